"""Free text to skills of a taxonomy: by their names, and by what comes close to them in meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder
from models.encoders.kalibratie import Kalibratie
from models.extractie.belang import Nadruk, belang
from models.extractie.betekenis import Betekenis
from models.extractie.bijzaak import is_bijzaak
from models.extractie.frasen import als_naam, frasen
from models.extractie.ontkenning import is_ontkend
from models.extractie.woordenlijst import LETTERLIJK, Treffer, Woordenlijst
from models.extractie.zinnen import Zin, zinnen

# What is less sure is not found. Far below a half: what stands in the text and is missed cannot be weighed by anybody.
VANAF = 0.25
# From the cosine of a phrase with the nearest name to how often that name is right, for the encoder that ships:
# `python -m evaluation.extractie.curve`; see docs/extractie.md.
CURVE = Kalibratie(ondergrens=0.3, midden=0.6424, helling=14.2123)
# For ranking a long list, chosen on the development vacancies: what several sentences point to stands above what one
# sentence happens to resemble.
STEUN = 10  # sentences over which nearness is averaged
GEWICHT_FUNCTIE = 0.5  # of the job title beside the text
GEWICHT_NAAM = 0.1  # of a name that stands in the text
DECIMALEN = 6


@dataclass(frozen=True, slots=True)
class GevondenSkill:
    """One skill in a text, with the words that name it.

    Attributes:
        skill: Id in the taxonomy.
        label: Its label there.
        begin: Where it begins in the whole text.
        einde: Where it ends.
        zin: The sentence it was found in.
        vertrouwen: How sure, in (0, 1].
        ontkend: Denied, said not to be needed, or past.
        belang: Demand or wish; None where the text says neither, and for what is denied.
    """

    skill: str
    label: str
    begin: int
    einde: int
    zin: Zin
    vertrouwen: float
    ontkend: bool
    belang: Nadruk | None


class SkillZoeker:
    """Finds the skills of one taxonomy in texts.

    A name that stands in the text is found by its words; where they are bent or parted, the encoder must place them
    near that name as well ("rekening" is no "rekenen"). What no name covers is compared with all names, and the
    nearest one counts where it is near enough. Sentences about the firm, the offer and the procedure are skipped.

    Args:
        skills: Per skill its id and its names, the label first.
        encoder: For meaning; None: names alone.
        curve: From cosine to `vertrouwen`; belongs to the encoder.

    Raises:
        ValueError: No skills, or a skill without a name.
    """

    def __init__(
        self, skills: Iterable[tuple[str, Sequence[str]]], encoder: SkillEncoder | None, curve: Kalibratie = CURVE
    ) -> None:
        alle = [(id_, tuple(namen)) for id_, namen in skills]
        if not alle or not all(namen for _, namen in alle):
            raise ValueError("a SkillZoeker needs skills, each with a name")
        self._ids = tuple(id_ for id_, _ in alle)
        self._labels = tuple(namen[0] for _, namen in alle)
        self._lijst = Woordenlijst(namen for _, namen in alle)
        self._betekenis = Betekenis([namen for _, namen in alle], encoder) if encoder else None
        self._curve = curve

    def zoek(self, tekst: str) -> tuple[GevondenSkill, ...]:
        """The skills in a text, in the order of the text; each where it is named most surely.

        Args:
            tekst: A vacature, CV or work history, plain text; Dutch, or English.
        """
        (gevonden,) = self.zoek_vele([tekst])
        return gevonden

    def zoek_vele(self, teksten: Sequence[str]) -> tuple[tuple[GevondenSkill, ...], ...]:
        """As `zoek`, for each of many texts; what they have in common is encoded once."""
        gelezen = [_lees(tekst) for tekst in teksten]
        vondsten = iter(self._vondsten([zin for een in gelezen for zin in een]))
        return tuple(self._beste(een, islice(vondsten, len(een))) for een in gelezen)

    def rangschik(self, tekst: str, functie: str | None = None) -> tuple[tuple[str, float], ...]:
        """All skills, best first: what an adviser may want to add to a profile.

        Args:
            tekst: As for `zoek`.
            functie: The job title; skills that belong to it come higher.

        Returns:
            Id and score of every skill with a score above 0. Scores only order the list; ties stand in order of id.
        """
        gelezen = _lees(tekst)
        scores = np.zeros(len(self._ids))
        for zin in gelezen:
            for treffer in self._lijst.zoek(zin.tekst):
                scores[treffer.skill] = max(scores[treffer.skill], GEWICHT_NAAM * treffer.vertrouwen)
        if self._betekenis is not None:
            scores += _nabijheid(gelezen, self._betekenis)
            if functie and functie.strip():
                scores += GEWICHT_FUNCTIE * self._betekenis.gelijkenis([functie])[0]
        paren = zip(self._ids, np.round(scores, DECIMALEN).tolist(), strict=True)
        return tuple(sorted((paar for paar in paren if paar[1] > 0), key=lambda paar: (-paar[1], paar[0])))

    def _vondsten(self, gelezen: Sequence[Zin]) -> list[list[Treffer]]:
        """Per sentence what was found in it: by name, and where no name stands by meaning."""
        vondsten = [list(self._lijst.zoek(zin.tekst)) for zin in gelezen]
        if self._betekenis is not None:
            self._weeg(gelezen, vondsten, self._betekenis)
            self._vul_aan(gelezen, vondsten, self._betekenis)
        return vondsten

    def _weeg(self, gelezen: Sequence[Zin], vondsten: list[list[Treffer]], betekenis: Betekenis) -> None:
        """Take out the bent names that mean something else here."""
        verbogen = [
            (nummer, een) for nummer, alle in enumerate(vondsten) for een in alle if een.vertrouwen < LETTERLIJK
        ]
        plekken = [als_naam(gelezen[nummer].tekst[een.begin : een.einde]) for nummer, een in verbogen]
        kansen = self._curve(betekenis.met(plekken, [een.skill for _, een in verbogen]))
        for (nummer, een), kans in zip(verbogen, kansen, strict=True):
            if kans < VANAF:
                vondsten[nummer].remove(een)

    def _vul_aan(self, gelezen: Sequence[Zin], vondsten: list[list[Treffer]], betekenis: Betekenis) -> None:
        """Add the surest skills that the rest of each sentence comes close to."""
        stukken = [
            (nummer, frase)
            for nummer, zin in enumerate(gelezen)
            for frase in frasen(zin.tekst)
            if not _raakt(frase.begin, frase.einde, vondsten[nummer])
        ]
        skills, gelijkenis = betekenis.naaste([frase.tekst for _, frase in stukken])
        kansen = np.round(self._curve(gelijkenis), DECIMALEN)
        for plek in np.argsort(-kansen, kind="stable"):
            nummer, frase = stukken[plek]
            if kansen[plek] >= VANAF and not _raakt(frase.begin, frase.einde, vondsten[nummer]):
                vondsten[nummer].append(Treffer(int(skills[plek]), frase.begin, frase.einde, float(kansen[plek])))

    def _beste(self, gelezen: Sequence[Zin], vondsten: Iterable[Sequence[Treffer]]) -> tuple[GevondenSkill, ...]:
        """Of each skill in one text the surest mention."""
        beste: dict[int, tuple[Zin, Treffer]] = {}
        for zin, gevonden in zip(gelezen, vondsten, strict=True):
            for een in gevonden:
                if een.skill not in beste or beste[een.skill][1].vertrouwen < een.vertrouwen:
                    beste[een.skill] = zin, een
        skills = (self._maak(zin, een) for zin, een in beste.values())
        return tuple(sorted(skills, key=lambda een: (een.begin, een.einde, een.skill)))

    def _maak(self, zin: Zin, vondst: Treffer) -> GevondenSkill:
        ontkend = is_ontkend(zin.tekst, vondst.begin, vondst.einde)
        return GevondenSkill(
            self._ids[vondst.skill],
            self._labels[vondst.skill],
            zin.begin + vondst.begin,
            zin.begin + vondst.einde,
            zin,
            vondst.vertrouwen,
            ontkend,
            None if ontkend else belang(zin, vondst.begin, vondst.einde),
        )


def _lees(tekst: str) -> list[Zin]:
    """The sentences that may ask or tell something of a person."""
    return [zin for zin in zinnen(tekst) if not is_bijzaak(zin)]


def _nabijheid(gelezen: Sequence[Zin], betekenis: Betekenis) -> NDArray[np.float64] | float:
    """How near each skill is to the phrases of the `STEUN` nearest sentences, on average, shape (skills,)."""
    stukken = [teksten for zin in gelezen if (teksten := [frase.tekst for frase in frasen(zin.tekst)])]
    if not stukken:
        return 0.0
    gelijkenis = betekenis.gelijkenis([tekst for een in stukken for tekst in een])
    eerste = np.cumsum([0, *map(len, stukken[:-1])])
    per_zin = np.sort(np.maximum.reduceat(gelijkenis, eerste, axis=0), axis=0)
    return np.asarray(per_zin[-STEUN:].mean(axis=0, dtype=np.float64))


def _raakt(begin: int, einde: int, vondsten: Sequence[Treffer]) -> bool:
    """Whether a place overlaps something that was found already."""
    return any(een.begin < einde and begin < een.einde for een in vondsten)
