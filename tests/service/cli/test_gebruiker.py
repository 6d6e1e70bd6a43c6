"""`skillsmatch gebruiker`: somebody can be let in before there is anything else."""

from pathlib import Path

from tests.service.cli.opdrachtregel import gelukt, skillsmatch

BEHEERDER = ("gebruiker", "maak", "--naam", "Beheer", "--rol", "beheerder", "--onderwerp", "kenmerk-1")


def test_the_first_beheerder_makes_the_database_and_is_in_it(tmp_path: Path) -> None:
    home = tmp_path / "home"

    assert "Beheer (beheerder) mag inloggen." in gelukt(*BEHEERDER, "--home", home).uit

    assert "Beheer: beheerder, geen gemeente" in gelukt("gebruiker", "lijst", "--home", home).uit


def test_the_same_person_twice_is_refused(tmp_path: Path) -> None:
    gelukt(*BEHEERDER, "--home", tmp_path)

    scherm = skillsmatch(*BEHEERDER, "--home", tmp_path)

    assert scherm.code != 0
    assert gelukt("gebruiker", "lijst", "--home", tmp_path).uit.count("beheerder") == 1
