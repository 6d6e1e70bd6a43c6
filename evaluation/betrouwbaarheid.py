"""Whether a match of 0.7 means what it says: the reliability table, and the plot of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import numpy as np
import vl_convert
from numpy.typing import NDArray

Waarden = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bak:
    """Pairs whose match lies in one fifth of [0, 1].

    Attributes:
        vanaf: Lower end of the fifth.
        aantal: Pairs in it.
        match: Mean of the curve in use; None where there is no pair.
        goed: Share that experts call the same, right and wrong pairs counted equally heavy; None without pairs.
    """

    vanaf: float
    aantal: int
    match: float | None
    goed: float | None


def bakken(match: Waarden, goed: NDArray[np.bool_], gewicht: Waarden) -> tuple[Bak, ...]:
    """The reliability table: five fifths of [0, 1].

    Args:
        match: Of each pair, shape (pairs,), in [0, 1].
        goed: Whether experts call the pair the same, shape (pairs,).
        gewicht: Of each pair, shape (pairs,), at least 0.
    """
    vijfde = np.minimum((match * 5).astype(int), 4)
    return tuple(_bak(i / 5, match[vijfde == i], goed[vijfde == i], gewicht[vijfde == i]) for i in range(5))


def _bak(vanaf: float, match: Waarden, goed: NDArray[np.bool_], gewicht: Waarden) -> Bak:
    if not len(match):
        return Bak(vanaf, 0, None, None)
    return Bak(vanaf, len(match), float(np.average(match, weights=gewicht)), float(np.average(goed, weights=gewicht)))


def plaat(delen: Sequence[Bak]) -> str:
    """The table as SVG: mean match against the share that is right; on the diagonal a match means what it says."""
    punten = [{"match": bak.match, "goed": bak.goed, "aantal": bak.aantal} for bak in delen if bak.match is not None]
    lijn = alt.Chart(alt.InlineData([{"match": 0, "goed": 0}, {"match": 1, "goed": 1}])).mark_line(
        strokeDash=[4, 4], color="grey"
    )
    stippen = alt.Chart(alt.InlineData(punten)).mark_circle(color="#01689b", opacity=1)
    assen = {
        "x": alt.X("match:Q", title="match volgens de kromme", scale=alt.Scale(domain=[0, 1])),
        "y": alt.Y("goed:Q", title="deel dat volgens experts gelijk is", scale=alt.Scale(domain=[0, 1])),
    }
    grootte = alt.Size("aantal:Q", title="paren", scale=alt.Scale(zero=True))
    grafiek = lijn.encode(**assen) + stippen.encode(**assen, size=grootte)
    svg: str = vl_convert.vegalite_to_svg(grafiek.properties(width=320, height=320).to_json())
    return svg
