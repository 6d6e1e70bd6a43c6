"""What somebody fills in to log in."""

from pydantic import Field

from service.schemas.basis import Verzoek


class DemoKeuze(Verzoek):
    """The button that was pressed.

    Attributes:
        gebruiker: Id of who to be.
        naar: Page to go to.
    """

    gebruiker: str = Field(max_length=100)
    naar: str = Field(default="/", max_length=500)
