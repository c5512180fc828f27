"""Numbers with the noun that they count, in English and Turkish: ``€150 billion loan scheme``, ``1.200 asker``.

Made for a list of the week's numbers and for finding sources that disagree, so it would rather find none than a wrong
one: years, dates, ages, durations, ranges, scores, numbers in names, those who say so and those asked in a poll are
passed over. The counts of a vote are one figure: ``voted 222-190``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.text.figures.amounts import Amount, find_amounts
from briefing.text.figures.counted import Counted, count_english
from briefing.text.figures.counted_turkish import count_turkish
from briefing.text.figures.votes import find_votes


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMention:
    """A number and what it counts: ``text[start:end]`` of what was searched, from the qualifier to the noun.

    ``unit`` is a currency (ISO 4217), ``"percent"``, ``"points"``, ``"votes"``, or empty for a plain count. ``noun`` is
    what is counted as printed, empty where the number stands alone (only with a unit). ``qualifier`` is ``more than``,
    ``about``, ``en az`` … as printed: two figures of which one is qualified need not contradict each other. ``victims``
    says that those counted were killed, hurt or the like; the text reaches to the verb that says so, where it stands
    right beside: ``killed as many as 10 people``.
    """

    start: int
    end: int
    text: str
    number: float
    unit: str = ""
    noun: str = ""
    qualifier: str = ""
    victims: bool = False


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
_LONGEST_LEAD = 60
_ASKED_AFTER = re.compile(
    r"\b(?:samples?|polls?|polled|polling|surveys?|surveyed|surveying|interviews?|interviewed|interviewing)\s"
    r"(?:(?:was|were|taken|conducted|included|of|with|among|from|an?|the|random|national|nationwide|online)\s){0,4}\Z"
    r"|\b(?:ankete|araştırmaya)\s(?:\w+\s){0,2}\Z"
    r"|\bmargin of (?:\w+ )?error\b[^.;]*\Z|\bhata payı[^.;]*\Z",
    re.IGNORECASE,
)
_ASKED_BEFORE = re.compile(
    r"(?:\s[\w-]+){0,4}\s(?:polled|surveyed|interviewed)\b"
    r"|[\w’']*\s(?:ile\s|yüz yüze\s){0,2}(?:görüş\w+|(?:yapılan|gerçekleştirilen)\s(?:\w+\s)?(?:anket|araştırma)\w*)"
    r"|[\w’']*\sankete\b|(?:[\s-]percentage)?(?:[\s-]points?)?(?:\smargin)?\sof\s(?:\w+\s)?error\b|\shata payı",
    re.IGNORECASE,
)
"""Before or behind those who were asked in a poll, and behind or before its margin of error."""
_RESPONDENTS = frozenset("respondents interviewees interviews katılımcı".split())
_HARM = "killed|injured|wounded|hurt|displaced|arrested|detained|evacuated|hospitalized|hospitalised|infected|missing"
_HARMED = {
    "en": re.compile(
        rf"\s(?:(?:have|had|has)\s)?(?:(?:(?:been|were|was|are)\s)?(?:{_HARM})|(?:were\s|are\s)?dead|died)\b"
    ),
    "tr": re.compile(
        r"\s(?:öldü(?:rüldü)?|ölmüştü|öldüğü|yaralandı|yaralandığı|hayatını kaybetti|şehit oldu|gözaltına alındı"
        r"|tutuklandı|kayboldu)(?!\w)"
    ),
}
_HARMING = re.compile(r"\b(?:killed|killing|kills|injured|injuring|wounded|wounding|displaced|displacing)\s\Z")


def find_figures(text: str, language: str) -> list[FigureMention]:
    """The figures of ``text`` in its order, without overlaps; ``language`` is ISO 639-1, English where not Turkish."""
    key = "tr" if language == "tr" else "en"
    figures: list[FigureMention] = []
    for figure in sorted([*_votes(text, key), *_figures(text, key)], key=lambda each: each.start):
        if not figures or figure.start >= figures[-1].end:
            figures.append(figure)
    return figures


def _votes(text: str, language: str) -> Iterator[FigureMention]:
    for vote in find_votes(text, language):
        yield FigureMention(
            start=vote.start,
            end=vote.end,
            text=text[vote.start : vote.end],
            number=vote.number,
            unit="votes",
            noun=vote.noun,
        )


def _figures(text: str, language: str) -> Iterator[FigureMention]:
    count = count_turkish if language == "tr" else count_english
    for amount in find_amounts(text, language):
        counted = count(text, amount)
        if counted is None:
            continue
        figure = _figure(text, amount, counted, language)
        if not _are_witnesses(text, figure) and not _are_asked(text, figure):
            yield _with_their_fate(text, figure, language)


def _are_witnesses(text: str, figure: FigureMention) -> bool:
    """Whether those counted are the ones who say so ("according to four people"), and no part of what is said."""
    if _WITNESSES_BEFORE.match(text, figure.end):
        return True
    return _WITNESSES_AFTER.search(text, max(0, figure.start - _LONGEST_QUALIFIER), figure.start) is not None


def _are_asked(text: str, figure: FigureMention) -> bool:
    """Whether the figure tells how a poll was made (whom it asked, how far it may err), and nothing that it found."""
    if figure.unit and "error" not in text and "hata payı" not in text:
        return False
    if figure.noun.rpartition(" ")[2].lower() in _RESPONDENTS or _ASKED_BEFORE.match(text, figure.end):
        return True
    return _ASKED_AFTER.search(text, max(0, figure.start - _LONGEST_LEAD), figure.start) is not None


def _with_their_fate(text: str, figure: FigureMention, language: str) -> FigureMention:
    """The figure up to the verb right beside it that says how those counted came to harm."""
    if figure.unit or not figure.noun:
        return figure
    behind = _HARMED[language].match(text, figure.end)
    before = _HARMING.search(text, max(0, figure.start - _LONGEST_QUALIFIER), figure.start)
    if not behind and not before:
        return figure
    start, end = before.start() if before else figure.start, behind.end() if behind else figure.end
    return replace(figure, start=start, end=end, text=text[start:end], victims=True)


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
