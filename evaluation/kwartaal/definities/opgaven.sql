-- naam: Opgaven van de organisatie
-- eenheid: als gegeven
-- definitie: Wat niet uit gebeurtenissen volgt en wat de organisatie zelf over het kwartaal opgeeft.
SELECT code AS onderdeel, onderdeel AS deel, waarde
FROM cijfer
WHERE soort = 'realisatie'
  AND periode = strftime('%Y', :jaarbegin) || '-' || ((strftime('%m', :tot, '-1 day') + 2) / 3)
