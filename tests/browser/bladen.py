"""Every page of the site in every state: what the tests open, and what `make schermen` makes pictures of."""

from collections.abc import Mapping

from tests.browser.blad import FOUT, Blad, Handeling, klap_open, na_elkaar, verstuur, vink_aan

GARANTIEBAAN, VERVULD, BESCHUT, GEWOON = "syn-v-003", "syn-v-008", "syn-v-015", "syn-v-009"
IN_LIJST, OOK_IN_LIJST = "syn-k-0016", "syn-k-0035"
TE_VERIFIEREN = "syn-k-0017"


def _van_de_adviseur(
    naam: str, toont: str, route: str, pad: str = "", *, status: int = 200, doe: Handeling | None = None
) -> Blad:
    return _van("adviseur", naam, toont, route, pad, status=status, doe=doe)


def _van(
    gebruiker: str, naam: str, toont: str, route: str, pad: str = "", *, status: int = 200, doe: Handeling | None = None
) -> Blad:
    return Blad(naam=naam, toont=toont, gebruiker=gebruiker, route=route, pad=pad or route, status=status, doe=doe)


_V, _K = "/vacatures/{vacature_id}", "/kandidaten/{kandidaat_id}"
_GARANTIEBAAN, _DOSSIER = f"/vacatures/{GARANTIEBAAN}", f"/kandidaten/{TE_VERIFIEREN}"
_NIEUW = f"/voorstellen/nieuw?vacature={GARANTIEBAAN}&kandidaat="
_FEITEN = {
    "register": "het doelgroepregister",
    "nbw": "beschut werk",
    "trede": "de trede",
    "beschikbaarheid": "de beschikbaarheid",
    "praktisch": "uren, reizen en papieren",
    "toestemmingen": "toestemming of bezwaar",
}

_RICHTING = "/mijn/richtingen/{beroep_id}"
_VAN, _VAN_WIE = f"{_K}/richtingen", f"/kandidaten/{IN_LIJST}/richtingen"

