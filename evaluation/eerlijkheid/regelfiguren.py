"""The figures about the rules: what each one hides, whom it hits, how often it is lifted and why."""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from evaluation.beleid.cellen import ALLEN
from evaluation.eerlijkheid.figuren import omvang, periode
from evaluation.eerlijkheid.kenmerken import Indeling
from evaluation.eerlijkheid.peiling import Peiling
from evaluation.eerlijkheid.uitgave import geef_uit, mensen_cel, procent_cel, sleutel
from evaluation.figuur import Cel, Figuur, Grafieksoort, Maat, Rij, Verband
from matching.voorstellen import AFWIJKREDENEN
from matching.voorwaarde import Soort, Voorwaarde
from matching.voorwaarden import BESLISSEND, VOORWAARDEN

_BRON: Final = "skillsmatch report eerlijkheid"
_ALLE: Final = "eerlijkheid.afwijkreden"


def regelfiguren(
    peiling: Peiling, opgeheven: Mapping[tuple[str, str], int], tegen_volgorde: Mapping[str, int]
) -> tuple[Figuur, ...]:
    """What the rules do, as it may be published.

    Args:
        peiling: The judged caseload.
        opgeheven: How often each gate was lifted, by code and code of the reason.
        tegen_volgorde: How many proposals went against the order, by code of the reason.
    """
    figuren = [_verbergen(peiling), *(_per_groep(peiling, deel) for deel in peiling.indelingen)]
    figuren += [_opgeheven(peiling, opgeheven), _tegen_volgorde(peiling, tegen_volgorde)]
    redenen = Verband(plus=tuple(f"{_ALLE}.{reden.code}" for reden in AFWIJKREDENEN), min=(_ALLE,))
    return geef_uit(figuren, peiling.indelingen, (redenen,))


def _verbergen(peiling: Peiling) -> Figuur:
    q, n = peiling.mag.shape
    return Figuur(
        code="regels-verbergen",
        titel="Wat houdt elke regel tegen?",
        definitie=(
            "Per regel: welk deel van de plekken op lijsten (elke lijst voor elke persoon) hij tegenhoudt, en welk "
            "deel hij als enige tegenhoudt. Ook wat eerst moet worden nagegaan, telt mee. Iemand kan onder meer regels "
            "vallen, dus de kolommen tellen niet op tot alles."
        ),
        bron=_BRON,
        eenheid="plekken op lijsten",
        periode=periode(peiling),
        rijkop="Regel",
        kolommen=("Houdt tegen", "Als enige", "Soort", "Grond"),
        rijen=tuple(
            Rij(
                kop=_naam(regel),
                cellen=(
                    procent_cel(int(peiling.valt_af[i].sum()), q * n, n, (ALLEN,)),
                    procent_cel(int(peiling.alleen[i].sum()), q * n, n, (ALLEN,)),
                    Cel(waarde=_SOORT[regel.soort], maat=Maat.TEKST),
                    Cel(waarde=regel.bron, maat=Maat.TEKST),
                ),
            )
            for i, regel in enumerate(BESLISSEND)
        ),
        n=omvang(peiling),
        grafiek=Grafieksoort.BALKEN,
        noten=("Als enige: zonder deze regel zou dat deel wel op een lijst mogen staan.",),
    )


