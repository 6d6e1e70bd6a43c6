"""The extractors that ship, on the marked sentences."""

from collections.abc import Iterator

from evaluation.extractie.f1 import meet
from evaluation.extractie.markering import SKILL, Markering
from evaluation.extractie.uitslag import Uitslag
from evaluation.extractie.zinnen_lezen import lees_zinnen
from models.encoders.encoder import SkillEncoder
from models.encoders.kalibratie import Kalibratie
from models.extractie.conditie import condities
from models.extractie.skills import CURVE, SkillZoeker
from models.taxonomie.laden import basis


def meet_zinnen(deel: str, encoder: SkillEncoder) -> Uitslag:
    """Precision, recall and F1 per kind on one half of the sentences, with the taxonomy of the project.

    Args:
        deel: "ontwikkel" or "toets".
        encoder: For meaning.
    """
    zoeker = zoeker_van_basis(encoder)

    def zoek_skills(tekst: str) -> Iterator[Markering]:
        for een in zoeker.zoek(tekst):
            yield Markering(een.begin, een.einde, SKILL, een.skill, een.ontkend)

    return meet(lees_zinnen(deel), zoek_skills, _zoek_condities)


def zoeker_van_basis(encoder: SkillEncoder, curve: Kalibratie = CURVE) -> SkillZoeker:
    """The extractor of skills as it ships."""
    namen = ((skill.id, (skill.label, *skill.synoniemen)) for skill in basis().skills.values())
    return SkillZoeker(namen, encoder, curve)


def _zoek_condities(tekst: str) -> Iterator[Markering]:
    for een in condities(tekst):
        yield Markering(een.begin, een.einde, een.soort.value, een.waarde, een.ontkend)
