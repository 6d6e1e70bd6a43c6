-- naam: Afspraken
-- eenheid: als gegeven
-- definitie: Wat voor het hele jaar is afgesproken of begroot, zoals de organisatie het opgeeft.
SELECT code AS onderdeel, onderdeel AS deel, waarde
FROM cijfer
WHERE soort = 'afspraak' AND periode = strftime('%Y', :jaarbegin)
