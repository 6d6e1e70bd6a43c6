"""Anchors: the state of a chain at a moment, signed and kept outside the database (trust.md 4.5).

Whoever can write the database, and even whoever has the key of the chain, cannot take back what an anchor elsewhere
says. Anyone can check an anchor with the public key alone: the signature is Ed25519 over the canonical JSON (RFC 8785)
of the other four fields.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import rfc8785
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy import Connection, select

from models.fouten import OpslagFout
from service.opslag.tabellen import keten_stand
from service.verantwoording.regelbestand import voeg_regels_toe

ANKERBESTAND = "ankers.jsonl"
PER_REGELS = 1_000  # lines between two anchors that come by themselves


@dataclass(frozen=True, slots=True, kw_only=True)
class Anker:
    """What a chain held.

    Attributes:
        naam: Of the chain: the name of its table.
        seq: Number of its last line.
        keten: Link of that line.
        moment: When, UTC, ISO 8601.
    """

    naam: str
    seq: int
    keten: str
    moment: str


@dataclass(frozen=True, slots=True)
class Ankers:
    """What a file of anchors holds.

    Attributes:
        geldig: Anchors with our signature, in the order of the file.
        ongeldig: Numbers of the lines that cannot be read or that we did not sign, from 1.
    """

    geldig: tuple[Anker, ...] = ()
    ongeldig: tuple[int, ...] = ()


class Ankerboek:
    """Writes anchors to a file and reads them back.

    Args:
        bestand: One JSON object a line; made when absent. Best on another disk, or copied elsewhere.
        sleutel: Key of the chains, 32 bytes; the signing key is derived from it.
    """

    def __init__(self, bestand: Path, sleutel: bytes) -> None:
        self._bestand = bestand
        afgeleid = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"skillsmatch anker").derive(sleutel)
        self._prive = Ed25519PrivateKey.from_private_bytes(afgeleid)

    @property
    def bestand(self) -> Path:
        """Where the anchors are."""
        return self._bestand

    @property
    def publieke_sleutel(self) -> Ed25519PublicKey:
        """Checks our signatures, and can make none."""
        return self._prive.public_key()

    def zet(self, conn: Connection, moment: str) -> tuple[Anker, ...]:
        """Anchor every chain as this transaction sees it; only what was committed may be anchored.

        Args:
            conn: A reading transaction.
            moment: Now, UTC, ISO 8601.

        Raises:
            OpslagFout: The file cannot be written.
        """
        standen = conn.execute(select(keten_stand).order_by(keten_stand.c.naam)).mappings()
        ankers = tuple(Anker(**stand, moment=moment) for stand in standen)
        self._schrijf("".join(f"{self._regel(anker)}\n" for anker in ankers))
        return ankers

    def lees(self) -> Ankers:
        """The anchors that were written here; none when there is no file.

        Raises:
            OpslagFout: The file cannot be read.
        """
        return lees_ankers(self._bestand, self.publieke_sleutel) if self._bestand.exists() else Ankers()

    def _regel(self, anker: Anker) -> str:
        handtekening = self._prive.sign(rfc8785.dumps(asdict(anker))).hex()
        return json.dumps({**asdict(anker), "handtekening": handtekening})

    def _schrijf(self, regels: str) -> None:
        try:
            voeg_regels_toe(self._bestand, regels)
        except OSError as fout:
            raise OpslagFout(f"De ankers zijn niet te schrijven in {self._bestand} ({fout.strerror}).") from fout


def lees_ankers(bestand: Path, publiek: Ed25519PublicKey) -> Ankers:
    """Read a file of anchors; needs no secret.

    Raises:
        OpslagFout: The file cannot be read.
    """
    try:
        regels = bestand.read_bytes().splitlines()
    except OSError as fout:
        raise OpslagFout(f"De ankers in {bestand} zijn niet te lezen ({fout.strerror}).") from fout
    gelezen = [_lees_regel(regel, publiek) for regel in regels]
    return Ankers(
        geldig=tuple(anker for anker in gelezen if anker),
        ongeldig=tuple(nummer for nummer, anker in enumerate(gelezen, start=1) if anker is None),
    )


def als_pem(publiek: Ed25519PublicKey) -> str:
    """The public key as others' programs read it."""
    return publiek.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def _lees_regel(regel: bytes, publiek: Ed25519PublicKey) -> Anker | None:
    try:
        velden: Mapping[str, Any] = json.loads(regel)
        anker = Anker(**{naam: velden[naam] for naam in Anker.__slots__})
        publiek.verify(bytes.fromhex(velden["handtekening"]), rfc8785.dumps(asdict(anker)))
    except (InvalidSignature, ValueError, KeyError, TypeError, rfc8785.CanonicalizationError):
        return None
    return anker
