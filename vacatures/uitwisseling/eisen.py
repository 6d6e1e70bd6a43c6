"""Requirements of a vacature as a file writes them, with Dutch words for what cannot be."""

from models.uitwisseling.cel_waarden import taalcode, taalniveau
from models.uitwisseling.cellen import CelFout, geheel, keuze
from models.waardelijsten import Aard, EisSoort, Rijbewijs
from vacatures.vacature import Eis

VORM = "Schrijf soort:waarde:aard of soort:waarde:aard:reden, bijvoorbeeld rijbewijs:CE:wettelijk."
_soort = keuze(EisSoort)
_aard = keuze(Aard, {"must": Aard.WERKGEVER_MUST, "werkgever": Aard.WERKGEVER_MUST})


def ontleed_eis(tekst: str) -> Eis:
    """Read "soort:waarde:aard" with an optional reason; the value of a language has a colon of its own."""
    soort_tekst, *delen = (deel.strip() for deel in tekst.split(":"))
    soort = _soort(soort_tekst)
    if soort is EisSoort.TAAL and len(delen) > 2:
        delen = [f"{delen[0]}:{delen[1]}", *delen[2:]]
    if len(delen) < 2:
        raise CelFout("deze eis is niet volledig", VORM)
    waarde, aard, *reden = delen
    return maak_eis(soort, waarde, _aard(aard), ":".join(reden) or None)


def maak_eis(soort: EisSoort, waarde: str, aard: Aard, tekst: str | None) -> Eis:
    """Build a requirement.

    Raises:
        CelFout: A value that does not fit its kind, a safety requirement without a reason, or an age that the law
            does not ask.
    """
    if not waarde.strip():
        raise CelFout("deze eis heeft geen waarde", VORM)
    if aard is Aard.VEILIGHEID and not (tekst or "").strip():
        raise CelFout("een veiligheidseis zegt waarom", "Zet de reden erachter: certificaat:VCA:veiligheid:reden.")
    if soort is EisSoort.MINIMUMLEEFTIJD and aard is not Aard.WETTELIJK:
        herstel = "Schrijf minimumleeftijd:18:wettelijk als de wet dit eist, en laat de eis anders weg."
        raise CelFout("een minimumleeftijd kan alleen een wettelijke eis zijn", herstel)
    return Eis(soort=soort, waarde=_waarde(soort, waarde.strip()), aard=aard, tekst=tekst)


def _waarde(soort: EisSoort, waarde: str) -> str:
    if soort is EisSoort.RIJBEWIJS:
        return _rijbewijs(waarde)
    if soort is EisSoort.MINIMUMLEEFTIJD:
        return str(geheel(13, 99)(waarde))
    if soort is EisSoort.TAAL:
        return _taal(waarde)
    return waarde


def _rijbewijs(waarde: str) -> str:
    if waarde.upper() not in {lid.value for lid in Rijbewijs}:
        codes = ", ".join(lid.value for lid in Rijbewijs)
        raise CelFout("dit rijbewijs staat niet op de lijst", f"Kies uit: {codes}.")
    return waarde.upper()


def _taal(waarde: str) -> str:
    taal, _, niveau = waarde.partition(":")
    code = taalcode(taal.strip())
    if code is None:
        raise CelFout("deze taal is niet bekend", "Schrijf de taal als code van drie letters: taal:nld:goed:wens.")
    return f"{code}:{taalniveau(niveau.strip()).value}"
