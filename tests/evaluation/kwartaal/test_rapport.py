import re
import sqlite3
from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise

import pytest

from evaluation.cijfers import Cijfer, Cijfersoort
from evaluation.figuur import Maat
from evaluation.gebeurtenissen import Klantgebeurtenis, Oorsprong, Soort
from evaluation.getallen import procent
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rapport import Kwartaalrapport, maak_rapport
from evaluation.kwartaal.telling import tellingen
from evaluation.kwartaal.voorbeeld import voorbeeld_q1_2020
from models.fouten import InvoerFout


@pytest.mark.parametrize(
    ("teller", "noemer", "uit"),
    [(174, 240, 73), (272, 180, 151), (1, 8, 13), (1, 200, 1), (49, 9999, 0), (0, 5, 0), (2.5, 1, 250), (3, 0, None)],
)
def test_percentages_are_whole_and_half_goes_up(teller: float, noemer: float, uit: int | None) -> None:
    assert procent(teller, noemer) == uit


def test_a_percentage_of_what_is_not_known_is_not_known() -> None:
    assert procent(None, 10) is procent(10, None) is None


def test_a_quarter_is_half_open_and_the_quarters_of_two_years_join() -> None:
    kwartalen = [Kwartaal(jaar, nummer) for jaar in (2019, 2020) for nummer in (1, 2, 3, 4)]
    assert all(eerste.tot == tweede.van for eerste, tweede in pairwise(kwartalen))
    assert [tweede.vorige for tweede in kwartalen[1:]] == kwartalen[:-1]
    assert [kwartaal.jaar_eerder for kwartaal in kwartalen[4:]] == kwartalen[:4]
    assert all(Kwartaal.lees(str(kwartaal)) == kwartaal == Kwartaal.op(kwartaal.van) for kwartaal in kwartalen)
    assert {kwartaal.jaarbegin for kwartaal in kwartalen} == {date(2019, 1, 1), date(2020, 1, 1)}
    assert Kwartaal(2020, 1).naam == "eerste kwartaal 2020"


@pytest.mark.parametrize("tekst", ["", "2020", "2020-0", "2020-5", "2020-1 ", "1999-1", "20-1", "kwartaal 1"])
def test_what_is_no_quarter_is_refused_in_dutch(tekst: str) -> None:
    with pytest.raises(InvoerFout, match="Schrijf het jaar en het nummer: 2020-1"):
        Kwartaal.lees(tekst)


def test_the_source_of_a_figure_gives_its_numbers_when_it_is_run_again(rapport: Kwartaalrapport) -> None:
    """By hand, as an analyst would: the text of the source, on a table with the fields of the events."""
    gebeurtenissen, _ = voorbeeld_q1_2020()
    figuur = next(een for een in rapport.figuren if een.code == "vervullingen")
    dagen = dict(re.findall(r":(van|tot|jaarbegin) = '([0-9-]+)'", figuur.bron))
    with sqlite3.connect(":memory:") as verbinding:
        velden = list(asdict(gebeurtenissen[0]))
        verbinding.execute(f"CREATE TABLE gebeurtenis ({', '.join(velden)})")
        vraagtekens = ", ".join("?" * len(velden))
        rijen = [
            [str(waarde) if waarde is not None else None for waarde in asdict(een).values()] for een in gebeurtenissen
        ]
        verbinding.executemany(f"INSERT INTO gebeurtenis VALUES ({vraagtekens})", rijen)
        uit = dict(verbinding.execute(figuur.bron, dagen))
    verbinding.close()
    assert uit == {"pwet": 46, "ww": 28, "wajong": 5}
    assert dagen == {"van": "2020-01-01", "tot": "2020-04-01", "jaarbegin": "2020-01-01"}


def test_every_definition_is_used_by_a_figure_and_every_figure_says_what_it_counts(rapport: Kwartaalrapport) -> None:
    gebruikt = {
        code for code, telling in tellingen().items() for figuur in rapport.figuren if telling.sql in figuur.bron
    }
    assert gebruikt == set(tellingen())
    codes = [figuur.code for figuur in rapport.figuren]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch(r"[a-z0-9-]+", code) for code in codes)
    assert all(figuur.definitie and figuur.bron and figuur.eenheid and figuur.periode for figuur in rapport.figuren)


def test_the_same_count_has_the_same_name_and_value_everywhere(rapport: Kwartaalrapport) -> None:
    for figuur in rapport.figuren:
        for cel in (cel for rij in figuur.rijen for cel in rij.cellen):
            if cel.sleutel is not None:
                assert rapport.tellingen[cel.sleutel] == cel.waarde


