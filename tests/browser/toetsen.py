"""Going through a page with the keyboard alone, while watching that the focus is seen at every step."""

from playwright.sync_api import Page

_FOCUS = """() => {
  const hier = document.activeElement;
  if (!hier || hier === document.body) return null;
  const vak = hier.getBoundingClientRect();
  const stijl = getComputedStyle(hier);
  const midden = document.elementFromPoint(
    Math.min(vak.x + vak.width / 2, innerWidth - 1), Math.min(vak.y + Math.min(vak.height / 2, 12), innerHeight - 1)
  );
  const label = hier.labels && hier.labels[0] ? hier.labels[0].innerText : "";
  return {
    naam: (hier.getAttribute("aria-label") || label || hier.innerText || hier.value || "").replace(/\\s+/g, " ").trim(),
    soort: hier.localName,
    omlijnd: stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2,
    in_beeld: vak.bottom > 0 && vak.top < innerHeight && vak.width > 0 && vak.height > 0,
    vrij: midden !== null && (hier.contains(midden) || midden.contains(hier) || midden.closest("label") !== null),
  };
}"""


class FocusKwijt(AssertionError):
    """The focus cannot be seen, or what is looked for cannot be reached with Tab."""


def tab_naar(blad: Page, naam: str, *, soort: str | None = None, hoogste: int = 250) -> None:
    """Press Tab until the focus is on the link, button or field with this name.

    Args:
        blad: The open page.
        naam: What the element says, or is labelled with; the beginning is enough.
        soort: Name of the element in HTML, when there are more with the same name.
        hoogste: After how many times it is given up.

    Raises:
        FocusKwijt: On the way the focus could not be seen, or was hidden behind something; or it is not there.
    """
    langs = []
    for _ in range(hoogste):
        blad.keyboard.press("Tab")
        hier = blad.evaluate(_FOCUS)
        if hier is None:  # from the last element the focus goes to the browser itself, and then to the first
            continue
        if not (hier["omlijnd"] and hier["in_beeld"] and hier["vrij"]):
            raise FocusKwijt(str(hier))
        if hier["naam"].startswith(naam) and soort in {None, hier["soort"]}:
            return
        langs.append(hier["naam"])
    raise FocusKwijt(f"{naam!r} is niet met Tab te bereiken; wel: {langs}")


def kies(blad: Page, naam: str, *, soort: str | None = None) -> None:
    """Go to a link or a button with Tab and press Enter; another page comes."""
    tab_naar(blad, naam, soort=soort)
    with blad.expect_navigation():
        blad.keyboard.press("Enter")
