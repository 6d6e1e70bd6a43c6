"""Reads a table of sentences: the sentence, and after the last bar what must be found of one kind."""

from models.extractie.conditie import condities


def rijen(tabel: str) -> list[tuple[str, str]]:
    """Sentence and expectation per row."""
    paren = [regel.rsplit("|", 1) for regel in tabel.splitlines() if "|" in regel]
    return [(zin.strip(), verwacht.strip()) for zin, verwacht in paren]


def gelezen(soort: str, zin: str) -> str:
    """The values of one kind in the order of the text, each once; "!" marks what is denied, "-" means none."""
    waarden = [f"{een.waarde}{'!' * een.ontkend}" for een in condities(zin) if een.soort.value == soort]
    return ", ".join(dict.fromkeys(waarden)) or "-"
