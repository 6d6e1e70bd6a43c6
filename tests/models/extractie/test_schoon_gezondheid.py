import pytest

from models.extractie.schoon_gezondheid import doelgroep, gezondheid
from models.extractie.schoon_woorden import bekende_namen, plat, rijen


def gevonden(tekst: str) -> list[str]:
    return [tekst[begin:einde] for begin, einde in gezondheid(tekst)]


@pytest.mark.parametrize(
    ("tekst", "woord"),
    [
        ("heeft autisme.", "autisme"),
        ("een autismespectrumstoornis", "autismespectrumstoornis"),
        ("was suïcidaal", "suïcidaal"),
        ("na een burn-out", "burn-out"),
        ("na een burnout", "burnout"),
        ("slikt olanzapine", "olanzapine"),
        ("kniekanker gehad", "kniekanker"),
        ("heeft nekklachten", "nekklachten"),
        ("last van mijn linker knie", "last van mijn linker knie"),
        ("een versleten heup", "versleten heup"),
        ("zijn rug is kapot", "rug is kapot"),
        ("door zijn schouder", "door zijn schouder"),
        ("lijdt aan MS", "MS"),
        ("ziekte van Huntington", "ziekte van Huntington"),
        ("zit in het 2e spoor", "2e spoor"),
        ("is ziek gemeld", "ziek gemeld"),
        ("een depresssie", "depresssie"),
        ("migriane", "migriane"),
        ("hernea", "hernea"),
        ("epilepsi\u00ade", "epilepsi\u00ade"),
    ],
)
def test_a_health_word_is_found(tekst: str, woord: str) -> None:
    assert set(gevonden(tekst)) == {woord}


@pytest.mark.parametrize(
    "tekst",
    ["klachten van klanten", "ziekenhuis", "MS Office", "blind typen", "meditatie geven", "de operationele afdeling",
     "coöperatie", "gehandicaptenzorg", "staartdelen", "handvaardig", "kritische blik", "politie", "een rugzak",
     "aspergeseizoen", "migrantenkerk", "prille start", "concertzaal", "asperges", "MS SharePoint"],
)  # fmt: skip
def test_a_word_of_work_is_no_health_word(tekst: str) -> None:
    assert gevonden(tekst) == []


def test_target_groups_are_a_kind_of_their_own() -> None:
    tekst = "Wajong en banenafspraak, loonwaarde 40%"
    assert [tekst[b:e] for b, e in doelgroep(tekst)] == ["Wajong", "banenafspraak", "loonwaarde"]
    assert gevonden(tekst) == []


def test_terms_and_names_in_the_tables_are_written_as_they_are_looked_up() -> None:
    for rij in rijen("schoon_gezondheid.csv"):
        if rij["vorm"] != "hoofdletters":
            assert plat(rij["term"]) == rij["term"]
    assert all(plat(naam) == naam for naam in bekende_namen())


def test_the_table_knows_only_its_own_forms_and_groups() -> None:
    vormen = {"heel", "begin", "eind", "deel", "plus", "woord", "hoofdletters"}
    assert {rij["vorm"] for rij in rijen("schoon_gezondheid.csv")} == vormen
    assert {alleen for _, alleen in bekende_namen().values()} == {"altijd", "hoofdletter", "nooit"}
