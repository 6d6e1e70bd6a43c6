"""The other direction: which open vacatures one kandidaat may be proposed for, best first.

Every score is that of the pair, made by the same scorer from the same profile as on the list of the vacature: screens
never contradict each other. Rules first; only what is not ruled out is scored.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Toestemming
from matching.afwijking import Afwijking
from matching.kolommen import Kolommen
from matching.matcher import Matcher
from matching.matchlijst import Uitleg
from matching.oordeel import Oordeel
from matching.regels_eisen import toets_eis
from matching.regels_inzet import vacature_gesloten
from matching.regels_uitkomst import ONBEKEND
from matching.toelating import Toelating, toelating
from matching.uitleg import maak_uitleg
from matching.velden import VELDEN, Veld
from matching.vindbaarheid import LeegVeld
from matching.voorwaarden import BESLISSEND, eerst_te_vragen
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import (
    Aard,
    Begeleiding,
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Uitkomst,
)
from models.werk import Werktijden
from vacatures.vacature import Vacature

BEOORDEELD_TOT: Final = 150
_IEMAND, _BEKENDE = 0, 1  # rows: the person, and who everything is known about
_BLOKKEERT: Final = frozenset(regel.code for regel in BESLISSEND if regel.onbekend_blokkeert)


@dataclass(frozen=True, slots=True, kw_only=True)
class VacatureVoor:
    """One vacature for one kandidaat.

    Attributes:
        vacature: The vacature.
        score: Of the pair, in [0, 1], as on the list of the vacature.
        zekerheid: Share of the profile that is known.
        voorstelbaar: Whether nothing is left to ask before a proposal.
        uitleg: Terms and rules.
    """

    vacature: Vacature
    score: float
    zekerheid: float
    voorstelbaar: bool
    uitleg: Uitleg


@dataclass(frozen=True, slots=True, kw_only=True)
class VacaturesVoor:
    """The answer to "which work for this person".

    Attributes:
        kandidaat: Pseudonym.
        beste: Vacatures that the person may be listed for; the best scores first, equal ones by id, at most n.
        te_verifieren: Vacatures that wait for an answer, likewise.
        open: Number of open vacatures.
        beoordeeld: Number of those that were judged: all, or the `BEOORDEELD_TOT` nearest to the profile. What follows
            counts these.
        toegelaten: Number that the person may be listed for.
        wachtend: Number that wait for an answer.
        ongeordend: Vacatures that the person may be listed for and that are not to be ranked, by id.
        verborgen: Per code of a rule the vacatures that it keeps the person from; one may count under several.
        lege_velden: Empty fields, and on how many open vacatures each leaves a rule open; what blocks most first.
    """

    kandidaat: str
    beste: tuple[VacatureVoor, ...]
    te_verifieren: tuple[VacatureVoor, ...]
    open: int
    beoordeeld: int
    toegelaten: int
    wachtend: int
    ongeordend: tuple[Vacature, ...]
    verborgen: Mapping[str, int]
    lege_velden: tuple[LeegVeld, ...]


def vacatures_voor(
    matcher: Matcher,
    kandidaat_id: str,
    n: int = 10,
    afwijkingen: Mapping[str, Sequence[Afwijking]] = MappingProxyType({}),
    niet_ordenen: Collection[str] = (),
    *,
    tot: int = BEOORDEELD_TOT,
) -> VacaturesVoor:
    """Judge the open vacatures for one person, and rank those that are not ruled out.

    Of very many the nearest are judged, by the direction of the profile: the rules of each and the score of the pair
    take some milliseconds.

    Args:
        matcher: The caseload and the vacatures.
        kandidaat_id: Who.
        n: How many of each to explain, at least 1.
        afwijkingen: Per id of a vacature the gates that were lifted for it.
        niet_ordenen: Ids of vacatures that are not scored: their ranking is switched off.
        tot: How many to judge when there are more (`python -m evaluation.vacaturekeus` measures what that costs).

    Raises:
        OnbekendeKandidaat: There is none with that id.
        ValueError: n is less than 1.
    """
    if n < 1:
        raise ValueError("n is less than 1")
    kandidaat = matcher.kandidaten[matcher.rij(kandidaat_id)]
    alle = [v for _, v in sorted(matcher.vacatures.items()) if not vacature_gesloten(v, matcher.omstandigheden)]
    geval = _Geval(matcher, kandidaat, matcher.nabij(kandidaat_id, alle, tot), afwijkingen)
    mag, wacht = geval.gerangschikt(niet_ordenen)
    return VacaturesVoor(
        kandidaat=kandidaat_id,
        beste=tuple(map(geval.uitgelegd, mag[:n])),
        te_verifieren=tuple(map(geval.uitgelegd, wacht[:n])),
        open=len(alle),
        beoordeeld=len(geval.toelatingen),
        toegelaten=geval.aantal_toegelaten,
        wachtend=geval.aantal_wachtend,
        ongeordend=geval.ongeordend(niet_ordenen),
        verborgen=geval.verborgen(),
        lege_velden=tuple(sorted(geval.lege_velden(), key=lambda een: (-een.te_verifieren, -een.vragen))),
    )


class _Geval:
    """One person before some open vacatures."""

    def __init__(
        self,
        matcher: Matcher,
        kandidaat: Kandidaat,
        vacatures: Sequence[Vacature],
        afwijkingen: Mapping[str, Sequence[Afwijking]],
    ) -> None:
        self._alleen = matcher.beperkt_tot([kandidaat.id])
        self._kandidaat = kandidaat
        self._afwijkingen = afwijkingen
        dag = matcher.omstandigheden.peildatum
        self._open = vacatures
        self._kolommen = Kolommen.van((kandidaat, _van_wie_alles_bekend_is(self._open, dag)))
        self.toelatingen: dict[str, Toelating] = {
            v.id: toelating(self._kolommen, v, matcher.omstandigheden, afwijkingen.get(v.id, ())) for v in self._open
        }

    @property
    def aantal_toegelaten(self) -> int:
        """For how many vacatures the person may be listed."""
        return sum(bool(wie.mag[_IEMAND]) for wie in self.toelatingen.values())

    @property
    def aantal_wachtend(self) -> int:
        """How many wait for an answer."""
        return sum(bool(wie.te_verifieren[_IEMAND]) for wie in self.toelatingen.values())

    def ongeordend(self, ids: Collection[str]) -> tuple[Vacature, ...]:
        """Those among `ids` that the person may be listed for, by id."""
        return tuple(v for v in self._open if v.id in ids and self.toelatingen[v.id].mag[_IEMAND])

    def gerangschikt(self, zonder: Collection[str]) -> tuple[list[Oordeel], list[Oordeel]]:
        """Vacatures that the person may be listed for, and that wait for an answer; best first."""
        mag: list[Oordeel] = []
        wacht: list[Oordeel] = []
        for vacature in (een for een in self._open if een.id not in zonder):
            wie = self.toelatingen[vacature.id]
            if wie.mag[_IEMAND] or wie.te_verifieren[_IEMAND]:
                oordeel = self._alleen.oordeel(vacature, self._afwijkingen.get(vacature.id, ()))
                (mag if wie.mag[_IEMAND] else wacht).append(oordeel)
        return sorted(mag, key=_hoogste_eerst), sorted(wacht, key=_hoogste_eerst)

    def uitgelegd(self, oordeel: Oordeel) -> VacatureVoor:
        """One of them with its explanation."""
        uitkomsten = oordeel.toelating.uitkomsten_van(_IEMAND)
        return VacatureVoor(
            vacature=oordeel.vacature,
            score=float(oordeel.scores.score[0]),
            zekerheid=self._alleen.zekerheid(oordeel.vraag, _IEMAND),
            voorstelbaar=not eerst_te_vragen(uitkomsten),
            uitleg=maak_uitleg(self._kandidaat, oordeel, oordeel.scores, 0, self._alleen.profielen),
        )

    def verborgen(self) -> Mapping[str, int]:
        """Per rule the vacatures that it keeps the person from."""
        tellingen = dict.fromkeys((regel.code for regel in BESLISSEND), 0)
        for vacature_id, wie in self.toelatingen.items():
            opgeheven = {een.code for een in self._afwijkingen.get(vacature_id, ())}
            for code, uitkomst in wie.uitkomsten_van(_IEMAND).items():
                tellingen[code] += uitkomst is Uitkomst.VOLDOET_NIET and code not in opgeheven
        return MappingProxyType({code: aantal for code, aantal in tellingen.items() if aantal})

    def lege_velden(self) -> Iterator[LeegVeld]:
        """Every empty field with what it leaves open."""
        for veld in VELDEN:
            if veld.leeg(self._kandidaat):
                standen = [self._laat_open(veld, vacature) for vacature in self._open]
                yield LeegVeld(
                    naam=veld.naam,
                    vragen=sum(open_ for open_, _ in standen),
                    te_verifieren=sum(blokkeert for _, blokkeert in standen),
                )

    def _laat_open(self, veld: Veld, vacature: Vacature) -> tuple[bool, bool]:
        """Whether the empty field leaves a rule open at this vacature, and whether that keeps the person off it."""
        wie = self.toelatingen[vacature.id]
        eigen, ander = wie.uitkomsten_van(_IEMAND), wie.uitkomsten_van(_BEKENDE)
        # A rule that stays open for who everything is known about, is open by the vacature's own empty fields.
        codes = {c for c in veld.regels if eigen[c] is Uitkomst.ONBEKEND and ander[c] is not Uitkomst.ONBEKEND}
        eisen = any(
            toets_eis(self._kolommen, eis, vacature, self._alleen.omstandigheden)[_IEMAND] == ONBEKEND
            for eis in vacature.eisen
            if eis.soort in veld.eisen and eis.aard in {Aard.WETTELIJK, Aard.VEILIGHEID}
        )
        blokkeert = (eisen or not codes.isdisjoint(_BLOKKEERT)) and bool(wie.te_verifieren[_IEMAND])
        return bool(codes) or eisen, blokkeert


def _hoogste_eerst(oordeel: Oordeel) -> tuple[float, str]:
    return -float(oordeel.scores.score[0]), oordeel.vacature.id


def _van_wie_alles_bekend_is(vacatures: Sequence[Vacature], dag: date) -> Kandidaat:
    """Somebody who leaves no rule open by an empty field of their own."""
    zegt_nee = Werktijden(nacht=False, avond=False, weekend=False, ploegen=False, kantoortijden=False)
    leeg = Kandidaat(id="alles-bekend", postcode="1951", max_reisafstand_km=999, uren_min=0, uren_max=99)
    return replace(
        leeg,
        werktijden=zegt_nee,
        status=KandidaatStatus.BESCHIKBAAR,
        mag_werken=MagWerken.JA,
        profiel_datum=dag,
        open_voorstellen=0,
        toestemmingen=tuple(Toestemming(voor=vacature.id, gegeven=True, datum=dag) for vacature in vacatures),
        afgeschermd=Afgeschermd(
            doelgroep=Doelgroep(
                register=Register(status=RegisterStatus.JA, peildatum=dag), nbw=Nbw(status=NbwStatus.GEEN, datum=dag)
            ),
            trede=Trede(stand=5, peildatum=dag),
            begeleiding_nodig=Begeleiding.GEEN,
            aanpassing_nodig=False,
            ontheffing=False,
        ),
    )
