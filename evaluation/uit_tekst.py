"""What reading free text is worth for the order: skills that the employer listed, skills read in the text, or none."""

from collections.abc import Mapping
from dataclasses import replace

from evaluation.beoordeeld import Beoordeeld
from evaluation.experiment import RELEVANT_VANAF, SEED, evalueer, standaard_metrics
from evaluation.motor import motor
from evaluation.report import Report
from evaluation.run import Rangschikker
from kandidaten.verrijken import verrijk as verrijk_kandidaten
from matching.standaard import maak_lezer
from vacatures.verrijken import verrijk as verrijk_vacatures

ZONDER = "vacature zonder skills"


def meet_uit_tekst(data: Beoordeeld, seed: int = SEED) -> Report:
    """The engine with and without what `verrijken` finds, on both sides."""
    lezer = maak_lezer()
    kaal = [replace(vacature, gevraagd=()) for vacature in data.vacatures]
    gelezen = verrijk_vacatures(kaal, lezer).items
    kandidaten = verrijk_kandidaten(data.kandidaten, lezer).items
    varianten: Mapping[str, Rangschikker] = {
        ZONDER: motor(data.kandidaten, kaal),
        "skills uit de tekst van de vacature": motor(data.kandidaten, gelezen),
        "uit de tekst van beide": motor(kandidaten, gelezen),
        "skills van de werkgever": motor(data.kandidaten, data.vacatures),
        "van de werkgever, profielen ook uit tekst": motor(kandidaten, data.vacatures),
    }
    aantal = sum(len(vacature.gevraagd) for vacature in gelezen) / len(gelezen)
    return evalueer(
        varianten,
        data.qrels,
        standaard_metrics(),
        baseline=ZONDER,
        titel="Beoordeelde Nederlandse set: skills lezen uit tekst",
        toelichting=(
            f"Relevant voor P en recall: graad {RELEVANT_VANAF:g} of hoger. Zonder skills gelden de gebruikelijke "
            f"skills van het beroep, of anders titel en tekst. Gemiddeld {aantal:.1f} skills gelezen per vacature.",
        ),
        seed=seed,
    )
