"""Numbers with the noun that they count, in English and Turkish: ``€150 billion loan scheme``, ``1.200 asker``.

Made for a list of the week's numbers and for finding sources that disagree, so it would rather find none than a wrong
one: years, dates, ages, durations, ranges, scores, numbers in names and those who say so are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.text.amounts import Amount, find_amounts
from briefing.text.counted import Counted, count_english
from briefing.text.counted_turkish import count_turkish


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A number and what it counts: ``text[start:end]`` of what was searched, from the qualifier to the noun.

    ``unit`` is a currency (ISO 4217), ``"percent"``, ``"points"``, or empty for a plain count. ``noun`` is what is
    counted as printed, empty where the number stands alone (only with a unit). ``qualifier`` is ``more than``,
    ``about``, ``en az`` … as printed: two figures of which one is qualified need not contradict each other.
    """

    start: int
    end: int
    text: str
    number: float
    unit: str = ""
    noun: str = ""
    qualifier: str = ""


_QUALIFIERS = {
    "en": (
        "more than|less than|fewer than|at least|at most|up to|as many as|as much as|no more than|about|around|some"
        "|nearly|almost|roughly|approximately|an estimated|over|under|only|just|just over|just under|well over"
    ),
    "tr": "en az|en çok|en fazla|yaklaşık|yaklaşık olarak|tam|toplam|sadece|yalnızca|neredeyse|aşağı yukarı",
}
_QUALIFIER = {
    language: re.compile(rf"(?:^|(?<=\W))(?P<qualifier>{words})\s$", re.IGNORECASE)
    for language, words in _QUALIFIERS.items()
}
_LONGEST_QUALIFIER = 24
_WITNESSES_AFTER = re.compile(r"\baccording to\s\Z", re.IGNORECASE)
_WITNESSES_BEFORE = re.compile(r"\w*\s+göre\b", re.IGNORECASE)


def find_figures(text: str, language: str) -> list[FigureMention]:
    """The figures of ``text`` in its order, without overlaps; ``language`` is ISO 639-1, English where not Turkish."""
    key = "tr" if language == "tr" else "en"
    figures: list[FigureMention] = []
    for figure in _figures(text, key):
        if not figures or figure.start >= figures[-1].end:
            figures.append(figure)
    return figures


def _figures(text: str, language: str) -> Iterator[FigureMention]:
    count = count_turkish if language == "tr" else count_english
    for amount in find_amounts(text, language):
        counted = count(text, amount)
        if counted is None:
            continue
        figure = _figure(text, amount, counted, language)
        if not _are_witnesses(text, figure):
            yield figure


def _are_witnesses(text: str, figure: FigureMention) -> bool:
    """Whether those counted are the ones who say so ("according to four people"), and no part of what is said."""
    if _WITNESSES_BEFORE.match(text, figure.end):
        return True
    return _WITNESSES_AFTER.search(text, max(0, figure.start - _LONGEST_QUALIFIER), figure.start) is not None


def _figure(text: str, amount: Amount, counted: Counted, language: str) -> FigureMention:
    start, end = min(amount.start, counted.start), max(amount.end, counted.end)
    before = _QUALIFIER[language].search(text[max(0, start - _LONGEST_QUALIFIER) : start])
    qualifier = before["qualifier"] if before else ""
    start -= len(before[0]) if before else 0
    return FigureMention(
        start=start,
        end=end,
        text=text[start:end],
        number=amount.number,
        unit=amount.unit,
        noun=counted.noun,
        qualifier=qualifier,
    )
