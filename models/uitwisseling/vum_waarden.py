"""From VUM codes to the values of this project; 0, 8 and codes that no list knows become None: not known."""

from collections.abc import Iterable
from datetime import date

from models.uitwisseling import blok, vum
from models.waardelijsten import Rijbewijs, Taalniveau, WerkDenkniveau
from models.werk import Taalbeheersing, Werktijden

_JANEE = {1: True, 2: False}
_RIJBEWIJZEN = {code.value: code for code in Rijbewijs}
_TALEN = {niveau.value: niveau for niveau in Taalniveau}
_NIVEAUS = {niveau.value: niveau for niveau in WerkDenkniveau}
_OPLEIDING = {
    1: "basisonderwijs",
    2: "vmbo",
    3: "havo/vwo",
    4: "mbo",
    5: "hbo/bachelor",
    6: "wo/master",
    9: "anders",
}


def janee(code: int | None) -> bool | None:
    """1 yes, 2 no."""
    return None if code is None else _JANEE.get(code)


def rijbewijzen(lijst: Iterable[vum.Rijbewijs] | None) -> tuple[Rijbewijs, ...]:
    """The licences whose code is known."""
    codes = (deel.code_soort_rijbewijs for deel in lijst or ())
    return tuple(_RIJBEWIJZEN[code] for code in codes if code in _RIJBEWIJZEN)


def taalniveau(code: int | None) -> Taalniveau | None:
    """1-4; the level of somebody, or the lowest asked."""
    return None if code is None else _TALEN.get(code)


def taal(bericht: vum.Taalbeheersing) -> Taalbeheersing:
    """One language; its code is None when absent or not three lower-case letters."""
    return Taalbeheersing(
        taal=taalcode(bericht),
        spreken=taalniveau(bericht.code_niveau_taalbeheersing_mondeling),
        schrijven=taalniveau(bericht.code_niveau_taalbeheersing_schriftelijk),
        lezen=taalniveau(bericht.code_niveau_taalbeheersing_lezen),
        luisteren=taalniveau(bericht.code_niveau_taalbeheersing_luisteren),
    )


def taalcode(bericht: vum.Taalbeheersing) -> str | None:
    """ISO 639-3 code, when it has that form."""
    code = bericht.code_taal
    return code if code is not None and vum.TAALCODE.klopt(code) else None


def werktijden(
    flexibiliteit: vum.Flexibiliteit | None, uren: vum.Werktijden | None, eigen: blok.Werktijden | None
) -> Werktijden:
    """Working times of the block, completed with the two that VUM has."""
    eigen = eigen or blok.Werktijden()
    ploegen = eigen.ploegen
    if ploegen is None and flexibiliteit:
        ploegen = janee(flexibiliteit.indicatie_onregelmatig_werk_of_ploegendienst)
    return Werktijden(
        nacht=eigen.nacht,
        avond=eigen.avond,
        weekend=eigen.weekend,
        ploegen=ploegen,
        kantoortijden=janee(uren.indicatie_kantoortijden) if uren else None,
    )


def werk_denkniveau(code: int | str | None) -> WerkDenkniveau | None:
    """1-6; an integer of a werkzoekende, a text of a vacature."""
    return None if code is None else _NIVEAUS.get(int(code)) if str(code).isdecimal() else None


def opleidingsniveau(code: int | None) -> str | None:
    """Level of education in words; VUM does not tell mbo 1 to 4 apart."""
    return None if code is None else _OPLEIDING.get(code)


def opleidingscode(niveau: str | None) -> int | None:
    """The way back of `opleidingsniveau`; None for words that are not of VUM."""
    return next((code for code, woorden in _OPLEIDING.items() if woorden == niveau), None)


def jaren_tussen(begin: date, eind: date) -> float | None:
    """Years from one day to another, in tenths; None when the end is before the start or 80 years later."""
    jaren = round((eind - begin).days / 365.25, 1)
    return jaren if begin <= eind and jaren <= 80 else None
