-- naam: Aanmeldingen
-- eenheid: personen
-- definitie: Iemand werd aangemeld. Iedereen telt in een jaar één keer mee, bij de eerste aanmelding van dat jaar. Pro/vso: schoolverlaters jonger dan 18 jaar van een school voor pro of vso.
WITH aangemeld AS (
  SELECT datum, groep, ROW_NUMBER() OVER (PARTITION BY persoon ORDER BY datum, id) AS keer
  FROM gebeurtenis
  WHERE soort = 'aanmelding'
    AND datum >= :jaarbegin AND datum < :tot
)
SELECT CASE groep WHEN 'pro_vso' THEN 'pro_vso' ELSE 'overig' END AS onderdeel,
       COUNT(*) AS waarde
FROM aangemeld
WHERE keer = 1 AND datum >= :van
GROUP BY onderdeel
