import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.fouten import InvoerFout
from models.uitwisseling import html_lezen
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.cellen import CelFout
from models.uitwisseling.gelezen import Formaat
from models.uitwisseling.html_lezen import genormaliseerd, html_naar_tekst, json_ld_blokken, tekst_naar_html


def _blokken(pagina: str | bytes) -> list[str]:
    return json_ld_blokken(Bestand("p.html", pagina.encode() if isinstance(pagina, str) else pagina, Formaat.CSV))


@pytest.mark.parametrize(
    ("html", "tekst"),
    [
        ("<p>Wij zoeken een <b>lasser</b>.</p><p>Kom langs</p>", "Wij zoeken een lasser.\n\nKom langs"),
        ("Eisen:<ul><li>VCA</li><li>MIG\n &amp; MAG</li></ul>Bel ons", "Eisen:\n- VCA\n- MIG & MAG\n\nBel ons"),
        ("<div>a</div><div>b</div>c", "a\nb\nc"),
        ("a<br/>b<br>c", "a\nb\nc"),
        ("24&nbsp;uur&#8211;36 uur", "24 uur–36 uur"),
        ("<p>zicht</p><script>alert(1)</script><style>p{}</style><!-- weg -->baar", "zicht\n\nbaar"),
        ("&lt;p&gt;twee keer &amp;amp; zo&lt;/p&gt;", "twee keer & zo"),
        ("regel 1\n\n\n\n  regel  2", "regel 1\n\nregel 2"),
        ("a < b & c > d", "a < b & c > d"),
        ("", ""),
    ],
)
def test_opmaak_wordt_regels(html: str, tekst: str) -> None:
    assert html_naar_tekst(html) == tekst


_GEWOON = st.text(st.sampled_from("ab \n\t<>&é€-\u00a0;#\"'1"), max_size=40)


@given(_GEWOON)
def test_tekst_die_html_wordt_komt_gelijk_terug(tekst: str) -> None:
    heen = tekst_naar_html(tekst)
    if html_lezen._TAG.search(tekst):  # documented loss: text that shows HTML tags
        return
    assert html_naar_tekst(heen) == genormaliseerd(tekst)


@given(st.text())
def test_elke_tekst_geeft_een_genormaliseerde_tekst_of_een_celfout(tekst: str) -> None:
    try:
        uit = html_naar_tekst(tekst)
    except CelFout:
        return
    assert uit == genormaliseerd(uit)


def test_te_diepe_opmaak_valt_niet_stil_weg() -> None:
    with pytest.raises(CelFout, match="te diep genest"):
        html_naar_tekst("<div>" * 300 + "tekst")
    with pytest.raises(InvoerFout, match="te diep genest"):
        _blokken("<div>" * 300 + '<script type="application/ld+json">{}</script>')


def test_alleen_blokken_json_ld_worden_gevonden_en_letterlijk_gelezen() -> None:
    pagina = (
        '<!doctype html><html><head><script>var x = "nee"</script>'
        '<script type="application/ld+json">{"a": "</p> &amp; <b>"}</script></head>'
        '<body><script type="APPLICATION/LD+JSON; charset=utf-8"> [1] </script>'
        '<script type="application/ld+json"> </script><!-- <script type="application/ld+json">2</script> -->'
    )
    assert [blok.strip() for blok in _blokken(pagina)] == ['{"a": "</p> &amp; <b>"}', "[1]"]


@pytest.mark.parametrize("pagina", ["<!-- niets -->", "<p>", "<?xml version='1.0' encoding='utf-16'?><html/>"])
def test_een_pagina_zonder_blok_geeft_niets(pagina: str) -> None:
    assert _blokken(pagina) == []


def test_een_te_grote_pagina_wordt_geweigerd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_lezen, "MAX_PAGINA", 10)
    with pytest.raises(InvoerFout, match="langer dan 10 tekens"):
        _blokken("<p>" + "a" * 20)


_BYTES = st.binary(max_size=200) | st.lists(
    st.sampled_from(
        [b"<script type='application/ld+json'>", b"</script>", b"<!--", b"-->", b"<p", b"&#0;", b"\xff", b"{}"]
    )
).map(b"".join)


def _een_lijst_of_een_invoerfout(inhoud: bytes) -> None:
    try:
        blokken = _blokken(inhoud)
    except InvoerFout:
        return
    assert all(isinstance(blok, str) and blok.strip() for blok in blokken)


@given(_BYTES)
def test_elke_pagina_geeft_blokken_of_een_invoerfout(inhoud: bytes) -> None:
    _een_lijst_of_een_invoerfout(inhoud)


@pytest.mark.langzaam
@settings(max_examples=100_000)
@given(_BYTES)
def test_honderdduizend_paginas_geven_blokken_of_een_invoerfout(inhoud: bytes) -> None:
    _een_lijst_of_een_invoerfout(inhoud)
