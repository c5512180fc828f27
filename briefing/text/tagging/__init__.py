"""Names in running text by a learned tagger: of a sentence and a language, what each word is part of.

The weights of a language stand beside its facets and are read when the first sentence in that language is tagged. A
language without weights has no tagger, and nothing is known of its names.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from pathlib import Path

import numpy as np

from briefing.languages.contract import Language
from briefing.text.tagging.perceptron import Model, Piece, pieces_of, tag

__all__ = ["model_of", "tagged"]

_MOST_REMEMBERED = 4096


def model_of(language: Language) -> Model | None:
    """The tagger of a language, or None where it has none."""
    return _read(language.names) if language.names else None


@lru_cache(maxsize=8)
def _read(path: Path) -> Model:
    with np.load(BytesIO(path.read_bytes()), allow_pickle=False) as arrays:
        return Model(tags=tuple(map(str, arrays["tags"])), weights=arrays["weights"], steps=arrays["steps"])


def tagged(sentence: str, language: Language) -> tuple[tuple[Piece, str], ...]:
    """The tokens of a sentence, each with the tag of the name that it is part of; none without a tagger."""
    return _tagged(sentence, language.names) if language.names else ()


@lru_cache(maxsize=_MOST_REMEMBERED)
def _tagged(sentence: str, path: Path) -> tuple[tuple[Piece, str], ...]:
    model = _read(path)
    pieces = pieces_of(sentence, 0, len(sentence))
    return tuple(zip(pieces, tag(model, [piece.text for piece in pieces]), strict=True))
