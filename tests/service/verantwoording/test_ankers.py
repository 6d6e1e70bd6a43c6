"""Anchors can be checked by anyone, and are written when they should be."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from models.fouten import OpslagFout
from service.opslag import opslag as opslag_module
from service.opslag.opslag import Opslag
from service.toegang.rollen import Rol, Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.ankers import Ankerboek, Ankers, als_pem, lees_ankers
from service.verantwoording.auditlog import Gebeurtenis

WIE = Uitvoerder(id="u1", naam="U. Een", rol=Rol.AUDITOR, gemeenten=None, oorsprong="opdrachtregel")


def _doe(opslag: Opslag, keer: int = 1) -> None:
    with opslag.handeling(WIE) as handeling:
        for _ in range(keer):
            handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="auditlog"))


def test_an_anchor_is_checked_with_the_public_key_alone(opslag: Opslag) -> None:
    _doe(opslag, 3)
    gezet = opslag.veranker()
    assert [(anker.naam, anker.seq) for anker in gezet] == [("auditlog", 3), ("verwerkingslog", 3)]
    publiek = load_pem_public_key(als_pem(opslag.ankerboek.publieke_sleutel).encode())
    assert isinstance(publiek, Ed25519PublicKey)
    assert lees_ankers(opslag.ankerboek.bestand, publiek) == Ankers(geldig=gezet)
    ander = Ed25519PrivateKey.generate().public_key()
    assert lees_ankers(opslag.ankerboek.bestand, ander) == Ankers(ongeldig=(1, 2))


@pytest.mark.parametrize("veld", ["naam", "seq", "keten", "moment", "handtekening"])
def test_a_changed_anchor_is_not_ours_any_more(opslag: Opslag, veld: str) -> None:
    _doe(opslag)
    opslag.veranker()
    eerste, tweede = opslag.ankerboek.bestand.read_text().splitlines()
    regel = json.loads(eerste)
    regel[veld] = regel[veld] + 1 if veld == "seq" else regel[veld].translate(str.maketrans("a0", "b1"))
    opslag.ankerboek.bestand.write_text(f"{json.dumps(regel)}\n{tweede}\n")
    assert opslag.ankerboek.lees().ongeldig == (1,)


@pytest.mark.parametrize("onzin", ["", "{", "[]", "null", '{"naam": "auditlog"}', '{"seq": 1e999}', "\x00"])
def test_nonsense_is_no_anchor_and_stops_nothing(opslag: Opslag, onzin: str) -> None:
    _doe(opslag)
    opslag.ankerboek.bestand.write_text(f"{onzin}\n")
    gezet = opslag.veranker()
    assert opslag.ankerboek.lees() == Ankers(geldig=gezet, ongeldig=(1,))


def test_half_a_line_from_a_power_cut_spoils_no_later_anchor(opslag: Opslag) -> None:
    _doe(opslag)
    opslag.ankerboek.bestand.write_text('{"naam": "aud')
    gezet = opslag.veranker()
    assert opslag.ankerboek.lees() == Ankers(geldig=gezet, ongeldig=(1,))


def test_an_anchor_comes_by_itself_every_so_many_lines(opslag: Opslag, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opslag_module, "PER_REGELS", 10)
    for _ in range(4):
        _doe(opslag, 3)
    assert [(anker.naam, anker.seq) for anker in opslag.ankerboek.lees().geldig] == [
        ("auditlog", 12),
        ("verwerkingslog", 12),
    ]


def test_an_act_that_was_undone_is_not_anchored(opslag: Opslag, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opslag_module, "PER_REGELS", 1)

    def mislukt() -> None:
        with opslag.handeling(WIE) as handeling:
            handeling.leg_vast(Gebeurtenis(actie=Actie.AUDIT_GELEZEN, soort="auditlog"))
            raise LookupError

    with pytest.raises(LookupError):
        mislukt()
    assert opslag.ankerboek.lees() == Ankers()


def test_a_file_that_cannot_be_written_stops_no_act_and_is_said_when_asked(
    opslag: Opslag, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opslag_module, "PER_REGELS", 1)
    monkeypatch.setattr(opslag, "_ankerboek", Ankerboek(tmp_path / "is" / "er" / "niet", bytes(32)))
    _doe(opslag)
    with opslag.zicht(None) as zicht:
        assert zicht.conn.exec_driver_sql("SELECT count(*) FROM auditlog").scalar_one() == 1
    with pytest.raises(OpslagFout, match="ankers zijn niet te schrijven"):
        opslag.veranker()
