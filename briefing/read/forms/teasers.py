"""A teaser told from a whole text: a program cut it, it sends its reader on, or it is a few lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import pages_of

FEWEST = 350
"""Characters: what is given as the whole text is seldom shorter."""

_CUT = re.compile(r"(?:…|\.{3}|\[\s*(?:…|\.{3})\s*\])\s*\Z")
_HOW_MUCH_MORE = re.compile(r"(?<!\s)\s*[\[(]\s?\+\s?\d+ \w+\s?[\])]\s*\Z")
# An invitation stands behind a sentence or a cut, in brackets, or with a capital; else it is a sentence's own words.
_APART = r"""(?:\A|(?<=[\n.!?…:)\]»”"'])|\s(?=[(\[]?(?-i:[A-ZÀ-ÞÇĞİÖŞÜ])))\s{0,4}[(\[]?\s{0,4}"""
_END = r"[\s.…>»\u203a→)\]]*"
_LONGEST_END = 400
_LONGEST_CREDIT = 1000


def told_in(text: str, *, fewest: int = FEWEST) -> tuple[str, bool]:
    """A text without what sends its reader on to the whole of it, and whether it is a teaser.

    It is one where such words stand behind it, or how much there is more of it (``[+1234 chars]``), where it breaks
    off, and where it has less than ``fewest`` characters.
    """
    credit = _credit().search(text, max(0, len(text) - _LONGEST_CREDIT))
    text = text[: credit.start()].rstrip() if credit else text.rstrip()
    invitation = _invitation().search(text, max(0, len(text) - _LONGEST_END))
    bare = text[: invitation.start()].rstrip() if invitation else text
    counted = _HOW_MUCH_MORE.sub("", bare)
    return counted, invitation is not None or counted != bare or is_cut(bare) or len(bare) < fewest


def is_cut(text: str) -> bool:
    """Whether a text breaks off where a program cut it: it ends in an ellipsis."""
    return _CUT.search(text, max(0, len(text) - _LONGEST_END)) is not None


@languages.joined
def _invitation(every: tuple[Language, ...]) -> re.Pattern[str]:
    return _at_the_end(rf"{_APART}{_any(word for page in pages_of(every) for word in page.reading_on)}")


@languages.joined
def _credit(every: tuple[Language, ...]) -> re.Pattern[str]:
    return _at_the_end(rf"(?:^|\s){_any(line for page in pages_of(every) for line in page.feed_credits)}")


def _any(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns) or '(?!)'})"


def _at_the_end(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"{pattern}{_END}\Z", re.IGNORECASE)
