"""A kandidaat: the matching profile, and apart from it the restricted layer."""

from dataclasses import dataclass, field
from datetime import date

from models.doelgroep import Doelgroep, Trede
from models.skills import Bewijs, Skill
from models.vindplaats import Vindplaats
from models.waardelijsten import (
    Begeleiding,
    KandidaatStatus,
    MagWerken,
    Rijbewijs,
    Vervoermiddel,
    WerkDenkniveau,
    WerkSoort,
)
from models.werk import (
    Taalbeheersing,
    Werktijden,
    controleer_id,
    controleer_jaar,
    controleer_postcode,
    controleer_uren,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Werkervaring:
    """One earlier job, volunteer work and work at home included.

    Attributes:
        functie: Job title in the words of the file; None when only a code is known.
        beroep: Code of the beroep (CompetentNL or ESCO URI), kept also when no taxonomy knows it.
        taken: What somebody did there, free text.
        jaren: Duration in years; None when not known.
        soort: Paid work, a werkervaringsplek, and so on; None when not known.
    """

    functie: str | None = None
    beroep: str | None = None
    taken: str | None = None
    jaren: float | None = None
    soort: WerkSoort | None = None

    def __post_init__(self) -> None:
        if self.jaren is not None and not 0 <= self.jaren <= 80:
            raise ValueError("jaren is not 0-80")

    @property
    def bewijs(self) -> Bewijs:
        """What its tasks prove: on a werkervaringsplek or stage somebody was watched doing them (scoring.md 5.1)."""
        begeleid = self.soort in {WerkSoort.WERKERVARINGSPLEK, WerkSoort.STAGE}
        return Bewijs.GEZIEN if begeleid else Bewijs.VOORBEELD


@dataclass(frozen=True, slots=True, kw_only=True)
class Opleiding:
    """Education or course; `diploma` None = not known whether it was completed."""

    naam: str | None = None
    code: str | None = None
    niveau: str | None = None
    diploma: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Toestemming:
    """Consent (or objection) to be proposed to one werkgever or for one vacature (rules.md H9).

    Attributes:
        voor: Id of the vacature, or name of the werkgever as it stands on the vacature.
        gegeven: True = consent, False = objection.
        datum: Day it was recorded.
    """

    voor: str
    gegeven: bool
    datum: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Afgeschermd:
    """The restricted layer: read by the rules only; never by ranking, employer views, exports or logs (H11).

    Attributes:
        doelgroep: Register and NBW.
        trede: Position on a ladder; None = nothing recorded.
        begeleiding_nodig: Guidance needed; None = not known.
        aanpassing_nodig: Whether the workplace has to be adapted.
        loonwaarde_pct: Percentage 0-100; kept for the record, no rule reads it.
        ontheffing: Exempt from the duty to apply, or in a running traject (G9).
        geboortejaar: Only to judge a legal minimum age (H7, H12).
        uitkering: WW, Wajong, Participatiewet…; kept for reports, no rule reads it.
        gemeente: For reports, no rule reads it.
    """

    doelgroep: Doelgroep = field(default_factory=Doelgroep)
    trede: Trede | None = None
    begeleiding_nodig: Begeleiding | None = None
    aanpassing_nodig: bool | None = None
    loonwaarde_pct: float | None = None
    ontheffing: bool | None = None
    geboortejaar: int | None = None
    uitkering: str | None = None
    gemeente: str | None = None

    def __post_init__(self) -> None:
        if self.loonwaarde_pct is not None and not 0 <= self.loonwaarde_pct <= 100:
            raise ValueError("loonwaarde_pct is not 0-100")
        if self.geboortejaar is not None and not 1900 <= self.geboortejaar <= 2100:
            raise ValueError("geboortejaar is not 1900-2100")

    def __repr__(self) -> str:
        # A repr ends up in logs and tracebacks; the restricted layer must not.
        return "Afgeschermd(…)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kandidaat:
    """A werkzoekende under a pseudonym. `None` means: not known, never "no".

    Attributes:
        id: Pseudonymous id, 1-200 characters of A-Z a-z 0-9 _ . -
        skills: What the person brings, each with its evidence and source.
        werkervaring: Earlier work, newest first when the order is known.
        gewenste_beroepen: Bemiddelingsberoepen: label or code.
        opleidingen: Education and courses.
        certificaten: Certificates, diplomas, bevoegdheden and VOG in words. An absent one is unknown, not missing.
        talen: Command of languages.
        rijbewijzen: All licences held; empty = none; None = not known.
        vervoermiddelen: Means of transport to get to work; None = not known.
        werk_denkniveau: Level reached through education or work; no diploma implied.
        postcode: Four digits, with or without two letters.
        max_reisafstand_km: As the crow flies, 0-999.
        max_reistijd_min: Minutes, 0-999.
        uren_min: Fewest hours a week, 0-99.
        uren_max: Most hours a week, 0-99.
        werktijden: Which working times the person accepts.
        beschikbaar_vanaf: First day of availability, 1900-2100.
        beschikbaar_tot: Last day of availability, 1900-2100.
        status: Available, placed or gone.
        mag_werken: Work authorisation.
        profiel_datum: Day on which the profile was last confirmed, 1900-2100.
        open_voorstellen: Proposals to employers that are still open, 0-999.
        toestemmingen: Consents and objections.
        wensen: Own words on what is wanted and not wanted; shown, not ranked.
        kan_niet: Skills (concept, or else label) of which the person says not to have them: kept out of the profile,
            wherever they were read or concluded.
        onbekende_codes: `veld=code` of codes kept though no list knows them.
        vindplaatsen: What was read in free text, and where; skills carry their own source.
        synthetisch: Made up by the generator, and shown as such everywhere.
        afgeschermd: The restricted layer.

    Raises:
        ValueError: An id, postcode, date or number that cannot be.
    """

    id: str
    skills: tuple[Skill, ...] = ()
    werkervaring: tuple[Werkervaring, ...] = ()
    gewenste_beroepen: tuple[str, ...] = ()
    opleidingen: tuple[Opleiding, ...] = ()
    certificaten: tuple[str, ...] = ()
    talen: tuple[Taalbeheersing, ...] = ()
    rijbewijzen: frozenset[Rijbewijs] | None = None
    vervoermiddelen: frozenset[Vervoermiddel] | None = None
    werk_denkniveau: WerkDenkniveau | None = None
    postcode: str | None = None
    max_reisafstand_km: int | None = None
    max_reistijd_min: int | None = None
    uren_min: int | None = None
    uren_max: int | None = None
    werktijden: Werktijden = field(default_factory=Werktijden)
    beschikbaar_vanaf: date | None = None
    beschikbaar_tot: date | None = None
    status: KandidaatStatus | None = None
    mag_werken: MagWerken | None = None
    profiel_datum: date | None = None
    open_voorstellen: int | None = None
    toestemmingen: tuple[Toestemming, ...] = ()
    wensen: str | None = None
    kan_niet: tuple[str, ...] = ()
    onbekende_codes: tuple[str, ...] = ()
    vindplaatsen: tuple[Vindplaats, ...] = ()
    synthetisch: bool = False
    afgeschermd: Afgeschermd = field(default_factory=Afgeschermd)

    def __post_init__(self) -> None:
        controleer_id(self.id)
        controleer_postcode(self.postcode)
        controleer_uren(self.uren_min, self.uren_max)
        for name in ("max_reisafstand_km", "max_reistijd_min", "open_voorstellen"):
            value = getattr(self, name)
            if value is not None and not 0 <= value <= 999:
                raise ValueError(f"{name} is not 0-999")
        for name in ("beschikbaar_vanaf", "beschikbaar_tot", "profiel_datum"):
            controleer_jaar(name, getattr(self, name))

    def __repr__(self) -> str:
        # Everything but the pseudonym stays out of logs and tracebacks.
        return f"Kandidaat(id={self.id!r})"
