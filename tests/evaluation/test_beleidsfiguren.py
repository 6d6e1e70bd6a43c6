"""The figures of the pages for beleid hold what a plain count holds, and their relations hold too."""

from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest

from evaluation.beleid.niemand import niemand
from evaluation.beleid.trechter import OpLijst, trechter
from evaluation.beleid.volledigheid import volledigheid
from evaluation.beleid.vraag_en_aanbod import vraag_en_aanbod
from evaluation.figuur import Figuur
from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Soort
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.onthulling import Uitgave, onderdruk, publiceer_stand
from kandidaten.synthetisch import maak_caseload
from matching.matcher import Matcher
from matching.standaard import maak_omstandigheden
from matching.toelating import toelating
from matching.vindbaarheid import vindbaarheid
from models.skills import Bewijs
from tests.motor import scorer
from tests.voorraad import PEILDATUM
from vacatures.synthetisch import maak_vacatures

KWARTAAL = Kwartaal(2026, 2)
STAPPEN = (Soort.VOORGESTELD, Soort.GESPREK, Soort.PROEFPLAATSING, Soort.GEPLAATST)


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    mensen, werk = maak_caseload(3, 60).kandidaten, maak_vacatures(3, 12).vacatures
    omstandigheden = maak_omstandigheden(PEILDATUM, scorer().taxonomie)
    return Matcher(mensen, {een.id: een for een in werk}, scorer(), omstandigheden=omstandigheden)


def tellingen(uitgave: Uitgave) -> dict[str, int]:
    return {
        cel.sleutel: int(cel.waarde)
        for figuur in uitgave.figuren
        for rij in figuur.rijen
        for cel in rij.cellen
        if cel.sleutel and cel.waarde is not None
    }


def kolom(figuur: Figuur, nummer: int = 0) -> dict[str, object]:
    return {rij.kop: rij.cellen[nummer].waarde for rij in figuur.rijen}


def test_every_relation_of_the_figures_of_now_holds(matcher: Matcher) -> None:
    for uitgave in (vraag_en_aanbod(matcher), volledigheid(matcher), niemand(matcher, vindbaarheid(matcher))):
        onderdruk(tellingen(uitgave), uitgave.verbanden)  # raises when one does not
        getoond = [
            cel for figuur in publiceer_stand(uitgave) for rij in figuur.rijen for cel in rij.cellen if cel.sleutel
        ]
        assert all(cel.waarde is None or (cel.waarde >= 10 and cel.waarde % 5 == 0) for cel in getoond)  # type: ignore[operator]
        assert any(cel.getoond for cel in getoond)


def test_skills_are_counted_per_person_once(matcher: Matcher) -> None:
    figuren = {een.code: een for een in vraag_en_aanbod(matcher).figuren}
    naam = {skill.id: skill.label for skill in matcher.scorer.taxonomie.skills.values()}
    hebben = Counter(
        naam[concept]
        for profiel in matcher.skill_profiles()
        for concept in {een.concept for een in profiel.skills if een.graad is not Bewijs.AFGELEID}
        if concept in naam
    )
    for code in ("skills-gevraagd", "skills-aangeboden"):
        assert figuren[code].rijen
        assert all(hebben[rij.kop] == rij.cellen[1].waarde for rij in figuren[code].rijen)
    assert sum(int(n) for n in kolom(figuren["plaatsen"], 1).values()) == 60  # type: ignore[call-overload]


def test_who_is_not_found_is_who_may_be_on_no_list(matcher: Matcher) -> None:
    figuren = {een.code: een for een in niemand(matcher, vindbaarheid(matcher)).figuren}
    op_een_lijst, zonder = set(), 0
    open_ = [een for een in matcher.vacatures.values() if een.id in _open(matcher)]
    for vacature in open_:
        mag = toelating(matcher.kolommen, vacature, matcher.omstandigheden).mag
        op_een_lijst |= {matcher.kandidaten[rij].id for rij in mag.nonzero()[0]}
        zonder += not mag.any()
    assert kolom(figuren["kandidaten"])["Op geen enkele lijst"] == 60 - len(op_een_lijst)
    assert kolom(figuren["vacatures"])["Niemand"] == zonder == sum(kolom(figuren["vacatures-waarom"]).values())  # type: ignore[arg-type]
    assert sum(kolom(figuren["kandidaten-waarom"]).values()) == 60 - len(op_een_lijst)  # type: ignore[arg-type]


