-- naam: Maximale participatie
-- eenheid: gebeurtenissen
-- definitie: Een traject eindigde omdat iemand zo veel meedoet als haalbaar is: in betaald werk, of in onbetaald werk.
SELECT CASE detail WHEN 'participatie_betaald' THEN 'betaald' ELSE 'onbetaald' END AS onderdeel,
       COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'traject_einde' AND detail IN ('participatie_betaald', 'participatie_onbetaald')
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
