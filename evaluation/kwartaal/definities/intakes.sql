-- naam: Afgeronde intakes
-- eenheid: gebeurtenissen
-- definitie: Een intake werd afgerond, geteld bij de gemeente van de werkzoekende.
SELECT gemeente AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'intake'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
