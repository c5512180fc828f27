"""Stage 6: what was found becomes a Brief.

In come the articles of the period with their stories and filed sentences
(:class:`~briefing.compose.findings.Findings`), and what the brief is asked to be; out goes a
:class:`~briefing.model.Brief`, in which every word of a source has its receipt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from briefing.compose.choosing.bottom_line import draft_bottom_line
from briefing.compose.choosing.by_language import part_by_language, text_language
from briefing.compose.choosing.candidates import ValuedUnit
from briefing.compose.choosing.importance import Importance
from briefing.compose.choosing.themes import ThemeDraft, draft_themes
from briefing.compose.decisions import apply_edits, decide, describe, settle
from briefing.compose.findings import Decisions, Findings
from briefing.compose.finishing.numbering import name_passages, number_citations
from briefing.compose.finishing.switches import keep_parts
from briefing.compose.parts.annexes import cover, list_sources, state_method
from briefing.compose.parts.blocks import Numbering, passage_of
from briefing.compose.parts.charts import draw_data
from briefing.compose.parts.differences import find_disagreements
from briefing.compose.parts.numbers import pick_numbers, sentences_in, sentences_of
from briefing.compose.parts.other_languages import tell_apart
from briefing.compose.parts.sections import Composer
from briefing.compose.parts.speakers import FEW_SPEAKERS, index_speakers, quotes_of
from briefing.compose.request import Lengths, Masthead, Presentation
from briefing.model import SMALL, Brief, Edit, Sentence, Speaker

__all__ = ["Composition", "compose", "compose_brief"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """A brief and everything that it was chosen from: for each theme its candidates, with those passed over and why.

    Behind the drafts of the themes stand those of what is told in other languages alone, under the same themes.
    ``decisions`` are those of a person as they were understood, with those that found nothing.
    """

    brief: Brief
    drafts: tuple[ThemeDraft, ...]
    findings: Findings
    decisions: Decisions


def compose_brief(
    findings: Findings,
    *,
    masthead: Masthead,
    lengths: Lengths,
    presentation: Presentation,
    edits: Sequence[Edit] = (),
    room: float = 1.0,
) -> Brief:
    """Compose the brief; see :func:`compose`, which also says what it was chosen from."""
    return compose(
        findings, masthead=masthead, lengths=lengths, presentation=presentation, edits=edits, room=room
    ).brief


def compose(
    findings: Findings,
    *,
    masthead: Masthead,
    lengths: Lengths,
    presentation: Presentation,
    edits: Sequence[Edit] = (),
    room: float = 1.0,
) -> Composition:
    """Choose and set every part of the brief, in its printed order.

    ``edits`` are a person's decisions, applied in their order. ``room`` widens the lengths of themes and stories, for a
    page budget that has space to give. Unless ``presentation.mixed`` is "original", what is told in other languages
    alone stands apart. Raises nothing of its own; a part without findings is empty.
    """
    settled = settle(findings, edits)
    findings, decisions = settled.findings, decide(settled)
    importance = Importance.of(findings)
    numbering = Numbering(findings.reading)

    def composer_of(part: Findings, *, said: tuple[Sentence, ...] = ()) -> Composer:
        return Composer(
            findings=part,
            drafts=draft_themes(
                part, lengths=lengths, importance=importance, decisions=decisions, room=room, said=said
            ),
            numbering=numbering,
            masthead=masthead,
            lengths=lengths,
            importance=importance,
            decisions=decisions,
            said=said,
        )

    def first_said(part: Findings) -> tuple[Sentence, ...]:
        """What the bottom line of a single article says: the other parts of the brief say something else of it.

        Where an official asked for themes it is the other way round: the themes have the first choice.
        """
        asked = any(not theme.proposed for theme in part.filing.themes)
        if len(findings.reading) > 1 or asked or "bottom_line" not in presentation.parts:
            return ()
        units = draft_bottom_line(part, part.stories, lengths=lengths, importance=importance, decisions=decisions)
        return tuple(sentence for unit in units for sentence in unit.sentences)

    language = "" if presentation.mixed == "original" else text_language(findings.documents, masthead.language)
    told, others = part_by_language(findings, language)
    composer, apart = composer_of(told, said=first_said(told)), [composer_of(part) for part in others]
    brief = _printed(findings, composer, apart, presentation)
    brief = _without_silent_themes(apply_edits(keep_parts(brief, presentation.parts), decisions.edits))
    return Composition(
        brief=_with_annexes(brief, findings, numbering, presentation),
        drafts=_all_drafts(composer, apart),
        findings=findings,
        decisions=decisions,
    )


def _all_drafts(composer: Composer, apart: Sequence[Composer]) -> tuple[ThemeDraft, ...]:
    return tuple(draft for each in (composer, *apart) for draft in each.drafts)


def _printed(everything: Findings, composer: Composer, apart: Sequence[Composer], presentation: Presentation) -> Brief:
    """Every part but annex A: ``composer`` sets what is told in the brief's language, ``apart`` what is in others."""
    findings, numbering, masthead = composer.findings, composer.numbering, composer.masthead
    asked = any(not draft.theme.proposed for draft in composer.drafts)
    bottom_line = _conclude(composer, asked=asked, alone=len(everything.reading) == 1)
    unfiled = composer.unfiled()
    # What nobody asked for has no number on page one.
    coming_up, further_dates = composer.coming_up()
    beside = () if asked else sentences_in((entry.story for entry in unfiled), findings)
    return Brief(
        title=masthead.title,
        language=masthead.language,
        text_language=text_language(everything.documents, masthead.language),
        period=masthead.period,
        issue=masthead.issue,
        published=masthead.published,
        marking=masthead.marking,
        state=masthead.state,
        prepared_by=masthead.prepared_by,
        root=presentation.root,
        parts=presentation.parts,
        empty_parts=presentation.empty_parts,
        bottom_line=tuple(passage_of(unit, findings, numbering) for unit in bottom_line),
        numbers=pick_numbers([*sentences_of(composer.leading(bottom_line)), *beside], findings, numbering),
        themes=composer.sections(),
        other_languages=tell_apart(apart),
        unfiled=unfiled,
        speakers=_speakers(composer),
        coming_up=coming_up,
        further_dates=further_dates,
        disagreements=find_disagreements(composer.ranked, findings, numbering),
        charts=draw_data(everything, _all_drafts(composer, apart), period=masthead.period, language=masthead.language),
        coverage=cover(everything, lost_edits=tuple(map(describe, composer.decisions.lost))),
        method=state_method(everything, composer.lengths, presentation),
    )


