"""Proposals are what a comparison of every pair, one by one, would find."""

import numpy as np
import pytest

from models.encoders.gelijkenis import Gelijkenis, HybrideGelijkenis, vergelijk
from models.encoders.kalibratie import Kalibratie
from models.encoders.lexical import LexicalEncoder
from models.encoders.ngrammen import taxonomie_ngrammen
from models.taxonomie import kruisverwijzing_voorstel
from models.taxonomie.begrippen import TaxonomieSkill
from models.taxonomie.kruisverwijzing_voorstel import Voorstel, stel_voor
from tests.models.taxonomie.kruis import skill, taal

LABELS = (
    *("metaal vijlen", "vijlen van metaal", "hout zagen", "planken zagen", "zagen", "kassa bedienen"),
    *("een kassa bedienen", "boekhouden", "boekhouding", "klanten helpen", "klanten adviseren", "ramen wassen"),
)
VAN = tuple(skill(f"van-{n}", label) for n, label in enumerate(LABELS[::2]))
NAAR = tuple(skill(f"naar-{n}", label) for n, label in enumerate(LABELS[1::2] + LABELS[4:5]))
KALIBRATIE = Kalibratie(ondergrens=0.1, midden=0.3, helling=5.0)


@pytest.fixture(scope="module")
def hybride() -> HybrideGelijkenis:
    proef = taal("proef", *VAN, *NAAR)
    return HybrideGelijkenis(LexicalEncoder(proef), taxonomie_ngrammen(proef))


def een_voor_een(een: TaxonomieSkill, ander: TaxonomieSkill, hybride: HybrideGelijkenis) -> float:
    """The oracle: both directions of one pair of labels."""

    def heen(vraag: str, antwoord: str) -> float:
        uit: Gelijkenis = vergelijk(
            hybride.gevraagd([vraag]),
            np.zeros((1, hybride.encoder.dim), dtype=np.float32),
            hybride.frasen([antwoord]),
            np.arange(1),
        )
        return float(uit.teksten[0, 0])

    gemiddeld = (heen(een.label, ander.label) + heen(ander.label, een.label)) / 2
    return float(KALIBRATIE(np.array([gemiddeld]))[0])


@pytest.mark.parametrize("blok", [1, 4, 256])
def test_the_surest_are_proposed_in_order(
    hybride: HybrideGelijkenis, blok: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kruisverwijzing_voorstel, "_BLOK", blok)
    uit = stel_voor(VAN, NAAR, hybride, KALIBRATIE, vanaf=0.2, per_skill=2)
    for een in VAN:
        zeker = sorted(((een_voor_een(een, ander, hybride), ander.id) for ander in NAAR), reverse=True)
        eigen = [voorstel for voorstel in uit if voorstel.van == een.id]
        verwacht = [zekerheid for zekerheid, _ in zeker[:2] if zekerheid >= 0.2]
        assert [voorstel.zekerheid for voorstel in eigen] == pytest.approx(verwacht, abs=0.001)
    assert len(uit) > len(VAN)


def test_the_same_words_are_certain(hybride: HybrideGelijkenis) -> None:
    (uit,) = stel_voor([skill("a", "hout zagen")], [skill("b", "Hout zagen"), *NAAR], hybride, KALIBRATIE, per_skill=1)
    assert uit == Voorstel(van="a", van_label="hout zagen", naar="b", naar_label="Hout zagen", zekerheid=1.0)


def test_certainty_has_no_direction(hybride: HybrideGelijkenis) -> None:
    heen = {(v.van, v.naar): v.zekerheid for v in stel_voor(VAN, NAAR, hybride, KALIBRATIE, vanaf=0, per_skill=99)}
    terug = {(v.naar, v.van): v.zekerheid for v in stel_voor(NAAR, VAN, hybride, KALIBRATIE, vanaf=0, per_skill=99)}
    assert heen == pytest.approx(terug, abs=0.0011)
    assert len(heen) == len(VAN) * len(NAAR)


def test_what_was_refused_is_not_proposed_again_and_makes_room(hybride: HybrideGelijkenis) -> None:
    eerst = stel_voor(VAN, NAAR, hybride, KALIBRATIE, vanaf=0, per_skill=1)
    geweigerd = {(eerst[0].van, eerst[0].naar), ("onbekend", "ook")}
    daarna = stel_voor(VAN, NAAR, hybride, KALIBRATIE, vanaf=0, per_skill=1, geweigerd=geweigerd)
    assert daarna[0].van == eerst[0].van
    assert daarna[0].naar != eerst[0].naar
    assert daarna[1:] == eerst[1:]


def test_nothing_to_compare_gives_no_proposals(hybride: HybrideGelijkenis) -> None:
    assert stel_voor([], NAAR, hybride, KALIBRATIE) == stel_voor(VAN, [], hybride, KALIBRATIE) == []
