-- naam: Stand van een doelgroep
-- eenheid: personen
-- definitie: Iemand hoorde op de dag voor :tot in traject bij de doelgroep: begonnen en nog niet geëindigd. Iedereen telt per doelgroep één keer, ook met twee trajecten. Eén mens kan bij meer doelgroepen horen.
WITH open AS (
  SELECT detail, persoon, SUM(CASE soort WHEN 'doelgroep_begin' THEN 1 ELSE -1 END) AS nog
  FROM gebeurtenis
  WHERE soort IN ('doelgroep_begin', 'doelgroep_einde') AND datum < :tot
  GROUP BY detail, persoon
)
SELECT detail AS onderdeel, COUNT(*) AS waarde
FROM open
WHERE nog > 0
GROUP BY onderdeel
