"""What every request works with, put together once at the start."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from matching.matcher import Matcher
from service.caseload import Caseload
from service.geheugen import Geheugen
from service.inlezer import Inlezer
from service.opslag.opslag import Opslag
from service.settings import Instellingen
from service.toegang.rollen import Uitvoerder

_TIJDZONE = ZoneInfo("Europe/Amsterdam")


def _nu() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Dienst:
    """The running service.

    Attributes:
        opslag: The database.
        caseload: The matchers that follow it.
        instellingen: The settings.
        home: Folder of the database and the index.
        inlezer: Reads the files that are sent.
        geheugen: Keeps what is dear to work out.
        klok: This moment, with its time zone; a test puts another one in.
    """

    opslag: Opslag
    caseload: Caseload
    instellingen: Instellingen
    home: Path
    inlezer: Inlezer = field(default_factory=Inlezer)
    geheugen: Geheugen = field(default_factory=Geheugen)
    klok: Callable[[], datetime] = _nu

    def matcher(self, wie: Uitvoerder) -> Matcher:
        """The people and vacatures that somebody may see, as they are today.

        Raises:
            OpslagFout: The database cannot be read.
        """
        return self.caseload.matcher(wie.gemeenten, self.vandaag())[0]

    def vandaag(self) -> date:
        """The day on which rules are judged: that of the users, not of the machine."""
        return self.klok().astimezone(_TIJDZONE).date()
