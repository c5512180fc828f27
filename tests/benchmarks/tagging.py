"""Learn the taggers of names from tagged text, and measure them: ``python tests/benchmarks/tagging.py [LANGUAGE...]``.

The text is that of ``data/tagging`` under licences that allow it (its README; what is called NC is never learned from).
The same bytes come out of every run. What is learned stands in ``briefing/languages/CODE/names.npz`` with a NOTICE of
its sources. A person in the text to learn from is now and then given other names of the gazetteer, so that the tagger
knows what names are like and leans on what stands around them.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from gate import Row

from briefing.text.tagging.perceptron import Model, best_path, pieces_of, rows_of, tag

ROOT = Path(__file__).resolve().parent.parent.parent
LEARNED_FROM = {
    "en": ("en-gum-train", "en-wikigold", "en-wnut", "en-re3d-open", "en-ewt-dev", "en-ewt-test"),
    "tr": ("tr-wikiner-train", "tr-wikiner-dev"),
}
HELD = {"en": ("en-gum-held", "en-re3d-bbc-NC-evalonly"), "tr": ("tr-wikiner-test",)}
TAGS = ("O", "B-PER", "I-PER", "B-OTHER", "I-OTHER")
"""A name is a person's, or another: of a place, a body, a thing."""
ROWS = 1 << 17
ROUNDS = 8
NO_NAMES = frozenset("i he she him her his me my you your we us they them who one it the a an".split())
RENAMED = 0.8
READINGS = 2
"""The share of persons whose names are exchanged in each further reading of the text."""


class Learned(NamedTuple):
    words: list[str]
    tags: list[str]


def rows(data: Path) -> Iterator[Row]:
    """How well the shipped taggers find the names of persons in text that they did not learn from."""
    from briefing.languages import of  # noqa: PLC0415  # the script that learns runs before there are weights
    from briefing.text.tagging import model_of  # noqa: PLC0415

    for language, names in HELD.items():
        model = model_of(of(language))
        for name in names:
            sentences = list(read(data / f"tagging/{name}.tsv.gz"))
            precision, recall = _persons(
                [each.tags for each in sentences], [tag(model, each.words) for each in sentences]
            )
            f1 = 2 * precision * recall / (precision + recall)
            note = f"precision {precision:.3f}, recall {recall:.3f}"
            yield Row(name=f"{name} persons, F1", value=f1, corpora=(f"tagging/{name}.tsv.gz",), note=note)


