"""Which numbers of a quarterly report hang together, and how: totals, what came in and went out, and the same twice.

From this one list come the totals that are not counted themselves, the relations that disclosure control has to know,
and the checks on a report, computed or printed (domain.md 7.4).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from evaluation.kwartaal.codes import (
    BESLUITEN,
    DOELGROEPEN,
    GROEPEN,
    MAANDEN,
    MOMENTEN,
    NTB,
    PLAATSINGEN,
    STATUSHOUDERS,
    TREDEN,
    VERVULD_DOOR,
    VOORZIENINGEN,
    uitwegen,
)

_GEWOON: Final = 4  # of the decisions on a maatregel; the others are rare, and a report may leave them out


@dataclass(frozen=True, slots=True)
class Relatie:
    """`code` equals the sum of `plus` less the sum of `af`.

    Attributes:
        code: What should come out.
        zin: The relation in words, Dutch.
        plus: Codes that have to be known.
        af: Codes that are taken off.
        zo_nodig: Codes that are added where they are known; a report that leaves them out means 0.
        naam: What the check is called; the same code may be in several.
    """

    code: str
    zin: str
    plus: tuple[str, ...]
    af: tuple[str, ...] = ()
    zo_nodig: tuple[str, ...] = ()
    naam: str = "som"

    @property
    def nodig(self) -> tuple[str, ...]:
        """Codes without which it cannot be checked."""
        return (self.code, *self.plus, *self.af)


@lru_cache(maxsize=32)
def sommen(gemeenten: tuple[str, ...], redenen: tuple[str, ...] = ()) -> tuple[Relatie, ...]:
    """The totals, each after those that it is the sum of.

    Args:
        gemeenten: Of the report.
        redenen: Codes of the reasons for which somebody was turned down.
    """
    afwijzingen = Relatie("afwijzingen", "Afwijzingen = som over de redenen.", _onder("afwijzingen", redenen))
    return (*_REGIO, *_per_gemeente(gemeenten), *_per_trede(), *_behoud(), afwijzingen)


@lru_cache(maxsize=32)
def overige_relaties(gemeenten: tuple[str, ...]) -> tuple[Relatie, ...]:
    """What has to agree beside the totals."""
    return (
        *_NOG_EENS,
        *_maatregelen_dwars(),
        *_verloop(gemeenten),
        *_treden_aansluiting(),
        *_dubbel_gedrukt(),
        *_BEGROOT,
    )


def _onder(code: str, delen: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{code}.{deel}" for deel in delen)


_REGIO: Final = (
    Relatie(
        "regulier_werk",
        "Regulier werk = werkaanvaarding + parttime werk + betaalde maximale participatie.",
        ("werkaanvaarding", "parttime", "participatie.betaald"),
    ),
    Relatie(
        "uitstroom_naar_werk",
        "Uitstroom naar werk = werkaanvaarding + betaalde maximale participatie; parttime werk is geen uitstroom.",
        ("werkaanvaarding", "participatie.betaald"),
    ),
    Relatie("garantiebaan", "Garantiebanen Participatiewet = 18+ en pro/vso.", _onder("garantiebaan", GROEPEN)),
    Relatie(
        "garantiebaan.alle",
        "Alle garantiebanen = Participatiewet + Wajong + sw.",
        ("garantiebaan.pwet", "garantiebaan.pro_vso", "garantiebaan.wajong", "garantiebaan.sw"),
        zo_nodig=("garantiebaan.overig",),
    ),
    Relatie("doorstroom", "Doorstroom = naar trede 4 + 5 + 6.", _onder("doorstroom", TREDEN[1:])),
    Relatie(
        "vacaturevervullingen",
        "Vacaturevervullingen = som over de klantgroepen.",
        _onder("vacaturevervullingen", [groep for groep in VERVULD_DOOR if groep != "overig"]),
        zo_nodig=("vacaturevervullingen.overig",),
    ),
    Relatie("plaatsingen", "Plaatsingen = som over de soorten.", _onder("plaatsingen", PLAATSINGEN)),
    Relatie("aanmeldingen", "Aanmeldingen = pro/vso + overig.", ("aanmeldingen.pro_vso", "aanmeldingen.overig")),
)


def _per_gemeente(gemeenten: tuple[str, ...]) -> Iterator[Relatie]:
    for code in ("intakes", *STATUSHOUDERS, *_onder("maatregelen", BESLUITEN)):
        yield Relatie(code, "Totaal = som over de gemeenten.", _onder(code, gemeenten))
    for gemeente in gemeenten:
        besluiten = [f"maatregelen.{besluit}.{gemeente}" for besluit in BESLUITEN]
        zin = "Maatregelen = som over de beschikkingen."
        yield Relatie(
            f"maatregelen.totaal.{gemeente}", zin, tuple(besluiten[:_GEWOON]), zo_nodig=tuple(besluiten[_GEWOON:])
        )
    yield Relatie("maatregelen", "Totaal = som over de gemeenten.", _onder("maatregelen.totaal", gemeenten))
    for moment in MOMENTEN:
        for gemeente in gemeenten:
            delen = tuple(f"voorziening.beschut_{plek}.{moment}.{gemeente}" for plek in ("intern", "extern"))
            yield Relatie(f"voorziening.beschut.{moment}.{gemeente}", "Beschut werk = intern + extern.", delen)
        for soort in VOORZIENINGEN:
            code = f"voorziening.{soort}.{moment}"
            yield Relatie(code, "Totaal = som over de gemeenten.", _onder(code, gemeenten))


def _per_trede() -> Iterator[Relatie]:
    for moment in ("begin", "bij", "af", "eind"):
        code = f"trajecten.{moment}"
        yield Relatie(f"{code}.ingedeeld", "Ingedeeld = trede 3 tot en met 6.", _onder(code, TREDEN))
        if moment in ("begin", "eind"):
            yield Relatie(code, "Trajecten = ingedeeld + n.t.b.", (f"{code}.ingedeeld", f"{code}.{NTB}"))
    for trede in TREDEN:
        delen = (f"trajecten.begin.{trede}", f"trajecten.bij.{trede}")
        yield Relatie(f"trajecten.totaal.{trede}", "Totaal = ingestroomd voor dit jaar + nieuwe instroom.", delen)
    for stand in (*TREDEN, NTB):
        wegen = _onder(f"uitstroom.{stand}", uitwegen(stand))
        yield Relatie(f"uitstroom.{stand}.totaal", "Af = som over waarheen iemand ging.", wegen)
    for uitweg in ("werkaanvaarding", "participatie", "terug", "naar_4", "naar_5", "naar_6", "overige", "totaal"):
        treden = tuple(f"uitstroom.{trede}.{uitweg}" for trede in TREDEN if uitweg in (*uitwegen(trede), "totaal"))
        yield Relatie(f"uitstroom.ingedeeld.{uitweg}", "Totaal = som over de treden.", treden)


def _behoud() -> Iterator[Relatie]:
    for maanden in MAANDEN:
        delen = _onder(f"behouden.{maanden}", ("behouden", "geeindigd", "onbekend"))
        yield Relatie(f"behouden.{maanden}", "Plaatsingen = behouden + geëindigd + niet bekend.", delen)


_NOG_EENS: Final = (
    Relatie(
        "intakes",
        "Intakes = som over de adviezen.",
        ("intake_advies.negatief", "intake_advies.diagnose", "intake_advies.verder"),
        zo_nodig=("intake_advies.onbekend",),
        naam="intakes_per_advies",
    ),
    Relatie(
        "voorziening.beschut.eind",
        "Beschut werk = intern + extern.",
        ("voorziening.beschut_intern.eind", "voorziening.beschut_extern.eind"),
        naam="beschut_per_plek",
    ),
    Relatie(
        "werkaanvaarding",
        "Werkaanvaarding = som over de treden, met wie nog niet was ingedeeld.",
        tuple(f"uitstroom.{trede}.werkaanvaarding" for trede in TREDEN),
        zo_nodig=(f"uitstroom.{NTB}.werkaanvaarding",),
        naam="werkaanvaarding_per_trede",
    ),
    Relatie(
        "participatie.betaald",
        "Betaalde maximale participatie komt van trede 5 en 6.",
        ("uitstroom.5.participatie", "uitstroom.6.participatie"),
        naam="participatie_betaald_per_trede",
    ),
    Relatie(
        "participatie.onbetaald",
        "Onbetaalde maximale participatie komt van trede 3 en 4.",
        ("uitstroom.3.participatie",),
        zo_nodig=("uitstroom.4.participatie", f"uitstroom.{NTB}.participatie"),
        naam="participatie_onbetaald_per_trede",
    ),
)


def _maatregelen_dwars() -> Iterator[Relatie]:
    yield Relatie(
        "maatregelen",
        "Maatregelen = som over de beschikkingen.",
        _onder("maatregelen", list(BESLUITEN)[:_GEWOON]),
        zo_nodig=_onder("maatregelen", list(BESLUITEN)[_GEWOON:]),
        naam="maatregelen_per_beschikking",
    )


def _verloop(gemeenten: tuple[str, ...]) -> Iterator[Relatie]:
    zin = "Eindstand = beginstand + in − uit."
    for basis in (*_onder("doelgroep", DOELGROEPEN), *_onder("voorziening", VOORZIENINGEN)):
        yield _stand(basis, "", zin)
        if basis.startswith("voorziening"):
            yield from (_stand(basis, f".{gemeente}", zin) for gemeente in gemeenten)
    for stand in (*TREDEN, NTB):
        delen = (f"trajecten.begin.{stand}", f"trajecten.bij.{stand}")
        zin = "Eindstand = beginstand + bij − af."
        yield Relatie(f"trajecten.eind.{stand}", zin, delen, (f"trajecten.af.{stand}",), naam="verloop_trede")


def _stand(basis: str, staart: str, zin: str) -> Relatie:
    begin, erbij, eraf, eind = (f"{basis}.{moment}{staart}" for moment in MOMENTEN)
    return Relatie(eind, zin, (begin, erbij), (eraf,), naam="verloop")


def _treden_aansluiting() -> Iterator[Relatie]:
    for stand in (*TREDEN, NTB):
        zin = "Waarheen mensen gingen telt op tot het aantal dat van de trede afging."
        yield Relatie(f"trajecten.af.{stand}", zin, (f"uitstroom.{stand}.totaal",), naam="af_per_uitweg")
    for naar in TREDEN[1:]:
        delen = tuple(f"uitstroom.{van}.naar_{naar}" for van in TREDEN if van < naar)
        zin = "Doorstroom naar een trede = som over de treden waar mensen vandaan kwamen."
        yield Relatie(f"doorstroom.{naar}", zin, delen, naam="doorstroom_per_trede")


def _dubbel_gedrukt() -> Iterator[Relatie]:
    """What a printed report says in more than one place: `tabel2.` and `tabel3.` another table, `brief.` its letter."""
    statushouder = "doelgroep.statushouder"
    zin = "Dit aantal staat in meer tabellen en hoort gelijk te zijn."
    for tabel in ("tabel2", "tabel3"):
        for moment in MOMENTEN:
            code = f"{tabel}.{statushouder}.{moment}"
            yield Relatie(code, zin, (f"{statushouder}.{moment}",), naam="dubbel_gedrukt")
        yield _stand(f"{tabel}.{statushouder}", "", "Eindstand = beginstand + in − uit.")
    zin = "Wat de brief noemt is alles wat in de tabel staat."
    yield Relatie("brief.garantiebaan", zin, ("garantiebaan.alle",), naam="dubbel_gedrukt")
    for wie in ("sw", "ambtelijk"):
        zin = "Afwijking van het verzuim = norm − realisatie: negatief is slechter dan de norm."
        code = f"verzuim.{wie}"
        yield Relatie(f"{code}.afwijking", zin, (f"afspraak.{code}",), (code,), naam="verzuim")
    zin = "Resultaat = baten − lasten + onttrekking aan de reserves."
    delen = ("financien.baten", "financien.onttrekking")
    yield Relatie("financien.resultaat", zin, delen, ("financien.lasten",), naam="resultaat")


_BEGROOT: Final = (
    Relatie(
        "afspraak.werkaanvaarding",
        "Begrote werkaanvaarding = trede 5 + trede 6.",
        ("afspraak.uitstroom.5.werkaanvaarding", "afspraak.uitstroom.6.werkaanvaarding"),
        naam="begroot",
    ),
    Relatie(
        "afspraak.regulier_werk",
        "Afspraak regulier werk = som van de onderdelen.",
        ("afspraak.werkaanvaarding", "afspraak.parttime", "afspraak.participatie.betaald"),
        naam="begroot",
    ),
    Relatie(
        "afspraak.garantiebaan",
        "Afspraak garantiebanen = som van de onderdelen.",
        ("afspraak.garantiebaan.pwet", "afspraak.garantiebaan.pro_vso"),
        naam="begroot",
    ),
    Relatie(
        "afspraak.doorstroom",
        "Afspraak doorstroom = som over de treden.",
        ("afspraak.doorstroom.4", "afspraak.doorstroom.5", "afspraak.doorstroom.6"),
        naam="begroot",
    ),
    *(
        Relatie(
            f"afspraak.trajecten.totaal.{trede}",
            "Begroot totaal = begroot ingestroomd + begrote nieuwe instroom.",
            (f"afspraak.trajecten.begin.{trede}", f"afspraak.trajecten.bij.{trede}"),
            naam="begroot",
        )
        for trede in TREDEN
    ),
)
