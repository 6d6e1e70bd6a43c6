"""The matcher: from a vacature to an explained list, in the eight steps of architecture.md."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import asdict
from functools import cache, cached_property, partial
from importlib.metadata import version
from typing import Final

import numpy as np

from kandidaten.kandidaat import Kandidaat
from kandidaten.profiel import skill_profile as kandidaatprofiel
from matching.afwijking import Afwijking
from matching.geheugen import Geheugen
from matching.index import VectorIndex
from matching.kandidatenbestand import Kandidatenbestand
from matching.kolommen import PROFIELVELDEN, Kolommen
from matching.koplopers import Koplopers
from matching.lijsten import Rijen
from matching.matchlijst import Herkomst, Match, Matchlijst, TeVerifieren
from matching.mededelingen import mededelingen
from matching.omstandigheden import Omstandigheden
from matching.oordeel import Oordeel
from matching.profielen import Bewaard, Profielen
from matching.scorer import Gewichten, Scorer, Scores, Vraag
from matching.toelating import toelating
from matching.uitleg import maak_uitleg, open_vragen
from matching.vacatureberoepen import Vacatureberoepen
from matching.vacaturerichtingen import Richting, Vacaturerichtingen
from matching.voorwaarden import VOORWAARDEN, eerst_te_vragen
from models.fouten import OnbekendeVacature
from models.skills import SkillProfile
from models.taxonomie.kruisverwijzing import Kruisverwijzing
from models.waardelijsten import PlekSoort
from vacatures.profiel import skill_profile as vacatureprofiel
from vacatures.vacature import Vacature

ALLES_TOT: Final = 20_000  # so many eligible people are all scored exactly; above that the index selects this many
_STEEKPROEF: Final = 20  # vacatures over which the selection is measured
_TOP: Final = 10
_OORDELEN: Final = 8  # kept, megabytes each for tens of thousands of people
_KOPLOPERS: Final = 8192  # kept, a kilobyte each

_Vraagstuk = tuple[Vacature, tuple[Afwijking, ...], Gewichten | None]


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
        self.vacatures = vacatures
        self.scorer = scorer
        self.omstandigheden = omstandigheden
        self._data = data
        self._kruisverwijzing = kruisverwijzing
        maak_profiel = partial(kandidaatprofiel, taxonomie=scorer.taxonomie, kruisverwijzing=kruisverwijzing)
        self._richtingen = Vacaturerichtingen()
        self._beroepen = Vacatureberoepen(scorer.taxonomie)
        self._oordelen: Geheugen[_Vraagstuk, Oordeel] = Geheugen(_OORDELEN)
        self._koplopers: Geheugen[tuple[_Vraagstuk, int], Koplopers] = Geheugen(_KOPLOPERS)
        self._bestand = Kandidatenbestand.van(kandidaten, maak_profiel, scorer.gelijkenis, bewaard)

    @property
    def kandidaten(self) -> tuple[Kandidaat, ...]:
        """Everybody, in order of id; the place is the row."""
        return self._bestand.kandidaten

    @property
    def kolommen(self) -> Kolommen:
        """What the rules read of everybody."""
        return self._bestand.kolommen

    @property
    def profielen(self) -> Profielen:
        """What ranking reads of everybody."""
        return self._bestand.profielen

    @property
    def index(self) -> VectorIndex:
        """The direction of everybody's profile."""
        return self._bestand.index

    def skill_profiles(self) -> list[SkillProfile]:
        """The profiles that ranking sees, in row order."""
        return [self.skill_profile(rij) for rij in range(len(self.kandidaten))]

    def skill_profile(self, rij: int) -> SkillProfile:
        """The profile of one row."""
        return self.profiel_van(self.kandidaten[rij])

    def profiel_van(self, kandidaat: Kandidaat) -> SkillProfile:
        """The profile that ranking would see of a kandidaat, who need not be a stored one."""
        return self._bestand.maak_profiel(kandidaat)

    def vraagprofiel(self, vacature: Vacature) -> SkillProfile:
        """What a vacature asks, as ranking sees it."""
        return vacatureprofiel(vacature, self.scorer.taxonomie, self._kruisverwijzing)

    def beroepen_van(self, vacatures: Iterable[Vacature]) -> tuple[str | None, ...]:
        """Id of the beroep that each vacature is for, in their order; None where that is not clear."""
        return self._beroepen.van(vacatures, self.vraagprofiel)

    def nabij(self, kandidaat_id: str, vacatures: Sequence[Vacature], aantal: int) -> list[Vacature]:
        """The vacatures that by meaning alone are nearest to one person's profile, in the order in which they came.

        Args:
            kandidaat_id: Who.
            vacatures: To choose from.
            aantal: How many to choose, at least 1; equal ones go to who came first.

        Raises:
            OnbekendeKandidaat: There is none with that id.
        """
        if len(vacatures) <= aantal:
            return list(vacatures)
        gevraagd, rij = self._richtingen.van(vacatures, self._richting), self.rij(kandidaat_id)
        nabij = self.scorer.nabijheid(gevraagd, self.profielen, rij, self.index.vectoren[rij])
        return [vacatures[i] for i in np.sort(np.argsort(-nabij, kind="stable")[:aantal])]

    def _richting(self, vacature: Vacature) -> Richting:
        return self.scorer.richting(self.vraagprofiel(vacature))

    def vacature(self, vacature_id: str) -> Vacature:
        """The vacature with this id.

        Raises:
            OnbekendeVacature: There is none.
        """
        try:
            return self.vacatures[vacature_id]
        except KeyError:
            raise OnbekendeVacature(f"er is geen vacature {vacature_id!r}") from None

    def met_kandidaten(
        self, gewijzigd: Iterable[Kandidaat], gewist: Collection[str] = (), *, data: str | None = None
    ) -> "Matcher":
        """The same matcher over the changed caseload, equal to one that is built afresh.

        Only what changed is computed. This matcher stays as it is: whoever still reads it sees the old caseload.

        Args:
            gewijzigd: Kandidaten as they are now, each id once; an id that was not there is added.
            gewist: Ids of who is gone; an id that was not there changes nothing.
            data: Generation of the stored kandidaten; None: as it was.

        Raises:
            ValueError: Two kandidaten with one id, or somebody who is changed and gone at once.
        """
        return self._anders(bestand=self._bestand.met(gewijzigd, gewist), data=data)

    def beperkt_tot(self, ids: Collection[str]) -> "Matcher":
        """The same matcher over these people alone, equal to one that is built afresh.

        Args:
            ids: Whom to keep; an id that is not there changes nothing.
        """
        gekozen = set(ids)
        rijen = np.flatnonzero([id_ in gekozen for id_ in self.kolommen.ids])
        return self._anders(bestand=self._bestand.kies(rijen))

    def met_vacatures(
        self, gewijzigd: Iterable[Vacature], gewist: Collection[str] = (), *, data: str | None = None
    ) -> "Matcher":
        """The same caseload with these vacatures added or in the place of those with their id, and others gone.

        Args:
            gewijzigd: Vacatures as they are now.
            gewist: Ids of what is gone; an id that was not there changes nothing.
            data: Generation of the stored data; None: as it was.
        """
        weg = set(gewist)
        blijft = {id_: vacature for id_, vacature in self.vacatures.items() if id_ not in weg}
        return self._anders(vacatures=blijft | {vacature.id: vacature for vacature in gewijzigd}, data=data)

    def op(self, omstandigheden: Omstandigheden, *, data: str | None = None) -> "Matcher":
        """The same people and vacatures on another day, or under other settings of the rules.

        Args:
            omstandigheden: The day and the settings.
            data: Generation of the stored data; None: as it was.
        """
        return self._anders(omstandigheden=omstandigheden, data=data)

    def _anders(
        self,
        *,
        bestand: Kandidatenbestand | None = None,
        vacatures: Mapping[str, Vacature] | None = None,
        omstandigheden: Omstandigheden | None = None,
        data: str | None = None,
    ) -> "Matcher":
        """This matcher with other parts; what was measured over the old ones is measured anew when it is asked."""
        ander = copy(self)
        ander._bestand = self._bestand if bestand is None else bestand
        ander.vacatures = self.vacatures if vacatures is None else vacatures
        ander.omstandigheden = omstandigheden or self.omstandigheden
        ander._data = self._data if data is None else data
        ander._oordelen = Geheugen(_OORDELEN)
        ander._koplopers = Geheugen(_KOPLOPERS)
        vars(ander).pop("_recall", None)
        return ander

    def rij(self, kandidaat_id: str) -> int:
        """Row of a kandidaat.

        Raises:
            OnbekendeKandidaat: There is none with that id.
        """
        return self._bestand.rij(kandidaat_id)

    def match(
        self,
        vacature_id: str,
        n: int = 10,
        afwijkingen: Sequence[Afwijking] = (),
        gewichten: Gewichten | None = None,
    ) -> Matchlijst:
        """The best n kandidaten who may be proposed, explained.

        Args:
            vacature_id: Which vacature.
            n: How many to show, at least 1.
            afwijkingen: Gates lifted with a reason.
            gewichten: Other weights of the terms, for this list alone; `herkomst` tells them.

        Raises:
            OnbekendeVacature: There is no such vacature.
            ValueError: n is less than 1.
        """
        if n < 1:
            raise ValueError("n is less than 1")
        oordeel = self.oordeel(self.vacature(vacature_id), afwijkingen, gewichten=gewichten)
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
            mededelingen=mededelingen(oordeel),
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
        gewichten: Gewichten | None = None,
    ) -> Oordeel:
        """Judge and rank the whole caseload for one vacature, which need not be a stored one.

        A list, its relaxations and why somebody stands where he stands are read from one judgement: the last few
        are kept.

        Args:
            vacature: The vacature.
            afwijkingen: Gates lifted with a reason.
            omstandigheden: Another day or other settings than those of this matcher.
            gewichten: Other weights of the terms than those of the scorer.
        """
        afwijkingen = tuple(afwijkingen)
        if omstandigheden is not None:
            return self._oordeel(vacature, afwijkingen, omstandigheden, gewichten)
        vraag = (vacature, afwijkingen, gewichten)
        return self._oordelen.van(vraag, lambda: self._oordeel(vacature, afwijkingen, self.omstandigheden, gewichten))

    def koplopers(self, vacature: Vacature, n: int, afwijkingen: Sequence[Afwijking] = ()) -> Koplopers:
        """Who is on the first n places of a list; kept for thousands of vacatures.

        Args:
            vacature: The vacature.
            n: How many places, at least 1.
            afwijkingen: Gates lifted with a reason.
        """
        opgeheven = tuple(afwijkingen)
        return self._koplopers.van(
            ((vacature, opgeheven, None), n),
            lambda: Koplopers.van(self._oordeel(vacature, opgeheven, self.omstandigheden, None), n),
        )

    def _oordeel(
        self,
        vacature: Vacature,
        afwijkingen: tuple[Afwijking, ...],
        omstandigheden: Omstandigheden,
        gewichten: Gewichten | None,
    ) -> Oordeel:
        wie = toelating(self.kolommen, vacature, omstandigheden, afwijkingen)
        vraag = self.scorer.vraag(self.vraagprofiel(vacature), gewichten)
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

    @cached_property
    def _recall(self) -> float | None:
        """Share of the exact top k that the index selection holds, over the first vacatures; seconds, once."""
        iedereen = np.arange(len(self.kandidaten))
        gevonden = []
        for vacature in [v for _, v in sorted(self.vacatures.items())][:_STEEKPROEF]:
            vraag = self.scorer.vraag(self.vraagprofiel(vacature))
            exact = self.scores(vraag, iedereen).volgorde()[:_TOP]
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
            voorwaarden_sha256=regels_sha256(),
            data=self._data,
            peildatum=oordeel.omstandigheden.peildatum,
            gewichten=asdict(oordeel.vraag.gewichten),
            voorselectie=oordeel.voorselectie,
            voorselectie_recall=None if oordeel.voorselectie is None else self._recall,
        )


@cache
def regels_sha256() -> str:
    """Hash over what the rules say and rest on."""
    delen = [(v.code, v.soort.value, v.bron, v.geldig_vanaf.isoformat(), v.tekst) for v in VOORWAARDEN]
    return hashlib.sha256(repr(delen).encode()).hexdigest()
