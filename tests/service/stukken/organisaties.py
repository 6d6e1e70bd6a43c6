"""An invented organisation that filled in everything but when it stopped."""

from service.stukken.organisatie import Organisatie

VOORBEELD = Organisatie(
    naam="Gemeente Voorbeeld",
    oin="00000001234567890000",
    contact="algoritmes@voorbeeld.example",
    status="In ontwikkeling",
    begindatum="2027-01",
    publiekspagina="https://voorbeeld.example/skills",
    verwerkingsregister="https://voorbeeld.example/register",
    bronregistratie="https://voorbeeld.example/algoritmes",
    broncode="https://voorbeeld.example/broncode",
    leverancier="Intern ontwikkeld",
    rol="gebruiksverantwoordelijke",
    impacttoetsen=("DPIA", "IAMA"),
    eindverantwoordelijke="Hoofd Werk",
    toezichthouder="Kwaliteitsmedewerker matching",
    fg="fg@voorbeeld.example",
)
