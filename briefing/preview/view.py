"""What the page shows beside the draft, as one value that goes to the browser as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.decisions import describe, subject_of
from briefing.errors import Problem
from briefing.languages import DEFAULT
from briefing.model import (
    Brief,
    Edit,
    Merge,
    Move,
    Note,
    Reorder,
    Retitle,
    SetState,
    Split,
    StoryBlock,
    Swap,
    ThemeDefinition,
)
from briefing.pipeline.approval import Lapse
from briefing.preview.changes import Changes, body_passages, count_words
from briefing.preview.tuning import Control
from briefing.render.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A theme in the list of themes: whether it is shown, how many passages it prints, and its note."""

    id: str
    name: str
    shown: bool
    passages: int
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEntry:
    """A story under a theme (``""`` is none): what it can be merged into, with the ids and titles of its articles."""

    id: str
    label: str
    theme: str
    note: str
    articles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision of the analyst: what was done, to what in words, and whether that is still there."""

    action: str
    sentence: str
    to: str
    words: str
    lost: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The states of the files that the preview writes to: those of the settings, and that of the decisions.

    Whoever changes one of the two must have seen its latest, and need not have seen the other's.
    """

    settings: str = ""
    decisions: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The state of the desk.

    ``content`` is the hash of what the draft prints, which an approval names; ``lapsed`` says, where another content
    was approved, what changed since. ``version`` must come back with every change; ``draft`` counts the drafts;
    ``mark`` is another whenever anything here can be another.
    """

    title: str
    period: str
    state: str
    approved_by: str
    content: str
    lapsed: tuple[str, ...]
    draft: int
    version: Version
    mark: str
    words: int
    passages: int
    controls: tuple[Control, ...]
    turned: bool
    themes: tuple[ThemeEntry, ...]
    stories: tuple[StoryEntry, ...]
    decisions: tuple[Decision, ...]
    can_redo: bool
    changes: Changes
    problems: tuple[str, ...]

    @classmethod
    def of(
        cls,
        brief: Brief,
        *,
        controls: Sequence[Control],
        turned: bool,
        themes: Sequence[ThemeDefinition],
        decisions: Sequence[Decision],
        can_redo: bool,
        changes: Changes,
        approver: str,
        lapse: Lapse | None,
        problems: Iterable[Problem],
        draft: int,
        version: Version,
        mark: str,
    ) -> View:
        """The view of ``brief`` with what surrounds it; ``approver`` is who is to approve it, where that is known."""
        return cls(
            title=brief.title,
            period=_period(brief),
            state=brief.state,
            approved_by=brief.approved_by or approver,
            content=brief.content_sha256,
            lapsed=(lapse.line, *lapse.lines) if lapse else (),
            draft=draft,
            version=version,
            mark=mark,
            words=count_words(brief),
            passages=len(body_passages(brief)),
            controls=tuple(controls),
            turned=turned,
            themes=_theme_entries(brief, themes),
            stories=_story_entries(brief),
            decisions=tuple(decisions),
            can_redo=can_redo,
            changes=changes,
            problems=tuple(map(str, problems)),
        )


def list_decisions(edits: Sequence[Edit], lost: Sequence[Edit], names: Mapping[str, str]) -> tuple[Decision, ...]:
    """``edits`` in words; ``lost`` are those that found nothing, ``names`` says what an id or a hash stands for."""
    return tuple(
        Decision(
            action=edit.action,
            sentence=subject_of(edit)[0],
            to=getattr(edit, "to", ""),
            words=_in_words(edit, names),
            lost=edit in lost,
        )
        for edit in edits
    )


def _in_words(edit: Edit, names: Mapping[str, str]) -> str:
    """What ``edit`` concerns and what became of it: the texts of sentences, the names of stories and themes."""
    subject = next((names[each] for each in subject_of(edit) if each in names), "")
    subject = subject or getattr(edit, "title", "") or describe(edit).subject
    match edit:
        case Retitle() | Note():
            return f"{subject} → {edit.text}"
        case SetState():
            return f"{edit.to}, by {edit.by}" if edit.by else edit.to
        case Reorder():
            return f"{subject} → place {edit.position + 1}"
        case Swap() | Move():
            return f"{subject} → {names.get(edit.to, edit.to)}"
        case Merge() | Split():
            return f"{subject} → {names.get(edit.to) or edit.to_title or edit.to}"
    return subject


def _period(brief: Brief) -> str:
    days = Wording.of(DEFAULT).period(brief.period)
    return f"{brief.period.week}, {days}" if brief.period.week else days


def _theme_entries(brief: Brief, register: Sequence[ThemeDefinition]) -> tuple[ThemeEntry, ...]:
    printed = {theme.id for theme in brief.themes}
    shown = [
        ThemeEntry(
            id=theme.id,
            name=theme.name,
            shown=True,
            passages=sum(len(each.passages) for each in theme.stories),
            note=theme.note,
        )
        for theme in brief.themes
    ]
    hidden = [
        ThemeEntry(id=theme.id, name=theme.name(brief.language), shown=False, passages=0)
        for theme in register
        if theme.id not in printed
    ]
    return (*shown, *hidden)


def _story_entries(brief: Brief) -> tuple[StoryEntry, ...]:
    blocks = [(theme.id, story) for theme in brief.themes for story in theme.stories]
    blocks += [("", story) for part in brief.other_languages for theme in part.themes for story in theme.stories]
    blocks += [("", story) for theme in brief.sections for story in theme.also]
    blocks += [("", entry.story) for entry in brief.unfiled]
    titles = {
        source.number: (source.article_id, f"{source.outlet}: {source.title}".strip(": ")) for source in brief.sources
    }
    return tuple(_story_entry(theme, story, titles) for theme, story in blocks)


def _story_entry(theme: str, story: StoryBlock, titles: Mapping[int, tuple[str, str]]) -> StoryEntry:
    return StoryEntry(
        id=story.story_id,
        label=story.label,
        theme=theme,
        note=story.note,
        articles=tuple(titles[number] for number in story.sources if number in titles),
    )
