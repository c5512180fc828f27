"""Which stories stand under a proposed theme: those that its name or its telling words describe, and no others.

What an article is on stands in its title and opening; the rest is background. A group of stories that hang together
pair by pair may hold one that is on none of what names the group, and may lack one whose title has its name.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.group.discovery.scope import Portion
from briefing.languages import DEFAULT

_OPENING = 3  # sentences from the top, which say what an article is on; what follows is background
_MOST = 0.5  # of a story's articles, those that must be on it
_FOREMOST = 15  # telling stems of a theme, by which a story is held against it
_HELD = 3  # of these, those that a story of the theme holds where it has not the name
_STRONG = 0.4  # of the most telling stem's weight, what tells nearly as much as the name
_PLAINLY = 2.0  # what the telling stems of a story must come to for its title to have that instead
_SOMETHING = 0.15  # of the most telling stem's weight, what a story holds beside a name of one common word
_BESIDE = 2  # and those that one from outside holds beside the name


@dataclass(frozen=True, slots=True)
class Marks:
    """What a theme is known by: the words of its name, each as its stems, and its telling stems, the foremost first.

    ``common``: whether its name is one word in small letters, ``language`` that of most of its articles.
    """

    name: Sequence[Collection[str]]
    telling: Mapping[str, float]
    common: bool = False
    language: str = DEFAULT

    @property
    def foremost(self) -> Mapping[str, float]:
        """The stems that a story is held against."""
        return dict(list(self.telling.items())[:_FOREMOST])


def opening(portion: Portion) -> frozenset[str]:
    """The stems of the title and the first sentences of an article."""
    return frozenset(chain(portion.title, *portion.sentence_stems[:_OPENING]))


def belonging(
    pile: Sequence[Portion],
    stories: Sequence[Sequence[int]],
    groups: Sequence[Collection[int]],
    marks: Sequence[Marks],
) -> list[list[Sequence[int]]]:
    """The stories of each of ``groups``, as places in ``pile``: those of its articles that ``marks`` describe.

    A story that no group has then, told by few articles, joins the one that has its name in the title and most of its
    telling words in the opening.
    """
    kept: list[list[Sequence[int]]] = [[] for _ in groups]
    for story in stories:
        inside = [number for number, group in enumerate(groups) if not set(group).isdisjoint(story)]
        own = [place for place in story if inside and place in groups[inside[0]]]
        if own and _is_on([pile[place] for place in own], marks[inside[0]]):
            kept[inside[0]].append(own)
        elif story:
            told = [pile[place] for place in story]
            worth, number = min(((-_nearness(told, each), n) for n, each in enumerate(marks)), default=(0.0, 0))
            if worth < 0:
                kept[number].append(story)
    return kept


def _is_on(story: Sequence[Portion], marks: Marks) -> bool:
    """Whether most articles of ``story`` hold a word of the name in their openings, or some of the telling stems.

    A common word alone proves little: what has nothing else of the theme only happens to say it (two sorts of pets).
    What another language tells was gathered by what it means, and has not the words.
    """
    foremost = marks.foremost.keys()
    if marks.common and any(portion.language == marks.language for portion in story):
        beside = frozenset(chain.from_iterable(map(opening, story))).difference(*marks.name)
        if sum(marks.telling.get(stem, 0.0) for stem in beside) < _SOMETHING:
            return False
    held = sum(
        _names(portion, marks.name) or len(opening(portion) & foremost) >= _HELD or portion.language != marks.language
        for portion in story
    )
    return held >= _MOST * len(story)


def _nearness(story: Sequence[Portion], marks: Marks) -> float:
    """How much of a theme's telling stems ``story`` holds; 0 where its title has not the name, or little beside it.

    What tells nearly as much as the name is as good as it, where more stands beside it (Beirut of Lebanon).
    """
    held = frozenset(chain.from_iterable(map(opening, story))) & marks.foremost.keys()
    worth = sum(marks.telling[stem] for stem in sorted(held))
    strong = [(stem,) for stem, weight in marks.foremost.items() if weight >= _STRONG] if worth >= _PLAINLY else ()
    titled = sum(_names(portion, (*marks.name, *strong)) for portion in story) >= _MOST * len(story)
    return worth if titled and len(held.difference(*marks.name)) >= _BESIDE else 0.0


def _names(portion: Portion, name: Sequence[Collection[str]]) -> bool:
    """Whether title and opening both have a word of the name; where there is no title, the first sentence is it."""
    title = frozenset(portion.title or chain(*portion.sentence_stems[:1]))
    top = frozenset(chain(*portion.sentence_stems[:_OPENING]))
    return any(title.issuperset(word) and top.issuperset(word) for word in name)
