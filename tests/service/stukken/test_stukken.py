"""Every document can be made, quotes what was measured, shows what is open, and can be read by a machine."""

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
import yaml

from evaluation.eerlijkheid.verhouding import Kleur
from models.fouten import InvoerFout
from service.stukken import modelkaart
from service.stukken.gegevens import Stukgegevens
from service.stukken.organisatie import NOG_INVULLEN
from service.stukken.sjabloon import teksten
from service.stukken.stuk import STUKKEN, Stuk
from tools.leesbaar import LEESGEMAK, Deel

INGEVULD_DOOR_MENSEN = (Stuk.DPIA, Stuk.IAMA, Stuk.FRIA, Stuk.RISICOS)
MARKDOWN = (*INGEVULD_DOOR_MENSEN, Stuk.GEBRUIKSINSTRUCTIE)


def _kaart(tekst: str) -> Any:
    return yaml.safe_load(tekst)


@pytest.mark.parametrize("stuk", sorted(STUKKEN))
def test_a_document_names_its_day_or_version_and_the_same_input_gives_the_same_text(stuk: Stuk, ingevuld: Stukgegevens):
    tekst = STUKKEN[stuk](ingevuld)
    assert tekst == STUKKEN[stuk](ingevuld)
    assert tekst.endswith("\n")
    assert ingevuld.versie in tekst
    assert "None" not in tekst
    assert "{{" not in tekst


@pytest.mark.parametrize("stuk", [stuk for stuk in MARKDOWN if stuk is not Stuk.RISICOS])  # that one has no table
def test_tables_have_rows_of_one_width(stuk: Stuk, ingevuld: Stukgegevens):
    breedten = {}
    for nummer, regel in enumerate(STUKKEN[stuk](ingevuld).splitlines()):
        if regel.startswith("|"):
            breedten[nummer] = regel.count("|")
    assert breedten
    for nummer, breedte in breedten.items():
        assert breedte == breedten.get(nummer - 1, breedte), nummer


@pytest.mark.parametrize("stuk", MARKDOWN)
def test_headings_step_down_one_at_a_time(stuk: Stuk, ingevuld: Stukgegevens):
    diepten = [len(een) for een in re.findall(r"^(#+) ", STUKKEN[stuk](ingevuld), re.M)]
    assert diepten[0] == 1
    assert diepten.count(1) == 1
    assert all(na <= voor + 1 for voor, na in pairwise(diepten))


@pytest.mark.parametrize("stuk", INGEVULD_DOOR_MENSEN)
def test_what_only_the_organisation_can_answer_stays_open_even_when_all_is_filled_in(
    stuk: Stuk, ingevuld: Stukgegevens, leeg: Stukgegevens
):
    open_, nog_meer = (STUKKEN[stuk](een).count(NOG_INVULLEN) for een in (ingevuld, leeg))
    assert open_ > 5
    assert nog_meer >= open_


def test_the_instructions_have_no_open_place_when_the_organisation_said_everything(
    ingevuld: Stukgegevens, leeg: Stukgegevens
):
    assert NOG_INVULLEN not in STUKKEN[Stuk.GEBRUIKSINSTRUCTIE](ingevuld)
    assert STUKKEN[Stuk.GEBRUIKSINSTRUCTIE](leeg).count(NOG_INVULLEN) >= 4


def test_the_instructions_quote_every_figure_of_the_engine_as_it_was_measured(ingevuld: Stukgegevens):
    tekst = STUKKEN[Stuk.GEBRUIKSINSTRUCTIE](ingevuld)
    for proef in ingevuld.cijfers.proeven:
        for een in proef.uitslagen:
            assert een.schatting.gemiddelde is not None
            if een.systeem != "willekeurig":
                assert f"{een.schatting.gemiddelde:.3f}".replace(".", ",") in tekst