def _open(matcher: Matcher) -> set[str]:
    """Vacatures for which work is to be done on the day, read from their own fields."""
    dag = matcher.omstandigheden.peildatum
    return {
        een.id
        for een in matcher.vacatures.values()
        if (een.status is None or een.status.name == "OPEN")
        and (een.sluitingsdatum is None or een.sluitingsdatum >= dag)
    }


def _verleden(toeval: Random) -> list[Klantgebeurtenis]:
    begin = date(2026, 3, 1)
    return [
        Klantgebeurtenis(
            id=f"g{nummer}",
            soort=toeval.choice(STAPPEN),
            datum=begin + timedelta(days=toeval.randrange(160)),
            gemeente="velsen",
            persoon=f"p{toeval.randrange(40)}",
            plek="v1",
            trede=toeval.choice((None, "3", "5", "6")),
            groep=toeval.choice((None, *Klantgroep)),
        )
        for nummer in range(300)
    ]


def test_the_funnel_counts_each_person_once_in_a_step_and_in_one_trede() -> None:
    for zaad in range(6):
        gebeurd = _verleden(Random(zaad))
        lijst = [OpLijst(f"p{nummer}", "5", None) for nummer in range(17)]
        uitgave = trechter(gebeurd, lijst, KWARTAAL)
        samen, per_trede = uitgave.figuren[0], uitgave.figuren[1]
        onderdruk(tellingen(uitgave), uitgave.verbanden)

        assert kolom(samen)["In beeld op een lijst"] == 17
        for nummer, (kop, soort) in enumerate(
            zip(("Voorgesteld", "Gesprek", "Proefplaats", "Geplaatst"), STAPPEN, strict=True), start=1
        ):
            gebeurd.sort(key=lambda een: (een.datum, een.id))
            laatste = {
                een.persoon: een.trede
                for een in gebeurd
                if een.soort is soort and date(2026, 4, 1) <= een.datum <= date(2026, 6, 30)
            }
            assert kolom(samen)[kop] == len(laatste)
            verwacht = Counter(laatste.values())
            assert kolom(per_trede, nummer)["Trede 5"] == verwacht["5"]
            assert kolom(per_trede, nummer)["Niet bekend"] == verwacht[None]


def test_somebody_belongs_to_a_doelgroep_as_long_as_the_spell_runs() -> None:
    def bij(soort: Soort, dag: date, persoon: str) -> Klantgebeurtenis:
        return Klantgebeurtenis(
            id=f"{persoon}{soort}", soort=soort, datum=dag, gemeente="velsen", persoon=persoon, detail="statushouder"
        )

    gebeurd = [
        bij(Soort.DOELGROEP_BEGIN, date(2026, 1, 5), "blijft"),
        bij(Soort.DOELGROEP_BEGIN, date(2026, 1, 5), "weg voor het kwartaal"),
        bij(Soort.DOELGROEP_EINDE, date(2026, 3, 31), "weg voor het kwartaal"),
        bij(Soort.DOELGROEP_BEGIN, date(2026, 1, 5), "weg in het kwartaal"),
        bij(Soort.DOELGROEP_EINDE, date(2026, 4, 1), "weg in het kwartaal"),
        bij(Soort.DOELGROEP_BEGIN, date(2026, 7, 1), "komt later"),
    ]
    lijst = [OpLijst(persoon, None, None) for persoon in {een.persoon for een in gebeurd if een.persoon}]
    per_doelgroep = trechter(gebeurd, lijst, KWARTAAL).figuren[3]

    assert kolom(per_doelgroep)["Statushouders"] == 2
    assert kolom(per_doelgroep)["50+"] == 0


def test_who_knows_how_much_happened_cannot_tell_how_few_came_to_a_step_besides_those_that_are_shown() -> None:
    """The report counts what happened, the funnel the people: there cannot be more people than happenings."""
    for van_de_rest in range(8):
        gebeurd = [
            Klantgebeurtenis(
                id=f"g{nummer}",
                soort=Soort.BEHOUDEN,
                datum=date(2026, 5, 1),
                gemeente="velsen",
                persoon=f"p{nummer}",
                trede="6" if nummer < 30 else "5",
                detail="3",
            )
            for nummer in range(30 + van_de_rest)
        ]
        samen, per_trede, *_ = publiceer_stand(trechter(gebeurd, (), KWARTAAL))

        assert kolom(samen)["Behouden"] == 5 * round(len(gebeurd) / 5)
        assert kolom(per_trede, 5)["Iedereen"] == kolom(samen)["Behouden"]
        assert kolom(per_trede, 5)["Trede 6"] is None
