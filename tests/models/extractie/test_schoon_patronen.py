import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.extractie.schoon_adres import adres
from models.extractie.schoon_patronen import (
    Zoeker,
    bsn,
    geboortedatum,
    iban,
    kenteken,
    mail,
    postcode,
    telefoon,
    webadres,
)
from models.uitwisseling.bsn import doorstaat_elfproef


def gevonden(zoek: Zoeker, tekst: str) -> list[str]:
    return [tekst[begin:einde] for begin, einde in sorted(set(zoek(tekst)))]


@pytest.mark.parametrize(
    "nummer",
    ["0612345678", "06-12345678", "06 12 34 56 78", "06.12.34.56.78", "(023) 512 34 56", "0251-123456",
     "+31 6 1234 5678", "+31(0)6 12 34 56 78", "0031612345678", "+48 601 234 567"],
)  # fmt: skip
def test_a_telephone_number_is_found_however_it_is_written(nummer: str) -> None:
    assert gevonden(telefoon, f"Mijn nummer {nummer}, graag na 5 uur.") == [nummer]


def test_nine_digits_are_a_telephone_number_after_tel_only() -> None:
    assert gevonden(telefoon, "tel 612345678") == ["612345678"]
    assert gevonden(telefoon, "order 612345678") == []


def test_dates_and_years_are_no_telephone_number() -> None:
    assert gevonden(telefoon, "01-09-1998 - 31-12-2004, 05-2011 06-2012, 06-12345678. 10 jaar") == ["06-12345678"]


@pytest.mark.parametrize(
    "adres_", ["a.b@example.org", "a+b@mail.example.nl", "jan punt b at example punt com", "jan(at)example.nl"]
)
def test_a_mail_address_is_found_also_when_spelled_out(adres_: str) -> None:
    assert gevonden(mail, f"Mail {adres_} voor meer.") == [adres_]


@pytest.mark.parametrize(
    "web", ["https://www.example.org/jan", "www.janbouw.example", "linkedin.com/in/jan-1", "nl.linkedin.com/in/j",
            "@jan_1990", "Insta: jan.bakt", "Facebook: facebook.com/jan.de.bakker"],
)  # fmt: skip
def test_profiles_and_sites_are_found(web: str) -> None:
    assert gevonden(webadres, f"Zie {web} en bel") == [web]


def test_a_name_of_a_technique_is_no_site() -> None:
    assert gevonden(webadres, "Ervaring met ASP.NET, node.js en booking.com") == []


@given(st.integers(10_000_000, 999_999_999))
def test_a_number_that_passes_the_test_of_eleven_is_found_and_no_other(getal: int) -> None:
    cijfers = f"{getal:09d}"
    assert gevonden(bsn, f"nr {cijfers} oud") == ([cijfers] if doorstaat_elfproef(cijfers) else [])


def test_a_number_called_bsn_is_found_though_mistyped() -> None:
    assert gevonden(bsn, "BSN: 1234.56.789") == ["1234.56.789"]


def test_a_dutch_account_goes_though_mistyped_and_a_foreign_one_when_its_check_is_right() -> None:
    assert gevonden(iban, "NL00 ABNA 0123 4567 89") == ["NL00 ABNA 0123 4567 89"]
    assert gevonden(iban, "op DE89 3704 0044 0532 0130 00 graag") == ["DE89 3704 0044 0532 0130 00"]
    assert gevonden(iban, "op DE88 3704 0044 0532 0130 00 graag") == []


@pytest.mark.parametrize(
    ("tekst", "datum"),
    [("geb. 3 mei 1981 te", "3 mei 1981"), ("Geboren: 03/05/81", "03/05/81"), ("geboren in Velsen in 1981", "1981"),
     ("Jan, 03-05-1981, Velsen", "03-05-1981")],
)  # fmt: skip
def test_a_birth_date_is_found(tekst: str, datum: str) -> None:
    assert gevonden(geboortedatum, tekst) == [datum]


@pytest.mark.parametrize("tekst", ["van 01-09-1998 tot", "gesprek 12-04-2024", "1998-2003 lasser", "sinds 01-02-1999"])
def test_a_date_of_work_is_no_birth_date(tekst: str) -> None:
    assert gevonden(geboortedatum, tekst) == []


@pytest.mark.parametrize("code", ["1941 AB", "1941AB", "1941ab", "1941-AB"])
def test_a_full_postcode_is_found(code: str) -> None:
    assert gevonden(postcode, f"in {code} wonen") == [code]


def test_a_norm_is_no_postcode() -> None:
    assert gevonden(postcode, "certificaat NEN 3140 VP, NEN-EN 1090 EX en ISO 9001 QA, wonend 1941 AB") == ["1941 AB"]


def test_a_year_is_no_postcode() -> None:
    assert gevonden(postcode, "sinds 2019 IT en 2015 tm 2018, regio 1941") == []


def test_a_licence_plate_is_found_and_a_date_is_not() -> None:
    assert gevonden(kenteken, "bus GK-123-X, kenteken 12abc3, 3-mrt-21") == ["GK-123-X", "12abc3"]


@pytest.mark.parametrize(
    "straat",
    ["Kerkstraat 12", "kerkstraat 12a", "Koningin Wilhelminakade 3-b", "Laan van Oud Velsen 7", "Postbus 12",
     "Van Ostadehof 100 hs", "Duinakker 5"],
)  # fmt: skip
def test_a_street_with_a_number_is_found(straat: str) -> None:
    assert straat in gevonden(adres, f"{straat}, Velsen")


@pytest.mark.parametrize("tekst", ["onderweg 3 uur", "woont in Heemskerk", "in de haven 12 jaar", "baan van 32 uur"])
def test_work_and_places_are_no_address(tekst: str) -> None:
    assert gevonden(adres, tekst) == []


@settings(deadline=None, max_examples=40)
@given(st.text(alphabet="0123456789 .-/()+@aA\nNL", max_size=120))
def test_spans_lie_inside_the_text(tekst: str) -> None:
    for zoek in (mail, webadres, iban, bsn, telefoon, geboortedatum, postcode, kenteken, adres):
        assert all(0 <= begin < einde <= len(tekst) for begin, einde in zoek(tekst))
