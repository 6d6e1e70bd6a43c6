"""Requirements of a synthetic vacature that are no skills: papers, ages and language, each with its aard."""

from models.skills import Belang
from models.synthetisch.beroepswereld import Vak
from models.synthetisch.papieren import RIJBEWIJS, papier
from models.synthetisch.toeval import Toeval
from models.taxonomie.taxonomie import TaxonomieSkill
from models.waardelijsten import Aard, EisSoort, PlekSoort
from vacatures.vacature import Eis

GEVRAAGD = {Belang.MOET: 1.0, Belang.BELANGRIJK: 0.6, Belang.PLUSPUNT: 0.3}
TAALEIS = 0.12
TAAL_VOOR_VEILIGHEID = 0.15  # of the taaleisen: instructions are given in Dutch
VOLWASSEN = "18"
# On these places people learn the work: the employer's own musts and wishes do not count.
_LEREN = {
    PlekSoort.BESCHUT,
    PlekSoort.LEERWERKPLEK,
    PlekSoort.PROEFPLAATS,
    PlekSoort.STAGE,
    PlekSoort.VRIJWILLIGERSWERK,
}


def eisen(toeval: Toeval, vak: Vak, plek: PlekSoort | None, *, nachtwerk: bool) -> tuple[Eis, ...]:
    """The requirements of one vacature."""
    papieren = [skill_belang for skill_belang in vak.papieren if toeval.kans(GEVRAAGD[skill_belang[1]])]
    alle = [
        *(_papiereis(skill, belang) for skill, belang in papieren),
        *_leeftijd([skill for skill, belang in papieren if belang is Belang.MOET], nachtwerk),
        *_taal(toeval),
    ]
    hard = (Aard.WETTELIJK, Aard.VEILIGHEID)
    return tuple(eis for eis in alle if eis.aard in hard or plek not in _LEREN)


def _papiereis(skill: TaxonomieSkill, belang: Belang) -> Eis:
    stuk = papier(skill.id)
    aard = stuk.aard
    if belang is Belang.PLUSPUNT:
        aard = Aard.WENS
    elif belang is Belang.BELANGRIJK and aard is Aard.WETTELIJK:
        aard = Aard.WERKGEVER_MUST  # handy for the work, but the law does not ask it of everybody
    waarde = skill.id.removeprefix(RIJBEWIJS).upper() if stuk.soort is EisSoort.RIJBEWIJS else skill.label
    return Eis(soort=stuk.soort, waarde=waarde, aard=aard, tekst=stuk.tekst if aard is stuk.aard else None)


def _leeftijd(papieren: list[TaxonomieSkill], nachtwerk: bool) -> list[Eis]:
    """At most one minimum age: of the trade, or of work at night (Arbeidstijdenwet art. 5:3)."""
    redenen = [papier(skill.id).tekst for skill in papieren if papier(skill.id).vanaf_18]
    if nachtwerk:
        redenen.append("Jonger dan 18 mag niet 's nachts werken (Arbeidstijdenwet).")
    soort = EisSoort.MINIMUMLEEFTIJD
    return [Eis(soort=soort, waarde=VOLWASSEN, aard=Aard.WETTELIJK, tekst=tekst) for tekst in redenen[:1]]


def _taal(toeval: Toeval) -> list[Eis]:
    if not toeval.kans(TAALEIS):
        return []
    if toeval.kans(TAAL_VOOR_VEILIGHEID):
        tekst = "De veiligheidsinstructies zijn in het Nederlands."
        return [Eis(soort=EisSoort.TAAL, waarde="nld:2", aard=Aard.VEILIGHEID, tekst=tekst)]
    aard = toeval.kies((Aard.WERKGEVER_MUST, Aard.WENS))
    return [Eis(soort=EisSoort.TAAL, waarde=toeval.kies(("nld:2", "nld:3", "eng:2")), aard=aard)]
