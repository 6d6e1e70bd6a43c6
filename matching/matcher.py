"""The matcher: from a vacature to an explained list, in the eight steps of architecture.md."""

import hashlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import asdict
from functools import cache
from importlib.metadata import version
from itertools import pairwise
from typing import Final

import numpy as np

from kandidaten.kandidaat import Kandidaat
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.afwijking import Afwijking
from matching.index import VectorIndex
from matching.kolommen import PROFIELVELDEN, Kolommen
from matching.lijsten import Rijen
from matching.matchlijst import Herkomst, Match, Matchlijst, TeVerifieren
from matching.omstandigheden import Omstandigheden
from matching.oordeel import Oordeel
from matching.profielen import Bewaard, maak_profielen
from matching.scorer import Scorer, Scores, Vraag
from matching.toelating import toelating
from matching.uitleg import maak_uitleg, open_vragen
from matching.voorwaarden import VOORWAARDEN, eerst_te_vragen
from models.fouten import OnbekendeKandidaat, OnbekendeVacature
from models.skills import SkillProfile
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.vindplaats import is_uit_tekst
from models.waardelijsten import PlekSoort, VacatureStatus
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Vacature

ALLES_TOT: Final = 20_000  # so many eligible people are all scored exactly; above that the index selects this many


class Matcher:
    """Ranks a caseload for vacatures.

    Args:
        kandidaten: The caseload, ids distinct.
        vacatures: The vacatures, by id.
        scorer: Gives the score.
        omstandigheden: The day and the settings of the rules.
        data: Generation of the stored kandidaten, for `herkomst`.
        bewaard: Gives the vectors of phrases that were encoded before, or None.
        kruisverwijzing: Leads from codes of other languages to the one in use; None: by way of *basis* alone.

    Raises:
        ValueError: Two kandidaten with one id.
    """

    def __init__(
        self,
        kandidaten: Iterable[Kandidaat],
        vacatures: Mapping[str, Vacature],
        scorer: Scorer,
        *,
        omstandigheden: Omstandigheden,
        data: str = "",
        bewaard: Bewaard | None = None,
        kruisverwijzing: Kruisverwijzing | None = None,
    ) -> None:
        self.kandidaten = tuple(sorted(kandidaten, key=lambda kandidaat: kandidaat.id))
        if any(een.id == ander.id for een, ander in pairwise(self.kandidaten)):
            raise ValueError("two kandidaten have one id")
        self.vacatures = vacatures
        self.scorer = scorer
        self.omstandigheden = omstandigheden
        self._data = data
        self._kruisverwijzing = kruisverwijzing
        self.kolommen = Kolommen.van(self.kandidaten)
        self.profielen = maak_profielen(self.skill_profiles(), scorer.gelijkenis, bewaard)
        self.index = VectorIndex(self.profielen.vectoren())
        self._recall = self._meet_recall() if len(self.kandidaten) > ALLES_TOT else None

    def skill_profiles(self) -> list[SkillProfile]:
        """The profiles that ranking sees, in row order."""
        return [self.skill_profile(rij) for rij in range(len(self.kandidaten))]

    def skill_profile(self, rij: int) -> SkillProfile:
        """The profile of one row."""
        return kandidaatprofiel(self.kandidaten[rij], self.scorer.taxonomie, self._kruisverwijzing)

    def vraagprofiel(self, vacature: Vacature) -> SkillProfile:
        """What a vacature asks, as ranking sees it."""
        return vacatureprofiel(vacature, self.scorer.taxonomie, self._kruisverwijzing)

    def vacature(self, vacature_id: str) -> Vacature:
        """The vacature with this id.

        Raises:
            OnbekendeVacature: There is none.
        """
        try:
            return self.vacatures[vacature_id]
        except KeyError:
            raise OnbekendeVacature(f"er is geen vacature {vacature_id!r}") from None

    def met_vacature(self, vacature: Vacature) -> "Matcher":
        """The same caseload with this vacature added, or in the place of the one with its id."""
        ander = copy(self)
        ander.vacatures = {**self.vacatures, vacature.id: vacature}
        return ander

    def rij(self, kandidaat_id: str) -> int:
        """Row of a kandidaat.

        Raises:
            OnbekendeKandidaat: There is none with that id.
        """
        rij = bisect_left(self.kolommen.ids, kandidaat_id)
        if rij >= len(self.kandidaten) or self.kandidaten[rij].id != kandidaat_id:
            raise OnbekendeKandidaat(f"er is geen kandidaat {kandidaat_id!r}")
        return rij

    def match(self, vacature_id: str, n: int = 10, afwijkingen: Sequence[Afwijking] = ()) -> Matchlijst:
        """The best n kandidaten who may be proposed, explained.

        Args:
            vacature_id: Which vacature.
            n: How many to show, at least 1.
            afwijkingen: Gates lifted with a reason.

        Raises:
            OnbekendeVacature: There is no such vacature.
            ValueError: n is less than 1.
        """
        if n < 1:
            raise ValueError("n is less than 1")
        oordeel = self.oordeel(self.vacature(vacature_id), afwijkingen)
        wachtend = self._te_verifieren(oordeel, n)
        toegelaten = oordeel.toelating
        return Matchlijst(
            vacature=vacature_id,
            titel=oordeel.vacature.titel,
            synthetisch=oordeel.vacature.synthetisch,
            matches=tuple(self._match(oordeel, plek) for plek in range(min(n, len(oordeel.volgorde)))),
            te_verifieren=wachtend,
            verborgen=toegelaten.verborgen,
            afwijkingen=tuple(afwijkingen),
            mededelingen=_mededelingen(oordeel),
            taken=self._taken(oordeel),
            aantal_kandidaten=len(self.kandidaten),
            aantal_toegelaten=int(toegelaten.mag.sum()),
            aantal_te_verifieren=int(toegelaten.te_verifieren.sum()),
            herkomst=self._herkomst(oordeel),
        )

    def oordeel(
        self,
        vacature: Vacature,
        afwijkingen: Sequence[Afwijking] = (),
        omstandigheden: Omstandigheden | None = None,
    ) -> Oordeel:
        """Judge and rank the whole caseload for one vacature, which need not be a stored one."""
        omstandigheden = omstandigheden or self.omstandigheden
        wie = toelating(self.kolommen, vacature, omstandigheden, afwijkingen)
        vraag = self.scorer.vraag(self.vraagprofiel(vacature))
        rijen = np.union1d(
            self._selecteer(vraag, np.flatnonzero(wie.mag)), self._selecteer(vraag, np.flatnonzero(wie.te_verifieren))
        )
        scores = self.scores(vraag, rijen)
        volgorde = scores.volgorde()
        op_lijst = wie.mag[rijen[volgorde]]
        gekozen = int(op_lijst.sum())
        return Oordeel(
            vacature=vacature,
            omstandigheden=omstandigheden,
            toelating=wie,
            vraag=vraag,
            scores=scores,
            volgorde=volgorde[op_lijst],
            wachtend=volgorde[~op_lijst],
            voorselectie=gekozen if gekozen < int(wie.mag.sum()) else None,
        )

    def scores(self, vraag: Vraag, rijen: Rijen) -> Scores:
        """Score some rows; rows ascending, so that equal scores come in the order of the ids."""
        return self.scorer.scores(vraag, self.profielen, rijen)

    def _selecteer(self, vraag: Vraag, rijen: Rijen) -> Rijen:
        """All of them while they are few; else the ones nearest to the vacature as a whole."""
        if len(rijen) <= ALLES_TOT or not vraag.richting.any():
            return rijen
        gevonden, _ = self.index.zoek(vraag.richting, ALLES_TOT, rijen)
        return np.sort(gevonden)

    def _meet_recall(self, steekproef: int = 20, k: int = 10) -> float | None:
        """Share of the exact top k that the index selection holds, over the first vacatures."""
        iedereen = np.arange(len(self.kandidaten))
        gevonden = []
        for vacature in [v for _, v in sorted(self.vacatures.items())][:steekproef]:
            vraag = self.scorer.vraag(self.vraagprofiel(vacature))
            exact = self.scores(vraag, iedereen).volgorde()[:k]
            gevonden.append(np.isin(exact, self._selecteer(vraag, iedereen)).mean())
        return float(np.mean(gevonden)) if gevonden else None

    def _match(self, oordeel: Oordeel, rang: int) -> Match:
        plek = int(oordeel.volgorde[rang])
        rij = oordeel.rij_op(rang)
        kandidaat = self.kandidaten[rij]
        return Match(
            rang=rang + 1,
            kandidaat=kandidaat.id,
            score=float(oordeel.scores.score[plek]),
            zekerheid=self.zekerheid(oordeel.vraag, rij),
            voorstelbaar=not eerst_te_vragen(oordeel.toelating.uitkomsten_van(rij)),
            synthetisch=kandidaat.synthetisch,
            uitleg=maak_uitleg(kandidaat, oordeel, oordeel.scores, plek, self.profielen),
        )

    def zekerheid(self, vraag: Vraag, rij: int) -> float:
        """Share of the profile that is known, times the share of the score's parts that the vacature has."""
        bekend = int(self.kolommen.velden_bekend[rij]) / len(PROFIELVELDEN)
        return round(bekend * vraag.deel_aanwezig, 3)

    def _te_verifieren(self, oordeel: Oordeel, n: int) -> tuple[TeVerifieren, ...]:
        rijen, scores = oordeel.scores.selectie.rijen, oordeel.scores.score
        return tuple(
            TeVerifieren(
                kandidaat=self.kandidaten[rijen[plek]].id,
                score=float(scores[plek]),
                vragen=open_vragen(
                    self.kandidaten[rijen[plek]],
                    oordeel.vacature,
                    oordeel.omstandigheden,
                    oordeel.toelating.uitkomsten_van(int(rijen[plek])),
                    alleen_blokkerend=True,
                ),
            )
            for plek in oordeel.wachtend[:n]
        )

    def _taken(self, oordeel: Oordeel) -> tuple[str, ...]:
        if oordeel.vacature.plek not in {PlekSoort.GARANTIEBAAN, PlekSoort.BESCHUT, None}:
            return ()
        return tuple(
            f"Conflict doelgroepregister/NBW bij {self.kandidaten[rij].id}: laat UWV en het college uitzoeken "
            "welke van de twee geldt."
            for rij in np.flatnonzero(self.kolommen.conflict)
        )

    def _herkomst(self, oordeel: Oordeel) -> Herkomst:
        encoder, taxonomie = self.scorer.gelijkenis.encoder, self.scorer.taxonomie
        return Herkomst(
            versie=version("skillsmatch"),
            encoder=encoder.id,
            encoder_sha256=encoder.sha256,
            taxonomie=f"{taxonomie.naam} {taxonomie.versie} ({taxonomie.sha256[:12]})",
            voorwaarden_sha256=_hash_van_regels(),
            data=self._data,
            peildatum=oordeel.omstandigheden.peildatum,
            gewichten=asdict(oordeel.vraag.gewichten),
            voorselectie=oordeel.voorselectie,
            voorselectie_recall=None if oordeel.voorselectie is None else self._recall,
        )


