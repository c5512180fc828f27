"""What a change of the draft brought in and put out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Brief, Passage, Receipt, StoryBlock
from briefing.render.page.places import theme_anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A passage that came in or went out: its words, and the heading and the identifier of the part that it is of.

    ``key`` is that of a passage that came in; one that went out has none any more.
    """

    text: str
    part: str
    anchor: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a draft prints that the one before did not, what it does not print any more, and how long that one was."""

    entered: tuple[Move, ...] = ()
    left: tuple[Move, ...] = ()
    words_before: int = 0


def compare(before: Brief, after: Brief) -> Changes:
    """What ``after`` prints in its body and its bottom line that ``before`` did not, and the other way round."""
    old, new = _passages(before), _passages(after)
    return Changes(
        entered=tuple(move for place, move in new.items() if place not in old),
        left=tuple(
            Move(text=move.text, part=move.part, anchor=move.anchor) for place, move in old.items() if place not in new
        ),
        words_before=count_words(before),
    )


def body_passages(brief: Brief) -> list[Passage]:
    """The passages under the themes, and those under none."""
    return [passage for story in _all_stories(brief) for passage in story.passages]


def count_words(brief: Brief) -> int:
    """How many words of sources the body prints."""
    return sum(passage.words for passage in body_passages(brief))


def _all_stories(brief: Brief) -> list[StoryBlock]:
    return [story for theme in brief.sections for story in theme.stories] + [entry.story for entry in brief.unfiled]


_Place = tuple[str, tuple[Receipt, ...]]
"""A passage by the part that prints it and the places in the sources that it is taken from."""


def _passages(brief: Brief) -> dict[_Place, Move]:
    """The passages by where they stand, on the page and in the sources."""
    found = dict(_moves(brief.bottom_line, "Bottom line", "part-bottom-line"))
    for theme in brief.themes:
        printed = (passage for story in theme.stories for passage in story.passages)
        found.update(_moves(printed, theme.name, theme_anchor(theme.id)))
    apart = (story for part in brief.other_languages for theme in part.themes for story in theme.stories)
    others = (passage for story in apart for passage in story.passages)
    found.update(_moves(others, "In other languages", "part-other-languages"))
    unfiled = (passage for entry in brief.unfiled for passage in entry.story.passages)
    found.update(_moves(unfiled, "Under no theme", "part-unfiled"))
    return found


def _moves(passages: Iterable[Passage], part: str, anchor: str) -> Iterable[tuple[_Place, Move]]:
    for passage in passages:
        text = " ".join(extract.text for extract in passage.extracts)
        taken_from = tuple(extract.receipt for extract in passage.extracts)
        yield (anchor, taken_from), Move(text=text, part=part, anchor=anchor, key=passage.key)
