"""Numbers as any language prints them: their parts, what is a year, and the signs of currencies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.model.mentions import Amount

_CODES = ("EUR", "USD", "GBP", "CHF", "TRY", "INR", "CAD", "AUD")
SIGN = rf"(?:\b(?:US|CA?|AU?|NZ|HK)\$|\b(?:{'|'.join(_CODES)}|Rs\.?)\s?|[€$£₺¥₹])"
UNITS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "₺": "TRY",
    "₹": "INR",
    "¥": "JPY",
    "us$": "USD",
    "c$": "CAD",
    "ca$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "rs": "INR",
    "rs.": "INR",
    "%": "percent",
} | {code.lower(): code for code in _CODES}
"""What signs in small letters stand for: currencies by ISO 4217, and shares."""

_WORD_BEFORE = re.compile(r"(?<![\w.'’&-])([\w.'’&-]+)\s?[(\"“]?$")


def number_pattern(
    *,
    digits: str,
    names: str,
    words: Iterable[str],
    leads: Iterable[str] = (),
    short: str = r"(?!)",
    before: str = SIGN,
) -> re.Pattern[str]:
    """A pattern of the parts of numbers, from those of a language.

    Its groups are ``before`` (a sign of the unit), ``digits``, a ``short`` magnitude right behind them, ``word`` (one
    of ``words``, or of ``leads`` before a magnitude: *a* hundred) and ``name`` (a magnitude that is a word).
    """
    listed, leading = (_any_of(each) for each in (words, leads))
    return re.compile(
        rf"(?P<before>{before})?(?P<digits>{digits})(?:(?P<short>{short})(?!\w))?"
        rf"|(?<![\w'’])(?:(?P<name>{names})(?!\w)"
        rf"|(?P<word>(?:{leading})(?=\s(?:{names})(?!\w))|(?:{listed})(?!\w)))",
        re.IGNORECASE,
    )


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word))) or r"(?!)"


def is_year(text: str, amount: Amount) -> bool:
    """Whether ``amount`` is written as a year is: four digits, from 1900 to 2100."""
    digits = text[amount.start : amount.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= amount.number <= 2100


def word_before(text: str, amount: Amount) -> str:
    """The word directly before ``amount``, with its full stop; empty where a comma stands between."""
    match = _WORD_BEFORE.search(text[max(0, amount.start - 40) : amount.start])
    return match[1] if match else ""
