"""A person's decisions: some change what is chosen from, the others what is printed.

An edit whose sentence, story or theme is not in the findings is kept, listed in annex B, and never silently dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TypeVar, get_args

from briefing.compose.findings import Decisions, Findings, Place, place_of
from briefing.model import (
    Brief,
    Edit,
    Filed,
    Filing,
    LanguageSection,
    Origin,
    Passage,
    State,
    Story,
    StoryBlock,
    Theme,
    ThemeSection,
)

Item = TypeVar("Item")


def regroup(findings: Findings, edits: Sequence[Edit]) -> Findings:
    """The findings with its stories merged and split, and its sentences moved between themes, as ``edits`` say."""
    stories = findings.stories
    for edit in edits:
        if edit.action == "merge":
            stories = _merge(stories, edit.story, edit.to)
        elif edit.action == "split":
            stories = _split(stories, edit.story, edit.to)
    filing = findings.filing
    for edit in edits:
        if edit.action in {"move", "pin"} and (edit.to or edit.theme):
            filing = _refile(filing, set(findings.places_of.get(edit.sentence, ())), edit.to or edit.theme, findings)
        elif edit.action == "swap":
            filing = _refile(filing, set(findings.places_of.get(edit.to, ())), edit.theme, findings)
    unchanged = stories is findings.stories and filing is findings.filing
    return findings if unchanged else replace(findings, stories=stories, filing=filing)


def decide(findings: Findings, edits: Sequence[Edit]) -> Decisions:
    """Which sentences ``edits`` pin and drop, as places, and which edits found nothing to touch.

    A swap drops one sentence and pins another; a later decision on the same sentence takes the place of an earlier one.
    """
    wanted: dict[Place, bool] = {}
    for edit in edits:
        for digest, printed in _wishes(edit):
            wanted.update(dict.fromkeys(findings.places_of.get(digest, ()), printed))
    return Decisions(
        pinned=frozenset(place for place, printed in wanted.items() if printed),
        dropped=frozenset(place for place, printed in wanted.items() if not printed),
        edits=tuple(edits),
        lost=tuple(edit for edit in edits if _is_lost(edit, findings)),
    )


def _wishes(edit: Edit) -> list[tuple[str, bool]]:
    match edit.action:
        case "pin" | "move":
            return [(edit.sentence, True)]
        case "drop":
            return [(edit.sentence, False)]
        case "swap":
            return [(edit.sentence, False), (edit.to, True)]
        case _:
            return []


def _is_lost(edit: Edit, findings: Findings) -> bool:
    stories = {story.id for story in findings.stories}
    themes = {theme.id for theme in findings.filing.themes}
    sentences = [digest for digest, _ in _wishes(edit)]
    return (
        any(digest not in findings.places_of for digest in sentences)
        or bool(edit.story and edit.story not in stories and edit.action != "merge")
        or bool(edit.theme and edit.theme not in themes)
    )


def describe(edit: Edit) -> str:
    """A lost edit in one line for annex B."""
    subject = edit.text or edit.sentence[:16] or edit.story or edit.theme
    return f"{edit.action}: {subject}"


def apply_edits(brief: Brief, edits: Sequence[Edit]) -> Brief:
    """The brief retitled, annotated, reordered and marked with its state, as ``edits`` say."""
    for edit in edits:
        if edit.action == "state":
            brief = _marked(brief, edit)
        elif edit.action in {"retitle", "note"}:
            brief = _worded(brief, edit)
        elif edit.action == "reorder" and edit.position is not None:
            brief = _reordered(brief, edit, edit.position)
    return brief


def _marked(brief: Brief, edit: Edit) -> Brief:
    for state in get_args(State):
        if state == edit.to:
            return replace(brief, state=state, approved_by=edit.by if state == "approved" else brief.approved_by)
    return brief


def _worded(brief: Brief, edit: Edit) -> Brief:
    themes = tuple(_worded_theme(theme, edit) for theme in brief.themes)
    unfiled = tuple(replace(entry, story=_worded_story(entry.story, edit)) for entry in brief.unfiled)
    brief = replace(brief, themes=themes, unfiled=unfiled)
    if edit.action == "note" and not edit.story:
        return brief  # a theme's note stands at the theme, and not again where other languages tell of it
    return _apart(brief, lambda theme: _worded_theme(theme, edit))


def _apart(brief: Brief, change: Callable[[ThemeSection], ThemeSection]) -> Brief:
    """``brief`` with every section of what is told in other languages changed."""
    parts = (replace(part, themes=tuple(map(change, part.themes))) for part in brief.other_languages)
    return replace(brief, other_languages=tuple(parts))


def _worded_theme(theme: ThemeSection, edit: Edit) -> ThemeSection:
    if edit.story or theme.id != edit.theme:
        stories, also = (tuple(_worded_story(story, edit) for story in part) for part in (theme.stories, theme.also))
        return replace(theme, stories=stories, also=also)
    return replace(theme, name=edit.text) if edit.action == "retitle" else replace(theme, note=edit.text)


def _worded_story(story: StoryBlock, edit: Edit) -> StoryBlock:
    if not edit.story or story.story_id != edit.story:
        return story
    if edit.action == "note":
        return replace(story, note=edit.text)
    return replace(story, label=edit.text, retitled=True, label_language=None)


def _reordered(brief: Brief, edit: Edit, position: int) -> Brief:
    if not edit.story and not edit.sentence:
        themes = _moved(brief.themes, [theme.id == edit.theme for theme in brief.themes], position)
        return replace(brief, themes=themes, other_languages=_ordered_as(themes, brief.other_languages))
    brief = replace(brief, themes=tuple(_reordered_theme(theme, edit, position) for theme in brief.themes))
    return _apart(brief, lambda theme: _reordered_theme(theme, edit, position))


def _ordered_as(themes: Sequence[ThemeSection], parts: Iterable[LanguageSection]) -> tuple[LanguageSection, ...]:
    """``parts`` with their sections in the order of ``themes``; what is not among these stays behind them."""
    place = {theme.id: number for number, theme in enumerate(themes)}
    return tuple(
        replace(part, themes=tuple(sorted(part.themes, key=lambda theme: place.get(theme.id, len(place)))))
        for part in parts
    )


def _reordered_theme(theme: ThemeSection, edit: Edit, position: int) -> ThemeSection:
    if edit.theme and theme.id != edit.theme:
        return theme
    if not edit.sentence:
        return replace(
            theme, stories=_moved(theme.stories, [story.story_id == edit.story for story in theme.stories], position)
        )
    stories = tuple(
        replace(story, passages=_moved(story.passages, [_holds(each, edit) for each in story.passages], position))
        for story in theme.stories
    )
    return replace(theme, stories=stories)


def _holds(passage: Passage, edit: Edit) -> bool:
    return any(extract.receipt.sha256 == edit.sentence for extract in passage.extracts)


def _moved(items: tuple[Item, ...], chosen: Sequence[bool], position: int) -> tuple[Item, ...]:
    """``items`` with the chosen one at ``position``, from 0; as they were when none is chosen."""
    rest = [item for item, is_chosen in zip(items, chosen, strict=True) if not is_chosen]
    taken = [item for item, is_chosen in zip(items, chosen, strict=True) if is_chosen]
    return tuple(rest[:position] + taken + rest[position:])


def _merge(stories: tuple[Story, ...], source: str, target: str) -> tuple[Story, ...]:
    found = {story.id: story for story in stories}
    if source not in found or target not in found or source == target:
        return stories
    merged = _joined(found[target], found[source])
    return tuple(merged if story.id == target else story for story in stories if story.id != source)


def _joined(story: Story, other: Story) -> Story:
    dates = [day for day in (story.first, story.last, other.first, other.last) if day]
    return replace(
        story,
        articles=story.articles + other.articles,
        origins=story.origins + other.origins,
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=min(story.cohesion, other.cohesion),
        reasons=(*story.reasons, f"merged by the analyst with “{other.label}”"),
    )


def _split(stories: tuple[Story, ...], story_id: str, article_id: str) -> tuple[Story, ...]:
    parted: list[Story] = []
    for story in stories:
        ids = [article.id for article in story.articles]
        if story.id != story_id or article_id not in ids or len(ids) == 1:
            parted.append(story)
            continue
        parted.append(_limited(story, set(ids) - {article_id}, story.id, story.label))
        alone = next(article for article in story.articles if article.id == article_id)
        parted.append(_limited(story, {article_id}, f"{story.id}-{article_id[:8]}", alone.title or story.label))
    return tuple(parted)


def _limited(story: Story, ids: set[str], story_id: str, label: str) -> Story:
    articles = tuple(article for article in story.articles if article.id in ids)
    dates = [article.date for article in articles if article.date]
    origins = (
        replace(origin, articles=tuple(article for article in origin.articles if article in ids))
        for origin in story.origins
    )
    return Story(
        id=story_id,
        label=label if any(article.title == label for article in articles) else articles[0].title or label,
        articles=articles,
        origins=tuple(origin for origin in origins if origin.articles) or (Origin(articles=tuple(ids)),),
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=story.cohesion if len(articles) > 1 else 1.0,
        reasons=("parted by the analyst",),
    )


def _refile(filing: Filing, places: set[Place], target: str, findings: Findings) -> Filing:
    if not places or target not in {theme.id for theme in filing.themes}:
        return filing
    themes = tuple(
        _with(theme, places, findings) if theme.id == target else _without(theme, places) for theme in filing.themes
    )
    unfiled = tuple(entry for entry in filing.unfiled if place_of(entry.sentence) not in places)
    return replace(filing, themes=themes, unfiled=unfiled)


def _without(theme: Theme, places: set[Place]) -> Theme:
    return replace(theme, filed=tuple(entry for entry in theme.filed if place_of(entry.sentence) not in places))


def _with(theme: Theme, places: Iterable[Place], findings: Findings) -> Theme:
    present = {place_of(entry.sentence) for entry in theme.filed}
    moved = tuple(
        Filed(sentence=findings.document_of[article_id].sentences[index], score=1.0, reason="placed by the analyst")
        for article_id, index in sorted(places)
        if (article_id, index) not in present
    )
    return replace(theme, filed=moved + theme.filed)
