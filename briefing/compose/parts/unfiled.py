"""What no theme took: a visible list, each story with the theme that it came nearest to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefing.compose.choosing.candidates import candidates_of
from briefing.compose.choosing.importance import Importance
from briefing.compose.findings import Decisions, Findings
from briefing.compose.parts.blocks import Numbering, block_of, passage_of
from briefing.compose.request import Lengths
from briefing.model import Length, Passage, Sentence, Story, Unfiled, UnfiledEntry

WORTH = 0.25
"""What no theme took is worth a quarter of what one did, when a page budget has to choose."""

MOST_TOLD = 20
"""The weightiest stories say their one sentence; where there are more, the others are named by their titles alone."""


def list_unfiled(
    findings: Findings,
    themed_stories: Collection[str],
    printed_themes: Collection[str],
    *,
    numbering: Numbering,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    language: str,
    most_told: int = MOST_TOLD,
    said: Sequence[Sentence] = (),
) -> tuple[UnfiledEntry, ...]:
    """Every story but those of the themes, by weight; the ``most_told`` weightiest with their most telling sentence.

    What opinion alone tells stands there as its title. ``said`` is printed elsewhere and is not said again.
    """
    nearest = _nearest_by_story(findings)
    names = {
        theme.id: theme.definition.name(language) for theme in findings.filing.themes if theme.id in printed_themes
    }
    entries = []
    homeless = [story for story in findings.stories if story.id not in themed_stories]
    ordered = importance.order(homeless)
    weighty = {story.id for story in [each for each in ordered if each.id in findings.reported][:most_told]}
    for story in ordered:
        speaks = story.id in weighty or any(
            article == each.id for article, _ in decisions.pinned for each in story.articles
        )
        passages = (
            []
            if not speaks
            else _passages(
                story,
                findings=findings,
                numbering=numbering,
                lengths=lengths,
                importance=importance,
                decisions=decisions,
                said=said,
            )
        )
        near = nearest.get(story.id)
        entries.append(
            UnfiledEntry(
                story=block_of(story, passages, findings, numbering),
                nearest=names.get(near.nearest or "") if near else None,
                score=near.score if near and near.nearest in names else 0.0,
            )
        )
    return tuple(entries)


def _passages(
    story: Story,
    *,
    findings: Findings,
    numbering: Numbering,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    said: Sequence[Sentence],
) -> list[Passage]:
    offered = candidates_of(
        story,
        findings,
        length=Length(amount=1),
        lengths=lengths,
        decisions=decisions,
        weight=importance.weights[story.id] * WORTH,
        already=said,
        headed=True,
    )
    return [passage_of(unit, findings, numbering) for unit in offered.units]


def _nearest_by_story(findings: Findings) -> dict[str, Unfiled]:
    best: dict[str, Unfiled] = {}
    for entry in findings.filing.unfiled:
        story_id = findings.story_of[entry.sentence.article_id].id
        if entry.nearest is not None and (story_id not in best or entry.score > best[story_id].score):
            best[story_id] = entry
    return best
