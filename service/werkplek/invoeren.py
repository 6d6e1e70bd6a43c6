"""Reading in a file: send it, see it as it will be, say what its columns mean, confirm it or throw it away; undo it."""

from models.fouten import ConflictFout, InvoerFout, Melding
from models.uitwisseling.bestand import in_geheugen
from models.uitwisseling.kolommen import Kolomkeuze
from models.uitwisseling.tabel import lees_koppen
from models.uitwisseling.tekst import sleutel
from service.dienst import Dienst
from service.inlezen import KANTEN, weiger_bsn_in_naam
from service.inlezer import Opdracht, Voorgelezen
from service.innemen import neem_in
from service.opslag.handeling import Handeling
from service.opslag.kolomkeuzes import Kolomkeuzes
from service.schemas.invoeren import NIET_LEZEN
from service.toegang.rollen import Uitvoerder
from service.verantwoording.acties import Actie
from service.verantwoording.auditlog import Gebeurtenis
from service.werkplek import uploads
from service.werkplek.terugdraaien import maak_ongedaan
from service.werkplek.uploads import Upload, UploadStatus

_NAAM_MAX = 200


def ontvang(dienst: Dienst, wie: Uitvoerder, *, soort: str, gemeente: str, naam: str, inhoud: bytes) -> str:
    """Keep a file that was sent and begin to read it; gives the id of the upload.

    Args:
        dienst: The service.
        wie: Who sends it.
        soort: "kandidaten" or "vacatures".
        gemeente: Whose caseload new rows come in; one of the own.
        naam: Of the file; a folder before it is left out.
        inhoud: Its bytes; how many it may be the guard of the site says.

    Raises:
        InvoerFout: A kind or gemeente that cannot be, an empty file, or a BSN in its name.
    """
    naam = "".join(filter(str.isprintable, naam.replace("\\", "/").rpartition("/")[2]))[:_NAAM_MAX].strip()
    _keur(wie, soort=soort, gemeente=gemeente, naam=naam, inhoud=inhoud)
    weiger_bsn_in_naam(naam)
    with dienst.opslag.handeling(wie) as handeling:
        id_ = uploads.maak(handeling, soort=soort, gemeente=gemeente, bestand=naam, inhoud=inhoud)
        handeling.leg_vast(Gebeurtenis(actie=Actie.BESTAND_GEUPLOAD, soort="upload", object=id_))
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        upload = uploads.zoek(zicht, id_)
    voorgelezen(dienst, wie, upload)
    return id_


def voorgelezen(dienst: Dienst, wie: Uitvoerder, upload: Upload) -> Voorgelezen | None:
    """What is in the file; None while it is being read. Begins again when the service was started anew.

    Raises:
        NietGevonden: The content is no longer kept.
    """

    def opdracht() -> Opdracht:
        with dienst.opslag.zicht(wie.gemeenten) as zicht:
            inhoud = uploads.inhoud(zicht, upload.id)
        return Opdracht(kant=KANTEN[upload.soort], naam=upload.bestand, inhoud=inhoud, home=dienst.home)

    return dienst.inlezer.lees(upload.id, opdracht)


def kies_kolommen(dienst: Dienst, wie: Uitvoerder, upload_id: str, kolommen: tuple[str, ...]) -> None:
    """Settle what the unknown headers mean, for this file and for the next with the same headers.

    Args:
        dienst: The service.
        wie: Who says so.
        upload_id: The file.
        kolommen: One for each unknown header, in their order; `NIET_LEZEN` for one that is not read.

    Raises:
        InvoerFout: Not as many as there are headers, or a column that does not exist.
        ConflictFout: The file does not wait for a decision any more.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        upload = _wachtend(uploads.zoek(zicht, upload_id))
        inhoud = uploads.inhoud(zicht, upload_id)
    sjabloon = KANTEN[upload.soort].sjabloon
    koppen = lees_koppen(in_geheugen(upload.bestand, inhoud), sjabloon)
    eigen = [kop for kop in koppen if sjabloon.herken(kop) is None]
    keuzes = Kolomkeuzes(dienst.home, sjabloon)
    keuzes.bewaar(koppen, _keuze(eigen, kolommen, {kolom.naam for kolom in sjabloon.kolommen}))
    keuzes.bevestig(koppen)
    dienst.inlezer.vergeet(upload_id)


def bevestig(dienst: Dienst, wie: Uitvoerder, upload_id: str) -> None:
    """Store the rows of a file, all or none.

    Raises:
        NietGevonden: There is no such file.
        ConflictFout: It is still being read, or does not wait for a decision any more.
        InvoerFout: It holds a fault.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        upload = _wachtend(uploads.zoek(zicht, upload_id))
    gelezen = voorgelezen(dienst, wie, upload)
    if gelezen is None:
        raise ConflictFout("Het bestand wordt nog gelezen. Wacht even en probeer het opnieuw.")
    if gelezen.klaar is None:
        raise InvoerFout(gelezen.fouten)
    with dienst.opslag.handeling(wie) as handeling:
        _wachtend(uploads.zoek(handeling.zicht, upload_id))
        verslag = neem_in(handeling, gelezen.klaar, upload.gemeente, upload=upload_id)
        iets = verslag.nieuw + verslag.gewijzigd
        uploads.zet(handeling, upload_id, UploadStatus.INGELEZEN, import_id=verslag.import_id if iets else None)
    dienst.inlezer.vergeet(upload_id)


