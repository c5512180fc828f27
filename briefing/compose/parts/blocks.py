"""Chosen units as printed: story blocks with their passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.choosing.importance import outlets_of
from briefing.compose.findings import Findings, place_of
from briefing.compose.finishing.receipts import make_passage
from briefing.compose.parts.headings import heading_of
from briefing.model import Article, Filed, Passage, Place, Story, StoryBlock


class Numbering:
    """The number of each article in the order of the findings, until ``number_citations`` makes it the printed one."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._numbers = {article.id: number for number, article in enumerate(articles, start=1)}

    def __getitem__(self, article_id: str) -> int:
        return self._numbers[article_id]

    def all_of(self, story: Story) -> tuple[int, ...]:
        """The numbers of a story's articles, ascending."""
        return tuple(sorted(self._numbers[article.id] for article in story.articles))


def passage_of(
    unit: ValuedUnit, findings: Findings, numbering: Numbering, filed: Mapping[Place, Filed] | None = None
) -> Passage:
    """A unit as a passage, with the terms and the reason of its best filed sentence where a theme took it."""
    entries = [filed[place] for place in map(place_of, unit.sentences) if place in filed] if filed else []
    best = max(entries, key=lambda entry: entry.score, default=None)
    return make_passage(
        findings.document_of[unit.article_id],
        unit.sentences,
        source=numbering[unit.article_id],
        score=unit.worth,
        pinned=unit.pinned,
        terms=best.terms if best else (),
        reason=best.reason if best else None,
    )


def label_language(story: Story) -> str | None:
    """The language of the article that the story's label is taken from."""
    return next((article.language for article in story.articles if article.id == story.namer), None)


def block_of(story: Story, passages: Sequence[Passage], findings: Findings, numbering: Numbering) -> StoryBlock:
    """A story with its passages, most important first, under a heading that says what they do."""
    label, language = heading_of(story, passages, findings)
    return StoryBlock(
        story_id=story.id,
        label=label,
        label_language=language,
        passages=tuple(passages),
        outlets=outlets_of(story),
        origins=len(story.origins),
        sources=numbering.all_of(story),
        opinion=findings.is_opinion(story),
        first=story.first,
        last=story.last,
        cohesion=story.cohesion,
        reasons=story.reasons,
    )
