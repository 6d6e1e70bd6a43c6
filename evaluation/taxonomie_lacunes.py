"""Where the skills language itself is thin: entries without what they should have, the ones that matter most first."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from models.taxonomie.begrippen import Beroep, SkillSoort
from models.taxonomie.taxonomie import Taxonomie

_TOON = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacunes:
    """What is missing in a language.

    Attributes:
        skills: How many skills it has.
        beroepen: How many beroepen it has.
        zonder_esco: Ids of skills without an ESCO URI, those that most beroepen ask first. Certificates are left out:
            ESCO has hardly any.
        kaalst: Ids of the ten beroepen with the fewest skills, and how many each has, fewest first.
        zonder_niveau: Ids of beroepen whose level is not known.
        zonder_gereglementeerd: Ids of beroepen of which is not known whether they are regulated.
        zonder_omstandigheden: Ids of beroepen without work circumstances.
        zonder_beroep_esco: Ids of beroepen without an ESCO URI.
        met_werkprocessen: How many beroepen have werkprocessen.
        werkprocessen: How many of those there are in all.
    """

    skills: int
    beroepen: int
    zonder_esco: tuple[str, ...]
    kaalst: tuple[tuple[str, int], ...]
    zonder_niveau: tuple[str, ...]
    zonder_gereglementeerd: tuple[str, ...]
    zonder_omstandigheden: tuple[str, ...]
    zonder_beroep_esco: tuple[str, ...]
    met_werkprocessen: int
    werkprocessen: int

    def __str__(self) -> str:
        return "\n".join(
            [
                "Lacunes in de eigen taal",
                *(_regel(wat, ids, self.skills) for wat, ids in (("skills zonder ESCO-URI", self.zonder_esco),)),
                *(
                    _regel(wat, ids, self.beroepen)
                    for wat, ids in (
                        ("beroepen zonder ESCO-URI", self.zonder_beroep_esco),
                        ("beroepen zonder niveau", self.zonder_niveau),
                        ("beroepen zonder gereglementeerd ja/nee", self.zonder_gereglementeerd),
                        ("beroepen zonder omstandigheden", self.zonder_omstandigheden),
                    )
                ),
                f"{'beroepen met werkprocessen':<40} {self.met_werkprocessen:>5} van {self.beroepen}"
                f"  ({self.werkprocessen} werkprocessen)",
                f"minste skills: {', '.join(f'{id_} {aantal}' for id_, aantal in self.kaalst)}",
            ]
        )


def lacunes(taxonomie: Taxonomie) -> Lacunes:
    """Find what is missing in a language."""
    vragers = Counter(link.skill for beroep in taxonomie.beroepen.values() for link in beroep.skills)
    zonder_esco = (s.id for s in taxonomie.skills.values() if not s.esco and s.soort is not SkillSoort.CERTIFICAAT)
    beroepen = taxonomie.beroepen.values()
    return Lacunes(
        skills=len(taxonomie.skills),
        beroepen=len(beroepen),
        zonder_esco=tuple(sorted(zonder_esco, key=lambda id_: (-vragers[id_], id_))),
        kaalst=tuple(sorted(((b.id, len(b.skills)) for b in beroepen), key=lambda paar: (paar[1], paar[0]))[:_TOON]),
        zonder_niveau=_ids(beroepen, lambda b: b.niveau is None),
        zonder_gereglementeerd=_ids(beroepen, lambda b: b.gereglementeerd is None),
        zonder_omstandigheden=_ids(beroepen, lambda b: not b.omstandigheden),
        zonder_beroep_esco=_ids(beroepen, lambda b: b.esco is None),
        met_werkprocessen=sum(bool(b.werkprocessen) for b in beroepen),
        werkprocessen=sum(len(b.werkprocessen) for b in beroepen),
    )


def _ids(beroepen: Iterable[Beroep], mist: Callable[[Beroep], bool]) -> tuple[str, ...]:
    return tuple(sorted(beroep.id for beroep in beroepen if mist(beroep)))


def _regel(wat: str, ids: tuple[str, ...], totaal: int) -> str:
    meer = ", ..." if len(ids) > _TOON else ""
    namen = f"  {', '.join(ids[:_TOON])}{meer}" if ids else ""
    return f"{wat:<40} {len(ids):>5} van {totaal}{namen}"
