"""From a schema.org JobPosting to a `Vacature`.

What a JobPosting says in words and a `Vacature` has no field for (experience, kind of contract, place) is put under the
description, where text extraction finds it. Never read: contact persons, street and house number, pay, pictures.
Whether a job is a garantiebaan or an ordinary one a JobPosting does not say, so `plek` stays unknown.
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import date

from models.skills import Belang, Skill
from models.uitwisseling.bestand import Bestand
from models.uitwisseling.cellen import datum, geheel, kenmerk, postcode
from models.uitwisseling.json_ld import lees_knopen
from models.uitwisseling.knoop import Knoop
from models.uitwisseling.verslag import Verslag
from vacatures.uitwisseling.job_posting_eisen import lees_kwalificaties
from vacatures.uitwisseling.job_posting_tekst import lees_dienstverband, lees_tekst, lees_uren
from vacatures.vacature import Vacature

SOORT = "JobPosting"
SYNTHETISCH = "synthetisch"
BRON = "skills in de JobPosting"
_REST = "een Vacature heeft hier geen plaats voor: niet overgenomen"
_NEDERLAND = frozenset({"nl", "nld", "nederland", "netherlands", "thenetherlands"})


def lees_job_postings(bestand: Bestand, verslag: Verslag) -> Iterator[Vacature]:
    """Yield the JobPostings of a JSON-LD file or an HTML page; faults and oddities go to the report.

    Raises:
        InvoerFout: No JSON-LD that can be read.
    """
    geen = True
    for knoop in lees_knopen(bestand, SOORT, verslag):
        geen = False
        knoop.meld_bsn()
        yield _vacature(knoop)
    if geen:
        reden = "er staat geen JobPosting in het bestand"
        verslag.fout(reden, herstel="Lever de pagina met schema.org JobPosting (JSON-LD) aan, of gebruik CSV.")


def _vacature(knoop: Knoop) -> Vacature:
    titel = knoop.tekst("title")
    if titel is None:
        knoop.fout("title", "de titel ontbreekt", "Geef elke vacature een titel.")
    kwalificaties = lees_kwalificaties(knoop)
    plek, codes = lees_dienstverband(knoop)
    uren_min, uren_max = lees_uren(knoop)
    plaats = _plaats(knoop)
    start, sluit = _start(knoop), knoop.lees("validThrough", _dag)
    vacature = Vacature(
        id=_id(knoop, titel, plaats),
        titel=titel,
        tekst=lees_tekst(knoop, kwalificaties.regels),
        beroep=_code_of_naam(knoop, "occupationalCategory"),
        gevraagd=tuple(_skills(knoop)),
        eisen=kwalificaties.eisen,
        plek=plek,
        werkgever=_werkgever(knoop),
        postcode=plaats,
        uren_min=uren_min,
        uren_max=uren_max,
        werk_denkniveau=kwalificaties.niveau,
        start=start,
        sluitingsdatum=sluit,
        plaatsen=knoop.lees("totalJobOpenings", geheel(1, 10_000)) or 1,
        sector=knoop.tekst("industry"),
        onbekende_codes=(*codes, *kwalificaties.codes),
        synthetisch=knoop.tekst("disambiguatingDescription") == SYNTHETISCH,
    )
    _meld(knoop, vacature)
    return vacature


def _id(knoop: Knoop, titel: str | None, plaats: str | None) -> str:
    """The identifier, or else one made of the address of the page, or else of employer, title and postcode."""
    eigen = knoop.tekst("identifier", "value") or knoop.tekst("identifier")
    if eigen:
        value = re.sub(r"[^A-Za-z0-9_.\-]+", "-", eigen)
        if value != eigen:
            knoop.waarschuw("identifier", "tekens die een id niet mag hebben zijn vervangen door een streepje")
    else:
        adres = knoop.tekst("@id") or knoop.tekst("url")
        if not adres:
            reden = "geen identifier en geen url: het id is gemaakt van werkgever, titel en postcode"
            knoop.waarschuw("identifier", reden)
        bron = adres or "|".join((_werkgever(knoop) or "", titel or "", plaats or ""))
        value = f"jp-{hashlib.sha256(bron.encode()).hexdigest()[:16]}"
    knoop.verslag.neem_id(value, rij=knoop.rij, veld=knoop.veld("identifier"))
    return knoop.probeer("identifier", kenmerk, value) or "-"


def _werkgever(knoop: Knoop) -> str | None:
    """Name of the organisation; a natural person is not named, nor somebody who wants to stay unknown."""
    deel = knoop.eerste("hiringOrganization")
    if isinstance(deel, Knoop) and "Person" in deel.teksten("@type"):
        knoop.waarschuw("hiringOrganization", "de werkgever is een persoon: de naam is niet overgenomen")
        return None
    naam = deel.tekst("name") if isinstance(deel, Knoop) else deel
    return None if naam is None or naam.lower() == "confidential" else naam


def _plaats(knoop: Knoop) -> str | None:
    """Postcode of the first workplace in the Netherlands."""
    codes = []
    for plek in knoop.knopen("jobLocation"):
        for adres in plek.knopen("address") or [plek]:
            land = adres.tekst("addressCountry")
            if land and re.sub(r"[^a-z]", "", land.lower()) not in _NEDERLAND:
                adres.waarschuw("addressCountry", "de werkplek is niet in Nederland: de postcode is niet overgenomen")
                adres.tekst("postalCode")
            elif code := adres.lees("postalCode", postcode):
                codes.append(code)
    if len(set(codes)) > 1:
        knoop.waarschuw("jobLocation", "meer dan één werkplek: de eerste postcode is genomen")
    return codes[0] if codes else None


def _dag(tekst: str) -> date:
    """The day of a date or of a moment; of a moment the time is left out."""
    return datum(tekst.partition("T")[0].strip())


def _start(knoop: Knoop) -> date | None:
    """First working day; words such as "per direct" are kept with the description."""
    tekst = knoop.tekst("jobStartDate")
    if tekst is None or not re.match(r"\d", tekst):
        return None
    return knoop.probeer("jobStartDate", _dag, tekst)


def _code_of_naam(knoop: Knoop, naam: str) -> str | None:
    """An identifier that is an address, or else a name, or else a code."""
    eerste = knoop.eerste(naam)
    if not isinstance(eerste, Knoop):
        return eerste
    return adres_van(eerste) or eerste.tekst("name") or eerste.tekst("codeValue")


def adres_van(term: Knoop) -> str | None:
    """The web address that identifies a term: its `@id`, `codeValue`, `termCode`, `url` or `sameAs`."""
    adressen = [term.tekst(naam) for naam in ("@id", "codeValue", "termCode", "url", "sameAs")]
    return next((adres for adres in adressen if adres and "://" in adres), None)


def _skills(knoop: Knoop) -> Iterator[Skill]:
    waarden = knoop.waarden("skills")
    for deel in waarden:
        if isinstance(deel, str):
            for los in _losse_skills(deel) if len(waarden) == 1 else [deel]:
                yield Skill(label=los, graad=Belang.BELANGRIJK, bron=BRON)
            continue
        label, code = deel.tekst("name"), adres_van(deel) or deel.tekst("termCode")
        if label or code:
            yield Skill(label=label, concept=code, graad=Belang.BELANGRIJK, bron=BRON)


def _losse_skills(tekst: str) -> list[str]:
    """One text may be a list: by lines, semicolons or bars, or by commas when every part is a few words."""
    delen = [deel.strip(" -•*\t") for deel in re.split(r"[;|\n•]", tekst)]
    delen = [deel for deel in delen if deel]
    if len(delen) == 1:
        stukken = [stuk.strip() for stuk in delen[0].split(",") if stuk.strip()]
        if all(len(stuk.split()) <= 4 and not stuk.endswith(".") for stuk in stukken):
            return stukken
    return delen


def _meld(knoop: Knoop, vacature: Vacature) -> None:
    if vacature.plek is None:
        reden = "een JobPosting zegt niet wat voor plek het is: vul plek aan, tot dan is er geen lijst"
        knoop.waarschuw("employmentType", reden)
    if vacature.postcode is None:
        knoop.waarschuw("jobLocation", "geen postcode: de reisafstand is niet te toetsen")
    if knoop.tekst("disambiguatingDescription") not in (None, SYNTHETISCH):
        knoop.waarschuw("disambiguatingDescription", _REST)
    knoop.meld_rest(_REST)
