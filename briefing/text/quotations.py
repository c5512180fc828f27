"""Direct speech: what is quoted, as spans of the text."""

from __future__ import annotations

from briefing.model import Document, Quotation, Span
from briefing.text.marks import balanced, pair_marks

__all__ = ["balanced", "find_quotations", "quotation_groups"]


def find_quotations(text: str, language: str | None = "en") -> list[Quotation]:
    """The outermost quotations of ``text`` in order; ``content`` is what stands between the marks."""
    del language
    return [
        Quotation(
            content=Span(start=pair.inner_start, end=pair.inner_end, text=text[pair.inner_start : pair.inner_end])
        )
        for pair in pair_marks(text)
    ]


def quotation_groups(document: Document) -> tuple[tuple[int, ...], ...]:
    """The indices of the sentences that one quotation spans, in order, for each quotation that spans several.

    A quotation is printed whole or not at all, so the sentences of a group are printed together or not at all.
    Quotations that share a sentence make one group.
    """
    groups: list[tuple[int, ...]] = []
    place = 0
    sentences = document.sentences
    for quotation in document.quotations:
        while place < len(sentences) and sentences[place].end <= quotation.content.start:
            place += 1
        last = place
        while last + 1 < len(sentences) and sentences[last + 1].start < quotation.content.end:
            last += 1
        if last > place:
            joins = bool(groups) and groups[-1][-1] >= place
            first = groups.pop()[0] if joins else place
            groups.append(tuple(range(first, last + 1)))
    return tuple(groups)
