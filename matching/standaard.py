"""The scorer that ships, put together in one place for the service and for the evaluation alike."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from matching.omstandigheden import Omstandigheden
from matching.scorer import Gewichten, Scorer
from models.encoders.encoder import SkillEncoder
from models.encoders.gelijkenis import HybrideGelijkenis
from models.encoders.kalibratie import Kalibratie, kalibratie_van
from models.encoders.ngrammen import taxonomie_documenten, taxonomie_ngrammen
from models.encoders.onnx import gewichten_encoder
from models.encoders.woorden import Woordgewichten
from models.extractie.lezer import TekstLezer
from models.extractie.skills import SkillZoeker
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie


def standaard_encoder() -> SkillEncoder:
    """The encoder that ships: trained by `models.training`, loaded once per process.

    Raises:
        EncoderFout: Its files are absent or changed.
    """
    return gewichten_encoder()


def maak_gelijkenis(taxonomie: Taxonomie | None = None, encoder: SkillEncoder | None = None) -> HybrideGelijkenis:
    """The similarity that ships: spelling by n-grams, meaning by the encoder.

    Args:
        taxonomie: Where the rarity of n-grams comes from; None: *basis*.
        encoder: For meaning; None: the one that ships.
    """
    return HybrideGelijkenis(encoder or standaard_encoder(), taxonomie_ngrammen(taxonomie or basis()))


def maak_scorer(
    taxonomie: Taxonomie | None = None,
    gewichten: Gewichten | None = None,
    kalibratie: Kalibratie | None = None,
    encoder: SkillEncoder | None = None,
) -> Scorer:
    """The scorer that ships.

    Args:
        taxonomie: None: *basis*.
        gewichten: Other weights of the terms; for experiments.
        kalibratie: Another curve than the one fitted for the encoder; for experiments.
        encoder: Another encoder than the one that ships, or that one with a memory.

    Raises:
        EncoderFout: No curve was fitted for the encoder.
    """
    taxonomie = taxonomie or basis()
    gelijkenis = maak_gelijkenis(taxonomie, encoder)
    return Scorer(
        taxonomie,
        gelijkenis,
        kalibratie or kalibratie_van(gelijkenis.encoder.id),
        Woordgewichten(taxonomie_documenten(taxonomie)),
        gewichten,
    )


@lru_cache(maxsize=2)  # names of a taxonomy take seconds to prepare
def maak_lezer(taxonomie: Taxonomie | None = None, encoder: SkillEncoder | None = None) -> TekstLezer:
    """The reader of free text that ships.

    Args:
        taxonomie: Whose skills it finds; None: *basis*.
        encoder: For meaning; None: the one that ships.
    """
    namen = ((skill.id, (skill.label, *skill.synoniemen)) for skill in (taxonomie or basis()).skills.values())
    return TekstLezer(SkillZoeker(namen, encoder or standaard_encoder()))


def maak_omstandigheden(peildatum: date, taxonomie: Taxonomie) -> Omstandigheden:
    """The settings of the rules, with the aliases that the taxonomy knows for certificates.

    Those of *basis* count always: what a rule says may not depend on the language that skills are matched in.
    """

    def gelijk(naam: str) -> Iterable[str]:
        for taal in dict.fromkeys((basis(), taxonomie)):
            skill = taal.zoek_skill(naam)
            if skill:
                yield from (skill.label, *skill.synoniemen)

    return Omstandigheden(peildatum=peildatum, gelijk=gelijk)
