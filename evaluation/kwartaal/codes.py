"""What every count of the report is called: one list of codes, for what is computed and for what is fed in as printed.

A code is a path of words: `uitstroom.3.naar_4`, `voorziening.detachering.begin.Velsen`. A code without its last word is
the total over that word.
"""

from typing import Final

from matching.voorstellen import FASEN

TREDEN: Final = ("3", "4", "5", "6")
NTB: Final = "ntb"  # of the code; its value in an event is "n.t.b."
STANDEN: Final = (*TREDEN, NTB)
UITWEGEN: Final = {
    "werkaanvaarding": "Werkaanvaarding",
    "participatie": "Maximale participatie",
    "terug": "Terug naar lagere trede",
    "naar_4": "Doorstroom trede 4",
    "naar_5": "Doorstroom trede 5",
    "naar_6": "Doorstroom trede 6",
    "ingedeeld": "Ingedeeld op een trede",
    "overige": "Overige",
}
GROEPEN: Final = {"pwet": "Participatiewet, 18 jaar en ouder", "pro_vso": "Pro/vso, 16 en 17 jaar"}
BUITEN_PWET: Final = {"wajong": "Wajong", "sw": "Sw-indicatie", "overig": "Overig of niet bekend"}
VERVULD_DOOR: Final = {
    "pwet": "Participatiewet",
    "ww": "WW",
    "wajong": "Wajong",
    "overig": "Overig of niet bekend",
}
BESLUITEN: Final = {
    "afzien": "Afzien van maatregel",
    "100_procent": "100%",
    "1_maand_10": "1 maand 10%",
    "1_maand_20": "1 maand 20%",
    "2_maanden_10": "2 maanden 10%",
    "2_maanden_20": "2 maanden 20%",
    "gematigd": "Gematigde maatregel",
    "onbekend": "Niet vastgelegd",
}
VOORZIENINGEN: Final = {
    "detachering": "Wsw detachering",
    "begeleid_werken": "Wsw begeleid werken",
    "beschut": "Nieuw beschut werk",
    "beschut_intern": "Nieuw beschut werk bij het leerwerkbedrijf",
    "beschut_extern": "Nieuw beschut werk bij een andere werkgever",
    "diagnose": "Diagnose en advies",
    "extern_traject": "Externe trajecten",
    "pilot_werkplek": "Pilot aandacht op de werkplek",
    "project": "Project met extra begeleiding",
}
DOELGROEPEN: Final = {
    "50plus": "50+",
    "statushouder": "Statushouders",
    "doelgroepregister": "Doelgroepregister",
    "pro_vso": "Pro/vso",
}
ADVIEZEN: Final = {
    "negatief": "Negatief advies",
    "diagnose": "Naar diagnose en advies",
    "verder": "Verder met re-integratie",
    "onbekend": "Niet vastgelegd",
}
PLAATSINGEN: Final = {
    "regulier": "Regulier werk",
    "parttime": "Parttime werk",
    "garantiebaan": "Garantiebaan",
    "beschut": "Beschut werk",
    "leerwerkplek": "Leerwerkplek",
    "vrijwilligerswerk": "Vrijwilligerswerk",
    "onbekend": "Niet vastgelegd",
}
PREVENTIE: Final = {"uitgenodigd": "Uitgenodigd", "voorlichting": "Op de voorlichting", "training": "In de training"}
STATUSHOUDERS: Final = {
    "statushouder_aanmeldingen": "Statushouders: aanmeldingen (personen)",
    "statushouder_trajecten": "Statushouders: trajecten in dit jaar (trajecten)",
    "statushouder_werk": "Statushouders: uitstroom naar werk (gebeurtenissen)",
}
MOMENTEN: Final = ("begin", "in", "uit", "eind")
# Every reason, also one that nobody gave: that a row is not there would tell that its count is 0.
REDENEN: Final = {reden.code: reden.tekst for fase in FASEN.values() if not fase.volgende for reden in fase.redenen}
MAANDEN: Final = ("3", "6", "12")
BEHOUD: Final = {"behouden": "Behouden", "geeindigd": "Geëindigd", "onbekend": "Niet bekend"}


def uitwegen(trede: str) -> tuple[str, ...]:
    """The ways off a trede."""
    if trede == NTB:
        return ("werkaanvaarding", "participatie", "ingedeeld", "overige")
    hoger = (f"naar_{naar}" for naar in TREDEN if naar > trede)
    terug = () if trede == "3" else ("terug",)
    return ("werkaanvaarding", "participatie", *terug, *hoger, "overige")


def telcodes(gemeenten: tuple[str, ...]) -> tuple[str, ...]:
    """Every code that a query fills, so that what did not happen is a 0."""
    per_gemeente = (
        *("intakes", *STATUSHOUDERS),
        *(f"maatregelen.{besluit}" for besluit in BESLUITEN),
        *(f"voorziening.{soort}.{moment}" for soort in VOORZIENINGEN if soort != "beschut" for moment in MOMENTEN),
    )
    return (
        *("werkaanvaarding", "parttime", "nieuwe_relaties"),
        *("participatie.betaald", "participatie.onbetaald"),
        *(f"garantiebaan.{groep}" for groep in (*GROEPEN, *BUITEN_PWET)),
        *(f"doorstroom.{trede}" for trede in TREDEN[1:]),
        *(f"vacaturevervullingen.{groep}" for groep in VERVULD_DOOR),
        *("aanmeldingen.pro_vso", "aanmeldingen.overig"),
        *(f"intake_advies.{advies}" for advies in ADVIEZEN),
        *(f"{code}.{gemeente}" for code in per_gemeente for gemeente in gemeenten),
        *(f"doelgroep.{doelgroep}.{moment}" for doelgroep in DOELGROEPEN for moment in MOMENTEN),
        *(f"trajecten.{moment}.{stand}" for moment in ("begin", "bij", "af", "eind") for stand in STANDEN),
        *(f"uitstroom.{stand}.{uitweg}" for stand in STANDEN for uitweg in uitwegen(stand)),
        *(f"afwijzingen.{reden}" for reden in (*REDENEN, "onbekend")),
        *(f"plaatsingen.{soort}" for soort in PLAATSINGEN),
        *(f"preventie.{deel}" for deel in PREVENTIE),
        *(f"voorziening_{keer}.{soort}" for keer in ("ooit", "vorig_jaar") for soort in VOORZIENINGEN),
        *(f"behouden.{maanden}.{uitkomst}" for maanden in MAANDEN for uitkomst in BEHOUD),
    )