def gooi_weg(dienst: Dienst, wie: Uitvoerder, upload_id: str) -> None:
    """Drop a file without reading it in.

    Raises:
        NietGevonden: There is no such file.
        ConflictFout: It does not wait for a decision any more.
    """
    with dienst.opslag.handeling(wie) as handeling:
        _wachtend(uploads.zoek(handeling.zicht, upload_id))
        uploads.zet(handeling, upload_id, UploadStatus.VERVALLEN)
        _leg_vast(handeling, Actie.BESTAND_WEGGEGOOID, upload_id)
    dienst.inlezer.vergeet(upload_id)


def draai_terug(dienst: Dienst, wie: Uitvoerder, upload_id: str) -> None:
    """Undo a file within a day: earlier content comes back, new rows go; what changed since stays as it is.

    Raises:
        NietGevonden: There is no such file.
        ConflictFout: There is nothing to undo, or it is too late.
    """
    with dienst.opslag.handeling(wie) as handeling:
        upload = uploads.zoek(handeling.zicht, upload_id)
        if upload.terug_tot is None or upload.import_id is None:
            raise ConflictFout("Van dit bestand is er niets terug te draaien.")
        if dienst.klok() > upload.terug_tot:
            raise ConflictFout("Terugdraaien kan tot een dag na het inlezen. Vraag het de beheerder.")
        maak_ongedaan(handeling, KANTEN[upload.soort].tabel, upload.import_id)
        uploads.zet(handeling, upload_id, UploadStatus.TERUGGEDRAAID)
        _leg_vast(handeling, Actie.IMPORT_TERUGGEDRAAID, upload_id)


def _keur(wie: Uitvoerder, *, soort: str, gemeente: str, naam: str, inhoud: bytes) -> None:
    fouten = []
    if soort not in KANTEN:
        fouten.append(Melding("formulier", "kies kandidaten of vacatures", veld="soort"))
    if wie.gemeenten is None or gemeente not in wie.gemeenten:
        fouten.append(Melding("formulier", "kies een van uw eigen gemeenten", veld="gemeente"))
    if not naam or not inhoud:
        fouten.append(Melding("formulier", "kies een bestand dat niet leeg is", veld="bestand"))
    if fouten:
        raise InvoerFout(fouten)


def _wachtend(upload: Upload) -> Upload:
    if upload.status is not UploadStatus.VOORBEELD:
        raise ConflictFout("Over dit bestand is al beslist.")
    return upload


def _keuze(koppen: list[str], kolommen: tuple[str, ...], bekend: set[str]) -> Kolomkeuze:
    if len(kolommen) != len(koppen):
        reden = f"zeg van elk van de {len(koppen)} kolommen wat erin staat"
        raise InvoerFout([Melding("formulier", reden, veld="kolommen")])
    if not set(kolommen) <= {*bekend, NIET_LEZEN}:
        raise InvoerFout([Melding("formulier", "kies een kolom uit de lijst", veld="kolommen")])
    return {sleutel(kop): kolom for kop, kolom in zip(koppen, kolommen, strict=True) if kolom != NIET_LEZEN}


def _leg_vast(handeling: Handeling, actie: Actie, upload_id: str) -> None:
    handeling.leg_vast(Gebeurtenis(actie=actie, soort="upload", object=upload_id))
