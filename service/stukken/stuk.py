"""The documents by name, and how each is made."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from types import MappingProxyType
from typing import Final

from service.stukken.algoritmeregister import algoritmeregister
from service.stukken.gegevens import Stukgegevens
from service.stukken.modelkaart import modelkaart
from service.stukken.sjabloon import vul
from service.stukken.systeemkaart import systeemkaart


class Stuk(StrEnum):
    """One document; the value is what a user types."""

    ALGORITMEREGISTER = "algoritmeregister"
    MODELKAART = "modelkaart"
    SYSTEEMKAART = "systeemkaart"
    DPIA = "dpia"
    IAMA = "iama"
    FRIA = "fria"
    GEBRUIKSINSTRUCTIE = "gebruiksinstructie"
    RISICOS = "risicos"
    INVULBLAD = "invulblad"  # to fill in beforehand; needs no figures


_EIGEN_VORM: Final = {
    Stuk.ALGORITMEREGISTER: algoritmeregister,
    Stuk.MODELKAART: modelkaart,
    Stuk.SYSTEEMKAART: systeemkaart,
}
STUKKEN: Final[Mapping[Stuk, Callable[[Stukgegevens], str]]] = MappingProxyType(
    {stuk: _EIGEN_VORM.get(stuk, partial(vul, stuk.value)) for stuk in Stuk if stuk is not Stuk.INVULBLAD}
)
"""What makes each document. Raises InvoerFout when the figures it quotes belong to another engine."""
