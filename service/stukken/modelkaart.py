"""The model card of the encoder, and what it says in the two shapes that others read: Hugging Face and AMT."""

from importlib.resources import files
from typing import Any, Final

import yaml

from evaluation.taken.opmaak import als_markdown
from evaluation.taken.uitkomst import Uitkomsten, lees_uitkomsten
from models.fouten import InvoerFout, Melding
from service.stukken.gegevens import Stukgegevens
from service.stukken.sjabloon import vul

_MATEN: Final = ("MRR", "hit@10")
_TAALMODEL: Final = "encoder"  # name of the encoder that ships in the tables of `evaluation.taken`


def modelkaart(gegevens: Stukgegevens) -> str:
    """Markdown with metadata in YAML above it (the shape of Hugging Face model cards).

    Raises:
        InvoerFout: The benchmarks were measured on another encoder.
    """
    meta = {
        "language": ["nl", "en"],
        "license": "other",
        "license_name": "zie-waaruit",
        "base_model": "intfloat/multilingual-e5-small",
        "pipeline_tag": "sentence-similarity",
        "library_name": "sentence-transformers",
        "tags": ["skills", "werk", "matching", "nederlands"],
        "model-index": [{"name": gegevens.basis.encoder, "results": _resultaten(taken_van(gegevens))}],
    }
    kaart = files("models").joinpath("gewichten", "README.md").read_text(encoding="utf-8")
    inhoud = vul("modelkaart", gegevens, kaart=kaart.partition("\n\n")[2], taken=als_markdown(taken_van(gegevens)))
    return f"---\n{als_yaml(meta)}---\n\n{inhoud}"


def taken_van(gegevens: Stukgegevens) -> Uitkomsten:
    """What was measured of the encoder on its own.

    Raises:
        InvoerFout: It was measured on another encoder than the one that runs.
    """
    uitkomsten = lees_uitkomsten()
    if gegevens.basis.encoder_sha256 not in {een.sha256 for een in uitkomsten.encoders}:
        herstel = "Meet opnieuw; docs/training.md zegt met welke opdracht."
        raise InvoerFout([Melding("uitkomsten.json", "de metingen zijn van een ander taalmodel", herstel=herstel)])
    return uitkomsten


def amt_model(gegevens: Stukgegevens) -> dict[str, Any]:
    """The model as the system card holds it (AMT, model card schema)."""
    resultaten = [
        {
            "task": [een["task"]],
            "datasets": [een["dataset"]],
            "metrics": [{**maat, "dtype": "float"} for maat in een["metrics"]],
            "measurements": {},
        }
        for een in _resultaten(taken_van(gegevens))
    ]
    return {
        "name": gegevens.basis.encoder,
        "language": ["nl", "en"],
        "license": {"license_name": "zie de modelkaart, onder Waaruit"},
        "tags": ["skills", "werk", "matching"],
        "model-index": [
            {
                "name": gegevens.basis.encoder,
                "parameters": [{"name": "sha256", "dtype": "string", "value": gegevens.basis.encoder_sha256}],
                "results": resultaten,
            }
        ],
    }


def als_yaml(inhoud: dict[str, Any]) -> str:
    """YAML in the order given."""
    return str(yaml.safe_dump(inhoud, sort_keys=False, allow_unicode=True, width=120))


def _resultaten(uitkomsten: Uitkomsten) -> list[dict[str, Any]]:
    return [
        {
            "task": {"type": "sentence-similarity", "name": taak.omschrijving.split(". ")[0]},
            "dataset": {"type": taak.naam, "name": f"{taak.naam} ({taak.vragen} vragen, {taak.corpus} teksten)"},
            "metrics": [
                {"type": maat, "name": maat, "value": round(waarde, 3)}
                for maat in _MATEN
                if (waarde := systeem.cijfers[maat].schatting.gemiddelde) is not None
            ],
        }
        for taak in uitkomsten.taken
        for systeem in taak.systemen
        if systeem.systeem == _TAALMODEL
    ]