def _per_groep(peiling: Peiling, deel: Indeling) -> Figuur:
    q = len(peiling.vacatures)
    mensen = deel.lidmaatschap.sum(axis=0).astype(int)
    per_groep = peiling.alleen @ deel.lidmaatschap
    toegelaten = peiling.mag.sum(axis=0) @ deel.lidmaatschap

    def cellen(aantallen: Sequence[float]) -> tuple[Cel, ...]:
        return tuple(
            procent_cel(int(aantallen[g]), q * int(mensen[g]), int(mensen[g]), (sleutel(deel, groep),))
            for g, groep in enumerate(deel.groepen)
        )

    return Figuur(
        code=f"regels-per-{deel.kenmerk.code}",
        titel=f"Wie treft elke regel: {deel.kenmerk.naam}",
        definitie=(
            "Welk deel van de plekken op lijsten mensen van een groep mogen innemen, en per regel welk deel daar bij "
            "zou komen zonder die ene regel. Regels die nergens als enige tegenhouden, staan er niet bij."
        ),
        bron=_BRON,
        eenheid="plekken op lijsten; mensen afgerond op vijf",
        periode=periode(peiling),
        rijkop="Regel",
        kolommen=deel.groepen,
        rijen=(
            Rij(kop="mensen", cellen=tuple(mensen_cel(deel, groep) for groep in deel.groepen)),
            Rij(kop="mag op de lijst", cellen=cellen(toegelaten.tolist()), is_totaal=True),
            *(
                Rij(kop=f"zonder {_naam(regel)}", cellen=cellen(per_groep[i].tolist()))
                for i, regel in enumerate(BESLISSEND)
                if np.any(peiling.alleen[i])
            ),
        ),
        n=omvang(peiling),
        noten=(
            "Een regel met een wettelijke grond voor een groep (garantiebaan, beschut werk) hoort verschil te maken. "
            "Treft een andere regel een groep veel vaker, dan is de vraag of dat nodig is.",
        ),
    )


def _opgeheven(peiling: Peiling, opgeheven: Mapping[tuple[str, str], int]) -> Figuur:
    rijen = [
        Rij(
            kop=f"{_naam(regel)}: {reden.tekst.lower()}",
            cellen=(Cel(waarde=opgeheven.get((regel.code, reden.code), 0)), Cel(waarde=reden.code, maat=Maat.TEKST)),
        )
        for regel in VOORWAARDEN
        for reden in regel.redenen
    ]
    return Figuur(
        code="regels-opgeheven",
        titel="Hoe vaak en waarom wordt een regel opgeheven?",
        definitie=(
            "Elke keer dat een adviseur een standaardregel bij een vacature ophief, met de reden van de lijst. Ook wat "
            "later is ingetrokken, telt mee. Geteld zijn handelingen bij vacatures, geen mensen."
        ),
        bron="SELECT code, reden, COUNT(*) FROM afwijking GROUP BY code, reden",
        eenheid="keren",
        periode=f"Tot en met {periode(peiling).removeprefix('Stand van ')}",
        rijkop="Regel en reden",
        kolommen=("Keren", "Code"),
        rijen=tuple(rijen),
        n=f"{sum(opgeheven.values())} keer",
        noten=("Wordt een regel vaak opgeheven, kijk dan of hij nog past. Een wettelijke regel kan niemand opheffen.",),
    )


def _tegen_volgorde(peiling: Peiling, tegen_volgorde: Mapping[str, int]) -> Figuur:
    return Figuur(
        code="regels-volgorde",
        titel="Waarom stellen adviseurs iemand voor tegen de volgorde in?",
        definitie="Voorstellen waarbij de adviseur van de volgorde van de lijst afweek, naar de reden die is gekozen.",
        bron="SELECT afwijkreden, COUNT(*) FROM voorstel WHERE afwijkreden IS NOT NULL GROUP BY afwijkreden",
        eenheid="voorstellen (afgerond op vijf)",
        periode=f"Tot en met {periode(peiling).removeprefix('Stand van ')}",
        rijkop="Reden",
        kolommen=("Voorstellen",),
        rijen=(
            *(
                Rij(
                    kop=reden.tekst,
                    cellen=(Cel(waarde=tegen_volgorde.get(reden.code, 0), sleutel=f"{_ALLE}.{reden.code}"),),
                )
                for reden in AFWIJKREDENEN
            ),
            Rij(
                kop="samen",
                cellen=(Cel(waarde=sum(tegen_volgorde.get(r.code, 0) for r in AFWIJKREDENEN), sleutel=_ALLE),),
                is_totaal=True,
            ),
        ),
        grafiek=Grafieksoort.BALKEN,
    )


_SOORT: Final = {Soort.WETTELIJK: "vast", Soort.STANDAARD: "standaard, op te heffen"}


def _naam(regel: Voorwaarde) -> str:
    return f"{regel.code} {regel.titel}"
