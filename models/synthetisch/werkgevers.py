"""Invented employers of the IJmond. Likeness to an existing one is chance; every name says *synthetisch*."""

_PER_SECTOR = {
    "zorg": (
        "Zorggroep Zilverwulp",
        "Zorg en Welzijn Kwelderlicht",
        "Zorgcentrum Duinroosje",
        "Zorghuis Strandkei",
    ),
    "techniek": ("Techniek Vuurkogel", "Techniekhuis Zeventand", "Werkplaats Noordkop", "Werf De Roestvis"),
    "energietransitie": (
        "Duurzaam Zonnekap",
        "Energiewerk Duin",
        "Energie Vonkenburg",
        "Installatie Elf en Een",
    ),
    "bouw": (
        "Bouwers van Stuifzand",
        "Bouwbedrijf Schelpenpad",
        "Bouw en Infra Hoog & Droog",
        "Bouwgroep Kaap",
    ),
    "logistiek": ("Kadehuis Logistiek", "Vervoer De Snelle Krab", "Transport Sluisbocht", "Logistiek Wier"),
    "productie en verpakking": (
        "Fabriek Zoutkorrel",
        "Productie Zilte Zoom",
        "Werkhal Duinkorst",
        "Makerij IJ",
    ),
    "groen": (
        "Groenbedrijf Helmgras",
        "Groenploeg Binnenduin",
        "Groen en Dier Bolle Tulp",
        "Groenwerk Zanderij",
    ),
    "schoonmaak": ("Schoonmaak Heldergoed", "Reiniging Bries", "Schoonbedrijf Wit Schuim", "Reinigers IJ"),
    "horeca": (
        "Strandhotel Lage Vloed",
        "Horeca De Vierde Kolk",
        "Hotel Pierzicht",
        "Horeca Kaneel & Zeezout",
    ),
    "detailhandel": (
        "Winkelgroep De Mand",
        "Winkelbedrijf Peperhuis",
        "Winkels Het Krat",
        "Winkelhuis Tijloos",
    ),
    "kringloop": (
        "Kringloop Tweede Golf",
        "Hergebruik Rondom Goed",
        "Kringloop De Trapper",
        "Kringloop Weer Nieuw",
    ),
    "administratie": (
        "Kantoor Zeewind",
        "Dienstenkantoor De Lijn",
        "Kantoor De Optelsom",
        "Kantoor Papierduin",
    ),
    "ICT": ("Bitduin ICT", "ICT-huis De Kabelaar", "Digitaal Zeespiegel", "ICT en Media Beeldzee"),
    "onderwijs en kinderopvang": ("Kindcentrum Zandtaartje", "Kindcentrum Lichtwachter", "Leerhuis De Brug"),
    "welzijn": ("Buurthuis De Dorpskern", "Welzijn Samenzee", "Wijkteam Duinrand"),
    "uiterlijke verzorging": ("Salon Kapduin", "Schoonheid Zeelucht"),
    "sport en recreatie": ("Sportpark De Springvloed", "Zwembad Golfslag", "Recreatie Strandhoofd"),
    "media en cultuur": ("Theater De Vuurtoren", "Drukkerij Zeeletter", "Museum Het Wrak"),
    "facilitair": ("Facilitair De Huismeester", "Servicebedrijf Zilt"),
    "veiligheid": ("Waakvogel Veiligheid", "Toezicht De Lantaarn", "Wacht en Verkeer Geel"),
}
_ANDERS = ("Bedrijf De Oostenwind", "Maatschap Noorderzon", "Coöperatie Het Dek", "Stichting De Nieuwe Pier")


def werkgevers(sector: str) -> tuple[str, ...]:
    """The employers of a sector; a few general ones for a sector that is not in the table."""
    return tuple(f"{naam} (synthetisch)" for naam in _PER_SECTOR.get(sector, _ANDERS))


ALLE_WERKGEVERS = tuple(naam for sector in _PER_SECTOR for naam in werkgevers(sector))