def test_other_figures_give_another_text(ingevuld: Stukgegevens):
    """Nothing is typed over: what is not there cannot be quoted."""
    zonder = replace(ingevuld, cijfers=replace(ingevuld.cijfers, proeven=()))
    with pytest.raises(KeyError):
        teksten(zonder)


def test_every_group_is_named_with_its_verdict_or_among_those_of_which_nothing_can_be_said(ingevuld: Stukgegevens):
    tekst = STUKKEN[Stuk.GEBRUIKSINSTRUCTIE](ingevuld)
    assert ingevuld.cijfers.groepen.cijfers
    for een in ingevuld.cijfers.groepen.cijfers:
        naam = f"| {een.kenmerk} | {een.groep} |"
        if een.kleur == Kleur.TE_WEINIG.value:
            naam = rf"{een.kenmerk} \([^;]*\b{re.escape(een.groep)}"
            assert re.search(naam, tekst)
        else:
            assert naam in tekst


def test_the_dates_of_the_law_stand_with_their_source_in_every_assessment(ingevuld: Stukgegevens):
    for stuk in (Stuk.DPIA, Stuk.IAMA, Stuk.FRIA, Stuk.GEBRUIKSINSTRUCTIE):
        tekst = STUKKEN[stuk](ingevuld)
        assert [een.wat for een in ingevuld.wetsdata if f"| {een.bron} | {een.nagegaan} |" not in tekst] == []


def test_the_model_card_has_metadata_above_the_text(ingevuld: Stukgegevens):
    leeg, meta, tekst = STUKKEN[Stuk.MODELKAART](ingevuld).split("---\n", 2)
    assert leeg == ""
    kaart = _kaart(meta)
    assert kaart["model-index"][0]["name"] == ingevuld.basis.encoder
    assert all(een["metrics"] for een in kaart["model-index"][0]["results"])
    assert tekst.strip().startswith("# Modelkaart")
    assert ingevuld.basis.encoder_sha256 in tekst


def test_a_model_card_of_another_encoder_is_refused(ingevuld: Stukgegevens):
    ander = replace(ingevuld, basis=replace(ingevuld.basis, encoder_sha256="0" * 64))
    with pytest.raises(InvoerFout, match="ander taalmodel"):
        modelkaart.modelkaart(ander)


def test_the_system_card_has_the_keys_that_the_toolkit_reads(ingevuld: Stukgegevens, leeg: Stukgegevens):
    kaart = _kaart(STUKKEN[Stuk.SYSTEEMKAART](ingevuld))
    assert kaart["version"] == "0.1a10"
    assert kaart["ai_act_profile"]["risk_group"] == "hoog-risico AI"
    assert kaart["owners"][0]["oin"] == "00000001234567890000"
    assert {een["state"] for een in (*kaart["measures"], *kaart["requirements"])} == {"to do", "in progress"}
    assert all(re.fullmatch(r"urn:nl:ak:mtr:[a-z]{3}-\d\d", een["urn"]) for een in kaart["measures"])
    assert all(re.fullmatch(r"urn:nl:ak:ver:[a-z]{3}-\d\d", een["urn"]) for een in kaart["requirements"])
    assert {"license", "model-index"} <= kaart["models"][0].keys()
    assert _kaart(STUKKEN[Stuk.SYSTEEMKAART](leeg))["ai_act_profile"]["role"] == NOG_INVULLEN


@pytest.mark.parametrize("naam", ["kort", "doel", "afweging", "mens", "risico"])
def test_what_the_register_wants_in_plain_words_has_short_sentences_and_no_words_of_offices(
    naam: str, ingevuld: Stukgegevens
):
    """Publicatiestandaard 1.0: taalniveau B1. A formula does not see that a text is clear, only that it may be."""
    deel = Deel(naam, [teksten(ingevuld)[naam]])
    assert deel.te_lang == []
    assert deel.ambtelijk == []
    assert deel.leesgemak >= LEESGEMAK
