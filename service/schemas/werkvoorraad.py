"""What waits for the adviseur."""

from datetime import datetime

from service.schemas.basis import Beeld, Pagina


class WerkRegel(Beeld):
    """One vacature or kandidaat that waits, and why; `soort` is "vacature" or "kandidaat"."""

    soort: str
    id: str
    titel: str | None
    waarom: str


class WerkGroep(Beeld):
    """Work of one kind.

    Attributes:
        code: In addresses.
        titel: In words.
        aantal: How many wait.
        volgorde: In which order they stand.
        regels: The first of them.
    """

    code: str
    titel: str
    aantal: int
    volgorde: str
    regels: tuple[WerkRegel, ...]


class WerkKolom(Beeld):
    """A column of the start page."""

    titel: str
    groepen: tuple[WerkGroep, ...]


class Werkvoorraad(Beeld):
    """The start page: three columns of work, counted over what the own gemeenten have."""

    op: datetime
    vacatures: int
    kandidaten: int
    kolommen: tuple[WerkKolom, ...]


class WerkPagina(Beeld):
    """All work of one kind, a page at a time."""

    op: datetime
    kolom: str
    groep: WerkGroep
    pagina: Pagina
