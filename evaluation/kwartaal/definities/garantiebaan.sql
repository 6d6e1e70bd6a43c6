-- naam: Garantiebanen
-- eenheid: personen
-- definitie: Iemand is geplaatst op een garantiebaan. Iedereen telt in een jaar één keer mee, bij de eerste garantiebaan van dat jaar. De afspraak gaat alleen over de Participatiewet: 18 jaar en ouder, en 16 of 17 jaar van een school voor pro of vso. Mensen met Wajong of een sw-indicatie staan er apart bij.
WITH geplaatst AS (
  SELECT datum, groep, ROW_NUMBER() OVER (PARTITION BY persoon ORDER BY datum, id) AS keer
  FROM gebeurtenis
  WHERE soort = 'geplaatst' AND detail = 'garantiebaan'
    AND datum >= :jaarbegin AND datum < :tot
)
SELECT CASE WHEN groep IN ('pwet', 'pro_vso', 'wajong', 'sw') THEN groep ELSE 'overig' END AS onderdeel,
       COUNT(*) AS waarde
FROM geplaatst
WHERE keer = 1 AND datum >= :van
GROUP BY onderdeel
