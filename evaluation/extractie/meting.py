"""What is measured on the ranking and on the set that an extractor gives, and how it is shown."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from evaluation.experiment import SEED
from evaluation.extractie.opgave import Opgave
from evaluation.extractie.systemen import Bouwer, Extractor
from evaluation.metrics import NDCG, Metric, Oordelen, Precision, Recall
from evaluation.report import Tabel, getal, kans
from evaluation.statistiek import HERHALINGEN, Schatting, schat, toets

PRECISIE, DEKKING = "precisie", "recall"
NOOT = (
    f"Tussen haken: 95%-interval (bootstrap over teksten, {HERHALINGEN} keer, seed {SEED}). nDCG, P, recall@10 en RP: "
    "van de lijst op volgorde. Precisie en recall: van wat het systeem zelf een gevraagde skill noemt. p: gepaarde "
    "randomisatietoets tegen het eerste systeem, tweezijdig, niet gecorrigeerd voor het aantal vergelijkingen."
)


@dataclass(frozen=True, slots=True)
class RPrecisionK:
    """`RP@k = |relevant in the first k| / min(k, |relevant|)`.

    Source: Decorte et al. (2022), section 4.3, who measure House and Tech with it. Empty: nothing is relevant.
    """

    k: int

    @property
    def label(self) -> str:
        """Name in tables."""
        return f"RP@{self.k}"

    def __call__(self, ids: Sequence[str], oordelen: Oordelen) -> float | None:
        """Value in [0, 1]."""
        goed = {een for een, graad in oordelen.items() if graad > 0}
        return len(goed.intersection(ids[: self.k])) / min(self.k, len(goed)) if goed else None


VDAB_MATEN: tuple[Metric, ...] = (NDCG(10), Precision(10, 1.0), Recall(10, 1.0))
ENGELS_MATEN: tuple[Metric, ...] = (RPrecisionK(5), RPrecisionK(10))


@dataclass(frozen=True, slots=True)
class Uitkomst:
    """All systems on one task.

    Attributes:
        opgave: What was asked.
        waarden: System -> label of a metric -> one value per text for which it is defined; the ranking first.
    """

    opgave: Opgave
    waarden: Mapping[str, Mapping[str, tuple[float, ...]]]

    def tabel(self) -> Tabel:
        """Means with intervals, and p against the first system on the first metric."""
        namen = tuple(dict.fromkeys(maat for een in self.waarden.values() for maat in een))
        eerste = next(iter(self.waarden.values()))[namen[0]]
        rijen = []
        for systeem, een in self.waarden.items():
            p = toets(een[namen[0]], eerste, SEED) if een[namen[0]] is not eerste else None
            cellen = (_cel(schat(een[maat], SEED)) if maat in een else "-" for maat in namen)
            rijen.append((systeem, *cellen, "-" if p is None else kans(p)))
        goed = sum(len(vraag.goed) for vraag in self.opgave.vragen) / len(self.opgave.vragen)
        titel = (
            f"{self.opgave.naam}: {self.opgave.omschrijving} {len(self.opgave.vragen)} teksten, "
            f"{len(self.opgave.skills)} skills om uit te kiezen, gemiddeld {getal(goed)} goede per tekst."
        )
        return Tabel(titel, ("systeem", *namen, f"p ({namen[0]})"), tuple(rijen))


def meet(
    opgave: Opgave, systemen: Mapping[str, Bouwer], maten: Sequence[Metric], bericht: Callable[[str], None]
) -> Uitkomst:
    """Let every system read every text.

    Args:
        opgave: The texts.
        systemen: Name -> how to build it.
        maten: Of the ranking.
        bericht: Told which system is at work.
    """
    waarden = {}
    for naam, bouw in systemen.items():
        bericht(f"{opgave.naam}: {naam}")
        waarden[naam] = _meet(opgave, bouw(opgave), maten)
    return Uitkomst(opgave, waarden)


def _meet(opgave: Opgave, extractor: Extractor, maten: Sequence[Metric]) -> dict[str, tuple[float, ...]]:
    lijsten = [extractor.rangschik(vraag) for vraag in opgave.vragen]
    oordelen = [dict.fromkeys(vraag.goed, 1.0) for vraag in opgave.vragen]
    waarden = {
        maat.label: tuple(
            waarde for ids, een in zip(lijsten, oordelen, strict=True) if (waarde := maat(ids, een)) is not None
        )
        for maat in maten
    }
    gevonden = [extractor.zoek(vraag) for vraag in opgave.vragen]
    paren = [(een, vraag.goed) for een, vraag in zip(gevonden, opgave.vragen, strict=True) if een is not None]
    if paren:
        # A text in which nothing was found has no precision; it does have a recall.
        waarden[PRECISIE] = tuple(len(een & goed) / len(een) for een, goed in paren if een)
        waarden[DEKKING] = tuple(len(een & goed) / len(goed) for een, goed in paren)
    return waarden


def _cel(schatting: Schatting) -> str:
    if schatting.laag is None:
        return getal(schatting.gemiddelde)
    return f"{getal(schatting.gemiddelde)} [{getal(schatting.laag)}; {getal(schatting.hoog)}]"
