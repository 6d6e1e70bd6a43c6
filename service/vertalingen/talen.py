"""The languages offered, and the fixed texts in each."""

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Final

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

MAP: Final = Path(__file__).parent
DOMEIN: Final = "skillsmatch"


@dataclass(frozen=True, slots=True)
class Taal:
    """One language.

    Attributes:
        code: BCP 47, as `lang` of a page has it.
    """

    code: str

    @property
    def naam(self) -> str:
        """Its name in the language itself."""
        return Locale.parse(self.code).get_display_name(self.code) or self.code

    @property
    def richting(self) -> str:
        """Which way it is read, as `dir` of a page has it: "ltr" or "rtl"."""
        return Locale.parse(self.code).text_direction


NEDERLANDS: Final = Taal("nl")
TALEN: Final[Mapping[str, Taal]] = MappingProxyType({taal.code: taal for taal in (NEDERLANDS, Taal("en"), Taal("ar"))})
"""By code, in the order in which a page offers them."""


def bestand(taal: Taal) -> Path:
    """Where the texts in this language are."""
    return MAP / taal.code / "LC_MESSAGES" / f"{DOMEIN}.po"


def lees(taal: Taal) -> Catalog:
    """The texts as they are kept; of Dutch none, since the texts themselves are Dutch."""
    if taal == NEDERLANDS:
        return Catalog(locale=taal.code)
    with bestand(taal).open("rb") as inhoud:
        return read_po(inhoud, locale=taal.code, domain=DOMEIN)


@cache
def vertaling(taal: Taal) -> gettext.NullTranslations:
    """The texts, ready for use; what has no translation stays Dutch."""
    if taal == NEDERLANDS:
        return gettext.NullTranslations()
    inhoud = BytesIO()
    write_mo(inhoud, lees(taal))
    inhoud.seek(0)
    return gettext.GNUTranslations(inhoud)
