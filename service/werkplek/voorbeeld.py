"""What a file that was sent looks like: its rows as they will be, or why it was refused, or what came of it."""

from collections.abc import Iterable
from typing import Any, get_args

from kandidaten.kandidaat import Kandidaat
from models.fouten import Melding
from models.uitwisseling.kolomvoorstel import Kolomvoorstel
from models.uitwisseling.tekst import toonbaar
from service.dienst import Dienst
from service.inlezen import KANTEN, Kant
from service.inlezer import Voorgelezen
from service.innemen import Klaargezet, elders, te_bewaren
from service.opslag.importeren import Stand as RijStand
from service.opslag.importeren import standen
from service.opslag.zicht import Zicht
from service.schemas import invoeren as schema
from service.schemas.basis import Pagina
from service.schemas.invoeren import UploadStand
from service.toegang.rollen import Uitvoerder
from service.werkplek import uploads
from service.werkplek.invoeren import voorgelezen
from service.werkplek.namen import namen
from service.werkplek.terugdraaien import gebleven
from service.werkplek.uploads import Upload, UploadStatus
from vacatures.vacature import Vacature

_STAND = {
    UploadStatus.INGELEZEN: UploadStand.INGELEZEN,
    UploadStatus.TERUGGEDRAAID: UploadStand.TERUGGEDRAAID,
    UploadStatus.VERVALLEN: UploadStand.VERVALLEN,
}


def lijst(dienst: Dienst, wie: Uitvoerder, nummer: int, grootte: int) -> schema.Uploads:
    """The files of the own gemeenten, the newest first."""
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        deel, totaal = uploads.lijst(zicht, vanaf=(nummer - 1) * grootte, hoeveel=grootte)
        wie_zijn = namen(zicht.conn, (upload.door for upload in deel))
    return schema.Uploads(
        uploads=tuple(
            schema.UploadRegel(
                id=upload.id,
                soort=upload.soort,
                gemeente=upload.gemeente,
                bestand=upload.bestand,
                door=wie_zijn[upload.door],
                moment=upload.moment,
                status=upload.status.value,
                nieuw=upload.nieuw,
                gewijzigd=upload.gewijzigd,
            )
            for upload in deel
        ),
        pagina=Pagina(nummer=nummer, grootte=grootte, totaal=totaal),
        gemeenten=tuple(sorted(wie.gemeenten or ())),
    )


def voorbeeld(dienst: Dienst, wie: Uitvoerder, upload_id: str, nummer: int, grootte: int) -> schema.Voorbeeld:
    """One file, with a page of its rows.

    Raises:
        NietGevonden: There is none with this id within these gemeenten.
    """
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        upload = uploads.zoek(zicht, upload_id)
    wacht = upload.status is UploadStatus.VOORBEELD
    gelezen = voorgelezen(dienst, wie, upload) if wacht else None
    with dienst.opslag.zicht(wie.gemeenten) as zicht:
        basis = _basis(zicht, upload)
        if not wacht:
            return basis.model_copy(update=_afloop(dienst, zicht, upload))
        return basis if gelezen is None else basis.model_copy(update=_gelezen(zicht, upload, gelezen, nummer, grootte))


def _basis(zicht: Zicht, upload: Upload) -> schema.Voorbeeld:
    return schema.Voorbeeld(
        id=upload.id,
        soort=upload.soort,
        gemeente=upload.gemeente,
        bestand=upload.bestand,
        door=namen(zicht.conn, [upload.door])[upload.door],
        moment=upload.moment,
        stand=UploadStand.LEEST,
    )


def _afloop(dienst: Dienst, zicht: Zicht, upload: Upload) -> dict[str, Any]:
    """What came of a file."""
    terug = upload.terug_tot
    uit: dict[str, Any] = {
        "stand": _STAND[upload.status],
        "terug_tot": terug if terug is not None and terug >= dienst.klok() else None,
    }
    if upload.status is UploadStatus.INGELEZEN:
        uit["ingelezen"] = schema.Ingelezen(nieuw=upload.nieuw, gewijzigd=upload.gewijzigd)
    if upload.status is UploadStatus.TERUGGEDRAAID and upload.import_id is not None:
        uit["gebleven"] = gebleven(zicht, KANTEN[upload.soort].tabel, upload.import_id)
    return uit


def _gelezen(zicht: Zicht, upload: Upload, gelezen: Voorgelezen, nummer: int, grootte: int) -> dict[str, Any]:
    """What is in a file that waits for a decision."""
    kant, klaar = KANTEN[upload.soort], gelezen.klaar
    fouten = gelezen.fouten if klaar is None else tuple(elders(zicht, klaar))
    uit: dict[str, Any] = {
        "stand": UploadStand.GEWEIGERD if fouten else UploadStand.VOORBEELD,
        "fouten": _meldingen(fouten),
        "meldingen": _meldingen(klaar.gelezen.meldingen) if klaar else (),
        "kolommen": tuple(map(_kolom, gelezen.kolommen)),
        "kolomnamen": _kolomnamen(kant) if gelezen.kolommen else (),
    }
    return uit if klaar is None or fouten else uit | _inhoud(zicht, klaar, nummer, grootte)


def _inhoud(zicht: Zicht, klaar: Klaargezet, nummer: int, grootte: int) -> dict[str, Any]:
    """A page of the rows, and the counts over all of them."""
    per_id = standen(zicht.conn, klaar.kant.tabel, te_bewaren(zicht, klaar))
    deel = klaar.gelezen.items[(nummer - 1) * grootte : nummer * grootte]
    return {
        "tellingen": schema.Tellingen(**{stand: list(per_id.values()).count(stand) for stand in get_args(RijStand)}),
        "rijen": tuple(_rij(item, klaar.rijnummers.get(item.id), per_id[item.id]) for item in deel),
        "pagina": Pagina(nummer=nummer, grootte=grootte, totaal=len(klaar.records)),
    }


def _rij(item: Kandidaat | Vacature, nummer: int | None, stand: RijStand) -> schema.VoorbeeldRij:
    skills = item.skills if isinstance(item, Kandidaat) else item.gevraagd
    return schema.VoorbeeldRij(
        id=item.id,
        rij=nummer,
        stand=stand,
        titel=None if isinstance(item, Kandidaat) else item.titel,
        skills=len(skills),
        uren_min=item.uren_min,
        uren_max=item.uren_max,
    )


def _meldingen(meldingen: Iterable[Melding]) -> tuple[schema.BestandsMelding, ...]:
    return tuple(
        schema.BestandsMelding(rij=een.rij, veld=een.veld, reden=een.reden, herstel=een.herstel) for een in meldingen
    )


def _kolom(deel: Kolomvoorstel) -> schema.KolomBeeld:
    return schema.KolomBeeld(kop=toonbaar(deel.kop), kolom=deel.kolom, herkend=deel.hoe.value if deel.hoe else None)


def _kolomnamen(kant: Kant) -> tuple[schema.Kolomnaam, ...]:
    return tuple(schema.Kolomnaam(naam=kolom.naam, betekenis=kolom.betekenis) for kolom in kant.sjabloon.kolommen)
