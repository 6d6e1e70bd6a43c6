"""Somebody whose restricted layer is full of words and numbers that must come out nowhere."""

import re
from dataclasses import replace

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Bewijs, Skill
from models.waardelijsten import Begeleiding, NbwStatus, RegisterStatus, WerkSoort
from models.werk import Taalbeheersing
from tests.service.werkplek.bakkerij import BAKKER
from tests.voorraad import PEILDATUM

KANARIE: Kandidaat = replace(
    BAKKER,
    id="K-KANARIE",
    afgeschermd=Afgeschermd(
        doelgroep=Doelgroep(
            register=Register(
                status=RegisterStatus.JA, peildatum=PEILDATUM, bron="kanarie-registerbron", grond="kanarie-grond"
            ),
            nbw=Nbw(status=NbwStatus.GEEN, datum=PEILDATUM, bron="kanarie-nbwbron"),
        ),
        trede=Trede(stand=4, peildatum=PEILDATUM, vastgesteld_door="kanarie-werkcoach"),
        begeleiding_nodig=Begeleiding.LICHT,
        aanpassing_nodig=False,
        loonwaarde_pct=61.37,
        ontheffing=False,
        geboortejaar=1957,
        uitkering="kanarie-uitkering",
        gemeente="kanarie-dorp",
    ),
)
SPOREN = re.compile(r"kanarie-(?!kanarie)[a-z]+|(?<![0-9a-f])(?:61[.,]37|1957)(?![0-9a-f])", re.IGNORECASE)
"""What of it would show; a number counts when it stands alone."""

VERTELT: Kandidaat = replace(
    KANARIE,
    skills=(
        Skill(label="brood bakken", graad=Bewijs.GEZIEN, bron="jobcoach kanarie-jobcoach, bij Lunet kanarie-stad"),
        Skill(label="klanten helpen", graad=Bewijs.GENOEMD, bron="taken bij winkel: “kanarie-citaat”"),
    ),
    werkervaring=(
        Werkervaring(functie="bakker", jaren=2.0, taken="kanarie-taken", soort=WerkSoort.WERKERVARINGSPLEK),
        Werkervaring(functie="kanarie-functie", jaren=1.0),
    ),
    opleidingen=(Opleiding(naam="kanarie-school", diploma=True),),
    talen=(Taalbeheersing(taal="tur"),),
    wensen="kanarie-wens",
    postcode="1971HK",
)
"""The same person, whose open part too tells what no werkgever needs."""
