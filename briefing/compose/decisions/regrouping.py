"""What a person decided on what is chosen from: stories merged and parted, sentences put under another theme."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.compose.decisions.recognition import find_article, find_story
from briefing.compose.findings import Findings, place_of
from briefing.group.stories.headline import title_of
from briefing.model import Edit, Filed, Filing, Merge, Move, Origin, Pin, Place, Reason, Split, Story, Swap, Theme


def merge(stories: tuple[Story, ...], edit: Merge) -> tuple[Story, ...] | None:
    """``stories`` with two of them made one; None where one of the two is not found."""
    source = find_story(stories, edit.story, title=edit.title, members=edit.members)
    target = find_story(stories, edit.to, title=edit.to_title, members=edit.to_members)
    if source is None or target is None:
        return None
    if source is target:  # a later grouping came to the same
        return stories
    merged = _joined(target, source)
    return tuple(merged if story is target else story for story in stories if story is not source)


def split(stories: tuple[Story, ...], edit: Split) -> tuple[Story, ...] | None:
    """``stories`` with an article parted from its story; None where one of the two is not found."""
    article = find_article(stories, edit.to, title=edit.to_title, members=edit.to_members)
    story = find_story(stories, edit.story, title=edit.title, members=edit.members)
    if article is None:
        return None
    if story is None:
        alone = any(each.articles == (article,) for each in stories)
        return stories if alone else None
    if article not in story.articles or len(story.articles) == 1:  # a later grouping came to the same
        return stories
    rest = _limited(story, {each.id for each in story.articles} - {article.id}, story.id)
    parted = (rest, _limited(story, {article.id}, f"{story.id}-{article.id[:8]}"))
    return tuple(part for each in stories for part in (parted if each is story else (each,)))


def refile(findings: Findings, edits: Iterable[Edit]) -> Filing:
    """The filing of ``findings`` with sentences put under other themes, as ``edits`` say."""
    filing = findings.filing
    for edit in edits:
        match edit:
            case Move():
                sentence, theme = edit.sentence, edit.to
            case Pin():
                sentence, theme = edit.sentence, edit.theme
            case Swap():
                sentence, theme = edit.to, edit.theme
            case _:
                continue
        filing = _refiled(filing, set(findings.places_of.get(sentence, ())), theme, findings)
    return filing


def _joined(story: Story, other: Story) -> Story:
    dates = [day for day in (story.first, story.last, other.first, other.last) if day]
    return replace(
        story,
        articles=story.articles + other.articles,
        origins=story.origins + other.origins,
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=min(story.cohesion, other.cohesion),
        reasons=(*story.reasons, Reason(kind="merged", words=(other.label,))),
    )


def _limited(story: Story, ids: set[str], story_id: str) -> Story:
    articles = tuple(article for article in story.articles if article.id in ids)
    dates = [article.date for article in articles if article.date]
    origins = (
        replace(origin, articles=tuple(article for article in origin.articles if article in ids))
        for origin in story.origins
    )
    return Story(
        id=story_id,
        label=story.label if story.namer in ids else title_of(articles[0]) or story.label,
        namer=story.namer if story.namer in ids else articles[0].id,
        articles=articles,
        origins=tuple(origin for origin in origins if origin.articles) or (Origin(articles=tuple(ids)),),
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=story.cohesion if len(articles) > 1 else 1.0,
        reasons=(Reason(kind="parted"),),
    )


def _refiled(filing: Filing, places: set[Place], target: str, findings: Findings) -> Filing:
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
        Filed(sentence=findings.document_of[article_id].sentences[index], score=1.0, reason=Reason(kind="placed"))
        for article_id, index in sorted(places)
        if (article_id, index) not in present
    )
    return replace(theme, filed=moved + theme.filed)
