-- naam: Maatregelonderzoeken
-- eenheid: gebeurtenissen
-- definitie: Een onderzoek naar een maatregel werd afgerond met een beschikking, geteld naar de beschikking en de gemeente. Ook afzien van een maatregel is een beschikking.
SELECT CASE WHEN detail IN ('afzien', '100_procent', '1_maand_10', '1_maand_20',
                           '2_maanden_10', '2_maanden_20', 'gematigd')
            THEN detail ELSE 'onbekend' END AS onderdeel,
       gemeente, COUNT(*) AS waarde
FROM gebeurtenis
WHERE soort = 'maatregel'
  AND datum >= :van AND datum < :tot
GROUP BY onderdeel, gemeente
