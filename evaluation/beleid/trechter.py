"""The funnel of a quarter: how many people came on a list, were proposed, had a talk, a trial place, work, kept it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evaluation.beleid.cellen import mensen
from evaluation.figuur import Figuur, Grafieksoort, Rij, Verband
from evaluation.gebeurtenissen import Klantgebeurtenis, Klantgroep, Soort
from evaluation.kwartaal.codes import DOELGROEPEN
from evaluation.kwartaal.kwartaal import Kwartaal
from evaluation.onthulling import GRENS, Uitgave

_ONBEKEND: Final = "niet bekend"
_OP_LIJST: Final = "lijst"
_STAPPEN: Final[Mapping[str, str]] = {
    _OP_LIJST: "In beeld op een lijst",
    Soort.VOORGESTELD: "Voorgesteld",
    Soort.GESPREK: "Gesprek",
    Soort.PROEFPLAATSING: "Proefplaats",
    Soort.GEPLAATST: "Geplaatst",
    Soort.BEHOUDEN: "Behouden",
}
_TREDEN: Final = {
    **{str(stand): f"Trede {stand}" for stand in range(1, 7)},
    "n.t.b.": "Nog te bepalen",
    "n.v.t.": "Geen trede",
    _ONBEKEND: "Niet bekend",
}
_GROEPEN: Final = {
    Klantgroep.PWET: "Participatiewet",
    Klantgroep.PRO_VSO: "Pro/vso, 16 en 17 jaar",
    Klantgroep.WW: "WW",
    Klantgroep.WAJONG: "Wajong",
    Klantgroep.SW: "Sw-indicatie",
    _ONBEKEND: "Niet bekend",
}


@dataclass(frozen=True, slots=True, repr=False)
class OpLijst:
    """Somebody who was on a list in the quarter, by where the person stands now.

    Attributes:
        persoon: Pseudonym.
        trede: As of `Klantgebeurtenis`; None: not known.
        groep: Under which law the person is a client; None: not known.
    """

    persoon: str
    trede: str | None
    groep: Klantgroep | None


_Wie = Klantgebeurtenis | OpLijst
_Stap = Mapping[str, _Wie]  # per person, where he stood when it happened


def trechter(gebeurtenissen: Sequence[Klantgebeurtenis], op_lijst: Iterable[OpLijst], kwartaal: Kwartaal) -> Uitgave:
    """The figures of the funnel in one quarter.

    Args:
        gebeurtenissen: All that are known: to which doelgroep somebody belongs follows from earlier ones.
        op_lijst: Who was on a list that was made in the quarter.
        kwartaal: Which.
    """
    stappen: dict[str, dict[str, _Wie]] = {stap: {} for stap in _STAPPEN}
    stappen[_OP_LIJST] = {een.persoon: een for een in op_lijst}
    for een in sorted(gebeurtenissen, key=lambda een: (een.datum, een.id)):
        if een.soort in stappen and een.persoon and kwartaal.van <= een.datum < kwartaal.tot:
            stappen[een.soort][een.persoon] = een
    bij = _in_doelgroep(gebeurtenissen, kwartaal)
    maker = _Maker(kwartaal, stappen)
    return Uitgave(
        figuren=(
            maker.samen(),
            maker.verdeeld("trede", "Per trede", "Trede", _TREDEN, lambda wie: wie.trede or _ONBEKEND),
            maker.verdeeld(
                "groep", "Per uitkering of wet", "Uitkering of wet", _GROEPEN, lambda w: w.groep or _ONBEKEND
            ),
            maker.per_doelgroep(bij),
        ),
        verbanden=tuple(maker.verbanden()),
        bekend=maker.bekend(),
    )


def _in_doelgroep(gebeurtenissen: Iterable[Klantgebeurtenis], kwartaal: Kwartaal) -> Mapping[str, frozenset[str]]:
    """Who belonged to each doelgroep on any day of the quarter."""
    begonnen: dict[str, set[str]] = {doelgroep: set() for doelgroep in DOELGROEPEN}
    for een in sorted(gebeurtenissen, key=lambda een: (een.datum, een.id)):
        if een.detail in begonnen and een.persoon and een.datum < kwartaal.tot:
            if een.soort is Soort.DOELGROEP_BEGIN:
                begonnen[een.detail].add(een.persoon)
            elif een.soort is Soort.DOELGROEP_EINDE and een.datum < kwartaal.van:
                begonnen[een.detail].discard(een.persoon)
    return {doelgroep: frozenset(mensen_) for doelgroep, mensen_ in begonnen.items()}


class _Maker:
    """Makes the figures of one quarter.

    Args:
        kwartaal: Which.
        stappen: Per step the people who came to it.
    """

    def __init__(self, kwartaal: Kwartaal, stappen: Mapping[str, _Stap]) -> None:
        self._kwartaal = kwartaal
        self._stappen = stappen

    def samen(self) -> Figuur:
        """Everybody."""
        rijen = (
            Rij(kop=_STAPPEN[stap], cellen=(mensen(len(wie), self._sleutel(stap)),))
            for stap, wie in self._stappen.items()
        )
        return self._figuur("trechter", "Van lijst tot behouden baan", "Stap", ("Mensen",), rijen, Grafieksoort.BALKEN)

    def verdeeld(
        self, code: str, titel: str, kop: str, delen: Mapping[str, str], deel: Callable[[_Wie], str]
    ) -> Figuur:
        """Everybody, each in one part.

        Args:
            code: Of the figure and in the names of its counts.
            titel: Of the figure.
            kop: Of the rows.
            delen: Every part with its name.
            deel: In which part somebody is.
        """
        geteld = {stap: Counter(map(deel, wie.values())) for stap, wie in self._stappen.items()}
        rijen = [
            Rij(kop=naam, cellen=tuple(mensen(geteld[stap][een], self._sleutel(stap, code, een)) for stap in geteld))
            for een, naam in delen.items()
        ]
        totaal = tuple(mensen(len(wie), self._sleutel(stap)) for stap, wie in self._stappen.items())
        rijen.append(Rij(kop="Iedereen", cellen=totaal, is_totaal=True))
        return self._figuur(f"trechter-{code}", titel, kop, tuple(_STAPPEN.values()), rijen)

    def per_doelgroep(self, bij: Mapping[str, frozenset[str]]) -> Figuur:
        """Per doelgroep; somebody can belong to several, and to none."""
        rijen = [
            Rij(
                kop=DOELGROEPEN[een],
                cellen=tuple(
                    mensen(len(leden & wie.keys()), self._sleutel(stap, "doelgroep", een))
                    for stap, wie in self._stappen.items()
                ),
            )
            for een, leden in bij.items()
        ]
        kolommen = tuple(_STAPPEN.values())
        return self._figuur("trechter-doelgroep", "Per doelgroep", "Doelgroep", kolommen, rijen)

    def verbanden(self) -> Iterator[Verband]:
        """Each total with its parts; and who is in a doelgroep with who is not, which no figure shows."""
        for stap in self._stappen:
            totaal = (self._sleutel(stap),)
            for code, delen in (("trede", _TREDEN), ("groep", _GROEPEN)):
                yield Verband(plus=tuple(self._sleutel(stap, code, een) for een in delen), min=totaal)
            for een in DOELGROEPEN:
                erbij = self._sleutel(stap, "doelgroep", een)
                yield Verband(plus=(erbij, f"{erbij}.niet"), min=totaal)

    def bekend(self) -> frozenset[str]:
        """The totals that are no small counts.

        The quarterly report counts the events behind a step, and there are at least as many of those as people: who
        knows them knows what everybody comes to at most, and with that what is left for a group that is hidden.
        """
        return frozenset(self._sleutel(stap) for stap, wie in self._stappen.items() if len(wie) >= GRENS)

    def _sleutel(self, stap: str, *deel: str) -> str:
        return f"trechter.{'.'.join((stap, *deel))}@{self._kwartaal}"

    def _figuur(
        self,
        code: str,
        titel: str,
        rijkop: str,
        kolommen: tuple[str, ...],
        rijen: Iterable[Rij],
        grafiek: Grafieksoort | None = None,
    ) -> Figuur:
        return Figuur(
            code=code,
            titel=titel,
            definitie=(
                "In elke stap de mensen bij wie die stap in dit kwartaal gebeurde, ieder één keer; wie in een stap "
                "vaker voorkomt, telt bij waar hij de laatste keer stond. Voor een lijst is dat waar iemand nu staat. "
                "Behouden: na 3, 6 of 12 maanden nog aan het werk. Bij een doelgroep hoort wie er een dag van het "
                "kwartaal bij hoorde; iemand kan bij meer doelgroepen horen."
            ),
            bron=f"evaluation.beleid.trechter.trechter(gebeurtenissen, op_lijst, Kwartaal.lees('{self._kwartaal}'))",
            eenheid="personen, op vijf afgerond",
            periode=self._kwartaal.naam.capitalize(),
            rijkop=rijkop,
            kolommen=kolommen,
            rijen=tuple(rijen),
            grafiek=grafiek,
            noten=(
                "De stappen gaan niet over dezelfde mensen: wie in het vorige kwartaal werd voorgesteld, kan in dit "
                "kwartaal zijn geplaatst. Een aandeel van stap tot stap is daarom geen kans.",
            ),
        )
