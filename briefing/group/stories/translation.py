"""One event told in two languages: groups of articles that share no words are joined by what they mean."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from briefing.model import Document
from briefing.similarity.semantic import Encoder, Vectors, encode_articles, unit_rows

# Among 150 Turkish and 150 English articles of other years no two came nearer than .54; true pairs reach .6 to .7.
_SAME_EVENT = 0.57
_DAYS = 4
_BLOCK = 1000  # groups compared with all others at a time


def join_across_languages(
    groups: Sequence[Sequence[int]], documents: Sequence[Document], encoder: Encoder
) -> list[list[int]]:
    """The groups (places in ``documents``), those joined that tell of one event in different languages.

    Two groups are joined where each is the nearest in meaning that the other has in another language, near enough, and
    their dates lie at most four days apart. A group whose language the other has too is left to its words.
    """
    if not groups:
        return []
    rows = encode_articles(documents, encoder)
    centres = unit_rows(np.array([rows[list(group)].sum(axis=0) for group in groups]))
    nearest, nearness = _nearest(centres, [[documents[place] for place in group] for group in groups])
    joined = [list(group) for group in groups]
    for one, other in enumerate(nearest):
        if one < other and nearest[other] == one and nearness[one] >= _SAME_EVENT:
            joined[one], joined[other] = sorted(joined[one] + joined[other]), []
    return sorted(group for group in joined if group)


def _nearest(centres: Vectors, groups: Sequence[Sequence[Document]]) -> tuple[list[int], list[float]]:
    """For each group the one that is nearest of those it may be joined with, and how near it is."""
    languages = _languages(groups)
    first, last = _days(groups)
    nearest: list[int] = []
    nearness: list[float] = []
    for start in range(0, len(groups), _BLOCK):
        block = slice(start, start + _BLOCK)
        near = np.round(centres[block] @ centres.T, 6)
        near[(languages[block] @ languages.T) > 0] = -1.0
        # A comparison with a missing date is False: an undated group may be of any day.
        near[(first[block, None] - last > _DAYS) | (first - last[block, None] > _DAYS)] = -1.0
        nearest += near.argmax(axis=1).tolist()
        nearness += near.max(axis=1).tolist()
    return nearest, nearness


def _languages(groups: Sequence[Sequence[Document]]) -> Vectors:
    """A row for each group: 1 for each language that it has."""
    names = sorted({document.article.language or "" for group in groups for document in group})
    found = [{document.article.language or "" for document in group} for group in groups]
    return np.array([[float(name in own) for name in names] for own in found])


def _days(groups: Sequence[Sequence[Document]]) -> tuple[Vectors, Vectors]:
    """The first and the last day of each group as numbers, missing for an undated one."""
    days = [[d.article.date.toordinal() for d in group if d.article.date is not None] for group in groups]
    first = np.array([float(min(own, default=np.nan)) for own in days])
    return first, np.array([float(max(own, default=np.nan)) for own in days])
