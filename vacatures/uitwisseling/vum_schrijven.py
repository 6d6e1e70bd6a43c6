"""Writes vacatures as VUM 3.0.0, without the `skillsmatch` block.

What VUM has no place for is left out. The message is the one of a bron (`idVacature`), and every key is named here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from models.taxonomie.taxonomie import Taxonomie
from models.uitwisseling import vum_codes as codes
from models.uitwisseling.json_lezen import Json, zonder_leeg
from models.uitwisseling.vum_lezen import schrijf_berichten
from models.waardelijsten import EisSoort, PlekSoort, Rijbewijs
from vacatures.uitwisseling import vum as bericht
from vacatures.vacature import Vacature

# VUM has four kinds of agreement; that a place is a garantiebaan or beschut it does not say (rules.md H1, H2).
_OVEREENKOMST = {
    PlekSoort.REGULIER: "01",
    PlekSoort.REGULIER_OOK_BANENAFSPRAAK: "01",
    PlekSoort.LEERWERKPLEK: "02",
    PlekSoort.VRIJWILLIGERSWERK: "03",
}
_SBI = re.compile(r"SBI ([0-9]{1,5})", re.ASCII)


def schrijf_vum_vacatures(pad: Path, vacatures: Iterable[Vacature]) -> None:
    """Write one JSON list.

    Raises:
        InvoerFout: The file cannot be written.
    """
    schrijf_berichten(pad, map(als_vum, vacatures))


def met_codes(vacature: Vacature, taxonomie: Taxonomie) -> Vacature:
    """The vacature under codes of CompetentNL, as far as the taxonomy knows them: what VUM 3 has instead of words."""
    return replace(
        vacature,
        beroep=codes.beroepscode(vacature.beroep or vacature.titel, taxonomie),
        gevraagd=tuple(codes.met_code(skill, taxonomie) for skill in vacature.gevraagd),
    )


def als_vum(vacature: Vacature) -> bericht.Vacature:
    """One message; what is not known, or has no code that VUM takes, is absent."""
    niveau, postcode = vacature.werk_denkniveau, codes.postcode(vacature.postcode)
    sbi = _SBI.fullmatch(vacature.sector or "")
    inhoud: dict[str, Json] = {
        "idVacature": vacature.id,
        "naamVacature": codes.ingekort(vacature.titel, codes.MAX_NAAM),
        "omschrijvingVacature": codes.ingekort(vacature.tekst, codes.MAX_TEKST),
        "beroep": codes.beroep(vacature.beroep),
        "competentiebeheersing": codes.codes(skill.concept for skill in vacature.gevraagd),
        "adres": {"postcode": postcode} if postcode else None,
        "arbeidsVoorwaarden": {"datumAanvangWerkzaamheden": codes.dag(vacature.start)},
        "sluitingsdatumVacature": codes.dag(vacature.sluitingsdatum),
        "codeWerkEnDenkniveauMinimaal": None if niveau is None else str(niveau.value),
        "contractvorm": [{"codeTypeOvereenkomst": _OVEREENKOMST.get(vacature.plek) if vacature.plek else None}],
        "flexibiliteit": {"indicatieOnregelmatigWerkOfPloegendienst": codes.janee(vacature.werktijden.ploegen)},
        "werktijden": codes.uren(vacature.uren_min, vacature.uren_max, vacature.werktijden),
        "werkgever": {"handelsnaamOrganisatie": vacature.werkgever},
        "sector": {"codeSbi": int(sbi[1])} if sbi else None,
        "rijbewijs": codes.rijbewijzen(Rijbewijs(code) for code in _waarden(vacature, EisSoort.RIJBEWIJS)),
        "taalbeheersing": [_taal(waarde) for waarde in _waarden(vacature, EisSoort.TAAL)],
        "cursus": [
            {"naamCursus": codes.ingekort(naam, codes.MAX_NAAM), "indicatieCertificaat": 1}
            for naam in _waarden(vacature, EisSoort.CERTIFICAAT)
        ],
    }
    return bericht.Vacature.model_validate(zonder_leeg(inhoud))


def _waarden(vacature: Vacature, soort: EisSoort) -> Iterator[str]:
    return (eis.waarde for eis in vacature.eisen if eis.soort is soort)


def _taal(waarde: str) -> Json:
    code, _, niveau = waarde.partition(":")
    return {"codeTaal": code, "codeNiveauTaalbeheersingMondeling": int(niveau)}
