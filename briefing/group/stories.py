"""Articles on one event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse.csgraph import connected_components
from sklearn.cluster import AgglomerativeClustering

from briefing.group.origins import find_origins
from briefing.model import Article, Document, Story, sha256
from briefing.similarity.tfidf import vectorise
from briefing.text import segment
from briefing.text.words import terms

LEAD = 8
"""The sentences from the top of an article that say which event it is about."""
TITLE_WEIGHT = 2
THRESHOLD = 0.2
"""The least average likeness of two groups of articles that are one story."""
FADING_DAYS = 15.0
"""Likeness fades with the days between two articles: to a third over this many."""


def find_stories(articles: Sequence[Article]) -> list[Story]:
    """The stories of ``articles``, by first date and id; the order of the articles changes nothing."""
    return group_documents([segment(article) for article in articles])


def group_documents(documents: Sequence[Document]) -> list[Story]:
    """The stories of articles that are segmented already; see :func:`find_stories`."""
    ordered = sorted(documents, key=lambda document: document.article.id)
    if not ordered:
        return []
    likeness = _likeness(ordered)
    stories = [
        _story([ordered[number] for number in group], likeness[np.ix_(group, group)]) for group in _groups(likeness)
    ]
    return sorted(stories, key=lambda story: (story.first.isoformat() if story.first else "9999", story.id))


def _likeness(documents: Sequence[Document]) -> NDArray[np.float64]:
    """How alike the articles are, from 0 to 1, faded by the days between them."""
    vectors = vectorise([_subject(document) for document in documents])
    cosine = np.asarray((vectors @ vectors.T).toarray(), dtype=np.float64)
    days = np.array([document.article.date.toordinal() if document.article.date else np.nan for document in documents])
    gaps = np.nan_to_num(np.abs(days[:, None] - days[None, :]), nan=0.0)
    faded: NDArray[np.float64] = cosine * np.exp(-gaps / FADING_DAYS)
    return faded


def _subject(document: Document) -> list[str]:
    title = terms(document.article.title or "", document.article.language) * TITLE_WEIGHT
    return [*title, *(term for sentence in document.terms[:LEAD] for term in sentence)]


def _groups(likeness: NDArray[np.float64]) -> list[list[int]]:
    """Average linkage inside the connected parts of the graph of pairs that are alike enough."""
    _, labels = connected_components(likeness >= THRESHOLD, directed=False)
    groups: list[list[int]] = []
    for label in range(int(labels.max()) + 1):
        members = np.flatnonzero(labels == label)
        if len(members) == 1:
            groups.append(members.tolist())
            continue
        inner = AgglomerativeClustering(
            n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1.0 - THRESHOLD
        ).fit_predict(1.0 - likeness[np.ix_(members, members)])
        groups.extend(members[inner == part].tolist() for part in range(int(inner.max()) + 1))
    return groups


def _story(documents: Sequence[Document], likeness: NDArray[np.float64]) -> Story:
    central = int(likeness.sum(axis=1).argmax())
    articles = sorted(
        (document.article for document in documents),
        key=lambda article: (article.date.isoformat() if article.date else "9999", article.id),
    )
    dates = [article.date for article in articles if article.date]
    count = len(articles)
    cohesion = (float(likeness.sum()) - count) / (count * (count - 1)) if count > 1 else 1.0
    return Story(
        id=sha256(articles[0].id)[:12],
        label=_label(documents, central),
        articles=tuple(articles),
        origins=tuple(find_origins(articles)),
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=round(min(1.0, max(0.0, cohesion)), 4),
        reasons=_reasons(documents),
    )


def _label(documents: Sequence[Document], central: int) -> str:
    for document in [documents[central], *documents]:
        if document.article.title:
            return document.article.title
    sentences = documents[central].sentences
    return sentences[0].text if sentences else ""


def _reasons(documents: Sequence[Document]) -> tuple[str, ...]:
    if len(documents) == 1:
        return ()
    held = Counter(term for document in documents for term in set(_subject(document)))
    shared = [term for term, count in sorted(held.items(), key=lambda each: (-each[1], each[0])) if count > 1][:6]
    return (f"shared terms: {', '.join(shared)}",) if shared else ()
