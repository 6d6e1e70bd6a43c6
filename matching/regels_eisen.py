"""Requirements that are not a skill: what the law (H7) or safety (H8) asks, and permission to work (H7w)."""

from collections.abc import Callable
from typing import Final

from matching.kolommen import Kolommen, rijbewijs_bits
from matching.omstandigheden import Omstandigheden
from matching.regels_namen import genormaliseerd
from matching.regels_uitkomst import ONBEKEND, VOLDOET, Codes, oordeel, overal, slechtste
from models.waardelijsten import Aard, EisSoort, Rijbewijs
from vacatures.vacature import Eis, Vacature


def wettelijke_eisen(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H7: the worst outcome over every legal requirement."""
    return _slechtste_eis(k, v, o, Aard.WETTELIJK)


def veiligheidseisen(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H8: the worst outcome over every safety requirement."""
    return _slechtste_eis(k, v, o, Aard.VEILIGHEID)


def mag_werken(k: Kolommen, v: Vacature, o: Omstandigheden) -> Codes:
    """H7w: permission to work; a tewerkstellingsvergunning has to be asked about."""
    return k.mag_werken


def toets_eis(k: Kolommen, eis: Eis, v: Vacature, o: Omstandigheden) -> Codes:
    """The outcome of one requirement, whatever its aard."""
    return _TOETS[eis.soort](k, eis, v, o)


def _slechtste_eis(k: Kolommen, v: Vacature, o: Omstandigheden, aard: Aard) -> Codes:
    uitkomsten = [toets_eis(k, eis, v, o) for eis in v.eisen if eis.aard is aard]
    return slechtste(overal(len(k), VOLDOET), *uitkomsten)


def _rijbewijs(k: Kolommen, eis: Eis, v: Vacature, o: Omstandigheden) -> Codes:
    nodig = Rijbewijs(eis.waarde)
    voldoende = rijbewijs_bits(rijbewijs for rijbewijs in Rijbewijs if nodig in rijbewijs.dekt)
    heeft = (k.rijbewijzen & voldoende) != 0
    return oordeel(niet=k.rijbewijzen_bekend & ~heeft, onbekend=~k.rijbewijzen_bekend)


def _bewijsstuk(k: Kolommen, eis: Eis, v: Vacature, o: Omstandigheden) -> Codes:
    # A certificate that is not in the file is not known to be missing: the outcome is never "voldoet niet".
    codes = overal(len(k), ONBEKEND)
    namen = {eis.waarde, *(o.gelijk(eis.waarde) if o.gelijk else ())}
    for naam in {genormaliseerd(naam) for naam in namen} & k.certificaten.keys():
        codes[k.certificaten[naam]] = VOLDOET
    return codes


def _minimumleeftijd(k: Kolommen, eis: Eis, v: Vacature, o: Omstandigheden) -> Codes:
    # Only the year of birth is kept, so in the year of the birthday itself the age is not known.
    bekend = k.geboortejaar > 0
    wordt = o.werkdag(v.start).year - k.geboortejaar
    nodig = int(eis.waarde)
    return oordeel(niet=bekend & (wordt < nodig), onbekend=~bekend | (wordt - 1 < nodig))


def _taal(k: Kolommen, eis: Eis, v: Vacature, o: Omstandigheden) -> Codes:
    taal, nodig = eis.taal_en_niveau()
    niveau = k.talen.get(taal)
    if niveau is None:
        return overal(len(k), ONBEKEND)
    return oordeel(niet=(niveau > 0) & (niveau < nodig), onbekend=niveau == 0)


_TOETS: Final[dict[EisSoort, Callable[[Kolommen, Eis, Vacature, Omstandigheden], Codes]]] = {
    EisSoort.RIJBEWIJS: _rijbewijs,
    EisSoort.CERTIFICAAT: _bewijsstuk,
    EisSoort.BEVOEGDHEID: _bewijsstuk,
    EisSoort.MINIMUMLEEFTIJD: _minimumleeftijd,
    EisSoort.TAAL: _taal,
}
