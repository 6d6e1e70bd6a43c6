"""Recording facts about a kandidaat: each an act with a source, which holds for every list from then on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kandidaten.kandidaat import Kandidaat
from models.doelgroep import Nbw, Trede
from models.fouten import InvoerFout, Melding
from models.waardelijsten import RegisterStatus, TredeStand
from models.werk import controleer_jaar
from service.dienst import Dienst
from service.opslag.handeling import Handeling
from service.schemas.feiten import (
    BeschikbaarheidFeit,
    FeitVastgelegd,
    NbwFeit,
    PraktischFeit,
    RegisterFeit,
    TredeFeit,
)
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import gebeurd

CONFLICT = (
    "De gegevens spreken elkaar tegen: deze persoon staat in het doelgroepregister en heeft een vaststelling beschut "
    "werk. Laat UWV en het college uitzoeken welke van de twee geldt. Tot dan staat deze persoon niet op lijsten voor "
    "een garantiebaan of een beschutte plek."
)
_Wijziging = Callable[[Kandidaat], Kandidaat]


def register(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: RegisterFeit) -> FeitVastgelegd:
    """Record whether somebody is in the doelgroepregister.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        InvoerFout: A day in the future.
    """
    controleer_dag(dienst, "peildatum", feit.peildatum)

    def wijzig(k: Kandidaat) -> Kandidaat:
        oud = k.afgeschermd.doelgroep
        # The ground of a registration goes when the registration does; it is never asked here.
        grond = oud.register.grond if feit.status is RegisterStatus.JA else None
        nieuw = replace(oud.register, status=feit.status, peildatum=feit.peildatum, bron=feit.bron.value, grond=grond)
        return replace(k, afgeschermd=replace(k.afgeschermd, doelgroep=replace(oud, register=nieuw)))

    return _leg_vast(dienst, wie, kandidaat_id, "register", feit.bron.value, wijzig)


def nbw(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: NbwFeit) -> FeitVastgelegd:
    """Record how far a request for beschut werk is; raises as `register`."""
    controleer_dag(dienst, "datum", feit.datum)

    def wijzig(k: Kandidaat) -> Kandidaat:
        nieuw = Nbw(status=feit.status, datum=feit.datum, bron=feit.bron.value)
        return replace(k, afgeschermd=replace(k.afgeschermd, doelgroep=replace(k.afgeschermd.doelgroep, nbw=nieuw)))

    return _leg_vast(dienst, wie, kandidaat_id, "nbw", feit.bron.value, wijzig)


def trede(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: TredeFeit) -> FeitVastgelegd:
    """Record the trede that somebody else established (rules.md H6); raises as `register`."""
    controleer_dag(dienst, "peildatum", feit.peildatum)
    stand = int(feit.stand) if feit.stand.isdecimal() else TredeStand(feit.stand)
    nieuw = Trede(
        stand=stand, ladder=feit.ladder, peildatum=feit.peildatum, vastgesteld_door=feit.vastgesteld_door.value
    )
    return _leg_vast(
        dienst,
        wie,
        kandidaat_id,
        "trede",
        feit.vastgesteld_door.value,
        lambda k: replace(k, afgeschermd=replace(k.afgeschermd, trede=nieuw)),
        gebeurd.leg_trede_vast,
    )


def beschikbaarheid(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: BeschikbaarheidFeit) -> FeitVastgelegd:
    """Record whether and when somebody can start.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        InvoerFout: An end before the beginning, or a year that cannot be.
    """
    for veld in ("vanaf", "tot"):
        _controleer_jaar(veld, getattr(feit, veld))
    if feit.vanaf is not None and feit.tot is not None and feit.tot < feit.vanaf:
        raise _fout("tot", "deze dag ligt voor de eerste dag")
    return _leg_vast(
        dienst,
        wie,
        kandidaat_id,
        "beschikbaarheid",
        feit.bron.value,
        lambda k: replace(k, status=feit.status, beschikbaar_vanaf=feit.vanaf, beschikbaar_tot=feit.tot),
    )


def praktisch(dienst: Dienst, wie: Uitvoerder, kandidaat_id: str, feit: PraktischFeit) -> FeitVastgelegd:
    """Record what a rule waited for: hours, distance, licences, a certificate, whether somebody may work.

    What is left empty stays as it was. Licences are given all together: one that is left out is not held.

    Raises:
        OnbekendeKandidaat: There is none within these gemeenten.
        InvoerFout: Nothing was filled in, or it contradicts itself.
    """
    if feit.geen_rijbewijs and feit.rijbewijzen:
        raise _fout("rijbewijzen", "kies rijbewijzen of 'geen rijbewijs', niet allebei")
    if not feit.model_fields_set - {"bron"}:
        raise _fout("", "vul ten minste een gegeven in")
    return _leg_vast(
        dienst, wie, kandidaat_id, "praktisch", feit.bron.value, lambda k: _praktisch(k, feit, dienst.vandaag())
    )


def controleer_dag(dienst: Dienst, veld: str, dag: date) -> None:
    """Refuse a day on which nothing can have been found out.

    Raises:
        InvoerFout: In the future, or in a year that cannot be.
    """
    _controleer_jaar(veld, dag)
    if dag > dienst.vandaag():
        raise _fout(veld, "deze dag ligt in de toekomst")


def _controleer_jaar(veld: str, dag: date | None) -> None:
    try:
        controleer_jaar(veld, dag)
    except ValueError:
        raise _fout(veld, "dit jaartal kan niet") from None


def _praktisch(k: Kandidaat, feit: PraktischFeit, vandaag: date) -> Kandidaat:
    uren_min = k.uren_min if feit.uren_min is None else feit.uren_min
    uren_max = k.uren_max if feit.uren_max is None else feit.uren_max
    if uren_min is not None and uren_max is not None and uren_min > uren_max:
        raise _fout("uren_max", "het hoogste aantal uren is kleiner dan het laagste")
    rijbewijzen = frozenset(feit.rijbewijzen) if feit.rijbewijzen or feit.geen_rijbewijs else k.rijbewijzen
    certificaten = (*k.certificaten, *([feit.certificaat] if feit.certificaat else []))
    return replace(
        k,
        uren_min=uren_min,
        uren_max=uren_max,
        rijbewijzen=rijbewijzen,
        certificaten=tuple(dict.fromkeys(certificaten)),
        max_reisafstand_km=k.max_reisafstand_km if feit.max_reisafstand_km is None else feit.max_reisafstand_km,
        mag_werken=feit.mag_werken or k.mag_werken,
        profiel_datum=vandaag if feit.profiel_nagekeken else k.profiel_datum,
    )


def _leg_vast(
    dienst: Dienst,
    wie: Uitvoerder,
    kandidaat_id: str,
    feit: str,
    bron: str,
    wijzig: _Wijziging,
    tel: Callable[[Handeling, Kandidaat, Kandidaat], None] = lambda _handeling, _was, _nieuw: None,
) -> FeitVastgelegd:
    with dienst.opslag.handeling(wie) as handeling:
        was = handeling.kandidaat(kandidaat_id)
        nieuw = wijzig(was)
        handeling.wijzig(nieuw)
        tel(handeling, was, nieuw)
        # Which fact and by whose word, never what it says: the log outlives the fact.
        handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort=feit, kandidaat=kandidaat_id, reden=bron))
    conflict = CONFLICT if nieuw.afgeschermd.doelgroep.conflict else None
    return FeitVastgelegd(kandidaat=kandidaat_id, feit=feit, conflict=conflict)


def _fout(veld: str, reden: str) -> InvoerFout:
    return InvoerFout([Melding("formulier", reden, veld=veld)])
