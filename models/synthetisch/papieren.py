"""What law or safety asks with the certificaten of the basis taxonomy: vacatures ask it, the trade has it.

A small choice for synthetic data; it is no register of regulated professions. A certificaat that is not in
the table is asked by the employer.
"""

from dataclasses import dataclass

from models.waardelijsten import Aard, EisSoort


@dataclass(frozen=True, slots=True)
class Papier:
    """How a certificaat is asked where the work cannot be done without it.

    Attributes:
        soort: What kind of requirement it is.
        aard: Legal, safety, or the employer's must.
        tekst: Why, in Dutch.
        vanaf_18: Whether the law asks an age of 18 for the same work.
    """

    soort: EisSoort
    aard: Aard
    tekst: str
    vanaf_18: bool = False


RIJBEWIJS = "rijbewijs-"  # what the ids of licences start with; the category follows
_CHAUFFEUR = "Het werk bestaat uit rijden; zonder rijbewijs mag dat niet."
_TERREIN = "Zonder VCA mag niemand het werkterrein op."
_WETTELIJK, _VEILIGHEID = Aard.WETTELIJK, Aard.VEILIGHEID
_CERTIFICAAT, _BEVOEGDHEID = EisSoort.CERTIFICAAT, EisSoort.BEVOEGDHEID
_GEWOON = Papier(_CERTIFICAAT, Aard.WERKGEVER_MUST, "De werkgever vraagt dit.")
_RIJDEN = Papier(EisSoort.RIJBEWIJS, _WETTELIJK, _CHAUFFEUR)

_PAPIEREN = {
    "code-95": Papier(_CERTIFICAAT, _WETTELIJK, "Vakbekwaamheid van beroepschauffeurs.", vanaf_18=True),
    "taxipas": Papier(_BEVOEGDHEID, _WETTELIJK, "Taxi rijden mag alleen met een chauffeurskaart.", vanaf_18=True),
    "big-registratie": Papier(_BEVOEGDHEID, _WETTELIJK, "Beschermd beroep volgens de Wet BIG.", vanaf_18=True),
    "bevoegdheid-leraar": Papier(_BEVOEGDHEID, _WETTELIJK, "Lesgeven mag alleen met een bevoegdheid.", vanaf_18=True),
    "beveiligingspas": Papier(_BEVOEGDHEID, _WETTELIJK, "Beveiligen mag alleen met een diploma.", vanaf_18=True),
    "boa-bewijs": Papier(_BEVOEGDHEID, _WETTELIJK, "Handhaven mag alleen met boa-bevoegdheid.", vanaf_18=True),
    "verkeersregelaarspas": Papier(_BEVOEGDHEID, _WETTELIJK, "Verkeer regelen mag alleen met een aanstelling."),
    "asbest-dav": Papier(_CERTIFICAAT, _WETTELIJK, "Asbest verwijderen mag alleen met dit certificaat.", vanaf_18=True),
    "f-gassen": Papier(_CERTIFICAAT, _WETTELIJK, "Werk met koudemiddelen mag alleen met dit certificaat."),
    "hijsbewijs": Papier(_CERTIFICAAT, _WETTELIJK, "Een hijskraan bedienen mag alleen met dit bewijs.", vanaf_18=True),
    "vog": Papier(_CERTIFICAAT, _WETTELIJK, "Dit werk mag alleen met een verklaring omtrent het gedrag."),
    "vca": Papier(_CERTIFICAAT, _VEILIGHEID, _TERREIN),
    "vca-vol": Papier(_CERTIFICAAT, _VEILIGHEID, _TERREIN),
    "heftruckcertificaat": Papier(
        _CERTIFICAAT, _VEILIGHEID, "Een heftruck is gevaarlijk voor wie er niet in geleerd is."
    ),
    "nen-3140": Papier(_CERTIFICAAT, _VEILIGHEID, "Werk aan elektrische installaties is gevaarlijk."),
    "windcertificaat": Papier(_CERTIFICAAT, _VEILIGHEID, "Werk op grote hoogte, ver van hulp."),
    "hoogwerkercertificaat": Papier(_CERTIFICAAT, _VEILIGHEID, "Werk op hoogte."),
    "kettingzaagbewijs": Papier(_CERTIFICAAT, _VEILIGHEID, "Werk met een kettingzaag."),
}


def papier(skill: str) -> Papier:
    """How the certificaat with this skill id is asked."""
    return _RIJDEN if skill.startswith(RIJBEWIJS) else _PAPIEREN.get(skill, _GEWOON)
