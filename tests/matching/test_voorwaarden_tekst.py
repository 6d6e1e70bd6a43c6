from pathlib import Path

from matching.voorwaarden import VOORWAARDEN
from matching.voorwaarden_tekst import als_markdown

PAGINA = Path(__file__).parents[2] / "docs" / "voorwaarden.md"


def test_the_page_is_the_one_that_the_table_gives_now() -> None:
    herstel = "maak haar opnieuw met: python -m matching.voorwaarden_tekst > docs/voorwaarden.md"
    assert PAGINA.read_text(encoding="utf-8") == als_markdown(), herstel


def test_the_page_says_everything_that_the_table_says() -> None:
    pagina = als_markdown()
    for regel in VOORWAARDEN:
        for deel in (
            regel.titel,
            regel.tekst,
            regel.bron,
            regel.geldt_voor,
            regel.opheffing,
            regel.grijs_tekst,
        ):
            assert deel in pagina
        assert all(f"`{reden.code}`: {reden.tekst}." in pagina for reden in regel.redenen)


def test_the_decision_table_has_every_status() -> None:
    rijen = [regel.split("|") for regel in als_markdown().splitlines() if regel.startswith("|")]
    assert len(rijen) == 2 + 3 * 6
    assert {len(rij) for rij in rijen} == {8}
