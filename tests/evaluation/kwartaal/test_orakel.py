"""The queries against the same definitions written in plain Python, on logs that nobody thought up."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Soort
from evaluation.kwartaal.aansluiting import controleer_uitkomsten
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.kwartaal.rekenen import Rekenblad
from evaluation.kwartaal.telling import Periode
from evaluation.kwartaal.uitkomsten import Uitkomsten, bereken

_JAAR = Periode(date(2020, 1, 1), date(2020, 7, 1))
_TREDEN = ("2", "3", "4", "5", "6", "n.t.b.")
_DAGEN = st.integers(0, 330).map(lambda dag: date(2019, 9, 1) + timedelta(dag))
_MENSEN = st.sampled_from(["p1", "p2", "p3", "p4"])
_GEMEENTEN = st.sampled_from(["beverwijk", "velsen"])
_EINDEN = st.sampled_from(["werkaanvaarding", "participatie_betaald", "participatie_onbetaald", "garantiebaan", None])


@st.composite
def _losse_logs(draw: st.DrawFn) -> list[Klantgebeurtenis]:
    """Anything that an event may say, whether it goes with the others or not."""
    log = []
    for nummer in range(draw(st.integers(0, 14))):
        soort = draw(st.sampled_from([Soort.TRAJECT_BEGIN, Soort.TREDE, Soort.TRAJECT_EINDE, Soort.GEPLAATST]))
        trede = draw(st.sampled_from([*_TREDEN, None]))
        naar = draw(st.sampled_from([een for een in _TREDEN if een != trede]))
        detail = {
            Soort.TRAJECT_EINDE: draw(_EINDEN),
            Soort.GEPLAATST: draw(st.sampled_from(["parttime", "garantiebaan", "regulier"])),
        }
        log.append(
            Klantgebeurtenis(
                id=f"{nummer:03d}",
                soort=soort,
                datum=draw(_DAGEN),
                gemeente=draw(_GEMEENTEN),
                persoon=draw(_MENSEN),
                detail=detail.get(soort),
                trede=trede,
                trede_naar=naar if soort in (Soort.TRAJECT_BEGIN, Soort.TREDE) else None,
                groep=draw(st.sampled_from([*Klantgroep, None])),
            )
        )
    return log


@st.composite
def _ware_logs(draw: st.DrawFn) -> list[Klantgebeurtenis]:
    """People who each walk through trajecten and voorzieningen in order: what a log without faults is."""
    log: list[Klantgebeurtenis] = []

    def schrijf(soort: Soort, dag: date, persoon: str, **meer: str | None) -> None:
        nummer = f"{len(log):03d}"
        log.append(Klantgebeurtenis(id=nummer, soort=soort, datum=dag, gemeente="velsen", persoon=persoon, **meer))  # type: ignore[arg-type]

    for persoon in ("p1", "p2", "p3", "p4", "p5"):
        dagen = sorted(draw(st.lists(_DAGEN, max_size=6)))
        stand: str | None = None
        open_voorziening = False
        for dag in dagen:
            if draw(st.booleans()):
                soort = Soort.VOORZIENING_EINDE if open_voorziening else Soort.VOORZIENING_BEGIN
                schrijf(soort, dag, persoon, detail="diagnose")
                open_voorziening = not open_voorziening
            elif stand is None:
                stand = draw(st.sampled_from(_TREDEN))
                schrijf(Soort.TRAJECT_BEGIN, dag, persoon, trede_naar=stand)
            elif draw(st.booleans()):
                naar = draw(st.sampled_from([een for een in _TREDEN if een != stand]))
                schrijf(Soort.TREDE, dag, persoon, trede=stand, trede_naar=naar)
                stand = naar
            else:
                schrijf(Soort.TRAJECT_EINDE, dag, persoon, trede=stand, detail=draw(_EINDEN))
                stand = None
    return log


def _bereken(log: Sequence[Klantgebeurtenis]) -> Uitkomsten:
    with Rekenblad(log, []) as blad:
        return bereken(blad, _JAAR)


def _in(log: Sequence[Klantgebeurtenis], periode: Periode = _JAAR) -> list[Klantgebeurtenis]:
    return [een for een in log if periode.van <= een.datum < periode.tot]


def _code(trede: str) -> str:
    return trede.replace("n.t.b.", "ntb")


def _stand(log: Sequence[Klantgebeurtenis], dag: date) -> Counter[str]:
    """Where everybody stands just before a day, by walking through the log."""
    waar: dict[str, str | None] = {}
    for een in sorted(log, key=lambda een: (een.datum, een.id)):
        if een.datum < dag and een.persoon and een.soort in (Soort.TRAJECT_BEGIN, Soort.TREDE, Soort.TRAJECT_EINDE):
            waar[een.persoon] = een.trede_naar
    return Counter(_code(trede) for trede in waar.values() if trede in ("3", "4", "5", "6", "n.t.b."))


def _uitweg(een: Klantgebeurtenis) -> str:
    if een.soort is Soort.TRAJECT_EINDE:
        if een.detail in ("participatie_betaald", "participatie_onbetaald"):
            return "participatie"
        return "werkaanvaarding" if een.detail == "werkaanvaarding" else "overige"
    if een.trede_naar not in ("3", "4", "5", "6"):
        return "overige"
    if een.trede == "n.t.b.":
        return "ingedeeld"
    return f"naar_{een.trede_naar}" if int(een.trede_naar) > int(een.trede or 0) else "terug"


@settings(max_examples=20, deadline=None)
@given(_losse_logs())
def test_stocks_and_flows_are_what_walking_through_the_log_gives(log: list[Klantgebeurtenis]) -> None:
    getallen = _bereken(log).getallen
    begin, eind = _stand(log, _JAAR.van), _stand(log, _JAAR.tot)
    for trede in ("3", "4", "5", "6", "ntb"):
        assert (getallen[f"trajecten.begin.{trede}"], getallen[f"trajecten.eind.{trede}"]) == (
            begin[trede],
            eind[trede],
        )
    assert getallen["trajecten.eind"] == eind.total()
    hier = [een for een in _in(log) if een.trede in ("3", "4", "5", "6", "n.t.b.")]
    wegen = Counter(
        (_code(een.trede or ""), _uitweg(een)) for een in hier if een.soort in (Soort.TREDE, Soort.TRAJECT_EINDE)
    )
    assert {
        code: waarde
        for code, waarde in getallen.items()
        if code.startswith("uitstroom.") and waarde and code[10] in "3456n"
    } == {
        **{f"uitstroom.{trede}.{weg}": aantal for (trede, weg), aantal in wegen.items()},
        **_totalen(wegen),
    }
    naar = Counter(een.trede_naar for een in hier if een.soort is Soort.TREDE and _uitweg(een).startswith("naar_"))
    assert {trede: getallen[f"doorstroom.{trede}"] for trede in ("4", "5", "6")} == {
        trede: naar[trede] for trede in ("4", "5", "6")
    }


def _totalen(wegen: Counter[tuple[str, str]]) -> dict[str, int]:
    per_trede: Counter[str] = Counter()
    for (trede, _), aantal in wegen.items():
        per_trede[trede] += aantal
    return {f"uitstroom.{trede}.totaal": aantal for trede, aantal in per_trede.items()}


@settings(max_examples=20, deadline=None)
@given(_losse_logs())
def test_events_are_counted_each_and_persons_once_a_year(log: list[Klantgebeurtenis]) -> None:
    getallen = _bereken(log).getallen
    einden = [een.detail for een in _in(log) if een.soort is Soort.TRAJECT_EINDE]
    assert getallen["werkaanvaarding"] == einden.count("werkaanvaarding")
    assert getallen["participatie.betaald"] == einden.count("participatie_betaald")
    geplaatst = [een for een in _in(log) if een.soort is Soort.GEPLAATST]
    assert getallen["parttime"] == len({een.persoon for een in geplaatst if een.detail == "parttime"})
    eerste: dict[str | None, Klantgroep | None] = {}
    for een in sorted(geplaatst, key=lambda een: (een.datum, een.id)):
        if een.detail == "garantiebaan":
            eerste.setdefault(een.persoon, een.groep)
    groepen = Counter(str(groep) if groep not in (None, Klantgroep.WW) else "overig" for groep in eerste.values())
    assert {groep: getallen[f"garantiebaan.{groep}"] for groep in ("pwet", "pro_vso", "wajong", "sw", "overig")} == {
        groep: groepen[groep] for groep in ("pwet", "pro_vso", "wajong", "sw", "overig")
    }
    assert getallen["garantiebaan.alle"] == len(eerste)


@settings(max_examples=20, deadline=None)
@given(_ware_logs())
def test_a_log_without_faults_agrees_with_itself(log: list[Klantgebeurtenis]) -> None:
    """All but what says from which trede people come: it may be trede 2, which is not of this report."""
    niet = {een.naam for een in controleer_uitkomsten(_bereken(log)) if not een.sluit}
    assert niet <= {"participatie_betaald_per_trede", "participatie_onbetaald_per_trede", "werkaanvaarding_per_trede"}


@settings(max_examples=20, deadline=None)
@given(_losse_logs())
def test_the_quarters_of_a_year_add_up_to_the_year(log: list[Klantgebeurtenis]) -> None:
    with Rekenblad(log, []) as blad:
        jaar = bereken(blad, _JAAR)
        delen = [bereken(blad, Periode(een.van, een.tot)) for een in (Kwartaal(2020, 1), Kwartaal(2020, 2))]
    som: defaultdict[str, float] = defaultdict(float)
    for deel in delen:
        for code in jaar.optelbaar:
            som[code] += deel.getallen.get(code, 0)
    assert dict(som) == {code: jaar.getallen[code] for code in jaar.optelbaar}