def _conclude(composer: Composer, *, asked: bool, alone: bool) -> list[ValuedUnit]:
    """The bottom line; of an article that stands ``alone`` what its themes do not say, where that leaves anything."""
    # Nobody asked for the themes that are proposed; and of a single article all may be the conclusion.
    stories = composer.themed if asked and not alone else composer.findings.stories
    draft = partial(
        draft_bottom_line, composer.findings, stories, lengths=composer.lengths, importance=composer.importance
    )
    decisions = composer.decisions
    if asked and alone:
        # What a theme prints because something leans on it may be the conclusion as well.
        themed = {place for drafted in composer.drafts for place, filed in drafted.filed.items() if filed.terms}
        if said := draft(decisions=replace(decisions, dropped=decisions.dropped | themed)):
            return said
    return draft(decisions=decisions)


def _speakers(composer: Composer) -> tuple[Speaker, ...]:
    findings, numbering = composer.findings, composer.numbering
    quotes = [
        quote for story in composer.told for quote in quotes_of(story, findings, numbering, printed=composer.said)
    ]
    if len(findings.reading) <= SMALL:
        return index_speakers(quotes, most=FEW_SPEAKERS, each=1)
    return index_speakers(quotes)


def _without_silent_themes(brief: Brief) -> Brief:
    """``brief`` without proposed themes that tell nothing: nobody asked for them, and others tell their stories."""
    return replace(
        brief, themes=tuple(theme for theme in brief.themes if theme.stories or theme.also or not theme.proposed)
    )


def _with_annexes(brief: Brief, findings: Findings, numbering: Numbering, presentation: Presentation) -> Brief:
    sources = list_sources(brief, findings, numbering, presentation)
    coverage = replace(brief.coverage, used=sum(source.printed > 0 for source in sources))
    return number_citations(name_passages(replace(brief, sources=sources, coverage=coverage)))
