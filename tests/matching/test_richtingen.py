"""Richtingen of one person: who gets what offered, against a naive oracle, and the laws that hold for everybody."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from matching.beroepsbereik import bereik, beroepen_van
from matching.leeraanbod import Leeraanbod
from matching.leerwegen import DIPLOMA_WAARDEREN, Leervorm, leerstap, wettelijke_stap
from matching.loopbaan import zonder_gewenst
from matching.regiovraag import Regio
from matching.richting import Richtingadvies, Richtingsoort
from matching.richting_waarde import RichtingInstellingen
from matching.richtingen import richtingen
from matching.wens import Wens, Wenssoort
from matching.wensen import raakt
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.fouten import OnbekendeKandidaat
from models.skills import Bewijs
from models.taxonomie.begrippen import Niveau, SkillSoort
from models.waardelijsten import Begeleiding, MagWerken, NbwStatus, RegisterStatus, WerkDenkniveau, WerkSoort
from models.werk import Taalbeheersing
from tests.omscholing import BEROEPEN, kan, kan_alles_van, klein, kleine_scorer, matcher_van, streek
from tests.voorraad import PEILDATUM

SKILLS = tuple(sorted({link.skill for beroep in klein().beroepen.values() for link in beroep.skills}))
NIVEAUS = list(Niveau)
SAMEN = (Wenssoort.SKILL, Wenssoort.ZONDER)
MINDER = settings(max_examples=max(1, settings().max_examples // 2))


def wil(beroep: str) -> Wens:
    return Wens(soort=Wenssoort.BEROEP, waarde=beroep, wil=True, bron="verzonnen")


def wil_niet(soort: Wenssoort, waarde: str) -> Wens:
    return Wens(soort=soort, waarde=waarde, wil=False, bron="verzonnen")


def advies(wie: Kandidaat, *anderen: Kandidaat, wensen: Sequence[Wens] = (), **meer: Any) -> Richtingadvies:
    return richtingen(matcher_van(wie, *anderen), wie.id, wensen=wensen, **{"regio": streek(), **meer})


def ids(richtingen_: Sequence[Any]) -> list[str]:
    return [een.beroep.id for een in richtingen_]


SKILLVERZAMELINGEN = st.lists(
    st.tuples(st.sampled_from(SKILLS), st.sampled_from(list(Bewijs))), max_size=10, unique_by=lambda paar: paar[0]
).map(lambda paren: tuple(een for id_, graad in paren for een in kan(id_, graad=graad)))
MENSEN = st.builds(
    Kandidaat,
    id=st.just("A"),
    skills=SKILLVERZAMELINGEN,
    werkervaring=st.lists(
        st.builds(Werkervaring, functie=st.sampled_from(BEROEPEN), soort=st.sampled_from([None, *WerkSoort])),
        max_size=2,
    ).map(tuple),
    werk_denkniveau=st.sampled_from([None, None, *WerkDenkniveau]),
)
WENSEN = st.lists(
    st.builds(
        lambda wat, wil: Wens(soort=wat[0], waarde=wat[1], wil=wil, bron="x"),
        st.sampled_from(
            [
                *((Wenssoort.BEROEP, id_) for id_ in BEROEPEN),
                *((Wenssoort.SECTOR, sector) for sector in ("zorg", "horeca", "logistiek")),
                *((Wenssoort.OMSTANDIGHEID, waarde) for waarde in ("tillen", "publiek", "buiten")),
                *((Wenssoort.ZONDER, waarde) for waarde in ("tillen", "nacht")),
                *((Wenssoort.SKILL, id_) for id_ in SKILLS[::10]),
            ]
        ),
        st.booleans(),
    ),
    max_size=3,
)
AANTALLEN = st.dictionaries(st.sampled_from(BEROEPEN), st.integers(0, 3))
REGIOS = st.builds(streek, AANTALLEN, AANTALLEN, st.sets(st.sampled_from(BEROEPEN)))
KEUZES = st.sets(st.sampled_from(BEROEPEN), max_size=2)


# Against an oracle: one beroep at a time, in plain Python


def orakel(wie: Kandidaat, wensen: Sequence[Wens], regio: Regio, gekozen: set[str]) -> dict[str, Any]:
    """Where each beroep ends up, and what it is worth."""
    m, b = matcher_van(wie), beroepen_van(kleine_scorer())
    gevonden = bereik(m.scorer, zonder_gewenst(m, [wie]), np.arange(1), b)
    uit: dict[str, Any] = {"alle": {}, "vol": {}, "uitgesloten": set(), "zonder_plek": set()}
    betaald = {werk.functie for werk in wie.werkervaring if werk.soort in (None, WerkSoort.BETAALD)}
    hoogste = _hoogste(wie, betaald)
    for rij, (id_, beroep) in enumerate(sorted(klein().beroepen.items())):
        e, nabij = float(gevonden.per_beroep[0, rij]), float(gevonden.nabij[0, rij])
        graag = [wens for wens in wensen if wens.wil and raakt(wens, beroep, klein())]
        genoemd = wil(id_) in [replace(wens, bron="verzonnen") for wens in graag]
        trekt = any(wens.soort not in (Wenssoort.OMSTANDIGHEID, Wenssoort.ZONDER) for wens in graag)
        te_hoog = hoogste is not None and NIVEAUS.index(beroep.niveau or Niveau.GEEN) > hoogste + 1
        if id_ in gekozen:
            hoort = True
        elif id_ in betaald:
            hoort = genoemd and beroep.gereglementeerd is True
        else:
            hoort = genoemd or ((trekt or round(e, 6) >= 0.18) and not te_hoog)
        if not hoort:
            continue
        vraag, q = regio.vraag.get(id_), regio.onderzocht.get(id_, 0)
        plekken = vraag.plekken if vraag else 0
        if any(not wens.wil and raakt(wens, beroep, klein()) for wens in wensen):
            uit["uitgesloten"].add(id_)
        elif plekken == 0 and not genoemd and id_ not in gekozen:
            uit["zonder_plek"].add(id_)
        else:
            p = plekken + (1 if vraag and vraag.kansrijk else 0)
            h = len({(wens.soort, wens.bron if wens.soort in SAMEN else wens.waarde) for wens in graag})
            opbrengst = (e + nabij) / 2 * (1 + h) / (2 + h) * (0.5 + 0.5 * p / (p + 1)) / (1 + q / max(plekken, 1))
            is_vol = plekken > 0 and q >= plekken and id_ not in gekozen
            waarde = opbrengst - 0.1 * _jaren(wie, id_, gevonden.per_skill[:, 0])
            uit["vol" if is_vol else "alle"][id_] = waarde
    return uit


def _hoogste(wie: Kandidaat, betaald: set[str | None]) -> int | None:
    denk = {1: 0, 2: 0, 3: 1, 4: 4, 5: 5, 6: 6}
    niveaus = [max(1, NIVEAUS.index(klein().beroepen[id_].niveau or Niveau.GEEN)) for id_ in betaald if id_]
    return max([*niveaus, *([denk[wie.werk_denkniveau.value]] if wie.werk_denkniveau else [])], default=None)


def _jaren(wie: Kandidaat, id_: str, per_skill: np.ndarray) -> float:
    beroep, plek = klein().beroepen[id_], {skill: i for i, skill in enumerate(SKILLS)}
    wegen = {link.skill: link.belang.gewicht * klein().zeldzaamheid(link.skill) for link in beroep.skills}
    som = 0.0
    verteld = {skill.concept for skill in wie.skills if skill.graad is not Bewijs.AFGELEID}  # no paper is guessed
    for skill, weging in wegen.items():
        heeft = float(per_skill[plek[skill]])
        papier = klein().skills[skill].soort is SkillSoort.CERTIFICAAT
        if heeft < 0.3 or (papier and skill not in verteld):
            som += weging / sum(wegen.values()) * (1 - heeft) * leerstap(skill, beroep, klein()).weken / 52
    return som


@given(wie=MENSEN, wensen=WENSEN, regio=REGIOS, gekozen=KEUZES)
def test_it_agrees_with_the_oracle(wie: Kandidaat, wensen: list[Wens], regio: Regio, gekozen: set[str]) -> None:
    a, verwacht = advies(wie, wensen=wensen, regio=regio, gekozen=gekozen), orakel(wie, wensen, regio, gekozen)
    assert {een.beroep.id: een.score for een in a.alle} == pytest.approx(verwacht["alle"], abs=2e-6)
    assert {een.beroep.id: een.score for een in a.vol} == pytest.approx(verwacht["vol"], abs=2e-6)
    assert set(ids(a.uitgesloten)) == verwacht["uitgesloten"]
    assert a.zonder_plek == len(verwacht["zonder_plek"])
    assert [(-een.score, een.beroep.id) for een in a.alle] == sorted((-een.score, een.beroep.id) for een in a.alle)
    assert set(ids(a.kaarten)) <= set(ids(a.alle))


# Laws


@MINDER
@given(wie=MENSEN, wensen=WENSEN, erbij=st.sampled_from(SKILLS), graad=st.sampled_from(list(Bewijs)))
def test_a_skill_more_never_takes_a_richting_that_needs_it_away(
    wie: Kandidaat, wensen: list[Wens], erbij: str, graad: Bewijs
) -> None:
    voor = {een.beroep.id: een for een in advies(wie, wensen=wensen).alle}
    meer = replace(wie, skills=(*wie.skills, *kan(erbij, graad=graad)))
    na = {een.beroep.id: een for een in advies(meer, wensen=wensen).alle}
    assert voor.keys() <= na.keys()
    assert all(na[id_].bereik >= een.bereik for id_, een in voor.items())
    dichtheid = list(Richtingsoort)
    assert all(dichtheid.index(na[id_].soort) <= dichtheid.index(een.soort) for id_, een in voor.items())
    for id_, een in voor.items():
        if erbij in {link.skill for link in een.beroep.skills} and graad is Bewijs.DIPLOMA:
            assert erbij not in {gat.skill for gat in na[id_].gat}


@MINDER
@given(wie=MENSEN, wensen=WENSEN, regio=REGIOS, gekozen=KEUZES)
def test_a_stop_word_holds_whatever_else_is_wished_or_taken_up(
    wie: Kandidaat, wensen: list[Wens], regio: Regio, gekozen: set[str]
) -> None:
    a = advies(wie, wensen=wensen, regio=regio, gekozen=gekozen)
    stop = [wens for wens in wensen if not wens.wil]
    for een in (*a.alle, *a.vol, *a.kaarten):
        assert not any(raakt(wens, een.beroep, klein()) for wens in stop)
    for weg in a.uitgesloten:
        assert weg.wensen == tuple(wens for wens in stop if raakt(wens, weg.beroep, klein()))
        assert weg.wensen


AFGESCHERMD = Afgeschermd(
    doelgroep=Doelgroep(
        register=Register(status=RegisterStatus.JA, peildatum=PEILDATUM, bron="UWV-bevraging"),
        nbw=Nbw(status=NbwStatus.GEEN, datum=PEILDATUM, bron="besluit college"),
    ),
    trede=Trede(stand=2),
    begeleiding_nodig=Begeleiding.INTENSIEF,
    aanpassing_nodig=True,
    loonwaarde_pct=40.0,
    ontheffing=True,
    geboortejaar=1961,
    uitkering="Participatiewet",
    gemeente="Velsen",
)


@MINDER
@given(wie=MENSEN, wensen=WENSEN, regio=REGIOS)
def test_neither_the_restricted_layer_nor_origin_changes_anything(
    wie: Kandidaat, wensen: list[Wens], regio: Regio
) -> None:
    anders = replace(
        wie,
        afgeschermd=AFGESCHERMD,
        postcode="1951",
        talen=(Taalbeheersing(taal="ara"),),
        mag_werken=MagWerken.TWV,
    )
    assert advies(wie, wensen=wensen, regio=regio) == advies(anders, wensen=wensen, regio=regio)


@MINDER
@given(wie=MENSEN, anderen=st.lists(MENSEN, max_size=2), zaad=st.randoms(use_true_random=False))
def test_neither_others_nor_any_order_changes_anything(wie: Kandidaat, anderen: list[Kandidaat], zaad: Any) -> None:
    skills, wensen = list(wie.skills), [wil("kok"), wil("helpende"), wil_niet(Wenssoort.SECTOR, "logistiek")]
    zaad.shuffle(skills)
    buren = [replace(een, id=f"{'B' if i else '0'}{i}") for i, een in enumerate(anderen)]
    een = advies(wie, wensen=wensen)
    ander = advies(replace(wie, skills=tuple(skills)), *buren, wensen=wensen)
    assert een == ander


@MINDER
@given(wie=MENSEN, wensen=WENSEN, regio=REGIOS)
def test_a_full_richting_is_offered_to_nobody_new_and_stays_with_who_took_it_up(
    wie: Kandidaat, wensen: list[Wens], regio: Regio
) -> None:
    a = advies(wie, wensen=wensen, regio=regio)
    for een in a.alle:
        assert een.onderzocht_door < een.vraag.plekken or not een.vraag.plekken
    for vol in a.vol:
        assert vol.is_vol
        mijn = advies(wie, wensen=wensen, regio=regio, gekozen={vol.beroep.id})
        assert vol.beroep.id in ids(mijn.alle)
        assert vol.beroep.id not in ids(mijn.vol)


@MINDER
@given(wie=MENSEN, wensen=WENSEN, regio=REGIOS)
def test_what_is_told_of_a_richting_adds_up(wie: Kandidaat, wensen: list[Wens], regio: Regio) -> None:
    a = advies(wie, wensen=wensen, regio=regio)
    for een in (*a.alle, *a.vol):
        genoemd = [*(kan.skill for kan in een.kan), *(gat.skill for gat in een.gat)]
        assert sorted(genoemd) == sorted(link.skill for link in een.beroep.skills)
        mist = sum(gat.mist for gat in een.gat)
        assert sum(kan.deel for kan in een.kan) <= een.bereik + 1e-6
        assert een.bereik + mist <= 1 + 1e-6
        assert [kan.deel for kan in een.kan] == sorted((kan.deel for kan in een.kan), reverse=True)
        assert [gat.mist for gat in een.gat] == sorted((gat.mist for gat in een.gat), reverse=True)
        assert (een.stap is None) == (not een.gat and wettelijke_stap(een.beroep) is None)
        assert een.soort in {RichtingInstellingen().soort(een.bereik, duidelijk) for duidelijk in (0, een.bereik)}


# By hand


def test_nothing_known_and_nothing_wished_gives_a_clear_empty_answer() -> None:
    a = advies(Kandidaat(id="A"))
    assert (a.kaarten, a.alle, a.vol, a.uitgesloten, a.zonder_plek) == ((), (), (), (), 0)


def test_nothing_known_but_something_wished_gives_ways_to_try_that() -> None:
    a = advies(Kandidaat(id="A"), wensen=[Wens(soort=Wenssoort.SECTOR, waarde="zorg", wil=True, bron="u zei: zorg")])
    assert set(ids(a.alle)) == {id_ for id_ in BEROEPEN if klein().beroepen[id_].sector == "zorg"}
    assert {een.soort for een in a.alle} == {Richtingsoort.PROBEREN}
    assert all(een.proberen for een in a.alle)


def test_wishing_to_work_outdoors_is_no_reason_to_become_anything_that_is_outdoors() -> None:
    buiten = Wens(soort=Wenssoort.OMSTANDIGHEID, waarde="buiten", wil=True, bron="x")
    assert not advies(Kandidaat(id="A"), wensen=[buiten]).alle


def test_who_did_the_dishes_and_cooked_can_become_a_cook_and_hears_what_is_missing() -> None:
    wie = Kandidaat(id="A", skills=kan_alles_van("keukenhulp"), werkervaring=(Werkervaring(functie="keukenhulp"),))
    a = advies(wie)
    kok = next(een for een in a.alle if een.beroep.id == "kok")
    eigen = {link.skill for link in klein().beroepen["keukenhulp"].skills}
    zelf = [kan for kan in kok.kan if kan.skill in eigen]
    assert zelf
    assert all((kan.door, kan.bron, kan.bewijs) == (kan.naam, "verzonnen", Bewijs.VOORBEELD) for kan in zelf)
    assert all(kan.bewijs is None for kan in kok.kan if kan.skill not in eigen)
    sluit = {stap: sum(gat.mist for gat in kok.gat if gat.stap == stap) for stap in {gat.stap for gat in kok.gat}}
    assert kok.stap is not None
    assert sluit[kok.stap] == max(sluit.values())
    assert kok.weken == kok.stap.weken


def test_one_skill_that_resembles_many_does_not_make_work_near() -> None:
    """Who can load a dishwasher is no cleaner yet, however many words the two have in common."""
    afwas = Kandidaat(id="A", skills=kan("afwasmachine", graad=Bewijs.DIPLOMA))
    meer = replace(afwas, skills=(*afwas.skills, *kan("dweilen", "sanitair-schoonmaken", "stof-afnemen")))
    voor, na = (next(een for een in advies(wie).alle if een.beroep.id == "schoonmaker") for wie in (afwas, meer))
    assert voor.bereik >= RichtingInstellingen().dichtbij
    assert voor.soort is Richtingsoort.STAP
    assert na.soort is Richtingsoort.DICHTBIJ


def test_nobody_is_given_a_paper_that_he_did_not_tell_of() -> None:
    """Not by what looks like it, and not by an earlier job; only by that very paper."""
    papier = "reachtruckcertificaat"
    chauffeur = Kandidaat(id="A", werkervaring=(Werkervaring(functie="heftruckchauffeur"),), skills=kan("vca"))
    orderpicker = next(een for een in advies(chauffeur).alle if een.beroep.id == "orderpicker")
    assert papier in {gat.skill for gat in orderpicker.gat}
    verteld = replace(chauffeur, skills=(*chauffeur.skills, *kan(papier, graad=Bewijs.DIPLOMA)))
    orderpicker = next(een for een in advies(verteld).alle if een.beroep.id == "orderpicker")
    assert papier in {kan_.skill for kan_ in orderpicker.kan}


def test_the_job_one_had_is_no_omscholing_but_what_one_did_as_a_volunteer_is() -> None:
    skills = kan_alles_van("orderpicker")
    baan, vrijwillig = (
        Kandidaat(id="A", skills=skills, werkervaring=(Werkervaring(functie="orderpicker", soort=soort),))
        for soort in (None, WerkSoort.VRIJWILLIGERSWERK)
    )
    assert "orderpicker" not in ids(advies(baan).alle)
    assert "orderpicker" not in ids(advies(baan, wensen=[wil("orderpicker")]).alle)
    assert "orderpicker" in ids(advies(vrijwillig).alle)


def test_who_wants_his_regulated_work_back_is_told_what_the_law_asks() -> None:
    wie = Kandidaat(
        id="A", skills=kan_alles_van("verzorgende-ig"), werkervaring=(Werkervaring(functie="verzorgende-ig"),)
    )
    assert "verzorgende-ig" not in ids(advies(wie).alle)
    terug = next(een for een in advies(wie, wensen=[wil("verzorgende-ig")]).alle if een.beroep.id == "verzorgende-ig")
    assert terug.diploma_verplicht is True
    assert terug.stap == DIPLOMA_WAARDEREN
    geleerd = Kandidaat(id="A", opleidingen=(Opleiding(naam="verzorgende IG", diploma=True),))
    for opleiding, stap in ((True, DIPLOMA_WAARDEREN), (None, wettelijke_stap(terug.beroep))):
        wie = replace(geleerd, opleidingen=(replace(geleerd.opleidingen[0], diploma=opleiding),))
        (kaart,) = advies(wie, wensen=[wil("verzorgende-ig")], regio=streek({})).alle
        assert kaart.stap == stap
    assert "helpende" in ids(advies(wie).alle)  # work below it is offered as well


def test_more_than_one_level_up_is_offered_only_when_it_is_named() -> None:
    wie = Kandidaat(id="A", skills=kan_alles_van("verzorgende-ig"), werk_denkniveau=WerkDenkniveau.BASIS)
    assert {een.beroep.niveau for een in advies(wie).alle} <= {Niveau.GEEN, Niveau.MBO1}
    assert "verzorgende-ig" in ids(advies(wie, wensen=[wil("verzorgende-ig")]).alle)
    hoger = replace(wie, werkervaring=(Werkervaring(functie="kok"),))  # mbo 2
    assert "verzorgende-ig" in ids(advies(hoger).alle)
    assert "verzorgende-ig" in ids(advies(replace(wie, werk_denkniveau=None)).alle)


def test_work_without_a_place_is_counted_and_told_only_to_who_named_it() -> None:
    wie = Kandidaat(id="A", skills=kan_alles_van("kok"))
    regio = streek({"keukenhulp": 1})
    a = advies(wie, regio=regio)
    assert ids(a.alle) == ["keukenhulp"]
    assert a.zonder_plek > 0
    zelf = advies(wie, wensen=[wil("kok")], regio=regio)
    kok = next(een for een in zelf.kaarten if een.beroep.id == "kok")
    assert (kok.vraag.plekken, kok.eigen_wens) == (0, True)
    assert zelf.zonder_plek == a.zonder_plek - 1


def test_places_to_learn_are_places() -> None:
    vraag = replace(streek({"kok": 0}).vraag["kok"], leerplekken=2)
    a = advies(Kandidaat(id="A", skills=kan_alles_van("kok")), regio=replace(streek({}), vraag={"kok": vraag}))
    assert ids(a.alle) == ["kok"]


def test_offers_that_lead_to_the_work_or_teach_what_is_missing_stand_with_it() -> None:
    def cursus(id_: str, **wat: Any) -> Leeraanbod:
        return Leeraanbod(id=id_, naam=id_, aanbieder="ROC X", vorm=Leervorm.CURSUS, geldig_tot=PEILDATUM, **wat)

    wie = Kandidaat(id="A", skills=kan_alles_van("keukenhulp"))
    gat = next(een for een in advies(wie).alle if een.beroep.id == "kok").gat[0]
    gekund = next(een for een in advies(wie).alle if een.beroep.id == "kok").kan[0]
    aanbod = (
        cursus("gat", skills=(gat.skill,)),
        cursus("beroep", beroepen=("kok",)),
        cursus("al-gekund", skills=(gekund.skill,)),
        cursus("ander", beroepen=("lasser",)),
    )
    kok = next(een for een in advies(wie, regio=replace(streek(), aanbod=aanbod)).alle if een.beroep.id == "kok")
    assert [een.id for een in kok.aanbod] == ["gat", "beroep"]


def test_the_answer_says_what_it_was_made_with() -> None:
    a = advies(Kandidaat(id="A"), wensen=[wil("kok")])
    assert a.peildatum == PEILDATUM
    assert a.gelezen == (wil("kok"),)
    assert a.herkomst["taxonomie"] == "klein 1 (000000000000)"
    assert float(a.herkomst["dichtbij"]) > float(a.herkomst["haalbaar"]) > float(a.herkomst["verst"])


def test_somebody_who_is_not_there_is_said_so() -> None:
    with pytest.raises(OnbekendeKandidaat, match="'B'"):
        richtingen(matcher_van(Kandidaat(id="A")), "B", wensen=(), regio=streek())


def test_what_the_person_denies_is_missing_whatever_resembles_it() -> None:
    wie = Kandidaat(id="A", skills=kan_alles_van("keukenhulp"), werkervaring=(Werkervaring(functie="keukenhulp"),))
    kok = next(een for een in advies(wie).alle if een.beroep.id == "kok")
    lijkt = [een.skill for een in kok.kan if een.bewijs is None]
    assert lijkt
    nee = next(
        een for een in advies(replace(wie, kan_niet=tuple(lijkt)), wensen=[wil("kok")]).alle if een.beroep.id == "kok"
    )
    assert not {een.skill for een in nee.kan} & set(lijkt)
    assert set(lijkt) <= {een.skill for een in nee.gat}
    assert nee.bereik < kok.bereik
