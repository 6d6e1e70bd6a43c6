-- naam: Statushouders naar werk
-- eenheid: gebeurtenissen
-- definitie: Het traject van een statushouder eindigde door regulier werk. Deze uitstroom zit ook in de werkaanvaarding.
SELECT gemeente AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'traject_einde' AND detail = 'werkaanvaarding'
  AND datum >= :van AND datum < :tot
  AND persoon IN (
    SELECT persoon FROM gebeurtenis
    WHERE soort = 'doelgroep_begin' AND detail = 'statushouder' AND datum < :tot
  )
GROUP BY onderdeel
