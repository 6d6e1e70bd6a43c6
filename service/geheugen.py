"""What is dear to work out is kept until what it was worked out from has changed."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

_PLAATS: Final = 64
T = TypeVar("T")


@dataclass(slots=True)
class _Vak:
    slot: threading.Lock = field(default_factory=threading.Lock)
    stand: Hashable = None
    inhoud: Any = None


class Geheugen:
    """Results by name, each with the state of the data that it holds for. Safe to share between threads.

    A result that is asked for while another thread works it out is waited for, not worked out twice. At most 64 are
    kept; what was asked longest ago goes first.
    """

    def __init__(self) -> None:
        self._slot = threading.Lock()
        self._vakken: OrderedDict[Hashable, _Vak] = OrderedDict()

    def onthoud(self, wat: Hashable, stand: Hashable, maak: Callable[[], T]) -> T:
        """The result, worked out anew only when the state is another than when it was kept.

        Args:
            wat: What it is and for whom: a name, with the gemeenten and what was asked.
            stand: State of the data, never None: `Dienst.stand`, or the change that a matcher holds.
            maak: Works it out; what it raises is passed on and nothing is kept.
        """
        with self._slot:
            vak = self._vakken.setdefault(wat, _Vak())
            self._vakken.move_to_end(wat)
            while len(self._vakken) > _PLAATS:
                self._vakken.popitem(last=False)
        with vak.slot:
            if vak.stand != stand:
                vak.inhoud, vak.stand = maak(), stand
            uit: T = vak.inhoud
            return uit
