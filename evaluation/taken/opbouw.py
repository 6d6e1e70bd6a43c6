"""What the readers share: texts with the concepts they name, and a task made of them."""

from collections.abc import Collection, Iterable, Mapping

from evaluation.taken.taak import Taak
from models.training.begrippen import is_apart, namen, zelfde_tekst


def groepeer(paren: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Text -> everything it is paired with; texts that read the same are one, in the first spelling."""
    spelling: dict[str, str] = {}
    groepen: dict[str, set[str]] = {}
    for tekst, ander in paren:
        groepen.setdefault(spelling.setdefault(zelfde_tekst(tekst), tekst), set()).add(ander)
    return groepen


def alleen_apart(paren: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Text -> keys of the concepts it names, for texts none of whose concepts trains.

    A text that names a concept that trains as well was seen beside that concept's other names: asked as a query,
    it would draw a trained encoder to an answer that the task calls wrong.

    Args:
        paren: (text, key of a concept that it names).
    """
    return {tekst: sleutels for tekst, sleutels in groepeer(paren).items() if all(map(is_apart, sleutels))}


def maak_taak(naam: str, omschrijving: str, goed: Mapping[str, Collection[str]], corpus: Iterable[str]) -> Taak:
    """A task over distinct texts; a query none of whose answers is in the corpus is left out.

    Args:
        naam: Of the task.
        omschrijving: Dutch sentences.
        goed: Query -> the texts that are right.
        corpus: What is ranked; texts that read the same count once.
    """
    teksten = namen(corpus)
    plek = {zelfde_tekst(tekst): nummer for nummer, tekst in enumerate(teksten)}
    relevant = {
        vraag: frozenset(plek[vorm] for tekst in antwoorden if (vorm := zelfde_tekst(tekst)) in plek)
        for vraag, antwoorden in goed.items()
    }
    te_stellen = {vraag: plekken for vraag, plekken in relevant.items() if plekken}
    return Taak(naam, omschrijving, tuple(te_stellen), teksten, tuple(te_stellen.values()))
