-- naam: Deelnemers in het vorige jaar
-- eenheid: personen
-- definitie: Iemand maakte in het vorige kalenderjaar een of meer dagen gebruik van de voorziening. Iedereen telt één keer.
SELECT detail AS onderdeel, COUNT(DISTINCT persoon) AS waarde
FROM gebeurtenis AS begin
WHERE soort = 'voorziening_begin' AND datum < :jaarbegin
  AND NOT EXISTS (
    SELECT 1
    FROM gebeurtenis AS einde
    WHERE einde.soort = 'voorziening_einde' AND einde.detail = begin.detail AND einde.persoon = begin.persoon
      AND einde.datum >= begin.datum AND einde.datum < date(:jaarbegin, '-1 year')
  )
GROUP BY onderdeel
