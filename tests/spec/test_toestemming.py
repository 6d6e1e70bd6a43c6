"""Wie wil worden voorgesteld, en aan wie? (rules.md H9)"""

from collections.abc import Callable
from datetime import date

from kandidaten.kandidaat import Kandidaat, Toestemming
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from vacatures.vacature import Vacature

VACATURE = Vacature(id="V-7", werkgever="Café Zuid B.V.")


def test_toestemming_is_precies_en_bezwaar_ruim(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Vacature V-7 van Café Zuid B.V. Toestemming geldt voor precies wie is genoemd; een bezwaar voor wie bedoeld is.

    over                | ja       | nee
    V-7                 | voldoet  | voldoet_niet
    v-7                 | onbekend | voldoet_niet
    V-77                | onbekend | onbekend
    Café Zuid B.V.      | voldoet  | voldoet_niet
    CAFÉ  ZUID b.v.     | voldoet  | voldoet_niet
    Café Zuid           | onbekend | voldoet_niet
    cafe-zuid bv        | onbekend | voldoet_niet
    Stichting Cafe Zuid | onbekend | voldoet_niet
    Café Zuidoost B.V.  | onbekend | onbekend
    """
    for antwoord in ("ja", "nee"):
        wie = persoon(toestemmingen=(Toestemming(voor=geval["over"], gegeven=antwoord == "ja"),))
        assert voorwaarde("H9").toets(wie, VACATURE, omstandigheden).value == geval[antwoord]


def test_het_laatste_woord_telt(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Een dag die niet bekend is, schaadt de wens van de persoon niet: een bezwaar is dan het laatste woord.

    ja         | nee        | H9
    2026-05-01 | 2026-04-01 | voldoet
    2026-04-01 | 2026-05-01 | voldoet_niet
    2026-05-01 | 2026-05-01 | voldoet_niet
    2026-05-01 | onbekend   | voldoet_niet
    onbekend   | 2026-04-01 | voldoet_niet
    onbekend   | onbekend   | voldoet_niet
    onbekend   |            | voldoet
               | onbekend   | voldoet_niet
               |            | onbekend
    """
    gezegd = tuple(
        Toestemming(voor="V-7", gegeven=antwoord == "ja", datum=_dag(geval[antwoord]))
        for antwoord in ("ja", "nee")
        if geval[antwoord]
    )
    assert voorwaarde("H9").toets(persoon(toestemmingen=gezegd), VACATURE, omstandigheden).value == geval["H9"]


def _dag(woorden: str) -> date | None:
    return None if woorden == "onbekend" else date.fromisoformat(woorden)
