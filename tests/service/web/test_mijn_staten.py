"""Every state that a page of a werkzoekende can be in, drawn from an answer made up here."""

import html
import re
from datetime import date
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from matching.leerwegen import Leervorm, Proefvorm
from matching.richting import Richtingsoort
from matching.wens import Wenssoort
from models.taxonomie.werk import Werkomstandigheid
from models.vertellen.activiteiten import Waar
from service.routes.tonen import omgeving
from service.schemas.basis import Beeld
from service.schemas.eigen_profiel import MijnKan, MijnWil, OmstandigheidKeuze, VoorkeurBeeld, VraagKlopt
from service.schemas.mijn_vormen import Keuze, Kies, VertelBeeld, Vertelstap
from service.schemas.richtingen import (
    AanbodBeeld,
    ErbijBeeld,
    GekundBeeld,
    Ladderstap,
    ProgrammaBeeld,
    RichtingBeeld,
    RichtingenBeeld,
    RichtingKaart,
    StapBeeld,
    Weggelaten,
    WensBeeld,
)
from service.vertalingen.talen import NEDERLANDS
from tests.service.web.test_mijn_paginas import VERBODEN, tekst

DAG = date(2026, 8, 31)


def pagina(sjabloon: str, beeld: Beeld, **meer: Any) -> str:
    """The page as it is sent."""
    wie = SimpleNamespace(naam="Iemand", rol="werkzoekende")
    om = {"csrf": "x", "pad": "/mijn", "hier": "/mijn", "status": 200, "menu": (), "gedaan": "", "talen": ()}
    return omgeving(NEDERLANDS).get_template(sjabloon).render(wie=wie, synthetisch=False, beeld=beeld, **om, **meer)


def kern(**anders: Any) -> dict[str, Any]:
    """What a card and a page share."""
    return {
        "beroep": "magazijnmedewerker",
        "naam": "magazijnmedewerker",
        "sector": "logistiek",
        "soort": Richtingsoort.STAP,
        "taken": ("dozen inpakken",),
        "kan": (
            GekundBeeld(naam="producten inpakken", door="kerstpakketten gemaakt", zelf=True),
            GekundBeeld(naam="voorraad tellen", door="netjes opruimen", zelf=False),
        ),
        "nieuw": ("heftruck rijden",),
        "stap": StapBeeld(vorm=Leervorm.CURSUS, naam="heftruckcursus", weken=1),
        "vacatures": 3,
        "proberen": tuple(Proefvorm),
        "wensen": (),
        "diploma_verplicht": None,
        "eigen_wens": False,
        "onderzoekt": False,
        "vol": False,
        **anders,
    }


def richting(**anders: Any) -> str:
    """The page of one richting."""
    vast: dict[str, Any] = {
        "op": DAG,
        "omstandigheden": tuple(Werkomstandigheid),
        "ladder": (),
        "programmas": (),
        "aanbod": (),
        "erbij": (),
        "niet_gewild": False,
        "weggelaten_door": (),
    }
    return pagina("mijn_richting.html", RichtingBeeld(**{**kern(), **vast, **anders}))


def kaarten(*alle: RichtingKaart, **anders: Any) -> str:
    """The page with the cards."""
    vast: dict[str, Any] = {"iets_bekend": True, "ook": (), "onderzocht": (), "weggelaten": (), "zonder_plek": 0}
    return pagina("mijn_richtingen.html", RichtingenBeeld(op=DAG, kaarten=alle, **{**vast, **anders}))


def test_every_value_has_its_words() -> None:
    for soort, vorm in product(Richtingsoort, Leervorm):
        stap = StapBeeld(vorm=vorm, naam="leren lassen", weken=60)
        sport = Ladderstap(vorm=vorm, naam="leren lassen", weken=60, skills=("lassen",))
        for blad in (kaarten(RichtingKaart(**kern(soort=soort, stap=stap))), richting(soort=soort, ladder=(sport,))):
            assert "Dit duurt meestal niet langer dan 2 jaar." in tekst(blad)
            assert ("Leren lassen." in tekst(blad)) is (vorm is not Leervorm.INWERKEN)
    for wens in Wenssoort:
        beeld = WensBeeld(soort=wens, waarde="nacht", naam="de naam")
        assert ("Dit past bij wat u wilt:" in tekst(richting(wensen=(beeld,)))) is (wens is not Wenssoort.BEROEP)


def test_every_circumstance_can_be_chosen_and_taken_away() -> None:
    for kies, gezegd in product(Kies, (True, False, None)):
        keuzes = tuple(OmstandigheidKeuze(waarde=een, wil=gezegd, id=f"id-{een}") for een in Werkomstandigheid)
        blad = pagina("mijn_wil.html", _wil(keuzes), kies=kies)
        gekozen = kies and gezegd is (kies is Kies.GRAAG)
        assert blad.count("Gekozen:") == (len(Werkomstandigheid) if gekozen else 0)
        assert blad.count('name="waarde"') == (len(Werkomstandigheid) if kies and not gekozen else 0)
        assert blad.count("/intrekken") == (len(Werkomstandigheid) if gekozen else 0) + (0 if kies else 2)


