"""Stage 6: what was found becomes a Brief.

In come the articles of the period with their stories and filed sentences
(:class:`~briefing.compose.plan.Material`), and what the brief is asked to be; out goes a
:class:`~briefing.model.Brief`, in which every word of a source has its receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.compose.annexes import cover, list_sources, state_method
from briefing.compose.blocks import Numbering, passage_of
from briefing.compose.bottom_line import draft_bottom_line
from briefing.compose.charts import draw_data
from briefing.compose.desk import Desk
from briefing.compose.edits import apply_edits, decide, describe, regroup
from briefing.compose.importance import Importance
from briefing.compose.numbering import name_passages, number_citations
from briefing.compose.numbers import find_disagreements, pick_numbers, sentences_in, sentences_of
from briefing.compose.parts import keep_parts
from briefing.compose.plan import Lengths, Masthead, Material, Presentation
from briefing.compose.speakers import index_speakers, quotes_of
from briefing.compose.themes import ThemeDraft, draft_themes
from briefing.model import Brief, Edit

__all__ = ["Composition", "compose", "compose_brief"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A brief and everything that it was chosen from: for each theme its candidates, with those passed over and why."""

    brief: Brief
    drafts: tuple[ThemeDraft, ...]
    material: Material


def compose_brief(
    material: Material,
    *,
    masthead: Masthead,
    lengths: Lengths,
    presentation: Presentation,
    edits: Sequence[Edit] = (),
    room: float = 1.0,
) -> Brief:
    """Compose the brief; see :func:`compose`, which also says what it was chosen from."""
    return compose(
        material, masthead=masthead, lengths=lengths, presentation=presentation, edits=edits, room=room
    ).brief


def compose(
    material: Material,
    *,
    masthead: Masthead,
    lengths: Lengths,
    presentation: Presentation,
    edits: Sequence[Edit] = (),
    room: float = 1.0,
) -> Composition:
    """Choose and set every part of the brief, in its printed order.

    ``edits`` are a person's decisions, applied in their order. ``room`` widens the lengths of themes and stories, for a
    page budget that has space to give. Raises nothing of its own; a part without material is empty.
    """
    material = regroup(material, edits)
    decisions = decide(material, edits)
    importance = Importance.of(material.stories)
    drafts = draft_themes(material, lengths=lengths, importance=importance, decisions=decisions, room=room)
    desk = Desk(
        material=material,
        drafts=drafts,
        numbering=Numbering(material.reading),
        masthead=masthead,
        lengths=lengths,
        importance=importance,
        decisions=decisions,
    )
    brief = _printed(desk, presentation)
    brief = _told(apply_edits(keep_parts(brief, presentation.parts), edits))
    return Composition(brief=_with_annexes(brief, desk, presentation), drafts=drafts, material=material)


def _printed(desk: Desk, presentation: Presentation) -> Brief:
    """Every part but the annexes."""
    material, numbering, masthead = desk.material, desk.numbering, desk.masthead
    bottom_line = draft_bottom_line(
        material, desk.themed, lengths=desk.lengths, importance=desk.importance, decisions=desk.decisions
    )
    unfiled = desk.unfiled()
    asked = any(not draft.theme.proposed for draft in desk.drafts)  # what nobody asked for has no number on page one
    beside = () if asked else sentences_in((entry.story for entry in unfiled), material)
    return Brief(
        title=masthead.title,
        language=masthead.language,
        period=masthead.period,
        issue=masthead.issue,
        published=masthead.published,
        marking=masthead.marking,
        state=masthead.state,
        prepared_by=masthead.prepared_by,
        approved_by=masthead.approved_by,
        root=presentation.root,
        parts=presentation.parts,
        empty_parts=presentation.empty_parts,
        bottom_line=tuple(passage_of(unit, material, numbering) for unit in bottom_line),
        numbers=pick_numbers([*sentences_of(desk.leading(bottom_line)), *beside], material, numbering),
        themes=desk.sections(),
        unfiled=unfiled,
        speakers=index_speakers([quote for story in desk.told for quote in quotes_of(story, material, numbering)]),
        coming_up=desk.coming_up(),
        disagreements=find_disagreements(desk.told, material, numbering),
        charts=draw_data(material, desk.drafts, period=masthead.period, language=masthead.language),
        coverage=cover(material, lost_edits=tuple(describe(edit) for edit in desk.decisions.lost)),
        method=state_method(material, desk.lengths, presentation),
    )


def _told(brief: Brief) -> Brief:
    """``brief`` without proposed themes that tell nothing: nobody asked for them, and others tell their stories."""
    return replace(
        brief, themes=tuple(theme for theme in brief.themes if theme.stories or theme.also or not theme.proposed)
    )


def _with_annexes(brief: Brief, desk: Desk, presentation: Presentation) -> Brief:
    sources = list_sources(brief, desk.material, desk.numbering, presentation)
    coverage = replace(brief.coverage, used=sum(source.printed > 0 for source in sources))
    return number_citations(name_passages(replace(brief, sources=sources, coverage=coverage)))
