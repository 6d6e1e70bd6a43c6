-- naam: Instroom in een doelgroep
-- eenheid: gebeurtenissen
-- definitie: Iemand van de doelgroep kwam in traject, of ging in traject bij de doelgroep horen.
SELECT detail AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'doelgroep_begin'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
