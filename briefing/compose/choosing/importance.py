"""How much a story weighs beside the others of the same brief."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date as Date

from briefing.model import Story

OUTLET_WEIGHT = 0.25
"""An outlet that prints an agency's words adds reach, not a voice: a quarter of what an origin adds."""


def outlets_of(story: Story) -> tuple[str, ...]:
    """The outlets that print the story, in alphabetical order."""
    return tuple(sorted({article.outlet for article in story.articles if article.outlet}))


def _voices(story: Story) -> float:
    return math.log2(1 + len(story.origins)) + OUTLET_WEIGHT * math.log2(1 + len(outlets_of(story)))


@dataclass(frozen=True, slots=True)
class Importance:
    """The weight of each story by id, from 0 to 1, and the order in which stories are considered."""

    weights: dict[str, float]

    @classmethod
    def of(cls, stories: Sequence[Story]) -> Importance:
        """Weigh ``stories`` by their origins first and their outlets second; the heaviest weighs 1."""
        voices = {story.id: _voices(story) for story in stories}
        heaviest = max(voices.values(), default=1.0) or 1.0
        return cls({story_id: value / heaviest for story_id, value in voices.items()})

    def order(self, stories: Sequence[Story]) -> list[Story]:
        """``stories`` by weight, then the newest first, then by id: a total order."""
        return sorted(
            stories,
            key=lambda story: (-self.weights[story.id], -(story.last or Date.min).toordinal(), story.id),
        )
