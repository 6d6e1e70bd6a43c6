"""What somebody fills in to choose a language."""

from pydantic import Field, field_validator

from service.schemas.basis import Verzoek
from service.vertalingen.talen import TALEN


class TaalKeuze(Verzoek):
    """The button that was pressed.

    Attributes:
        taal: Code of a language that is offered.
        naar: Page to go back to.
    """

    taal: str = Field(max_length=20)
    naar: str = Field(default="/mijn", max_length=500)

    @field_validator("taal")
    @classmethod
    def _bekend(cls, taal: str) -> str:
        if taal not in TALEN:
            raise ValueError("kies een van de talen")
        return taal
