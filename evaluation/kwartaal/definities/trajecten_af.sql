-- naam: Af: uitgestroomd van een trede
-- eenheid: gebeurtenissen
-- definitie: Iemand ging van de trede af: door het einde van het traject, door doorstroom of door terugval.
SELECT trede AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort IN ('trede', 'traject_einde') AND trede IN ('3', '4', '5', '6', 'n.t.b.')
  AND trede_naar IS NOT trede
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
