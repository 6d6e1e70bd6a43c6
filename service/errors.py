"""One table from exception to exit code; the Dutch sentence is the exception's own."""

from models.fouten import (
    AfwijkingFout,
    EncoderFout,
    IndexFout,
    InvoerFout,
    OnbekendeKandidaat,
    OnbekendeVacature,
    OpslagFout,
    SkillsmatchFout,
)

NIET_IN_ORDE = 1  # doctor found something
GEBRUIK = 2  # the command was typed wrongly (Typer's own code)

EXITCODES: dict[type[SkillsmatchFout], tuple[int, str]] = {
    InvoerFout: (3, "een bestand of een waarde is geweigerd"),
    OnbekendeVacature: (4, "er is geen vacature met dat id"),
    OnbekendeKandidaat: (4, "er is geen kandidaat met dat id"),
    AfwijkingFout: (5, "deze regel is niet op te heffen, of niet met deze reden"),
    OpslagFout: (6, "de database is niet te openen of te schrijven"),
    IndexFout: (7, "de index is beschadigd of niet te schrijven"),
    EncoderFout: (8, "de encoder is niet te laden"),
}


def exitcode(fout: SkillsmatchFout) -> int:
    """The exit code of the nearest class in the table; 9 for anything else that is ours."""
    for soort in type(fout).__mro__:
        if soort in EXITCODES:
            return EXITCODES[soort][0]
    return 9
