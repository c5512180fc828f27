"""Stories where the setting was chosen without them: each pile and collection left out in turn.

The settings are those on either side of two constants that weigh much. For each pile the one is taken that is best on
the mean of all others, and its B-cubed F1 there is the row: what a pile that nobody has seen may expect, as far as the
choice of numbers goes. The form of the method was found on all of them, which no row can undo.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from unittest.mock import patch

from events import Pile, f1, measure, read_all, stories_of
from gate import Row

SETTINGS = tuple(product((0.36, 0.4, 0.44), (6.0, 8.0, 10.0)))
"""Of ``linkage.THRESHOLD`` and ``likeness.FEWEST_SHARED``."""


def rows(data: Path) -> Iterator[Row]:
    """The F1 of each pile and collection at the setting that is best on the others, and the mean of them."""
    piles = list(read_all(data))
    scores = [_scores(piles, *setting) for setting in SETTINGS]
    reached = []
    for place, pile in enumerate(piles):
        others = [sum(row) - row[place] for row in scores]
        best = max(range(len(SETTINGS)), key=others.__getitem__)
        reached.append(scores[best][place])
        note = "threshold {:g}, fewest shared {:g}".format(*SETTINGS[best])
        yield Row(name=f"{pile.name}, B-cubed F1", value=reached[-1], corpora=(pile.corpus,), note=note)
    yield Row(name="mean B-cubed F1", value=sum(reached) / len(reached), note=f"of {len(SETTINGS)} settings")


def _scores(piles: list[Pile], threshold: float, fewest: float) -> list[float]:
    with (
        patch("briefing.group.stories.linkage.THRESHOLD", threshold),
        patch("briefing.group.stories.likeness.FEWEST_SHARED", fewest),
    ):
        return [f1(*measure(stories_of(pile.documents), pile.gold, pile.joinable)) for pile in piles]
