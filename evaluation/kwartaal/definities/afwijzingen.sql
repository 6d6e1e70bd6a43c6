-- naam: Afwijzingen
-- eenheid: gebeurtenissen
-- definitie: Een voorstel eindigde zonder plaatsing, geteld naar de reden die de adviseur vastlegde.
SELECT COALESCE(detail, 'onbekend') AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'afgewezen'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
