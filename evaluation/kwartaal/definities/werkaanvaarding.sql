-- naam: Werkaanvaarding
-- eenheid: gebeurtenissen
-- definitie: Een traject eindigde doordat iemand regulier werk kreeg en daarmee helemaal uitstroomde. Ook wie nog niet op een trede was ingedeeld telt mee. Wie deels uitstroomt (parttime werk) telt hier niet mee. Wie in een jaar twee keer uitstroomt naar werk, telt twee keer.
SELECT COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'traject_einde' AND detail = 'werkaanvaarding'
  AND datum >= :van AND datum < :tot