BLADEN: tuple[Blad, ...] = (
    Blad(naam="inloggen", toont="Inloggen", gebruiker=None, pad="/inloggen", route="/inloggen"),
    _van_de_adviseur("werkvoorraad", "De werkvoorraad: wat er vandaag te doen is", "/werkvoorraad"),
    _van_de_adviseur(
        "werkvoorraad-groep",
        "Een groep uit de werkvoorraad, helemaal",
        "/werkvoorraad/{groep}",
        "/werkvoorraad/register",
    ),
    _van_de_adviseur("vacatures", "De vacatures", "/vacatures"),
    _van_de_adviseur("vacatures-leeg", "Vacatures: niets gevonden", "/vacatures", "/vacatures?zoek=ruimtevaarder"),
    _van_de_adviseur(
        "vacature", "Een vacature: de lijst, wie eerst te verifiëren is, en wie afvalt en waarom", _V, _GARANTIEBAAN
    ),
    _van_de_adviseur("vacature-open", "Dezelfde vacature, met alles opengeklapt", _V, _GARANTIEBAAN, doe=klap_open),
    _van_de_adviseur("vacature-vervuld", "Een vacature die vervuld is", _V, f"/vacatures/{VERVULD}"),
    _van_de_adviseur("vacature-beschut", "Een beschutte plek", _V, f"/vacatures/{BESCHUT}"),
    _van_de_adviseur("vacature-stop", "Een vacature zonder ranking", _V, "/vacatures/{zonder_ranking}"),
    _van_de_adviseur("vacature-afwijking", "Een lijst met een afwijking", _V, "/vacatures/{met_afwijking}"),
    _van_de_adviseur(
        "gewichten",
        "Een lijst met eigen gewichten",
        f"POST {_V}/gewichten",
        f"/vacatures/{GEWOON}",
        doe=verstuur("Maak de lijst met deze gewichten", De_gevraagde_skills="100"),
    ),
    _van_de_adviseur(
        "gewichten-fout",
        "Gewichten die niet kunnen",
        f"POST {_V}/gewichten",
        f"/vacatures/{GEWOON}",
        status=400,
        doe=verstuur("Maak de lijst met deze gewichten", De_gevraagde_skills="101"),
    ),
    _van_de_adviseur(
        "stop-fout",
        "De ranking uitzetten zonder reden",
        f"POST {_V}/stop",
        f"/vacatures/{GEWOON}",
        status=400,
        doe=verstuur("Zet de ranking uit"),
    ),
    _van_de_adviseur(
        "waarom",
        "Waarom staat iemand er niet bij?",
        f"{_V}/waarom",
        f"{_GARANTIEBAAN}/waarom?kandidaat={TE_VERIFIEREN}",
    ),
    _van_de_adviseur(
        "waarom-vraag", "De vraag waarom iemand er niet bij staat", f"{_V}/waarom", f"{_GARANTIEBAAN}/waarom"
    ),
    _van_de_adviseur(
        "waarom-onbekend",
        "Waarom: een pseudoniem dat er niet is",
        f"POST {_V}/waarom",
        f"{_GARANTIEBAAN}/waarom",
        status=400,
        doe=verstuur("Zoek uit waarom", Pseudoniem_van_de_kandidaat="syn-k-9999"),
    ),
    _van_de_adviseur(
        "vergelijken",
        "Twee mensen naast elkaar",
        f"{_V}/vergelijk",
        f"{_GARANTIEBAAN}/vergelijk?kandidaten={IN_LIJST}&kandidaten={OOK_IN_LIJST}",
    ),
    _van_de_adviseur(
        "vergelijken-een", "Vergelijken met maar één", f"{_V}/vergelijk", f"{_GARANTIEBAAN}/vergelijk", status=400
    ),
    _van_de_adviseur("afwijken", "Afwijken van een regel", f"{_V}/afwijken", f"{_GARANTIEBAAN}/afwijken?code=G5"),
    _van_de_adviseur("afwijken-vast", "Een wettelijke regel", f"{_V}/afwijken", f"{_GARANTIEBAAN}/afwijken?code=H1"),
    _van_de_adviseur(
        "afwijken-fout",
        "Afwijken zonder reden",
        f"POST {_V}/afwijkingen",
        f"{_GARANTIEBAAN}/afwijken?code=G5",
        status=400,
        doe=verstuur("Wijk af"),
    ),
    _van_de_adviseur("kandidaten", "Een kandidaat zoeken", "/kandidaten"),
    _van_de_adviseur(
        "kandidaten-gevonden",
        "Gezocht en gevonden",
        "POST /kandidaten",
        "/kandidaten",
        doe=verstuur("Zoeken", Pseudoniem="syn-k-00"),
    ),
    _van_de_adviseur(
        "kandidaten-niemand",
        "Gezocht en niemand gevonden",
        "POST /kandidaten",
        "/kandidaten",
        doe=verstuur("Zoeken", Pseudoniem="K-999"),
    ),
    _van_de_adviseur(
        "kandidaten-fout",
        "Zoeken zonder iets in te vullen",
        "POST /kandidaten",
        "/kandidaten",
        status=400,
        doe=verstuur("Zoeken"),
    ),
    _van_de_adviseur("kandidaat", "Een kandidaat", _K, _DOSSIER),
    _van_de_adviseur("kandidaat-open", "Dezelfde kandidaat, met alles opengeklapt", _K, _DOSSIER, doe=klap_open),
    _van_de_adviseur(
        "afgeschermd",
        "De afgeschermde gegevens",
        f"POST {_K}/afgeschermd",
        _DOSSIER,
        doe=verstuur("Tonen", Waarvoor_hebt_u_ze_nodig="D-NAVRAGEN"),
    ),
    _van_de_adviseur(
        "afgeschermd-fout",
        "Afgeschermde gegevens vragen zonder doel",
        f"POST {_K}/afgeschermd",
        _DOSSIER,
        status=400,
        doe=verstuur("Tonen"),
    ),
    _van_de_adviseur("gesprek", "Het blad voor het gesprek", f"{_K}/gesprek", f"{_DOSSIER}/gesprek"),
    _van_de_adviseur("richtingen", "De richtingen van een kandidaat", _VAN, _VAN_WIE),
    _van_de_adviseur("richtingen-open", "Dezelfde richtingen, met alles opengeklapt", _VAN, _VAN_WIE, doe=klap_open),
    *(
        _van_de_adviseur(f"feit-{feit}", f"Vastleggen: {wat}", f"{_K}/{feit}", f"{_DOSSIER}/{feit}")
        for feit, wat in _FEITEN.items()
    ),
    *(
        _van_de_adviseur(
            f"feit-{feit}-fout",
            f"Vastleggen zonder iets in te vullen: {wat}",
            f"POST {_K}/{feit}",
            f"{_DOSSIER}/{feit}",
            status=400,
            doe=verstuur("Vastleggen"),
        )
        for feit, wat in _FEITEN.items()
    ),
    _van_de_adviseur("voorstellen", "Iemand voorstellen", "/voorstellen/nieuw", f"{_NIEUW}{OOK_IN_LIJST}"),
    _van_de_adviseur("voorstellen-belet", "Voorstellen kan nu niet", "/voorstellen/nieuw", f"{_NIEUW}{TE_VERIFIEREN}"),
    _van_de_adviseur("voorstellen-bestaand", "Er is al een voorstel", "/voorstellen/nieuw", f"{_NIEUW}{IN_LIJST}"),
    _van_de_adviseur(
        "voorstellen-fout",
        "Voorstellen zonder toestemming",
        "POST /voorstellen",
        f"{_NIEUW}{OOK_IN_LIJST}",
        status=400,
        doe=verstuur("Vastleggen"),
    ),
    _van_de_adviseur("voorstel", "Een voorstel", "/voorstellen/{voorstel_id}", "/voorstellen/{voorstel}"),
    _van_de_adviseur(
        "voorstel-fout",
        "Een stap zonder keuze",
        "POST /voorstellen/{voorstel_id}/stappen",
        "/voorstellen/{voorstel}",
        status=400,
        doe=verstuur("Vastleggen"),
    ),
    _van_de_adviseur(
        "plaatsing", "Een plaatsing", "/voorstellen/{voorstel_id}", "/voorstellen/{geplaatst}", doe=klap_open
    ),
    _van_de_adviseur(
        "plaatsing-fout",
        "Een plaatsing die stopte zonder reden",
        "POST /voorstellen/{voorstel_id}/plaatsing",
        "/voorstellen/{geplaatst}",
        status=400,
        doe=verstuur("Vastleggen dat het stopte"),
    ),
    _van_de_adviseur(
        "werkgeversblad",
        "Het werkgeversblad",
        "/voorstellen/{voorstel_id}/werkgeversblad",
        "/voorstellen/{voorstel}/werkgeversblad",
    ),
    _van_de_adviseur("invoeren", "Bestanden invoeren", "/invoeren"),
    _van_de_adviseur(
        "invoeren-fout",
        "Een bestand sturen zonder bestand",
        "POST /invoeren",
        "/invoeren",
        status=400,
        doe=verstuur("Sturen"),
    ),
    *(
        _van_de_adviseur(naam.replace("_", "-"), toont, "/invoeren/{upload_id}", f"/invoeren/{{{naam}}}")
        for naam, toont in {
            "upload": "Een bestand, gelezen en nog niet bewaard",
            "upload_kolom": "Een bestand met een kolom die wij niet kennen",
            "upload_fout": "Een bestand met een fout",
            "upload_klaar": "Een bestand dat is ingelezen",
            "upload_terug": "Een bestand dat is teruggedraaid",
            "upload_weg": "Een bestand dat is weggegooid",
        }.items()
    ),
    _van_de_adviseur("voorwaarden", "De regels", "/voorwaarden"),
    _van("auditor", "audit", "Het auditlog", "/audit"),
    _van("auditor", "audit-leeg", "Het auditlog: niets gevonden", "/audit", "/audit?vacature=syn-v-999"),
    _van("auditor", "audit-lijst", "Een bewaarde lijst", "/audit/lijsten/{lijst_id}", "/audit/lijsten/{lijst}"),
    _van(
        "auditor",
        "audit-herhaald",
        "Een lijst, opnieuw gemaakt en vergeleken",
        "POST /audit/lijsten/{lijst_id}/herhalen",
        "/audit/lijsten/{lijst}",
        doe=verstuur("Herhalen"),
    ),
    _van("beheerder", "gebruikers", "De gebruikers", "/beheer/gebruikers"),
    _van(
        "beheerder",
        "gebruikers-fout",
        "Een gebruiker toevoegen zonder iets in te vullen",
        "POST /beheer/gebruikers",
        "/beheer/gebruikers",
        status=400,
        doe=verstuur("Toevoegen"),
    ),
    _van("beheerder", "gebruiker", "Een gebruiker", "/beheer/gebruikers/{gebruiker_id}", "/beheer/gebruikers/adviseur"),
    _van(
        "beheerder",
        "gebruiker-fout",
        "Een gebruiker zonder naam",
        "POST /beheer/gebruikers/{gebruiker_id}",
        "/beheer/gebruikers/adviseur",
        status=400,
        doe=verstuur("Bewaren", Naam=""),
    ),
    _van("beheerder", "dienst", "De dienst", "/beheer/dienst"),
    _van(
        "beheerder",
        "dienst-fout",
        "De ranking voor iedereen uitzetten zonder reden",
        "POST /beheer/stop",
        "/beheer/dienst",
        status=400,
        doe=verstuur("Ranking uitzetten voor alle vacatures"),
    ),
    _van("beleid", "beleid", "Realisatie en afspraken", "/beleid"),
    _van("beleid", "beleid-open", "Hetzelfde, met definities en bronnen opengeklapt", "/beleid", doe=klap_open),
    _van("beleid", "beleid-aanbod-of-skills", "Aanbod tegen skills, op wie geplaatst is", "/beleid/aanbod-of-skills"),
    _van("beleid", "beleid-trechter", "Van lijst tot behouden baan", "/beleid/trechter"),
    _van("beleid", "beleid-skills", "Gevraagde en aangeboden skills, en waar", "/beleid/vraag-en-aanbod"),
    _van("beleid", "beleid-niemand", "Vacatures zonder mensen, en mensen zonder vacature", "/beleid/niemand"),
    _van("beleid", "beleid-gegevens", "Hoe volledig de gegevens zijn", "/beleid/gegevens"),
    _van("beleid", "beleid-totalen", "De totalen", "/beleid/totalen"),
    _van("beleid", "beleid-rapport", "Het kwartaalrapport, om te downloaden", "/beleid/rapport"),
    _van("beleid", "beleid-eerlijkheid", "Groepen naast elkaar, met wat daarover te zeggen is", "/beleid/eerlijkheid"),
    _van("beleid", "beleid-regels", "Wat regels tegenhouden, en waarom ze worden opgeheven", "/beleid/regels"),
    _van("beleid", "beleid-richtingen", "Gevraagde richtingen en open plekken", "/beleid/richtingen"),
    _van("werkzoekende", "mijn", "Wat de werkzoekende zelf ziet", "/mijn"),
    _van("werkzoekende", "mijn-richtingen", "Werk dat bij de werkzoekende past", "/mijn/richtingen"),
    _van("werkzoekende", "mijn-richting", "Een richting", _RICHTING, "/mijn/richtingen/{richting}"),
    _van("werkzoekende", "mijn-richting-niet", "Werk dat iemand niet wil", _RICHTING, "/mijn/richtingen/{niet_gewild}"),
    _van(
        "werkzoekende",
        "mijn-richting-onderzocht",
        "Werk dat iemand onderzoekt",
        _RICHTING,
        "/mijn/richtingen/{opgepakt}",
    ),
    _van("werkzoekende", "mijn-kan", "Klopt dit?", "/mijn/kan"),
    _van(
        "werkzoekende",
        "mijn-kan-verder",
        "Klopt dit? De volgende vraag",
        "POST /mijn/kan",
        "/mijn/kan",
        doe=verstuur("Dat weet ik niet"),
    ),
    _van("werkzoekende", "mijn-wil", "Wat iemand wil en niet wil", "/mijn/wil"),
    _van("werkzoekende", "mijn-wil-niet", "Kiezen wat iemand niet wil", "/mijn/wil", "/mijn/wil?kies=niet"),
    _van("werkzoekende", "mijn-vertellen", "Vertellen zonder cv: waar?", "/mijn/vertellen"),
    _van(
        "werkzoekende",
        "mijn-vertellen-wat",
        "Vertellen zonder cv: wat deed u daar?",
        "POST /mijn/vertellen",
        "/mijn/vertellen",
        doe=verstuur("Thuis"),
    ),
    _van(
        "werkzoekende",
        "mijn-vertellen-klopt",
        "Vertellen zonder cv: kunt u dit?",
        "POST /mijn/vertellen",
        "/mijn/vertellen",
        doe=na_elkaar(verstuur("Thuis"), vink_aan(3), verstuur("Verder")),
    ),
    _van(
        "werkzoekende",
        "mijn-vertellen-fout",
        "Vertellen zonder iets te kiezen",
        "POST /mijn/vertellen",
        "/mijn/vertellen",
        status=400,
        doe=na_elkaar(verstuur("Thuis"), verstuur("Verder")),
    ),
    _van("werkzoekende", "geen-toegang", "Een pagina die niet bij de rol hoort", FOUT, "/werkvoorraad", status=403),
    _van_de_adviseur("niet-gevonden", "Een pagina die er niet is", FOUT, "/weg", status=404),
    _van_de_adviseur("fout-400", "Een adres met een waarde die niet kan", FOUT, "/vacatures?pagina=0", status=400),
    *(
        _van_de_adviseur(f"fout-{status}", toont, FOUT, f"/proef/{status}", status=status)
        for status, toont in {
            409: "Iemand anders was eerder",
            429: "Te veel verzoeken",
            500: "Een fout van onszelf",
            503: "De database is bezig",
        }.items()
    ),
)

