-- naam: Advies na de intake
-- eenheid: gebeurtenissen
-- definitie: Waarop een afgeronde intake uitkwam: een negatief re-integratieadvies, eerst onderzoek door diagnose en advies, of verder met re-integratie.
SELECT CASE detail WHEN 'negatief' THEN 'negatief'
                   WHEN 'diagnose' THEN 'diagnose'
                   WHEN 'positief' THEN 'verder'
                   ELSE 'onbekend' END AS onderdeel,
       COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'intake'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
