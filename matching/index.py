"""The vector index: the only file that knows FAISS, and the only one that has to.

FAISS answers ties in reverse order of insertion, keeps duplicate ids, answers a NaN query with nothing, and loads
damaged files without a word (trust.md 2.3). Here: rows are refused unless finite and of unit length, ties go to the
lowest row, and what is on disk is an immutable generation whose SHA-256 is checked before anything is read.
The index is a cache: the database is the truth, and a generation can always be built again.
"""

import hashlib
import io
import json
import os
import shutil
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import faiss
import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import Vectoren
from models.fouten import IndexFout

_BITMAP_VANAF = 0.25  # share of eligible rows from which testing every row beats listing them
_MANIFEST = "manifest.json"
_BEWAARD = 2
_RESTJE_NA_S = 3600  # a younger unfinished folder may still be written by another process
_TOLERANTIE = 0.05  # quantised vectors are not exactly of unit length


class VectorIndex:
    """Exact inner-product search over n unit vectors, inside a set of eligible rows.

    Args:
        vectoren: Shape (n, dim), float32, finite; all-zero rows (empty profiles) are allowed and never found.

    Raises:
        IndexFout: A vector that is not finite or not of unit length.
    """

    def __init__(self, vectoren: Vectoren) -> None:
        lengten = np.linalg.norm(vectoren, axis=1)
        fout = ~np.isfinite(lengten) | ((np.abs(lengten - 1) > _TOLERANTIE) & (lengten != 0))
        if fout.any():
            raise IndexFout(f"{int(fout.sum())} vectoren zijn niet eindig of niet van lengte 1")
        self.vectoren = np.ascontiguousarray(vectoren, dtype=np.float32)
        self._leeg = lengten == 0
        self._faiss = faiss.IndexFlatIP(self.vectoren.shape[1])
        self._faiss.add(self.vectoren)

    def __len__(self) -> int:
        return int(self._faiss.ntotal)

    def zoek(self, vraag: Vectoren, k: int, rijen: NDArray[np.intp]) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """The k rows among `rijen` with the highest inner product, best first, ties to the lowest row.

        Args:
            vraag: Shape (dim,) or (1, dim), finite and not zero.
            k: At least 1.
            rijen: Eligible rows, ascending.

        Returns:
            Rows and inner products, both of shape (min(k, eligible rows that are not empty),).

        Raises:
            IndexFout: A query that is not finite or is zero.
        """
        vraag = np.asarray(vraag, dtype=np.float32).reshape(1, -1)
        if not np.isfinite(vraag).all() or not vraag.any():
            raise IndexFout("deze vraag heeft geen richting: de vector is nul of niet eindig")
        rijen = rijen[~self._leeg[rijen]]
        if not len(rijen):
            return np.zeros(0, dtype=np.intp), np.zeros(0, dtype=np.float32)
        gevraagd = min(k, len(rijen))
        while True:
            scores, gevonden = self._zoek(vraag, gevraagd, rijen)
            # The last place may be shared with rows that FAISS left out: take more until it is not.
            compleet = gevraagd == len(rijen) or scores[min(k, gevraagd) - 1] > scores[-1]
            if compleet:
                break
            gevraagd = min(2 * gevraagd + 1, len(rijen))
        volgorde = np.lexsort((gevonden, -scores))[:k]
        return gevonden[volgorde].astype(np.intp), scores[volgorde]

    def _zoek(self, vraag: Vectoren, k: int, rijen: NDArray[np.intp]) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        ids = rijen.astype(np.int64)
        if len(rijen) == len(self):
            return self._antwoord(vraag, k, None)
        if len(rijen) >= _BITMAP_VANAF * len(self):
            masker = np.zeros(len(self), dtype=bool)
            masker[rijen] = True
            bits = np.packbits(masker, bitorder="little")
            return self._antwoord(vraag, k, faiss.IDSelectorBitmap(len(bits), faiss.swig_ptr(bits)))
        return self._antwoord(vraag, k, faiss.IDSelectorArray(len(ids), faiss.swig_ptr(ids)))

    def _antwoord(
        self, vraag: Vectoren, k: int, selector: faiss.IDSelector | None
    ) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
        # Parameters of our own for each call: FAISS writes in them.
        parameters = None if selector is None else faiss.SearchParameters(sel=selector)  # type: ignore[call-arg]
        scores, gevonden = self._faiss.search(vraag, k, params=parameters)
        return scores[0], gevonden[0]


@dataclass(frozen=True, slots=True)
class Generatie:
    """One immutable state of the index on disk.

    Attributes:
        sleutel: What it was built from (data, encoder, taxonomy); another key is another generation.
        arrays: The arrays by name.
    """

    sleutel: Mapping[str, str]
    arrays: Mapping[str, NDArray[np.generic]]


class Verzegeling(Protocol):
    """Locks the arrays of a generation on disk, which are vectors of people's own words."""

    def sluit(self, naam: str, inhoud: bytes) -> bytes:
        """What goes to disk under this name."""

    def open(self, naam: str, inhoud: bytes) -> bytes:
        """What was locked under this name.

        Raises:
            ValueError: Not locked by us, or under another name.
        """


