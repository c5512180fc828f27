"""The clause around a figure that a brief prints, where it says something by itself: ``Kiev lost 12 ships in March``.

A number with a noun alone tells nobody anything: what is printed has a verb and what stands before it, so that the line
is a statement of the source, cut where a clause ends. Where no such cut is found there is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.languages.contract import Numbers, Statements
from briefing.model.mentions import FigureMention

SHORT = 160
"""Characters of a line beside others."""
LONGEST = 200
"""Those of one that could not be shorter without losing something that it says."""
WITH_SOURCE = 240
"""Those of one that names who says so: a figure without its source would be the brief's own."""
_SEPARATORS = " ,;:—–-"
_STOP = re.compile(r"(?<!\.\w)[.!…]{0,12}\s{0,12}\Z")
"""What ends a sentence, and no abbreviation in it."""
_STEP = re.compile(r"[,;:–—(](?!\d)")
_BREAKS_OFF = re.compile(r"(?:\.\.|…)\W{0,12}\Z")
_DOUBLE = re.compile(r"[\"“”„«»]")


def is_real(text: str, mention: FigureMention, statements: Statements) -> bool:
    """Whether the sentence ``text`` says that the figure is so: it does not deny, ask or suppose it."""
    if statements.unreal.search(text):
        return False
    return not statements.negates.search(text, 0, mention.start)


def is_compared(text: str, start: int, end: int, statements: Statements) -> bool:
    """Whether the time that ``text`` names from ``start`` to ``end`` is only what a figure is compared with."""
    if statements.comparing.search(text, 0, start):
        return True
    return statements.comparing_behind.match(text, end) is not None


def clause_end(text: str, mention: FigureMention, numbers: Numbers) -> int:
    """Where the clause of a figure ends: up to there its sentence may say of which time it tells."""
    ends = numbers.statements.ends.finditer(text, mention.end)
    return next((match.start() for match in ends), len(text))


def statement_of(text: str, mention: FigureMention, numbers: Numbers) -> tuple[int, int] | None:
    """Where the statement of a figure begins and ends in its sentence; None where there is none."""
    statements = numbers.statements
    if not mention.unit and statements.known.search(text, 0, mention.start):
        return None
    times = statements.elsewhen.finditer(text, 0, clause_end(text, mention, numbers))
    if not all(is_compared(text, when.start(), when.end(), statements) for when in times):
        return None
    for start in _starts(text, mention, statements):
        told = _told_from(text, start, mention, statements)
        for end in _ends(text, start, told, mention.end, statements):
            if _says_something(text, start, end, mention, statements):
                return start, len(text[:end].rstrip(_SEPARATORS))
    return None


def _told_from(text: str, start: int, mention: FigureMention, statements: Statements) -> int:
    """From where on the verb of a clause may stand: behind a figure that a clause within describes something by."""
    within = statements.within.search(text, start, mention.start)
    if within and not statements.verb.search(text, start, within.start()):
        return mention.end
    return mention.start if statements.subject.search(text, start, mention.start) else start


def _starts(text: str, mention: FigureMention, statements: Statements) -> Iterator[int]:
    """Where a statement may begin: with the sentence, or else with a clause of it, the nearest to its verb first."""
    yield 0
    begins = [match.end() for match in statements.begins.finditer(text, 0, mention.start)]
    unsaid = [begin for begin in begins if not statements.says_before.search(text, 0, begin)]
    yield from unsaid if statements.verb_last else reversed(unsaid)


def _ends(text: str, start: int, told: int, position: int, statements: Statements) -> Iterator[int]:
    """Where a statement may end: with its sentence, else where what follows takes nothing from it.

    Of those that make a short line the latest goes first, of the others the earliest.
    Whatever else a sentence goes on with may be part of what the figure measures: "$9bn for Kelm, along with Marsa".
    What breaks off has no end of its own.
    """
    places = {match.start() for match in statements.spare.finditer(text, position)}
    if not _BREAKS_OFF.search(text):
        places.add(_last(text))
    places = {place for place in places if not statements.says_behind.search(text, place)}
    sources = set(_sources(text, position, statements))
    places |= sources
    is_said = sources or statements.says_before.search(text, start, position)
    longest = start + (WITH_SOURCE if is_said else LONGEST)
    short = sorted((place for place in places if place <= start + SHORT), reverse=True)
    for place in (*short, *sorted(place for place in places if start + SHORT < place <= longest)):
        if _has_verb(text, told, place, statements):
            yield place


def _sources(text: str, position: int, statements: Statements) -> Iterator[int]:
    """Where the source of what is told ends, the last one named: ``12 have died, officials said``."""
    said = list(statements.says_behind.finditer(text, position))
    if said:
        stop = _STEP.search(text, said[-1].end())
        yield min(stop.start(), _last(text)) if stop else _last(text)


def _last(text: str) -> int:
    """Where the words of a sentence end."""
    stop = _STOP.search(text)
    return stop.start() if stop else len(text)


def _has_verb(text: str, start: int, end: int, statements: Statements) -> bool:
    """Whether ``text`` has a verb between ``start`` and ``end`` beside that of a clause that describes a noun."""
    # Right behind a comma stands a participle: "the bill, drafted by 12 senators".
    verbs = [
        verb
        for verb in statements.verb.finditer(text, start, end)
        if not (_is_behind_comma(text, verb.start()) and statements.participle.fullmatch(verb[0]))
    ]
    if not verbs:
        return False
    if not statements.within.search(text, start, verbs[0].start()):
        return True
    return any(text[this.end() : that.start()].strip() for this, that in pairwise(verbs))


def _is_behind_comma(text: str, place: int) -> bool:
    return text[:place].endswith(", ")


def _says_something(text: str, start: int, end: int, mention: FigureMention, statements: Statements) -> bool:
    clause = text[start:end]
    if start != mention.start and (statements.leaning.match(clause) or statements.verb.match(clause)):
        return False
    # With its verb behind a comma the subject stands before the clause: "in Kelm, Norland, has left 12 dead".
    if start and any(_is_behind_comma(text, verb.start()) for verb in statements.verb.finditer(text, start, end)):
        return False
    if _is_a_name_in_quotes(text, start, mention, statements):
        return False
    if end < _last(text) and statements.dangling.search(clause):
        return False
    return not (len(_DOUBLE.findall(clause)) % 2 or clause.count("(") != clause.count(")"))


def _is_a_name_in_quotes(text: str, start: int, mention: FigureMention, statements: Statements) -> bool:
    """Whether a figure stands between marks where nothing is told of it: a slogan, a title or a banner."""
    before = [match.end() for match in _DOUBLE.finditer(text, start, mention.start)]
    closing = _DOUBLE.search(text, mention.end)
    if statements.verb_last or not len(before) % 2 or closing is None:
        return False
    return statements.verb.search(text, before[-1], closing.start()) is None
