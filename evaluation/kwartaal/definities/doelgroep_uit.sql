-- naam: Uitstroom uit een doelgroep
-- eenheid: gebeurtenissen
-- definitie: Iemand van de doelgroep ging uit traject, of hoort niet meer bij de doelgroep.
SELECT detail AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'doelgroep_einde'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
