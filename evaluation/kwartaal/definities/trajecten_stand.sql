-- naam: Trajecten per trede
-- eenheid: personen
-- definitie: Iemand was op de dag voor :tot in traject; de trede is die van de laatste indeling. N.t.b.: nog niet op een trede ingedeeld. Treden 1 en 2 worden door de gemeente bediend en tellen hier niet mee.
WITH laatste AS (
  SELECT soort, trede_naar, ROW_NUMBER() OVER (PARTITION BY persoon ORDER BY datum DESC, id DESC) AS terug
  FROM gebeurtenis
  WHERE soort IN ('traject_begin', 'trede', 'traject_einde') AND datum < :tot
)
SELECT trede_naar AS onderdeel, COUNT(*) AS waarde
FROM laatste
WHERE terug = 1 AND soort <> 'traject_einde' AND trede_naar IN ('3', '4', '5', '6', 'n.t.b.')
GROUP BY onderdeel
