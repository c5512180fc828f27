"""What a person decided on what is printed: headings, notes, the order, the state."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.model import (
    Brief,
    Edit,
    LanguageSection,
    Note,
    Passage,
    Reorder,
    Retitle,
    SetState,
    StoryBlock,
    ThemeSection,
)

Item = TypeVar("Item")


def apply_edits(brief: Brief, edits: Sequence[Edit]) -> Brief:
    """The brief retitled, annotated, reordered and marked with its state, as ``edits`` say."""
    for edit in edits:
        match edit:
            case SetState():
                # Whether it is approved is seen when all of it stands: an approval is of a content.
                brief = replace(brief, state="in review" if edit.to == "approved" else edit.to)
            case Retitle() | Note():
                brief = _worded(brief, edit)
            case Reorder():
                brief = _reordered(brief, edit)
    return brief


def _worded(brief: Brief, edit: Retitle | Note) -> Brief:
    themes = tuple(_worded_theme(theme, edit) for theme in brief.themes)
    unfiled = tuple(replace(entry, story=_worded_story(entry.story, edit)) for entry in brief.unfiled)
    brief = replace(brief, themes=themes, unfiled=unfiled)
    if isinstance(edit, Note) and not edit.story:
        return brief  # a theme's note stands at the theme, and not again where other languages tell of it
    return _apart(brief, lambda theme: _worded_theme(theme, edit))


def _apart(brief: Brief, change: Callable[[ThemeSection], ThemeSection]) -> Brief:
    """``brief`` with every section of what is told in other languages changed."""
    parts = (replace(part, themes=tuple(map(change, part.themes))) for part in brief.other_languages)
    return replace(brief, other_languages=tuple(parts))


def _worded_theme(theme: ThemeSection, edit: Retitle | Note) -> ThemeSection:
    if edit.story or theme.id != edit.theme:
        stories, also = (tuple(_worded_story(story, edit) for story in part) for part in (theme.stories, theme.also))
        return replace(theme, stories=stories, also=also)
    return replace(theme, name=edit.text) if isinstance(edit, Retitle) else replace(theme, note=edit.text)


def _worded_story(story: StoryBlock, edit: Retitle | Note) -> StoryBlock:
    if not edit.story or story.story_id != edit.story:
        return story
    if isinstance(edit, Note):
        return replace(story, note=edit.text)
    return replace(story, label=edit.text, retitled=True, label_language=None)


def _reordered(brief: Brief, edit: Reorder) -> Brief:
    if not edit.story and not edit.sentence:
        chosen = [theme.id == edit.theme for theme in brief.themes]
        themes = _moved(brief.themes, chosen, edit.position)
        return replace(brief, themes=themes, other_languages=_ordered_as(themes, brief.other_languages))
    brief = replace(brief, themes=tuple(_reordered_theme(theme, edit) for theme in brief.themes))
    return _apart(brief, lambda theme: _reordered_theme(theme, edit))


def _ordered_as(themes: Sequence[ThemeSection], parts: Iterable[LanguageSection]) -> tuple[LanguageSection, ...]:
    """``parts`` with their sections in the order of ``themes``; what is not among these stays behind them."""
    place = {theme.id: number for number, theme in enumerate(themes)}
    return tuple(
        replace(part, themes=tuple(sorted(part.themes, key=lambda theme: place.get(theme.id, len(place)))))
        for part in parts
    )


def _reordered_theme(theme: ThemeSection, edit: Reorder) -> ThemeSection:
    if edit.theme and theme.id != edit.theme:
        return theme
    if not edit.sentence:
        chosen = [story.story_id == edit.story for story in theme.stories]
        return replace(theme, stories=_moved(theme.stories, chosen, edit.position))
    stories = tuple(
        replace(story, passages=_moved(story.passages, [_holds(each, edit) for each in story.passages], edit.position))
        for story in theme.stories
    )
    return replace(theme, stories=stories)


def _holds(passage: Passage, edit: Reorder) -> bool:
    return any(extract.receipt.sha256 == edit.sentence for extract in passage.extracts)


def _moved(items: tuple[Item, ...], chosen: Sequence[bool], position: int) -> tuple[Item, ...]:
    """``items`` with the chosen one at ``position``, from 0; as they were when none is chosen."""
    rest = [item for item, is_chosen in zip(items, chosen, strict=True) if not is_chosen]
    taken = [item for item, is_chosen in zip(items, chosen, strict=True) if is_chosen]
    return tuple(rest[:position] + taken + rest[position:])
