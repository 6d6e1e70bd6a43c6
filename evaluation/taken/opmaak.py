"""The tables of the encoder's benchmarks, for the command and for docs/kwaliteit.md."""

from evaluation.getallen import komma
from evaluation.report import Tabel, getal, kans
from evaluation.statistiek import Schatting
from evaluation.taken.drietallen import AANTAL, Volgorde
from evaluation.taken.maten import GEMIDDELD, RANG
from evaluation.taken.systemen import BASIS, ENCODER
from evaluation.taken.taak import Gepubliceerd
from evaluation.taken.uitkomst import Cijfer, SysteemUitkomst, TaakUitkomst, Uitkomsten

_VERGELEKEN = (RANG.label, GEMIDDELD.label)  # the other differences stand in the JSON
_MATEN = (
    "Elke vraag is een tekst; het systeem zet alle teksten van de lijst op volgorde. **MRR**: het gemiddelde van 1 "
    "gedeeld door de plek van de eerste goede. **MAP@100**: hoe hoog álle goede staan, voor zover bij de eerste "
    "honderd. **hit@k**: hoe vaak er een goede bij de eerste k staat. **nDCG@10**: hoe goed de eerste tien op volgorde "
    "staan. **R-precision**: welk deel van de eerste R goed is, als er R goede zijn."
)
_GEPUBLICEERD = (
    "*gepubliceerd*: cijfers van anderen op dezelfde vragen en dezelfde lijst, hier niet nagemeten en dus zonder "
    "interval. De training zag nooit een koppeling van deze titels aan ESCO, en ook de referentietitels van UWV niet. "
    "De namen van ESCO zelf zijn wel geleerd; sommige titels luiden net zo, en die vindt ook een zoeker op letters."
)


def als_markdown(uitkomsten: Uitkomsten) -> str:
    """Everything below the heading of the section."""
    noot = (
        f"Tussen haken: 95%-interval (bootstrap over vragen, {uitkomsten.herhalingen} keer, seed {uitkomsten.seed}). "
        "p: gepaarde randomisatietoets, tweezijdig, niet gecorrigeerd voor het aantal vergelijkingen."
    )
    encoders = [f"- {one.systeem}: `{one.id}`, sha256 `{one.sha256}`" for one in uitkomsten.encoders]
    volgorde = _volgorde(uitkomsten.volgorde) if uitkomsten.volgorde else ""
    delen = (_MATEN, noot, "\n".join(encoders), *map(_taak, uitkomsten.taken), volgorde)
    return "\n\n".join(deel for deel in delen if deel)


def _taak(uitkomst: TaakUitkomst) -> str:
    maten = tuple(uitkomst.systemen[0].cijfers)
    grootte = (
        f"{uitkomst.vragen} vragen, {uitkomst.corpus} teksten om uit te kiezen, gemiddeld "
        f"{komma(uitkomst.goed / uitkomst.vragen, 1)} goede per vraag"
    )
    rijen = [*(_rij(one, maten) for one in uitkomst.systemen), *(_bekend(one, maten) for one in uitkomst.gepubliceerd)]
    waarden = Tabel(f"{uitkomst.omschrijving} {grootte}.", ("systeem", *maten), tuple(rijen))
    verschillen = Tabel(
        f"Verschil met {uitkomst.baseline}",
        ("systeem", *_VERGELEKEN),
        tuple(_verschillen(one) for one in uitkomst.systemen if one.systeem != uitkomst.baseline),
    )
    delen = [f"### {uitkomst.naam}", waarden.als_markdown()]
    if uitkomst.gepubliceerd:
        delen.append(_GEPUBLICEERD)
    return "\n\n".join([*delen, verschillen.als_markdown()])


def _rij(one: SysteemUitkomst, maten: tuple[str, ...]) -> tuple[str, ...]:
    return (one.systeem, *(met_interval(one.cijfers[maat].schatting) for maat in maten))


def _bekend(one: Gepubliceerd, maten: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{one.systeem} (gepubliceerd)", *(getal(one.waarden.get(maat)) for maat in maten))


def _verschillen(one: SysteemUitkomst) -> tuple[str, ...]:
    return (one.systeem, *(verschil(one.cijfers[maat]) for maat in _VERGELEKEN))


def verschil(cijfer: Cijfer) -> str:
    """The difference with the baseline as text; a dash for the baseline itself."""
    if cijfer.verschil is None or cijfer.p is None:
        return "-"
    return f"{met_interval(cijfer.verschil, '+')} {kans(cijfer.p)}"


def _volgorde(one: Volgorde) -> str:
    tabel = Tabel(
        f"{AANTAL} zelfgeschreven drietallen van zinnen, de helft over werk en de helft over het dagelijks leven: "
        "staat de zin die hetzelfde zegt dichterbij dan de zin die er alleen op lijkt? Zo blijkt of gewoon Nederlands "
        "bij het trainen vergeten is.",
        ("systeem", "goed", "goed waar de ander fout is"),
        (
            (BASIS, getal(one.goed_basis), str(one.alleen_basis)),
            (ENCODER, getal(one.goed), str(one.alleen)),
        ),
    )
    return f"### drietallen\n\n{tabel.als_markdown()}\n\nHet verschil: {kans(one.p)} (exacte toets van McNemar)."


def met_interval(schatting: Schatting, teken: str = "") -> str:
    """A mean with its interval as text."""
    if schatting.laag is None:
        return getal(schatting.gemiddelde, teken)
    laag, hoog = getal(schatting.laag, teken), getal(schatting.hoog, teken)
    return f"{getal(schatting.gemiddelde, teken)} [{laag}; {hoog}]"
