"""What may be wrong with a concept of the skills language, and the checks that every concept shares."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from models.taxonomie.normaliseren import normaliseer

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Gebrek:
    """One fault of one field, in Dutch, because whoever mends the file reads it.

    Attributes:
        veld: Name of the field, the same as the column of the CSV file.
        reden: What is wrong.
        herstel: How to mend it.
    """

    veld: str
    reden: str
    herstel: str


class BegripOngeldig(ValueError):
    """A concept that may not exist; holds every fault of it, so that one pass mends them all.

    Args:
        gebreken: At least one fault.
    """

    def __init__(self, gebreken: Iterable[Gebrek]) -> None:
        self.gebreken = tuple(gebreken)
        super().__init__("; ".join(f"{gebrek.veld}: {gebrek.reden}" for gebrek in self.gebreken))


def weiger(gebreken: Iterable[Gebrek]) -> None:
    """Refuse a concept that has faults.

    Raises:
        BegripOngeldig: There is at least one.
    """
    gevonden = tuple(gebreken)
    if gevonden:
        raise BegripOngeldig(gevonden)


def naam_gebreken(id_: str, label: str, synoniemen: tuple[str, ...] = ()) -> list[Gebrek]:
    """Faults of an id, a label and synonyms: empty, of a wrong form, or twice the same after normalisation."""
    gebreken = []
    if not _ID.fullmatch(id_):
        gebreken.append(
            Gebrek("id", "het id ontbreekt of heeft een verkeerde vorm", "Gebruik a-z, 0-9 en losse streepjes.")
        )
    eigen = [normaliseer(tekst) for tekst in (label, *synoniemen)]
    if not eigen[0]:
        gebreken.append(Gebrek("label", "het label ontbreekt", "Vul een korte Nederlandse omschrijving in."))
    if not all(eigen[1:]):
        gebreken.append(Gebrek("synoniemen", "er staat een leeg synoniem", "Haal de losse | weg."))
    dubbel = sorted(tekst for tekst, aantal in Counter(eigen).items() if tekst and aantal > 1)
    gebreken.extend(
        Gebrek("synoniemen", f"'{tekst}' staat er twee keer of is al het label", "Haal er een weg.") for tekst in dubbel
    )
    return gebreken


def uri_gebreken(veld: str, uri: str | None, begin: str, rest: str) -> list[Gebrek]:
    """The fault of a URI that is not `begin` followed by the pattern `rest`; none for None."""
    if uri is None or re.fullmatch(re.escape(begin) + rest, uri):
        return []
    return [Gebrek(veld, f"'{uri}' is geen URI van de goede vorm", f"Hij begint met {begin} en dan de code.")]
