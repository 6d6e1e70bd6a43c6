-- naam: Instroom in een voorziening
-- eenheid: gebeurtenissen
-- definitie: Iemand begon met de voorziening.
SELECT detail AS onderdeel, gemeente, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'voorziening_begin'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel, gemeente
