"""A vacature: what the work asks, what the place offers, and which kind of place it is."""

from dataclasses import dataclass, field
from datetime import date

from models.skills import Skill
from models.vindplaats import Vindplaats
from models.waardelijsten import (
    Aard,
    Begeleiding,
    EisSoort,
    PlekSoort,
    Rijbewijs,
    Taalniveau,
    VacatureStatus,
    WerkDenkniveau,
)
from models.werk import (
    Werktijden,
    controleer_id,
    controleer_jaar,
    controleer_postcode,
    controleer_taalcode,
    controleer_uren,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eis:
    """One requirement that is not a skill. Only `wettelijk` and `veiligheid` decide who may (rules.md H7, H8).

    Attributes:
        soort: What it is about.
        waarde: The licence ("B"), certificate or bevoegdheid in words, age in years ("18"), or language and level
            ("nld:2").
        aard: Legal, safety, the employer's must, or a wish. An age is only ever legal: nobody's own wish (H12).
        tekst: Why; obligatory for `veiligheid` (H8).

    Raises:
        ValueError: A value that does not fit its kind, a safety requirement without text, or an age that the law
            does not ask.
    """

    soort: EisSoort
    waarde: str
    aard: Aard
    tekst: str | None = None

    def __post_init__(self) -> None:
        if self.aard is Aard.VEILIGHEID and not (self.tekst or "").strip():
            raise ValueError("een veiligheidseis zegt waarom (tekst)")
        if not self.waarde.strip():
            raise ValueError("waarde is leeg")
        if self.soort is EisSoort.RIJBEWIJS:
            Rijbewijs(self.waarde)
        elif self.soort is EisSoort.MINIMUMLEEFTIJD:
            self._controleer_leeftijd()
        elif self.soort is EisSoort.TAAL:
            self.taal_en_niveau()

    def taal_en_niveau(self) -> tuple[str, Taalniveau]:
        """Language code and lowest oral level of a `taal` requirement."""
        taal, _, niveau = self.waarde.partition(":")
        if not niveau.isdecimal():
            raise ValueError("een taaleis is code:niveau, bijvoorbeeld nld:2")
        controleer_taalcode(taal)
        return taal, Taalniveau(int(niveau))

    def _controleer_leeftijd(self) -> None:
        if self.aard is not Aard.WETTELIJK:
            raise ValueError("een minimumleeftijd kan alleen een wettelijke eis zijn")
        if not 13 <= int(self.waarde) <= 99:
            raise ValueError("minimumleeftijd is not 13-99")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacature:
    """Work that asks for somebody. `None` means: not known.

    Attributes:
        id: 1-200 characters of A-Z a-z 0-9 _ . -
        titel: Title in the employer's words.
        tekst: Description.
        beroep: Code or label of the beroep.
        gevraagd: Asked skills with their importance.
        eisen: Requirements with their aard.
        plek: Kind of place; None = not known: H1 and H2 are then onbekend for everybody, and nobody is listed until
            it is known (H4).
        werkgever: Name of the employer.
        postcode: Of the workplace.
        uren_min: Fewest hours a week.
        uren_max: Most hours a week.
        werktijden: Working times the work asks.
        begeleiding: Guidance that the place offers.
        aanpassing_mogelijk: Whether the workplace can be adapted.
        werk_denkniveau: Lowest level asked; no rule, shown to the reader.
        start: First working day, 1900-2100.
        sluitingsdatum: Last day on which people may be proposed, 1900-2100.
        status: Open, filled or withdrawn; None = not known, read as open until the sluitingsdatum.
        plaatsen: How many people are asked, at least 1.
        sector: Sector in words.
        onbekende_codes: `veld=code` of codes kept though no list knows them.
        vindplaatsen: What was read in the text, and where; skills carry their own source.
        synthetisch: Made up by the generator, and shown as such everywhere.

    Raises:
        ValueError: A field that cannot be.
    """

    id: str
    titel: str | None = None
    tekst: str | None = None
    beroep: str | None = None
    gevraagd: tuple[Skill, ...] = ()
    eisen: tuple[Eis, ...] = ()
    plek: PlekSoort | None = None
    werkgever: str | None = None
    postcode: str | None = None
    uren_min: int | None = None
    uren_max: int | None = None
    werktijden: Werktijden = field(default_factory=Werktijden)
    begeleiding: Begeleiding | None = None
    aanpassing_mogelijk: bool | None = None
    werk_denkniveau: WerkDenkniveau | None = None
    start: date | None = None
    sluitingsdatum: date | None = None
    status: VacatureStatus | None = None
    plaatsen: int = 1
    sector: str | None = None
    onbekende_codes: tuple[str, ...] = ()
    vindplaatsen: tuple[Vindplaats, ...] = ()
    synthetisch: bool = False

    def __post_init__(self) -> None:
        controleer_id(self.id)
        controleer_postcode(self.postcode)
        controleer_uren(self.uren_min, self.uren_max)
        controleer_jaar("start", self.start)
        controleer_jaar("sluitingsdatum", self.sluitingsdatum)
        if self.plaatsen < 1:
            raise ValueError("plaatsen is less than 1")
