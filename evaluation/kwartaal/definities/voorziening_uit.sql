-- naam: Uitstroom uit een voorziening
-- eenheid: gebeurtenissen
-- definitie: Iemand stopte met de voorziening.
SELECT detail AS onderdeel, gemeente, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'voorziening_einde'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel, gemeente
