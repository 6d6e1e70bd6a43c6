"""Where synthetic people live and work: postcode areas of the IJmond and the towns around it."""

from models.synthetisch.toeval import Toeval

IJMOND: dict[str, tuple[str, ...]] = {
    "Beverwijk": ("1941", "1942", "1943", "1944", "1945", "1946", "1947", "1948", "1949"),
    "Heemskerk": ("1961", "1962", "1963", "1964", "1965", "1966", "1967", "1968", "1969"),
    "Uitgeest": ("1911",),
    "Velsen": (
        "1951",
        "1971",
        "1972",
        "1973",
        "1974",
        "1975",
        "1976",
        "1981",
        "1985",
        "1991",
        "1992",
        "2071",
        "2082",
    ),
}
OMGEVING: dict[str, tuple[str, ...]] = {
    "Haarlem": ("2011", "2012", "2013", "2021", "2023", "2026", "2031", "2033", "2035"),
    "Alkmaar": ("1811", "1812", "1815", "1817", "1822", "1823"),
    "Castricum": ("1901", "1902"),
    "Zaanstad": ("1501", "1505", "1507", "1561", "1566"),
}
_LETTERS = "ABCDEFGHJKLMNPRSTVWXZ"


def postcode(toeval: Toeval, gebieden: tuple[str, ...], met_letters: float) -> str:
    """A postcode in one of the areas; with probability `met_letters` in full (9999AA)."""
    cijfers = toeval.kies(gebieden)
    if not toeval.kans(met_letters):
        return cijfers
    return cijfers + toeval.kies(_LETTERS) + toeval.kies(_LETTERS)
