"""Decisions about links are kept between runs, and lead from one language to another."""

from pathlib import Path

import pytest

from models.fouten import InvoerFout
from models.taxonomie.kruisverwijzing_voorstel import Besluit, Voorstel
from service.koppelingen import KOPPELINGEN, besluiten, bewaar_besluiten, maak_kruisverwijzing
from tests.models.taxonomie.kruis import esco, esco_id, skill, taal


def voorstel(van: str, naar: str, besluit: Besluit | None) -> Voorstel:
    return Voorstel(van=van, van_label=van, naar=naar, naar_label=naar, zekerheid=0.9, besluit=besluit)


def test_without_decisions_there_are_none(tmp_path: Path) -> None:
    assert besluiten(tmp_path) == ()


def test_nothing_decided_leaves_nothing_behind(tmp_path: Path) -> None:
    bewaar_besluiten(tmp_path, (voorstel("a", "cnl-1", None),))
    assert besluiten(tmp_path) == ()
    assert not list(tmp_path.iterdir())


def test_decisions_of_several_files_add_up(tmp_path: Path) -> None:
    home = tmp_path / "nieuw"
    bewaar_besluiten(home, (voorstel("a", "cnl-1", Besluit.JA), voorstel("b", "cnl-1", None)))
    bewaar_besluiten(home, (voorstel("a", "esco-1", Besluit.NEE),))
    assert [(een.van, een.naar, een.besluit) for een in besluiten(home)] == [
        ("a", "cnl-1", Besluit.JA),
        ("a", "esco-1", Besluit.NEE),
    ]


def test_only_yes_leads_to_the_other_language(tmp_path: Path) -> None:
    eigen, ander = taal("eigen", skill("a"), skill("b"), skill("c")), esco(1, 2, 3)
    paren = (("a", 1, Besluit.JA), ("b", 2, Besluit.NEE), ("c", 3, None))
    bewaar_besluiten(tmp_path, tuple(voorstel(van, esco_id(naar), besluit) for van, naar, besluit in paren))
    kruis = maak_kruisverwijzing(tmp_path, (eigen, ander))
    gevonden = [kruis.vertaal(id_, ander) for id_ in ("a", "b", "c")]
    assert [een.id if een else None for een in gevonden] == [esco_id(1), None, None]


def test_a_damaged_file_is_named_and_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / KOPPELINGEN).write_text("van;naar\na;b\n")
    with pytest.raises(InvoerFout, match=r"koppelingen\.csv"):
        bewaar_besluiten(tmp_path, (voorstel("a", "cnl-1", Besluit.JA),))
    assert (tmp_path / KOPPELINGEN).read_text() == "van;naar\na;b\n"
