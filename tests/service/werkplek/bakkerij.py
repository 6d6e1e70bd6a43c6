"""An invented bakery in Velsen: one person for every answer of the rules, and places to match them with."""

from dataclasses import replace

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming, Werkervaring
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import (
    Aard,
    Begeleiding,
    EisSoort,
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Rijbewijs,
    VacatureStatus,
    Vervoermiddel,
)
from models.werk import Taalbeheersing, Werktijden
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis, Vacature

WERKGEVER = "Bakkerij De Korf"
ALLE_TIJDEN = Werktijden(nacht=True, avond=True, weekend=True, ploegen=True, kantoortijden=True)


def skills(graad: type[Belang] | type[Bewijs], **namen: str) -> tuple[Skill, ...]:
    """Skills by name, underscores for spaces."""
    return tuple(
        Skill(label=naam.replace("_", " "), graad=graad(waarde), bron="gesprek") for naam, waarde in namen.items()
    )


BAKKER = Kandidaat(
    id="K-BAKKER",
    skills=skills(Bewijs, brood_bakken="gezien", deeg_kneden="voorbeeld", klanten_helpen="voorbeeld"),
    werkervaring=(Werkervaring(functie="bakker", jaren=2.0),),
    talen=(Taalbeheersing(taal="nld"),),
    rijbewijzen=frozenset({Rijbewijs.B}),
    vervoermiddelen=frozenset({Vervoermiddel.FIETS}),
    postcode="1971",
    max_reisafstand_km=15,
    uren_min=16,
    uren_max=32,
    werktijden=ALLE_TIJDEN,
    status=KandidaatStatus.BESCHIKBAAR,
    beschikbaar_vanaf=PEILDATUM,
    mag_werken=MagWerken.JA,
    profiel_datum=PEILDATUM,
    open_voorstellen=0,
    toestemmingen=(Toestemming(voor=WERKGEVER, gegeven=True, datum=PEILDATUM),),
    afgeschermd=Afgeschermd(
        doelgroep=Doelgroep(
            register=Register(status=RegisterStatus.JA, peildatum=PEILDATUM, bron="UWV-bevraging"),
            nbw=Nbw(status=NbwStatus.GEEN, datum=PEILDATUM, bron="gemeente"),
        ),
        trede=Trede(stand=5, peildatum=PEILDATUM),
        begeleiding_nodig=Begeleiding.GEEN,
        aanpassing_nodig=False,
        ontheffing=False,
        geboortejaar=1990,
    ),
)


def _anders(id_: str, *, open_: dict[str, object] | None = None, dicht: dict[str, object] | None = None) -> Kandidaat:
    """Somebody like the baker, but for some fields of the open part and of the restricted layer."""
    afgeschermd = replace(BAKKER.afgeschermd, **(dicht or {}))  # type: ignore[arg-type]
    return replace(BAKKER, id=id_, afgeschermd=afgeschermd, **(open_ or {}))  # type: ignore[arg-type]


_REGISTER, _GEEN_NBW = BAKKER.afgeschermd.doelgroep.register, BAKKER.afgeschermd.doelgroep.nbw
KANDIDATEN = (
    BAKKER,
    _anders(
        "K-WINKEL",
        open_={"skills": skills(Bewijs, vloeren_dweilen="voorbeeld", klanten_helpen="gezien"), "werkervaring": ()},
    ),
    _anders("K-TREDE3", dicht={"trede": Trede(stand=3, peildatum=PEILDATUM)}),
    _anders("K-BEZWAAR", open_={"toestemmingen": (Toestemming(voor=WERKGEVER, gegeven=False, datum=PEILDATUM),)}),
    _anders("K-NIETNA", dicht={"doelgroep": Doelgroep(register=Register(), nbw=_GEEN_NBW)}),
    _anders("K-VER", open_={"postcode": "6211"}),
    _anders(
        "K-CONFLICT",
        dicht={"doelgroep": Doelgroep(register=_REGISTER, nbw=replace(_GEEN_NBW, status=NbwStatus.VASTGESTELD))},
    ),
)

REGULIER = Vacature(
    id="V-REGULIER",
    titel="Medewerker bakkerij",
    gevraagd=skills(Belang, brood_bakken="moet", klanten_helpen="belangrijk", kassa_bedienen="pluspunt"),
    plek=PlekSoort.REGULIER,
    werkgever=WERKGEVER,
    postcode="1945",
    uren_min=20,
    uren_max=28,
    werktijden=Werktijden(nacht=False, avond=False, weekend=True, ploegen=False),
    begeleiding=Begeleiding.LICHT,
    aanpassing_mogelijk=True,
    start=PEILDATUM,
    status=VacatureStatus.OPEN,
)
VACATURES = (
    REGULIER,
    replace(REGULIER, id="V-GARANTIE", titel="Hulp in de bakkerij", plek=PlekSoort.GARANTIEBAAN),
    replace(REGULIER, id="V-BESCHUT", titel="Inpakhulp", plek=PlekSoort.BESCHUT),
    replace(REGULIER, id="V-ONBEKEND", titel="Nog onbekend werk", plek=None),
    replace(REGULIER, id="V-DICHT", titel="Al vervuld", status=VacatureStatus.VERVULD),
    replace(
        REGULIER,
        id="V-RIJBEWIJS",
        titel="Bezorger",
        eisen=(
            Eis(soort=EisSoort.CERTIFICAAT, waarde="Hygiënecode horeca", aard=Aard.WENS),
            Eis(soort=EisSoort.RIJBEWIJS, waarde="C", aard=Aard.WETTELIJK),
        ),
    ),
)
