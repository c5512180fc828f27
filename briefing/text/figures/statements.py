"""The clause around a figure that a brief prints, where it says something by itself: ``Kiev lost 12 ships in March``.

A number with a noun alone tells nobody anything: what is printed has a verb and what stands before it, so that the line
is a statement of the source, cut where a clause ends. Where no such cut is found there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.languages.contract import Numbers, Statements
from briefing.model.mentions import FigureMention

LONGEST = 160
"""Characters of a line beside others."""
_DOUBLE = re.compile(r"[\"“”„«»]")


def is_real(text: str, mention: FigureMention, statements: Statements) -> bool:
    """Whether the sentence ``text`` says that the figure is so: it does not deny, ask or suppose it."""
    if statements.unreal.search(text):
        return False
    return not statements.negates.search(text, 0, mention.start)


def statement_of(text: str, mention: FigureMention, numbers: Numbers) -> tuple[int, int] | None:
    """Where the statement of a figure begins and ends in its sentence; None where there is none."""
    statements = numbers.statements
    goes_on = _past_listing(text, mention, statements)
    for start in _starts(text, mention, statements):
        for end in _ends(text, start, goes_on, statements):
            if _says_something(text, start, end, mention, statements):
                return start, end
    return None


def _starts(text: str, mention: FigureMention, statements: Statements) -> Iterator[int]:
    """Where a statement may begin: with the sentence, or else with a clause of it, the nearest first."""
    yield 0
    yield from reversed([match.end() for match in statements.begins.finditer(text, 0, mention.start)])


def _past_listing(text: str, mention: FigureMention, statements: Statements) -> int:
    """Where the words of the figure end; a sum or share of several things ends behind the last of them."""
    listing = statements.listing.match(text, mention.end) if mention.unit and mention.noun else None
    return listing.end() if listing else mention.end


def _ends(text: str, start: int, position: int, statements: Statements) -> Iterator[int]:
    """Where a statement may end: with the first clause from ``position`` on, or, the latest first, at a pause.

    One that begins with its sentence goes on up to a verb (``12 ships, among them three tankers, sank``).
    """
    limit = start + LONGEST
    ends = [match.start() for match in statements.ends.finditer(text, position)] or [len(text)]
    end = next((end for end in ends if start or statements.verb.search(text, start, end)), ends[-1])
    if end <= limit:
        yield end
    yield from reversed([match.start() for match in statements.pauses.finditer(text, position, min(end, limit))])


def _says_something(text: str, start: int, end: int, mention: FigureMention, statements: Statements) -> bool:
    clause = text[start:end]
    if start != mention.start and statements.leaning.match(clause):
        return False
    if not statements.verb.search(clause):
        return False
    if len(_DOUBLE.findall(clause)) % 2 or clause.count("(") != clause.count(")"):
        return False
    return all(statements.comparing.search(clause, 0, when.start()) for when in statements.elsewhen.finditer(clause))
