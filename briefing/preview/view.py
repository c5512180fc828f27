"""What the page shows beside the draft, as one value that goes to the browser as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.errors import Problem
from briefing.model import Brief, Edit, ThemeDefinition
from briefing.preview.changes import Changes
from briefing.preview.tuning import Control


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeEntry:
    """A theme in the list of themes: whether it is shown, and how many passages it prints."""

    id: str
    name: str
    shown: bool
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryEntry:
    """A story that another can be merged into, with the ids and titles of its articles."""

    id: str
    label: str
    theme: str
    articles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The state of the desk. ``version`` must come back with every change; ``draft`` counts the drafts."""

    title: str
    period: str
    state: str
    approved_by: str
    draft: int
    version: str
    words: int
    passages: int
    cut: int
    controls: tuple[Control, ...]
    turned: bool
    themes: tuple[ThemeEntry, ...]
    stories: tuple[StoryEntry, ...]
    decisions: int
    lost: tuple[str, ...]
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
        edits: Sequence[Edit],
        can_redo: bool,
        changes: Changes,
        problems: Iterable[Problem],
        draft: int,
        version: str,
    ) -> View:
        """The view of ``brief`` with what surrounds it."""
        blocks = [(theme.id, story) for theme in brief.themes for story in theme.stories]
        blocks += [("", entry.story) for entry in brief.unfiled]
        passages = [passage for _, story in blocks for passage in story.passages]
        return cls(
            title=brief.title,
            period=brief.period.week or f"{brief.period.start} to {brief.period.end}",
            state=brief.state,
            approved_by=brief.approved_by,
            draft=draft,
            version=version,
            words=sum(passage.words for passage in passages),
            passages=len(passages),
            cut=len(brief.coverage.cut),
            controls=tuple(controls),
            turned=turned,
            themes=_theme_entries(brief, themes),
            stories=tuple(
                StoryEntry(id=story.story_id, label=story.label, theme=theme, articles=_articles(brief, story.sources))
                for theme, story in blocks
            ),
            decisions=len(edits),
            lost=brief.coverage.lost_edits,
            can_redo=can_redo,
            changes=changes,
            problems=tuple(map(str, problems)),
        )


def _theme_entries(brief: Brief, register: Sequence[ThemeDefinition]) -> tuple[ThemeEntry, ...]:
    printed = {theme.id: theme for theme in brief.themes}
    shown = [
        ThemeEntry(id=theme.id, name=theme.name, shown=True, passages=sum(len(each.passages) for each in theme.stories))
        for theme in brief.themes
    ]
    hidden = [
        ThemeEntry(id=theme.id, name=theme.name(brief.language), shown=False, passages=0)
        for theme in register
        if theme.id not in printed
    ]
    return (*shown, *hidden)


def _articles(brief: Brief, numbers: Iterable[int]) -> tuple[tuple[str, str], ...]:
    sources = {source.number: source for source in brief.sources}
    return tuple(
        (sources[number].article_id, f"{sources[number].outlet}: {sources[number].title}".strip(": "))
        for number in numbers
        if number in sources
    )
