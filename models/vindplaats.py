"""Where in a text something was read, so that whoever doubts it can look."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vindplaats:
    """Something that was read in free text.

    Attributes:
        veld: The field it belongs to, or the kind of condition where there is no such field.
        waarde: What was read, in the form of the field.
        zin: The sentence that says it, without what may not be kept.
        ingevuld: Whether the field holds it now. If not, the field was known already, or a person has to confirm it.
    """

    veld: str
    waarde: str
    zin: str
    ingevuld: bool
