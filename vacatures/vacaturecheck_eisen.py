"""Asking for more than the work asks for: big words, and demands that do not go together."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from models.extractie.belang import Nadruk
from models.extractie.conditie import Conditie, ConditieSoort
from models.extractie.condities_ervaring import EVEN_WELKE
from models.extractie.condities_regel import patroon
from models.extractie.zinnen import Zin
from models.waardelijsten import Taalniveau
from vacatures.vacaturecheck_opmerking import Advies, Controle, Opmerking, OpmerkingSoort

_SOORT: Final = OpmerkingSoort.OVERVRAAGD
_LANG: Final = 5.0  # years of experience that ask for a reason beside work that is learnt in two
_EVEN: Final = 2.0  # years that do not go with "starter" or a place to learn
_VEEL: Final = 6  # traits in one text of which a reader remembers none

GROTE_WOORDEN: Final[tuple[Controle, ...]] = (
    Controle(
        code="groot-woord",
        soort=_SOORT,
        zoek=patroon(
            "spin in het web", "duizendpoot", "schaap met (?:de )?vijf poten", "alleskunner", "rockstar", "ninja",
            "goeroe", "witte raaf", "superheld", "100% (?:commitment|inzet)",
            "geen 9 tot 5 ?(?:mentaliteit|baan|type)", "geen negen tot vijf ?(?:mentaliteit|baan|type)",
            r"hands on (?:mentaliteit|instelling)", "can do mentaliteit", "altijd bereikbaar",
            "creatieve duizendpoot", "toptalent",
        ),
        waarom="Dit klinkt groot, maar zegt niet wat iemand doet. Veel goede mensen denken dan: dat ben ik niet.",
        voorstel="Schrijf op wat iemand doet: ‘je regelt de planning en neemt de telefoon aan’.",
    ),
    Controle(
        code="stressbestendig",
        soort=_SOORT,
        zoek=patroon(
            r"stress ?bestendig(?:e|heid)?", r"(?:kunt |kan )?(?:goed )?tegen stress(?: kunnen)?",
            "bestand tegen (?:hoge )?werkdruk",
        ),
        zin_vrij=patroon(
            "omdat", "want", "als het druk", "wanneer het druk", "bij (?:drukte|spoed|pieken)", r"piek\w{0,10}",
            "spoed", r"nood\w{3,12}", "door de", "drukke (?:dagen|uren|momenten)",
        ),
        waarom="Zonder uitleg weet niemand hoe druk het wordt, en schrikt het mensen af die het werk goed kunnen.",
        voorstel="Vertel wanneer het druk is en wat er dan helpt: ‘op vrijdag is het druk, je staat dan met drie "
        "collega's’.",
    ),
)  # fmt: skip

_EIGENSCHAP = patroon(
    r"(?:enthousiast|flexibel|proactief|pro actief|zelfstandig|ondernemend|communicatief|resultaatgericht|"
    r"klantgericht|gedreven|ambitieus|energiek|leergierig|nauwkeurig|accuraat|sociaal|collegiaal|representatief|"
    r"stressbestendig|creatief|analytisch|besluitvaardig|overtuigend|daadkrachtig|integer|spontaan|gemotiveerd|"
    r"hardwerkend|oplossingsgericht|kwaliteitsgericht|dynamisch|initiatiefrijk|doortastend|positief)e?",
)  # fmt: skip
_STARTER = patroon(
    "starters?", "(?:pas|net) afgestudeerde?", "zonder ervaring", "schoolverlaters?", "bijbaan(?:tje)?", "junior"
)
_LAAG: Final = frozenset({"geen", "vmbo", "mbo1", "mbo2"})
_LEREN: Final = frozenset({"leerwerkplek", "stage", "proefplaats"})
_OOK_ANDERS = patroon(
    r"(?:vergelijkbaar|gelijkwaardig|vergelijkbare|gelijkwaardige)", r"(?:werk )?(?:en )?denkniveau",
    r"of (?:\w{1,12} ){0,4}\w{0,10}ervaring", "of bereid", "bereid(?:heid)?", "of je wilt", "praktijkverklaring",
    r"ervaring (?:telt|weegt)", r"aantoonbare? (?:vaardigheden|skills)",
)  # fmt: skip
_GEREGLEMENTEERD = patroon(
    r"big(?: \w{3,14})?", r"bevoegd(?:heid)?", r"\w{0,8}verpleegkund\w{1,8}", "verzorgende(?: ig)?", r"\w{0,10}arts",
    "apotheker", "advocaat", r"lera(?:ar|res|ren)", r"docent(?:en)?", "pabo", "fysiotherapeut", "tandarts",
    "pedagogisch medewerker",
    r"beveilig\w{1,6}", "chauffeur", r"wettelijk(?: \w{3,12})?", "gastouder", "notaris", "accountant", "loods",
    "piloot",
)  # fmt: skip
_RIJDEN = re.compile(
    r"(?<!\w)(?:rijd|rijdt|rijden|rit|ritten|route|bezorg\w{1,5}|chauffeur\w?|bestel\w{2,6}|vrachtwagen|bedrijfsauto|"
    r"bedrijfsbus|bus|busje|onderweg|klanten? thuis|bij klanten|op locatie|locaties|werven|vervoer\w{0,3}|transport|"
    r"rondbreng\w{1,3}|ophaal\w{0,6}|aanhanger|werkbus|leaseauto|auto van de zaak)(?!\w)",
    re.IGNORECASE,
)


_STARTER_EN_ERVARING: Final = Advies(
    code="stapel-starter",
    soort=_SOORT,
    waarom="De tekst richt zich op wie begint of nog leert, en vraagt toch jaren ervaring. Dat gaat niet samen.",
    voorstel="Kies: ervaring, of leren op de werkplek. Wat moet iemand op de eerste dag echt al kunnen?",
)
_VEEL_ERVARING: Final = Advies(
    code="stapel-ervaring",
    soort=_SOORT,
    waarom="Zoveel jaren ervaring is veel voor werk op dit niveau. Wie het werk kan, maar korter meeloopt, reageert "
    "niet.",
    voorstel="Noem wat iemand moet kunnen in plaats van hoe lang. Of vraag: zou twee jaar ook genoeg zijn?",
)
_LANGE_ERVARING: Final = Advies(
    code="ervaring-lang",
    soort=_SOORT,
    waarom="Zoveel jaren ervaring sluit veel mensen uit die het werk goed kunnen, en kan ook een leeftijd betekenen.",
    voorstel="Noem wat iemand moet kunnen in plaats van hoe lang.",
    bron="Wet gelijke behandeling op grond van leeftijd bij de arbeid (WGBL), art. 3 en 7",
)
_DIPLOMA: Final = Advies(
    code="diploma-of-skills",
    soort=_SOORT,
    waarom="Met een diploma als eis vallen mensen af die het werk in de praktijk leerden.",
    voorstel="Is het diploma wettelijk nodig? Zo niet, schrijf dan erbij: ‘of je hebt dit werk eerder gedaan’. Een "
    "praktijkverklaring of mbo-certificaat kan ook.",
)
_RIJBEWIJS: Final = Advies(
    code="rijbewijs-waarvoor",
    soort=_SOORT,
    waarom="Uit de tekst blijkt niet dat er in het werk gereden wordt. Als het om de reis naar het werk gaat, sluit "
    "de eis mensen uit die op een andere manier komen.",
    voorstel="Vraag de werkgever waarvoor het rijbewijs is. Is het voor de reis, schrijf dan: ‘je kunt zelf op tijd "
    "op het werk komen’, en noem bus of fietsroute.",
)
_TAAL: Final = Advies(
    code="taal-niveau",
    soort=OpmerkingSoort.AFKOMST,
    waarom="Vloeiend of uitstekend Nederlands is veel gevraagd. Is dat niveau niet nodig, dan kan het onderscheid "
    "naar afkomst zijn.",
    voorstel="Welk niveau vraagt het werk? Bijvoorbeeld A2 om instructies te begrijpen, B1 om te overleggen, C1 om "
    "teksten te schrijven.",
    bron="Algemene wet gelijke behandeling (Awgb), art. 1 en 5",
)
_EIGENSCHAPPEN: Final = Advies(
    code="stapel-eigenschappen",
    soort=_SOORT,
    waarom="Er worden veel eigenschappen gevraagd. Niemand heeft ze allemaal, en wie eerlijk is haakt af.",
    voorstel="Kies de twee of drie waar het werk van afhangt, en zeg waaraan je ze merkt.",
)


def over_eisen(tekst: str, condities: Sequence[Conditie]) -> Iterator[Opmerking]:
    """Remarks about demands that are judged beside the rest of the text.

    Args:
        tekst: The whole vacature.
        condities: What `condities` found in it.
    """
    gevraagd = [een for een in condities if not een.ontkend]
    for conditie, advies in [
        *_ervaring(tekst, gevraagd),
        *islice(_diploma(tekst, gevraagd), 1),
        *islice(_rijbewijs(tekst, gevraagd), 1),
        *islice(_taal(gevraagd), 1),
    ]:
        yield advies.bij(conditie.begin, conditie.einde, tekst[conditie.begin : conditie.einde])


def over_eigenschappen(zinnen: Sequence[Zin]) -> Iterator[Opmerking]:
    """One remark where the text asks for a pile of traits, at the sentence with most of them."""
    per_zin = [{match.group().lower() for match in _EIGENSCHAP.finditer(zin.tekst)} for zin in zinnen]
    if len(set().union(*per_zin)) >= _VEEL:
        zin = zinnen[max(range(len(zinnen)), key=lambda nummer: len(per_zin[nummer]))]
        yield _EIGENSCHAPPEN.bij(zin.begin, zin.einde, zin.tekst)


_Vondsten = Iterator[tuple[Conditie, Advies]]


def _ervaring(tekst: str, gevraagd: Sequence[Conditie]) -> _Vondsten:
    niveaus = {een.waarde for een in gevraagd if een.soort is ConditieSoort.OPLEIDING}
    begint = any(een.soort is ConditieSoort.PLEK and een.waarde in _LEREN for een in gevraagd)
    begint = begint or _STARTER.search(tekst) is not None
    for een in gevraagd:
        if een.soort is not ConditieSoort.ERVARING or een.waarde == EVEN_WELKE:
            continue
        if float(een.waarde) >= _EVEN and begint:
            yield een, _STARTER_EN_ERVARING
        elif float(een.waarde) >= _LANG and niveaus and niveaus <= _LAAG:
            yield een, _VEEL_ERVARING
        elif float(een.waarde) >= 2 * _LANG:
            yield een, _LANGE_ERVARING


def _diploma(tekst: str, gevraagd: Sequence[Conditie]) -> _Vondsten:
    if _GEREGLEMENTEERD.search(tekst):
        return
    for een in gevraagd:
        if een.soort is ConditieSoort.OPLEIDING and een.belang is Nadruk.EIS and not _OOK_ANDERS.search(een.zin.tekst):
            yield een, _DIPLOMA


def _rijbewijs(tekst: str, gevraagd: Sequence[Conditie]) -> _Vondsten:
    if _RIJDEN.search(tekst):
        return
    for een in gevraagd:
        if een.soort is ConditieSoort.RIJBEWIJS and een.waarde == "B" and een.belang is not Nadruk.WENS:
            yield een, _RIJBEWIJS


def _taal(gevraagd: Sequence[Conditie]) -> _Vondsten:
    for een in gevraagd:
        if een.soort is ConditieSoort.TAAL and een.waarde == f"nld:{int(Taalniveau.UITSTEKEND)}":
            yield een, _TAAL
