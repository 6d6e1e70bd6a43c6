-- naam: Preventie
-- eenheid: personen
-- definitie: Iemand met een aflopende WW-uitkering kreeg een uitnodiging, kwam op de voorlichting of volgde de training. Iedereen telt per onderdeel in een jaar één keer mee.
WITH gedaan AS (
  SELECT detail, datum, ROW_NUMBER() OVER (PARTITION BY detail, persoon ORDER BY datum, id) AS keer
  FROM gebeurtenis
  WHERE soort = 'preventie' AND datum >= :jaarbegin AND datum < :tot
)
SELECT detail AS onderdeel, COUNT(*) AS waarde
FROM gedaan
WHERE keer = 1 AND datum >= :van
GROUP BY onderdeel
