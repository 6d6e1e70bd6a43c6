-- naam: Trajecten van statushouders
-- eenheid: trajecten
-- definitie: Een traject van een statushouder liep een of meer dagen in de periode, ook als het daarin eindigde. Dit telt trajecten en geen mensen: wie na een einde opnieuw begint telt twee keer. Daarom is dit meer dan de stand van de doelgroep.
SELECT gemeente AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis AS begin
WHERE soort = 'traject_begin' AND datum < :tot
  AND persoon IN (
    SELECT persoon FROM gebeurtenis
    WHERE soort = 'doelgroep_begin' AND detail = 'statushouder' AND datum < :tot
  )
  AND NOT EXISTS (
    SELECT 1
    FROM gebeurtenis AS einde
    WHERE einde.soort = 'traject_einde' AND einde.persoon = begin.persoon
      AND einde.datum >= begin.datum AND einde.datum < :van
  )
GROUP BY onderdeel
