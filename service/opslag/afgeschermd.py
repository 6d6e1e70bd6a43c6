"""The restricted layer to and from its own row.

The columns are explicit: what is kept about a person can be read off them.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from kandidaten.kandidaat import Afgeschermd
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import OpslagFout
from models.waardelijsten import Begeleiding, Ladder, NbwStatus, RegisterStatus, TredeStand
from service.opslag.documenten import hash_van


def naar_rij(kandidaat_id: str, afgeschermd: Afgeschermd) -> dict[str, Any]:
    """The row of `kandidaat_afgeschermd`, its hash included.

    Raises:
        OpslagFout: Text that is not Unicode.
    """
    rij = {
        **_doelgroep_rij(afgeschermd.doelgroep),
        **_trede_rij(afgeschermd.trede),
        "begeleiding_nodig": afgeschermd.begeleiding_nodig,
        "aanpassing_nodig": afgeschermd.aanpassing_nodig,
        "loonwaarde_pct": None if afgeschermd.loonwaarde_pct is None else float(afgeschermd.loonwaarde_pct),
        "ontheffing": afgeschermd.ontheffing,
        "geboortejaar": afgeschermd.geboortejaar,
        "uitkering": afgeschermd.uitkering,
        "gemeente": afgeschermd.gemeente,
    }
    try:
        inhoud_hash = hash_van(json.dumps(rij, ensure_ascii=False))
    except UnicodeEncodeError:
        raise OpslagFout(f"De gegevens van {kandidaat_id} hebben een vorm die niet te bewaren is.") from None
    return {"kandidaat_id": kandidaat_id, **rij, "inhoud_hash": inhoud_hash}


def uit_rij(rij: Mapping[str, Any]) -> Afgeschermd:
    """The restricted layer of one row.

    Raises:
        ValueError: A code that is on no list, or no row at all (every column None).
    """
    return Afgeschermd(
        doelgroep=_doelgroep(rij),
        trede=_trede(rij),
        begeleiding_nodig=None if rij["begeleiding_nodig"] is None else Begeleiding(rij["begeleiding_nodig"]),
        aanpassing_nodig=_ja_nee(rij["aanpassing_nodig"]),
        loonwaarde_pct=rij["loonwaarde_pct"],
        ontheffing=_ja_nee(rij["ontheffing"]),
        geboortejaar=rij["geboortejaar"],
        uitkering=rij["uitkering"],
        gemeente=rij["gemeente"],
    )


def _doelgroep_rij(doelgroep: Doelgroep) -> dict[str, Any]:
    register, nbw = doelgroep.register, doelgroep.nbw
    return {
        "register_status": register.status.value,
        "register_peildatum": _iso(register.peildatum),
        "register_bron": register.bron,
        "register_grond": register.grond,
        "nbw_status": nbw.status.value,
        "nbw_datum": _iso(nbw.datum),
        "nbw_bron": nbw.bron,
    }


def _doelgroep(rij: Mapping[str, Any]) -> Doelgroep:
    return Doelgroep(
        register=Register(
            status=RegisterStatus(rij["register_status"]),
            peildatum=_dag(rij["register_peildatum"]),
            bron=rij["register_bron"],
            grond=rij["register_grond"],
        ),
        nbw=Nbw(status=NbwStatus(rij["nbw_status"]), datum=_dag(rij["nbw_datum"]), bron=rij["nbw_bron"]),
    )


def _trede_rij(trede: Trede | None) -> dict[str, Any]:
    if trede is None:
        return dict.fromkeys(("trede_stand", "trede_ladder", "trede_peildatum", "trede_vastgesteld_door"))
    return {
        "trede_stand": trede.stand.value if isinstance(trede.stand, TredeStand) else str(trede.stand),
        "trede_ladder": trede.ladder.value,
        "trede_peildatum": _iso(trede.peildatum),
        "trede_vastgesteld_door": trede.vastgesteld_door,
    }


def _trede(rij: Mapping[str, Any]) -> Trede | None:
    stand = rij["trede_stand"]
    if stand is None:
        return None
    return Trede(
        stand=int(stand) if stand.isdigit() else TredeStand(stand),
        ladder=Ladder(rij["trede_ladder"]),
        peildatum=_dag(rij["trede_peildatum"]),
        vastgesteld_door=rij["trede_vastgesteld_door"],
    )


def _iso(dag: date | None) -> str | None:
    return None if dag is None else dag.isoformat()


def _dag(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _ja_nee(waarde: int | None) -> bool | None:
    return None if waarde is None else bool(waarde)
