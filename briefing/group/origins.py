"""Copies of one text, lightly edited or not, fold into one origin: five papers with one wire story are one source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from briefing.model import Article, Origin
from briefing.similarity.shingles import near_duplicates
from briefing.text.words import tokens

_AGENCY = re.compile(
    r"\((AA|AP|AFP|Reuters|REUTERS|DPA|dpa|PA|ANKA|DHA|İHA|IHA|UPI|TASS|Xinhua|ANSA|EFE|Bloomberg|CNN|Interfax)\)"
)
SIGNATURE = 400
"""Characters at either end of a text in which an agency signs."""


def find_origins(articles: Sequence[Article]) -> list[Origin]:
    """The independent sources among ``articles``, in the order of their first article.

    Within an origin the longest article stands first, since the others are cut from it. The order of ``articles`` does
    not change who is with whom.
    """
    pairs = [(one, other) for one, other, _ in near_duplicates([tokens(each.text, each.language) for each in articles])]
    groups: dict[int, list[int]] = {}
    for number, label in enumerate(_components(len(articles), pairs)):
        groups.setdefault(label, []).append(number)
    return [_origin([articles[number] for number in group]) for group in groups.values()]


def agency_of(article: Article) -> str | None:
    """The wire service that signs the article, where one does."""
    if article.agency:
        return article.agency
    found = _AGENCY.search(article.text[:SIGNATURE]) or _AGENCY.search(article.text[-SIGNATURE:])
    return found[1] if found else None


def _components(count: int, pairs: Sequence[tuple[int, int]]) -> list[int]:
    rows = [one for one, _ in pairs]
    columns = [other for _, other in pairs]
    graph = coo_matrix(([1] * len(pairs), (rows, columns)), shape=(count, count))
    return [int(label) for label in connected_components(graph, directed=False)[1]]


def _origin(articles: Sequence[Article]) -> Origin:
    ordered = sorted(articles, key=lambda article: (-len(article.text), article.id))
    agency = next(filter(None, map(agency_of, ordered)), None)
    if len(ordered) == 1:
        reason = f"signed by {agency}" if agency else "stands by itself"
    else:
        reason = f"{len(ordered)} articles print the same text" + (f" of {agency}" if agency else "")
    return Origin(articles=tuple(article.id for article in ordered), agency=agency, reason=reason)
