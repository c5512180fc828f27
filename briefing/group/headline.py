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
    r"""[?!]["'”’]?\s*\Z|\b(?:I|I'm|I’m|my|you|your|you're|you’re|we|we're|we’re|our|us|must|\w+n['’]t)\b(?![^“"‘]*[”"’])
    |\A(?:opinion|editorial|analysis|commentary|column|review|live|watch|video|görüş|yorum|analiz)\s?[:|]
    |\A(?:why|how|what|who|when|where|is|are|was|do|does|did|should|could|can|will|stop|don['’]t|let|let['’]s|give|meet
    |no|yes|sorry|enough|here['’]s|here|so|and|but|yet|if|dear|the\ (?:case|problem|trouble|truth|real|lie|myth))\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Marks of a title that argues, asks or addresses its reader instead of saying what happened."""


def headline(documents: Sequence[Document], centrality: NDArray[np.float64]) -> str:
    """The title for a story of ``documents``, how central each of which is stands in ``centrality``.

    A column's title is taken only where there is no other, a long one only where there is no short one. Of the rest
    it is the one whose words the other articles hold most; of equals that of the more central article. Without any
    title it is the first sentence of the most central article.
    """
    central = [documents[int(number)] for number in np.argsort(-centrality, kind="stable")]
    titled = [document for document in central if document.article.title]
    if not titled:
        return next((document.sentences[0].text for document in central if document.sentences), "")
    openings = {document.article.id: _opening(document) for document in documents}
    best = min(titled, key=lambda document: _rank(document.article, openings))
    return best.article.title or ""


def _opening(document: Document) -> frozenset[str]:
    """What an article tells, as terms: those of its title and its first sentences."""
    title = terms(document.article.title or "", document.article.language)
    return frozenset(title).union(*document.terms[:_OPENING])


def _rank(article: Article, openings: dict[str, frozenset[str]]) -> tuple[bool, bool, float]:
    title = article.title or ""
    words = set(terms(title, article.language))
    others = [opening for name, opening in openings.items() if name != article.id]
    held = sum(len(words & opening) for opening in others) / max(1, len(others))
    return is_column(article), len(title) > LONGEST, -round(held / (len(words) + _SMOOTHING), 9)


def is_column(article: Article) -> bool:
    """Whether an article is marked as opinion, or its title argues, asks or addresses its reader."""
    marked = f"{article.outlet or ''} {article.url or ''}"
    return bool(_SECTION.search(marked) or _COLUMN.search(article.title or ""))
