"""The scorer that ships, put together in one place for the service and for the evaluation alike."""

from collections.abc import Iterable
from datetime import date

from matching.omstandigheden import Omstandigheden
from matching.scorer import Gewichten, Scorer
from models.encoders.encoder import SkillEncoder
from models.encoders.gelijkenis import HybrideGelijkenis
from models.encoders.kalibratie import Kalibratie, kalibratie_van
from models.encoders.lexical import lexical_encoder
from models.encoders.ngrammen import taxonomie_documenten
from models.encoders.woorden import Woordgewichten
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie


def maak_gelijkenis(taxonomie: Taxonomie | None = None, encoder: SkillEncoder | None = None) -> HybrideGelijkenis:
    """The similarity that ships: half spelling, half the lexical encoder fitted on the taxonomy (None: *basis*).

    Args:
        taxonomie: Where the rarity of n-grams comes from.
        encoder: Another encoder for meaning.
    """
    lexical = lexical_encoder(taxonomie or basis())
    return HybrideGelijkenis(encoder or lexical, lexical.ngrammen)


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
        encoder: Another encoder than the lexical one, or that one with a memory.

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


def maak_omstandigheden(peildatum: date, taxonomie: Taxonomie) -> Omstandigheden:
    """The settings of the rules, with the aliases that the taxonomy knows for certificates."""

    def gelijk(naam: str) -> Iterable[str]:
        skill = taxonomie.zoek_skill(naam)
        return (skill.label, *skill.synoniemen) if skill else ()

    return Omstandigheden(peildatum=peildatum, gelijk=gelijk)
