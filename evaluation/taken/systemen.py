"""The systems that every benchmark compares: the ONE place to add one."""

from pathlib import Path

from evaluation.taken.taak import Zoeker
from evaluation.taken.zoekers import BM25, EncoderZoeker, Gefuseerd, TekenTfidf
from models.encoders.encoder import SkillEncoder

USE, BASIS, ENCODER = "universal-sentence-encoder", "basis, ongetraind", "encoder"
VOORVOEGSEL = "query: "  # what the untuned base was trained to expect before a text
GEWICHT = 0.1  # the share of character n-grams; chosen with `python -m evaluation.taken --weeg`, never on MELO


def bouw_systemen(
    encoder: SkillEncoder | None = None, basis: SkillEncoder | None = None, use: SkillEncoder | None = None
) -> tuple[Zoeker, ...]:
    """All systems, in the order in which they were simplest to build.

    Args:
        encoder: The trained one; None: without it, and without what is fused with it.
        basis: What it was trained from; None: without it.
        use: universal-sentence-encoder; None: without it.
    """
    systemen: list[Zoeker] = [BM25(), TekenTfidf()]
    if use:
        systemen.append(EncoderZoeker(USE, use))
    if basis:
        systemen.append(EncoderZoeker(BASIS, basis, voorvoegsel=VOORVOEGSEL))
    if encoder:
        dicht = EncoderZoeker(ENCODER, encoder)
        systemen += [dicht, Gefuseerd(dicht, TekenTfidf(), GEWICHT)]
    return tuple(systemen)


def baseline(systemen: tuple[Zoeker, ...]) -> str:
    """What the others are compared with: the untuned base, or character n-grams where that is absent."""
    return next((one.naam for one in systemen if one.naam == BASIS), TekenTfidf().naam)


def laad_encoder(folder: Path) -> SkillEncoder:
    """The encoder in a folder: ours where there is a manifest, else a model of sentence-transformers.

    Raises:
        EncoderFout: There is none.
    """
    if (folder / "manifest.json").is_file():
        from models.encoders.onnx import OnnxEncoder  # noqa: PLC0415

        return OnnxEncoder(folder)
    # Loads torch, which takes seconds; who does not measure with it does not wait for it.
    from models.encoders.sentence import SentenceEncoder  # noqa: PLC0415

    return SentenceEncoder(folder)
