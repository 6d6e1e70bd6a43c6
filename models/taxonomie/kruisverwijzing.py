"""From a skill in one language to the same skill in another: by identifier or by a person's word, never by guess."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from models.taxonomie.normaliseren import normaliseer
from models.taxonomie.taxonomie import Taxonomie, TaxonomieSkill

_ESCO = re.compile(r"https?://data\.europa\.eu/esco/skill/([0-9a-f-]{36})")
_COMPETENTNL = re.compile(r"https?://linkeddata\.competentnl\.nl/id/(?:humancapability|knowledgearea)/([0-9a-f]{10})")
_VOORVOEGSELS = ("esco-", "cnl-")


class Kruisverwijzing:
    """Which skills of several languages are the same.

    A skill of *basis* names the ESCO skills and the CompetentNL capability that it stands for, and a capability names
    ESCO skills too. So a code leads to another language directly, or by way of languages that name both.

    Args:
        talen: The languages that may serve as such a way.
        bevestigd: Pairs of ids that a person called the same; they count before what the languages themselves say.
    """

    def __init__(self, talen: Sequence[Taxonomie], bevestigd: Iterable[tuple[str, str]] = ()) -> None:
        self._talen = tuple(talen)
        self._tegenhangers: dict[str, set[str]] = defaultdict(set)
        for van, naar in bevestigd:
            self._tegenhangers[sleutel(van)].add(sleutel(naar))
            self._tegenhangers[sleutel(naar)].add(sleutel(van))

    def zoek(self, begrip: str) -> TaxonomieSkill | None:
        """The skill with this id or URI in the first language that has exactly one."""
        gevonden = (_enige(_dragers(taal).get(sleutel(begrip), ())) for taal in self._talen)
        return next((skill for skill in gevonden if skill is not None), None)

    def vertaal(self, begrip: str, naar: Taxonomie) -> TaxonomieSkill | None:
        """The skill of another language that is the same.

        Args:
            begrip: Id or URI of a skill, in any language.
            naar: The language to find it in; it need not be one of `talen`.

        Returns:
            None when nothing leads there, or more than one skill is meant and none of those bears its name.
        """
        dragers = _dragers(naar)
        for kring in self._kringen(sleutel(begrip)):
            gevonden = {skill.id: skill for naam in kring for skill in dragers.get(naam, ())}
            if gevonden:
                return _enige(gevonden.values()) or self._naamgenoot(begrip, gevonden)
        return None

    def _kringen(self, begin: str) -> Iterator[set[str]]:
        """Identifiers that mean the same, the surest ones first."""
        yield self._tegenhangers.get(begin, set())
        kring, gezien = {begin}, {woordenschat(begin)}
        while kring:
            yield kring
            # Never back into a vocabulary: two ESCO skills under one of ours are not the same.
            verder = {ander for naam in kring for ander in self._buren(naam)}
            kring = {naam for naam in verder if woordenschat(naam) not in gezien}
            gezien.update(map(woordenschat, kring))

    def _buren(self, naam: str) -> Iterator[str]:
        yield from self._tegenhangers.get(naam, ())
        for taal in self._talen:
            for skill in _dragers(taal).get(naam, ()):
                yield from _sleutels(skill)

    def _naamgenoot(self, begrip: str, gevonden: Mapping[str, TaxonomieSkill]) -> TaxonomieSkill | None:
        """Of several linked skills the one that is called the same."""
        bron = self.zoek(begrip)
        if bron is None:
            return None
        namen = {normaliseer(naam) for naam in (bron.label, *bron.synoniemen)}
        return _enige([skill for skill in gevonden.values() if normaliseer(skill.label) in namen])


def sleutel(begrip: str) -> str:
    """One spelling for an id and a URI of the same skill: that of the id."""
    kaal = begrip.strip().lower()
    for patroon, voorvoegsel in zip((_ESCO, _COMPETENTNL), _VOORVOEGSELS, strict=True):
        gevonden = patroon.fullmatch(kaal)
        if gevonden:
            return voorvoegsel + gevonden[1]
    return kaal


def woordenschat(id_: str) -> str:
    """The vocabulary that an id belongs to: `esco-`, `cnl-`, or nothing for a language of our own."""
    return next((voorvoegsel for voorvoegsel in _VOORVOEGSELS if id_.startswith(voorvoegsel)), "")


def _sleutels(skill: TaxonomieSkill) -> set[str]:
    uris = (*skill.esco, skill.competentnl) if skill.competentnl else skill.esco
    return {sleutel(naam) for naam in (skill.id, *uris)}


@cache
def _dragers(taal: Taxonomie) -> Mapping[str, Sequence[TaxonomieSkill]]:
    """The skills that bear each identifier; gathered once per language."""
    uit: dict[str, list[TaxonomieSkill]] = defaultdict(list)
    for skill in taal.skills.values():
        for naam in _sleutels(skill):
            uit[naam].append(skill)
    return dict(uit)


def _enige(skills: Iterable[TaxonomieSkill]) -> TaxonomieSkill | None:
    gevonden = list(skills)
    return gevonden[0] if len(gevonden) == 1 else None
