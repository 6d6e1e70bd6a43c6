"""The vacature check: wording that asks too much or shuts people out, and essentials that are absent.

For the adviseur who talks with the employer, so every remark quotes the text, says why, and offers another way to
say it. The check is no verdict: the law knows exceptions that a text does not show, and what is not pointed at may
still be wrong.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence

from models.extractie.conditie import ConditieSoort, condities
from models.extractie.zinnen import Zin, zinnen
from vacatures.vacaturecheck_eisen import GROTE_WOORDEN, over_eigenschappen, over_eisen
from vacatures.vacaturecheck_gelijk import FUNCTIENAAM, GELIJK, VOOR_IEDEREEN
from vacatures.vacaturecheck_leeftijd import LEEFTIJD
from vacatures.vacaturecheck_ontbreekt import Lezing, wat_ontbreekt
from vacatures.vacaturecheck_opmerking import Controle, Opmerking, OpmerkingSoort

__all__ = ["Opmerking", "OpmerkingSoort", "vacaturecheck"]


def vacaturecheck(tekst: str, bekend: Collection[ConditieSoort] = ()) -> tuple[Opmerking, ...]:
    """What an adviseur may want to raise with the employer, in the order of the text; what is absent comes last.

    Args:
        tekst: The text of a vacature, title included.
        bekend: Kinds of conditions that other fields of the vacature hold already, such as its hours or place.

    Returns:
        Remarks; the same words are pointed at once.
    """
    gelezen = zinnen(tekst)
    gevonden = condities(tekst)
    opmerkingen = [
        *_op_woorden(gelezen, _controles(tekst)),
        *over_eisen(tekst, gevonden),
        *over_eigenschappen(gelezen),
        *wat_ontbreekt(Lezing(tekst, gelezen, gevonden, bekend)),
    ]
    return tuple(_eenmaal(sorted(opmerkingen, key=lambda een: (een.begin, -een.einde))))


def _controles(tekst: str) -> tuple[Controle, ...]:
    """The word lists; a name of a job is fine where the text says that everybody can apply."""
    return (*LEEFTIJD, *GELIJK, *GROTE_WOORDEN, *(() if VOOR_IEDEREEN.search(tekst) else (FUNCTIENAAM,)))


def _op_woorden(gelezen: Sequence[Zin], controles: Sequence[Controle]) -> Iterator[Opmerking]:
    for zin in gelezen:
        for controle in controles:
            yield from controle.vind(zin)


def _eenmaal(opmerkingen: Iterable[Opmerking]) -> Iterator[Opmerking]:
    """Each wording once, however often the text repeats it, and one remark of a kind where two quote the same words."""
    gezien: set[tuple[str, str]] = set()
    tot: dict[OpmerkingSoort, int] = {}
    for opmerking in opmerkingen:
        sleutel = (opmerking.code, opmerking.citaat.lower())
        if sleutel not in gezien and (not opmerking.citaat or opmerking.begin >= tot.get(opmerking.soort, 0)):
            gezien.add(sleutel)
            tot[opmerking.soort] = opmerking.einde
            yield opmerking
