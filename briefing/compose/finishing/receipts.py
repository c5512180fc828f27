"""Verbatim text with its receipt: the only way in which words of a source enter a brief."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from briefing.model import Document, Extract, Passage, Reason, Receipt, Scored, Sentence, Span, Summary, sha256


def extract_span(document: Document, span: Span | Sentence) -> Extract:
    """The text of ``span`` as an extract of ``document``.

    Raises ValueError where the span does not stand in the article, since a receipt must never be made out for words
    that are not there.
    """
    article = document.article
    if article.text[span.start : span.end] != span.text:
        raise ValueError(f"characters {span.start} to {span.end} of {article.id} are not {span.text!r}")
    paragraph = span.paragraph if isinstance(span, Sentence) else _paragraph_at(document, span.start)
    receipt = Receipt(
        article_id=article.id, paragraph=paragraph, start=span.start, end=span.end, sha256=sha256(span.text)
    )
    return Extract(text=span.text, receipt=receipt, language=article.language)


def sentence_at(document: Document, offset: int) -> Sentence | None:
    """The sentence of ``document`` that holds the character at ``offset``, or None between sentences."""
    position = bisect_right(document.sentences, offset, key=lambda sentence: sentence.start) - 1
    if position < 0 or document.sentences[position].end <= offset:
        return None
    return document.sentences[position]


def make_passage(
    document: Document,
    sentences: Sequence[Sentence],
    *,
    source: int,
    score: float = 0.0,
    pinned: bool = False,
    terms: tuple[str, ...] = (),
    reason: Reason | None = None,
) -> Passage:
    """Set ``sentences`` of one article together, in the article's order, as one passage."""
    ordered = sorted(sentences, key=lambda sentence: sentence.start)
    extracts = tuple(extract_span(document, sentence) for sentence in ordered)
    gaps = (False, *(after.index != before.index + 1 for before, after in pairwise(ordered)))
    return Passage(
        key=extracts[-1].receipt.sha256[:16],
        source=source,
        extracts=extracts,
        gaps=gaps,
        score=score,
        pinned=pinned,
        terms=terms,
        reason=reason,
    )


def units_of(summary: Summary) -> list[tuple[Scored, ...]]:
    """The summary's sentences in the groups in which they must be printed: each under the one that it leans on."""
    units: list[list[Scored]] = []
    for scored, anchor in zip(summary.scores, summary.anchors, strict=True):
        if anchor is not None and units:
            units[-1].append(scored)
        else:
            units.append([scored])
    return [tuple(unit) for unit in units]


def _paragraph_at(document: Document, offset: int) -> int:
    sentence = sentence_at(document, offset)
    return sentence.paragraph if sentence else document.article.text.count("\n\n", 0, offset)
