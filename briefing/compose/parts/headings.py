"""Which heading a story has where it is printed: one that says what stands under it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.findings import Findings
from briefing.group.stories.headline import LONGEST, Unfitness, title_of, unfitness
from briefing.model import Document, Passage, Story
from briefing.text.words import terms

FIRST = 2.0
"""What the first passage says counts twice beside the others: it is read right under the heading."""
OWN = 0.3
"""What the title of the article that the first passage is taken from has before the others, as a share of its words."""
_OTHERS = 0.34
"""The share of its words that a title which nothing is printed from must find in what is printed."""
_TELLING = 0.5
"""A title that says less of what is printed gives way to one of the same story that says so much."""


def heading_of(story: Story, passages: Sequence[Passage], findings: Findings) -> tuple[str, str | None]:
    """The heading of ``story`` over ``passages``, and its language.

    It is the title of an article that is printed there, the one whose words the passages hold; that of a page, of a
    question or of a column, or one that says little of what they do, only where no other article of the story has a
    better one. Where nothing that is printed has a title, or nothing is printed, it is the story's own.
    """
    own = next((findings.document_of[each.id] for each in story.articles if each.id == story.namer), None)
    printed = dict.fromkeys(extract.receipt.article_id for passage in passages for extract in passage.extracts)
    titled = [findings.document_of[each] for each in printed if findings.article(each).title]
    if not titled:
        return story.label, own.language if own else None
    best = min(titled, key=lambda document: _rank(document, passages))
    if any(unfitness(best)) or _said(best, passages) < _TELLING:
        others = [document for document in findings.printed_in(story) if document.article.title]
        least = _OTHERS if any(unfitness(best)) else _TELLING
        said = [document for document in others if _said(document, passages) >= least and document not in titled]
        best = min([best, *said], key=lambda document: _rank(document, passages))
    return title_of(best.article), best.language


def _rank(document: Document, passages: Sequence[Passage]) -> tuple[Unfitness, bool, float, str]:
    title = title_of(document.article)
    own = OWN * (passages[0].extracts[0].receipt.article_id == document.article.id)
    return unfitness(document), len(title) > LONGEST, -own - _said(document, passages), document.article.id


def _said(document: Document, passages: Sequence[Passage]) -> float:
    """The share of a title's words that the passages hold (0 to 1), those of the first above the others'."""
    words = set(terms(title_of(document.article), document.language))
    held = [
        {term for extract in passage.extracts for term in terms(extract.text, extract.language)} for passage in passages
    ]
    if not words or not held:
        return 0.0
    everything = set[str]().union(*held)
    return (FIRST * len(words & held[0]) + len(words & everything)) / ((FIRST + 1) * len(words))
