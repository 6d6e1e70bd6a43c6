"""Small invented stand-ins: a tokenizer of the base's kind, a model of one layer, and a folder with sources."""

import csv
import gzip
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

from models.training.begrippen import Begrip, Bron
from models.training.snoeien import ROLLEN

DINGEN = ("stoel", "tafel", "kast", "lamp", "bank", "deur", "raam", "hek", "doos", "mand", "fiets", "kar")
THINGS = ("chair", "table", "cupboard", "lamp", "couch", "door", "window", "fence", "box", "basket", "bike", "cart")
VREEMD = ("жжж", "щщщ", "ююю")  # pieces of another language, which pruning has to drop
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
SPECIAAL = ("<s>", "<pad>", "</s>", "<unk>")


def tokenizer_json(*, masker_is_stuk: bool = True, extra: Sequence[str] = ()) -> str:
    """A unigram tokenizer as the base has it, but with foreign pieces in front: every number shifts by pruning."""
    stukken: list[tuple[str, float]] = [(VREEMD[0], -9.0), *((one, 0.0) for one in SPECIAAL)]
    stukken += [(VREEMD[1], -9.0), ("▁", -4.0), *((letter, -6.0) for letter in LETTERS)]
    stukken += [(f"▁{woord}", -3.0) for woord in (*DINGEN, *(one for one in THINGS if one not in DINGEN), *extra)]
    stukken += [("maker", -3.0), ("en", -3.5), (VREEMD[2], -9.0)]
    masker = len(stukken)
    if masker_is_stuk:
        stukken.append(("<mask>", 0.0))
    nummer = {stuk: i for i, (stuk, _) in enumerate(stukken)} | {"<mask>": masker}
    vlaggen = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    begin, einde = ({"SpecialToken": {"id": one, "type_id": 0}} for one in ("<s>", "</s>"))
    a, b = ({"Sequence": {"id": one, "type_id": 0}} for one in "AB")
    spec: dict[str, Any] = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": nummer[one], "content": one, **vlaggen} for one in (*SPECIAAL, "<mask>")],
        "normalizer": {"type": "Sequence", "normalizers": [{"type": "NFKC"}]},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [begin, a, einde],
            "pair": [begin, a, einde, einde, b, einde],
            "special_tokens": {one: {"id": one, "ids": [nummer[one]], "tokens": [one]} for one in ("<s>", "</s>")},
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always", "split": True},
        "model": {"type": "Unigram", "unk_id": nummer["<unk>"], "vocab": [list(one) for one in stukken]},
    }
    return json.dumps(spec)


def maak_bert(stukken: int, opvulling: int = 0) -> BertModel:
    """One layer of random weights, the same every time."""
    torch.manual_seed(5)
    vorm = BertConfig(
        vocab_size=stukken,
        hidden_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=64,
        pad_token_id=opvulling,
    )
    return BertModel(vorm, add_pooling_layer=False).eval()


def maak_basis(map_: Path) -> Path:
    """A folder with a model and its tokenizer, as the step `basis` leaves it."""
    lezer = Tokenizer.from_str(tokenizer_json())
    maak_bert(lezer.get_vocab_size(), lezer.token_to_id("<pad>")).save_pretrained(map_)
    PreTrainedTokenizerFast(tokenizer_object=lezer, **ROLLEN).save_pretrained(map_)
    return map_


def maak_begrippen() -> list[Begrip]:
    """Two dozen concepts with names in two languages."""
    return [
        Begrip(Bron.ESCO_BEROEP, f"{ding}{werk}", (f"{ding}{werk}", f"{werk} van {ding}"), (f"{thing} {work}",))
        for ding, thing in zip(DINGEN, THINGS, strict=True)
        for werk, work in (("maker", "builder"), ("koper", "buyer"))
    ]


def schrijf_csv(pad: Path, kop: str, rijen: Sequence[Sequence[str]]) -> None:
    """A CSV file with a header, gzipped where its name says so."""
    pad.parent.mkdir(parents=True, exist_ok=True)
    openen = gzip.open if pad.suffix == ".gz" else open
    with openen(pad, "wt", encoding="utf-8", newline="") as uit:
        csv.writer(uit).writerows([kop.split(), *rijen])


