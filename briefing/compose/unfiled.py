"""What no theme took: a visible list, each story with the theme that it came nearest to."""

from __future__ import annotations

from collections.abc import Collection

from briefing.compose.blocks import Numbering, block_of, passage_of
from briefing.compose.choice import candidates_of
from briefing.compose.importance import Importance
from briefing.compose.plan import Decisions, Lengths, Material
from briefing.model import Length, Unfiled, UnfiledEntry

WORTH = 0.25
"""What no theme took is worth a quarter of what one did, when a page budget has to choose."""


def list_unfiled(
    material: Material,
    printed_stories: Collection[str],
    *,
    numbering: Numbering,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    language: str,
) -> tuple[UnfiledEntry, ...]:
    """Every story of which no theme prints anything, by weight, with its one most telling sentence."""
    nearest = _nearest_by_story(material)
    names = {theme.id: theme.definition.name(language) for theme in material.filing.themes}
    entries = []
    for story in importance.order([story for story in material.stories if story.id not in printed_stories]):
        offered = candidates_of(
            story,
            material,
            length=Length(amount=1),
            lengths=lengths,
            decisions=decisions,
            weight=importance.weights[story.id] * WORTH,
        )
        passages = [passage_of(unit, material, numbering) for unit in offered.units]
        near = nearest.get(story.id)
        entries.append(
            UnfiledEntry(
                story=block_of(story, passages, numbering),
                nearest=names.get(near.nearest or "") if near else None,
                score=near.score if near else 0.0,
            )
        )
    return tuple(entries)


def _nearest_by_story(material: Material) -> dict[str, Unfiled]:
    best: dict[str, Unfiled] = {}
    for entry in material.filing.unfiled:
        story_id = material.story_of[entry.sentence.article_id].id
        if entry.nearest is not None and (story_id not in best or entry.score > best[story_id].score):
            best[story_id] = entry
    return best