def _wil(keuzes: tuple[OmstandigheidKeuze, ...]) -> MijnWil:
    vast = {"soort": Wenssoort.OMSTANDIGHEID, "waarde": "nacht", "naam": "nacht", "bron": "uw keuze"}
    voorkeuren = tuple(VoorkeurBeeld(id=id_, wil=wil, **vast) for id_, wil in product(("a1", None), (True, False)))
    return MijnWil(voorkeuren=voorkeuren, keuzes=keuzes, wensen=None, beroepen=())


def test_what_only_resembles_a_skill_is_not_told_as_one() -> None:
    for blad in (tekst(richting()), tekst(kaarten(RichtingKaart(**kern())))):
        zelf, _, lijkt = blad.partition("Dit lijkt op wat u kunt")
        assert "producten inpakken" in zelf
        assert "voorraad tellen Dat zien wij aan: netjes opruimen" in lijkt


@pytest.mark.parametrize(
    ("staat", "zin", "kan_opgepakt"),
    [
        ({}, "Hier hebt u één stap voor nodig.", True),
        ({"niet_gewild": True}, "U zei: dit wil ik niet.", False),
        ({"weggelaten_door": ("u zei: niet 's nachts",)}, "Dit werk past niet bij wat u wilt.", False),
        ({"onderzoekt": True}, "Dit werk onderzoekt u nu.", False),
        ({"vol": True}, "Er zijn nu niet genoeg plekken voor dit werk.", False),
    ],
)
def test_one_can_take_up_what_is_free_and_wanted(staat: dict[str, Any], zin: str, kan_opgepakt: bool) -> None:
    blad = richting(**staat)
    assert zin in tekst(blad)
    assert ("/onderzoeken" in blad) is kan_opgepakt
    assert ("/niet" in blad) is not staat.get("niet_gewild", False)
    assert ("/wel" in blad) is staat.get("niet_gewild", False)


def test_a_number_comes_with_its_words_and_its_caveat() -> None:
    erbij = ErbijBeeld(naam="heftruck rijden", vacatures=3, minstens=False)
    blad = tekst(richting(vacatures=1, erbij=(erbij,)))
    assert "Nu is er 1 vacature in uw regio." in blad
    assert "Leert u heftruck rijden? Dan komt u bij 3 vacatures in beeld." in blad
    assert "Als veel mensen dit doen, verandert het." in blad
    erbij = erbij.model_copy(update={"minstens": True})
    assert "Dan komt u bij minstens 3 vacatures in beeld." in tekst(richting(erbij=(erbij,)))
    assert "Als veel mensen" not in tekst(richting())
    assert "Nu kennen wij geen vacature in uw regio." in tekst(richting(vacatures=0))


def test_an_offer_says_only_what_is_known() -> None:
    onbekend = dict.fromkeys(("plaats", "weken", "start", "plekken"))
    aanbod = AanbodBeeld(naam="heftruckcursus", aanbieder="De Vork", vorm=Leervorm.CURSUS, **onbekend)
    assert "Heftruckcursus. De Vork. Dit leert u in een cursus." in tekst(richting(aanbod=(aanbod,)))
    bekend = aanbod.model_copy(update={"plaats": "Velsen", "weken": 2, "start": date(2026, 10, 1), "plekken": 1})
    blad = tekst(richting(aanbod=(bekend,)))
    for zin in ("De Vork, Velsen", "langer dan 2 weken.", "Dit begint op 1 oktober 2026.", "Er is nog 1 plek."):
        assert zin in blad
    programma = ProgrammaBeeld(naam="Handen uit de mouwen", uitleg="U werkt mee.")
    assert "Handen uit de mouwen. U werkt mee." in tekst(richting(programmas=(programma,)))


def test_where_nothing_is_left_it_says_what_stands_in_the_way_and_how_to_change_it() -> None:
    weg = Weggelaten(beroep="bakker", naam="bakker", redenen=("u zei: niet 's nachts",), door_uzelf=False)
    blad = kaarten(weggelaten=(weg,))
    assert "Wij hebben nu geen idee voor u" in tekst(blad)
    assert "u zei: niet 's nachts. Daarom niet: bakker" in tekst(blad)
    assert re.search(r"<details[^>]*>(?<! open>)", blad)
    assert 'href="/mijn/wil"' in blad
    assert 'href="/mijn/vertellen"' in blad


def test_no_state_says_a_term_of_the_law_or_a_number_that_weighs_people() -> None:
    vraag = VraagKlopt(skill="lassen", naam="lassen", bron="eerder werk", gelezen=True)
    staten = ({"niet_gewild": True}, {"onderzoekt": True}, {"vol": True}, {"diploma_verplicht": True, "taken": ()})
    bladen = [
        *(richting(**staat) for staat in staten),
        kaarten(iets_bekend=False),
        *(
            pagina("mijn_kan.html", MijnKan(vraag=een, nog=3, kan=(), kan_niet=()), overgeslagen=())
            for een in (vraag, None)
        ),
        *(
            pagina(
                "mijn_vertellen.html",
                VertelBeeld(stap=stap, waar=Waar.THUIS, skills=(Keuze(id="a", naam="b", gekozen=True),), leeg=True),
            )
            for stap in Vertelstap
        ),
    ]
    for blad in bladen:
        assert blad.count("<h1") == 1
        assert {woord for woord in VERBODEN if woord in html.unescape(blad).lower()} == set()
