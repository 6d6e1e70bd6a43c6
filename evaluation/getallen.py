"""How numbers are rounded and written in Dutch: one place, so that a figure reads the same in every table."""

from decimal import ROUND_HALF_UP, Decimal


def half_op(waarde: float) -> int:
    """The nearest whole number, half up (away from zero below it), as the printed reports round (domain.md 7.3)."""
    return int(Decimal(str(waarde)).quantize(Decimal(1), ROUND_HALF_UP))


def procent(teller: float | None, noemer: float | None) -> int | None:
    """Whole percentage, half up (domain.md 7.3: 174 of 240 is 73); None where there is nothing to divide."""
    if teller is None or not noemer:
        return None
    deel = Decimal(str(teller)) * 100 / Decimal(str(noemer))
    return int(deel.quantize(Decimal(1), ROUND_HALF_UP))


def komma(waarde: float, decimalen: int, teken: str = "") -> str:
    """With so many decimals behind a comma.

    Args:
        waarde: The number.
        decimalen: At least 0.
        teken: "+" also writes the sign of what is above zero.
    """
    return f"{waarde:{teken}.{decimalen}f}".replace(".", ",")
