"""Numbers as printed, with their magnitude and unit: ``1,200``, ``€4.2 billion``, ``yüzde 15``, ``150 milyar avro``."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "₺": "TRY", "US$": "USD", "C$": "CAD", "A$": "AUD", "¥": "JPY"}
_NAMES = {
    "euro": "EUR",
    "euros": "EUR",
    "avro": "EUR",
    "dollars": "USD",
    "dolar": "USD",
    "pounds": "GBP",
    "sterlin": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "rubles": "RUB",
    "roubles": "RUB",
    "zloty": "PLN",
    "zlotys": "PLN",
    "lira": "TRY",
    "liras": "TRY",
    "tl": "TRY",
}
_MAGNITUDES = {
    "thousand": 1e3,
    "k": 1e3,
    "bin": 1e3,
    "million": 1e6,
    "milyon": 1e6,
    "mn": 1e6,
    "m": 1e6,
    "billion": 1e9,
    "milyar": 1e9,
    "bn": 1e9,
    "trillion": 1e12,
    "trilyon": 1e12,
    "tn": 1e12,
}
_WORDS = {
    "en": "two three four five six seven eight nine ten eleven twelve".split(),
    "tr": "iki üç dört beş altı yedi sekiz dokuz on".split(),
}

_SIGN = r"(?:US\$|C\$|A\$|[€$£₺¥])"
_DIGITS = {
    "en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?",
    "tr": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d{1,2})?(?!\d)",
}
_MAGNITUDE = {
    "en": r"[\s-]?(?:thousand|million|billion|trillion)\b|(?<=\d)\s?(?:bn|tn|mn)\b|(?<=\d)[mk]\b",
    "tr": r"\s(?:bin|milyon|milyar|trilyon)\b",
}
_ENGLISH_MONEY = "euros?|dollars|pounds|liras?|yen|yuan|rou?bles|zlotys?"
_OF = "(?:Turkish|U\\.?S\\.?|American|British|Canadian|Australian|Japanese|Chinese|Russian|Polish)"
_UNIT = {
    "en": rf"\s?%|[\s-]per ?cent(?:age points?)?\b|[\s-](?:{_OF}\s)?(?:{_ENGLISH_MONEY})\b",
    "tr": r"\s(?:avro|euro|dolar|sterlin|lira|TL)(?:l[ıiuü]k)?\b",
}
_BEFORE = {"en": _SIGN, "tr": rf"{_SIGN}|%\s?|\b[Yy]üzde\s"}

_LASTING = re.compile("l[ıiuü]k$")  # avroluk, dolarlık: of so many euros, dollars

# What makes a number part of a name, a date, a time, a score, a range or an address.
_FREE_BEFORE = r"(?<![\w.,:/$€£₺%+'’–-])(?<!\d[–-]\s)(?<!\d\s[–-]\s)"
_PART_BEFORE = r"(?<!\b[Bb]in\s)(?<!milyon\s)(?<!milyar\s)(?<!trilyon\s)"  # "10 milyon 735 bin" is one number
_FREE_AFTER = r"(?![\w%/:]|[.,:]\d|\s?[–-]\s?\d|['’]\d)"

_RANGE = re.compile(
    r"\d(?:\s?(?:thousand|million|billion|trillion|bn|mn|tn|m|k|bin|milyon|milyar|trilyon|%|percent|per cent))?"
    r"\s(?:to|or|and|ila|veya|ile)\s$|(?:\b[Oo]ne|\d)\sin\s$"
)
_WORD_BEFORE = re.compile(r"([\w.'’&-]+)\s?[(\"“]?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number with its unit: ``text[start:end]`` of what was searched.

    ``unit`` is a currency (ISO 4217), ``"percent"``, ``"points"`` for percentage points, or empty for a plain count.
    ``spelt`` marks a number written as a word.
    """

    start: int
    end: int
    number: float
    unit: str = ""
    spelt: bool = False


def find_amounts(text: str, language: str) -> list[Amount]:
    """The numbers of ``text`` that stand free, in its order; ``language`` is ``"tr"``, else English rules hold."""
    key = "tr" if language == "tr" else "en"
    return [_amount(match, key) for match in _PATTERNS[key].finditer(text)]


def is_year(text: str, amount: Amount) -> bool:
    """Whether ``amount`` is written as a year is: four digits, from 1900 to 2100."""
    digits = text[amount.start : amount.end]
    return len(digits) == 4 and digits.isdigit() and 1900 <= amount.number <= 2100


def is_in_range(text: str, amount: Amount) -> bool:
    """Whether ``amount`` ends a range ("10 to 12") or a share ("1 in 5")."""
    return _RANGE.search(text[max(0, amount.start - 24) : amount.start]) is not None


def word_before(text: str, amount: Amount) -> str:
    """The word directly before ``amount``, with its full stop; empty where a comma stands between."""
    match = _WORD_BEFORE.search(text[max(0, amount.start - 40) : amount.start])
    return match[1] if match else ""


def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"{_FREE_BEFORE}{_PART_BEFORE}(?:(?P<before>{_BEFORE[language]})?(?P<digits>{_DIGITS[language]})"
        rf"(?P<magnitude>{_MAGNITUDE[language]})?(?P<unit>{_UNIT[language]})?{_FREE_AFTER}(?!(?<=[nr])\s\d)"
        rf"|(?P<word>\b(?:{'|'.join(_WORDS[language])})\b))"
    )


def _amount(match: re.Match[str], language: str) -> Amount:
    if word := match["word"]:
        number = float(_WORDS[language].index(word) + 2)
        return Amount(start=match.start(), end=match.end(), number=number, spelt=True)
    magnitude = _MAGNITUDES[re.sub(r"[\s-]", "", match["magnitude"])] if match["magnitude"] else 1.0
    number = round(_value(match["digits"], language) * magnitude, 6)
    return Amount(start=match.start(), end=match.end(), number=number, unit=_unit(match))


def _value(digits: str, language: str) -> float:
    if language == "tr":
        grouped = re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", digits)
        return float((digits.replace(".", "") if grouped else digits).replace(",", "."))
    return float(digits.replace(",", ""))


def _unit(match: re.Match[str]) -> str:
    before, unit = (match["before"] or "").strip(), (match["unit"] or "").lstrip("-").strip().lower()
    if "point" in unit:
        return "points"
    if before in ("%", "yüzde", "Yüzde") or unit.startswith(("%", "per")):
        return "percent"
    return _SIGNS.get(before) or _NAMES.get(_LASTING.sub("", unit.rpartition(" ")[2]), "")


_PATTERNS = {language: _pattern(language) for language in ("en", "tr")}
