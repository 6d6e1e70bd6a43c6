"""Is er iemand als het werk begint? (rules.md H10 en de minimumleeftijd van H7)"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kandidaten.kandidaat import Kandidaat
from matching.omstandigheden import Omstandigheden
from matching.voorwaarden import voorwaarde
from models.waardelijsten import Aard, EisSoort, KandidaatStatus
from vacatures.vacature import Eis, Vacature


def test_de_dag_die_telt_is_de_begindatum_of_vandaag_als_die_voorbij_is(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Vandaag is 21 november 2026; de marge is 14 dagen. Te laat is alleen zeker als het begin nog moet komen.

    begin      | beschikbaar vanaf | tot        | H10
    2026-12-01 | 2026-12-15        |            | voldoet
    2026-12-01 | 2026-12-16        |            | voldoet_niet
    2026-11-21 | 2026-12-06        |            | voldoet_niet
    2026-11-20 | 2026-12-05        |            | voldoet
    2026-11-20 | 2026-12-06        |            | onbekend
               | 2026-12-05        |            | voldoet
               | 2026-12-06        |            | onbekend
    2026-12-01 |                   | 2026-11-30 | voldoet_niet
    2026-12-01 |                   | 2026-12-01 | voldoet
    2026-06-01 |                   | 2026-11-20 | voldoet_niet
    2026-06-01 |                   | 2026-11-21 | voldoet
               |                   | 2026-11-20 | voldoet_niet
               |                   | 2026-11-21 | voldoet
    """
    wie = persoon(
        status=KandidaatStatus.BESCHIKBAAR,
        beschikbaar_vanaf=_dag(geval["beschikbaar vanaf"]),
        beschikbaar_tot=_dag(geval["tot"]),
    )
    vacature = Vacature(id="v1", start=_dag(geval["begin"]))
    assert voorwaarde("H10").toets(wie, vacature, omstandigheden).value == geval["H10"]


def test_op_die_dag_moet_iemand_ook_oud_genoeg_zijn(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """Achttien jaar, en alleen het geboortejaar is bekend.

    begin      | geboren | H7
    2026-12-01 | 2007    | voldoet
    2026-12-01 | 2008    | onbekend
    2026-12-01 | 2009    | voldoet_niet
    2027-01-01 | 2008    | voldoet
    2025-06-01 | 2007    | voldoet
    2025-06-01 | 2008    | onbekend
               | 2007    | voldoet
    """
    wie = persoon()
    wie = replace(wie, afgeschermd=replace(wie.afgeschermd, geboortejaar=int(geval["geboren"])))
    eis = Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK)
    vacature = Vacature(id="v1", start=_dag(geval["begin"]), eisen=(eis,))
    assert voorwaarde("H7").toets(wie, vacature, omstandigheden).value == geval["H7"]


def _dag(woorden: str) -> date | None:
    return date.fromisoformat(woorden) if woorden else None
