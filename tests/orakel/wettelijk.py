"""The rules H1-H10 that are decided per person, by hand (rules.md 9.2 and 9.3). Nobody may lift them."""

import unicodedata
from datetime import date, timedelta

from kandidaten.kandidaat import Kandidaat, Toestemming
from models.waardelijsten import (
    Aard,
    EisSoort,
    KandidaatStatus,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Rijbewijs,
    Taalniveau,
    Uitkomst,
    VacatureStatus,
)
from tests.orakel.antwoord import (
    JA,
    NEE,
    ONBEKEND,
    AndereNamen,
    Instelling,
    eerste_werkdag,
    ijmond,
    maanden_eerder,
    slechtste,
)
from vacatures.vacature import Eis, Vacature

RECHTSVORMEN = (["bv"], ["b", "v"], ["nv"], ["n", "v"], ["vof"], ["v", "o", "f"], ["stichting"])


def h1_garantiebaan(kandidaat: Kandidaat, vacature: Vacature, peildatum: date, keuze: Instelling) -> Uitkomst:
    """H1 (Wfsv 38b): a reserved garantiebaan asks for a recent registration and no nieuw beschut werk."""
    if vacature.plek is None:
        return ONBEKEND
    if vacature.plek is not PlekSoort.GARANTIEBAAN:
        return JA
    if kandidaat.afgeschermd.doelgroep.nbw.status in (NbwStatus.VASTGESTELD, NbwStatus.ADVIES_POSITIEF):
        return NEE
    register = kandidaat.afgeschermd.doelgroep.register
    if register.status is RegisterStatus.NEE:
        return NEE
    if register.status is RegisterStatus.ONBEKEND or _alleen_eigen_opgave(register.bron):
        return ONBEKEND  # UWV keeps the register, so UWV has to say so
    return JA if _is_recent(register.peildatum, peildatum, keuze.register_maanden) else ONBEKEND


def _is_recent(gecheckt: date | None, peildatum: date, maanden: int) -> bool:
    if gecheckt is None or gecheckt > peildatum:
        return False
    return gecheckt >= maanden_eerder(peildatum, maanden)


