"""What a person decided on what is printed: headings, notes, the order, the state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.model import (
    Brief,
    Edit,
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
                approved_by = edit.by if edit.to == "approved" else brief.approved_by
                brief = replace(brief, state=edit.to, approved_by=approved_by)
            case Retitle() | Note():
                brief = _worded(brief, edit)
            case Reorder():
                brief = _reordered(brief, edit)
    return brief


def _worded(brief: Brief, edit: Retitle | Note) -> Brief:
    themes = tuple(_worded_theme(theme, edit) for theme in brief.themes)
    unfiled = tuple(replace(entry, story=_worded_story(entry.story, edit)) for entry in brief.unfiled)
    return replace(brief, themes=themes, unfiled=unfiled)


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
        return replace(brief, themes=_moved(brief.themes, chosen, edit.position))
    return replace(brief, themes=tuple(_reordered_theme(theme, edit) for theme in brief.themes))


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
