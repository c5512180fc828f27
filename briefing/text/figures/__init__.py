"""Numbers with the noun that they count: ``€150 billion loan scheme``, ``1.200 asker``.

Made for a list of the week's numbers and for finding sources that disagree, so it would rather find none than a wrong
one: years, dates, ages, durations, ranges, scores, numbers in names, those who say so and those asked in a poll are
passed over. The counts of a vote are one figure: ``voted 222-190``. In a language without rules there is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.languages.contract import Numbers
from briefing.model.mentions import Amount, Counted, FigureMention
from briefing.text.figures.amounts import find_amounts
from briefing.text.figures.statements import is_real
from briefing.text.figures.votes import find_votes

_LONGEST_QUALIFIER = 40
_LONGEST_LEAD = 60


def find_figures(text: str, numbers: Numbers) -> list[FigureMention]:
    """The figures of ``text`` in its order, without overlaps."""
    figures: list[FigureMention] = []
    votes = (vote for vote in find_votes(text, numbers.votes) if is_real(text, vote, numbers.statements))
    for figure in sorted([*votes, *_figures(text, numbers)], key=lambda each: each.start):
        if not figures or figure.start >= figures[-1].end:
            figures.append(figure)
    return figures


def _figures(text: str, numbers: Numbers) -> Iterator[FigureMention]:
    for amount in find_amounts(text, numbers):
        counted = numbers.counted(text, amount)
        if counted is None:
            continue
        figure = _figure(text, amount, counted, numbers)
        if _are_witnesses(text, figure, numbers) or _are_asked(text, figure, numbers):
            continue
        if is_real(text, figure, numbers.statements):
            yield _with_their_fate(text, figure, numbers)


def _are_witnesses(text: str, figure: FigureMention, numbers: Numbers) -> bool:
    """Whether those counted are the ones who say so ("according to four people"), and no part of what is said."""
    if numbers.witnesses_behind.match(text, figure.end):
        return True
    start = max(0, figure.start - _LONGEST_QUALIFIER)
    return numbers.witnesses_before.search(text, start, figure.start) is not None


def _are_asked(text: str, figure: FigureMention, numbers: Numbers) -> bool:
    """Whether the figure tells how a poll was made (whom it asked, how far it may err), and nothing that it found."""
    if figure.unit and not any(word in text for word in numbers.error):
        return False
    if figure.noun.rpartition(" ")[2].lower() in numbers.asked or numbers.asked_behind.match(text, figure.end):
        return True
    return numbers.asked_before.search(text, max(0, figure.start - _LONGEST_LEAD), figure.start) is not None


def _with_their_fate(text: str, figure: FigureMention, numbers: Numbers) -> FigureMention:
    """The figure up to the verb right beside it that says how those counted came to harm."""
    if figure.unit or not figure.noun:
        return figure
    behind = numbers.harmed.match(text, figure.end)
    before = numbers.harming.search(text, max(0, figure.start - _LONGEST_QUALIFIER), figure.start)
    if not behind and not before:
        return figure
    start, end = before.start() if before else figure.start, behind.end() if behind else figure.end
    return replace(figure, start=start, end=end, text=text[start:end], victims=True)


def _figure(text: str, amount: Amount, counted: Counted, numbers: Numbers) -> FigureMention:
    start, end = min(amount.start, counted.start), max(amount.end, counted.end)
    before = numbers.qualifier.search(text[max(0, start - _LONGEST_QUALIFIER) : start])
    behind = next(filter(None, (numbers.qualifier_behind.match(text, place) for place in (amount.end, end))), None)
    start -= len(before[0]) if before else 0
    end = max(end, behind.end()) if behind else end
    return FigureMention(
        start=start,
        end=end,
        text=text[start:end],
        number=amount.number,
        unit=amount.unit,
        noun=counted.noun,
        qualifier=behind["qualifier"] if behind else before["qualifier"] if before else "",
        amount=text[amount.start : amount.end],
    )
