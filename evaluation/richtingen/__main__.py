"""What the richtingen rest on, measured in one command; the document comes on the output.

    python -m evaluation.richtingen [--data ../shared/data] > docs/richtingen.md

Takes a quarter of an hour; says on the error output how far it is. Exit code 2 and a Dutch explanation when data or the
encoder is absent.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from evaluation.experiment import SEED
from evaluation.richtingen.drempels import uit_beoordeelde_set, uit_caseload, vertellers
from evaluation.richtingen.herkennen import meet_herkennen
from evaluation.richtingen.overgangen import meet_overgangen
from evaluation.richtingen.personen import Vorm
from evaluation.richtingen.verslag import InTaal, maak
from evaluation.richtingen.verzadiging import meet_verzadiging
from evaluation.richtingen.wereld import AANTAL, maak_wereld
from models.fouten import SkillsmatchFout
from models.taxonomie.esco import lees_esco
from models.taxonomie.laden import basis
from models.taxonomie.taxonomie import Taxonomie

ESCO = ("esco_nl", "esco_nl_skills", "esco_en")


def meet_taal(naam: str, taxonomie: Taxonomie, data: Path | None, n: int = AANTAL) -> InTaal:
    """Everything in one taxonomy.

    Args:
        naam: For headings.
        taxonomie: The language.
        data: Folder with the judged set; None: without the people of that and of the invented caseload.
        n: At most so many beroepen are asked about.

    Raises:
        InvoerFout: The judged set is absent or unusable.
    """
    _meld(f"{naam}: {len(taxonomie.beroepen)} beroepen klaarzetten")
    wereld = maak_wereld(taxonomie, n)
    herkend = []
    for vorm in Vorm:
        _meld(f"{naam}: herkennen, {vorm}")
        herkend.append(meet_herkennen(wereld, vorm, SEED))
    _meld(f"{naam}: drempels")
    echter = (uit_caseload(wereld, SEED), uit_beoordeelde_set(wereld, data)) if data else ()
    mensen = (*vertellers(wereld, SEED), *echter)
    _meld(f"{naam}: overgangen")
    return InTaal(
        naam=naam,
        beroepen=len(taxonomie.beroepen),
        sha256=wereld.sha256,
        herkend=tuple(herkend),
        overgangen=meet_overgangen(taxonomie, SEED, n),
        mensen=mensen,
    )


def _meld(regel: str) -> None:
    print(regel, file=sys.stderr)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.richtingen", description="Meet de richtingen.")
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="map met de data")
    data = parser.parse_args(argv).data
    try:
        esco = lees_esco([data / map_ for map_ in ESCO]).taxonomie
        talen = (meet_taal("ESCO", esco, None), meet_taal("*basis*", basis(), data))
        _meld("verzadiging")
        document = maak(talen, meet_verzadiging(), SEED)
    except SkillsmatchFout as fout:
        print(fout, file=sys.stderr)
        return 2
    print(document)
    return 0


if __name__ == "__main__":
    sys.exit(main())
