"""The composition root: the only place that builds a `Matcher`."""

from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

import numpy as np
import structlog
from numpy.typing import NDArray

from matching.index import Generatie, Verzegeling, lees_generatie, schrijf_generatie
from matching.matcher import Matcher
from matching.scorer import Scorer
from matching.standaard import maak_lezer, maak_omstandigheden, maak_scorer, standaard_encoder
from models.encoders.encoder import SkillEncoder, Vectoren
from models.encoders.labelcache import LabelCache, inhoud_hash, taxonomie_labels
from models.extractie.lezer import TekstLezer
from models.fouten import IndexFout, Melding, TaxonomieFout
from models.taxonomie.bewaren import bewaarde_taxonomieen, lees_bewaarde_taxonomie
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie
from service.koppelingen import maak_kruisverwijzing
from service.opslag.opslag import Opslag
from service.opslag.verzegeling import IndexVerzegeling
from service.settings import lees_instellingen

INDEXMAP = "index"
LABELMAP = "labels"
TAXONOMIEMAP = "taxonomieen"
BASIS = "basis"
_FRASEN = "frasevectoren"
_LABELS = "labelvectoren"
_HASH = "frasehash"
_PROFIELEN = "profielen"
_INDELING = (_FRASEN, _HASH, _PROFIELEN)
_log = structlog.get_logger()
# Of this process, by hash of encoder and labels: another home folder needs no second computation.
_labelcaches: dict[tuple[str, str], LabelCache] = {}


def gekozen_taxonomie(home: Path) -> Taxonomie:
    """The skills language of the settings: the one that ships, or one that was read in before.

    Raises:
        InvoerFout: A setting that cannot be.
        TaxonomieFout: None of that name was read in, or it is damaged.
    """
    naam = lees_instellingen().taxonomie
    if naam == BASIS:
        return basis()
    bekend = [bewaarde.naam for bewaarde in bewaarde_taxonomieen(home / TAXONOMIEMAP)]
    taxonomie = lees_bewaarde_taxonomie(home / TAXONOMIEMAP, naam) if naam in bekend else None
    if taxonomie is None:
        herstel = (
            f"Lees haar in met skillsmatch taxonomie import, of kies uit: {', '.join((BASIS, *bekend))}. "
            "Wat er is, toont skillsmatch taxonomie lijst."
        )
        reden = f"de taxonomie {naam!r} is niet ingelezen"
        raise TaxonomieFout([Melding("instellingen", reden, veld="SKILLSMATCH_TAXONOMIE", herstel=herstel)])
    return taxonomie


def index_sleutel(opslag: Opslag, scorer: Scorer) -> dict[str, str]:
    """What an index generation is made from: the program, the open profiles, the encoder and the taxonomy."""
    encoder = scorer.gelijkenis.encoder
    return {
        "versie": version("skillsmatch"),
        "indeling": "+".join(_INDELING),
        "profielen": opslag.profielgeneratie(),
        "taxonomie": scorer.taxonomie.sha256,
        "encoder": encoder.id,
        "encoder_sha256": encoder.sha256,
    }


def maak_matcher(opslag: Opslag, home: Path, peildatum: date) -> Matcher:
    """A matcher over everything that is stored; vectors come from the index generation on disk when it fits.

    Raises:
        InvoerFout: A setting that cannot be.
        TaxonomieFout: The taxonomy of the settings was not read in, or is damaged.
    """
    taxonomie = gekozen_taxonomie(home)
    scorer = maak_scorer(taxonomie, encoder=_met_geheugen(standaard_encoder(), taxonomie, home / LABELMAP))
    sleutel = index_sleutel(opslag, scorer)
    verzegeling = IndexVerzegeling(opslag.sleutels.database)
    generatie = _lees(home / INDEXMAP, sleutel, verzegeling)

    def bewaard(teksten: Sequence[str | None]) -> Vectoren | None:
        # The hash of the phrases themselves: whoever changes how profiles are made cannot get the wrong vectors.
        if generatie is None or generatie.arrays[_HASH].tobytes() != _hash_van(teksten).tobytes():
            return None
        return generatie.arrays[_FRASEN].astype("float32", copy=False)

    matcher = Matcher(
        opslag.kandidaten(),
        {vacature.id: vacature for vacature in opslag.vacatures()},
        scorer,
        omstandigheden=maak_omstandigheden(peildatum, scorer.taxonomie),
        data=opslag.datageneratie(),
        bewaard=bewaard,
        kruisverwijzing=maak_kruisverwijzing(home, (basis(), taxonomie)),
    )
    if bewaard(matcher.profielen.frasen.teksten) is None:
        bewaar_vectoren(matcher, opslag, home)
    return matcher


def bewaar_vectoren(matcher: Matcher, opslag: Opslag, home: Path) -> None:
    """Publish the vectors of a caseload, so that the next start need not compute them.

    Args:
        matcher: Over everything that is stored.
        opslag: The database that it follows.
        home: Folder of the index.
    """
    sleutel, frasen = index_sleutel(opslag, matcher.scorer), matcher.profielen.frasen
    arrays: dict[str, NDArray[np.generic]] = {
        _FRASEN: frasen.vectoren,
        _HASH: _hash_van(frasen.teksten),
        _PROFIELEN: matcher.index.vectoren,
    }
    _bewaar(home / INDEXMAP, Generatie(sleutel, arrays), IndexVerzegeling(opslag.sleutels.database))


def maak_tekstlezer(home: Path) -> TekstLezer:
    """Reads free text with the skills of *basis*, whatever language is in use: its everyday words were measured.

    What it finds has a place in another language through the codes of the skill. Vectors are computed once.
    """
    return maak_lezer(encoder=_met_geheugen(standaard_encoder(), basis(), home / LABELMAP))


def _hash_van(teksten: Sequence[str | None]) -> NDArray[np.uint8]:
    return np.frombuffer(bytes.fromhex(inhoud_hash([tekst or "" for tekst in teksten])), dtype=np.uint8)


def _met_geheugen(encoder: SkillEncoder, taxonomie: Taxonomie, map_: Path) -> LabelCache:
    """The encoder with the vectors of the taxonomy's labels, computed once per encoder and set of labels."""
    labels = taxonomie_labels(taxonomie)
    sleutel = {"encoder": encoder.id, "encoder_sha256": encoder.sha256, "labels": inhoud_hash(labels)}
    generatie = _lees(map_, sleutel)
    plek = (encoder.sha256, sleutel["labels"])
    if plek not in _labelcaches:
        bekend = None if generatie is None else generatie.arrays[_LABELS].astype("float32", copy=False)
        _labelcaches[plek] = LabelCache(encoder, labels, bekend)
    if generatie is None:
        _bewaar(map_, Generatie(sleutel, {_LABELS: _labelcaches[plek].vectoren}))
    return _labelcaches[plek]


def _lees(map_: Path, sleutel: dict[str, str], verzegeling: Verzegeling | None = None) -> Generatie | None:
    try:
        return lees_generatie(map_, sleutel, verzegeling)
    except IndexFout as fout:
        # Vectors on disk are a cache: damaged ones are computed again, and the log says so.
        _log.warning("index_beschadigd", reden=str(fout))
        return None


def _bewaar(map_: Path, generatie: Generatie, verzegeling: Verzegeling | None = None) -> None:
    try:
        schrijf_generatie(map_, generatie, verzegeling)
    except IndexFout as fout:
        # A full disk, or another process that published at the same moment, costs time and no list.
        _log.warning("index_niet_bewaard", reden=str(fout))
