-- naam: Stand van een voorziening
-- eenheid: personen
-- definitie: Iemand maakte op de dag voor :tot gebruik van de voorziening: begonnen en nog niet geëindigd. Geteld bij de gemeente waar de voorziening begon. Wie twee keer begon en één keer eindigde, is er nog.
WITH open AS (
  SELECT detail, persoon, MAX(CASE soort WHEN 'voorziening_begin' THEN gemeente END) AS gemeente,
         SUM(CASE soort WHEN 'voorziening_begin' THEN 1 ELSE -1 END) AS nog
  FROM gebeurtenis
  WHERE soort IN ('voorziening_begin', 'voorziening_einde') AND datum < :tot
  GROUP BY detail, persoon
)
SELECT detail AS onderdeel, gemeente, COUNT(*) AS waarde
FROM open
WHERE nog > 0
GROUP BY onderdeel, gemeente
