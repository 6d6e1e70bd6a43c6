"""Against a real SPARQL engine over HTTP: pages, key, pace, faults, and going on where a run stopped."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from os import utime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.fouten import OpslagFout, TaxonomieFout
from models.taxonomie.competentnl import bouw_competentnl
from models.taxonomie.competentnl_antwoord import als_feiten, blader, lees_antwoord
from models.taxonomie.competentnl_eindpunt import Eindpunt
from models.taxonomie.competentnl_vragen import VRAGEN, Feit, Vraag
from tests.models.taxonomie import competentnl_proef as proef

ALLES = {
    vraag.naam: set(als_feiten(lees_antwoord(proef.antwoord(proef.graaf(), vraag.volledig())))) for vraag in VRAGEN
}


@pytest.fixture
def server() -> Iterator[proef.Proefserver]:
    with proef.draaiend(proef.Proefserver()) as server:
        yield server


def haal(
    server: proef.Proefserver,
    map_: Path,
    geslapen: list[float] | None = None,
    sleutel: str = proef.SLEUTEL,
    per_bladzijde: int = 7,
) -> list[Feit]:
    slaap = (geslapen if geslapen is not None else []).append
    with Eindpunt(
        server.url, sleutel, map_, per_bladzijde=per_bladzijde, per_seconde=1e6, pogingen=3, slaap=slaap
    ) as eindpunt:
        return [feit for vraag in VRAGEN for feit in eindpunt.feiten(vraag)]


def geweigerd(server: proef.Proefserver, map_: Path, **anders: Any) -> str:
    with pytest.raises(TaxonomieFout) as fout:
        haal(server, map_, **anders)
    assert all(melding.herstel for melding in fout.value.meldingen)
    assert proef.SLEUTEL not in str(fout.value)
    return str(fout.value)


def test_what_comes_over_the_wire_is_what_is_in_the_graph(server: proef.Proefserver, tmp_path: Path) -> None:
    feiten = haal(server, tmp_path)
    assert set(feiten) == set().union(*ALLES.values())
    assert len(feiten) == sum(map(len, ALLES.values()))
    assert set(bouw_competentnl(feiten).taxonomie.beroepen) == {"cnl-aaaaaaaaaa", "cnl-bbbbbbbbbb"}


@given(per_bladzijde=st.integers(1, 40), vraag=st.sampled_from(VRAGEN))
def test_pages_of_any_size_hold_every_fact_once(per_bladzijde: int, vraag: Vraag) -> None:
    graaf = proef.graaf()
    bladen = blader(vraag, lambda sparql: lees_antwoord(proef.antwoord(graaf, sparql)), per_bladzijde, "proef")
    meeste = max(Counter(feit.onderwerp for feit in ALLES[vraag.naam]).values())
    if per_bladzijde <= meeste:  # the facts of one concept fill a page, so the next cannot begin after it
        with pytest.raises(TaxonomieFout, match="grotere bladzijden"):
            list(bladen)
        return
    feiten = list(bladen)
    assert len(feiten) == len(set(feiten))
    assert set(feiten) == ALLES[vraag.naam]


def test_a_second_run_asks_nothing(server: proef.Proefserver, tmp_path: Path) -> None:
    eerste = haal(server, tmp_path)
    server.vragen.clear()
    assert haal(server, tmp_path) == eerste
    assert server.vragen == []


@pytest.mark.parametrize("na", range(9))
def test_a_run_that_was_broken_off_goes_on_and_asks_only_what_it_lacks(
    server: proef.Proefserver, tmp_path: Path, na: int
) -> None:
    server.tegenslag = [None] * na + ["knip"] * 3
    assert "geen antwoord" in geweigerd(server, tmp_path)
    gelukt = set(server.vragen[:na])
    server.vragen.clear()
    assert set(haal(server, tmp_path)) == set().union(*ALLES.values())
    assert not gelukt & set(server.vragen)
    assert len(server.vragen) == len(set(server.vragen))


@pytest.mark.parametrize("wat", [429, 503, 500, "knip", (429, "7"), (503, "geen getal")])
def test_a_fault_that_passes_is_waited_for(
    server: proef.Proefserver, tmp_path: Path, wat: int | str | tuple[int, str]
) -> None:
    server.tegenslag = [wat, wat]
    geslapen: list[float] = []
    assert set(haal(server, tmp_path, geslapen)) == set().union(*ALLES.values())
    wachttijden = [seconden for seconden in geslapen if seconden > 0.5]
    assert wachttijden == ([7.0, 7.0] if wat == (429, "7") else [1.0, 2.0])


def test_a_date_to_wait_for_is_waited_for(server: proef.Proefserver, tmp_path: Path) -> None:
    server.tegenslag = [(503, format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True))]
    geslapen: list[float] = []
    haal(server, tmp_path, geslapen)
    assert 50 < max(geslapen) <= 60


def test_a_long_wait_is_left_to_the_beheerder(server: proef.Proefserver, tmp_path: Path) -> None:
    server.tegenslag = [(429, "86400")]
    geslapen: list[float] = []
    assert "over 86400 seconden" in geweigerd(server, tmp_path, geslapen=geslapen)
    assert len(server.vragen) == 1


def test_attempts_are_bounded(server: proef.Proefserver, tmp_path: Path) -> None:
    server.tegenslag = [503] * 50
    geweigerd(server, tmp_path)
    assert len(server.vragen) == 3


def test_requests_keep_their_distance(server: proef.Proefserver, tmp_path: Path) -> None:
    geslapen: list[float] = []
    with Eindpunt(server.url, proef.SLEUTEL, tmp_path, per_seconde=0.01, slaap=geslapen.append) as eindpunt:
        list(eindpunt.feiten(VRAGEN[0]))
    assert len(server.vragen) == 2
    assert len(geslapen) == 1  # the first request need not wait
    assert 90 < geslapen[0] <= 100


@pytest.mark.parametrize("sleutel", ["", "verkeerd"])
def test_without_the_right_key_nothing_comes_and_the_message_says_what_to_do(
    server: proef.Proefserver, tmp_path: Path, sleutel: str
) -> None:
    assert "SKILLSMATCH_COMPETENTNL_SLEUTEL" in geweigerd(server, tmp_path, sleutel=sleutel)
    assert len(server.vragen) == 1


def test_a_key_with_odd_characters_is_refused(server: proef.Proefserver, tmp_path: Path) -> None:
    assert "vreemde tekens" in geweigerd(server, tmp_path, sleutel="sleutel\u2013met streep")


@pytest.mark.parametrize("status", [301, 307, 400, 403, 404])
def test_a_refusal_is_not_tried_again(server: proef.Proefserver, tmp_path: Path, status: int) -> None:
    server.tegenslag = [status]
    geweigerd(server, tmp_path)
    assert len(server.vragen) == 1


ANDERS = [
    b"<html>onderhoud</html>",
    b"",
    b"[]",
    b'{"results": {"bindings": 3}}',
    b'{"results": {"bindings": [{"aantal": {"value": 7}}]}}',
    b'{"results": {"bindings": [{"aantal": {"value": "veel"}}]}}',
    b'{"results": {"bindings": [{"iets": {"value": "anders"}}]}}',
    b'{"results": {"bindings": []}}',
    b'{"results": {"bindings": [{"aantal": {"value": "\\ud800"}}]}}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("inhoud", ANDERS)
def test_an_answer_that_is_no_result_is_refused(server: proef.Proefserver, tmp_path: Path, inhoud: bytes) -> None:
    server.tegenslag = [inhoud]
    assert "geen SPARQL-resultaat" in geweigerd(server, tmp_path)
    assert set(haal(server, tmp_path)) == set().union(*ALLES.values())  # and it is not kept


def test_an_answer_that_was_silently_cut_short_is_noticed_and_not_kept(
    server: proef.Proefserver, tmp_path: Path
) -> None:
    server.hoogstens = 3
    assert "van de" in geweigerd(server, tmp_path)
    server.hoogstens = None
    assert set(haal(server, tmp_path)) == set().union(*ALLES.values())


def test_a_damaged_or_old_page_is_asked_again(server: proef.Proefserver, tmp_path: Path) -> None:
    haal(server, tmp_path)
    beschadigd, oud = sorted(tmp_path.glob("*.json"))[:2]
    beschadigd.write_bytes(beschadigd.read_bytes()[:-9])
    utime(oud, (0, 0))
    server.vragen.clear()
    assert set(haal(server, tmp_path)) == set().union(*ALLES.values())
    assert len(server.vragen) == 2


def test_the_key_is_in_no_file(server: proef.Proefserver, tmp_path: Path) -> None:
    haal(server, tmp_path)
    bestanden = [pad for pad in tmp_path.rglob("*") if pad.is_file()]
    assert bestanden
    assert not any(proef.SLEUTEL in pad.name or proef.SLEUTEL.encode() in pad.read_bytes() for pad in bestanden)


def test_forgetting_takes_the_pages_and_nothing_else(server: proef.Proefserver, tmp_path: Path) -> None:
    ander = tmp_path / "aantekening.txt"
    ander.write_text("blijft")
    haal(server, tmp_path)
    with Eindpunt(server.url, proef.SLEUTEL, tmp_path) as eindpunt:
        eindpunt.vergeet()
    assert list(tmp_path.iterdir()) == [ander]


@pytest.mark.parametrize(
    "url",
    ["", "sparql.voorbeeld.nl", "ftp://voorbeeld.nl", "https://", "https://wie:wat@voorbeeld.nl", "http://[", "\x00"],
)
def test_what_is_no_address_is_refused(tmp_path: Path, url: str) -> None:
    with pytest.raises(TaxonomieFout, match="geen adres"):
        Eindpunt(url, proef.SLEUTEL, tmp_path)


def test_a_key_is_not_sent_in_the_clear(tmp_path: Path) -> None:
    with pytest.raises(TaxonomieFout, match="leesbaar"):
        Eindpunt("http://sparql.voorbeeld.nl", proef.SLEUTEL, tmp_path)


def test_a_folder_that_cannot_be_written_is_a_clear_error(server: proef.Proefserver, tmp_path: Path) -> None:
    bezet = tmp_path / "bezet"
    bezet.write_text("een bestand")
    with pytest.raises(OpslagFout, match="kan niet worden gemaakt"):
        haal(server, bezet / "map")


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda kind: (
            st.lists(kind, max_size=3)
            | st.dictionaries(st.sampled_from(["results", "bindings", "onderwerp", "value"]), kind, max_size=3)
        ),
        max_leaves=12,
    )
)
def test_any_json_is_an_answer_or_a_value_error(inhoud: object) -> None:
    with suppress(ValueError):
        als_feiten(lees_antwoord(json.dumps(inhoud).encode()))
