"""Invented employers of the IJmond. Likeness to an existing one is chance; every name says *synthetisch*."""

_EIGEN = {
    "zorg": (
        "Zorghuis De Zilverwulp",
        "Thuiszorg Kwelderlicht",
        "Woonzorg Duinroosje",
        "Wijkpost De Strandkei",
    ),
    "techniek": ("Metaalwerken Vuurkogel", "Machinebouw Zeventand", "Staalhal Noordkop", "Werf De Roestvis"),
    "energietransitie": (
        "Zonnekap IJmond",
        "Warmtestroom Duin",
        "Netwerken Vonkenburg",
        "Windkracht Elf en Een",
    ),
    "bouw": (
        "Bouwers van Stuifzand",
        "Aannemerij Schelpenpad",
        "Steigers Hoog & Droog IJmond",
        "Dak en Gevel Kaap",
    ),
    "logistiek": (
        "Kadehuis Logistiek",
        "Koeriers De Snelle Krab",
        "Transport Sluisbocht",
        "Haven Op- en Overslag Wier",
    ),
    "productie en verpakking": (
        "Pakhal Zoutkorrel",
        "Visverwerking Zilte Zoom",
        "Broodfabriek De Duinkorst",
        "Inpak Ateliers IJ",
    ),
    "groen": (
        "Hoveniers Helmgras",
        "Groenploeg Binnenduin",
        "Kwekerij De Bolle Tulp",
        "Kinderhoeve Zanderij",
    ),
    "schoonmaak": (
        "Schoonmaak Heldergoed",
        "Glashelder Glazenwassers IJ",
        "Reiniging Bries",
        "Wasserij Wit Schuim",
    ),
    "horeca": (
        "Strandpaviljoen Lage Vloed",
        "Eetlokaal De Vierde Kolk",
        "Hotel Pierzicht",
        "Lunchkamer Kaneel & Zeezout",
    ),
    "detailhandel": ("Buurtsuper De Mand", "Vishandel Peperstraat", "Modehuis Tijloos", "Bouwmarkt Duimstok"),
    "kringloop": (
        "Kringloop Tweede Golf",
        "Rondom Goed Hergebruik",
        "Fietswerk De Trapper",
        "Sorteerhal Weer Nieuw",
    ),
    "administratie": (
        "Kantoor Zeewind",
        "Klantlijn IJmond",
        "Loonbureau De Optelsom",
        "Archiefdienst Papierduin",
    ),
    "ICT": ("Bitduin Software", "Helpdesk De Kabelaar", "Datahuis Zeespiegel", "Mediamakers Beeldzee"),
    "onderwijs en kinderopvang": (
        "Kinderopvang Zandtaartje",
        "Basisschool De Vuurtorenwachter",
        "Speelhuis Pierewiet",
        "Taalschool Brug",
    ),
    "veiligheid": (
        "Beveiliging Waakvogel",
        "Evenementenwacht IJ",
        "Toezicht De Lantaarn",
        "Verkeersploeg Geel",
    ),
}
_ANDERS = ("Bedrijf De Oostenwind", "Maatschap Noorderzon", "Coöperatie Het Dek", "Stichting De Nieuwe Pier")


def werkgevers(sector: str) -> tuple[str, ...]:
    """The employers of a sector; a few general ones for a sector that is not in the table."""
    return tuple(f"{naam} (synthetisch)" for naam in _EIGEN.get(sector, _ANDERS))


ALLE_WERKGEVERS = tuple(naam for sector in _EIGEN for naam in werkgevers(sector))
