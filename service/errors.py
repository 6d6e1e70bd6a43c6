"""One table from exception to exit code and HTTP status; the Dutch sentence is the exception's own."""

from models.fouten import (
    AfwijkingFout,
    ConflictFout,
    EncoderFout,
    GeenToegang,
    IndexFout,
    InvoerFout,
    NietGevonden,
    NietIngelogd,
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
    NietGevonden: (4, "er is geen lijst, voorstel of bestand met dat id"),
    AfwijkingFout: (5, "deze regel is niet op te heffen, of niet met deze reden"),
    OpslagFout: (6, "de database is niet te openen of te schrijven"),
    IndexFout: (7, "de index is beschadigd of niet te schrijven"),
    EncoderFout: (8, "de encoder is niet te laden"),
}

# Of the web: what the user can mend is a 4xx. The rest is ours: 500, or 503 when it may be over soon.
_HTTP: dict[type[SkillsmatchFout], int] = {
    InvoerFout: 400,
    NietIngelogd: 401,
    GeenToegang: 403,
    OnbekendeVacature: 404,
    OnbekendeKandidaat: 404,
    NietGevonden: 404,
    AfwijkingFout: 400,
    ConflictFout: 409,
    OpslagFout: 503,
}


def exitcode(fout: SkillsmatchFout) -> int:
    """The exit code of the nearest class in the table; 9 for anything else that is ours."""
    for soort in type(fout).__mro__:
        if soort in EXITCODES:
            return EXITCODES[soort][0]
    return 9


def http_status(fout: SkillsmatchFout) -> int:
    """The HTTP status of the nearest class in the table; 500 for anything else that is ours."""
    return next((_HTTP[soort] for soort in type(fout).__mro__ if soort in _HTTP), 500)
