"""Columns of some of the people, or of two groups one after the other, as if they had been read from those people."""

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from matching.kolommen_lezen import Getallen, Maten, vast
from matching.lijsten import Rijen
from matching.regels_uitkomst import Codes

Gebieden = tuple[Getallen, tuple[str | None, ...], Maten]  # as `kolommen_lezen.plaatsen` gives them


def nieuwe_plek(aantal: int, rijen: Rijen) -> NDArray[np.int32]:
    """For each of `aantal` rows its place among `rijen`, -1 where it is not among them."""
    plek = np.full(aantal, -1, dtype=np.int32)
    plek[rijen] = np.arange(len(rijen), dtype=np.int32)
    return plek


def kies_codes(per_naam: Mapping[str, Codes], rijen: Rijen) -> Mapping[str, Codes]:
    """A column per name for some rows; a name of which nothing is known for any of them is left out."""
    gekozen = {naam: vast(kolom[rijen]) for naam, kolom in per_naam.items()}
    return MappingProxyType({naam: kolom for naam, kolom in gekozen.items() if kolom.any()})


def codes_samen(
    een: Mapping[str, Codes], aantal: int, ander: Mapping[str, Codes], ander_aantal: int
) -> Mapping[str, Codes]:
    """A column per name over both groups; 0 = not known where a group does not have that name."""
    niets, ander_niets = np.zeros(aantal, dtype=np.int8), np.zeros(ander_aantal, dtype=np.int8)
    namen = dict.fromkeys((*een, *ander))
    return MappingProxyType(
        {naam: vast(np.concatenate([een.get(naam, niets), ander.get(naam, ander_niets)])) for naam in namen}
    )


def kies_wie(per_naam: Mapping[str, Getallen], plek: NDArray[np.int32]) -> Mapping[str, Getallen]:
    """Per name who has it, by new place (`nieuwe_plek`), ascending; a name that nobody has is left out."""
    verplaatst = {naam: plek[wie] for naam, wie in per_naam.items()}
    over = {naam: np.sort(wie[wie >= 0]) for naam, wie in verplaatst.items()}
    return MappingProxyType({naam: vast(wie) for naam, wie in over.items() if len(wie)})


def wie_samen(een: Mapping[str, Getallen], aantal: int, ander: Mapping[str, Getallen]) -> Mapping[str, Getallen]:
    """Per name who has it in either group; the people of the other one come after the `aantal` of this one."""
    niemand = np.zeros(0, dtype=np.int32)
    erbij = {naam: np.concatenate([een.get(naam, niemand), wie + np.int32(aantal)]) for naam, wie in ander.items()}
    return MappingProxyType({**een, **{naam: vast(wie) for naam, wie in erbij.items()}})


def kies_gebieden(gebieden: Gebieden, rijen: Rijen) -> Gebieden:
    """The areas in which some people live, in order of first appearance."""
    gebied, postcodes, punten = gebieden
    nummers, eerste, inverse = np.unique(gebied[rijen], return_index=True, return_inverse=True)
    volgorde = np.argsort(eerste)
    plek = nieuwe_plek(len(volgorde), volgorde)
    over = nummers[volgorde]
    return vast(plek[inverse]), tuple(postcodes[nummer] for nummer in over.tolist()), vast(punten.take(over, axis=1))


def gebieden_samen(een: Gebieden, ander: Gebieden) -> Gebieden:
    """The areas of both groups, those of the first one first."""
    (gebied, postcodes, punten), (gebied_2, postcodes_2, punten_2) = een, ander
    nummer = {postcode: i for i, postcode in enumerate(dict.fromkeys((*postcodes, *postcodes_2)))}
    vertaald = np.array([nummer[postcode] for postcode in postcodes_2], dtype=np.int32)
    nieuw = np.flatnonzero(vertaald >= len(postcodes))
    return (
        vast(np.concatenate([gebied, vertaald[gebied_2]])),
        tuple(nummer),
        vast(np.concatenate([punten, punten_2.take(nieuw, axis=1)], axis=1)),
    )
