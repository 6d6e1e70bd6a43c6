"""Pages for beleid about fairness, and about the rules: what they hide, whom they hit, why they are lifted."""

from evaluation.eerlijkheid.figuren import uit_verslag
from evaluation.eerlijkheid.peiling import Peiling, peil
from evaluation.eerlijkheid.regelfiguren import regelfiguren
from evaluation.eerlijkheid.verslag import Voorstelfeit, maak_verslag
from service.dienst import Dienst
from service.opslag import keuzes
from service.schemas.figuren import Beleidsblad, FiguurBeeld
from service.toegang.rollen import Uitvoerder
from service.werkplek.figuren import beeld_van


def eerlijkheid(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None = None) -> Beleidsblad:
    """Groups side by side; there is no quarter to it. Seconds for a thousand people, the first time."""
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        feiten = keuzes.voorstelfeiten(zicht)
    figuren = dienst.geheugen.onthoud(
        ("eerlijkheid", wie.gemeenten), (_stand(dienst, wie), feiten), lambda: _figuren(dienst, wie, feiten)
    )
    return _blad(dienst, wie, "eerlijkheid", figuren)


def regels_en_afwijkingen(dienst: Dienst, wie: Uitvoerder, kwartaal: str | None = None) -> Beleidsblad:
    """What each rule does, how often it is overruled and why; there is no quarter to it."""
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        opgeheven, tegen_volgorde = keuzes.opgeheven(zicht), keuzes.tegen_de_volgorde(zicht)
    figuren = regelfiguren(_peiling(dienst, wie)[0], opgeheven, tegen_volgorde)
    return _blad(dienst, wie, "regels", tuple(map(beeld_van, figuren)))


def _blad(dienst: Dienst, wie: Uitvoerder, pagina: str, figuren: tuple[FiguurBeeld, ...]) -> Beleidsblad:
    verzonnen = any(een.synthetisch for een in dienst.matcher(wie).kandidaten)
    return Beleidsblad(pagina=pagina, op=dienst.klok(), gesimuleerd=verzonnen, figuren=figuren)


def _figuren(dienst: Dienst, wie: Uitvoerder, feiten: tuple[Voorstelfeit, ...]) -> tuple[FiguurBeeld, ...]:
    peiling, ids = _peiling(dienst, wie)
    return tuple(map(beeld_van, uit_verslag(maak_verslag(peiling, ids, feiten))))


def _peiling(dienst: Dienst, wie: Uitvoerder) -> tuple[Peiling, tuple[str, ...]]:
    """The judged caseload with its ids, worked out anew only when a kandidaat or vacature changed, and each day."""
    matcher, seq = dienst.caseload.matcher(wie.gemeenten, dienst.vandaag())
    return dienst.geheugen.onthoud(
        ("peiling", wie.gemeenten), (seq, dienst.vandaag()), lambda: (peil(matcher), matcher.kolommen.ids)
    )


def _stand(dienst: Dienst, wie: Uitvoerder) -> tuple[object, ...]:
    return dienst.caseload.matcher(wie.gemeenten, dienst.vandaag())[1], dienst.vandaag()
