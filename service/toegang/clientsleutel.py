"""Our own key, with which we make ourselves known to the identity provider (private_key_jwt)."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from joserfc.jwk import ECKey, RSAKey

from models.fouten import InvoerFout, Melding

_RSA_BITS = 2048


def lees_clientsleutel(pad: Path) -> RSAKey | ECKey:
    """The private key in this PEM file: RSA of at least 2048 bits, or EC on P-256.

    Raises:
        InvoerFout: There is no such key in it.
    """
    try:
        pem = pad.read_bytes()
        sleutel = load_pem_private_key(pem, password=None)
    except OSError as fout:
        raise _fout(f"dit bestand is niet te lezen ({fout.strerror})") from fout
    except (ValueError, TypeError) as fout:
        raise _fout("hier staat geen geheime sleutel in, of een met een wachtwoord") from fout
    if isinstance(sleutel, RSAPrivateKey) and sleutel.key_size >= _RSA_BITS:
        return RSAKey.import_key(pem)
    if isinstance(sleutel, EllipticCurvePrivateKey) and isinstance(sleutel.curve, SECP256R1):
        return ECKey.import_key(pem)
    raise _fout("deze soort sleutel kan niet")


def _fout(reden: str) -> InvoerFout:
    herstel = f"Geef een PEM-bestand met een RSA-sleutel van minstens {_RSA_BITS} bits, of een EC-sleutel op P-256."
    return InvoerFout([Melding("instellingen", reden, veld="SKILLSMATCH_OIDC_CLIENT_SLEUTEL", herstel=herstel)])
