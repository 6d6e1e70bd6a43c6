"""Everything that the documents quote, brought together from where it is true: nothing is typed over."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version

from evaluation.eerlijkheid.verhouding import Kleur
from evaluation.eerlijkheid.vermogen import nodig_per_groep
from evaluation.kerncijfers.meetbasis import Meetbasis, meetbasis
from evaluation.kerncijfers.vorm import Kerncijfers, lees_kerncijfers
from matching.scorer import Gewichten
from matching.voorstellen import TOP_ZONDER_REDEN
from matching.voorwaarde import Soort, Voorwaarde
from matching.voorwaarden import VOORWAARDEN
from models.taxonomie.taxonomie import Taxonomie
from service.stukken.organisatie import Organisatie
from service.stukken.vaste_gegevens import RISICOS, WETSDATA, Risico, Wetsdatum
from service.toegang.rollen import RECHTEN, Recht, Rol
from service.verantwoording.acties import Verwerking
from service.verantwoording.bewaartermijnen import BEWAARTERMIJNEN, Bewaartermijn


@dataclass(frozen=True, slots=True, kw_only=True)
class Stukgegevens:
    """What a document is filled with.

    Attributes:
        opgesteld: Day of the document.
        organisatie: What the organisation said of itself.
        taxonomie: Name and version of the skills language in use.
        basis: The engine as it runs.
        cijfers: The figures, which are of this engine.
        top_zonder_reden: Who stands here or higher is proposed without a reason for the order.
        nodig_per_groep: People in each of two groups, to find a difference of a fifth in four out of five times.
        te_weinig: What is said of a group of which nothing can be said.
    """

    opgesteld: date
    organisatie: Organisatie
    taxonomie: str
    basis: Meetbasis
    cijfers: Kerncijfers
    versie: str = version("skillsmatch")
    gewichten: Gewichten = field(default_factory=Gewichten)
    risicos: tuple[Risico, ...] = RISICOS
    wetsdata: tuple[Wetsdatum, ...] = WETSDATA
    bewaartermijnen: tuple[Bewaartermijn, ...] = BEWAARTERMIJNEN

    top_zonder_reden: int = TOP_ZONDER_REDEN
    nodig_per_groep: int = field(default_factory=nodig_per_groep)
    te_weinig: str = Kleur.TE_WEINIG.value

    @property
    def vaste_regels(self) -> tuple[Voorwaarde, ...]:
        """Rules that nobody can lift."""
        return tuple(regel for regel in VOORWAARDEN if regel.soort is Soort.WETTELIJK)

    @property
    def standaarden(self) -> tuple[Voorwaarde, ...]:
        """Rules that an adviseur can lift with a reason."""
        return tuple(regel for regel in VOORWAARDEN if regel.soort is Soort.STANDAARD)

    @property
    def rechten(self) -> Mapping[Rol, frozenset[Recht]]:
        """What each role may do."""
        return RECHTEN

    @property
    def verwerkingen(self) -> tuple[Verwerking, ...]:
        """The activities for the register of processing."""
        return tuple(Verwerking)


def verzamel(organisatie: Organisatie, taxonomie: Taxonomie, opgesteld: date) -> Stukgegevens:
    """All that the documents need.

    Args:
        organisatie: What was filled in.
        taxonomie: The skills language in use.
        opgesteld: Day of the document.

    Raises:
        InvoerFout: The figures are absent, or belong to another engine than the one that runs.
        EncoderFout: The files of the encoder are absent or changed.
    """
    cijfers, basis = lees_kerncijfers(), meetbasis(taxonomie)
    cijfers.controleer(basis)
    return Stukgegevens(
        opgesteld=opgesteld,
        organisatie=organisatie,
        taxonomie=f"{taxonomie.naam} {taxonomie.versie}",
        basis=basis,
        cijfers=cijfers,
    )