@cache
def _hash_van_regels() -> str:
    """Hash over what the rules say and rest on."""
    delen = [(v.code, v.soort.value, v.bron, v.geldig_vanaf.isoformat(), v.tekst) for v in VOORWAARDEN]
    return hashlib.sha256(repr(delen).encode()).hexdigest()


def _mededelingen(oordeel: Oordeel) -> tuple[str, ...]:
    v, uit = oordeel.vacature, []
    dicht = v.sluitingsdatum is not None and v.sluitingsdatum < oordeel.omstandigheden.peildatum
    if v.status in {VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN} or dicht:
        uit.append("Deze vacature is gesloten: er wordt niemand meer voor voorgesteld (H10).")
    if v.plek is None:
        uit.append(
            "Van deze vacature is niet bekend wat voor plek het is. Vraag het de werkgever en geef het op met --plek; "
            "tot dan staat iedereen bij te verifiëren."
        )
    if v.plek is PlekSoort.BESCHUT:
        uit.append(
            "De volgorde is geen toewijzing: bij schaarse beschutte plekken beslist de gemeente wie eerst "
            "aan de beurt is (H3)."
        )
    uit.extend(_waarop(v, heeft_skills=bool(oordeel.vraag.skills)))
    if oordeel.voorselectie is not None:
        uit.append(f"Van alle toegelaten kandidaten zijn er {oordeel.voorselectie} volledig doorgerekend.")
    return tuple(uit)


def _waarop(vacature: Vacature, *, heeft_skills: bool) -> tuple[str, ...]:
    """What the order rests on when the vacature does not name its skills itself."""
    if heeft_skills and any(map(is_uit_tekst, vacature.gevraagd)):
        return ("De gevraagde skills zijn gelezen uit de tekst van de vacature; kijk of ze kloppen.",)
    if heeft_skills and vacature.gevraagd:
        return ()
    if heeft_skills:
        return ("Deze vacature noemt zelf geen skills; gebruikt zijn de skills die gebruikelijk zijn voor het beroep.",)
    if vacature.titel or vacature.tekst:
        return ("Deze vacature noemt geen skills en geen bekend beroep: de titel en tekst bepalen de volgorde.",)
    return (
        "Deze vacature noemt geen skills, geen bekend beroep, geen titel en geen tekst: er is niets om op te ordenen, "
        "en de volgorde zegt niets. Vul de vacature aan.",
    )
