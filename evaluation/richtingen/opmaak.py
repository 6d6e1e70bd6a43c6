"""The tables of docs/richtingen.md."""

from collections.abc import Sequence

from evaluation.getallen import komma
from evaluation.report import Tabel, getal
from evaluation.richtingen.drempels import Drempel, Mensen
from evaluation.richtingen.herkennen import RECALL, Herkend
from evaluation.richtingen.overgangen import ACHTERGEHOUDEN, EERSTE, ISCO, OPTIONEEL, Overgangen
from evaluation.richtingen.verzadiging import GENOEG, Proef
from evaluation.taken.opmaak import met_interval, verschil
from evaluation.taken.uitkomst import SysteemUitkomst

_ISCO_GROEPEN = {
    "0": "strijdkrachten",
    "1": "leiding geven",
    "2": "hoog opgeleid vakwerk",
    "3": "technisch en middelbaar vakwerk",
    "4": "administratie",
    "5": "dienstverlening en verkoop",
    "6": "landbouw, bosbouw en visserij",
    "7": "ambacht en techniek",
    "8": "machines en voertuigen",
    "9": "eenvoudig werk",
}


def recall(herkend: Sequence[Herkend]) -> str:
    """Recall@5 of every system for every way of telling."""
    namen = [one.systeem for one in herkend[0].systemen]
    kop = ("systeem", *(str(one.vorm) for one in herkend))
    rijen = tuple(
        (naam, *(met_interval(_van(one, naam).cijfers[RECALL].schatting) for one in herkend)) for naam in namen
    )
    return Tabel(
        f"{RECALL}: hoe vaak het ware beroep bij de eerste vijf staat ({herkend[0].personen} mensen)", kop, rijen
    ).als_markdown()


def recall_verschil(herkend: Sequence[Herkend]) -> str:
    """Every difference with the first system, and its test."""
    eerste, *rest = (one.systeem for one in herkend[0].systemen)
    kop = ("systeem", *(str(one.vorm) for one in herkend))
    rijen = tuple((naam, *(verschil(_van(one, naam).cijfers[RECALL]) for one in herkend)) for naam in rest)
    return Tabel(f"Verschil in {RECALL} met {eerste}", kop, rijen).als_markdown()


def per_groep(herkend: Sequence[Herkend]) -> str:
    """Recall@5 of the engine per major group of ISCO-08."""
    groepen = list(herkend[0].per_groep)
    rijen = tuple(
        (
            f"{groep} {_ISCO_GROEPEN[groep]}",
            str(herkend[0].per_groep[groep].n),
            *(met_interval(one.per_groep[groep]) for one in herkend),
        )
        for groep in groepen
    )
    return Tabel(
        f"{RECALL} van *{herkend[0].systemen[0].systeem}* per hoofdgroep van ISCO-08",
        ("hoofdgroep van het ware beroep", "mensen", *(str(one.vorm) for one in herkend)),
        rijen,
    ).als_markdown()


def overgangen(gemeten: Overgangen) -> str:
    """Every system on every yardstick, and the differences with the encoder on titles."""
    maten = (ISCO, OPTIONEEL, ACHTERGEHOUDEN)
    kop = ("systeem", *maten)
    waarden = tuple(
        (one.systeem, *(met_interval(one.cijfers[maat].schatting) for maat in maten)) for one in gemeten.systemen
    )
    basis, *rest = gemeten.systemen
    verschillen = tuple((one.systeem, *(verschil(one.cijfers[maat]) for maat in maten)) for one in rest)
    return "\n\n".join(
        (
            Tabel(
                f"Gemiddeld over de eerste {EERSTE} beroepen, vanuit {gemeten.vanuit} beroepen", kop, waarden
            ).als_markdown(),
            Tabel(f"Verschil met *{basis.systeem}*", kop, verschillen).als_markdown(),
        )
    )


def drempels(groepen: Sequence[Mensen]) -> str:
    """Bereik inside ISCO groups, per group of people who know their beroep."""
    rijen = tuple((one.naam, *_drempel(drempel)) for one in groepen for drempel in one.drempels)
    kop = ("mensen", "ISCO-cijfers", "paren", "gemiddeld", "spreiding", "gemiddeld − spreiding", "deel van alle paren")
    return Tabel("Bereik voor andere beroepen in dezelfde ISCO-groep", kop, rijen).als_markdown()


def ruimtes(groepen: Sequence[Mensen]) -> str:
    """What the thresholds in use leave to people."""
    grenzen = [ruimte.drempel for ruimte in groepen[0].ruimtes]
    rijen = tuple(
        (one.naam, str(one.aantal), *(f"{ruimte.beroepen:.0f} / {procent(ruimte.genoeg)}" for ruimte in one.ruimtes))
        for one in groepen
    )
    kop = ("mensen", "aantal", *(f"vanaf {getal(grens)[:4]}" for grens in grenzen))
    return Tabel("Beroepen per mens (mediaan) / deel van de mensen met minstens drie", kop, rijen).als_markdown()


def verzadiging(proeven: Sequence[Proef]) -> str:
    """Both courses side by side, for each share of followers."""
    verlopen = [verloop for proef in proeven for verloop in (proef.zonder, proef.met)]
    kop = [f"{procent(proef.volgt)} volgt, {rem} de rem" for proef in proeven for rem in ("zonder", "met")]
    rijen = (
        (f"mensen met {GENOEG} of meer kaarten", *(procent(een.genoeg) for een in verlopen)),
        ("mensen zonder kaart", *(procent(een.zonder) for een in verlopen)),
        ("beroepen die iemand als eerste kaart kreeg", *(str(len(een.beroepen)) for een in verlopen)),
        ("concentratie van de eerste kaarten (Gini)", *(getal(een.gini) for een in verlopen)),
        ("mensen voor wie geen plek meer was", *(str(een.boven_plekken) for een in verlopen)),
        ("bereik van de eerste kaart, gemiddeld", *(getal(een.bereik) for een in verlopen)),
    )
    plekken = verlopen[0].plekken
    return Tabel(
        f"{len(verlopen[0].kaarten)} verzonnen mensen, {sum(plekken.values())} plekken in {len(plekken)} beroepen",
        ("", *kop),
        rijen,
    ).als_markdown()


def procent(deel: float) -> str:
    """A share as a whole percentage."""
    return f"{100 * deel:.0f}%"


def _drempel(one: Drempel) -> tuple[str, ...]:
    return (
        str(one.cijfers),
        str(one.paren),
        getal(one.gemiddelde),
        getal(one.spreiding),
        getal(one.haalbaar),
        f"{komma(100 * one.aandeel, 1)}%",
    )


def _van(herkend: Herkend, systeem: str) -> SysteemUitkomst:
    return next(one for one in herkend.systemen if one.systeem == systeem)
