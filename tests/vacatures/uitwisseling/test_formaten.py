from dataclasses import fields

from tests.architectuur.bron import tabelrijen, tekst
from vacatures.vacature import Vacature


def test_de_tabel_noemt_elk_veld_van_een_vacature() -> None:
    rijen = [rij for rij in tabelrijen(tekst("docs/formaten.md")) if len(rij) == 9 and rij[0].startswith("`")]
    assert [rij[0].strip("`") for rij in rijen] == [veld.name for veld in fields(Vacature)]
