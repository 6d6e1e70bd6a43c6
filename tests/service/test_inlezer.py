"""Reading beside the requests: once, not waited for, forgotten when asked or after a while, and tried again."""

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from models.fouten import EncoderFout, InvoerFout, Melding
from models.uitwisseling.gelezen import Formaat, Gelezen
from service import inlezer as module
from service.inlezen import KANDIDATEN
from service.inlezer import Inlezer, Opdracht, Voorgelezen
from tests.service.werkplek.bakkerij import BAKKER

LEEG = Gelezen(items=(BAKKER,), meldingen=(), sha256="0" * 64, bestand="k.csv", formaat=Formaat.JSON)


@pytest.fixture(autouse=True)
def zonder_tekstlezer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of text takes seconds to make; here nothing is read with it."""
    monkeypatch.setattr(module, "maak_tekstlezer", lambda _home: None)


def opdracht(lees: object, home: Path) -> Opdracht:
    return Opdracht(kant=replace(KANDIDATEN, lees=lees), naam="k.csv", inhoud=b"id\nK-1\n", home=home)  # type: ignore[arg-type]


def klaar(een: Inlezer, upload: str, werk: Opdracht) -> Voorgelezen:
    for _ in range(1000):
        if (uit := een.lees(upload, lambda: werk)) is not None:
            return uit
        time.sleep(0.005)
    raise AssertionError("not read")


def test_reading_is_not_waited_for_and_happens_once(tmp_path: Path) -> None:
    mag, keren = threading.Event(), []

    def lees(*_: object) -> Gelezen[object]:
        keren.append(1)
        mag.wait()
        return LEEG

    een, werk = Inlezer(), opdracht(lees, tmp_path)
    assert een.lees("u", lambda: werk) is None
    assert een.lees("u", lambda: werk) is None
    mag.set()

    assert klaar(een, "u", werk) is klaar(een, "u", werk)
    assert len(keren) == 1
    een.vergeet("u")
    klaar(een, "u", werk)
    assert len(keren) == 2


def test_a_file_at_fault_is_an_answer_and_a_fault_of_ours_is_raised_and_tried_again(tmp_path: Path) -> None:
    fouten: list[Exception] = [EncoderFout("kapot"), InvoerFout([Melding("k.csv", "mis")])]

    def lees(*_: object) -> Gelezen[object]:
        raise fouten.pop(0)

    een, werk = Inlezer(), opdracht(lees, tmp_path)
    with pytest.raises(EncoderFout):
        klaar(een, "u", werk)
    uit = klaar(een, "u", werk)
    assert (uit.klaar, [fout.reden for fout in uit.fouten]) == (None, ["mis"])


def test_what_was_read_does_not_stay_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_BEWAREN_S", 0.05)
    een, werk = Inlezer(), opdracht(lambda *_: LEEG, tmp_path)
    klaar(een, "u", werk)
    for _ in range(200):
        if not een._werk:
            break
        time.sleep(0.02)

    assert not een._werk


def test_of_many_files_only_the_last_stay_in_memory(tmp_path: Path) -> None:
    een, werk = Inlezer(), opdracht(lambda *_: LEEG, tmp_path)
    for n in range(12):
        klaar(een, f"u{n}", werk)

    assert list(een._werk) == [f"u{n}" for n in range(4, 12)]
