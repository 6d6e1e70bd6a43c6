-- naam: Aangemelde statushouders
-- eenheid: personen
-- definitie: Een statushouder werd aangemeld. Iedereen telt in een jaar één keer mee, bij de eerste aanmelding van dat jaar.
WITH aangemeld AS (
  SELECT datum, gemeente, ROW_NUMBER() OVER (PARTITION BY persoon ORDER BY datum, id) AS keer
  FROM gebeurtenis
  WHERE soort = 'aanmelding'
    AND datum >= :jaarbegin AND datum < :tot
    AND persoon IN (
      SELECT persoon FROM gebeurtenis
      WHERE soort = 'doelgroep_begin' AND detail = 'statushouder' AND datum < :tot
    )
)
SELECT gemeente AS onderdeel, COUNT(*) AS waarde
FROM aangemeld
WHERE keer = 1 AND datum >= :van
GROUP BY onderdeel
