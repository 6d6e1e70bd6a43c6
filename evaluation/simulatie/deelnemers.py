"""Who takes part in a made-up year: the stocks of the report from the start, and who comes in each quarter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from evaluation.simulatie.aannames import INSTROOM_TRAJECT, INSTROOM_UWV, KWARTALEN, UWV, VOORRAAD
from evaluation.simulatie.proefregio import Vlaggen
from kandidaten.kandidaat import Kandidaat
from matching.kolommen import TREDE_NTB, TREDE_NVT, Kolommen
from models.waardelijsten import NbwStatus, RegisterStatus

_RESERVE: Final = 1.3  # so many times more people are invented than take part


@dataclass(frozen=True, slots=True, eq=False)
class Deelnemer:
    """Somebody who takes part in a made-up year.

    Attributes:
        mens: Without trede and open proposals, which the play keeps itself.
        trede: Trede code at the start or on coming in.
        kwartaal: In which quarter (0 to 3) the person comes in; 0: there from the start.
    """

    mens: Kandidaat
    trede: int
    kwartaal: int


def genoeg_mensen(schaal: float) -> int:
    """How many people to invent for a region of this size, so that every trede has enough."""
    instroom = (INSTROOM_TRAJECT + INSTROOM_UWV) * (KWARTALEN - 1)
    deelnemers = round((sum(VOORRAAD.values()) + UWV + instroom) * schaal)
    return round(deelnemers * _RESERVE) + 10


def kies(mensen: Sequence[Kandidaat], schaal: float) -> list[Deelnemer]:
    """Who is there from the start, by trede, and who comes in later: to n.t.b. or as a client of UWV."""
    per_trede: dict[int, list[Kandidaat]] = {code: [] for code in (*VOORRAAD, TREDE_NVT)}
    for mens, code in zip(mensen, Kolommen.van(mensen).trede.tolist(), strict=True):
        per_trede[code].append(mens)
    uit = []
    over: dict[int, list[Kandidaat]] = {TREDE_NTB: [], TREDE_NVT: []}
    for code, groep in per_trede.items():
        aantal = round((UWV if code == TREDE_NVT else VOORRAAD[code]) * schaal)
        uit += [Deelnemer(_zonder_trede(mens), code, 0) for mens in groep[:aantal]]
        over[TREDE_NVT if code == TREDE_NVT else TREDE_NTB] += groep[aantal:]
    for code, per_kwartaal in ((TREDE_NTB, INSTROOM_TRAJECT), (TREDE_NVT, INSTROOM_UWV)):
        aantal = round(per_kwartaal * schaal)
        nieuw = sorted(over[code], key=lambda mens: mens.id)  # ids were dealt at random, groups were not
        for kwartaal in range(1, KWARTALEN):
            deel = nieuw[(kwartaal - 1) * aantal : kwartaal * aantal]
            uit += [Deelnemer(_zonder_trede(mens), code, kwartaal) for mens in deel]
    return uit


def _zonder_trede(mens: Kandidaat) -> Kandidaat:
    return replace(mens, open_voorstellen=0, afgeschermd=replace(mens.afgeschermd, trede=None))


def groepen(mensen: Sequence[Kandidaat], statushouders: frozenset[str]) -> Mapping[str, Vlaggen]:
    """The groups that are counted apart beside the treden; they overlap."""
    doelgroep = [mens.afgeschermd.doelgroep for mens in mensen]
    return {
        "doelgroepregister": np.array([een.register.status is RegisterStatus.JA for een in doelgroep]),
        "beschut werk": np.array([een.nbw.status is NbwStatus.VASTGESTELD for een in doelgroep]),
        "statushouders": np.array([mens.id in statushouders for mens in mensen]),
    }
