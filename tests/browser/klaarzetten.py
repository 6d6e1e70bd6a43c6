"""What some pages need before they can be seen: done as a user does it, with the forms of the site."""

import re
import time

from httpx2 import Client, Response

from tests.browser.bladen import GARANTIEBAAN, GEWOON, IN_LIJST

_CSV = "id;skills;uren_min;uren_max{kop}\nK-501;brood bakken;16;32{cel}\nK-502;ramen lappen;{uren};24{cel}\n"
BESTANDEN = {
    "upload": _CSV.format(kop="", cel="", uren=""),
    "upload_kolom": _CSV.format(kop=";Lievelingskleur", cel=";groen", uren=""),
    "upload_fout": _CSV.format(kop="", cel="", uren="veel"),
    "upload_klaar": _CSV.replace("K-50", "K-51").format(kop="", cel="", uren=""),
    "upload_terug": _CSV.replace("K-50", "K-52").format(kop="", cel="", uren=""),
    "upload_weg": _CSV.replace("K-50", "K-53").format(kop="", cel="", uren=""),
}
ZONDER_RANKING, MET_AFWIJKING = "syn-v-005", "syn-v-006"


def klaarzetten(adres: str) -> dict[str, str]:
    """Make what the pages of `BLADEN` show, and say under which ids.

    Args:
        adres: Of the running site.
    """
    with Client(base_url=adres, headers={"Sec-Fetch-Site": "same-origin"}, timeout=60) as klant:
        token = _aangemeld(klant, "adviseur")
        lijst = re.search(r"Nummer van de lijst</dt><dd>([^<]+)", _lees(klant, f"/vacatures/{GARANTIEBAAN}"))
        assert lijst is not None
        voorstel = _stuur(
            klant,
            token,
            "/voorstellen",
            vacature=GARANTIEBAAN,
            kandidaat=IN_LIJST,
            lijst=lijst[1],
            status="voorgesteld",
            toestemming_op="2026-08-30",
            redenen="Heeft dit werk eerder gedaan",
        )
        geplaatst = _geplaatst(klant, token)
        _stuur(klant, token, f"/vacatures/{ZONDER_RANKING}/stop", reden="S-ZELF")
        _stuur(klant, token, f"/vacatures/{MET_AFWIJKING}/afwijkingen", code="G5", reden="R-VERVOER")
        uploads = {naam: _ingevoerd(klant, token, naam, inhoud) for naam, inhoud in BESTANDEN.items()}
        _stuur(klant, token, f"/invoeren/{uploads['upload_klaar']}/bevestigen")
        _stuur(klant, token, f"/invoeren/{uploads['upload_terug']}/bevestigen")
        _stuur(klant, token, f"/invoeren/{uploads['upload_terug']}/terugdraaien")
        _stuur(klant, token, f"/invoeren/{uploads['upload_weg']}/weggooien")
    return {
        **_richtingen(adres),
        "lijst": lijst[1],
        "voorstel": _nummer(voorstel),
        "geplaatst": geplaatst,
        "zonder_ranking": ZONDER_RANKING,
        "met_afwijking": MET_AFWIJKING,
        **uploads,
    }


def _geplaatst(klant: Client, token: str) -> str:
    """The voorstel of the first on a list, who has worked for seven months."""
    pagina = _lees(klant, f"/vacatures/{GEWOON}")
    lijst = re.search(r"Nummer van de lijst</dt><dd>([^<]+)", pagina)
    eerste = re.search(r'href="/kandidaten/([^"/?]+)"', pagina)
    assert lijst is not None
    assert eerste is not None
    velden = {"vacature": GEWOON, "kandidaat": eerste[1], "lijst": lijst[1], "toestemming_op": "2026-08-30"}
    voorstel = _nummer(_stuur(klant, token, "/voorstellen", status="voorgesteld", **velden))
    plaatsing = {"plaatsing": "regulier", "uren": "24", "begindatum": "2026-01-12"}
    _stuur(klant, token, f"/voorstellen/{voorstel}/stappen", status="geplaatst", **plaatsing)
    return voorstel


def _richtingen(adres: str) -> dict[str, str]:
    """Of the werkzoekende: one richting to look at, one taken up, and one that is not wanted."""
    with Client(base_url=adres, headers={"Sec-Fetch-Site": "same-origin"}, timeout=60) as klant:
        token = _aangemeld(klant, "werkzoekende")
        eerste, tweede, derde = re.findall(r'href="/mijn/richtingen/([^"]+)"', _lees(klant, "/mijn/richtingen"))[:3]
        _stuur(klant, token, f"/mijn/richtingen/{tweede}/onderzoeken")
        _stuur(klant, token, f"/mijn/richtingen/{derde}/niet")
        _stuur(klant, token, "/mijn/wil", soort="omstandigheid", waarde="kou", wil="false")
    return {"richting": eerste, "opgepakt": tweede, "niet_gewild": derde}


def _aangemeld(klant: Client, gebruiker: str) -> str:
    klant.post("/inloggen/demo", data={"gebruiker": gebruiker, "naar": "/"})
    token = re.search(r'name="csrf" value="([^"]+)"', _lees(klant, "/voorwaarden"))
    assert token is not None
    return token[1]


def _lees(klant: Client, pad: str) -> str:
    return klant.get(pad).raise_for_status().text


def _stuur(klant: Client, token: str, pad: str, **velden: str) -> Response:
    antwoord = klant.post(pad, data={"csrf": token, **velden})
    assert antwoord.status_code == 303, antwoord.text
    return antwoord


def _ingevoerd(klant: Client, token: str, naam: str, inhoud: str) -> str:
    velden = {"csrf": token, "soort": "kandidaten", "gemeente": "velsen"}
    antwoord = klant.post("/invoeren", data=velden, files={"bestand": (f"{naam}.csv", inhoud.encode(), "text/csv")})
    assert antwoord.status_code == 303, antwoord.text
    id_ = _nummer(antwoord)
    while "data-bezig" in _lees(klant, f"/invoeren/{id_}"):
        time.sleep(0.05)
    return id_


def _nummer(antwoord: Response) -> str:
    return antwoord.headers["location"].split("?")[0].rsplit("/", 1)[-1]