def maak_data(data: Path, aantal: int = 60) -> Path:
    """All sources, invented: `aantal` occupations of ESCO and of UWV, of which about one in ten is kept apart."""
    dingen = [(f"{DINGEN[i % 12]}{i // 12 or ''}", f"{THINGS[i % 12]}{i // 12 or ''}") for i in range(aantal)]
    genummerd = list(enumerate(dingen))
    schrijf_csv(
        data / "esco_nl/occupations_nl.csv.gz",
        "conceptUri preferredLabel altLabels description",
        [
            (f"e:b{i}", f"{d}maker", f"maker van {d}\nbouwer van {d}", f"Bouwt een {d}. En nog meer.")
            for i, (d, _) in genummerd
        ],
    )
    schrijf_csv(
        data / "esco_en/occupations_en.csv.gz",
        "conceptUri preferredLabel altLabels description",
        [(f"e:b{i}", f"{t} maker", f"builder of {t}", f"Builds a {t}. And more.") for i, (_, t) in genummerd],
    )
    schrijf_csv(
        data / "esco_nl_skills/skills_nl_partial.csv.gz",
        "conceptUri preferredLabel_nl altLabels_nl description_nl preferredLabel_en",
        [
            (f"e:s{i}", f"{d} lijmen", f"{d} plakken | een {d} lijmen", f"Lijmt een {d}.", f"glue a {t}")
            for i, (d, t) in genummerd
        ],
    )
    schrijf_csv(
        data / "esco_en/skills_en_rebuilt.csv.gz",
        "conceptUri preferredLabel altLabels_and_description",
        [(f"e:s{i}", f"glue a {t}", f"stick a {t} together") for i, (_, t) in genummerd],
    )
    schrijf_csv(
        data / "esco_en/occupationSkillRelations_rebuilt.csv.gz",
        "occupationUri relationType skillUri",
        [(f"e:b{i}", "essential" if i % 3 else "optional", f"e:s{i}") for i, _ in genummerd],
    )
    schrijf_csv(
        data / "competent_esco/mapping_dev.csv",
        "competent_id competent_label_nl esco_uri esco_label_nl relation",
        [
            (f"c{i}", f"een {d} in elkaar lijmen", f"e:s{i}", f"{d} lijmen", "skos:closeMatch")
            for i, (d, _) in genummerd
        ],
    )
    schrijf_csv(
        data / "uwv_boc/titels.csv.gz",
        "titel ref_code ref_titel competentnl_uri",
        [
            (titel, f"{i}", f"{d}bouwer", f"c:b{i}")
            for i, (d, _) in genummerd
            for titel in (f"{d}zetter", f"zetter {d}", f"hulp {d}")
        ],
    )
    schrijf_csv(
        data / "competentnl/occupation_labels.csv",
        "uri pref_label label",
        [(f"c:b{i}", f"{d}kundige", f"{d}kundige") for i, (d, _) in genummerd],
    )
    schrijf_csv(
        data / "competentnl/capability_labels.csv",
        "uri pref_label label",
        [(f"c:s{i}", f"{d} ontwerpen", f"een {d} bedenken") for i, (d, _) in genummerd],
    )
    melo = data / "melo_nl/nld_q_nl_c_nl"
    melo.mkdir(parents=True)
    (melo / "queries.tsv").write_text("".join(f"q{i}\t{d}bouwer\n" for i, (d, _) in genummerd), encoding="utf-8")
    (data / "mbo_kwalificatiedossiers").mkdir()
    profielen = [
        {"id": i, "profiel": f"{d} mbo", "kerntaken": [{"name": f"Zorgt voor {d}", "werkprocessen": [f"Meet {d}"]}]}
        for i, (d, _) in genummerd
    ]
    pad = data / "mbo_kwalificatiedossiers/mbo_profielen.json"
    pad.write_text(json.dumps(profielen), encoding="utf-8")
    return data
