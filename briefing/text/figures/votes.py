"""The counts of a vote, those for and those against: ``voted 222-190``, ``220-to-190 vote``, ``190'a karşı 222 oy``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """Both counts of a vote: ``text[start:end]`` of what was searched, from the verb to the noun where they stand by.

    ``number`` holds the greater count before its point and the lesser one behind it, whichever was printed first.
    """

    start: int
    end: int
    number: float
    noun: str


_COUNTS = r"(?<![\w.,:/$€£%-])(?P<one>\d{1,3})(?:\s?[-–]\s?|-to-|\sto\s)(?P<other>\d{1,3})(?![\w%:/-]|[.,]\d)"
_KINDS = r"(?:(?:party-line|near-party-line|procedural|bipartisan|final|preliminary|floor|Senate|House)\s){0,2}"
_NO_AGES = r"(?<!ages\s)(?<!aged\s)(?<!kids\s)(?<!children\s)"
_VOTES = {
    "en": (
        re.compile(rf"\bvot(?:ed?|es)\s(?:[^\W\d]+,?\s){{0,4}}?{_NO_AGES}{_COUNTS}"),
        re.compile(r"(?<![\w.,])(?P<one>\d{1,3}) votes? to (?P<other>\d{1,3})(?![\w%]|[.,]\d)"),
        re.compile(rf"{_COUNTS}\s{_KINDS}votes?\b"),
    ),
    "tr": (re.compile(r"(?<![\w.,])(?P<one>\d{1,3})['’]?[eayi]{0,2} karşı(?:lık)? (?P<other>\d{1,3}) oy\w*"),),
}
_SIGN = re.compile("[Vv]ot| oy")
_DAYS = re.compile(r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2}\s?[-–]")


def find_votes(text: str, language: str) -> Iterator[Vote]:
    """The votes of ``text`` of which both counts are printed; English rules hold where ``language`` is not Turkish."""
    if not _SIGN.search(text):
        return
    for pattern in _VOTES["tr" if language == "tr" else "en"]:
        for match in pattern.finditer(text):
            if not _DAYS.search(match[0]):
                most, least = sorted((int(match["one"]), int(match["other"])), reverse=True)
                noun = "oy" if language == "tr" else "vote"
                yield Vote(start=match.start(), end=match.end(), number=most + least / 1000, noun=noun)
