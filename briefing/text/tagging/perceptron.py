"""A first-order linear tagger: hashed features of a token and its neighbours, weights of one byte, the best path.

The weights are those of an averaged perceptron (Collins 2002); the features are hashed to a fixed number of rows, so
that no word stands in the model. Numpy alone is needed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

_TOKEN = re.compile(r"[^\W\d_]\.(?=[^\W\d_]\.|\s)(?:[^\W\d_]\.)*|\w[\w&-]*\w|\w|['’]\w{1,6}\b|[^\w\s]")
_DIGIT = re.compile(r"\d")


class Piece(NamedTuple):
    """A word, an ending behind an apostrophe or a mark, with its place in the text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Model:
    """What a tagger has learned: ``weights[row, tag]`` and ``steps[tag, next tag]``, in one scale."""

    tags: tuple[str, ...]
    weights: NDArray[np.int8]
    steps: NDArray[np.int32]


def pieces_of(text: str, start: int, end: int) -> list[Piece]:
    """The tokens of a stretch as the taggers know them."""
    return [Piece(found[0], *found.span()) for found in _TOKEN.finditer(text, start, end)]


def rows_of(words: Sequence[str], size: int) -> NDArray[np.int64]:
    """The rows of the features of each token of a sentence, ``size`` rows in all."""
    lows = ["<s>", "<s>", *(word.replace("İ", "i").lower() for word in words), "</s>", "</s>"]
    shapes = ["^", "^", *map(_shape, words), "$", "$"]
    rows = []
    for place in range(2, len(words) + 2):
        low, before, behind = lows[place], lows[place - 1], lows[place + 1]
        shape, shape_before, shape_behind = shapes[place], shapes[place - 1], shapes[place + 1]
        features = (
            f"w{low}",
            f"s{shape}",
            f"p{low[:3]}",
            f"2{low[-2:]}",
            f"3{low[-3:]}",
            f"4{low[-4:]}",
            f"b{before}",
            f"a{behind}",
            f"B{lows[place - 2]}",
            f"A{lows[place + 2]}",
            f"c{before} {shape}",
            f"d{behind} {shape}",
            f"e{before} {low}",
            f"f{low} {behind}",
            f"g{shape_before}{shape}{shape_behind}",
            f"h{shapes[place - 2]}{shape_before}{shape}",
            f"i{shape}{shape_behind}{shapes[place + 2]}",
            f"j{before[-3:]} {shape}",
            f"k{behind[-3:]} {shape}",
            f"l{low[-3:]} {shape_before} {shape_behind}",
        )
        rows.append([crc32(feature.encode()) % size for feature in features])
    return np.array(rows, dtype=np.int64).reshape(len(words), -1)


def _shape(word: str) -> str:
    """The kind of a word by its letters: one capital, a capital and small letters, all capitals, figures, a mark."""
    if not word[0].isalnum():
        return word[0]
    if _DIGIT.search(word):
        return "9"
    if word[0].isupper():
        if len(word) == 1:
            return "I"
        if word[1:2] == ".":
            return "D"
        return "X" if word.isupper() else "M" if any(letter.isupper() for letter in word[1:]) else "T"
    return "x"


def tag(model: Model, words: Sequence[str]) -> list[str]:
    """The tag of each word of a sentence."""
    if not words:
        return []
    rows = rows_of(words, len(model.weights))
    scores = model.weights[rows].sum(axis=1, dtype=np.int32)
    return [model.tags[number] for number in best_path(scores, model.steps)]


def best_path(scores: NDArray[np.int32], steps: NDArray[np.int32]) -> list[int]:
    """The numbers of the tags along the path of the highest score."""
    best, come_from = scores[0], []
    for score in scores[1:]:
        paths = best[:, None] + steps
        come_from.append(paths.argmax(axis=0))
        best = paths.max(axis=0) + score
    path = [int(best.argmax())]
    for back in reversed(come_from):
        path.append(int(back[path[-1]]))
    return path[::-1]
