"""Free text to skills of a taxonomy: by their names, and by what comes close to them in meaning."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.encoders.encoder import SkillEncoder
from models.encoders.kalibratie import Kalibratie
from models.extractie.belang import Belang, belang
from models.extractie.bijzaak import is_bijzaak
from models.extractie.frasen import frasen
from models.extractie.ontkenning import is_ontkend
from models.extractie.woordenlijst import Woordenlijst
from models.extractie.zinnen import Zin, zinnen

VANAF = 0.5  # what is less sure is not found
# From the cosine of a phrase with the nearest name to how often that name is right; see docs/kwaliteit.md.
CURVE = Kalibratie(ondergrens=0.3, midden=0.57, helling=10.0)
# For ranking a long list, chosen on the development vacancies: what several sentences point to stands above what one
# sentence happens to resemble.
STEUN = 10  # sentences over which nearness is averaged
GEWICHT_FUNCTIE = 0.5  # of the job title beside the text
GEWICHT_NAAM = 0.1  # of a name that stands in the text
DECIMALEN = 6
BLOK = 256  # phrases that are compared with all names at once


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
        ontkend: Denied, or said not to be needed.
        belang: Demand or wish; None where the text says neither, and for what is denied.
    """

    skill: str
    label: str
    begin: int
    einde: int
    zin: Zin
    vertrouwen: float
    ontkend: bool
    belang: Belang | None


@dataclass(frozen=True, slots=True)
class _Vondst:
    """A skill, by its number, at a place in a sentence."""

    skill: int
    begin: int
    einde: int
    vertrouwen: float


class SkillZoeker:
    """Finds the skills of one taxonomy in texts.

    A name that stands in the text is found by its words. What no name covers is compared with all names by the
    encoder, and the nearest one counts where it is near enough. Sentences about the firm, the offer and the procedure
    are skipped.

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
        self._encoder = encoder
        self._curve = curve
        self._eerste = np.cumsum([0, *(len(namen) for _, namen in alle[:-1])])
        self._namen = encoder.encode([naam for _, namen in alle for naam in namen]) if encoder else None

    def zoek(self, tekst: str) -> tuple[GevondenSkill, ...]:
        """The skills in a text, in the order of the text; each where it is named most surely.

        Args:
            tekst: A vacature, CV or work history, plain text; Dutch, or English.
        """
        gelezen = [zin for zin in zinnen(tekst) if not is_bijzaak(zin)]
        beste: dict[int, GevondenSkill] = {}
        for zin, vondsten in zip(gelezen, self._vondsten(gelezen), strict=True):
            for vondst in vondsten:
                eerder = beste.get(vondst.skill)
                if eerder is None or eerder.vertrouwen < vondst.vertrouwen:
                    beste[vondst.skill] = self._maak(zin, vondst)
        return tuple(sorted(beste.values(), key=lambda een: (een.begin, een.einde, een.skill)))

    def rangschik(self, tekst: str, functie: str | None = None) -> tuple[tuple[str, float], ...]:
        """All skills, best first: what an adviser may want to add to a profile.

        Args:
            tekst: As for `zoek`.
            functie: The job title; skills that belong to it come higher.

        Returns:
            Id and score of every skill with a score above 0. Scores only order the list; ties stand in order of id.
        """
        gelezen = [zin for zin in zinnen(tekst) if not is_bijzaak(zin)]
        genoemd = np.zeros(len(self._ids))
        for zin in gelezen:
            for treffer in self._lijst.zoek(zin.tekst):
                genoemd[treffer.skill] = max(genoemd[treffer.skill], treffer.vertrouwen)
        scores = GEWICHT_NAAM * genoemd + self._nabijheid(gelezen)
        if functie and functie.strip():
            scores += GEWICHT_FUNCTIE * self._gelijkenis([functie])[0]
        paren = zip(self._ids, np.round(scores, DECIMALEN).tolist(), strict=True)
        return tuple(sorted((paar for paar in paren if paar[1] > 0), key=lambda paar: (-paar[1], paar[0])))

    def _nabijheid(self, gelezen: Sequence[Zin]) -> NDArray[np.float64]:
        """How near each skill is to the phrases of the `STEUN` nearest sentences, on average, shape (skills,)."""
        stukken = [[frase.tekst for frase in frasen(zin.tekst)] for zin in gelezen]
        stukken = [een for een in stukken if een]
        if not stukken:
            return np.zeros(len(self._ids))
        gelijkenis = self._gelijkenis([tekst for een in stukken for tekst in een])
        eerste = np.cumsum([0, *(len(een) for een in stukken[:-1])])
        per_zin = np.sort(np.maximum.reduceat(gelijkenis, eerste, axis=0), axis=0)
        return np.asarray(per_zin[-STEUN:].mean(axis=0, dtype=np.float64))

    def _vondsten(self, gelezen: Sequence[Zin]) -> list[list[_Vondst]]:
        """Per sentence what was found in it, by name first and then by meaning; meaning where no name was found."""
        vondsten = [
            [_Vondst(een.skill, een.begin, een.einde, een.vertrouwen) for een in self._lijst.zoek(zin.tekst)]
            for zin in gelezen
        ]
        open_ = [
            (nummer, frase)
            for nummer, zin in enumerate(gelezen)
            for frase in frasen(zin.tekst)
            if not _raakt(frase.begin, frase.einde, vondsten[nummer])
        ]
        if self._encoder is None or not open_:
            return vondsten
        gelijkenis = self._gelijkenis([frase.tekst for _, frase in open_])
        skills = gelijkenis.argmax(axis=1)
        zeker = self._curve(gelijkenis.max(axis=1).astype(np.float64))
        kansen = [
            (nummer, _Vondst(int(skill), frase.begin, frase.einde, round(float(kans), DECIMALEN)))
            for (nummer, frase), skill, kans in zip(open_, skills, zeker, strict=True)
            if kans >= VANAF
        ]
        for nummer, vondst in sorted(kansen, key=lambda paar: (paar[0], -paar[1].vertrouwen, paar[1].begin)):
            if not _raakt(vondst.begin, vondst.einde, vondsten[nummer]):
                vondsten[nummer].append(vondst)
        return vondsten

    def _gelijkenis(self, teksten: Sequence[str]) -> NDArray[np.float32]:
        """Cosine of each text with the nearest name of each skill, shape (len(teksten), skills); 0 without encoder."""
        if self._encoder is None or self._namen is None:
            return np.zeros((len(teksten), len(self._ids)), dtype=np.float32)
        vectoren = self._encoder.encode(teksten)
        blokken = (vectoren[begin : begin + BLOK] for begin in range(0, len(vectoren), BLOK))
        return np.concatenate([np.maximum.reduceat(blok @ self._namen.T, self._eerste, axis=1) for blok in blokken])

    def _maak(self, zin: Zin, vondst: _Vondst) -> GevondenSkill:
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


def _raakt(begin: int, einde: int, vondsten: Sequence[_Vondst]) -> bool:
    """Whether a place overlaps something that was found already."""
    return any(een.begin < einde and begin < een.einde for een in vondsten)
