"""Welke trede staat op welke lijst? (rules.md H5, H16, G1, G2, G3)"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.toelating import toelating
from models.waardelijsten import PlekSoort
from vacatures.vacature import Vacature


def test_trede_en_plek(geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]) -> None:
    """Trede 1 en 2 blijven bij de gemeente; verder beslist de plek. N.t.b. en n.v.t. zijn geen trede.

    trede  | regulier    | leerwerkplek | stage       | garantiebaan | proefplaats | vrijwilligerswerk
    1      | H5 G1       | H5 G2        | H5 G2       | H5 G3        | H5          | H5
    2      | H5 G1       | H5 G2        | H5 G2       | H5 G3        | H5          | H5
    3      | G1          | op de lijst  | op de lijst | grijs        | op de lijst | op de lijst
    4      | grijs       | op de lijst  | op de lijst | grijs        | op de lijst | op de lijst
    5      | op de lijst | grijs        | grijs       | op de lijst  | op de lijst | op de lijst
    6      | op de lijst | grijs        | grijs       | op de lijst  | op de lijst | op de lijst
    n.t.b. | grijs       | op de lijst  | op de lijst | op de lijst  | op de lijst | op de lijst
    n.v.t. | op de lijst | op de lijst  | op de lijst | op de lijst  | op de lijst | op de lijst
    vng 1  | op de lijst | op de lijst  | op de lijst | op de lijst  | op de lijst | op de lijst
    vng 4  | op de lijst | op de lijst  | op de lijst | op de lijst  | op de lijst | op de lijst
           | op de lijst | op de lijst  | op de lijst | op de lijst  | op de lijst | op de lijst
    """
    wie = persoon(trede=geval["trede"], register="ja")
    for plek in list(geval)[1:]:
        gezegd = oordeel(wie, Vacature(id="v1", plek=PlekSoort[plek.upper()]))
        kort = "grijs" if "grijs" in gezegd else gezegd.removeprefix("verborgen ")
        assert kort == geval[plek], plek


def test_stage_na_zes_weken_op_trede_zes(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], oordeel: Callable[..., str]
) -> None:
    """Wie zes weken op trede 6 staat, past zonder teken bij een stage.

    trede | sinds      | oordeel
    6     | 2026-10-10 | op de lijst
    6     | 2026-10-11 | op de lijst (grijs G2)
    6     | onbekend   | op de lijst (grijs G2)
    5     | 2026-10-10 | op de lijst (grijs G2)
    """
    wie = persoon(trede=geval["trede"])
    sinds = None if geval["sinds"] == "onbekend" else date.fromisoformat(geval["sinds"])
    trede = replace(wie.afgeschermd.trede, peildatum=sinds)
    wie = replace(wie, afgeschermd=replace(wie.afgeschermd, trede=trede))
    assert oordeel(wie, Vacature(id="v1", plek=PlekSoort.STAGE)) == geval["oordeel"]


def test_een_regio_kan_trede_1_en_2_ook_bedienen(
    geval: dict[str, str], persoon: Callable[..., Kandidaat], omstandigheden: Omstandigheden
) -> None:
    """De afspraak over trede 1 en 2 is uit te zetten; de standaarden per plek blijven.

    trede | plek              | verborgen
    1     | vrijwilligerswerk |
    2     | proefplaats       |
    2     | regulier          | G1
    """
    vacature = Vacature(id="v1", plek=PlekSoort(geval["plek"]))
    anders = replace(omstandigheden, trede_1_2_uitgesloten=False)
    uitslag = toelating(Kolommen.van([persoon(trede=geval["trede"])]), vacature, anders)
    assert " ".join(uitslag.verborgen) == geval["verborgen"]
