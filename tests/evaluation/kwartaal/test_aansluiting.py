from dataclasses import replace
from pathlib import Path

import pytest

from evaluation.gebeurtenissen import Soort
from evaluation.kwartaal.aansluiting import controleer, lees_gedrukt
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Kwartaalrapport, maak_rapport
from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from models.fouten import InvoerFout

_GEDRUKT = Path(__file__).with_name("gedrukt_q1_2020.csv")
# What domain.md 7.4 tells of, and one more that came to light here; (kind of check, code): expected, printed.
_AFWIJKINGEN = {
    # 4: werkaanvaarding per trede
    ("werkaanvaarding_per_trede", "werkaanvaarding"): (38, 42),
    # 5: stock of trede 6, by its flow and in the sum of the treden
    ("verloop_trede", "trajecten.eind.6"): (321, 325),
    ("som", "trajecten.eind.ingedeeld"): (799, 795),
    # 6: statushouders in three places
    ("dubbel_gedrukt", "tabel2.doelgroep.statushouder.begin"): (77, 78),
    ("dubbel_gedrukt", "tabel2.doelgroep.statushouder.uit"): (9, 8),
    ("dubbel_gedrukt", "tabel2.doelgroep.statushouder.eind"): (70, 72),
    ("dubbel_gedrukt", "tabel3.doelgroep.statushouder.eind"): (70, 80),
    # 7 and 8: a percentage in the text and in the letter
    ("percentage", "tekst.doorstroom.6.percentage"): (35, 25),
    ("percentage", "brief.regulier_werk.percentage"): (20, 21),
    # 9: parttime work is in the total of what is called uitstroom
    ("som", "uitstroom_naar_werk"): (49, 71),
    # 10: the letter leaves out Wajong and sw
    ("dubbel_gedrukt", "brief.garantiebaan"): (30, 22),
    # not in 7.4: 241 and 63 of 555
    ("percentage", "wsw_extern.percentage"): (55, 54),
}
_HERSTELD = {
    "uitstroom.ntb.werkaanvaarding": 4,
    "trajecten.eind.6": 321,
    "tabel2.doelgroep.statushouder.begin": 77,
    "tabel2.doelgroep.statushouder.uit": 9,
    "tabel2.doelgroep.statushouder.eind": 70,
    "tabel3.doelgroep.statushouder.eind": 70,
    "tekst.doorstroom.6.percentage": 35,
    "brief.regulier_werk.percentage": 20,
    "uitstroom_naar_werk": 49,
    "brief.garantiebaan": 30,
    "wsw_extern.percentage": 55,
}


@pytest.fixture(scope="module")
def gedrukt() -> dict[str, float]:
    return lees_gedrukt(_GEDRUKT)


def test_the_printed_report_is_caught_at_each_of_its_contradictions_and_nowhere_else(gedrukt: dict[str, float]) -> None:
    gevonden = {(een.naam, een.code): (een.verwacht, een.gevonden) for een in controleer(gedrukt) if not een.sluit}
    assert gevonden == _AFWIJKINGEN


def test_the_same_report_without_its_contradictions_passes_every_check(gedrukt: dict[str, float]) -> None:
    assert [een for een in controleer(gedrukt | _HERSTELD) if not een.sluit] == []


def test_the_checks_that_hold_in_print_were_really_made(gedrukt: dict[str, float]) -> None:
    """Items 1, 2, 3 and 11 of domain.md 7.4."""
    gesloten = {een.naam for een in controleer(gedrukt) if een.sluit}
    assert gesloten >= {
        "doorstroom_per_trede",
        "participatie_betaald_per_trede",
        "participatie_onbetaald_per_trede",
        "begroot",
        "verzuim",
        "resultaat",
        "af_per_uitweg",
        "verloop",
        "maatregelen_per_beschikking",
        "beschut_per_plek",
    }


