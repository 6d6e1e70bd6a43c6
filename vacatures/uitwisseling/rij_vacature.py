"""From a row of CSV or XLSX to a `Vacature`."""

from collections.abc import Iterator

from models.skills import Belang, Skill
from models.uitwisseling import cel_waarden as waarden
from models.uitwisseling.cellen import datum, geheel, janee, keuze, postcode
from models.uitwisseling.rij import Rij
from models.waardelijsten import PlekSoort, VacatureStatus
from vacatures.uitwisseling.eisen import ontleed_eis
from vacatures.vacature import Vacature

_plek = keuze(PlekSoort, {"garantiebaan": PlekSoort.GARANTIEBAAN, "werkervaringsplaats": PlekSoort.LEERWERKPLEK})
_status = keuze(VacatureStatus)


def naar_vacature(rij: Rij) -> Vacature:
    """Read every column; faults go to the report of the row."""
    vacature_id = rij.lees_id()
    uren_min, uren_max = rij.uren()
    if rij.tekst("titel") is None:
        rij.fout("titel", "de titel ontbreekt", "Geef elke vacature een titel.")
    return Vacature(
        id=vacature_id,
        titel=rij.tekst("titel"),
        tekst=rij.tekst("tekst"),
        beroep=rij.tekst("beroep"),
        gevraagd=tuple(_gevraagd(rij)),
        eisen=rij.lees_lijst("eisen", ontleed_eis),
        plek=rij.lees("plek", _plek),
        werkgever=rij.tekst("werkgever"),
        postcode=rij.lees("postcode", postcode),
        uren_min=uren_min,
        uren_max=uren_max,
        werktijden=rij.werktijden(),
        begeleiding=rij.lees("begeleiding", waarden.begeleiding),
        aanpassing_mogelijk=rij.lees("aanpassing_mogelijk", janee),
        werk_denkniveau=waarden.werk_denkniveau(rij),
        start=rij.lees("start", datum),
        sluitingsdatum=rij.lees("sluitingsdatum", datum),
        status=rij.lees("status", _status),
        plaatsen=rij.lees_of("plaatsen", geheel(1, 10_000), 1),
        sector=rij.tekst("sector"),
        onbekende_codes=rij.onbekende_codes,
    )


def _gevraagd(rij: Rij) -> Iterator[Skill]:
    for label, belang in waarden.met_graad(rij, "gevraagd", waarden.BELANG, Belang.BELANGRIJK):
        yield Skill(label=label, graad=belang, bron="gevraagd in het bestand")
