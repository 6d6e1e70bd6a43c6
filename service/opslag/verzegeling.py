"""Index files on disk under lock and key: AES-256-GCM, with a key derived from that of the database."""

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE = 12  # bytes, drawn anew for each file
_DOEL = b"skillsmatch index 1"


class IndexVerzegeling:
    """The `matching.index.Verzegeling` of one installation; a file of at most 2 GiB.

    Args:
        sleutel: Key of the database, 32 bytes.
    """

    def __init__(self, sleutel: bytes) -> None:
        self._aes = AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=_DOEL).derive(sleutel))

    def sluit(self, naam: str, inhoud: bytes) -> bytes:
        """Lock under this name: elsewhere or changed it does not open."""
        nonce = secrets.token_bytes(_NONCE)
        return nonce + self._aes.encrypt(nonce, inhoud, naam.encode())

    def open(self, naam: str, inhoud: bytes) -> bytes:
        """What was locked under this name.

        Raises:
            ValueError: Not locked with this key, under another name, or changed since.
        """
        try:
            return self._aes.decrypt(inhoud[:_NONCE], inhoud[_NONCE:], naam.encode())
        except InvalidTag as fout:
            raise ValueError("not locked with this key under this name") from fout
