"""The conclusion first: the weightiest sentences of the weightiest stories."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.choosing.budget import Budget
from briefing.compose.choosing.candidates import ValuedUnit, candidates_of
from briefing.compose.choosing.importance import Importance
from briefing.compose.findings import Decisions, Findings
from briefing.compose.request import Lengths
from briefing.model import Length, Sentence, Story

MOST_STORIES = 12
"""More stories than this are never looked at: no bottom line is that long."""


def draft_bottom_line(
    findings: Findings,
    themed: Sequence[Story],
    *,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
) -> list[ValuedUnit]:
    """Choose the bottom line, in the order of the stories' weight.

    ``themed`` are the stories that the themes print; where there are none, every story is considered. Each story says
    one thing before any says a second, so a brief on one article is led by several of its sentences, and a brief on
    sixty by the first of the weightiest. What columns alone tell is no conclusion where there are reports, be it of
    stories that no theme prints.
    """
    reported = _reported(themed, findings) or _reported(findings.stories, findings)
    stories = importance.order(reported or themed or findings.stories)[:MOST_STORIES]
    available = sum(words for article, words in findings.words.items() if findings.prints(article))
    left = Budget.of(lengths.bottom_line, available=available)
    offers = _offers(stories, findings, lengths, importance, decisions)
    chosen: list[ValuedUnit] = []
    for turn in range(max((len(offer) for offer in offers), default=0)):
        for offer in offers:
            if turn >= len(offer):
                continue
            unit = offer[turn]
            if chosen and not left.takes(len(unit.sentences), unit.words):
                continue
            chosen.append(unit)
            left = left.less(len(unit.sentences), unit.words)
    rank = {story.id: number for number, story in enumerate(stories)}
    return sorted(chosen, key=lambda unit: (rank[unit.story_id], unit.article_id, unit.sentences[0].index))


def _reported(stories: Sequence[Story], findings: Findings) -> list[Story]:
    return [story for story in stories if any(document.reports for document in findings.documents_in(story))]


def _offers(
    stories: Sequence[Story],
    findings: Findings,
    lengths: Lengths,
    importance: Importance,
    decisions: Decisions,
) -> list[tuple[ValuedUnit, ...]]:
    said: list[Sentence] = []
    offers = []
    alone = len(stories) == 1
    for story in stories:
        offer = candidates_of(
            story,
            findings,
            length=lengths.bottom_line if alone else Length(amount=2),
            lengths=lengths,
            decisions=Decisions(dropped=decisions.dropped),
            weight=importance.weights[story.id],
            already=said,
        ).units
        said.extend(sentence for unit in offer[:1] for sentence in unit.sentences)
        offers.append(offer)
    return offers
