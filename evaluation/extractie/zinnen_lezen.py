"""The own-written Dutch sentences with marked skills, conditions and negations, and the rules they were marked by.

300 sentences as small employers, agencies and people with a CV write them: 138 plain (`gewoon`), 60 around something
that is denied or not needed (`ontkenning`), 60 with nothing in them (`niets`: company praise, procedure, look-alikes
such as "onze C-suite") and 42 that no list of words solves (`moeilijk`). About one in twenty has spelling mistakes.
Written and marked without a look at the extractors: develop on `ontwikkel`, report on `toets`.
When the taxonomy was widened from 602 to 1,334 skills, the certificates that it then had (`vog`, `rijbewijs-am`) were
marked by rule wherever the condition was, in both halves; in `ontwikkel` three skills that were null got their id.
Somebody who had not seen the extractors read `toets` again: one null got its id, two marks became more specific.

What was marked:

* The smallest phrase that says it; every phrase that says it, also the second time.
* A skill is what somebody does, can do or knows. A trait only if the taxonomy has it. A job title, the subject of an
  education and what the company itself does are not skills, unless the taxonomy gives that very word as a name.
* The skill is the most specific one of the taxonomy that fits; null where none fits.
* What is both (a licence, a certificate, a language, work in the cold) is marked as both, where the taxonomy has it.
* `ontkend`: the text says that it is not there, not done or not needed. "Een pre, maar geen must" is a wish, not a
  denial, and "geen hoogtevrees" affirms. What is denied is marked all the same.
* A condition is what the work asks or offers and what the person has or wants. What only decorates the company is
  none: where it began, its opening hours, a salary that depends on "ervaring".

Values where the table of forms leaves room:

* uren: "minimaal 28 uur" is `28`; "fulltime" is `36-40` unless a number stands beside it.
* contract: "uitzicht op vast" is `vast`; "loondienst" is none.
* rijbewijs: without a category it is `B`, as everyday Dutch means it; "groot rijbewijs" is `C`.
* taal: without a level `2`; "vloeiend" and "moedertaal" are `4`.
* opleiding: "geen diploma nodig" is `geen`, not denied; "geen hbo nodig" is `hbo`, denied; "mbo 2 of 3" is both;
  "mavo" is `vmbo`.
* ervaring: a number of years of work, also without the word; else `1+` where the word stands. Not from dates.
* werktijd: Saturday and Sunday are `weekend`.
* plaats: a place where the work is or was, or where the person lives; not a region.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.extractie.markering import SKILL, VORMEN, Markering
from models.fouten import InvoerFout, Melding
from models.taxonomie.laden import basis

AANTAL = 300
BESTAND = Path(__file__).with_name("zinnen.jsonl")
DELEN = ("ontwikkel", "toets")
AARDEN = ("gewoon", "ontkenning", "niets", "moeilijk")


@dataclass(frozen=True, slots=True)
class GemerkteZin:
    """One sentence of the set.

    Attributes:
        id: "zin-001" and so on.
        deel: One of DELEN.
        aard: One of AARDEN.
        tekst: The sentence.
        markeringen: What is in it: the skills, then the conditions, both in the order of the text.
    """

    id: str
    deel: str
    aard: str
    tekst: str
    markeringen: tuple[Markering, ...]


class _Plek(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    begin: int
    einde: int
    ontkend: bool


class _Skill(_Plek):
    skill: str | None


class _Conditie(_Plek):
    soort: str
    waarde: str


class _Rij(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    id: str
    deel: str
    aard: str
    tekst: str
    skills: list[_Skill]
    condities: list[_Conditie]

    def zin(self) -> GemerkteZin:
        """Raises ValueError: a span that cannot be."""
        skills = (Markering(m.begin, m.einde, SKILL, m.skill, m.ontkend) for m in self.skills)
        condities = (Markering(m.begin, m.einde, m.soort, m.waarde, m.ontkend) for m in self.condities)
        return GemerkteZin(self.id, self.deel, self.aard, self.tekst, (*skills, *condities))


def lees_zinnen(deel: str | None = None, pad: Path = BESTAND) -> tuple[GemerkteZin, ...]:
    """The sentences in the order of the file.

    Args:
        deel: One of DELEN; None: both.
        pad: The file.

    Raises:
        InvoerFout: Not 300 rows, or a row that breaks a rule of this module; names every one.
        ValueError: There is no such half.
    """
    if deel not in (None, *DELEN):
        raise ValueError(f"{deel!r} is not one of {DELEN}")
    meldingen: list[Melding] = []
    zinnen = []
    for nummer, regel in enumerate(pad.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            zinnen.append(_Rij.model_validate_json(regel).zin())
        except ValidationError as fout:
            veld = ".".join(map(str, fout.errors()[0]["loc"]))
            meldingen.append(Melding(pad.name, "de rij heeft niet de goede vorm", nummer, veld or None))
        except ValueError as fout:
            meldingen.append(Melding(pad.name, str(fout), nummer))
    if not meldingen:  # the rows are numbered by their place, and the halves follow from all of them
        meldingen = [Melding(pad.name, reden, nummer) for nummer, reden in _mankementen(zinnen)]
        if len(zinnen) != AANTAL:
            meldingen.append(Melding(pad.name, f"{len(zinnen)} rijen in plaats van {AANTAL}"))
    if meldingen:
        raise InvoerFout(meldingen)
    return tuple(zin for zin in zinnen if deel in (None, zin.deel))


def verdeel(zinnen: Sequence[GemerkteZin]) -> dict[str, str]:
    """The half that each sentence belongs to: of every aard as many in both, by the hash of the id.

    Returns:
        Id -> one of DELEN.
    """
    delen = {}
    for aard in AARDEN:
        ids = [zin.id for zin in zinnen if zin.aard == aard]
        geschud = sorted(ids, key=lambda id_: hashlib.sha256(id_.encode()).hexdigest())
        delen.update({id_: DELEN[plek % 2] for plek, id_ in enumerate(geschud)})
    return delen


def _mankementen(zinnen: Sequence[GemerkteZin]) -> Iterator[tuple[int, str]]:
    """(row, what is wrong with it) in the order of the file."""
    delen = verdeel(zinnen)
    gezien: set[str] = set()
    for nummer, zin in enumerate(zinnen, start=1):
        kaal = " ".join(zin.tekst.casefold().split())
        redenen = {
            f"het id is geen zin-{nummer:03d}": zin.id != f"zin-{nummer:03d}",
            f"de aard is geen van {', '.join(AARDEN)}": zin.aard not in AARDEN,
            "het deel volgt niet uit het id": zin.deel != delen.get(zin.id),
            "de zin is leeg, beslaat meer regels of begint of eindigt met wit": zin.tekst.splitlines()
            != [zin.tekst.strip()],
            "de zin staat er twee keer in": kaal in gezien,
            "er is iets gemerkt in een zin waarin niets staat, of andersom": bool(zin.markeringen)
            == (zin.aard == "niets"),
            "een markering staat er twee keer": len(set(zin.markeringen)) < len(zin.markeringen),
        }
        yield from ((nummer, reden) for reden, mis in redenen.items() if mis)
        yield from ((nummer, reden) for markering in zin.markeringen if (reden := _mankement(markering, zin.tekst)))
        gezien.add(kaal)


def _mankement(markering: Markering, tekst: str) -> str | None:
    stuk = tekst[markering.begin : markering.einde]
    if markering.einde > len(tekst) or stuk != stuk.strip():
        return f"{markering.begin}-{markering.einde} valt buiten de zin of begint of eindigt met wit"
    waarde = markering.waarde
    if markering.soort == SKILL:
        return None if waarde is None or waarde in basis().skills else f"de skill '{waarde}' bestaat niet"
    if markering.soort not in VORMEN:
        return f"'{markering.soort}' is geen soort conditie"
    if waarde is None or not VORMEN[markering.soort].fullmatch(waarde):
        return f"'{waarde}' is geen waarde van {markering.soort}"
    if markering.soort == "plaats" and waarde != stuk:
        return f"de plaats '{waarde}' staat er als '{stuk}'"
    return None
