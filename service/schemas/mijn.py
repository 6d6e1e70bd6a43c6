"""What a werkzoekende sees of the own dossier."""

from datetime import datetime

from service.schemas.basis import Beeld
from service.schemas.kandidaten import Blik, EerderWerk, Gegeven, Geleerd, Kunde, TeBevestigen, ToestemmingBeeld


class MijnVoorstel(Beeld):
    """Work for which the person was proposed."""

    titel: str
    werkgever: str | None
    status: str
    sinds: datetime


class MijnDossier(Beeld):
    """Everything that is known about the person who asks.

    Attributes:
        kandidaat: The own pseudonym.
        synthetisch: Made up.
        kan: Skills.
        te_bevestigen: What was read in a text.
        werk: Earlier work.
        geleerd: Education and courses.
        wil: Wished beroepen.
        wensen: In the own words.
        gegevens: Hours, travel and the like.
        bijzonder: What only a few may see: register, beschut werk, trede and the like.
        toestemmingen: What the person said about being proposed.
        voorstellen: Newest first.
        gezien: Who looked, newest first.
    """

    kandidaat: str
    synthetisch: bool
    kan: tuple[Kunde, ...]
    te_bevestigen: tuple[TeBevestigen, ...]
    werk: tuple[EerderWerk, ...]
    geleerd: tuple[Geleerd, ...]
    wil: tuple[str, ...]
    wensen: str | None
    gegevens: tuple[Gegeven, ...]
    bijzonder: tuple[Gegeven, ...]
    toestemmingen: tuple[ToestemmingBeeld, ...]
    voorstellen: tuple[MijnVoorstel, ...]
    gezien: tuple[Blik, ...]
