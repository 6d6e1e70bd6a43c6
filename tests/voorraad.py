"""The values that invented people and places are made of: small pools, so that the two sides hit each other.

All labels, names and certificates are made up here. Days and hours lie on and beside the edges of the rules.
"""

from datetime import date, timedelta

from models.waardelijsten import Aard, EisSoort, Rijbewijs, Taalniveau, TredeStand

PEILDATUM = date(2026, 8, 31)  # six months earlier there is no 31st: it is 28 February
PEILDATA = (PEILDATUM, date(2024, 2, 29), date(2025, 3, 30), date(2026, 6, 15), date(2026, 12, 31))

SKILLS = (
    "pallets stapelen",
    "orders verzamelen",
    "kassa bedienen",
    "heggen snoeien",
    "brood bakken",
    "klanten te woord staan",
    "vloeren dweilen",
    "kabels trekken",
    "wonden verbinden",
    "roosters maken",
    "bestellingen inpakken",
    "machines afstellen",
)
FUNCTIES = ("magazijnhulp", "hovenier", "bakker", "schoonmaker", "receptionist", "monteur")
WERKGEVERS = ("Bakkerij De Korf", "Duinzicht Groen BV", "Café Überstee")
WERKGEVERS_ANDERS_GESCHREVEN = (
    "bakkerij  de korf",
    "Bakkerij-de-Korf B.V.",
    "Stichting Bakkerij De Korf",
    "Duinzicht Groen",
    "duinzicht groen bv",
    "DUINZICHT GROEN N.V.",
    "cafe uberstee",
    "Café Überstee v.o.f.",
    "Duinzicht",
)
VACATURE_IDS = ("V1", "V2", "V3")
BRONNEN = (None, "UWV-bevraging", "gemeente", "eigen opgave", " Eigen Opgave ")
PAPIEREN = (
    "VCA",
    "Heftruckcertificaat",
    "BIG-registratie",
    "VOG",
    "Hygiënecode horeca",
    "Onderwijsbevoegdheid",
)
PAPIEREN_ANDERS_GESCHREVEN = (
    "vca ",
    "heftruck-certificaat",
    "big registratie",
    "hygienecode  Horeca",
    "V.O.G.",
    "vcu",
    "***",
    "Basisveiligheid voor aannemers",
    "verklaring omtrent het gedrag",
)
ANDERE_NAMEN = {"VCA": ("basisveiligheid voor Aannemers",), "VOG": ("Verklaring omtrent het gedrag",)}
TALEN = ("nld", "eng", "tur", "ara")
POSTCODES = (
    *("1951", "1951AB", "1971", "1971HK", "1945CC", "1911", "1961ZZ", "1999"),  # IJmond and just beside it
    *("2011", "1012AA", "1811", "3511", "9711AA", "6211"),  # elsewhere
    *("1290", "9390XX"),  # on no map
)
IJMOND = POSTCODES[:7]
UREN = (0, 1, 8, 12, 16, 19, 20, 24, 32, 36, 40, 98, 99)
KILOMETERS = (0, 1, 2, 3, 5, 10, 20, 50, 400, 999)
DAGEN_GELEDEN = (-400, -60, -15, -14, -13, -1, 0, 1, 41, 42, 43, 180, 185, 200, 364, 365, 366, 367, 800)
STANDEN: tuple[int | TredeStand, ...] = (1, 2, 3, 4, 5, 6, *TredeStand)
LEEFTIJDEN = (16, 18, 21)
JA_NEE = (True, False)
WAARDEN: dict[EisSoort, tuple[str, ...]] = {
    EisSoort.RIJBEWIJS: tuple(rijbewijs.value for rijbewijs in Rijbewijs),
    EisSoort.CERTIFICAAT: (*PAPIEREN, "een papier dat niemand heeft", "---"),
    EisSoort.BEVOEGDHEID: (*PAPIEREN, "een bevoegdheid die niemand heeft"),
    EisSoort.MINIMUMLEEFTIJD: tuple(str(leeftijd) for leeftijd in LEEFTIJDEN),
    EisSoort.TAAL: tuple(f"{taal}:{niveau}" for taal in TALEN for niveau in Taalniveau),
}


def randdagen(peildatum: date) -> tuple[date, ...]:
    """Days on which an answer changes: around the peildatum, and on and beside 6 and 12 months before it."""
    dagen = {peildatum - timedelta(days=dagen) for dagen in DAGEN_GELEDEN}
    for eerder in (_zes_maanden_eerder(peildatum), _jaar_eerder(peildatum)):
        dagen |= {eerder - timedelta(days=1), eerder, eerder + timedelta(days=1)}
    return tuple(sorted(dagen))


def _zes_maanden_eerder(dag: date) -> date:
    jaar, maand = (dag.year, dag.month - 6) if dag.month > 6 else (dag.year - 1, dag.month + 6)
    return _bestaande_dag(jaar, maand, dag.day)


def _jaar_eerder(dag: date) -> date:
    return _bestaande_dag(dag.year - 1, dag.month, dag.day)


def _bestaande_dag(jaar: int, maand: int, dag: int) -> date:
    while True:
        try:
            return date(jaar, maand, dag)
        except ValueError:
            dag -= 1


def aarden(soort: EisSoort) -> tuple[Aard, ...]:
    """Whose a requirement of this kind can be; an age only the law may ask."""
    return (Aard.WETTELIJK,) if soort is EisSoort.MINIMUMLEEFTIJD else tuple(Aard)


def op_volgorde(uren: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """The same two, the smaller first."""
    minimum, maximum = uren
    if minimum is not None and maximum is not None and minimum > maximum:
        return maximum, minimum
    return uren
