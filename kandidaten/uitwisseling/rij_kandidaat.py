"""From a row of CSV or XLSX to a `Kandidaat`."""

from collections.abc import Iterator

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from kandidaten.uitwisseling.sjabloon import MAX_BANEN
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Bewijs, Skill
from models.uitwisseling import cel_waarden as waarden
from models.uitwisseling.cellen import (
    CelFout,
    datum,
    geheel,
    getal,
    janee,
    keuze,
    postcode,
    tussen_haakjes,
)
from models.uitwisseling.rij import Rij
from models.uitwisseling.tekst import sleutel
from models.waardelijsten import (
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    RegisterStatus,
    Rijbewijs,
    TredeStand,
    Vervoermiddel,
    WerkSoort,
)
from models.werk import Taalbeheersing

_DIPLOMA = {"diploma": True, "metdiploma": True, "geendiploma": False, "zonderdiploma": False}
_GEEN = frozenset({"geen", "nee"})
_STANDEN = {sleutel(stand.value): stand for stand in TredeStand}
_status = keuze(KandidaatStatus)
_mag_werken = keuze(MagWerken)
_ladder = keuze(Ladder, {"ijmond": Ladder.IJMOND, "vng": Ladder.VNG})
_register = keuze(RegisterStatus)
_nbw = keuze(NbwStatus)
_werksoort = keuze(WerkSoort)
_afstand = geheel(0, 999)


def naar_kandidaat(rij: Rij) -> Kandidaat:
    """Read every column; faults go to the report of the row."""
    kandidaat_id = rij.lees_id()
    uren_min, uren_max = rij.uren()
    return Kandidaat(
        id=kandidaat_id,
        skills=tuple(_skills(rij)),
        werkervaring=tuple(_werk(rij)),
        gewenste_beroepen=rij.lees_lijst("gewenste_beroepen", str),
        opleidingen=tuple(_opleidingen(rij)),
        certificaten=rij.lees_lijst("certificaten", str),
        talen=tuple(_talen(rij)),
        rijbewijzen=_rijbewijzen(rij),
        vervoermiddelen=_vervoer(rij),
        werk_denkniveau=waarden.werk_denkniveau(rij),
        postcode=rij.lees("postcode", postcode),
        max_reisafstand_km=rij.lees("max_reisafstand_km", _afstand),
        max_reistijd_min=rij.lees("max_reistijd_min", _afstand),
        uren_min=uren_min,
        uren_max=uren_max,
        werktijden=rij.werktijden(),
        beschikbaar_vanaf=rij.lees("beschikbaar_vanaf", datum),
        beschikbaar_tot=rij.lees("beschikbaar_tot", datum),
        status=rij.lees("status", _status),
        mag_werken=rij.lees("mag_werken", _mag_werken),
        profiel_datum=rij.lees("profiel_datum", datum),
        open_voorstellen=rij.lees("open_voorstellen", geheel(0, 999)),
        toestemmingen=rij.lees_lijst("toestemmingen", _toestemming),
        wensen=rij.tekst("wensen"),
        onbekende_codes=rij.onbekende_codes,
        afgeschermd=_afgeschermd(rij),
    )


def _skills(rij: Rij) -> Iterator[Skill]:
    for label, bewijs in waarden.met_graad(rij, "skills", waarden.BEWIJS, Bewijs.GENOEMD):
        yield Skill(label=label, graad=bewijs, bron="skill in het bestand")


def _werk(rij: Rij) -> Iterator[Werkervaring]:
    for nummer in range(1, MAX_BANEN + 1):
        functie, taken = rij.tekst(f"functie_{nummer}"), rij.tekst(f"taken_{nummer}")
        beroep, jaren = rij.tekst(f"beroep_{nummer}"), rij.lees(f"jaren_{nummer}", getal(0, 80))
        soort = rij.lees(f"soort_{nummer}", _werksoort)
        if functie or taken or beroep:
            yield Werkervaring(functie=functie, beroep=beroep, taken=taken, jaren=jaren, soort=soort)
        elif jaren is not None or soort is not None:
            veld = f"jaren_{nummer}" if jaren is not None else f"soort_{nummer}"
            rij.waarschuw(veld, "jaren of soort zonder functie, taken of beroep: niet gelezen")


