"""A placement as it is shown with its voorstel: since when, and how it went."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from sqlalchemy import and_, select

from evaluation.gebeurtenissen import BEHOUDMAANDEN, Klantgebeurtenis, Soort
from matching.omstandigheden import maanden_eerder
from matching.voorstellen import EINDREDENEN, reden_in_woorden
from service.opslag import gebeurtenissen
from service.opslag.tabellen import gebeurtenis, voorstel
from service.opslag.voorstellen import BewaardVoorstel
from service.opslag.zicht import Zicht
from service.schemas.voorstellen import PlaatsingBeeld, RedenKeuze


def plaatsing(zicht: Zicht, een: BewaardVoorstel, vandaag: date) -> PlaatsingBeeld | None:
    """How the placement goes; None when there is none.

    The kind of placement is left out: it can tell that somebody is in a register (rules.md H11).
    """
    gebeurd = gebeurtenissen.van_plaatsing(zicht, een.kandidaat, een.vacature)
    begin = _laatste(gebeurd, Soort.GEPLAATST)
    if begin is None:
        return None
    einde = _laatste(gebeurd, Soort.PLAATSING_EINDE)
    behouden = tuple(sorted(int(g.detail) for g in gebeurd if g.soort is Soort.BEHOUDEN and g.detail))
    return PlaatsingBeeld(
        begin=begin.datum,
        uren=begin.uren,
        behouden=behouden,
        einde=einde.datum if einde else None,
        eindreden=reden_in_woorden(einde.detail) if einde else None,
        te_vragen=() if einde else te_vragen(begin.datum, behouden, vandaag),
        eindredenen=() if einde else tuple(RedenKeuze(code=r.code, tekst=r.tekst) for r in EINDREDENEN),
    )


def _laatste(gebeurd: tuple[Klantgebeurtenis, ...], soort: Soort) -> Klantgebeurtenis | None:
    return next((een for een in reversed(gebeurd) if een.soort is soort), None)


def te_vragen(begin: date, behouden: Collection[int], vandaag: date) -> tuple[int, ...]:
    """After how many months it can be said, and was not said yet, that somebody is still at work."""
    return tuple(m for m in BEHOUDMAANDEN if m not in behouden and begin <= maanden_eerder(vandaag, m))


def te_volgen(zicht: Zicht, vandaag: date) -> Mapping[str, tuple[date, int]]:
    """Of each kandidaat who was placed from a voorstel and of whom it is time to ask: the first day, and the months."""
    g, v = gebeurtenis.c, voorstel.c
    vraag = (
        select(v.id, v.kandidaat_id, g.soort, g.datum, g.detail)
        .join_from(voorstel, gebeurtenis, and_(g.persoon == v.kandidaat_id, g.plek == v.vacature_id))
        .where(zicht.binnen(gebeurtenis), g.soort.in_((Soort.GEPLAATST, Soort.BEHOUDEN, Soort.PLAATSING_EINDE)))
    )
    per_voorstel = defaultdict(list)
    for rij in zicht.conn.execute(vraag.order_by(g.datum)):
        per_voorstel[rij.id].append(rij)
    uit: dict[str, tuple[date, int]] = {}
    for rijen in per_voorstel.values():
        begin = max((rij.datum for rij in rijen if rij.soort == Soort.GEPLAATST), default=None)
        if begin is not None and all(rij.soort != Soort.PLAATSING_EINDE for rij in rijen):
            behouden = [int(rij.detail) for rij in rijen if rij.soort == Soort.BEHOUDEN]
            dag = date.fromisoformat(begin)
            for maanden in te_vragen(dag, behouden, vandaag):
                uit[rijen[0].kandidaat_id] = dag, maanden
    return uit
