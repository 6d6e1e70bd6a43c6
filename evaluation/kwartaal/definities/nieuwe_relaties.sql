-- naam: Nieuwe relaties
-- eenheid: werkgevers
-- definitie: Een werkgever werd voor het eerst relatie van het werkgeversservicepunt. Elke werkgever telt één keer.
SELECT COUNT(DISTINCT plek) AS waarde
FROM gebeurtenis
WHERE soort = 'nieuwe_relatie'
  AND datum >= :van AND datum < :tot
