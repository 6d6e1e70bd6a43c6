from dataclasses import fields

from kandidaten.kandidaat import Kandidaat
from tests.architectuur.bron import tabelrijen, tekst


def test_de_tabel_noemt_elk_veld_van_een_kandidaat() -> None:
    rijen = [rij for rij in tabelrijen(tekst("docs/formaten.md")) if len(rij) == 11 and rij[0].startswith("`")]
    assert [rij[0].strip("`") for rij in rijen] == [veld.name for veld in fields(Kandidaat)]
