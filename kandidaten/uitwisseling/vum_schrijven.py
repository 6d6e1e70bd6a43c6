"""Writes kandidaten as werkzoekenden of VUM 3.0.0, without the `skillsmatch` block.

What VUM has no place for is left out. The message is the one of a bron (`idWerkzoekende`). Every key is named here, and
the source is a `Deelprofiel`, so neither contact data nor anything of the restricted layer can be in it.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kandidaten.kandidaat import Opleiding, Werkervaring
from kandidaten.uitwisseling.deelprofiel import Deelprofiel
from kandidaten.uitwisseling.vum import Werkzoekende
from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling import vum_codes as codes
from models.uitwisseling.json_lezen import Json, zonder_leeg
from models.uitwisseling.vum_lezen import schrijf_berichten
from models.uitwisseling.vum_waarden import opleidingscode
from models.werk import Taalbeheersing


def schrijf_werkzoekenden(pad: Path, profielen: Iterable[Deelprofiel]) -> None:
    """Write one JSON list.

    Raises:
        InvoerFout: The file cannot be written.
    """
    schrijf_berichten(pad, map(als_werkzoekende, profielen))


def met_codes(profiel: Deelprofiel, taxonomie: Taxonomie) -> Deelprofiel:
    """The profile under codes of CompetentNL, as far as the taxonomy knows them: what VUM 3 has instead of words."""
    return replace(
        profiel,
        skills=tuple(codes.met_code(skill, taxonomie) for skill in profiel.skills),
        gewenste_beroepen=tuple(codes.beroepscode(naam, taxonomie) or naam for naam in profiel.gewenste_beroepen),
        werkervaring=tuple(
            replace(werk, beroep=codes.beroepscode(werk.beroep or werk.functie, taxonomie))
            for werk in profiel.werkervaring
        ),
    )


def als_werkzoekende(profiel: Deelprofiel) -> Werkzoekende:
    """One message; what is not known, or has no code that VUM takes, is absent."""
    postcode = codes.postcode(profiel.postcode)
    bericht: dict[str, Json] = {
        "idWerkzoekende": profiel.id,
        "arbeidsmarktkwalificatie": _kwalificatie(profiel),
        "bemiddelingsberoep": [codes.beroep(naam) for naam in profiel.gewenste_beroepen if codes.is_code(naam)],
        "flexibiliteit": {
            "datumAanvangBeschikbaarVoorWerk": codes.dag(profiel.beschikbaar_vanaf),
            "datumEindeBeschikbaarVoorWerk": codes.dag(profiel.beschikbaar_tot),
            "indicatieOnregelmatigWerkOfPloegendienst": codes.janee(profiel.werktijden.ploegen),
        },
        "mobiliteit": {
            "bemiddelingspostcode": postcode,
            "maximaleReisafstand": profiel.max_reisafstand_km,
            "maximaleReistijd": profiel.max_reistijd_min,
        }
        if postcode  # the standard has no mobiliteit without one
        else None,
        "vervoermiddel": [
            {"codeVervoermiddel": lid.value, "indicatieBeschikbaarVoorWoonWerkverkeer": 1}
            for lid in sorted(profiel.vervoermiddelen or ())
        ],
        "werktijden": codes.uren(profiel.uren_min, profiel.uren_max, profiel.werktijden),
    }
    return Werkzoekende.model_validate(zonder_leeg(bericht))


def _kwalificatie(profiel: Deelprofiel) -> Json:
    niveau = profiel.werk_denkniveau
    cursussen = [Opleiding(naam=naam, diploma=True) for naam in profiel.certificaten]
    return {
        "codeWerkEnDenkniveauWerkzoekende": None if niveau is None else niveau.value,
        "cursus": [
            {"naamCursus": codes.ingekort(naam, codes.MAX_NAAM), "indicatieCertificaat": 1}
            for naam in profiel.certificaten
        ],
        "competentiebeheersing": codes.codes(skill.concept for skill in profiel.skills),
        # Reading makes an opleiding of a cursus as well: the same paper is not written twice.
        "opleiding": [_opleiding(deel) for deel in profiel.opleidingen if deel not in cursussen],
        "rijbewijs": codes.rijbewijzen(profiel.rijbewijzen or ()),
        "taalbeheersing": [_taal(deel) for deel in profiel.talen],
        "werkervaring": [_werk(deel) for deel in profiel.werkervaring],
    }


def _opleiding(deel: Opleiding) -> Json:
    code = deel.code
    return {
        "codeOpleidingsnaam": code if code and code.isascii() and code.isdigit() and len(code) <= 10 else None,
        "codeNiveauOpleiding": opleidingscode(deel.niveau),
        "indicatieDiploma": codes.janee(deel.diploma),
        "toelichtingOpleiding": codes.ingekort(deel.naam, codes.MAX_TEKST),
    }


def _taal(deel: Taalbeheersing) -> Json:
    return {
        "codeTaal": deel.taal,
        "codeNiveauTaalbeheersingMondeling": deel.spreken,
        "codeNiveauTaalbeheersingSchriftelijk": deel.schrijven,
        "codeNiveauTaalbeheersingLezen": deel.lezen,
        "codeNiveauTaalbeheersingLuisteren": deel.luisteren,
    }


def _werk(deel: Werkervaring) -> Json:
    """The title goes with the tasks: VUM has no place for it, and without it the tasks say half."""
    woorden = "\n".join(filter(None, (deel.functie, deel.taken)))
    return {
        "beroep": codes.beroep(deel.beroep),
        "toelichtingWerkervaring": codes.ingekort(woorden, codes.MAX_TEKST),
    }
