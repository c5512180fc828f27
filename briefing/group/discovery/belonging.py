"""Which stories a theme's name describes: what stands under a heading must be about it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain

from briefing.group.discovery.scope import Portion

_OPENING = 3  # sentences from the top, which say what an article is on; what follows is background
_MOST = 0.5  # of a story's articles, those that must be on it
_BESIDE = 2  # telling stems beside the name that a story from outside has in common with the theme


def is_on(story: Sequence[Portion], name: Sequence[Collection[str]]) -> bool:
    """Whether most articles of ``story`` hold a word of the ``name``, each as its stems, in title or opening."""
    held = sum(any(opening(portion).issuperset(word) for word in name) for portion in story)
    return held >= _MOST * len(story)


def is_titled(story: Sequence[Portion], name: Sequence[Collection[str]]) -> bool:
    """Whether most articles of ``story`` hold a word of the ``name`` in the title, or where they have none at the top."""
    held = sum(any(_top(portion).issuperset(word) for word in name) for portion in story)
    return held >= _MOST * len(story)


def nearness(story: Sequence[Portion], telling: Mapping[str, float], name: Sequence[Collection[str]]) -> float:
    """How much of a theme's ``telling`` stems ``story`` holds in its openings; 0 where it is only the name and one."""
    held = [stem for stem in frozenset(chain.from_iterable(map(opening, story))) if stem in telling]
    beside = set(held).difference(*name)
    return sum(telling[stem] for stem in sorted(held)) if len(beside) >= _BESIDE else 0.0


def opening(portion: Portion) -> frozenset[str]:
    """The stems of the title and the first sentences of an article."""
    return frozenset(chain(portion.title, *portion.sentence_stems[:_OPENING]))


def _top(portion: Portion) -> frozenset[str]:
    return frozenset(portion.title or chain(*portion.sentence_stems[:1]))
