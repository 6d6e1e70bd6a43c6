"""What the reader must know about a list as a whole."""

from matching.oordeel import Oordeel
from models.vindplaats import is_uit_tekst
from models.waardelijsten import PlekSoort, VacatureStatus


def mededelingen(oordeel: Oordeel) -> tuple[str, ...]:
    """Sentences for the reader; none when the list speaks for itself."""
    v, uit = oordeel.vacature, []
    dicht = v.sluitingsdatum is not None and v.sluitingsdatum < oordeel.omstandigheden.peildatum
    if v.status in {VacatureStatus.VERVULD, VacatureStatus.INGETROKKEN} or dicht:
        uit.append("Deze vacature is gesloten: er wordt niemand meer voor voorgesteld (H10).")
    if v.plek is None:
        uit.append(
            "Van deze vacature is niet bekend wat voor plek het is. Vraag het de werkgever en geef het op; "
            "tot dan staat iedereen bij te verifiëren."
        )
    if v.plek is PlekSoort.BESCHUT:
        uit.append(
            "De volgorde is geen toewijzing: bij schaarse beschutte plekken beslist de gemeente wie eerst "
            "aan de beurt is (H3)."
        )
    uit.extend(waarop(oordeel))
    if oordeel.voorselectie is not None:
        uit.append(f"Van alle toegelaten kandidaten zijn er {oordeel.voorselectie} volledig doorgerekend.")
    return tuple(uit)


def waarop(oordeel: Oordeel) -> tuple[str, ...]:
    """What the order rests on when the vacature does not name its skills itself."""
    vacature, heeft_skills = oordeel.vacature, bool(oordeel.vraag.skills)
    if (heeft_skills or vacature.titel or vacature.tekst) and not oordeel.vraag.deel_aanwezig:
        return ("Met deze gewichten telt niets mee van wat deze vacature vraagt: de volgorde zegt niets.",)
    if heeft_skills and any(map(is_uit_tekst, vacature.gevraagd)):
        return ("De gevraagde skills zijn gelezen uit de tekst van de vacature; kijk of ze kloppen.",)
    if heeft_skills and vacature.gevraagd:
        return ()
    if heeft_skills:
        return ("Deze vacature noemt zelf geen skills; gebruikt zijn de skills die gebruikelijk zijn voor het beroep.",)
    if vacature.titel or vacature.tekst:
        return ("Deze vacature noemt geen skills en geen bekend beroep: de titel en tekst bepalen de volgorde.",)
    return (
        "Deze vacature noemt geen skills, geen bekend beroep, geen titel en geen tekst: er is niets om op te ordenen, "
        "en de volgorde zegt niets. Vul de vacature aan.",
    )
