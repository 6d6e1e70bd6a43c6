"""What is wrong with a page that is open in the browser, in lines that a person can mend it by."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import ConsoleMessage, Page

# The rules that hold for us: WCAG 2.2 AA with all below it, and what axe knows to be good practice.
_LABELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_STEEKT_UIT = """() => {
  const breed = document.documentElement.clientWidth;
  const uit = [...document.querySelectorAll("body *")].filter(
    (deel) => deel.getBoundingClientRect().right > breed + 1 && !deel.closest(".alleen-voorlezen, svg, thead")
  );
  const schuift = document.documentElement.scrollWidth > breed ? ["de pagina schuift opzij"] : [];
  return [...schuift, ...uit.map((deel) => deel.outerHTML.slice(0, 120))];
}"""


def toegankelijkheid(blad: Page, alleen: str | None = None) -> list[str]:
    """Violations that axe finds.

    Args:
        blad: The open page.
        alleen: One rule of axe; None = all.
    """
    keuze = {"type": "rule", "values": [alleen]} if alleen else {"type": "tag", "values": _LABELS}
    if not blad.evaluate("window.axe !== undefined"):
        blad.evaluate(AXE_SCRIPT)
    bevindingen: list[dict[str, Any]] = blad.evaluate(
        "(keuze) => axe.run({runOnly: keuze, resultTypes: ['violations']}).then((uit) => uit.violations)", keuze
    )
    return [
        f"{een['id']}: {plek['html'][:160]} ({' '.join(plek['failureSummary'].split())})"
        for een in bevindingen
        for plek in een["nodes"]
    ]


def steekt_uit(blad: Page) -> list[str]:
    """What does not fit the width of the window."""
    uit: list[str] = blad.evaluate(_STEEKT_UIT)
    return uit


class Luisteraar:
    """Hears what the browser complains about: errors of a script, what the CSP refused, what could not be loaded.

    Attributes:
        klachten: What was heard since the last `begin`.
    """

    def __init__(self, blad: Page) -> None:
        self.klachten: list[str] = []
        self._verwacht = "\0"
        blad.on("console", self._hoor)
        blad.on("pageerror", lambda fout: self.klachten.append(str(fout)))

    def begin(self, verwacht: int = 200) -> None:
        """Forget what was heard; Chromium also reports the status of the page itself, which may be an error.

        Args:
            verwacht: The status that is no surprise.
        """
        self.klachten.clear()
        self._verwacht = f"responded with a status of {verwacht} "

    def _hoor(self, bericht: ConsoleMessage) -> None:
        if bericht.type in {"error", "warning"} and self._verwacht not in bericht.text:
            self.klachten.append(bericht.text)
