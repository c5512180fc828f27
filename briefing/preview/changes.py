"""What a change of the draft brought in and put out."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Brief, Passage, StoryBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The keys of the passages that are new in a draft, and the words of those that left it."""

    entered: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def compare(before: Brief, after: Brief) -> Changes:
    """What ``after`` prints in its body and its bottom line that ``before`` did not, and the other way round."""
    old, new = _passages(before), _passages(after)
    return Changes(
        entered=tuple(passage.key for words, passage in new.items() if words not in old),
        left=tuple(words for _, words in (each for each in old if each not in new)),
    )


def _passages(brief: Brief) -> dict[tuple[str, str], Passage]:
    """The passages by where they stand and what they say."""
    found = {("bottom line", _words(passage)): passage for passage in brief.bottom_line}
    for theme in brief.themes:
        found.update({(theme.id, _words(passage)): passage for passage in _all(theme.stories)})
    found.update({("", _words(passage)): passage for passage in _all(tuple(entry.story for entry in brief.unfiled))})
    return found


def _all(stories: tuple[StoryBlock, ...]) -> list[Passage]:
    return [passage for story in stories for passage in story.passages]


def _words(passage: Passage) -> str:
    return " ".join(extract.text for extract in passage.extracts)
