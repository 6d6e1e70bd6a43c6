"""The table of rules as a page for readers: `python -m matching.voorwaarden_tekst > docs/voorwaarden.md`.

Nothing is typed over: the rules come from the table, and the decision table (rules.md 9.2) is what the rules
themselves answer.
"""

from typing import Final

from matching.voorwaarden import VOORWAARDEN, Soort, Voorwaarde
from matching.voorwaarden_beslistabel import beslistabel

_INLEIDING: Final = """\
# Voorwaarden: wie mag op welke lijst

Deze pagina komt uit de tabel in `matching/voorwaarden.py` en wordt niet met de hand veranderd. Zo wordt ze
gemaakt:

    python -m matching.voorwaarden_tekst > docs/voorwaarden.md

Elke regel kent drie antwoorden: *voldoet*, *voldoet niet* en *onbekend*. Onbekend is nooit ja en nooit nee.
Een regel bepaalt wie er op de lijst staat, nooit de volgorde.

* **Vaste regels** (H) rusten op een wet of op een afspraak die niet per lijst te veranderen is. Met een reden
  is zo'n regel niet op te heffen; alleen een nieuw feit of besluit verandert het antwoord.
* **Standaarden** (G) verbergen mensen en laten zien hoeveel. Een adviseur kan een standaard voor een lijst
  opheffen, met een reden. Die reden staat op de lijst zelf, met wie hem gaf en wanneer.
* **Grijs**: staat op de lijst, met een teken erbij.
* **Te verifiëren**: een aparte lijst van mensen over wie eerst iets moet worden uitgezocht.
"""
_BIJ_BESLISTABEL: Final = """\
Dit antwoorden de regels zelf voor iemand op trede 5, met een registercheck van de dag van de lijst.
*Verborgen* is met een reden op te heffen, *nee* niet. *Trede telt mee* wil zeggen: niet elke trede vanaf 3
staat op de lijst.
"""


def als_markdown() -> str:
    """The whole page, in Dutch, ending with one newline."""
    delen = [
        _INLEIDING,
        "## Vaste regels\n",
        *(_beschrijving(regel) for regel in VOORWAARDEN if regel.soort is Soort.WETTELIJK),
        "## Standaarden\n",
        *(_beschrijving(regel) for regel in VOORWAARDEN if regel.soort is Soort.STANDAARD),
        "## Doelgroepregister, beschut werk en soort plek\n",
        _BIJ_BESLISTABEL,
        "\n".join(beslistabel()),
    ]
    return "\n".join(delen) + "\n"


def _beschrijving(regel: Voorwaarde) -> str:
    regels = [
        f"### {regel.code}. {regel.titel}\n",
        f"{regel.tekst}\n",
        f"* Geldt voor: {regel.geldt_voor}.",
        f"* Bron: {regel.bron}. Datum: {regel.geldig_vanaf.isoformat()}.",
        f"* Onbekend: {_bij_onbekend(regel)}",
    ]
    if regel.grijs_tekst:
        regels.append(f"* Grijs: {regel.grijs_tekst}")
    if regel.opheffing:
        regels.append(f"* Wat dit verandert: {regel.opheffing}")
    if regel.redenen:
        regels.append("* Op te heffen met een van deze redenen:")
        regels.extend(f"  * `{reden.code}`: {reden.tekst}." for reden in regel.redenen)
    return "\n".join(regels) + "\n"


def _bij_onbekend(regel: Voorwaarde) -> str:
    if regel.regel is None:
        return "niet van toepassing; deze regel geldt voor het hele systeem, niet per persoon en vacature."
    if regel.onbekend_blokkeert:
        return "naar de lijst *te verifiëren*, met de vraag die het oplost."
    return "blijft op de lijst, met de vraag die het oplost."


if __name__ == "__main__":
    print(als_markdown(), end="")
