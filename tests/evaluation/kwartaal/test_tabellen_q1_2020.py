"""The tables of the printed report (domain.md 7.3 A-E) come out of the invented log, digit for digit."""

import pytest

from evaluation.kwartaal.rapport import Kwartaalrapport

# Figure: row: its cells from the first column on; "…" and cells beyond those that are named are not printed there.
_TABELLEN = {
    # A. Headline
    "regulier-werk": {
        "Werkaanvaarding": "42 200 21%",
        "Parttime werk": "22 75 29%",
        "Maximale participatie (betaald)": "7 75 9%",
        "Totaal regulier werk": "71 350 20%",
    },
    "garantiebanen": {
        "Participatiewet, 18 jaar en ouder": "20 60 33%",
        "Pro/vso, 16 en 17 jaar": "2 25 8%",
        "Totaal Participatiewet": "22 85 26%",
        "Wajong": "5",
        "Sw-indicatie": "3",
        "Alle garantiebanen": "30",
    },
    "doorstroom": {
        "Doorstroom naar trede 4": "16 75 21%",
        "Doorstroom naar trede 5": "11 75 15%",
        "Doorstroom naar trede 6": "26 75 35%",
        "Totaal doorstroom": "53 225 24%",
    },
    "onbetaald-werk": {"Maximale participatie (onbetaald)": "9 50 18%"},
    "werkgevers": {"Nieuwe relaties": "12 50 24%", "Vacaturevervullingen": "79 400 20%"},
    "vervullingen": {"Participatiewet": "46", "WW": "28", "Wajong": "5", "Totaal": "79"},
    "verzuim": {"Sw-medewerkers": "13,9 11,0 -2,9", "Ambtelijk": "9,4 5,0 -4,4"},
    # B. Per gemeente: Beverwijk, Heemskerk, Uitgeest, Velsen, together
    "intakes": {"Afgeronde intakes": "51 29 7 48 135", "Maatregelonderzoeken": "2 2 1 8 13"},
    "beschikkingen": {
        "Afzien van maatregel": "1 0 1 6 8",
        "100%": "0 1 0 1 2",
        "1 maand 10%": "0 0 0 1 1",
        "1 maand 20%": "1 1 0 0 2",
        "2 maanden 10%": "0 0 0 0 0",
        "Totaal": "2 2 1 8 13",
    },
    "detachering": {
        "Beverwijk": "77 2 1 78",
        "Heemskerk": "65 0 0 65",
        "Uitgeest": "19 1 0 20",
        "Velsen": "77 2 1 78",
        "Totaal": "238 5 2 241",
    },
    "begeleid-werken": {
        "Beverwijk": "27 0 0 27",
        "Heemskerk": "15 0 0 15",
        "Uitgeest": "2 0 0 2",
        "Velsen": "19 0 0 19",
        "Totaal": "63 0 0 63",
    },
    "beschut-werk": {
        "Beverwijk": "5 0 0 5 18",
        "Heemskerk": "1 0 0 1 15",
        "Uitgeest": "2 1 0 3 4",
        "Velsen": "5 2 0 7 33",
        "Totaal": "13 3 0 16 70",
    },
    "statushouders": {
        "Statushouders: aanmeldingen (personen)": "1 1 0 0 2",
        "Statushouders: trajecten in dit jaar (trajecten)": "31 29 0 20 80",
        "Statushouders: uitstroom naar werk (gebeurtenissen)": "2 1 0 3 6",
    },
    # C. Stock and flow per trede
    "trajecten": {
        "Trede 6": "327 44 50 321",
        "Trede 5": "100 25 40 85",
        "Trede 4": "144 30 23 151",
        "Trede 3": "272 34 68 238",
        "Trede 3 tot en met 6": "843 133 181 795",
        "N.t.b.": "128 … … 115",
        "Totaal": "971 – – 910",
    },
    "kandidaten": {
        "Trede 3": "272 180 151% 34 180 19% 306 360 85%",
        "Trede 4": "144 120 120% 30 120 25% 174 240 73%",
        "Trede 5": "100 150 67% 25 150 17% 125 300 42%",
        "Trede 6": "327 245 133% 44 215 20% 371 460 81%",
    },
    # D. Where people went: werk, participatie, terug, to 4, 5 and 6, indeling, overige, together
    "uitstroom": {
        "Trede 3": "7 9 – 16 6 8 – 22 68",
        "Trede 4": "5 0 5 – 5 6 – 2 23",
        "Trede 5": "7 2 9 – – 12 – 10 40",
        "Trede 6": "19 5 5 – – – – 21 50",
        "Trede 3 tot en met 6": "38 16 19 16 11 26 – 55 181",
    },
    "uitstroom-begroot": {
        "Trede 3: maximale participatie": "9 50 18%",
        "Trede 3: doorstroom trede 4": "16 75 21%",
        "Trede 3: totaal af": "68 125",
        "Trede 4: doorstroom trede 5": "5 75 7%",
        "Trede 4: totaal af": "23 75",
        "Trede 5: werkaanvaarding": "7 75 9%",
        "Trede 5: doorstroom trede 6": "12 75 16%",
        "Trede 5: totaal af": "40 150",
        "Trede 6: werkaanvaarding": "19 125 15%",
        "Trede 6: maximale participatie": "5 75 7%",
        "Trede 6: totaal af": "50 200",
    },
    # E. Other
    "aanmeldingen": {"Alle aanmeldingen": "222 178", "Waarvan pro/vso, jonger dan 18 jaar": "5"},
    "adviezen": {"Negatief advies": "21 16%", "Naar diagnose en advies": "14", "Totaal": "135"},
    "diagnose": {"Diagnose en advies": "54 35 43 46 300 12%"},
    "doelgroepen": {
        "50+": "6 0 1 5",
        "Statushouders": "77 2 9 70",
        "Doelgroepregister": "264 24 19 269",
        "Pro/vso": "1 0 0 1",
    },
    "preventie": {"Uitgenodigd": "183", "Op de voorlichting": "12", "In de training": "7"},
    "projecten": {
        "Pilot aandacht op de werkplek: deelnemers tot nu toe": "72",
        "Externe trajecten: stand": "42",
        "Project met extra begeleiding: stand": "22",
        "Project: begeleid in het vorige jaar": "34",
        "Project: langdurig afwezig (opgave)": "9",
    },
    "beschut-werkplek": {"Bij het leerwerkbedrijf": "12", "Bij een andere werkgever": "4", "Totaal": "16"},
    "verzuim-afdelingen": {
        "Groen": "117,94 12,0",
        "Productie": "121,51 17,6",
        "Hoofdkantoor": "9,61 3,2",
        "Gedetacheerden": "189,53 11,1",
    },
    "financien": {"Baten": "5.558 5.550", "Lasten": "5.818 5.557", "Resultaat": "-253"},
    "opgaven": {
        "Trajecten, zelfde dag een jaar eerder": "1.092",
        "Trede 5: bij, gemiddeld per kwartaal vorig jaar": "46",
        "Trede 5: af, gemiddeld per kwartaal vorig jaar": "63",
        "Wsw: standaardeenheden": "555",
        "Wsw: deel bij een gewone werkgever, in procenten": "54",
        "Opbrengst van detachering, × € 1.000": "500 2.000",
    },
}


@pytest.mark.parametrize("code", _TABELLEN)
def test_a_table_of_the_printed_report_comes_out_digit_for_digit(rapport: Kwartaalrapport, code: str) -> None:
    rijen = {rij.kop: rij for figuur in rapport.figuren if figuur.code == code for rij in figuur.rijen}
    for kop, gedrukt in _TABELLEN[code].items():
        verwacht = gedrukt.split()
        getoond = [cel.tekst for cel in rijen[kop].cellen][: len(verwacht)]
        assert ["…" if ander == "…" else een for een, ander in zip(getoond, verwacht, strict=True)] == verwacht, kop
