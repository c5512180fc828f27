"""How much of a list that grows with the pile is printed: its beginning, and in a line how many more there are.

The lists come with the weightiest first, and ``brief.json`` holds them whole. A week of sixty articles is listed whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Item = TypeVar("Item")

MOST_NAMED = 60
"""Of sources with nothing printed, and of articles left out for one reason, so many are named."""
MOST_TITLES = 40
"""Of the stories under no theme so many stand as a title, besides those that say their sentence."""
MOST_ALSO = 8
"""Of the stories of a theme of which nothing is printed so many stand as a title."""
MOST_OUTSIDE = 12
"""Of the articles outside the period so many are enough to see which."""
MOST_LETTERS = 12
"""Of the letters that the page lacks so many are named."""
MOST_FOLDED = 150
"""So many more may lie folded away on a screen; a draft of a thousand stories is to come up at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortlist(Generic[Item]):
    """A list in two: what of it is ``shown``, and the ``rest``."""

    shown: Sequence[Item] = ()
    rest: Sequence[Item] = ()

    @property
    def folded(self) -> Sequence[Item]:
        """What of the rest a screen holds, folded away."""
        return self.rest[:MOST_FOLDED]

    @property
    def beyond(self) -> int:
        """How many a screen does not hold either."""
        return len(self.rest) - len(self.folded)

    def __len__(self) -> int:
        return len(self.shown) + len(self.rest)


def shorten(items: Sequence[Item], most: int = MOST_NAMED) -> Shortlist[Item]:
    """The first ``most`` of ``items``; one more where only that one would be left over."""
    cut = len(items) if len(items) <= most + 1 else most
    return Shortlist(shown=tuple(items[:cut]), rest=tuple(items[cut:]))
