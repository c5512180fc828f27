"""What a story is called: the title of one of its articles, news rather than a column, and of what all of them tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.model import Article, Document
from briefing.text.words import terms

LONGEST = 90
"""Characters; a title above this is passed over where the story has a shorter one that is as neutral."""
_OPENING = 3  # the sentences that say what an article tells
_SMOOTHING = 2.0  # a title of one shared word says less than one of five
_SECTION = re.compile(
    r"opinion|commentary|commentisfree|editorials?\b|columnists?\b|perspectives?\b|blogs?\b|/yazarlar|köşe",
    re.IGNORECASE,
)
_COLUMN = re.compile(
    r"""[?!]["'”’]?\s*\Z|\b(?:I|I'm|I’m|my|you|your|you're|you’re|we|we're|we’re|our|us|must|\w+n['’]t)\b(?![^“"‘]*(?:[”"]|’(?!\w)))
    |\A(?:opinion|editorial|analysis|commentary|column|review|live|watch|video|görüş|yorum|analiz)\s?[:|]
    |\A(?:why|how|what|who|when|where|is|are|was|do|does|did|should|could|can|will|stop|don['’]t|let|let['’]s|give|meet
    |no|yes|sorry|enough|here['’]s|here|so|and|but|yet|if|dear|the\ (?:case|problem|trouble|truth|real|lie|myth))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Marks of a title that argues, asks or addresses its reader instead of saying what happened."""


def headline(documents: Sequence[Document], centrality: NDArray[np.float64]) -> str:
    """The title for a story of ``documents``, how central each of which is (above 0) stands in ``centrality``.

    A column's title is taken only where there is no other, a long one only where there is no short one. Of the rest
    it is the one of a central article whose words the other articles hold. Without any title it is the first sentence
    of the most central article.
    """
    titled = [place for place, document in enumerate(documents) if document.article.title]
    if not titled:
        central = [documents[int(place)] for place in np.argsort(-centrality, kind="stable")]
        return next((document.sentences[0].text for document in central if document.sentences), "")
    openings = [_opening(document) for document in documents]

    def rank(place: int) -> tuple[bool, bool, float]:
        article = documents[place].article
        told = _told(article, [opening for other, opening in enumerate(openings) if other != place])
        return is_column(article), len(article.title or "") > LONGEST, -round(told * float(centrality[place]), 9)

    return documents[min(titled, key=rank)].article.title or ""


def _opening(document: Document) -> frozenset[str]:
    """What an article tells, as terms: those of its title and its first sentences."""
    title = terms(document.article.title or "", document.article.language)
    return frozenset(title).union(*document.terms[:_OPENING])


def _told(article: Article, openings: Sequence[frozenset[str]]) -> float:
    """The share of the words of an article's title that other articles hold, on the average; a short title has less."""
    words = set(terms(article.title or "", article.language))
    held = sum(len(words & opening) for opening in openings) / max(1, len(openings))
    return held / (len(words) + _SMOOTHING)


def is_column(article: Article) -> bool:
    """Whether an article is marked as opinion, or its title argues, asks or addresses its reader."""
    marked = f"{article.outlet or ''} {article.url or ''}"
    return bool(_SECTION.search(marked) or _COLUMN.search(article.title or ""))