def test_every_check_can_fail(gedrukt: dict[str, float]) -> None:
    """One more on what comes out, and the check says so; so no check agrees with whatever it is given."""
    heel = gedrukt | _HERSTELD
    for een in controleer(heel):
        anders = controleer(heel | {een.code: heel[een.code] + 1})
        zelfde = next(ander for ander in anders if (ander.naam, ander.code, ander.zin) == (een.naam, een.code, een.zin))
        assert not zelfde.sluit


def test_what_is_not_printed_is_not_checked(gedrukt: dict[str, float]) -> None:
    zonder = {code: waarde for code, waarde in gedrukt.items() if code != "trajecten.af.6"}
    gevonden = {(een.naam, een.code) for een in controleer(zonder)}
    assert ("verloop_trede", "trajecten.eind.6") not in gevonden
    assert ("verloop_trede", "trajecten.eind.5") in gevonden
    assert controleer({}) == ()


def test_what_was_computed_from_the_log_agrees_with_itself(rapport: Kwartaalrapport) -> None:
    assert len(rapport.aansluitingen) > 50
    assert all(een.sluit for een in rapport.aansluitingen)


def test_a_log_that_contradicts_itself_is_told_and_not_mended() -> None:
    """Somebody goes off trede 4 who stood on trede 3: the stocks do not follow from what came and went."""
    gebeurtenissen, cijfers = voorbeeld_q1_2020()
    van_2020 = [een for een in gebeurtenissen if een.datum.year == 2020]
    fout = next(een for een in van_2020 if een.soort is Soort.TRAJECT_EINDE and een.trede == "3")
    verkeerd = [replace(een, trede="4") if een is fout else een for een in gebeurtenissen]
    rapport = maak_rapport(verkeerd, cijfers, Kwartaal(2020, 1))
    kapot = {een.code: (een.verwacht, een.gevonden) for een in rapport.aansluitingen if not een.sluit}
    assert kapot == {"trajecten.eind.3": (239, 238), "trajecten.eind.4": (150, 151)}
    bij_naam = {naam for een in rapport.aansluitingen if not een.sluit for naam in een.uit}
    assert "trajecten.stand.3@2020-04-01" in bij_naam
    # A relation that does not hold is none that a reader could subtract with.
    for verband in rapport.verbanden:
        assert sum(map(rapport.tellingen.__getitem__, verband.plus)) == sum(
            map(rapport.tellingen.__getitem__, verband.min)
        )


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        ("code;waarde\ndoorstroom.4;zestien\n", "rij 2, veld waarde: dit is geen getal"),
        ("code;waarde\ndoorstroom.4;5.558,0\n", "rij 2, veld waarde: dit is geen getal"),
        ("code;waarde\ndoorstroom.4;\n", "rij 2, veld waarde: deze cel is leeg"),
        ("code;waarde\n;3\n", "rij 2, veld code: deze cel is leeg"),
        ("code;waarde\nnaar trede 4;3\n", "rij 2, veld code: dit is geen code"),
        ("code;waarde\nparttime;3\nparttime;4\n", "rij 3, veld code: deze code staat er al"),
        ("code;getal\nparttime;3\n", "de verplichte kolom waarde ontbreekt"),
        ("code;waarde\n", "er staan geen gedrukte cijfers in het bestand"),
        ("", "het bestand is leeg"),
    ],
)
def test_a_faulty_file_is_refused_with_its_row_and_field(tmp_path: Path, inhoud: str, reden: str) -> None:
    bestand = tmp_path / "gedrukt.csv"
    bestand.write_text(inhoud, "utf-8")
    with pytest.raises(InvoerFout) as fout:
        lees_gedrukt(bestand)
    assert reden in str(fout.value)
    assert "gedrukt.csv" in str(fout.value)


def test_numbers_are_read_as_they_are_printed(tmp_path: Path) -> None:
    bestand = tmp_path / "gedrukt.csv"
    bestand.write_text("code;waarde\na;16\nb;-2,9\nc;−4.4\nd;0\n", "utf-8")
    assert lees_gedrukt(bestand) == {"a": 16, "b": -2.9, "c": -4.4, "d": 0}
