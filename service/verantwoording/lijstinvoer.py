"""What a list was asked with, and the one way from there to the list."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Self

from matching.afwijking import Afwijking
from matching.matcher import Matcher
from matching.matchlijst import Matchlijst
from matching.scorer import Gewichten
from matching.zonder_ranking import zonder_ranking
from models.fouten import AfwijkingFout
from models.waardelijsten import PlekSoort


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoer:
    """Everything but the data and the program that decides what is on a list.

    Attributes:
        n: How many lines were asked.
        peildatum: The day for which the rules are judged.
        gewichten: Other weights of the terms than the ones that ship.
        afwijkingen: Gates that were lifted.
        plek: The kind of place for this list, when the vacature does not say it.
        zonder_ranking: Whether the stop switch was on.
    """

    n: int
    peildatum: date
    gewichten: Gewichten | None = None
    afwijkingen: tuple[Afwijking, ...] = ()
    plek: PlekSoort | None = None
    zonder_ranking: bool = False

    def als_json(self) -> str:
        """As kept. The free text of a lifted gate stays out: it decides nothing."""
        return json.dumps(
            {
                "n": self.n,
                "peildatum": self.peildatum.isoformat(),
                "gewichten": asdict(self.gewichten) if self.gewichten else None,
                "afwijkingen": [_kaal(een) for een in self.afwijkingen],
                "plek": self.plek.value if self.plek else None,
                "zonder_ranking": self.zonder_ranking,
            },
            sort_keys=True,
        )

    @classmethod
    def van_json(cls, tekst: str) -> Self:
        """Read back what `als_json` wrote.

        Raises:
            AfwijkingFout: A gate or a reason that the rules of today do not have.
        """
        kaal: dict[str, Any] = json.loads(tekst)
        return cls(
            n=kaal["n"],
            peildatum=date.fromisoformat(kaal["peildatum"]),
            gewichten=Gewichten(**kaal["gewichten"]) if kaal["gewichten"] else None,
            afwijkingen=tuple(_afwijking(een) for een in kaal["afwijkingen"]),
            plek=PlekSoort(kaal["plek"]) if kaal["plek"] else None,
            zonder_ranking=kaal["zonder_ranking"],
        )


def maak(matcher: Matcher, vacature_id: str, invoer: Invoer) -> Matchlijst:
    """The list of this input; the matcher decides the data and the day.

    Raises:
        OnbekendeVacature: There is no such vacature.
        AfwijkingFout: The vacature says another kind of place.
    """
    matcher = met_plek(matcher, vacature_id, invoer.plek)
    if invoer.zonder_ranking:
        return zonder_ranking(matcher, vacature_id, invoer.n, invoer.afwijkingen)
    return matcher.match(vacature_id, invoer.n, invoer.afwijkingen, gewichten=invoer.gewichten)


def met_plek(matcher: Matcher, vacature_id: str, plek: PlekSoort | None) -> Matcher:
    """The matcher in which this vacature has that kind of place; what is known of it stays.

    Raises:
        OnbekendeVacature: There is no such vacature.
        AfwijkingFout: The vacature says another kind of place.
    """
    vacature = matcher.vacature(vacature_id)
    if plek is None or plek is vacature.plek:
        return matcher
    if vacature.plek is not None:
        raise AfwijkingFout(
            "Wat voor plek dit is, staat al bij de vacature. Klopt het niet, verbeter dan de vacature en lees haar "
            "opnieuw in."
        )
    return matcher.met_vacatures([replace(vacature, plek=plek)])


def _kaal(een: Afwijking) -> Mapping[str, str | None]:
    return {"code": een.code, "reden": een.reden, "door": een.door, "op": een.op.isoformat(), "toelichting": None}


def _afwijking(kaal: Mapping[str, str]) -> Afwijking:
    return Afwijking(
        code=kaal["code"], reden=kaal["reden"], door=kaal["door"], op=date.fromisoformat(kaal["op"]), toelichting=None
    )
