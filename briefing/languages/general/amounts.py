"""Numbers as any language prints them: what stands free, what is a year, and the signs of currencies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model.mentions import Amount

SIGN = r"(?:US\$|C\$|A\$|[€$£₺¥])"
UNITS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "₺": "TRY",
    "us$": "USD",
    "c$": "CAD",
    "a$": "AUD",
    "¥": "JPY",
    "%": "percent",
}
"""What signs in small letters stand for: currencies by ISO 4217, and shares."""

# What makes a number part of a name, a date, a time, a score, a range or an address.
_FREE_BEFORE = r"(?<![\w.,:/$€£₺%+'’–-])(?<!\d[–-]\s)(?<!\d\s[–-]\s)"
_FREE_AFTER = r"(?![\w%/:]|[.,:]\d|\s?[–-]\s?\d|['’]\d)"
_HALF = r"(?!(?<=[nr])\s\d)"  # "10 million 735 thousand"

_WORD_BEFORE = re.compile(r"([\w.'’&-]+)\s?[(\"“]?$")
_LONGEST_RANGE = 24


def amount_pattern(
    *, digits: str, magnitude: str, unit: str, spelt: Sequence[str], before: str = SIGN, apart: str = ""
) -> re.Pattern[str]:
    """A pattern of the numbers that stand free, from the patterns of their parts in a language.

    Its groups are ``before`` (a sign of the unit), ``digits``, ``magnitude`` and ``unit`` behind them, or ``word`` for
    one of ``spelt``. ``apart`` says behind what a number does not stand free.
    """
    return re.compile(
        rf"{_FREE_BEFORE}{apart}(?:(?P<before>{before})?(?P<digits>{digits})"
        rf"(?P<magnitude>{magnitude})?(?P<unit>{unit})?{_FREE_AFTER}{_HALF}"
        rf"|(?P<word>\b(?:{'|'.join(spelt)})\b))"
    )


def is_year(text: str, amount: Amount) -> bool:
    """Whether ``amount`` is written as a year is: four digits, from 1900 to 2100."""
    digits = text[amount.start : amount.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= amount.number <= 2100


def is_behind(pattern: re.Pattern[str], text: str, amount: Amount) -> bool:
    """Whether ``pattern``, which ends with its text, is found right before ``amount``, as the first part of a range."""
    return pattern.search(text[max(0, amount.start - _LONGEST_RANGE) : amount.start]) is not None


def word_before(text: str, amount: Amount) -> str:
    """The word directly before ``amount``, with its full stop; empty where a comma stands between."""
    match = _WORD_BEFORE.search(text[max(0, amount.start - 40) : amount.start])
    return match[1] if match else ""
