"""What a figure was measured with: the parts of the engine that change who is listed and in which order."""

import hashlib
from dataclasses import asdict, dataclass, fields

from matching.matcher import regels_sha256
from matching.scorer import Gewichten, Verzadiging
from matching.standaard import standaard_encoder
from models.encoders.kalibratie import kalibratie_van
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie


@dataclass(frozen=True, slots=True, kw_only=True)
class Meetbasis:
    """Hashes of everything that decides a list. Two equal ones give equal lists for equal data.

    Attributes:
        encoder: `SkillEncoder.id`.
        encoder_sha256: Of the weights.
        taxonomie_sha256: Of the skills language.
        score_sha256: Of the weights of the terms, how they saturate, and the curve from similarity to match.
        voorwaarden_sha256: Of what the rules say and rest on.
    """

    encoder: str
    encoder_sha256: str
    taxonomie_sha256: str
    score_sha256: str
    voorwaarden_sha256: str

    def anders_dan(self, ander: "Meetbasis") -> tuple[str, ...]:
        """Which parts differ, in Dutch; empty when none does."""
        ongelijk = (veld.name for veld in fields(self) if getattr(self, veld.name) != getattr(ander, veld.name))
        return tuple(dict.fromkeys(_NAMEN[naam] for naam in ongelijk))


_NAMEN = {
    "encoder": "het taalmodel",
    "encoder_sha256": "het taalmodel",
    "taxonomie_sha256": "de skillstaal",
    "score_sha256": "de score",
    "voorwaarden_sha256": "de regels",
}


def meetbasis(taxonomie: Taxonomie | None = None) -> Meetbasis:
    """Of the engine as it runs here.

    Args:
        taxonomie: The skills language in use; None: *basis*.

    Raises:
        EncoderFout: The files of the encoder are absent or changed.
    """
    encoder = standaard_encoder()
    score = (asdict(Gewichten()), asdict(Verzadiging()), asdict(kalibratie_van(encoder.id)))
    return Meetbasis(
        encoder=encoder.id,
        encoder_sha256=encoder.sha256,
        taxonomie_sha256=(taxonomie or basis()).sha256,
        score_sha256=hashlib.sha256(repr(score).encode()).hexdigest(),
        voorwaarden_sha256=regels_sha256(),
    )
