"""Numbers as printed, with their magnitude and unit: ``1,200``, ``€4.2 billion``, ``yüzde 15``, ``150 milyar avro``."""

from __future__ import annotations

import re
from functools import cache

from briefing.languages.contract import Numbers
from briefing.model.mentions import Amount

_SHARES = frozenset({"percent", "points"})


def find_amounts(text: str, numbers: Numbers) -> list[Amount]:
    """The numbers of ``text`` that stand free, in its order."""
    return [_amount(match, numbers) for match in numbers.amounts.finditer(text)]


def _amount(match: re.Match[str], numbers: Numbers) -> Amount:
    if word := match["word"]:
        number = float(numbers.spelt.index(word) + 2)
        return Amount(start=match.start(), end=match.end(), number=number, spelt=True)
    magnitude = numbers.magnitudes[re.sub(r"[\s-]", "", match["magnitude"])] if match["magnitude"] else 1.0
    number = round(_value(match["digits"], numbers) * magnitude, 6)
    return Amount(start=match.start(), end=match.end(), number=number, unit=_unit(match, numbers))


def _value(digits: str, numbers: Numbers) -> float:
    if _grouped(numbers.thousands, numbers.decimal).fullmatch(digits):
        digits = digits.replace(numbers.thousands, "")
    return float(digits.replace(numbers.decimal, "."))


@cache
def _grouped(thousands: str, decimal: str) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?")


def _unit(match: re.Match[str], numbers: Numbers) -> str:
    """What the sign before the number or the word behind it stands for; a share goes before a currency."""
    printed = ((match["before"] or "").strip().lower(), _last_word(match["unit"] or ""))
    units = [numbers.units.get(each, "") for each in printed]
    return next((unit for unit in units if unit in _SHARES), units[0] or units[1])


def _last_word(unit: str) -> str:
    return unit.strip().lstrip("-").lower().rpartition(" ")[2]
