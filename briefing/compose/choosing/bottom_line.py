"""The conclusion first: one sentence of each of the weightiest events."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from briefing.compose.choosing.budget import Budget
from briefing.compose.choosing.candidates import ValuedUnit, candidates_of, freshness
from briefing.compose.choosing.importance import Importance, leading_among, reports_among
from briefing.compose.choosing.spread import Subjects, spread
from briefing.compose.findings import Decisions, Findings, place_of
from briefing.compose.request import Lengths
from briefing.model import Length, Place, Sentence, Story
from briefing.summarise.printable.voices import ForeignVoices
from briefing.summarise.selection.redundancy import remember

MOST_STORIES = 40
"""More stories than this are never looked at: no bottom line is that long."""
OPENING = (1.0, 0.7, 0.5)
"""How welcome the first sentences of a report are: what happened stands in the first, and what else in the others."""


def draft_bottom_line(
    findings: Findings,
    themed: Sequence[Story],
    *,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
) -> list[ValuedUnit]:
    """Choose the bottom line: the events of most weight, spread over their subjects, each in one sentence.

    ``themed`` are the stories that it may tell; where there are none, or none is reported, every story is considered.
    What columns, live pages, lists and teasers alone tell is no conclusion where there are reports, and what is stated
    as "we" comes after what is reported. A sentence is printed by itself, and none that says again what another has
    said: with fewer events than sentences there are fewer sentences. Only where the whole pile is one article does it
    tell several things.
    """
    reported = _reported(themed, findings) or _reported(findings.stories, findings)
    stories = importance.order(reported or themed or findings.stories)[:MOST_STORIES]
    available = sum(words for article, words in findings.words.items() if findings.prints(article))
    left = Budget.of(lengths.bottom_line, available=available)
    alone = len(findings.documents) == 1
    chosen: list[ValuedUnit] = []
    subjects = Subjects(findings=findings)
    for story in sorted(spread(stories, importance.weights, subjects), key=lambda each: _is_stated(each, findings)):
        fit = None if alone else _openings(story, findings, subjects)
        for unit in _offer(story, findings, lengths, importance, decisions, fit=fit):
            if chosen and not left.takes(len(unit.sentences), unit.words):
                continue
            if not alone and _repeats(unit, chosen, findings):
                continue
            chosen.append(unit)
            left = left.less(len(unit.sentences), unit.words)
            if not alone:
                break
    return sorted(chosen, key=lambda unit: unit.sentences[0].index) if alone else chosen


def _reported(stories: Sequence[Story], findings: Findings) -> list[Story]:
    return [story for story in stories if reports_among(findings.printed_in(story))]


def _is_stated(story: Story, findings: Findings) -> bool:
    """Whether all that tells of a story speaks as I or we: without its speaker a sentence of it is nobody's."""
    return all(ForeignVoices(document).is_statement for document in leading_among(findings.printed_in(story)))


def _repeats(unit: ValuedUnit, chosen: Sequence[ValuedUnit], findings: Findings) -> bool:
    """Whether a sentence of ``unit`` says what one of ``chosen`` says."""

    def told(units: Sequence[ValuedUnit]) -> Iterator[tuple[Sentence, Sequence[str]]]:
        for each in units:
            for sentence in each.sentences:
                yield sentence, findings.document_of[sentence.article_id].terms[sentence.index]

    said = remember(told(chosen))
    return any(said.repeated_by(sentence, terms) is not None for sentence, terms in told([unit]))


def _offer(
    story: Story,
    findings: Findings,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
    *,
    fit: Mapping[Place, float] | None,
) -> tuple[ValuedUnit, ...]:
    """What ``story`` could say, best first: with ``fit`` one sentence among these, without any that the length takes.

    Where nothing of ``fit`` can be printed, it is the most telling sentence of all that stands by itself.
    """

    def offered(among: Mapping[Place, float] | None) -> tuple[ValuedUnit, ...]:
        return candidates_of(
            story,
            findings,
            length=lengths.bottom_line if fit is None else Length(amount=1),
            lengths=lengths,
            decisions=Decisions(dropped=decisions.dropped),
            weight=importance.weights[story.id],
            fit=among,
        ).units

    return offered(fit) or (offered(None) if fit is not None else ())


def _openings(story: Story, findings: Findings, subjects: Subjects) -> dict[Place, float]:
    """The first sentences of the reports of ``story``, by how welcome they are: early, and telling what it is about."""
    return {
        place_of(sentence): freshness(story, place_of(sentence), findings)
        * OPENING[sentence.index]
        * math.sqrt(subjects.told_by(story, held))
        for document in leading_among(findings.printed_in(story))
        for sentence, held in zip(document.sentences[: len(OPENING)], document.terms, strict=False)
    }