def read(path: Path) -> Iterator[Learned]:
    """The sentences of a file, in the tokens of the tagger."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for block in lines.read().split("\n\n"):
            fields = [line.split("\t") for line in block.splitlines() if line]
            if fields and all(field[5] != "-" for field in fields):
                yield _retokenised(fields)


def _retokenised(fields: Sequence[Sequence[str]]) -> Learned:
    text, labels = "", []
    for field in fields:
        kind = re.sub("LOC|ORG", "OTHER", field[5])
        labels += [kind] + [f"I-{kind[2:]}" if kind != "O" else "O"] * (len(field[0]) - 1)
        text += field[0]
        if field[6] == "1":
            text += " "
            labels.append("O")
    pieces = pieces_of(text, 0, len(text))
    tags = [labels[piece.start] for piece in pieces]
    words = [piece.text for piece in pieces]
    return Learned(words, _well_formed(_names_alone(words, tags)))


def _names_alone(words: Sequence[str], tags: Sequence[str]) -> list[str]:
    """Tags without the pronouns and the common nouns that some collections mark as persons."""
    ahead = [*words[1:], "."]
    return [
        "O"
        if tag.endswith("PER") and (word.lower() in NO_NAMES or not (word[0].isupper() or after[0].isupper()))
        else tag
        for word, tag, after in zip(words, tags, ahead, strict=True)
    ]


def _well_formed(tags: Sequence[str]) -> list[str]:
    before, out = "O", []
    for each in tags:
        out.append(f"B-{each[2:]}" if each[0] == "I" and before[2:] != each[2:] else each)
        before = out[-1]
    return out


def _renamed(sentence: Learned, chance: random.Random, given: Sequence[str], surnames: Sequence[str]) -> Learned:
    """The sentence with other names for some of its persons of two words or more."""
    words = list(sentence.words)
    starts = [place for place, each in enumerate(sentence.tags) if each == "B-PER"]
    for start in starts:
        end = start + 1
        while end < len(words) and sentence.tags[end] == "I-PER":
            end += 1
        plain = [place for place in range(start, end) if words[place][0].isupper() and len(words[place]) > 2]
        if len(plain) < 2 or chance.random() > RENAMED:
            continue
        words[plain[0]] = chance.choice(given)
        words[plain[-1]] = chance.choice(surnames)
    return Learned(words, sentence.tags)


def learn(data: Path, language: str) -> Model:
    """A model learned from all that may be learned from."""
    chance = random.Random(7)
    sentences = [each for name in LEARNED_FROM[language] for each in read(data / f"tagging/{name}.tsv.gz")]
    gazetteer = json.loads(gzip.decompress((data / "tagging/gazetteer.json.gz").read_bytes()))
    given = [name.title() for name, kinds in gazetteer.items() if kinds == ["giv"] or "giv" in kinds]
    surnames = [name.title() for name, kinds in gazetteer.items() if "sur" in kinds]
    named = [each for each in sentences if "B-PER" in each.tags] * READINGS
    again = [_renamed(each, chance, given, surnames) for each in named]
    return _fitted([*sentences, *again], chance)


def _fitted(sentences: Sequence[Learned], chance: random.Random) -> Model:
    number = {name: place for place, name in enumerate(TAGS)}
    known = [
        (rows_of(each.words, ROWS), np.array([number[name] for name in each.tags])) for each in sentences if each.words
    ]
    weights, steps = np.zeros((ROWS, len(TAGS)), np.int32), np.zeros((len(TAGS), len(TAGS)), np.int32)
    weights_then, steps_then = np.zeros(weights.shape, np.int64), np.zeros(steps.shape, np.int64)
    seen = 0
    for _ in range(ROUNDS):
        chance.shuffle(known)
        for features, gold in known:
            seen += 1
            given = np.array(best_path(weights[features].sum(axis=1, dtype=np.int32), steps))
            for place in np.flatnonzero(given != gold):
                for sign, each in ((1, gold[place]), (-1, given[place])):
                    np.add.at(weights, (features[place], each), sign)
                    np.add.at(weights_then, (features[place], each), sign * seen)
            if len(gold) > 1 and (given != gold).any():
                for sign, path in ((1, gold), (-1, given)):
                    np.add.at(steps, (path[:-1], path[1:]), sign)
                    np.add.at(steps_then, (path[:-1], path[1:]), sign * seen)
    mean, mean_steps = weights - weights_then / (seen + 1), steps - steps_then / (seen + 1)
    scale = 127 / np.quantile(np.abs(mean[mean != 0]), 0.9995)
    small = np.clip(np.round(mean * scale), -127, 127).astype(np.int8)
    return Model(tags=TAGS, weights=small, steps=np.round(mean_steps * scale).astype(np.int32))


def write(model: Model, path: Path) -> None:
    """Write a model as the same bytes every time."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, array in (("weights", model.weights), ("steps", model.steps), ("tags", np.array(model.tags))):
            entry = zipfile.ZipInfo(f"{name}.npy", (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(entry, "w") as file:
                np.lib.format.write_array(file, array, allow_pickle=False)


def _persons(gold: Sequence[Sequence[str]], given: Sequence[Sequence[str]]) -> tuple[float, float]:
    right = called = persons = 0
    for one, other in zip(gold, given, strict=True):
        first, second = set(_spans(one)), set(_spans(other))
        right, called, persons = right + len(first & second), called + len(second), persons + len(first)
    return right / max(1, called), right / max(1, persons)


def _spans(tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start, each in enumerate(tags):
        if each == "B-PER":
            end = start + 1
            while end < len(tags) and tags[end] == "I-PER":
                end += 1
            yield start, end


if __name__ == "__main__":
    folder = Path(os.environ.get("BRIEFING_DATA", ROOT.parent / "shared" / "data"))
    for code in sys.argv[1:] or LEARNED_FROM:
        learned = learn(folder, code)
        place = ROOT / f"briefing/languages/{code}/names.npz"
        write(learned, place)
        print(f"{place.relative_to(ROOT)}: {place.stat().st_size} bytes")
        for held in HELD[code]:
            each = list(read(folder / f"tagging/{held}.tsv.gz"))
            found = _persons([one.tags for one in each], [tag(learned, one.words) for one in each])
            print(f"  {held}: precision {found[0]:.3f}, recall {found[1]:.3f}")
