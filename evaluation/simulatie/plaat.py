"""The picture of the document: what skills gives against aanbod, under each answer to what decides."""

from collections.abc import Mapping
from typing import Any, Final

from evaluation.statistiek import Schatting

_BREEDTE, _REGEL = 420, 34
_KLEUR: Final = "#154273"


def plaat(titel: str, verschillen: Mapping[str, Schatting]) -> str:
    """An SVG with a dot and a 95% interval for each difference, and a line at no difference.

    Args:
        titel: Above the picture.
        verschillen: What decides (Dutch) -> the difference; those without an interval are left out.
    """
    import altair as alt  # noqa: PLC0415 - heavy, and only needed to draw
    import vl_convert  # noqa: PLC0415

    svg: str = vl_convert.vegalite_to_svg(alt.Chart.from_dict(_tekening(titel, verschillen)).to_json())
    return svg


def _tekening(titel: str, verschillen: Mapping[str, Schatting]) -> dict[str, Any]:
    rijen = [
        {"naam": naam, "midden": een.gemiddelde, "laag": een.laag, "hoog": een.hoog}
        for naam, een in verschillen.items()
        if een.laag is not None
    ]
    as_y = {
        "field": "naam",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": {"labelLimit": 320, "ticks": False, "domain": False},
    }
    as_x = {"field": "laag", "type": "quantitative", "title": "plaatsingen per kwartaal meer of minder dan aanbod"}
    return {
        "title": titel,
        "data": {"values": rijen},
        "width": _BREEDTE,
        "height": _REGEL * len(rijen),
        "layer": [
            {"mark": {"type": "rule", "color": "#767676"}, "encoding": {"x": {"datum": 0, "type": "quantitative"}}},
            {
                "mark": {"type": "rule", "color": _KLEUR, "strokeWidth": 2},
                "encoding": {"y": as_y, "x": as_x, "x2": {"field": "hoog"}},
            },
            {
                "mark": {"type": "point", "filled": True, "size": 70, "color": _KLEUR, "opacity": 1},
                "encoding": {"y": as_y, "x": {"field": "midden", "type": "quantitative"}},
            },
        ],
    }
