"""How much a story weighs beside the others of the same brief."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Date

from briefing.compose.findings import Findings
from briefing.model import Document, Story
from briefing.model.word_count import words_in

OUTLET_WEIGHT = 0.25
"""An outlet that prints an agency's words adds reach, not a voice: a quarter of what an origin adds."""
COLUMN_WEIGHT = 0.5
"""Who argues about an event, or only points to it, is half a voice beside who reports it."""
LENGTH_WEIGHT = 0.1
"""What an outlet gives room to weighs more than the few lines under a film: a tenth of what an origin adds."""
SPORT_WEIGHT = 0.5
"""A desk that reads policy is told of a final where nothing else is as much reported."""
FEW_LINES = 40
"""Words."""
_ROOM = 100
_MOST_ROOM = 15
"""Hundreds of words; what is longer than this (a page that is written on all day) is no weightier for it."""


def outlets_of(story: Story) -> tuple[str, ...]:
    """The outlets that print the story, in alphabetical order."""
    return tuple(sorted({article.outlet for article in story.articles if article.outlet}))


def reports_among(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Those of ``documents`` that report by themselves: no column, no page of several pieces, nothing paid for."""
    return tuple(document for document in documents if document.reports and document.genre == "report")


def leading_among(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The reports among ``documents`` that lead: a few lines, as stand under a film, only where nothing longer is."""
    reports = reports_among(documents)
    return tuple(document for document in reports if _has_room(document)) or reports


def _has_room(document: Document) -> bool:
    return words_in(document.bare.text) >= FEW_LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class Importance:
    """The weight of each story by id, from 0 to 1, and the order in which stories are considered."""

    weights: dict[str, float]

    @classmethod
    def of(cls, findings: Findings) -> Importance:
        """Weigh the stories by their origins, reports above all, then their outlets and room; the heaviest weighs 1.

        ``tests/benchmarks/leads.py`` says how many of the events that editors named stand first by it. The number of
        articles, the days, how near a story is to the whole pile and how often others mention it added nothing that
        held on a pile left out.
        """
        voices = {story.id: _voices(story, findings.documents_in(story)) for story in findings.stories}
        heaviest = max(voices.values(), default=1.0) or 1.0
        return cls(weights={story_id: value / heaviest for story_id, value in voices.items()})

    def order(self, stories: Sequence[Story]) -> list[Story]:
        """``stories`` by weight, then the newest first, then by id: a total order."""
        return sorted(
            stories,
            key=lambda story: (-self.weights[story.id], -(story.last or Date.min).toordinal(), story.id),
        )


def _voices(story: Story, documents: Sequence[Document]) -> float:
    reports = leading_among(documents)
    ids = {document.article.id for document in reports}
    voices = sum(COLUMN_WEIGHT if ids.isdisjoint(origin.articles) else 1.0 for origin in story.origins)
    room = max((words_in(document.bare.text) for document in reports), default=0) / _ROOM
    weight = (
        math.log2(1 + voices)
        + OUTLET_WEIGHT * math.log2(1 + len(outlets_of(story)))
        + LENGTH_WEIGHT * math.log2(1 + min(room, _MOST_ROOM))
    )
    return weight * SPORT_WEIGHT if are_of_sport(documents) else weight


def are_of_sport(documents: Sequence[Document]) -> bool:
    """Whether half of ``documents`` or more tell of a game."""
    return 2 * sum(document.sport for document in documents) >= len(documents)
