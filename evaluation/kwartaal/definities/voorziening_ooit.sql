-- naam: Deelnemers tot nu toe
-- eenheid: personen
-- definitie: Iemand is voor :tot ooit met de voorziening begonnen. Iedereen telt één keer.
SELECT detail AS onderdeel, COUNT(DISTINCT persoon) AS waarde
FROM gebeurtenis
WHERE soort = 'voorziening_begin' AND datum < :tot
GROUP BY onderdeel
