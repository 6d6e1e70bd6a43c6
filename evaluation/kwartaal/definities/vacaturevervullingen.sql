-- naam: Vacaturevervullingen
-- eenheid: gebeurtenissen
-- definitie: Een plek van een vacature werd vervuld, en acquisitie, werving, selectie en match waren alle vier in handen van de adviseur. Geteld naar de wet waaronder de kandidaat valt; pro en vso horen bij de Participatiewet.
SELECT CASE WHEN groep IN ('pwet', 'pro_vso') THEN 'pwet'
            WHEN groep IN ('ww', 'wajong') THEN groep
            ELSE 'overig' END AS onderdeel,
       COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'vacature_vervuld'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
