"""Small invented languages that name each other's skills."""

from collections.abc import Iterable

from models.skills import Belang
from models.taxonomie.begrippen import Beroep, BeroepSkill, SkillSoort, TaxonomieSkill
from models.taxonomie.taxonomie import Taxonomie


def esco_uri(nummer: int) -> str:
    return f"http://data.europa.eu/esco/skill/{nummer:08x}-0000-4000-8000-000000000000"


def esco_id(nummer: int) -> str:
    return f"esco-{esco_uri(nummer).rpartition('/')[2]}"


def cnl_uri(nummer: int) -> str:
    return f"https://linkeddata.competentnl.nl/id/humancapability/{nummer:010X}"


def cnl_id(nummer: int) -> str:
    return f"cnl-{nummer:010x}"


def skill(
    id_: str,
    label: str | None = None,
    esco: Iterable[int] = (),
    cnl: int | None = None,
    synoniemen: tuple[str, ...] = (),
) -> TaxonomieSkill:
    return TaxonomieSkill(
        id=id_,
        label=label or id_.replace("-", " "),
        soort=SkillSoort.VAARDIGHEID,
        synoniemen=synoniemen,
        esco=tuple(map(esco_uri, esco)),
        competentnl=None if cnl is None else cnl_uri(cnl),
    )


def taal(naam: str, *skills: TaxonomieSkill) -> Taxonomie:
    beroep = Beroep(
        id="beroep",
        label="beroep",
        sector="proef",
        isco08="7212",
        skills=tuple(BeroepSkill(een.id, Belang.MOET) for een in skills),
    )
    return Taxonomie(
        naam=naam,
        versie="1",
        sha256="0" * 64,
        skills={een.id: een for een in skills},
        beroepen={beroep.id: beroep},
        eenduidig=False,
    )


def esco(*nummers: int, **labels: str) -> Taxonomie:
    return taal("esco", *(skill(esco_id(n), labels.get(f"n{n}", f"esco {n}"), [n]) for n in nummers))
