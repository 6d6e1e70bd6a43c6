-- naam: Plaatsingen naar soort
-- eenheid: gebeurtenissen
-- definitie: Iemand werd geplaatst, geteld naar de soort plek. Wie twee keer geplaatst werd telt twee keer. Ook mensen zonder traject tellen mee, en dit telt geen uitstroom; het is daarom niet gelijk aan werkaanvaarding.
SELECT COALESCE(detail, 'onbekend') AS onderdeel, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'geplaatst'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel
