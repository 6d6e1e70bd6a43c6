"""Stories from the region, with people of our own invention: what an adviseur would expect each of them to be offered.

Held are the direction, the way there and the numbers, never the exact list.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

import pytest

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Werkervaring
from matching.leerwegen import Proefvorm
from matching.matcher import Matcher
from matching.regiovraag import regio
from matching.richting import Omscholingsrichting, Richtingadvies, Richtingsoort
from matching.richtingen import richtingen
from matching.skill_erbij import met_skill, skill_erbij
from matching.vacatures_voor import vacatures_voor
from matching.wensen import lees_wensen
from models.doelgroep import Doelgroep, Register, Trede
from models.skills import Belang, Bewijs, Skill
from models.taxonomie.begrippen import SkillSoort
from models.taxonomie.laden import basis
from models.waardelijsten import (
    Aard,
    Begeleiding,
    EisSoort,
    PlekSoort,
    RegisterStatus,
    WerkSoort,
)
from tests.motor import matcher_van
from tests.voorraad import PEILDATUM
from vacatures.vacature import Eis, Vacature

EERSTEN = 5  # how many of a list are "in beeld": fewer than there are people
# In the spring of a crisis: nobody asks anybody in horeca or at events.
OPEN = (
    *("gastvrouw-zorg", "woonzorgassistent", "voedingsassistent", "helpende", "verzorgende-ig", "verpleegkundige"),
    *("huishoudelijke-hulp", "zorglogistiek-medewerker", "magazijnmedewerker", "orderpicker", "heftruckchauffeur"),
    *("expeditiemedewerker", "inpakker", "productiemedewerker", "facilitair-dienstverlener", "vergaderservice"),
    *("concierge", "schoonmaker", "sportparkmedewerker", "receptionist", "onderhoudsvakman", "schilder", "timmerman"),
    *("keukenmonteur", "parketlegger", "kozijnmonteur", "assistent-monteur", "groenmedewerker", "hovenier"),
    *("kringloopmedewerker", "vakkenvuller", "kassamedewerker", "verkoper", "administratief-medewerker"),
    *("data-entrymedewerker", "vrachtwagenchauffeur", "taxichauffeur"),
)
BEKEND: Any = {"postcode": "1941", "uren_max": 36}  # who tells too little is on no list
HORECA = ("bediening", "barista", "cateringmedewerker")

BEDIENING = Kandidaat(
    id="bediening",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            functie="medewerker bediening",
            taken="Gasten ontvangen en hun wensen opnemen. Tafels dekken, eten en drinken uitserveren. Afrekenen. "
            "Rustig blijven als het druk is. Nieuwe collega's inwerken.",
            jaren=6,
        ),
        Werkervaring(taken="Voor oma gezorgd: gezelschap houden, koken, boodschappen doen.", soort=WerkSoort.THUIS),
    ),
    wensen="Niet meer in de horeca. Ik werk graag met ouderen. Niet 's nachts.",
)
STADION = Kandidaat(
    id="stadion",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            taken="Tribunes vegen en afval ruimen. Kleedkamers en toiletten schoonmaken. Stoelen en tafels klaarzetten "
            "voor wedstrijden. Lampen vervangen en kleine reparaties. Bezoekers de weg wijzen. Koffie zetten.",
            soort=WerkSoort.WERKERVARINGSPLEK,
            jaren=1,
        ),
    ),
    wensen="Iets met mensen. Liever niet alleen werken.",
)
INPAKKER = Kandidaat(
    id="inpakker",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            functie="inpakker",
            taken="Producten inpakken en dozen vouwen. Pakketten wegen en stickers plakken. Pallets stapelen. "
            "Orders klaarzetten. Vrachtwagens lossen met de pompwagen.",
            jaren=3,
        ),
    ),
    wensen="Ik wil iets leren.",
    afgeschermd=Afgeschermd(trede=Trede(stand=3), begeleiding_nodig=Begeleiding.LICHT),
)
KLUSSER = Kandidaat(
    id="klusser",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            functie="zelfstandig klusser",
            taken="Keukens plaatsen en laminaat leggen. Houtwerk schilderen. Lekkages verhelpen en sloten vervangen. "
            "Zelf offertes en facturen maken en klanten te woord staan.",
            jaren=12,
        ),
    ),
    wensen="In loondienst, met collega's. Niet op hoogte.",
)
STATUSHOUDER = Kandidaat(
    id="statushouder",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            functie="verpleegkundige",
            taken="In een ziekenhuis wonden verzorgd, medicijnen gegeven, patiënten gewassen en bloed afgenomen.",
            jaren=5,
        ),
    ),
    opleidingen=(Opleiding(naam="verpleegkunde, buiten Nederland", diploma=True),),
    gewenste_beroepen=("verpleegkundige",),
    wensen="Weer in de zorg.",
)
LEERLING = Kandidaat(
    id="leerling",
    **BEKEND,
    werkervaring=(
        Werkervaring(
            taken="Heggen knippen, onkruid wieden, blad blazen en gras maaien. In de kringloop spullen gesorteerd.",
            soort=WerkSoort.STAGE,
            jaren=0.5,
        ),
    ),
    wensen="Graag buiten werken. Niet achter een computer.",
    afgeschermd=Afgeschermd(geboortejaar=PEILDATUM.year - 17),
)
MENSEN = (BEDIENING, STADION, INPAKKER, KLUSSER, STATUSHOUDER, LEERLING)


def _vacature(beroep_id: str, nummer: int = 1, *eisen: Eis, plek: PlekSoort = PlekSoort.REGULIER) -> Vacature:
    beroep = basis().beroepen[beroep_id]
    return Vacature(
        id=f"{beroep_id}-{nummer}",
        titel=beroep.label,
        gevraagd=tuple(
            Skill(label=basis().skills[link.skill].label, graad=link.belang, bron="vacature")
            for link in beroep.skills
            if link.belang is not Belang.PLUSPUNT
        ),
        eisen=eisen,
        plek=plek,
        plaatsen=2,
    )


def _heftruck(nummer: int) -> Vacature:
    eis = Eis(
        soort=EisSoort.CERTIFICAAT,
        waarde="heftruckcertificaat",
        aard=Aard.VEILIGHEID,
        tekst="De heftruck rijdt tussen mensen.",
    )
    vacature = _vacature("heftruckchauffeur", nummer, eis, plek=PlekSoort.LEERWERKPLEK)
    papier = Skill(label="heftruckcertificaat", graad=Belang.MOET, bron="vacature")
    return replace(vacature, gevraagd=(papier, *vacature.gevraagd))


def _vanaf_18(beroep_id: str) -> Vacature:
    return _vacature(beroep_id, 18, Eis(soort=EisSoort.MINIMUMLEEFTIJD, waarde="18", aard=Aard.WETTELIJK))


VACATURES = (
    *map(_vacature, OPEN),
    *(_heftruck(nummer) for nummer in (2, 3, 4)),
    *(_vanaf_18(beroep) for beroep in ("groenmedewerker", "hovenier", "kringloopmedewerker")),
)


def _anderen() -> Iterable[Kandidaat]:
    """The rest of the caseload: people who could do some of the open work already."""
    for nummer, id_ in enumerate(OPEN):
        skills = [basis().skills[link.skill] for link in basis().beroepen[id_].skills[: 4 + nummer % 4]]
        yield Kandidaat(
            id=f"ander-{nummer}",
            **BEKEND,
            skills=tuple(Skill(label=een.label, graad=Bewijs.VOORBEELD, bron="verteld") for een in skills),
        )


@cache
def _motor(*erbij: str) -> Matcher:
    """The region, with some more beroepen asked."""
    return matcher_van((*MENSEN, *_anderen()), (*VACATURES, *map(_vacature, erbij)))


def _advies(wie: Kandidaat, matcher: Matcher | None = None) -> Richtingadvies:
    motor = matcher or _motor()
    return richtingen(motor, wie.id, wensen=lees_wensen(wie, basis()), regio=regio(motor))


def _anders(wie: Kandidaat) -> Matcher:
    return _motor().met_kandidaten([wie])


def _sectoren(kaarten: Iterable[Omscholingsrichting]) -> set[str]:
    return {kaart.beroep.sector for kaart in kaarten}


def _in_sector(advies: Richtingadvies, sector: str) -> list[Omscholingsrichting]:
    return [kaart for kaart in advies.kaarten if kaart.beroep.sector == sector]


@pytest.mark.parametrize("wie", MENSEN, ids=lambda wie: wie.id)
def test_iedereen_krijgt_kaarten_met_een_plek_een_reden_en_een_manier_om_het_te_proberen(wie: Kandidaat) -> None:
    kaarten = _advies(wie).kaarten
    assert 2 <= len(kaarten) <= 6
    for kaart in kaarten:
        assert kaart.kan or kaart.eigen_wens
        assert kaart.proberen
        assert (kaart.stap is None) == (not kaart.gat and kaart.beroep.gereglementeerd is not True)
        open_ = [_motor().vacatures[id_] for id_ in kaart.vraag.vacatures]
        assert kaart.vraag.plaatsen == sum(vacature.plaatsen for vacature in open_)
        assert all(vacature.titel == kaart.beroep.label for vacature in open_)
        assert kaart.vraag.plekken or kaart.eigen_wens


@pytest.mark.parametrize("wie", MENSEN, ids=lambda wie: wie.id)
def test_de_afgeschermde_laag_verandert_niets_aan_de_richtingen(wie: Kandidaat) -> None:
    laag = Afgeschermd(
        doelgroep=Doelgroep(register=Register(status=RegisterStatus.JA, peildatum=date(2026, 8, 1))),
        trede=Trede(stand=1),
        begeleiding_nodig=Begeleiding.INTENSIEF,
        aanpassing_nodig=True,
        loonwaarde_pct=40.0,
        geboortejaar=1962,
        gemeente="Uitgeest",
    )
    ander = replace(wie, afgeschermd=laag)
    assert _advies(ander, _anders(ander)) == _advies(wie)


def test_van_de_bediening_naar_de_zorg_nu_de_horeca_stilligt() -> None:
    advies = _advies(BEDIENING)
    zorg = _in_sector(advies, "zorg")
    assert zorg
    assert zorg[0].soort is Richtingsoort.DICHTBIJ
    assert len(zorg[0].kan) >= 3
    assert zorg[0].stap is not None
    assert zorg[0].weken <= 26
    assert "zorgstart" in {programma.id for programma in zorg[0].programmas}
    assert "horeca" not in _sectoren(advies.alle)
    assert not any("nacht" in richting.beroep.omstandigheden for richting in advies.alle)
    redenen = {wens.bron for een in advies.uitgesloten for wens in een.wensen if een.beroep.sector == "horeca"}
    assert "u zei: Niet meer in de horeca" in redenen


def test_wie_nog_wel_in_de_horeca_wil_hoort_ervan_zodra_er_weer_plek_is() -> None:
    wie = replace(BEDIENING, wensen=None, werkervaring=(replace(BEDIENING.werkervaring[0], functie=None),))
    motor, crisis = _motor(*HORECA).met_kandidaten([wie]), _anders(wie)
    assert "horeca" not in _sectoren(_advies(wie, crisis).alle)
    assert "zorg" in _sectoren(_advies(wie, crisis).kaarten)
    assert "horeca" in _sectoren(_advies(wie, motor).kaarten)


def test_van_werk_in_het_stadion_naar_facilitair() -> None:
    advies = _advies(STADION)
    facilitair = _in_sector(advies, "facilitair")
    assert {"facilitair-dienstverlener", "vergaderservice"} & {kaart.beroep.id for kaart in facilitair}
    assert "telstar-at-work" in {programma.id for programma in facilitair[0].programmas}
    assert facilitair[0].stap is not None
    assert not any("alleen" in richting.beroep.omstandigheden for richting in advies.alle)
    assert "schoonmaker" in {een.beroep.id for een in advies.uitgesloten}


def test_van_inpakken_naar_de_logistiek_met_een_stap_wat_de_trede_ook_is() -> None:
    advies = _advies(INPAKKER)
    logistiek = _in_sector(advies, "logistiek")
    assert logistiek
    assert logistiek[0].stap is not None
    assert 0 < logistiek[0].weken <= 52
    assert any(gekund.naam == "producten inpakken" for gekund in logistiek[0].kan)
    for stand in range(1, 7):
        ander = replace(INPAKKER, afgeschermd=Afgeschermd(trede=Trede(stand=stand)))
        assert _advies(ander, _anders(ander)) == advies


def test_een_heftruckcertificaat_telt_alleen_waar_een_nieuwe_lijst_het_ook_zegt() -> None:
    (erbij,) = skill_erbij(_motor(), INPAKKER.id, ["heftruckcertificaat"], n=EERSTEN)
    geleerd = met_skill(INPAKKER, basis().skills["heftruckcertificaat"])
    opnieuw = matcher_van((*(geleerd if een is INPAKKER else een for een in MENSEN), *_anderen()), VACATURES)
    nageteld = {
        vacature.id
        for vacature in VACATURES
        if INPAKKER.id in _in_beeld(opnieuw, vacature.id) - _in_beeld(_motor(), vacature.id)
    }
    assert set(erbij.vacatures) == nageteld
    assert set(erbij.vacatures) >= {"heftruckchauffeur-2", "heftruckchauffeur-3", "heftruckchauffeur-4"}
    # On trede 3 a leerwerkplek is open and a regular place is not: with a certificate neither.
    assert {_motor().vacatures[id_].plek for id_ in erbij.vacatures} == {PlekSoort.LEERWERKPLEK}


def _in_beeld(matcher: Matcher, vacature: str) -> set[str]:
    return {match.kandidaat for match in matcher.match(vacature, EERSTEN).matches}


def test_een_klusser_die_in_loondienst_wil_kan_in_de_bouw_blijven_maar_niet_op_hoogte() -> None:
    advies = _advies(KLUSSER)
    assert {"onderhoudsvakman", "keukenmonteur", "parketlegger"} & {kaart.beroep.id for kaart in advies.kaarten}
    assert not any("hoogte" in richting.beroep.omstandigheden for richting in advies.alle)
    uitgesloten = {een.beroep.id: een.wensen for een in advies.uitgesloten}
    assert [wens.bron for wens in uitgesloten["schilder"]] == ["u zei: Niet op hoogte"]


def test_een_buitenlands_diploma_is_een_weg_en_werk_eronder_wordt_ook_genoemd() -> None:
    advies = _advies(STATUSHOUDER)
    (verpleegkundige,) = [een for een in advies.alle if een.beroep.id == "verpleegkundige"]
    assert verpleegkundige in advies.kaarten
    assert verpleegkundige.eigen_wens
    assert verpleegkundige.diploma_verplicht is True
    assert verpleegkundige.proberen == (Proefvorm.MEELOOPDAG,)
    assert verpleegkundige.stap is not None
    assert "waarderen" in verpleegkundige.stap.naam
    eronder = [kaart for kaart in _in_sector(advies, "zorg") if kaart.diploma_verplicht is False]
    assert eronder
    assert all(kaart.stap is None or kaart.weken <= 52 for kaart in eronder)


def test_een_schoolverlater_van_zeventien_krijgt_dezelfde_richtingen_als_een_volwassene() -> None:
    volwassen = replace(LEERLING, afgeschermd=Afgeschermd(geboortejaar=1990))
    advies = _advies(LEERLING)
    assert _advies(volwassen, _anders(volwassen)) == advies
    assert "groenmedewerker" in {kaart.beroep.id for kaart in _in_sector(advies, "groen")}
    assert not any("beeldscherm" in richting.beroep.omstandigheden for richting in advies.alle)


def test_een_schoolverlater_van_zeventien_hoort_van_geen_vacature_vanaf_achttien() -> None:
    volwassen = replace(LEERLING, afgeschermd=Afgeschermd(geboortejaar=1990))
    vanaf_18 = {vacature.id for vacature in VACATURES if vacature.eisen and vacature.id.endswith("-18")}
    leert = [gat.skill for kaart in _advies(LEERLING).kaarten for gat in kaart.gat[:3]]
    for wie, verwacht in ((LEERLING, set()), (volwassen, vanaf_18)):
        matcher = _anders(wie)
        genoemd = {een.vacature.id for een in vacatures_voor(matcher, wie.id, len(VACATURES)).beste}
        assert genoemd & vanaf_18 == verwacht
        erbij = skill_erbij(matcher, wie.id, list(dict.fromkeys(leert)), n=EERSTEN)
        if wie is LEERLING:
            assert not any(set(een.vacatures) & vanaf_18 for een in erbij)


@pytest.mark.parametrize("wie", MENSEN, ids=lambda wie: wie.id)
def test_niemand_krijgt_een_papier_toegedicht(wie: Kandidaat) -> None:
    """None of these people has a certificate or licence, so none is told to bring one."""
    papieren = {id_ for id_, skill in basis().skills.items() if skill.soort is SkillSoort.CERTIFICAAT}
    advies = _advies(wie)
    assert not [kan.naam for kaart in (*advies.alle, *advies.vol) for kan in kaart.kan if kan.skill in papieren]
