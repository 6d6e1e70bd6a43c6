from dataclasses import fields

import numpy as np
import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding
from matching.kolommen import Kolommen, rijbewijs_bits
from matching.regels_namen import genormaliseerd
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.waardelijsten import Ladder, NbwStatus, RegisterStatus, Rijbewijs, Taalniveau, TredeStand
from models.werk import Taalbeheersing


def test_nothing_known_gives_codes_for_unknown_and_no_number() -> None:
    k = Kolommen.van([Kandidaat(id="leeg")])
    assert (k.ids, len(k)) == (("leeg",), 1)
    feiten = (k.register, k.trede, k.mag_werken, k.status, k.aanpassing, k.ontheffing, k.velden_bekend)
    assert [int(kolom[0]) for kolom in feiten] == [0] * 7
    getallen = (k.uren_min, k.uren_max, k.begeleiding, k.open_voorstellen, k.geboortejaar)
    assert [int(kolom[0]) for kolom in getallen] == [-1] * 5
    dagen = (k.register_dag, k.trede_dag, k.vanaf_dag, k.tot_dag, k.profiel_dag)
    assert [int(kolom[0]) for kolom in dagen] == [-1] * 5
    assert np.isnan(k.gebieden[:, k.gebied[0]]).all()
    assert np.isnan(k.max_reisafstand_km[0])
    assert (dict(k.talen), dict(k.certificaten)) == ({}, {})
    assert not k.rijbewijzen_bekend[0]
    assert [k.register_eigen_opgave[0], k.nbw_eigen_opgave[0]] == [False, False]


def test_an_empty_caseload_has_empty_columns() -> None:
    k = Kolommen.van([])
    assert len(k) == len(k.trede) == len(k.gebied) == 0


def test_columns_cannot_be_written() -> None:
    k = Kolommen.van([Kandidaat(id="a", talen=(Taalbeheersing(taal="nld", spreken=Taalniveau.GOED),))])
    kolommen = [getattr(k, veld.name) for veld in fields(k)]
    arrays = [kolom for kolom in kolommen if isinstance(kolom, np.ndarray)] + [k.talen["nld"]]
    assert len(arrays) > 20
    assert not any(kolom.flags.writeable for kolom in arrays)


def test_no_driving_licence_is_something_else_than_not_known() -> None:
    k = Kolommen.van([Kandidaat(id="a", rijbewijzen=frozenset()), Kandidaat(id="b")])
    assert list(k.rijbewijzen_bekend) == [True, False]
    assert list(k.velden_bekend) == [1, 0]


def test_every_driving_licence_has_a_bit_of_its_own() -> None:
    assert len({rijbewijs_bits([rijbewijs]) for rijbewijs in Rijbewijs}) == len(Rijbewijs)


@pytest.mark.parametrize(
    ("trede", "code"),
    [
        (None, 0),
        (Trede(stand=4), 4),
        (Trede(stand=TredeStand.NTB), 7),
        (Trede(stand=TredeStand.NVT), 8),
        (Trede(stand=4, ladder=Ladder.VNG), 9),
        (Trede(stand=TredeStand.NVT, ladder=Ladder.VNG), 9),
    ],
)
def test_trede_codes_keep_ladders_apart(trede: Trede | None, code: int) -> None:
    assert Kolommen.van([Kandidaat(id="a", afgeschermd=Afgeschermd(trede=trede))]).trede[0] == code


def test_the_highest_oral_level_of_a_language_counts() -> None:
    talen = (
        Taalbeheersing(taal="nld", spreken=Taalniveau.GOED),
        Taalbeheersing(taal="nld", spreken=Taalniveau.REDELIJK),
        Taalbeheersing(taal="nld", schrijven=Taalniveau.UITSTEKEND),
        Taalbeheersing(taal="eng", lezen=Taalniveau.GOED),
        Taalbeheersing(spreken=Taalniveau.GOED),
    )
    k = Kolommen.van([Kandidaat(id="a"), Kandidaat(id="b", talen=talen)])
    assert {taal: list(kolom) for taal, kolom in k.talen.items()} == {"nld": [0, 3]}


def test_certificates_and_completed_education_are_found_by_their_normalised_name() -> None:
    mensen = [
        Kandidaat(id="a", certificaten=("VCA-Básis", "vca basis", " !! ")),
        Kandidaat(id="b", opleidingen=(Opleiding(naam="VCA basis", diploma=True), Opleiding(diploma=True))),
        Kandidaat(id="c", opleidingen=(Opleiding(naam="VCA basis"), Opleiding(naam="VCA basis", diploma=False))),
    ]
    gevonden = Kolommen.van(mensen).certificaten
    assert {naam: list(rijen) for naam, rijen in gevonden.items()} == {"vca basis": [0, 1]}


@pytest.mark.parametrize(
    ("een", "ander", "gelijk"),
    [
        ("Heftruck-certificaat", "heftruck  certificaat", True),
        ("Eerste hulp (EHBO)", "eerste hulp EHBO", True),
        ("Coördinator", "coordinator", True),
        ("VCA", "VCA VOL", False),
        ("code 95", "code95", False),
        ("B_VCA", "b vca", True),
    ],
)
def test_when_two_names_are_the_same(een: str, ander: str, gelijk: bool) -> None:
    assert (genormaliseerd(een) == genormaliseerd(ander)) is gelijk


@pytest.mark.parametrize(
    ("bron", "eigen"),
    [(None, False), ("UWV-bevraging", False), ("VUM", False), ("eigen opgave", True), (" Eigen Opgave ", True)],
)
def test_what_only_the_person_said_is_marked(bron: str | None, eigen: bool) -> None:
    register, nbw = Register(status=RegisterStatus.JA, bron=bron), Nbw(status=NbwStatus.VASTGESTELD, bron=bron)
    mensen = [
        Kandidaat(id="a", afgeschermd=Afgeschermd(doelgroep=Doelgroep(register=register))),
        Kandidaat(id="b", afgeschermd=Afgeschermd(doelgroep=Doelgroep(nbw=nbw))),
    ]
    k = Kolommen.van(mensen)
    assert (list(k.register_eigen_opgave), list(k.nbw_eigen_opgave)) == ([eigen, False], [False, eigen])


def test_a_repr_tells_nothing_about_people() -> None:
    assert repr(Kolommen.van([Kandidaat(id="k-geheim")])) == "Kolommen(1 kandidaten)"
