"""What to ask or wait for when the answer of a rule is not known: one question per rule, to the adviseur."""

from datetime import date

from kandidaten.kandidaat import Kandidaat
from matching.kolommen import Kolommen, is_eigen_opgave
from matching.omstandigheden import Omstandigheden
from matching.regels_eisen import toets_eis
from matching.regels_plek import onbekende_werktijden
from matching.regels_uitkomst import ONBEKEND
from matching.regels_woorden import taal_en_niveau
from models.afstand import afstand_km, plaats
from models.doelgroep import Register
from models.reizen import let_op_water, reis
from models.waardelijsten import (
    Aard,
    EisSoort,
    Ladder,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    TredeStand,
)
from vacatures.vacature import Eis, Vacature

_WELKE_PLEK = "Wat voor plek is dit? Vraag het de werkgever en leg het vast bij de vacature."
_CONFLICT = (
    "De gegevens spreken elkaar tegen: deze persoon staat in het doelgroepregister én heeft een vaststelling "
    "beschut werk. Vraag UWV en het college welke van de twee geldt."
)


def naar_register(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H1."""
    if v.plek is None:
        return _WELKE_PLEK
    if k.afgeschermd.doelgroep.conflict:
        return _CONFLICT
    register = k.afgeschermd.doelgroep.register
    if register.status is not RegisterStatus.JA:
        return "Staat deze persoon in het doelgroepregister? Vraag het na bij UWV; leg datum en bron vast."
    return f"{_over_registercheck(register, o)} Vraag het register opnieuw op bij UWV; leg datum en bron vast."


def naar_beschut(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H2."""
    doelgroep = k.afgeschermd.doelgroep
    if v.plek is None:
        return _WELKE_PLEK
    if doelgroep.conflict:
        return _CONFLICT
    if doelgroep.nbw.status is NbwStatus.VASTGESTELD and is_eigen_opgave(doelgroep.nbw):
        return "Dat beschut werk is vastgesteld, is eigen opgave. Vraag het na bij het college; leg datum en bron vast."
    if doelgroep.nbw.status is NbwStatus.ADVIES_POSITIEF:
        return "Wacht op het besluit van het college (art. 10b Participatiewet)."
    return "Heeft het college beschut werk vastgesteld? Vraag het na; leg datum en bron vast."


def naar_nbw(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G4, only unknown when the kind of place is."""
    return _WELKE_PLEK


def naar_trede(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H5."""
    trede = k.afgeschermd.trede
    if trede is None:
        return "Op welke trede staat deze persoon? Vraag het degene die de trede vaststelt."
    if trede.ladder is not Ladder.IJMOND:
        return (
            f"De trede staat op een andere ladder ({trede.ladder.value}) en is niet om te rekenen. "
            "Vraag naar de trede op de IJmond-ladder."
        )
    if trede.stand is TredeStand.NTB:
        return "De trede moet nog worden bepaald. Vraag wanneer de intake of diagnose klaar is."
    return "Klopt de trede nog? Vraag het degene die de trede vaststelt."


def naar_trede_bij_plek(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G1, G2, G3."""
    return _WELKE_PLEK if v.plek is None else naar_trede(k, v, o)


def naar_wettelijke_eisen(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H7."""
    return _naar_eisen(k, v, o, Aard.WETTELIJK)


def naar_veiligheidseisen(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H8."""
    return _naar_eisen(k, v, o, Aard.VEILIGHEID)


def naar_mag_werken(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H7w."""
    if k.mag_werken is MagWerken.TWV:
        return "Dit werk mag alleen met een tewerkstellingsvergunning. Vraag of die er is of aangevraagd wordt."
    return "Mag deze persoon in Nederland werken? Vraag het na en leg alleen het antwoord vast."


def naar_toestemming(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H9."""
    bij = f" bij {v.werkgever}" if v.werkgever else ""
    return f"Wil deze persoon voor dit werk{bij} worden voorgesteld? Vraag toestemming en leg die vast."


def naar_beschikbaarheid(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """H10."""
    if k.beschikbaar_vanaf is not None and (v.start is None or v.start < o.peildatum):
        voorbij = "" if v.start is None else f"De begindatum {_dag(v.start)} is voorbij. "
        return f"{voorbij}Wanneer begint het werk? Deze persoon is beschikbaar vanaf {_dag(k.beschikbaar_vanaf)}."
    return "Is deze persoon nu beschikbaar, en vanaf wanneer? Vraag het na."


def naar_reis(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G5."""
    if k.max_reisafstand_km is None:
        return "Hoe ver kan en wil deze persoon reizen, en waarmee? Vraag het na."
    van, naar = plaats(k.postcode), plaats(v.postcode)
    laag, hoog = afstand_km(van.lat, van.lon, van.straal_km, naar)
    if not hoog >= 0:
        wie = "deze persoon" if not van.straal_km >= 0 else "het werk"
        return f"De afstand is niet te bepalen. Vraag naar de postcode van {wie}."
    middelen = sorted(k.vervoermiddelen or ())
    zinnen = (
        f"Het werk is hemelsbreed {laag:.0f} tot {hoog:.0f} km ver; het maximum is {k.max_reisafstand_km} km.",
        let_op_water(van, naar, middelen),
        *(geschat.schatting for middel in middelen if (geschat := reis(van, naar, middel))),
        "Vraag of de reis te doen is.",
    )
    return " ".join(zin for zin in zinnen if zin)


def naar_uren(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G6."""
    if v.uren_min is None and v.uren_max is None:
        return "Hoeveel uur per week is dit werk? Vraag het de werkgever."
    if k.uren_min is None and k.uren_max is None:
        return "Hoeveel uur per week kan en wil deze persoon werken? Vraag het na."
    wie = "deze persoon" if k.uren_min is None or k.uren_max is None else "de werkgever"
    return f"De uren zijn maar voor een deel bekend. Vraag {wie} naar het minimum en het maximum per week."


def naar_begeleiding(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G7."""
    if k.afgeschermd.begeleiding_nodig is None:
        return "Hoeveel begeleiding heeft deze persoon nodig op het werk? Vraag het na."
    if k.afgeschermd.begeleiding_nodig and v.begeleiding is None:
        return "Welke begeleiding is er op deze plek? Vraag het de werkgever."
    if k.afgeschermd.aanpassing_nodig is None:
        return "Is er een aanpassing van de werkplek nodig? Vraag het deze persoon."
    return "Kan de werkplek worden aangepast? Vraag het de werkgever."


def naar_werktijden(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G8."""
    bij_persoon, bij_vacature = onbekende_werktijden(k.werktijden, v.werktijden)
    zinnen = []
    if bij_persoon:
        zinnen.append(f"Kan en wil deze persoon op deze tijden werken: {', '.join(bij_persoon)}?")
    if bij_vacature:
        zinnen.append(f"Vraagt dit werk om deze tijden: {', '.join(bij_vacature)}?")
    return " ".join((*zinnen, "Vraag het na."))


def naar_ontheffing(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G9."""
    return "Is er een ontheffing van de arbeidsplicht, of loopt er een traject? Vraag het de klantmanager."


def naar_profiel(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G10."""
    if k.profiel_datum is not None and k.profiel_datum > o.peildatum:
        return f"De datum van het profiel ligt in de toekomst ({_dag(k.profiel_datum)}). Verbeter die datum."
    return "Wanneer is dit profiel voor het laatst nagekeken? Loop het samen na en leg de datum vast."


def naar_voorstellen(k: Kandidaat, v: Vacature, o: Omstandigheden) -> str:
    """G11."""
    return "Hoeveel voorstellen van deze persoon lopen er nu? Vraag het na bij de collega's."


def _over_registercheck(register: Register, o: Omstandigheden) -> str:
    if is_eigen_opgave(register):
        return "Dat deze persoon in het doelgroepregister staat, is eigen opgave."
    if register.peildatum is None:
        return "Het doelgroepregister staat op ja, maar zonder datum."
    if register.peildatum > o.peildatum:
        return f"De datum van de registercheck ligt in de toekomst ({_dag(register.peildatum)})."
    termijn = "1 maand" if o.register_max_maanden == 1 else f"{o.register_max_maanden} maanden"
    return f"De registercheck is van {_dag(register.peildatum)} en mag ten hoogste {termijn} oud zijn."


def _naar_eisen(k: Kandidaat, v: Vacature, o: Omstandigheden, aard: Aard) -> str:
    kolommen = Kolommen.van((k,))
    open_eisen = [e for e in v.eisen if e.aard is aard and toets_eis(kolommen, e, v, o)[0] == ONBEKEND]
    return " ".join(_naar_eis(eis, v, o) for eis in open_eisen) or "Ga de eisen van dit werk na."


def _naar_eis(eis: Eis, v: Vacature, o: Omstandigheden) -> str:
    match eis.soort:
        case EisSoort.RIJBEWIJS:
            return f"Heeft deze persoon rijbewijs {eis.waarde}? Vraag het na en leg alle rijbewijzen vast."
        case EisSoort.MINIMUMLEEFTIJD:
            dag = _dag(o.werkdag(v.start))
            return f"Is deze persoon op {dag} ten minste {eis.waarde} jaar? Vraag het na."
        case EisSoort.TAAL:
            taal, niveau = taal_en_niveau(eis)
            return f"Hoe goed spreekt deze persoon {taal}? Gevraagd is ten minste: {niveau}."
        case _:
            return f"Heeft deze persoon {eis.waarde}? Vraag naar het bewijs en leg het vast."


def _dag(dag: date) -> str:
    return f"{dag.day}-{dag.month}-{dag.year}"