ZONDER_BLAD: Mapping[str, str] = {
    "/": "leidt naar het begin van de rol",
    "/inloggen/start": "leidt naar de inlogdienst",
    "/inloggen/terug": "komt van de inlogdienst",
    "POST /inloggen/demo": "een knop",
    "POST /uitloggen": "een knop",
    "POST /uitloggen/overal": "een knop",
    f"POST {_V}/start": "een knop",
    f"POST {_V}/afwijkingen/{{afwijking_id}}/intrekken": "een knop",
    "POST /beheer/start": "een knop",
    "POST /invoeren/{upload_id}/bevestigen": "een knop",
    "POST /invoeren/{upload_id}/weggooien": "een knop",
    "POST /invoeren/{upload_id}/terugdraaien": "een knop",
    "POST /invoeren/{upload_id}/kolommen": "keuzelijsten zonder foute keuze",
    **{f"POST {_RICHTING}/{knop}": "een knop" for knop in ("niet", "wel", "onderzoeken", "stoppen")},
    f"POST {_VAN}": "een knop",
    "POST /mijn/wil": "een knop",
    "POST /mijn/wil/{voorkeur_id}/intrekken": "een knop",
    "POST /mijn/taal": "een knop",
    "/beleid/rapport/kwartaalrapport.{einde}": "een bestand",
    "/live": "voor een programma",
    "/ready": "voor een programma",
    "/version": "voor een programma",
    "/beleid/figuren/{pagina}/{code}.csv": "een bestand",
    "/static/thema.css": "een stijlblad",
}
"""Routes without a page of their own to look at, and why."""
