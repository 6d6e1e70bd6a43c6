"""What a vacature should say and does not: hours, place, the work itself, whom to ask, and pay."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from models.extractie.conditie import Conditie, ConditieSoort
from models.extractie.condities_regel import patroon
from models.extractie.rubriek import Rubriek, rubriek
from models.extractie.zinnen import Zin
from vacatures.vacaturecheck_opmerking import Advies, Opmerking, OpmerkingSoort

_SOORT: Final = OpmerkingSoort.ONTBREEKT
_UREN = patroon(
    r"uren in overleg",
    r"\d(?:[.,]\d{1,2})? ?fte",
    "part ?time",
    "deeltijd",
    r"aantal uren",
    r"uren(?: \w{1,10}){0,3} (?:in overleg|flexibel|bepalen)",
)
_PLAATS = patroon(
    "thuiswerk(?:en|plek)?", "vanuit huis", "hybride", "door het hele land", "landelijk", r"[1-9]\d{3} ?[a-z]{2}"
)
_WERK = patroon(
    r"(?:een (?:gewone |normale |gemiddelde )?(?:werk)?dag|(?:jouw|je|de) (?:werk)?dag)(?: \w{1,10}){0,3}",
    r"(?:jouw|je|de) (?:taken|werkzaamheden)", r"wat ga je doen", "het werk:", "je taak is", "werkzaamheden:?",
    "taken:?",
)  # fmt: skip
# "Je maait" says what one does; "je bent", "je hebt" and "je krijgt" do not.
_JE_DOET = re.compile(
    r"(?<!\w)(?:[Jj]e|[Jj]ij|[Uu])\s(?!(?:bent|hebt|heeft|krijgt|kunt|kan|wilt|wil|zoekt|beschikt|spreekt|woont|"
    r"ontvangt|verdient|mag|moet|houdt|zult|zal|werkt|komt|past|vindt|bezit|voelt|wordt|zit|denkt|weet|hoeft|"
    r"reageert|solliciteert|start|begint|niet|ook|een|de|het|in|zelf|graag|al)(?!\w))\w{2,20}t(?!\w)|"
    r"(?<!\w)(?!(?:Bent|Hebt|Kun|Krijg|Wil|Zoek|Heb|Ben)\s)[A-Z][a-z]{2,15}\sje\s(?:de|het|een|samen|onze)(?!\w)"
)
_OPSOMMING = re.compile(r"(?<!\w)\w{3,20}en,(?:\s\w{2,15}){0,3}\s\w{3,20}en(?:,|\sen\s)")  # "maaien, snoeien en vegen"
_CONTACT = patroon(
    r"(?:bel|mail|app|bellen|mailen|appen)", r"contact", r"sollicit\w{2,8}", r"reage(?:er|ren)", r"vragen\?",
    r"kom (?:gerust )?(?:eens )?(?:langs|kijken)", "loop (?:eens |gerust )?binnen", "telefoon", "e ?mail",
    r"meld je(?: aan)?", "aanmelden", r"cv (?:naar|sturen)", "whatsapp",
    r"informatie(?: \w{1,10}){0,2} bij",
)  # fmt: skip
_CONTACTTEKEN = re.compile(
    r"[\w.+-]{1,40}@[\w-]{1,40}\.|(?<!\d)0\d{1,3}[\s-]?\d{6,8}(?!\d)|(?<!\d)06[\s-]?(?:\d[\s-]?){8}(?!\d)"
)
_LOON = patroon(
    r"(?:bruto|netto)?(?:maand|uur|jaar|week)?(?:loon|salaris|verdiensten)", "salarisschaal", r"minimum(?:uur)?loon",
    r"cao", r"(?:loon|salaris)?schaal(?: \d{1,2})?", "verdien(?:t|en)?", r"euro", "onbezoldigd",
    "vrijwilligersvergoeding", r"stagevergoeding", "vergoeding",
    "betaald", "loonwaarde", "salarisindicatie",
)  # fmt: skip
_ONBETAALD: Final = frozenset({"vrijwilligerswerk", "stage", "proefplaats"})


@dataclass(frozen=True, slots=True)
class Lezing:
    """A vacature as read once, for all that looks for what is absent.

    Attributes:
        tekst: The whole text.
        zinnen: Its sentences.
        condities: Its conditions.
        bekend: Kinds that the fields of the vacature already hold.
    """

    tekst: str
    zinnen: Sequence[Zin]
    condities: Sequence[Conditie]
    bekend: Collection[ConditieSoort]

    def noemt(self, soort: ConditieSoort) -> bool:
        """Whether the text or the fields hold a condition of this kind."""
        return soort in self.bekend or any(een.soort is soort and not een.ontkend for een in self.condities)


def _heeft_uren(lezing: Lezing) -> bool:
    return lezing.noemt(ConditieSoort.UREN) or _UREN.search(lezing.tekst) is not None


def _heeft_plaats(lezing: Lezing) -> bool:
    return lezing.noemt(ConditieSoort.PLAATS) or _PLAATS.search(lezing.tekst) is not None


def _heeft_werk(lezing: Lezing) -> bool:
    if _WERK.search(lezing.tekst) or any(rubriek(zin.kop) is Rubriek.WERK for zin in lezing.zinnen):
        return True
    return any(_JE_DOET.search(zin.tekst) or _OPSOMMING.search(zin.tekst) for zin in lezing.zinnen)


def _heeft_contact(lezing: Lezing) -> bool:
    return bool(_CONTACT.search(lezing.tekst) or _CONTACTTEKEN.search(lezing.tekst))


def _heeft_loon(lezing: Lezing) -> bool:
    onbetaald = any(een.soort is ConditieSoort.PLEK and een.waarde in _ONBETAALD for een in lezing.condities)
    return onbetaald or "€" in lezing.tekst or _LOON.search(lezing.tekst) is not None


_NODIG: Final[tuple[tuple[Callable[[Lezing], bool], Advies], ...]] = (
    (
        _heeft_uren,
        Advies(
            code="ontbreekt-uren",
            soort=_SOORT,
            waarom="Er staat niet hoeveel uur het is. Zonder uren staat deze vacature bij veel mensen op ‘te "
            "verifiëren’.",
            voorstel="Zet erbij hoeveel uur per week, liefst van … tot …, en of minder ook kan.",
        ),
    ),
    (
        _heeft_plaats,
        Advies(
            code="ontbreekt-plaats",
            soort=_SOORT,
            waarom="Er staat niet waar het werk is. Dan weet niemand of het te bereizen is.",
            voorstel="Noem de plaats of de postcode, en hoe iemand er komt zonder auto.",
        ),
    ),
    (
        _heeft_werk,
        Advies(
            code="ontbreekt-werk",
            soort=_SOORT,
            waarom="Uit de tekst blijkt nog niet wat iemand op een dag doet.",
            voorstel="Beschrijf een gewone dag in drie of vier zinnen: wat doe je eerst, met wie, waarmee?",
        ),
    ),
    (
        _heeft_contact,
        Advies(
            code="ontbreekt-contact",
            soort=_SOORT,
            waarom="Er staat niet bij wie iemand met vragen terechtkan of hoe je reageert.",
            voorstel="Noem een naam en een manier: bellen, mailen, appen of langskomen.",
        ),
    ),
    (
        _heeft_loon,
        Advies(
            code="ontbreekt-loon",
            soort=_SOORT,
            waarom="Er staat niets over wat het werk oplevert. Mensen met een uitkering moeten dat kunnen uitrekenen.",
            voorstel="Noem het loon, van … tot …, of de cao met de schaal.",
            bron="Richtlijn (EU) 2023/970 over loontransparantie, art. 5",
        ),
    ),
)


def wat_ontbreekt(lezing: Lezing) -> Iterator[Opmerking]:
    """A remark at the end of the text for each essential that it does not name."""
    einde = len(lezing.tekst)
    for heeft, advies in _NODIG:
        if not heeft(lezing):
            yield advies.bij(einde, einde, "")
