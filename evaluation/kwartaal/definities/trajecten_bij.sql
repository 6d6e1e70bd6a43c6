-- naam: Bij: ingestroomd op een trede
-- eenheid: gebeurtenissen
-- definitie: Iemand kwam op de trede: door een nieuw traject, door indeling, door doorstroom of door terugval.
SELECT trede_naar AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort IN ('traject_begin', 'trede') AND trede_naar IN ('3', '4', '5', '6', 'n.t.b.')
  AND trede_naar IS NOT trede
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