def naam_van(sleutel: Mapping[str, str]) -> str:
    """Folder name of the generation with this key."""
    return "gen-" + hashlib.sha256(json.dumps(sleutel, sort_keys=True).encode()).hexdigest()[:16]


def schrijf_generatie(map_: Path, generatie: Generatie, verzegeling: Verzegeling | None = None) -> Path:
    """Publish a generation: write aside, flush to disk, rename.

    Older ones but the last are removed, and so is what a crash left behind: vectors of people's own words may not
    stay for ever.

    Args:
        map_: Folder of the generations; made when absent.
        generatie: What to publish.
        verzegeling: Locks the arrays; None when they say nothing about a person.

    Raises:
        IndexFout: The disk refuses.
    """
    doel = map_ / naam_van(generatie.sleutel)
    tijdelijk = map_ / f"{doel.name}.{os.getpid()}.tmp"
    try:
        shutil.rmtree(tijdelijk, ignore_errors=True)
        tijdelijk.mkdir(parents=True)
        hashes = {}
        for naam, array in generatie.arrays.items():
            inhoud = _als_npy(array)
            if verzegeling is not None:
                inhoud = verzegeling.sluit(f"{doel.name}/{naam}", inhoud)
            _schrijf(tijdelijk / f"{naam}.npy", inhoud)
            hashes[naam] = hashlib.sha256(inhoud).hexdigest()
        _schrijf(tijdelijk / _MANIFEST, _manifest(generatie.sleutel, hashes))
        _verwijder(doel)
        tijdelijk.rename(doel)
        _ruim_op(map_, doel)
    except OSError as fout:
        shutil.rmtree(tijdelijk, ignore_errors=True)
        raise IndexFout(f"de index is niet weg te schrijven ({fout.strerror})") from fout
    return doel


def lees_generatie(map_: Path, sleutel: Mapping[str, str], verzegeling: Verzegeling | None = None) -> Generatie | None:
    """The generation with this key, or None when there is none.

    Args:
        map_: Folder of the generations.
        sleutel: What it has to be built from.
        verzegeling: With which it was locked; None: it was not.

    Raises:
        IndexFout: There is one and it is damaged: a file is missing, its SHA-256 is not that of the manifest, or it
            was not locked in this way.
    """
    doel = map_ / naam_van(sleutel)
    if not doel.is_dir():
        return None
    try:
        manifest = json.loads((doel / _MANIFEST).read_bytes())
        inhoud = {naam: (doel / f"{naam}.npy").read_bytes() for naam in sorted(manifest["bestanden"])}
    except (OSError, ValueError, KeyError, TypeError) as fout:
        raise IndexFout(f"de index {doel.name} is beschadigd: het manifest of een bestand ontbreekt") from fout
    hashes = {naam: hashlib.sha256(blok).hexdigest() for naam, blok in inhoud.items()}
    if manifest != json.loads(_manifest(sleutel, hashes)):
        raise IndexFout(f"de index {doel.name} is beschadigd: de controlegetallen kloppen niet")
    try:
        if verzegeling is not None:
            inhoud = {naam: verzegeling.open(f"{doel.name}/{naam}", blok) for naam, blok in inhoud.items()}
        return Generatie(dict(sleutel), {naam: _array(blok) for naam, blok in inhoud.items()})
    except ValueError as fout:
        raise IndexFout(f"de index {doel.name} is beschadigd: hij is niet met deze sleutel verzegeld") from fout


def _manifest(sleutel: Mapping[str, str], hashes: Mapping[str, str]) -> bytes:
    inhoud = {"sleutel": dict(sleutel), "bestanden": dict(hashes)}
    zegel = hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode()).hexdigest()
    return json.dumps({**inhoud, "zegel": zegel}, sort_keys=True, indent=1).encode()


def _als_npy(array: NDArray[np.generic]) -> bytes:
    npy = io.BytesIO()
    np.save(npy, array, allow_pickle=False)
    return npy.getvalue()


def _schrijf(pad: Path, inhoud: bytes) -> None:
    with pad.open("wb") as bestand:
        bestand.write(inhoud)
        bestand.flush()
        os.fsync(bestand.fileno())


def _array(blok: bytes) -> NDArray[np.generic]:
    return np.asarray(np.load(io.BytesIO(blok), allow_pickle=False))


def _ruim_op(map_: Path, nieuwste: Path) -> None:
    oud = sorted(
        (pad for pad in map_.glob("gen-*") if pad != nieuwste and not pad.name.endswith(".tmp")),
        key=lambda pad: pad.stat().st_mtime,
        reverse=True,
    )
    restjes = (pad for pad in map_.glob("gen-*.tmp") if pad.stat().st_mtime < time.time() - _RESTJE_NA_S)
    for pad in (*restjes, *oud[_BEWAARD - 1 :]):
        _verwijder(pad)


def _verwijder(map_: Path) -> None:
    # Out of the way first: what bears the name of a generation is whole, also when this stops halfway.
    weg = map_.with_name(f"{map_.name}.{os.getpid()}.weg.tmp")
    with suppress(FileNotFoundError):
        map_.rename(weg)
    shutil.rmtree(weg, ignore_errors=True)