def _opleidingen(rij: Rij) -> Iterator[Opleiding]:
    for deel in rij.lees_lijst("opleidingen", str):
        naam, binnen = tussen_haakjes(deel)
        diploma = _DIPLOMA.get(sleutel(binnen)) if binnen else None
        yield Opleiding(naam=deel if diploma is None else naam, diploma=diploma)


def _talen(rij: Rij) -> Iterator[Taalbeheersing]:
    for deel in rij.lees_lijst("talen", str):
        naam, _, niveaus = (stuk.strip() for stuk in deel.partition(":"))
        spreken, _, schrijven = niveaus.partition("/")
        code = waarden.taalcode(naam)
        if code is None:
            rij.meld_codes("talen", [deel])
            continue
        try:
            yield Taalbeheersing(
                taal=code,
                spreken=waarden.taalniveau(spreken) if spreken.strip() else None,
                schrijven=waarden.taalniveau(schrijven) if schrijven.strip() else None,
            )
        except CelFout as gebrek:
            rij.fout("talen", gebrek.reden, gebrek.herstel)


def _rijbewijzen(rij: Rij) -> frozenset[Rijbewijs] | None:
    """The word "geen" says that there is none; an empty cell says nothing."""
    if sleutel(rij.tekst("rijbewijs") or "") in _GEEN:
        return frozenset()
    return frozenset(rij.lees_codes("rijbewijs", waarden.RIJBEWIJZEN)) or None


def _vervoer(rij: Rij) -> frozenset[Vervoermiddel] | None:
    return frozenset(rij.lees_codes("vervoer", waarden.VERVOER)) or None


def _toestemming(tekst: str) -> Toestemming:
    zonder_dag, dag = tussen_haakjes(tekst)
    voor, _, antwoord = zonder_dag.rpartition(":")
    if not voor.strip():
        raise CelFout("dit is geen toestemming", "Schrijf: vacature of werkgever: ja of nee (dd-mm-jjjj).")
    return Toestemming(voor=voor.strip(), gegeven=janee(antwoord.strip()), datum=datum(dag) if dag else None)


def _afgeschermd(rij: Rij) -> Afgeschermd:
    register = Register(
        status=rij.lees_of("register", _register, RegisterStatus.ONBEKEND),
        peildatum=rij.lees("register_datum", datum),
        bron=rij.tekst("register_bron"),
        grond=rij.tekst("register_grond"),
    )
    nbw = Nbw(
        status=rij.lees_of("nbw", _nbw, NbwStatus.ONBEKEND),
        datum=rij.lees("nbw_datum", datum),
        bron=rij.tekst("nbw_bron"),
    )
    return Afgeschermd(
        doelgroep=Doelgroep(register=register, nbw=nbw),
        trede=_trede(rij),
        begeleiding_nodig=rij.lees("begeleiding_nodig", waarden.begeleiding),
        aanpassing_nodig=rij.lees("aanpassing_nodig", janee),
        loonwaarde_pct=rij.lees("loonwaarde_pct", getal(0, 100)),
        ontheffing=rij.lees("ontheffing", janee),
        geboortejaar=rij.lees("geboortejaar", geheel(1900, 2100)),
        uitkering=rij.tekst("uitkering"),
        gemeente=rij.tekst("gemeente"),
    )


def _stand(tekst: str) -> int | TredeStand:
    stand = _STANDEN.get(sleutel(tekst))
    if stand is not None:
        return stand
    if tekst in {"1", "2", "3", "4", "5", "6"}:
        return int(tekst)
    raise CelFout("dit is geen trede", "Schrijf 1 tot 6, n.t.b. of n.v.t.")


def _trede(rij: Rij) -> Trede | None:
    stand, ladder = rij.lees("trede", _stand), rij.lees_of("trede_ladder", _ladder, Ladder.IJMOND)
    peildatum = rij.lees("trede_datum", datum)
    if stand is None:
        return None
    return Trede(stand=stand, ladder=ladder, peildatum=peildatum, vastgesteld_door=rij.tekst("trede_door"))
