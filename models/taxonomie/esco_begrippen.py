"""The concepts of ESCO in the words of one or more languages, gathered from any number of tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from models.taxonomie.begrippen import SkillSoort
from models.taxonomie.esco_tabel import EscoTabel, TabelSoort
from models.taxonomie.normaliseren import normaliseer

TALEN = ("nl", "en")  # in order of preference
_ESCO = "http://data.europa.eu/esco/"
_BEGRIP = re.compile(rf"{_ESCO}(skill|occupation)/([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})")
_GROEP = re.compile(rf"{_ESCO}isco/C([0-9]{{1,4}})")
_ALTERNATIEVEN = re.compile(r"\n|\s\|\s")
_TYPE = {"skill": "KnowledgeSkillCompetence", "occupation": "Occupation"}
_SOORTEN = {"knowledge": SkillSoort.KENNIS, "attitude": SkillSoort.HOUDING}


@dataclass(slots=True)
class Woorden:
    """What one concept is called.

    Attributes:
        label: Language -> preferred labels, first the one of the first table.
        alternatief: Language -> alternative labels.
    """

    label: dict[str, list[str]] = field(default_factory=lambda: {taal: [] for taal in TALEN})
    alternatief: dict[str, list[str]] = field(default_factory=lambda: {taal: [] for taal in TALEN})

    @property
    def taal(self) -> str | None:
        """The language to show: the first that has a label; None when none has."""
        return next((taal for taal in TALEN if self.label[taal]), None)

    def namen(self) -> tuple[str, ...]:
        """The label to show and then the synonyms, each once after normalisation; empty without a label.

        Synonyms are the other labels and alternatives of the language shown, and the preferred labels of the other
        languages. The alternatives of those stay out: nobody here says them, and they make names ambiguous.
        """
        taal = self.taal
        if taal is None:
            return ()
        anders = (naam for andere in TALEN if andere != taal for naam in self.label[andere])
        uniek: dict[str, str] = {}
        for naam in (*self.label[taal], *self.alternatief[taal], *anders):
            uniek.setdefault(normaliseer(naam), naam)
        return tuple(uniek.values())


@dataclass(slots=True)
class EscoBegrippen:
    """Everything that the tables say of concepts, by URI.

    Attributes:
        skills: Skill -> what it is called; also what no table calls a skill with a kind.
        soorten: Skill -> its kind, where a table gives one.
        beroepen: Occupation -> what it is called.
        isco08: Occupation -> unit group, where a table gives one.
        groepen: Code of an ISCO-08 group -> what it is called.
        dubbel: Name of a table -> how many rows repeat a concept of that table; they were dropped.
        zonder_taal: Names of tables whose labels are of no language that we read, or of one that is not known.
    """

    skills: dict[str, Woorden] = field(default_factory=dict)
    soorten: dict[str, SkillSoort] = field(default_factory=dict)
    beroepen: dict[str, Woorden] = field(default_factory=dict)
    isco08: dict[str, str] = field(default_factory=dict)
    groepen: dict[str, Woorden] = field(default_factory=dict)
    dubbel: Counter[str] = field(default_factory=Counter)
    zonder_taal: list[str] = field(default_factory=list)


def verzamel(tabellen: Iterable[EscoTabel]) -> EscoBegrippen:
    """Gather the concepts; where two tables differ, the earlier one gives the label."""
    uit = EscoBegrippen()
    for tabel in tabellen:
        if tabel.soort is TabelSoort.BEGRIPPEN:
            _lees(tabel, uit)
    return uit


def _lees(tabel: EscoTabel, uit: EscoBegrippen) -> None:
    talen = dict(_taalkolommen(tabel))
    if not talen:
        uit.zonder_taal.append(tabel.bestand)
    gezien: set[str] = set()
    vast = ("conceptUri", "conceptType", "status", "skillType", "iscoGroup")
    kolommen = [kolom for paar in talen.values() for kolom in paar]
    for (uri, type_, status, soort, isco), teksten in zip(
        tabel.kolommen(*vast), tabel.kolommen(*kolommen), strict=True
    ):
        woorden = _plek(uit, uri, type_) if status in ("", "released") else None
        if woorden is None:
            continue
        if uri in gezien:
            uit.dubbel[tabel.bestand] += 1
            continue
        gezien.add(uri)
        if soort and uri in uit.skills:
            uit.soorten.setdefault(uri, _SOORTEN.get(soort, SkillSoort.VAARDIGHEID))
        if isco and uri in uit.beroepen:
            uit.isco08.setdefault(uri, isco)
        for plek, taal in enumerate(talen):
            label, alternatief = teksten[2 * plek], teksten[2 * plek + 1]
            woorden.label[taal].extend(_delen([label]))
            woorden.alternatief[taal].extend(_delen(_ALTERNATIEVEN.split(alternatief)))


def _taalkolommen(tabel: EscoTabel) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each language of a table with the columns of its labels and alternatives."""
    if tabel.taal in TALEN and "preferredLabel" in tabel.kop:
        yield tabel.taal, ("preferredLabel", "altLabels")
    for taal in TALEN:
        if f"preferredLabel_{taal}" in tabel.kop:
            yield taal, (f"preferredLabel_{taal}", f"altLabels_{taal}")


def _plek(uit: EscoBegrippen, uri: str, type_: str) -> Woorden | None:
    """Where the words of this concept go; None for what is no skill, occupation or ISCO group."""
    groep = _GROEP.fullmatch(uri)
    if groep:
        return uit.groepen.setdefault(groep[1], Woorden())
    begrip = _BEGRIP.fullmatch(uri)
    if begrip is None or type_ not in ("", _TYPE[begrip[1]]):
        return None
    return (uit.skills if begrip[1] == "skill" else uit.beroepen).setdefault(uri, Woorden())


def _delen(teksten: Iterable[str]) -> list[str]:
    # On one line: labels of ESCO hold stray line ends and tabs.
    recht = (" ".join(tekst.split()) for tekst in teksten)
    return [tekst for tekst in recht if normaliseer(tekst)]
