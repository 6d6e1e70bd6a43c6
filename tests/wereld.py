"""A whole invented caseload, fast and repeatable, for tests that need many pairs.

Most facts are known and favourable, so that many pairs are listed for every kind of place; yet every rule
says no to somebody.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any, TypeVar

from kandidaten.kandidaat import Afgeschermd, Kandidaat, Opleiding, Toestemming, Werkervaring
from models.doelgroep import Doelgroep, Nbw, Register, Trede
from models.skills import Belang, Bewijs, Skill
from models.waardelijsten import (
    Begeleiding,
    EisSoort,
    KandidaatStatus,
    Ladder,
    MagWerken,
    NbwStatus,
    PlekSoort,
    RegisterStatus,
    Rijbewijs,
    Taalniveau,
    TredeStand,
    VacatureStatus,
)
from models.werk import Taalbeheersing, Werktijden
from tests.voorraad import (
    BRONNEN,
    FUNCTIES,
    IJMOND,
    JA_NEE,
    KILOMETERS,
    PAPIEREN,
    PAPIEREN_ANDERS_GESCHREVEN,
    PEILDATUM,
    POSTCODES,
    SKILLS,
    STANDEN,
    TALEN,
    UREN,
    WAARDEN,
    WERKGEVERS,
    WERKGEVERS_ANDERS_GESCHREVEN,
    aarden,
    op_volgorde,
    randdagen,
)
from vacatures.vacature import Eis, Vacature

T = TypeVar("T")

NIETS_BEKEND: tuple[tuple[str, Any], ...] = (
    *(("skills", ()), ("werkervaring", ()), ("opleidingen", ()), ("talen", ())),
    *(("postcode", None), ("uren_max", None), ("max_reisafstand_km", None), ("rijbewijzen", None)),
)


def willekeurige_wereld(
    seed: int, n_kandidaten: int, n_vacatures: int, peildatum: date = PEILDATUM
) -> tuple[list[Kandidaat], list[Vacature]]:
    """Draw people (K0, K1 …) and places (V0, V1 …); the kinds of place take turns, unknown included.

    Args:
        seed: The same seed gives the same world.
        n_kandidaten: How many people.
        n_vacatures: How many places.
        peildatum: Day around which the dates lie.

    Returns:
        The people and the places.
    """
    greep = _Greep(seed, peildatum, n_vacatures)
    soorten: tuple[PlekSoort | None, ...] = (*PlekSoort, None)
    plekken = [greep.vacature(nummer, soorten[nummer % len(soorten)]) for nummer in range(n_vacatures)]
    return [greep.mens(nummer) for nummer in range(n_kandidaten)], plekken


class _Greep:
    """Draws people and places from one seeded source."""

    def __init__(self, seed: int, peildatum: date, n_vacatures: int) -> None:
        self.toeval = Random(seed)
        self.peildatum = peildatum
        self.dagen: tuple[date | None, ...] = (None, *randdagen(peildatum))
        self.n_vacatures = n_vacatures

    def meestal(self, gunstig: T, anders: Iterable[Any], kans: float = 0.9) -> Any:
        """The favourable value with that chance, and otherwise any of the others or unknown."""
        if self.toeval.random() < kans:
            return gunstig
        return self.toeval.choice([None, *anders])

    def enige(self, waarden: Sequence[T], hoogstens: int) -> tuple[T, ...]:
        """Zero to so many of these, each at most once."""
        return tuple(self.toeval.sample(waarden, self.toeval.randint(0, hoogstens)))

    def dag(self, gunstig: int, kans: float = 0.9) -> date | None:
        """The day so many days ago, or else any edge."""
        return self.meestal(self.peildatum - timedelta(days=gunstig), self.dagen, kans)  # type: ignore[no-any-return]

    def uren(self, ruim: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
        """Mostly these hours, and otherwise any pair from the edges."""
        if self.toeval.random() < 0.8:
            return ruim
        return op_volgorde((self.toeval.choice([None, *UREN]), self.toeval.choice([None, *UREN])))

    def werktijden(self, gunstig: bool) -> Werktijden:
        """Mostly this answer for each working time."""
        return Werktijden(
            nacht=self.meestal(gunstig, JA_NEE, 0.8),
            avond=self.meestal(gunstig, JA_NEE, 0.8),
            weekend=self.meestal(gunstig, JA_NEE, 0.8),
            ploegen=self.meestal(gunstig, JA_NEE, 0.8),
            kantoortijden=self.meestal(True, JA_NEE),
        )

    def skills(self, graad: type[Belang] | type[Bewijs]) -> tuple[Skill, ...]:
        """One to six skills of the pool."""
        graden: list[Belang | Bewijs] = list(graad)
        labels = self.toeval.sample(SKILLS, self.toeval.randint(1, 6))
        return tuple(Skill(graad=self.toeval.choice(graden), bron="verzonnen", label=label) for label in labels)

    def mens(self, nummer: int) -> Kandidaat:
        """One person; of one in twenty-five hardly anything is known."""
        kandidaat = self.kandidaat(nummer)
        if self.toeval.random() > 0.04:
            return kandidaat
        return replace(kandidaat, **dict(self.toeval.sample(NIETS_BEKEND, self.toeval.randint(5, 8))))

    def kandidaat(self, nummer: int) -> Kandidaat:
        """One person of whom much is known."""
        uren_min, uren_max = self.uren((16, 40))
        return Kandidaat(
            id=f"K{nummer}",
            skills=self.skills(Bewijs),
            werkervaring=self.enige((Werkervaring(functie="magazijnhulp", jaren=2.0), Werkervaring()), 2),
            opleidingen=tuple(
                Opleiding(naam=naam, diploma=self.meestal(True, JA_NEE, 0.7))
                for naam in self.enige((*PAPIEREN, *PAPIEREN_ANDERS_GESCHREVEN), 2)
            ),
            certificaten=self.enige((*PAPIEREN, *PAPIEREN_ANDERS_GESCHREVEN), 8),
            talen=self.talen(),
            rijbewijzen=self.meestal(frozenset({Rijbewijs.CE}), [self.rijbewijzen()], 0.6),
            postcode=self.meestal(self.toeval.choice(IJMOND), POSTCODES),
            max_reisafstand_km=self.meestal(50, KILOMETERS),
            uren_min=uren_min,
            uren_max=uren_max,
            werktijden=self.werktijden(gunstig=True),
            beschikbaar_vanaf=self.toeval.choice((None, self.dag(30), self.dag(30))),
            beschikbaar_tot=self.dag(-300),
            status=self.meestal(KandidaatStatus.BESCHIKBAAR, KandidaatStatus, 0.8),
            mag_werken=self.meestal(MagWerken.JA, MagWerken, 0.85),
            profiel_datum=self.dag(60),
            open_voorstellen=self.meestal(0, range(5)),
            toestemmingen=self.enige(self.toestemmingen(), 4),
            afgeschermd=self.afgeschermd(),
        )

    def rijbewijzen(self) -> frozenset[Rijbewijs]:
        """Zero to three licences."""
        return frozenset(self.enige(tuple(Rijbewijs), 3))

    def talen(self) -> tuple[Taalbeheersing, ...]:
        """Dutch mostly well, another language now and then."""
        nederlands = self.meestal(Taalniveau.UITSTEKEND, Taalniveau, 0.7)
        anders = Taalbeheersing(
            taal=self.toeval.choice([None, *TALEN]), spreken=self.toeval.choice([None, *Taalniveau])
        )
        return self.enige((Taalbeheersing(taal="nld", spreken=nederlands), anders), 2)

    def toestemmingen(self) -> tuple[Toestemming, ...]:
        """Mostly consent, for a place or a werkgever of this world."""
        voor = [
            f"V{self.toeval.randrange(self.n_vacatures)}",
            *WERKGEVERS,
            WERKGEVERS[0].upper(),
            WERKGEVERS[0],
            self.toeval.choice(WERKGEVERS_ANDERS_GESCHREVEN),
        ]
        return tuple(
            Toestemming(voor=naam, gegeven=self.toeval.random() < 0.85, datum=self.toeval.choice(self.dagen))
            for naam in voor
        )

    def afgeschermd(self) -> Afgeschermd:
        """The restricted layer: nieuw beschut werk often enough to fill those places too."""
        jaar = self.peildatum.year
        return Afgeschermd(
            doelgroep=self.doelgroep(),
            trede=self.trede(),
            begeleiding_nodig=self.meestal(Begeleiding.LICHT, Begeleiding, 0.8),
            aanpassing_nodig=self.meestal(False, JA_NEE),
            ontheffing=self.meestal(False, JA_NEE),
            geboortejaar=self.meestal(jaar - 40, range(jaar - 23, jaar - 13), 0.7),
        )

    def doelgroep(self) -> Doelgroep:
        """Registered, in nieuw beschut werk, or any combination at all."""
        kans = self.toeval.random()
        if kans < 0.35:
            return self.status(RegisterStatus.NEE, NbwStatus.VASTGESTELD)
        if kans < 0.7:
            return self.status(RegisterStatus.JA, self.toeval.choice([NbwStatus.GEEN, NbwStatus.AANGEVRAAGD]))
        return self.status(self.toeval.choice(list(RegisterStatus)), self.toeval.choice(list(NbwStatus)))

    def status(self, register: RegisterStatus, nbw: NbwStatus) -> Doelgroep:
        """These two states, mostly with a recent date and a source that knows."""
        return Doelgroep(
            register=Register(status=register, peildatum=self.dag(20), bron=self.meestal("UWV-bevraging", BRONNEN)),
            nbw=Nbw(status=nbw, datum=self.dag(20), bron=self.meestal("besluit college", BRONNEN)),
        )

    def trede(self) -> Trede | None:
        """Mostly 4-6 or n.v.t. on the ladder of the rules."""
        if self.toeval.random() < 0.05:
            return None
        stand: int | TredeStand = self.toeval.choice((4, 5, 6, TredeStand.NVT))
        if self.toeval.random() < 0.3:
            stand = self.toeval.choice(STANDEN)
        ladder = Ladder.IJMOND if self.toeval.random() < 0.95 else Ladder.VNG
        return Trede(stand=stand, ladder=ladder, peildatum=self.toeval.choice(self.dagen))

    def vacature(self, nummer: int, plek: PlekSoort | None) -> Vacature:
        """One place of this kind."""
        uren_min, uren_max = self.uren((16, 32))
        return Vacature(
            id=f"V{nummer}",
            titel=self.toeval.choice(FUNCTIES),
            gevraagd=self.skills(Belang),
            eisen=self.eisen(),
            plek=plek,
            werkgever=self.toeval.choice([None, *WERKGEVERS]),
            postcode=self.meestal(self.toeval.choice(IJMOND), POSTCODES),
            uren_min=uren_min,
            uren_max=uren_max,
            werktijden=self.werktijden(gunstig=False),
            begeleiding=self.meestal(Begeleiding.INTENSIEF, Begeleiding, 0.8),
            aanpassing_mogelijk=self.meestal(True, JA_NEE),
            start=self.dag(-20, 0.6),
            sluitingsdatum=self.dag(-30),
            status=self.meestal(VacatureStatus.OPEN, VacatureStatus, 0.95),
        )

    def eisen(self) -> tuple[Eis, ...]:
        """None for half of the places; otherwise one to three of any kind and aard."""
        if self.toeval.random() < 0.5:
            return ()
        soorten = self.toeval.choices(list(EisSoort), k=self.toeval.randint(1, 3))
        return tuple(
            Eis(
                soort=soort,
                waarde=self.toeval.choice(WAARDEN[soort]),
                aard=self.toeval.choice(aarden(soort)),
                tekst="verzonnen reden",
            )
            for soort in soorten
        )
