"""One file judged by hand: the rules of rules.md 9.2-9.4, a second time and independent of `matching/`.

Slow and plain on purpose: one person, one place, one rule at a time, an `if` per case. It shares no code with
the vectorised rules that it judges; only the core types and the distance between two postcodes are the same.
Where the two differ, one of them misread the rules, and a person decides which.
"""

from datetime import date, timedelta

from kandidaten.kandidaat import Kandidaat
from models.doelgroep import Trede
from models.waardelijsten import Aard, NbwStatus, PlekSoort, TredeStand, Uitkomst
from tests.orakel import poorten, wettelijk
from tests.orakel.antwoord import NEE, ONBEKEND, Instelling, ijmond, is_regulier
from vacatures.vacature import Vacature

BLOKKEERT_BIJ_ONBEKEND = frozenset({"H1", "H2", "H7", "H8"})
OPHEFBAAR = frozenset(f"G{nummer}" for nummer in range(1, 12))


def oordeel(
    kandidaat: Kandidaat, vacature: Vacature, *, peildatum: date, instelling: Instelling | None = None
) -> dict[str, Uitkomst]:
    """The outcome of every decided rule for one person and one place, by code."""
    keuze = instelling or Instelling()
    return {
        "H1": wettelijk.h1_garantiebaan(kandidaat, vacature, peildatum, keuze),
        "H2": wettelijk.h2_beschut(kandidaat, vacature),
        "H5": wettelijk.h5_trede_1_2(kandidaat, keuze),
        "H7": wettelijk.eisen_van_aard(Aard.WETTELIJK, kandidaat, vacature, peildatum, keuze),
        "H7w": wettelijk.h7w_mag_werken(kandidaat),
        "H8": wettelijk.eisen_van_aard(Aard.VEILIGHEID, kandidaat, vacature, peildatum, keuze),
        "H9": wettelijk.h9_toestemming(kandidaat, vacature),
        "H10": wettelijk.h10_beschikbaar(kandidaat, vacature, peildatum, keuze),
        "G1": poorten.g1_regulier(kandidaat, vacature),
        "G2": poorten.g2_leerwerkplek(kandidaat, vacature),
        "G3": poorten.g3_garantiebaan(kandidaat, vacature),
        "G4": poorten.g4_nbw(kandidaat, vacature),
        "G5": poorten.g5_afstand(kandidaat, vacature, keuze),
        "G6": poorten.g6_uren(kandidaat, vacature),
        "G7": poorten.g7_begeleiding(kandidaat, vacature),
        "G8": poorten.g8_werktijden(kandidaat, vacature),
        "G9": poorten.g9_ontheffing(kandidaat),
        "G10": poorten.g10_profiel(kandidaat, peildatum, keuze),
        "G11": poorten.g11_voorstellen(kandidaat, keuze),
    }


def mag(uitkomsten: dict[str, Uitkomst], opgeheven: frozenset[str] = frozenset()) -> bool:
    """Whether the person is on the list: nothing says no, and nothing that must be known is unknown."""
    return not _weigert(uitkomsten, opgeheven) and not _moet_eerst_nagevraagd(uitkomsten)


def te_verifieren(uitkomsten: dict[str, Uitkomst], opgeheven: frozenset[str] = frozenset()) -> bool:
    """Whether the person is on the separate list: nothing says no, but something must be asked first (H4)."""
    return not _weigert(uitkomsten, opgeheven) and _moet_eerst_nagevraagd(uitkomsten)


def _weigert(uitkomsten: dict[str, Uitkomst], opgeheven: frozenset[str]) -> bool:
    for code, uitkomst in uitkomsten.items():
        is_opgeheven = code in OPHEFBAAR and code in opgeheven
        if uitkomst is NEE and not is_opgeheven:
            return True
    return False


def _moet_eerst_nagevraagd(uitkomsten: dict[str, Uitkomst]) -> bool:
    return any(uitkomsten[code] is ONBEKEND for code in BLOKKEERT_BIJ_ONBEKEND)


def grijs(kandidaat: Kandidaat, vacature: Vacature, peildatum: date) -> set[str]:
    """The rules that let this person through with a mark, whether or not another rule refuses."""
    gemerkt = _grijs_op_trede(kandidaat, vacature, peildatum)
    nbw = kandidaat.afgeschermd.doelgroep.nbw.status
    if vacature.plek is PlekSoort.GARANTIEBAAN and nbw is NbwStatus.AANGEVRAAGD:
        gemerkt.add("H1")  # table 9.2: ok, with the warning "aanvraag NBW loopt"
    return gemerkt


def _grijs_op_trede(kandidaat: Kandidaat, vacature: Vacature, peildatum: date) -> set[str]:
    trede = ijmond(kandidaat.afgeschermd.trede)
    if trede is None:
        return set()
    if is_regulier(vacature.plek):
        return {"G1"} if trede.stand in (4, TredeStand.NTB) else set()
    if vacature.plek is PlekSoort.GARANTIEBAAN:
        return {"G3"} if trede.stand in (3, 4) else set()
    if vacature.plek is PlekSoort.LEERWERKPLEK:
        return {"G2"} if trede.stand in (5, 6) else set()
    if vacature.plek is PlekSoort.STAGE:
        na_zes_weken = trede.stand == 6 and _zes_weken_oud(trede, peildatum)
        return {"G2"} if trede.stand in (5, 6) and not na_zes_weken else set()
    return set()


def _zes_weken_oud(trede: Trede, peildatum: date) -> bool:
    return trede.peildatum is not None and peildatum - trede.peildatum >= timedelta(days=42)
