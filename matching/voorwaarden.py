"""The ONE table of rules: who may be proposed for what, on which ground, and who may lift it (rules.md).

The filter, the sentences on the pages, docs/voorwaarden.md and the counts per rule all come from here.
Nothing in this table ever becomes a term of the score.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import numpy as np

from matching import regels_doelgroep as doelgroep
from matching import regels_eisen as eisen
from matching import regels_inzet as inzet
from matching import regels_plek as plek
from matching import regels_trede as trede
from matching import regels_vragen as vragen
from matching.kolommen import Kolommen
from matching.omstandigheden import Omstandigheden
from matching.regels_uitkomst import Codes
from matching.voorwaarde import Reden, Soort, Voorwaarde
from models.fouten import AfwijkingFout
from models.waardelijsten import Uitkomst
from vacatures.vacature import Vacature

__all__ = ["BESLISSEND", "VOORWAARDEN", "Reden", "Soort", "Voorwaarde", "eerst_te_vragen", "toets_alle", "voorwaarde"]

# Dates of the texts that were read (domain.md): laws as of 2025, the quarterly report, VUM 3.0.0, our own.
_WET: Final = date(2025, 1, 1)
_KWARTAALRAPPORTAGE: Final = date(2020, 5, 13)
_EIGEN: Final = date(2026, 11, 21)

_RAPPORT: Final = "kwartaalrapportage IJmond Werkt! Q1-2020, bijlage 2"
_ALLES: Final = "alle plekken"
_NIEMAND: Final = "Deze regel kan niemand opheffen."
_OP_NAAM: Final = (
    " Certificaten en bevoegdheden worden alleen op naam vergeleken: of een papier nog geldig is (VCA, VOG, "
    "heftruck), controleert de adviseur."
)

_SNEL_OF_GESTEUND: Final = (
    Reden("T-KLAAR", "Sneller klaar voor werk dan de trede zegt"),
    Reden("T-PROEF", "Begint met een proefplaats of stage"),
    Reden("T-STEUN", "Jobcoach of loonkostensubsidie is geregeld"),
    Reden("T-OUD", "De trede is verouderd en wordt opnieuw bekeken"),
)

VOORWAARDEN: Final[tuple[Voorwaarde, ...]] = (
    Voorwaarde(
        code="H1",
        titel="Garantiebaan: doelgroepregister",
        soort=Soort.WETTELIJK,
        bron="Wfsv art. 38b, aanhef; Kennisdocument Beschut werk (maart 2018); rules.md H1",
        geldig_vanaf=_WET,
        geldt_voor="garantiebaan",
        tekst=(
            "Een garantiebaan is voor mensen die in het doelgroepregister staan. De laatste check van het "
            "register is niet ouder dan de afgesproken termijn (standaard 6 maanden, een eigen standaard). Wat "
            "alleen eigen opgave is, wordt nagevraagd bij UWV. "
            "Met een vaststelling of een positief advies voor beschut werk telt iemand niet mee voor een "
            "garantiebaan."
        ),
        regel=doelgroep.doelgroepregister,
        onbekend_blokkeert=True,
        vraag=vragen.naar_register,
        opheffing="Vraag het register op bij UWV en leg de uitkomst vast, met datum en bron.",
        grijs=doelgroep.nbw_aanvraag_loopt,
        grijs_tekst="Er loopt een aanvraag voor beschut werk.",
    ),
    Voorwaarde(
        code="H2",
        titel="Beschutte plek: besluit van het college",
        soort=Soort.WETTELIJK,
        bron="Participatiewet art. 10b lid 1 en 2; rules.md H2",
        geldig_vanaf=_WET,
        geldt_voor="beschutte plek",
        tekst=(
            "Een beschutte plek is voor mensen van wie het college beschut werk heeft vastgesteld. Een "
            "positief advies van UWV is nog geen besluit, en een vaststelling die alleen eigen opgave is, wordt "
            "nagevraagd bij het college. Staat iemand ook in het doelgroepregister, dan "
            "spreken de gegevens elkaar tegen; dat moet eerst worden uitgezocht."
        ),
        regel=doelgroep.beschut_werk,
        onbekend_blokkeert=True,
        vraag=vragen.naar_beschut,
        opheffing="Alleen een besluit van het college verandert dit. Leg het vast, met datum en bron.",
    ),
    Voorwaarde(
        code="H3",
        titel="Beschutte plekken worden niet op score verdeeld",
        soort=Soort.WETTELIJK,
        bron="Participatiewet art. 10b lid 5 en 6; rules.md H3",
        geldig_vanaf=_WET,
        geldt_voor="beschutte plek",
        tekst=(
            "Zijn er te weinig beschutte plekken, dan bepalen de verordening en het college wie het eerst "
            "aan de beurt is. De volgorde van een lijst is geen toewijzing."
        ),
        opheffing=_NIEMAND,
    ),
    Voorwaarde(
        code="H4",
        titel="Onbekend is geen ja en geen nee",
        soort=Soort.WETTELIJK,
        bron="eigen standaard, naar de ervaring met de UWV Kandidatenverkenner banenafspraak; rules.md H4",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "Is een gegeven niet bekend, dan telt het niet als ja en niet als nee. Hangt een voorgeschreven"
            " eis ervan af, dan staat iemand op een aparte lijst: te verifiëren."
        ),
        opheffing="Zoek het gegeven uit en leg het vast, met datum en bron.",
    ),
    Voorwaarde(
        code="H5",
        titel="Trede 1 en 2: bij de gemeente",
        soort=Soort.WETTELIJK,
        bron=("kwartaalrapportage IJmond Werkt! Q1-2020, inleiding en bijlage 2 (afspraak, geen wet); rules.md H5"),
        geldig_vanaf=_KWARTAALRAPPORTAGE,
        geldt_voor=_ALLES,
        tekst=(
            "Mensen op trede 1 en 2 van de IJmond-ladder worden door de gemeente begeleid en staan niet op "
            "de lijsten bij vacatures. Deze afspraak is per regio uit te zetten."
        ),
        regel=trede.trede_in_bemiddeling,
        vraag=vragen.naar_trede,
        opheffing="Dit verandert als wie daarover gaat de trede opnieuw vaststelt.",
    ),
    Voorwaarde(
        code="H6",
        titel="De trede wordt niet berekend",
        soort=Soort.WETTELIJK,
        bron="kwartaalrapportage IJmond Werkt! Q1-2020 (plaatsingen per trede); rules.md H6",
        geldig_vanaf=_KWARTAALRAPPORTAGE,
        geldt_voor=_ALLES,
        tekst=(
            "Een trede is het oordeel van een professional. Het systeem berekent, voorspelt en verandert "
            "geen trede. De trede telt niet mee in de score."
        ),
        opheffing=_NIEMAND,
    ),
    Voorwaarde(
        code="H7",
        titel="Wettelijke eisen van het werk",
        soort=Soort.WETTELIJK,
        bron="CompetentNL (gereglementeerd beroep); eigen standaard voor de toets; rules.md H7",
        geldig_vanaf=_EIGEN,
        geldt_voor="vacatures met een wettelijke eis",
        tekst=(
            "Wat de wet voor dit werk eist, moet er zijn: een rijbewijs dat voor het werk zelf nodig is, "
            "een bevoegdheid, een certificaat, een minimumleeftijd of een taal. Een certificaat dat niet in"
            " het profiel staat, is niet bekend en wordt nagevraagd. Van het geboortejaar wordt alleen deze"
            " eis afgeleid." + _OP_NAAM
        ),
        regel=eisen.wettelijke_eisen,
        onbekend_blokkeert=True,
        vraag=vragen.naar_wettelijke_eisen,
        opheffing="Vraag naar het bewijs (rijbewijs, certificaat, bevoegdheid) en leg het vast.",
    ),
    Voorwaarde(
        code="H7w",
        titel="Mag werken",
        soort=Soort.WETTELIJK,
        bron="Wet SUWI art. 30b (oudere tekst gelezen; datum is die van vastleggen); rules.md H7",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "Iemand mag in Nederland werken. Is dat niet bekend, of is een tewerkstellingsvergunning nodig,"
            " dan wordt het nagevraagd vóór een voorstel. Nationaliteit wordt niet vastgelegd."
        ),
        regel=eisen.mag_werken,
        vraag=vragen.naar_mag_werken,
        opheffing="Leg vast dat iemand mag werken zodra dat blijkt.",
    ),
    Voorwaarde(
        code="H8",
        titel="Veiligheidseisen van het werk",
        soort=Soort.WETTELIJK,
        bron="eigen standaard, naar VCA in de kwartaalrapportage IJmond Werkt! Q1-2020; rules.md H8",
        geldig_vanaf=_EIGEN,
        geldt_voor="vacatures met een veiligheidseis",
        tekst=(
            "Wat nodig is om veilig te werken, moet er zijn, zoals VCA of genoeg taal voor de "
            "veiligheidsinstructie. Bij de vacature staat waarom." + _OP_NAAM
        ),
        regel=eisen.veiligheidseisen,
        onbekend_blokkeert=True,
        vraag=vragen.naar_veiligheidseisen,
        opheffing="Vraag naar het bewijs en leg het vast.",
    ),
    Voorwaarde(
        code="H9",
        titel="Toestemming voor een voorstel",
        soort=Soort.WETTELIJK,
        bron=(
            "eigen standaard, naar UWV Kandidatenverkenner banenafspraak en Amsterdam 'Matchen op "
            "vacatures' (Algoritmeregister); rules.md H9"
        ),
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "Zonder toestemming wordt niemand voorgesteld aan een werkgever. Wie bezwaar heeft gemaakt "
            "tegen deze vacature of werkgever, staat niet op de lijst. Is er nog niets gevraagd, dan mag u "
            "kijken, en vraagt u toestemming vóór een voorstel. Het laatste woord telt, en een bezwaar zonder "
            "datum telt als het laatste. Toestemming geldt voor precies deze vacature of werkgever; een bezwaar "
            "ook als de naam van de werkgever anders is geschreven."
        ),
        regel=inzet.toestemming,
        vraag=vragen.naar_toestemming,
        opheffing="Alleen de persoon zelf kan toestemming geven of een bezwaar intrekken.",
    ),
    Voorwaarde(
        code="H10",
        titel="Vacature open, persoon beschikbaar",
        soort=Soort.WETTELIJK,
        bron="eigen standaard, naar de velden van VUM 3.0.0; rules.md H10",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "De vacature is open, en iemand is beschikbaar als het werk begint, met een marge (standaard 14"
            " dagen). Is de begindatum al voorbij, dan telt de dag van de lijst. Wie geplaatst of uitgestroomd is, "
            "staat niet op de lijst."
        ),
        regel=inzet.beschikbaar,
        vraag=vragen.naar_beschikbaarheid,
        opheffing="Leg het vast als de vacature of de beschikbaarheid verandert.",
    ),
    Voorwaarde(
        code="H16",
        titel="Ladders worden niet gemengd",
        soort=Soort.WETTELIJK,
        bron=f"{_RAPPORT}; landelijke participatieladder (VNG/Regioplan); rules.md H16",
        geldig_vanaf=_KWARTAALRAPPORTAGE,
        geldt_voor=_ALLES,
        tekst=(
            "Twee participatieladders hebben dezelfde cijfers en een andere betekenis. Een trede op een "
            "andere ladder dan die van de IJmond telt als onbekend. N.t.b. en n.v.t. zijn geen trede en "
            "houden niemand van een lijst."
        ),
        opheffing=_NIEMAND,
    ),
    Voorwaarde(
        code="G1",
        titel="Trede bij regulier werk",
        soort=Soort.STANDAARD,
        bron=f"eigen standaard, naar {_RAPPORT}; rules.md G1",
        geldig_vanaf=_EIGEN,
        geldt_voor="regulier werk, ook als het openstaat voor de banenafspraak",
        tekst=(
            "Trede 5, 6 en n.v.t. staan op de lijst. Trede 4 en n.t.b. staan er grijs op. De treden 1 tot "
            "en met 3 staan er niet op; u ziet wel hoeveel mensen het zijn."
        ),
        regel=trede.trede_regulier,
        vraag=vragen.naar_trede_bij_plek,
        redenen=_SNEL_OF_GESTEUND,
        grijs=trede.trede_regulier_grijs,
        grijs_tekst="Trede 4, of de trede moet nog worden bepaald: kijk of dit werk nu past.",
    ),
    Voorwaarde(
        code="G2",
        titel="Trede bij leerwerkplek en stage",
        soort=Soort.STANDAARD,
        bron=f"eigen standaard, naar {_RAPPORT}; rules.md G2",
        geldig_vanaf=_EIGEN,
        geldt_voor="leerwerkplek en stage",
        tekst=(
            "Trede 3, 4 en n.v.t. staan op de lijst. Trede 5 en 6 staan er grijs op, behalve bij een stage "
            "voor wie al zes weken op trede 6 staat. De treden 1 en 2 staan er niet op."
        ),
        regel=trede.trede_leerwerk,
        vraag=vragen.naar_trede_bij_plek,
        redenen=(
            Reden("T-OMSCH", "Deze plek hoort bij omscholing"),
            Reden("T-RITME", "Deze plek helpt het werkritme te behouden"),
        ),
        grijs=trede.trede_leerwerk_grijs,
        grijs_tekst="Trede 5 of 6: misschien is betaald werk al haalbaar.",
    ),
    Voorwaarde(
        code="G3",
        titel="Trede bij een garantiebaan",
        soort=Soort.STANDAARD,
        bron=f"eigen standaard, naar {_RAPPORT}; rules.md G3",
        geldig_vanaf=_EIGEN,
        geldt_voor="garantiebaan",
        tekst=(
            "Trede 5, 6 en n.v.t. staan op de lijst. Trede 3 en 4 staan er grijs op. De treden 1 en 2 "
            "staan er niet op. Eerst geldt het doelgroepregister (H1)."
        ),
        regel=trede.trede_garantiebaan,
        vraag=vragen.naar_trede_bij_plek,
        redenen=_SNEL_OF_GESTEUND,
        grijs=trede.trede_garantiebaan_grijs,
        grijs_tekst="Trede 3 of 4: kijk of dit werk nu past.",
    ),
    Voorwaarde(
        code="G4",
        titel="Beschut werk vastgesteld, andere plek",
        soort=Soort.STANDAARD,
        bron="eigen standaard, naar Participatiewet art. 10b lid 1 (tekst 2025-01-01); rules.md G4",
        geldig_vanaf=_EIGEN,
        geldt_voor="regulier werk, leerwerkplek, stage en proefplaats",
        tekst=(
            "Met een vaststelling beschut werk staat iemand niet op de lijst voor een plek die niet beschut"
            " is: verboden is het niet, maar het past niet bij het besluit. Voor regulier werk geldt dat "
            "ook bij een positief advies."
        ),
        regel=doelgroep.nbw_op_andere_plek,
        vraag=vragen.naar_nbw,
        redenen=(
            Reden("N-WENS", "De persoon wil dit zelf"),
            Reden("N-HERB", "Een herbeoordeling is te overwegen; dit wordt gemeld"),
        ),
    ),
    Voorwaarde(
        code="G5",
        titel="Reisafstand",
        soort=Soort.STANDAARD,
        bron="eigen standaard, naar maximaleReisafstand in VUM 3.0.0 (hemelsbreed); rules.md G5",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "Het werk is niet verder weg dan iemand wil en kan reizen, hemelsbreed gemeten tussen "
            "postcodes. De grens van een gemeente of regio telt niet. Ligt het op de rand, dan is het "
            "antwoord onbekend; ligt het Noordzeekanaal ertussen, dan staat dat bij de vraag."
        ),
        regel=plek.reisafstand,
        vraag=vragen.naar_reis,
        redenen=(
            Reden("R-VERVOER", "Vervoer is te regelen"),
            Reden("R-AKKOORD", "De persoon vindt deze afstand goed"),
            Reden("R-THUIS", "Het werk kan (deels) thuis"),
        ),
    ),
    Voorwaarde(
        code="G6",
        titel="Uren per week",
        soort=Soort.STANDAARD,
        bron="eigen standaard; rules.md G6",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst="De uren die iemand kan en wil werken, passen bij de uren van het werk.",
        regel=plek.uren,
        vraag=vragen.naar_uren,
        redenen=(
            Reden("U-BESPREEK", "De werkgever is flexibel met uren"),
            Reden("U-OPBOUW", "De uren worden opgebouwd"),
        ),
    ),
    Voorwaarde(
        code="G7",
        titel="Begeleiding en aanpassing",
        soort=Soort.STANDAARD,
        bron="eigen standaard; rules.md G7",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst="De plek biedt de begeleiding en de aanpassing die iemand nodig heeft.",
        regel=plek.begeleiding,
        vraag=vragen.naar_begeleiding,
        redenen=(
            Reden("B-JOBCOACH", "Een jobcoach is te regelen"),
            Reden("B-AANPAS", "Een doeltreffende aanpassing is te regelen"),
            Reden("B-CARVE", "Het werk is anders in te delen (jobcarving)"),
        ),
    ),
    Voorwaarde(
        code="G8",
        titel="Werktijden",
        soort=Soort.STANDAARD,
        bron="eigen standaard; rules.md G8",
        geldig_vanaf=_EIGEN,
        geldt_voor="werk in de nacht, de avond, het weekend of in ploegen",
        tekst=("Vraagt het werk om nacht, avond, weekend of ploegen, dan heeft iemand daar geen nee op gezegd."),
        regel=plek.werktijden,
        vraag=vragen.naar_werktijden,
        redenen=(Reden("W-AKKOORD", "De persoon vindt deze werktijden goed"),),
    ),
    Voorwaarde(
        code="G9",
        titel="Ontheffing of lopend traject",
        soort=Soort.STANDAARD,
        bron="eigen standaard, naar Participatiewet art. 9 lid 2 en 9a (tekst 2025-01-01); rules.md G9",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=("Wie is vrijgesteld van solliciteren of een traject volgt, wordt alleen benaderd als hij of zij wil."),
        regel=inzet.ontheffing,
        vraag=vragen.naar_ontheffing,
        redenen=(Reden("O-VRIJ", "De persoon wil dit zelf"),),
    ),
    Voorwaarde(
        code="G10",
        titel="Profiel actueel en gevuld",
        soort=Soort.STANDAARD,
        bron="eigen standaard; rules.md G10",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst=(
            "Het profiel is niet te lang geleden nagekeken (standaard 12 maanden) en niet te leeg "
            "(standaard ten minste 25% van acht velden: skills, werkervaring, opleidingen, postcode, uren, "
            "reisafstand, rijbewijzen en talen). Een datum in de toekomst telt als onbekend."
        ),
        regel=inzet.profiel_bruikbaar,
        vraag=vragen.naar_profiel,
        redenen=(Reden("D-GEBELD", "Nagevraagd: de gegevens kloppen"),),
    ),
    Voorwaarde(
        code="G11",
        titel="Open voorstellen",
        soort=Soort.STANDAARD,
        bron="eigen standaard; rules.md G11",
        geldig_vanaf=_EIGEN,
        geldt_voor=_ALLES,
        tekst="Voor iemand lopen er minder voorstellen tegelijk dan de afgesproken grens (standaard 3).",
        regel=inzet.open_voorstellen,
        vraag=vragen.naar_voorstellen,
        redenen=(Reden("P-MEER", "Nog een voorstel is gewenst"),),
    ),
)

BESLISSEND: Final[tuple[Voorwaarde, ...]] = tuple(v for v in VOORWAARDEN if v.regel is not None)

_OP_CODE: Final = {v.code: v for v in VOORWAARDEN}


def voorwaarde(code: str) -> Voorwaarde:
    """The rule with this code.

    Raises:
        AfwijkingFout: There is no such rule.
    """
    if code not in _OP_CODE:
        raise AfwijkingFout(f"Er is geen regel {code!r}. De regels zijn: {', '.join(_OP_CODE)}.")
    return _OP_CODE[code]


def eerst_te_vragen(uitkomsten: Mapping[str, Uitkomst]) -> tuple[str, ...]:
    """The fixed rules of which the answer is not known: to be asked before somebody is proposed.

    Args:
        uitkomsten: The outcome of every rule of `BESLISSEND`, by code.
    """
    vast = (v.code for v in BESLISSEND if v.soort is Soort.WETTELIJK)
    return tuple(code for code in vast if uitkomsten[code] is Uitkomst.ONBEKEND)


def toets_alle(kolommen: Kolommen, vacature: Vacature, omstandigheden: Omstandigheden) -> Codes:
    """Outcomes of every rule that is decided per pair.

    Returns:
        int8 of shape (len(BESLISSEND), n): 1 = voldoet, 0 = onbekend, -1 = voldoet niet.
    """
    uitkomsten = np.empty((len(BESLISSEND), len(kolommen)), dtype=np.int8)
    for rij, regel in zip(uitkomsten, (v.regel for v in BESLISSEND), strict=True):
        if regel is not None:  # BESLISSEND holds no others; the type checker cannot know
            rij[:] = regel(kolommen, vacature, omstandigheden)
    return uitkomsten
