"""A memory of bounded size for answers that are always the same for the same question."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

_K = TypeVar("_K", bound=Hashable)
_V = TypeVar("_V")


class Geheugen(Generic[_K, _V]):
    """Keeps the answers that were used last; safe to share between threads.

    Args:
        plaatsen: How many to keep, at least 1.
    """

    def __init__(self, plaatsen: int) -> None:
        self._plaatsen = plaatsen
        self._antwoorden: OrderedDict[_K, _V] = OrderedDict()
        self._slot = threading.Lock()

    def van(self, vraag: _K, maak: Callable[[], _V]) -> _V:
        """The answer to a question, made when it is not kept; two threads that ask at once may both make it."""
        with self._slot:
            if vraag in self._antwoorden:
                self._antwoorden.move_to_end(vraag)
                return self._antwoorden[vraag]
        antwoord = maak()
        with self._slot:
            self._antwoorden[vraag] = antwoord
            if len(self._antwoorden) > self._plaatsen:
                self._antwoorden.popitem(last=False)
        return antwoord
