-- naam: Parttime werk
-- eenheid: personen
-- definitie: Iemand kreeg parttime werk en blijft in traject tot de uitstroom volledig is. Daarom is dit geen uitstroom. Iedereen telt in een jaar één keer mee, bij het eerste parttime werk van dat jaar.
WITH geplaatst AS (
  SELECT datum, ROW_NUMBER() OVER (PARTITION BY persoon ORDER BY datum, id) AS keer
  FROM gebeurtenis
  WHERE soort = 'geplaatst' AND detail = 'parttime'
    AND datum >= :jaarbegin AND datum < :tot
)
SELECT COUNT(*) AS waarde
FROM geplaatst
WHERE keer = 1 AND datum >= :van
