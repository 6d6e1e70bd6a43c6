"""Walking the chains: is every line there, unchanged and in its place (trust.md 4.5, R15)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

import rfc8785
from sqlalchemy import Connection, Table, select

from service.opslag.tabellen import auditlog, keten_stand, verwerkingslog
from service.verantwoording.ankers import Anker, Ankers
from service.verantwoording.keten import BEGIN, Waarde, schakel

Regel = Mapping[str, Waarde]
KETENS = (auditlog, verwerkingslog)
_PER_KEER = 1_000  # lines in memory at once


class Schade(StrEnum):
    """What is wrong with a line."""

    GEWIJZIGD = "gewijzigd"
    ONTBREEKT = "ontbreekt"
    VERPLAATST = "verplaatst"
    AFGEKAPT = "afgekapt"
    HERSCHREVEN = "herschreven"


@dataclass(frozen=True, slots=True)
class Breuk:
    """The first line that is wrong.

    Attributes:
        seq: Its number.
        schade: GEWIJZIGD: what it says does not fit its link, or the state of the chain does not fit its last line.
            ONTBREEKT: it is gone while later ones are there. VERPLAATST: it is a line from elsewhere in the chain.
            AFGEKAPT: it and all after it are gone. HERSCHREVEN: the links fit, and an anchor says otherwise.
    """

    seq: int
    schade: Schade


@dataclass(frozen=True, slots=True, kw_only=True)
class KetenBevinding:
    """How one chain was found.

    Attributes:
        naam: Of its table.
        regels: How many lines there are.
        verankerd: Number of the last line that an anchor holds; 0 without an anchor.
        breuk: The first line that is wrong, None when all is well.
    """

    naam: str
    regels: int
    verankerd: int
    breuk: Breuk | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bevinding:
    """How the logs were found.

    Attributes:
        ketens: One finding for each chain.
        ongeldige_ankers: Lines of the file of anchors that are not ours.
    """

    ketens: tuple[KetenBevinding, ...]
    ongeldige_ankers: tuple[int, ...]

    @property
    def in_orde(self) -> bool:
        """Whether nothing was found."""
        return not self.ongeldige_ankers and all(keten.breuk is None for keten in self.ketens)


def loop_na(conn: Connection, sleutel: bytes, ankers: Ankers, *, per_regel: Callable[[], object] = bool) -> Bevinding:
    """Walk both chains and hold them against the anchors.

    Args:
        conn: A reading transaction.
        sleutel: Key of the chains.
        ankers: What was anchored.
        per_regel: Is called at each line: to show progress.

    Raises:
        OpslagFout: The database cannot be read.
    """
    return Bevinding(
        ketens=tuple(_loop_tabel_na(conn, sleutel, tabel, ankers.geldig, per_regel) for tabel in KETENS),
        ongeldige_ankers=ankers.ongeldig,
    )


def eerste_breuk(
    sleutel: bytes, regels: Iterable[Regel], stand: tuple[int, str] | None, ankers: Sequence[Anker]
) -> Breuk | None:
    """The first line of one chain that is wrong.

    Args:
        sleutel: Key of the chain.
        regels: All columns of each line, its link `keten` too, by number.
        stand: Number and link of the last line, as the database says; None: it says nothing.
        ankers: Those of this chain.
    """
    vast = {anker.seq: anker.keten for anker in ankers}
    vorige, seq = BEGIN, 0
    rest = iter(regels)
    ketens = [BEGIN]
    for regel in rest:
        seq += 1
        if regel["seq"] != seq:
            return Breuk(seq, Schade.ONTBREEKT)
        if _schakel(sleutel, vorige, regel, seq) != regel["keten"]:
            alle = [*ketens, *(str(een["keten"]) for een in chain((regel,), rest))]
            return Breuk(seq, Schade.VERPLAATST if _is_van_elders(sleutel, regel, alle) else Schade.GEWIJZIGD)
        vorige = str(regel["keten"])
        ketens.append(vorige)
        if vast.get(seq, vorige) != vorige:
            return Breuk(seq, Schade.HERSCHREVEN)
    hoogste = max([*vast, stand[0] if stand else 0])
    if hoogste > seq:
        return Breuk(seq + 1, Schade.AFGEKAPT)
    return None if (stand or (0, BEGIN)) == (seq, vorige) else Breuk(max(seq, 1), Schade.GEWIJZIGD)


def _loop_tabel_na(
    conn: Connection, sleutel: bytes, tabel: Table, ankers: Sequence[Anker], per_regel: Callable[[], object]
) -> KetenBevinding:
    eigen = [anker for anker in ankers if anker.naam == tabel.name]
    vraag = select(keten_stand.c.seq, keten_stand.c.keten).where(keten_stand.c.naam == tabel.name)
    stand = conn.execute(vraag).one_or_none()
    aantal = 0

    def regels() -> Iterator[Regel]:
        nonlocal aantal
        for rij in conn.execute(select(tabel).order_by(tabel.c.seq)).mappings().yield_per(_PER_KEER):
            aantal += 1
            per_regel()
            yield dict(rij)

    breuk = eerste_breuk(sleutel, regels(), None if stand is None else (stand.seq, stand.keten), eigen)
    verankerd = max((anker.seq for anker in eigen), default=0)
    return KetenBevinding(naam=tabel.name, regels=aantal, verankerd=verankerd, breuk=breuk)


def _schakel(sleutel: bytes, vorige: str, regel: Regel, seq: int) -> str:
    inhoud = {naam: waarde for naam, waarde in regel.items() if naam != "keten"}
    try:
        return schakel(sleutel, vorige, {**inhoud, "seq": seq})
    except rfc8785.CanonicalizationError:  # a number that we never write
        return ""


def _is_van_elders(sleutel: bytes, regel: Regel, ketens: Sequence[str]) -> bool:
    """Whether a line fits another place: after the line before it, or after the one that stands in its place now."""
    return any(
        _schakel(sleutel, vorige, regel, seq) == regel["keten"]
        for seq in range(1, len(ketens))
        for vorige in ketens[seq - 1 : seq + 1]
        if _is_link(vorige)
    )


def _is_link(tekst: str) -> bool:
    try:
        return len(bytes.fromhex(tekst)) == 32
    except ValueError:
        return False
