"""The stop switch: who may be listed, with nobody ranked."""

import hashlib
from dataclasses import replace
from datetime import date

import numpy as np

from matching.afwijking import Afwijking
from matching.lijsten import Rijen
from matching.matcher import Matcher
from matching.matchlijst import Match, Matchlijst, OpenVraag, TeVerifieren
from matching.mededelingen import waarop
from matching.oordeel import Oordeel
from matching.regels_uitkomst import Vlaggen
from matching.uitleg import maak_uitleg, open_vragen
from matching.voorwaarden import eerst_te_vragen


def zonder_ranking(
    matcher: Matcher, vacature_id: str, n: int = 10, afwijkingen: tuple[Afwijking, ...] = ()
) -> Matchlijst:
    """The first n who may be listed, in an order that means nothing: by a hash of the day, the vacature and the id.

    The rules, marks and questions are those of the ranked list. Everybody has the score 0, and there are no terms
    that could add up to more.

    Args:
        matcher: The caseload.
        vacature_id: Which vacature.
        n: How many to show, at least 1.
        afwijkingen: Gates lifted with a reason.

    Raises:
        OnbekendeVacature: There is no such vacature.
    """
    oordeel = matcher.oordeel(matcher.vacature(vacature_id), afwijkingen)
    mag = _gehusseld(matcher, oordeel, oordeel.toelating.mag)[:n]
    wachtend = _gehusseld(matcher, oordeel, oordeel.toelating.te_verifieren)[:n]
    lijst, over_de_volgorde = matcher.match(vacature_id, 1, afwijkingen), waarop(oordeel)
    return replace(
        lijst,
        matches=_matches(matcher, oordeel, mag),
        te_verifieren=tuple(
            TeVerifieren(kandidaat=matcher.kandidaten[rij].id, score=0.0, vragen=_vragen(matcher, oordeel, rij))
            for rij in wachtend.tolist()
        ),
        mededelingen=tuple(zin for zin in lijst.mededelingen if zin not in over_de_volgorde),
    )


def _gehusseld(matcher: Matcher, oordeel: Oordeel, vlaggen: Vlaggen) -> Rijen:
    dag, vacature = oordeel.omstandigheden.peildatum, oordeel.vacature.id
    rijen = np.flatnonzero(vlaggen).tolist()
    return np.array(sorted(rijen, key=lambda rij: _lot(dag, vacature, matcher.kandidaten[rij].id)), dtype=np.intp)


def _lot(dag: date, vacature: str, kandidaat: str) -> str:
    return hashlib.sha256(f"{dag.isoformat()}/{vacature}/{kandidaat}".encode()).hexdigest()


def _matches(matcher: Matcher, oordeel: Oordeel, rijen: Rijen) -> tuple[Match, ...]:
    scores = matcher.scores(oordeel.vraag, rijen)
    return tuple(
        Match(
            rang=plek + 1,
            kandidaat=kandidaat.id,
            score=0.0,
            zekerheid=matcher.zekerheid(oordeel.vraag, rij),
            voorstelbaar=not eerst_te_vragen(oordeel.toelating.uitkomsten_van(rij)),
            synthetisch=kandidaat.synthetisch,
            uitleg=replace(
                maak_uitleg(kandidaat, oordeel, scores, plek, matcher.profielen), bijdragen=(), ontbreekt=(), extra=()
            ),
        )
        for plek, (rij, kandidaat) in enumerate((rij, matcher.kandidaten[rij]) for rij in rijen.tolist())
    )


def _vragen(matcher: Matcher, oordeel: Oordeel, rij: int) -> tuple[OpenVraag, ...]:
    return open_vragen(
        matcher.kandidaten[rij],
        oordeel.vacature,
        oordeel.omstandigheden,
        oordeel.toelating.uitkomsten_van(rij),
        alleen_blokkerend=True,
    )
