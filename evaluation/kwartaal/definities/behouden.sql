-- naam: Behouden na 3, 6 en 12 maanden
-- eenheid: plaatsingen
-- definitie: Van de plaatsingen in werk (regulier, parttime, garantiebaan, beschut, of de soort is niet vastgelegd) die in de periode 3, 6 of 12 maanden oud werden: is iemand dan nog aan het werk? Behouden: dat is vastgelegd, of het werk eindigde pas daarna. Geëindigd: het werk eindigde voor die dag. Niet bekend: er is niets vastgelegd; dat is geen ja en geen nee.
WITH mijlpaal (maanden) AS (VALUES (3), (6), (12)),
geplaatst AS (
  SELECT plaatsing.*, maanden, date(datum, '+' || maanden || ' months') AS dag
  FROM gebeurtenis AS plaatsing, mijlpaal
  WHERE soort = 'geplaatst' AND COALESCE(detail, 'regulier') IN ('regulier', 'parttime', 'garantiebaan', 'beschut')
)
SELECT maanden AS onderdeel,
       CASE WHEN EXISTS (
              SELECT 1 FROM gebeurtenis AS later
              WHERE later.persoon = geplaatst.persoon
                AND COALESCE(later.plek, geplaatst.plek, '') = COALESCE(geplaatst.plek, later.plek, '')
                AND later.datum >= geplaatst.datum AND later.datum < :tot
                AND (later.soort = 'behouden' AND CAST(later.detail AS INTEGER) >= maanden
                     OR later.soort = 'plaatsing_einde' AND later.datum >= dag)) THEN 'behouden'
            WHEN EXISTS (
              SELECT 1 FROM gebeurtenis AS later
              WHERE later.soort = 'plaatsing_einde' AND later.persoon = geplaatst.persoon
                AND COALESCE(later.plek, geplaatst.plek, '') = COALESCE(geplaatst.plek, later.plek, '')
                AND later.datum >= geplaatst.datum AND later.datum < dag) THEN 'geeindigd'
            ELSE 'onbekend' END AS uitkomst,
       COUNT(*) AS waarde
FROM geplaatst
WHERE dag >= :van AND dag < :tot
GROUP BY onderdeel, uitkomst
