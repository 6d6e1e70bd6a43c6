"""A writer to be killed, and what it told before it died; used by test_moord.py.

Run as a program it waits for lines on stdin: each is a round, done in a child that writes until it is killed. The child
tells its process id first (P), and then, after each COMMIT or publication, what is now kept: a new kandidaat (N id),
an edit (E id number) or a generation of the index (G data).
"""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

import numpy as np

from kandidaten.kandidaat import Kandidaat
from matching.index import Generatie, schrijf_generatie
from service.bootstrap import INDEXMAP
from service.opslag.opslag import Opslag
from service.opslag.verzegeling import IndexVerzegeling
from service.opslag.zicht import EIGEN
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis

WIE = Uitvoerder(id="u-1", naam="Een adviseur", rol=Rol.ADVISEUR, gemeenten=frozenset({EIGEN}))


def vectoren(data: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """What is published for these data: the same numbers for the same data, so that a reader can check them."""
    return np.random.default_rng(int(data[:8], 16)).standard_normal((200, 64))


def schrijf(home: Path, ronde: str) -> None:
    """Import, edit and publish, in turns, without end."""
    meld(f"P {os.getpid()}")
    with Opslag.open(home) as opslag:
        slot = IndexVerzegeling(opslag.sleutels.database)
        for nummer in count(1):
            nieuw = [Kandidaat(id=f"k-{ronde}-{nummer}-{i}", wensen="0", certificaten=("x" * 300,)) for i in range(3)]
            opslag.bewaar_kandidaten(nieuw, bestand=f"{ronde}.csv", sha256=f"{int(ronde):032d}{nummer:032d}")
            for mens in nieuw:
                meld(f"N {mens.id}")
            with opslag.handeling(WIE) as handeling:
                handeling.wijzig(replace(nieuw[0], wensen=str(nummer)))
                handeling.leg_vast(Gebeurtenis(actie=Actie.FEIT_VASTGELEGD, soort="kandidaat", kandidaat=nieuw[0].id))
            meld(f"E {nieuw[0].id} {nummer}")
            data = opslag.profielgeneratie()
            schrijf_generatie(home / INDEXMAP, Generatie({"profielen": data}, {"vectoren": vectoren(data)}), slot)
            meld(f"G {data}")


def meld(regel: str) -> None:
    """Straight to the pipe: nothing stays in a buffer of this process."""
    os.write(1, f"{regel}\n".encode())


if __name__ == "__main__":
    for opdracht in sys.stdin:
        kind = os.fork()
        if not kind:
            schrijf(Path(sys.argv[1]), opdracht.strip())
        os.waitpid(kind, 0)
        meld("D")
