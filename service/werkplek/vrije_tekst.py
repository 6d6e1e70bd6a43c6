"""Own words of the adviseur: no BSN, and nothing about health unless somebody says twice that it is not that."""

from matching.afwijking import medische_woorden
from models.fouten import InvoerFout, Melding
from models.uitwisseling.bsn import aantal_bsn


def controleer(veld: str, tekst: str | None, *, toch_bewaren: bool) -> None:
    """Refuse a text that may not be kept.

    Args:
        veld: Name of the field, to show the fault beside it.
        tekst: What was written.
        toch_bewaren: The adviseur was warned and says that the words are not about health.

    Raises:
        InvoerFout: A BSN; or words that point at health, which are named so that they can be found.
    """
    if aantal_bsn(veld, tekst):
        reden = "hier staat een getal dat een burgerservicenummer kan zijn; haal het weg"
        raise InvoerFout([Melding("formulier", reden, veld=veld)])
    woorden = medische_woorden(tekst)
    if woorden and not toch_bewaren:
        reden = f"deze woorden lijken over gezondheid te gaan: {', '.join(woorden)}"
        herstel = "Schrijf op wat iemand kan of nodig heeft voor het werk, of kies 'toch bewaren'."
        raise InvoerFout([Melding("formulier", reden, veld=veld, herstel=herstel)])
