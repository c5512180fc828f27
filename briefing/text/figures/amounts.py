"""Numbers as printed, with magnitude and unit: ``1,200``, ``€4.2 billion``, ``two hundred and five``, ``yüzde 15``.

A number is read whole or not at all. Its parts (digits, words, magnitudes) are joined as long as they go on; what they
do not amount to by the rules of counting is no number, and neither is an end of a range or a side of a share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.languages.contract import Numbers
from briefing.model.mentions import Amount

_SHARES = frozenset({"percent", "points"})
_GAP = re.compile(r"\s|-")
_BOUND = re.compile(r"[\w.,:/$€£₺¥₹%+'’–-]")
"""What stands right before a number that is part of a name, a date, a time, a score or an address."""
_GOES_ON = re.compile(r"[\w%/:]|[.,:]\d|['’]\d|\s?[–-]\s?\d|-[^\W\d]")
_HUNDRED = 100.0
_CONVERTED = re.compile(r"\s?\((?:[^\W\d]+\s){0,2}")
"""Between a number and the same in brackets, in another currency or measure."""
_MOST_OF = 1000
"""A share has no greater whole (``6 in 10``, ``one in 1,000``): what is greater is a year or another number."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The parts of one number, in their order."""

    parts: tuple[re.Match[str], ...]

    @property
    def start(self) -> int:
        return self.parts[0].start()

    @property
    def end(self) -> int:
        return self.parts[-1].end()

    @property
    def spelt(self) -> bool:
        return not any(part["digits"] for part in self.parts)


def find_amounts(text: str, numbers: Numbers) -> list[Amount]:
    """The numbers of ``text`` that stand free, in its order."""
    read = [(run, _value(run, numbers), _unit(text, run, numbers)) for run in _runs(text, numbers)]
    no_number: set[int] = set()
    for place, ((_, less, (_, end)), (that, more, _)) in enumerate(pairwise(read)):
        between = text[end : that.start]
        if numbers.ranging.fullmatch(between) or (numbers.sharing.fullmatch(between) and _is_share(less, more)):
            no_number |= {place, place + 1}
        if _CONVERTED.fullmatch(between):
            no_number.add(place + 1)
    return [
        Amount(start=run.start, end=end, number=round(value, 6), unit=unit, spelt=run.spelt)
        for place, (run, value, (unit, end)) in enumerate(read)
        if value is not None and place not in no_number and _is_free(text, run, end, numbers)
        if not (run.spelt and value <= 1)  # "one" and "bir" are articles
    ]


def _is_share(part: float | None, whole: float | None) -> bool:
    return part is not None and whole is not None and part < whole <= _MOST_OF


def _is_free(text: str, run: _Run, end: int, numbers: Numbers) -> bool:
    if run.start and _BOUND.match(text, run.start - 1):
        return False
    return not _GOES_ON.match(text, end) and not numbers.broken.match(text, end)


def _runs(text: str, numbers: Numbers) -> Iterator[_Run]:
    """The stretches of parts that belong together."""
    parts: list[re.Match[str]] = []
    for part in numbers.parts.finditer(text):
        if parts and not _joined(text, parts[-1], part, numbers):
            yield _Run(tuple(parts))
            parts = []
        parts.append(part)
    if parts:
        yield _Run(tuple(parts))


def _joined(text: str, this: re.Match[str], that: re.Match[str], numbers: Numbers) -> bool:
    """Whether the number that ``this`` is part of goes on in ``that``."""
    between = text[this.end() : that.start()]
    if that["name"]:
        return _GAP.fullmatch(between) is not None
    named = bool(this["name"] or this["short"])
    if not (_GAP.fullmatch(between) or (named and numbers.joint.fullmatch(between))):
        return False
    if that["word"]:
        return bool(this["word"] or named)
    if that["before"]:
        return False
    # "143 bin 319" and "10 million 735 thousand", and digits that are grouped by spaces, which then are no number.
    grouped = between.isspace() and len(that["digits"]) == 3 and that["digits"].isdigit()
    return named or bool(this["digits"] and grouped and len(this["digits"]) <= 3)


def _value(run: _Run, numbers: Numbers) -> float | None:
    """What the parts of a number amount to; None where they do not follow one another as those of a number do."""
    total, group, last = 0.0, None, float("inf")
    for part in run.parts:
        if not part["name"]:
            value = _digits(part["digits"], numbers) if part["digits"] else numbers.words.get(_folded(part["word"]))
            group = value if group is None or value is None else _added(group, value)
            if group is None:
                return None
        if not (name := _folded(part["name"] or part["short"] or "")):
            continue
        factor = _factor(name, numbers)
        if group is None and not (factor in numbers.bare and (len(run.parts) > 1 or factor > _HUNDRED)):
            return None
        if factor == _HUNDRED:
            if group is not None and group >= _HUNDRED:
                return None
            group = (group or 1.0) * factor
            continue
        if factor >= last:
            return None
        total, group, last = total + (1.0 if group is None else group) * factor, None, factor
    return None if group is not None and group >= last else total + (group or 0.0)


def _factor(name: str, numbers: Numbers) -> float:
    if name in numbers.magnitudes:
        return numbers.magnitudes[name]
    return next(factor for magnitude, factor in numbers.magnitudes.items() if name.startswith(magnitude))


def _added(group: float, value: float) -> float | None:
    """``value`` behind ``group`` of the same thousand: ``two hundred`` and ``five``, ``forty`` and ``three``."""
    room = next((room for room in (_HUNDRED, 10.0) if group % room == 0), 1.0)
    return group + value if 0 < value < room else None


def _digits(digits: str, numbers: Numbers) -> float:
    if _grouped(numbers.thousands, numbers.decimal).fullmatch(digits):
        digits = digits.replace(numbers.thousands, "")
    return float(digits.replace(numbers.decimal, "."))


@cache
def _grouped(thousands: str, decimal: str) -> re.Pattern[str]:
    return re.compile(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?")


def _unit(text: str, run: _Run, numbers: Numbers) -> tuple[str, int]:
    """What the sign before a number or the word behind it stands for, and where the word ends.

    A share goes before a currency.
    """
    match = numbers.unit.match(text, run.end)
    signs = [run.parts[0]["before"] or "", match[0] if match else ""]
    units = [_unit_of(sign, numbers) for sign in signs]
    unit = next((unit for unit in units if unit in _SHARES), units[0] or units[1])
    return unit, match.end() if match else run.end


def _unit_of(sign: str, numbers: Numbers) -> str:
    word = _folded(sign.strip().lstrip("-").rpartition(" ")[2])
    if word in numbers.units or not word:
        return numbers.units.get(word, "")
    return next((numbers.units[name] for name in numbers.stems if word.startswith(name)), "")


def _folded(word: str) -> str:
    """``word`` in small letters, without the dot that stays of a capital ``İ``."""
    return " ".join(word.lower().replace("\u0307", "").split())
