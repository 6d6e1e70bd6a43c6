-- naam: Uitstroom en doorstroom per trede
-- eenheid: gebeurtenissen
-- definitie: Waarheen iemand ging die van een trede afging. Terug: naar een lagere trede vanaf 3. Overige: het traject eindigde anders (garantiebaan, terugmelding aan de gemeente, einde van de uitkering, of de reden is niet vastgelegd), of iemand ging naar trede 1 of 2. Ingedeeld: van n.t.b. naar een trede.
SELECT trede AS onderdeel,
       CASE WHEN detail = 'werkaanvaarding' THEN 'werkaanvaarding'
            WHEN detail IN ('participatie_betaald', 'participatie_onbetaald') THEN 'participatie'
            WHEN trede = 'n.t.b.' AND trede_naar IN ('3', '4', '5', '6') THEN 'ingedeeld'
            WHEN trede_naar IN ('3', '4', '5') AND trede_naar < trede THEN 'terug'
            WHEN trede_naar IN ('4', '5', '6') THEN 'naar_' || trede_naar
            ELSE 'overige' END AS uitweg,
       COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort IN ('trede', 'traject_einde') AND trede IN ('3', '4', '5', '6', 'n.t.b.')
  AND trede_naar IS NOT trede
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel, uitweg