def h2_beschut(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """H2 (Participatiewet 10b): beschut werk asks for a decision of the college; advice of UWV waits."""
    if vacature.plek is None:
        return ONBEKEND
    if vacature.plek is not PlekSoort.BESCHUT:
        return JA
    doelgroep = kandidaat.afgeschermd.doelgroep
    if doelgroep.nbw.status is NbwStatus.VASTGESTELD:
        if doelgroep.register.status is RegisterStatus.JA:
            return NEE  # the two contradict each other
        return ONBEKEND if _alleen_eigen_opgave(doelgroep.nbw.bron) else JA
    if doelgroep.nbw.status is NbwStatus.ADVIES_POSITIEF:
        return ONBEKEND
    return NEE


def _alleen_eigen_opgave(bron: str | None) -> bool:
    return (bron or "").strip().lower() == "eigen opgave"


def h5_trede_1_2(kandidaat: Kandidaat, keuze: Instelling) -> Uitkomst:
    """H5: trede 1 and 2 are served by the gemeente, not from vacancy lists."""
    if not keuze.trede_1_2_uitgesloten:
        return JA
    trede = ijmond(kandidaat.afgeschermd.trede)
    if trede is None:
        return ONBEKEND
    return NEE if trede.stand in (1, 2) else JA


def h7w_mag_werken(kandidaat: Kandidaat) -> Uitkomst:
    """H7, work authorisation (SUWI 30b)."""
    if kandidaat.mag_werken is MagWerken.JA:
        return JA
    if kandidaat.mag_werken is MagWerken.NEE:
        return NEE
    return ONBEKEND


def eisen_van_aard(
    aard: Aard, kandidaat: Kandidaat, vacature: Vacature, peildatum: date, keuze: Instelling
) -> Uitkomst:
    """H7 (wettelijk) and H8 (veiligheid): every requirement of that kind; the worst answer counts."""
    return slechtste(_eis(eis, kandidaat, vacature, peildatum, keuze) for eis in vacature.eisen if eis.aard is aard)


def _eis(eis: Eis, kandidaat: Kandidaat, vacature: Vacature, peildatum: date, keuze: Instelling) -> Uitkomst:
    if eis.soort is EisSoort.RIJBEWIJS:
        return _rijbewijs(kandidaat.rijbewijzen, Rijbewijs(eis.waarde))
    if eis.soort is EisSoort.MINIMUMLEEFTIJD:
        eerste_dag = eerste_werkdag(vacature.start, peildatum)
        return _leeftijd(kandidaat.afgeschermd.geboortejaar, int(eis.waarde), eerste_dag)
    if eis.soort is EisSoort.TAAL:
        return _taal(kandidaat, *eis.taal_en_niveau())
    return _papier(kandidaat, eis.waarde, keuze.gelijk)


def _rijbewijs(rijbewijzen: frozenset[Rijbewijs] | None, gevraagd: Rijbewijs) -> Uitkomst:
    if rijbewijzen is None:
        return ONBEKEND
    for rijbewijs in rijbewijzen:
        if gevraagd in rijbewijs.dekt:
            return JA
    return NEE


def _leeftijd(geboortejaar: int | None, minimum: int, eerste_dag: date) -> Uitkomst:
    if geboortejaar is None:
        return ONBEKEND
    oudst = eerste_dag.year - geboortejaar  # birthday already past that day
    jongst = oudst - 1  # birthday still to come
    if jongst >= minimum:
        return JA
    if oudst < minimum:
        return NEE
    return ONBEKEND


def _taal(kandidaat: Kandidaat, taal: str, niveau: Taalniveau) -> Uitkomst:
    niveaus = [item.spreken for item in kandidaat.talen if item.taal == taal and item.spreken is not None]
    if not niveaus:
        return ONBEKEND
    return JA if max(niveaus) >= niveau else NEE


def _papier(kandidaat: Kandidaat, gevraagd: str, gelijk: AndereNamen | None) -> Uitkomst:
    papieren = list(kandidaat.certificaten)
    papieren += [o.naam for o in kandidaat.opleidingen if o.diploma is True and o.naam is not None]
    namen = [gevraagd] if gelijk is None else [gevraagd, *gelijk(gevraagd)]
    for papier in papieren:
        for naam in namen:
            if kale_naam(papier) == kale_naam(naam) != "":
                return JA
    return ONBEKEND  # a paper that nobody recorded may still exist


def kale_naam(naam: str) -> str:
    """A name without case, accents and punctuation: only letters, digits and single spaces between them."""
    ontleed = unicodedata.normalize("NFKD", naam.casefold())
    tekens = ""
    for teken in ontleed:
        if unicodedata.combining(teken):
            continue
        tekens += teken if teken.isalnum() else " "
    return " ".join(tekens.split())


def h9_toestemming(kandidaat: Kandidaat, vacature: Vacature) -> Uitkomst:
    """H9: the last word per addressee (this vacature, this werkgever) counts; any objection wins."""
    voor_vacature = [t for t in kandidaat.toestemmingen if _over_vacature(t, vacature)]
    voor_werkgever = [t for t in kandidaat.toestemmingen if _over_werkgever(t, vacature)]
    laatste = [_laatste_woord(voor_vacature), _laatste_woord(voor_werkgever)]
    if False in laatste:
        return NEE
    return JA if True in laatste else ONBEKEND


def _over_vacature(uitspraak: Toestemming, vacature: Vacature) -> bool:
    if uitspraak.gegeven:
        return uitspraak.voor == vacature.id
    return uitspraak.voor.casefold() == vacature.id.casefold()


def _over_werkgever(uitspraak: Toestemming, vacature: Vacature) -> bool:
    """Consent names the werkgever as it is written; an objection is meant for whoever it sounds like."""
    if vacature.werkgever is None:
        return False
    if _woorden(uitspraak.voor) == _woorden(vacature.werkgever):
        return True
    ene, andere = kale_werkgever(uitspraak.voor), kale_werkgever(vacature.werkgever)
    return not uitspraak.gegeven and ene == andere != []


def _woorden(naam: str) -> list[str]:
    return naam.casefold().split()


def kale_werkgever(naam: str) -> list[str]:
    """The words of a name without accents and signs, and without the legal forms around them."""
    woorden = kale_naam(naam).split()
    kern = list(woorden)
    while vorm := next((v for v in RECHTSVORMEN if kern[: len(v)] == v), None):
        kern = kern[len(vorm) :]
    while vorm := next((v for v in RECHTSVORMEN if kern[-len(v) :] == v), None):
        kern = kern[: -len(vorm)]
    return kern or woorden  # somebody who is called "Stichting" and nothing else


def _laatste_woord(uitspraken: list[Toestemming]) -> bool | None:
    """Of what was said about one addressee; what has no date is not held against the wish of the person."""
    bezwaren = [t.datum for t in uitspraken if not t.gegeven]
    toestemmingen = [t.datum for t in uitspraken if t.gegeven]
    if not bezwaren:
        return True if toestemmingen else None
    if None in bezwaren:
        return False  # an objection that may be of today
    laatste_bezwaar = max(dag for dag in bezwaren if dag is not None)
    return any(dag is not None and dag > laatste_bezwaar for dag in toestemmingen)


def h10_beschikbaar(kandidaat: Kandidaat, vacature: Vacature, peildatum: date, keuze: Instelling) -> Uitkomst:
    """H10: the vacature still asks, and the person can come."""
    if _vacature_dicht(vacature, peildatum):
        return NEE
    if kandidaat.status in (KandidaatStatus.GEPLAATST, KandidaatStatus.UITGESTROOMD):
        return NEE
    eerste_dag = eerste_werkdag(vacature.start, peildatum)
    if kandidaat.beschikbaar_tot is not None and kandidaat.beschikbaar_tot < eerste_dag:
        return NEE
    if _te_laat_vrij(kandidaat, eerste_dag, keuze):
        begin_bekend = vacature.start is not None and vacature.start >= peildatum
        return NEE if begin_bekend else ONBEKEND
    if kandidaat.status is KandidaatStatus.BESCHIKBAAR or kandidaat.beschikbaar_vanaf is not None:
        return JA
    return ONBEKEND


def _vacature_dicht(vacature: Vacature, peildatum: date) -> bool:
    if vacature.status in (VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN):
        return True
    return vacature.sluitingsdatum is not None and vacature.sluitingsdatum < peildatum


def _te_laat_vrij(kandidaat: Kandidaat, eerste_dag: date, keuze: Instelling) -> bool:
    if kandidaat.beschikbaar_vanaf is None:
        return False
    return kandidaat.beschikbaar_vanaf > eerste_dag + timedelta(days=keuze.marge_dagen)
