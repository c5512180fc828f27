"""What any method must beat: the first sentences, and sentences drawn by lot."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Document
from briefing.model.sources import sha256


def score_lead(documents: Sequence[Document]) -> list[float]:
    """1 for the first sentence of each document, 1/2 for the second and so on."""
    return [1.0 / (1.0 + sentence.index) for document in documents for sentence in document.sentences]


def score_random(documents: Sequence[Document]) -> list[float]:
    """A lot for each sentence, evenly from 0 to 1: drawn from its article's id and place, so always the same."""
    return [
        int(sha256(f"{sentence.article_id}:{sentence.index}")[:13], 16) / 16.0**13
        for document in documents
        for sentence in document.sentences
    ]
