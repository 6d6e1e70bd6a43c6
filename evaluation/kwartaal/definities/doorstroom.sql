-- naam: Doorstroom
-- eenheid: gebeurtenissen
-- definitie: Iemand ging van trede 3, 4 of 5 naar een hogere trede; geteld bij de trede waar iemand naartoe ging. Wie twee keer doorstroomt telt twee keer. De eerste indeling op een trede is geen doorstroom.
SELECT trede_naar AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'trede'
  AND trede IN ('3', '4', '5') AND trede_naar IN ('4', '5', '6') AND trede_naar > trede
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