def test_every_count_of_people_has_a_name_by_which_it_can_be_hidden(rapport: Kwartaalrapport) -> None:
    """Without one are only agreed figures, what the organisation gives itself, and werkgevers."""
    zonder = {
        (figuur.code, figuur.kolommen[nummer])
        for figuur in rapport.figuren
        for rij in figuur.rijen
        for nummer, cel in enumerate(rij.cellen)
        if cel.sleutel is None
        and cel.maat is not Maat.PERCENTAGE
        and cel.waarde is not None
        and rij.kop != "Nieuwe relaties"
    }
    organisatie = {"verzuim", "verzuim-afdelingen", "financien", "opgaven"}
    assert {kolom for code, kolom in zonder if code not in organisatie} == {
        "Afspraak 2020",
        "Begroot",
        "Begroot 2020",
        "Doel eind 2020",
        "Gemiddeld per kwartaal, vorig jaar",
    }
    assert all(
        cel.uit
        for figuur in rapport.figuren
        for rij in figuur.rijen
        for cel in rij.cellen
        if cel.maat is Maat.PERCENTAGE and rij.kop != "Nieuwe relaties"
    )


def test_a_gemeente_whose_name_looks_like_a_stock_is_a_gemeente() -> None:
    log = [
        Klantgebeurtenis(id="g1", soort=Soort.INTAKE, datum=date(2020, 2, 1), gemeente="eindhoven", persoon="p1"),
        Klantgebeurtenis(id="g2", soort=Soort.INTAKE, datum=date(2020, 2, 1), gemeente="bergen (nh.)", persoon="p2"),
    ]
    rapport = maak_rapport(log, [], Kwartaal(2020, 1))
    figuur = next(een for een in rapport.figuren if een.code == "intakes")
    assert figuur.kolommen == ("Bergen (nh.)", "Eindhoven", "Totaal")
    assert rapport.tellingen["intakes.eindhoven@2020-01-01/2020-04-01"] == 1
    assert rapport.tellingen["intakes.bergen (nh.)@2020-01-01/2020-04-01"] == 1


def test_the_relations_hold_on_the_counts(rapport: Kwartaalrapport) -> None:
    assert len(rapport.verbanden) > 100
    for verband in rapport.verbanden:
        kanten = [sum(rapport.tellingen[naam] for naam in kant) for kant in (verband.plus, verband.min)]
        assert kanten[0] == kanten[1]


def test_nothing_is_said_of_a_quarter_of_which_nothing_is_known() -> None:
    gebeurtenissen, cijfers = voorbeeld_q1_2020()
    rapport = maak_rapport([een for een in gebeurtenissen if een.datum.year != 2019], cijfers, Kwartaal(2020, 1))
    figuur = next(een for een in rapport.figuren if een.code == "regulier-werk")
    assert [cel.waarde for cel in figuur.rijen[0].cellen[-3:]] == [42, None, None]


def test_last_quarter_and_last_year_stand_beside_it(rapport: Kwartaalrapport) -> None:
    """The invented year before: 178 people registered in each quarter, 1,092 in traject at the end of March."""
    figuur = next(een for een in rapport.figuren if een.code == "doorstroom")
    assert [cel.waarde for cel in figuur.rijen[0].cellen[-3:]] == [16, 15, 15]
    vroeger = [maak_rapport(*voorbeeld_q1_2020(), Kwartaal(2019, nummer)) for nummer in (1, 4)]
    assert (
        vroeger[0].tellingen["trajecten.stand@2019-04-01"]
        == rapport.tellingen["trajecten.jaar_eerder@2020-01-01/2020-04-01"]
        == 1092
    )
    assert vroeger[1].tellingen["aanmeldingen@2019-01-01/2020-01-01"] == 4 * 178
    assert (
        vroeger[1].tellingen["trajecten.stand.6@2020-01-01"] == rapport.tellingen["trajecten.stand.6@2020-01-01"] == 327
    )
    assert all(een.sluit for eerder in vroeger for een in eerder.aansluitingen)


def test_later_events_do_not_change_a_report(rapport: Kwartaalrapport) -> None:
    gebeurtenissen, cijfers = voorbeeld_q1_2020()
    later = [
        replace(een, id=f"later-{een.id}", datum=een.datum.replace(year=2021))
        for een in gebeurtenissen
        if een.datum == date(2020, 3, 1)
    ]
    assert later
    assert maak_rapport([*gebeurtenissen, *later], cijfers, rapport.kwartaal) == rapport


def test_a_report_of_a_later_quarter_runs_from_new_year_and_shows_the_quarters_beside_it() -> None:
    """The same quarter again three months later, by other people: twice as many, and the stocks run on."""
    gebeurtenissen, cijfers = voorbeeld_q1_2020()
    tweede = [
        replace(
            een, id=f"tweede-{een.id}", datum=een.datum.replace(month=een.datum.month + 3, day=min(een.datum.day, 30))
        )
        for een in gebeurtenissen
        if een.datum.year == 2020 and een.soort is Soort.VACATURE_VERVULD
    ]
    rapport = maak_rapport([*gebeurtenissen, *tweede], cijfers, Kwartaal(2020, 2))
    figuren = {figuur.code: figuur for figuur in rapport.figuren}
    assert [cel.tekst for cel in figuren["werkgevers"].rijen[1].cellen] == ["158", "400", "40%", "79", "79", "60"]
    verloop = {rij.kop: [cel.waarde for cel in rij.cellen] for rij in figuren["verloop"].rijen}
    assert verloop["Vacaturevervullingen"] == [79, 79, 158]
    assert verloop["Werkaanvaarding"] == [42, 0, 42]
    assert [cel.waarde for cel in figuren["trajecten"].rijen[-1].cellen] == [971, None, None, 910]
    assert all(aansluiting.sluit for aansluiting in rapport.aansluitingen)


