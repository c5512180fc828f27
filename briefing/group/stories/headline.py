"""What a story is called: the title of one of its articles, news rather than a column, and of what all of them tell."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.model import Article, Document
from briefing.text.words import terms

LONGEST = 90
"""Characters; a title above this is passed over where the story has a shorter one that is as neutral."""
_OPENING = 3  # the sentences that say what an article tells
_MANY = 4  # other articles, from which on a story has side events
_SMOOTHING = 2.0  # a title of one shared word says less than one of five


def headline(namer: Document) -> str:
    """What a story is called by the document that names it: its title, or its first sentence."""
    return namer.article.title or next((sentence.text for sentence in namer.sentences), "")


def find_namer(documents: Sequence[Document], centrality: NDArray[np.float64]) -> Document:
    """Which of ``documents`` names their story; how central each is (above 0) stands in ``centrality``.

    A title that argues is taken only where there is none that says what happened, that of a column only where there is
    no other, a long one only where there is no short one. Of the rest it is the one of a central article whose words
    the other articles hold, even those that hold least: a side event names no story. Without any title it is the first
    sentence of the most central article.
    """
    titled = [place for place, document in enumerate(documents) if document.article.title]
    if not titled:
        central = [documents[int(place)] for place in np.argsort(-centrality, kind="stable")]
        return next((document for document in central if document.sentences), central[0])
    openings = [_opening(document) for document in documents]

    def rank(place: int) -> tuple[bool, bool, bool, float]:
        document = documents[place]
        article = document.article
        agreed = _agreement(article, [opening for other, opening in enumerate(openings) if other != place])
        title = article.title or ""
        return document.argues, not document.reports, len(title) > LONGEST, -round(agreed * float(centrality[place]), 9)

    return documents[min(titled, key=rank)]


def _opening(document: Document) -> frozenset[str]:
    """What an article tells, as terms: those of its title and its first sentences."""
    title = terms(document.article.title or "", document.article.language)
    return frozenset(title).union(*document.terms[:_OPENING])


def _agreement(article: Article, openings: Sequence[frozenset[str]]) -> float:
    """The share of the words of an article's title that other articles hold; a short title has less.

    In a story of many articles it is the mean over the half of them that hold least, so that no side event names it.
    """
    words = set(terms(article.title or "", article.language))
    held = sorted(len(words & opening) for opening in openings)
    if len(held) >= _MANY:
        held = held[: len(held) // 2]
    return sum(held) / max(1, len(held)) / (len(words) + _SMOOTHING)