def test_what_follows_from_two_reports_together_is_among_the_relations() -> None:
    """A reader of the reports of two quarters subtracts; disclosure control has to know the difference."""
    rapport = maak_rapport(*voorbeeld_q1_2020(), Kwartaal(2020, 2))
    samen, eerder = "uitstroom.4.terug@2020-01-01/2020-07-01", "uitstroom.4.terug@2020-01-01/2020-04-01"
    dit = "uitstroom.4.terug@2020-04-01/2020-07-01"
    assert (rapport.tellingen[samen], rapport.tellingen[eerder], rapport.tellingen[dit]) == (5, 5, 0)
    assert any(set(verband.plus) == {eerder, dit} and verband.min == (samen,) for verband in rapport.verbanden)


def _gebeurtenis(nummer: int, soort: Soort, datum: date, **meer: object) -> Klantgebeurtenis:
    return Klantgebeurtenis(id=f"g{nummer}", soort=soort, datum=datum, gemeente="velsen", **meer)  # type: ignore[arg-type]


def test_somebody_counts_once_a_year_where_persons_are_counted() -> None:
    """Parttime work in January and again in May: one person, in the quarter of the first."""
    dagen = (date(2020, 1, 5), date(2020, 2, 5), date(2020, 5, 5))
    log = [_gebeurtenis(nr, Soort.GEPLAATST, dag, persoon="p1", detail="parttime") for nr, dag in enumerate(dagen)]
    log.append(_gebeurtenis(9, Soort.GEPLAATST, date(2020, 5, 6), persoon="p2", detail="parttime"))
    figuren = {figuur.code: figuur for figuur in maak_rapport(log, [], Kwartaal(2020, 2)).figuren}
    parttime = next(rij for rij in figuren["verloop"].rijen if rij.kop == "Parttime werk")
    assert [cel.waarde for cel in parttime.cellen] == [1, 1, 2]


def test_somebody_of_whom_nothing_is_recorded_is_neither_kept_nor_lost() -> None:
    log = [
        _gebeurtenis(nr, Soort.GEPLAATST, date(2020, 1, 10), persoon=persoon, plek=f"plek-{persoon}", detail="regulier")
        for nr, persoon in enumerate(("blijft", "blijft-lang", "stopt", "stopt-later", "stil"))
    ]
    log += [
        _gebeurtenis(10, Soort.BEHOUDEN, date(2020, 4, 11), persoon="blijft", plek="plek-blijft", detail="3"),
        _gebeurtenis(11, Soort.BEHOUDEN, date(2020, 7, 10), persoon="blijft-lang", plek="plek-blijft-lang", detail="6"),
        _gebeurtenis(12, Soort.PLAATSING_EINDE, date(2020, 2, 1), persoon="stopt", plek="plek-stopt"),
        _gebeurtenis(13, Soort.PLAATSING_EINDE, date(2020, 5, 1), persoon="stopt-later", plek="plek-stopt-later"),
    ]
    figuur = next(een for een in maak_rapport(log, [], Kwartaal(2020, 3)).figuren if een.code == "behouden")
    assert [[cel.waarde for cel in rij.cellen] for rij in figuur.rijen] == [
        [5, 3, 1, 1, 75],
        [5, 1, 2, 2, 33],
        [0, 0, 0, 0, None],
    ]


def test_a_report_of_nothing_is_whole() -> None:
    rapport = maak_rapport([], [], Kwartaal(2020, 1))
    assert not rapport.gesimuleerd
    assert set(rapport.tellingen.values()) == {0}
    assert all(aansluiting.sluit for aansluiting in rapport.aansluitingen)


def test_one_made_up_figure_makes_the_report_one_to_say_so_of(rapport: Kwartaalrapport) -> None:
    assert rapport.gesimuleerd
    echt = _gebeurtenis(1, Soort.AANMELDING, date(2020, 1, 5), persoon="p1")
    cijfer = Cijfer(soort=Cijfersoort.AFSPRAAK, code="parttime", periode="2020", waarde=75)
    assert not maak_rapport([echt], [cijfer], Kwartaal(2020, 1)).gesimuleerd
    verzonnen = replace(cijfer, oorsprong=Oorsprong.GESIMULEERD)
    assert maak_rapport([echt], [verzonnen], Kwartaal(2020, 1)).gesimuleerd
