"""Dates as any language writes them: in figures, and with the names of its months as the Unicode CLDR has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from functools import cache
from typing import Any

from briefing.languages.contract import Calendar, DateForm, DateMeaning

BEFORE = r"(?<![\w.,/:$€£₺-])"
AFTER = r"(?![\w/:%]|[.,-]\d)"
YEAR = r"(?:19|20|21)\d\d"
DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NUMBER = "(?P<number>1[0-2]|0?[1-9])"
_PIECE = re.compile(r"'(?P<quoted>[^']*)'|(?P<field>[A-Za-z])(?P=field)*|(?P<sign>[^A-Za-z']+)")
"""A piece of a date as the CLDR writes it: ``d 'de' MMMM 'de' y``."""
SOME_YEAR = "[12][0-9][0-9][0-9]"
"""The sign of a date with its year."""


def span(words: str) -> str:
    """A pattern of the last day behind the first one (``20-22``, ``20 and 22``), which ``words`` may join."""
    return rf"(?:\s?[-–]\s?\d{{1,2}}|\s(?:{words})\s\d{{1,2}}(?=\s))?"


def date_form(sign: str, *ways: tuple[DateMeaning, Iterable[str]]) -> DateForm:
    """The form with these patterns."""
    return DateForm(
        sign=re.compile(sign),
        patterns=tuple((meaning, re.compile(pattern)) for meaning, patterns in ways for pattern in patterns),
    )


def months_by_name(names: Sequence[str]) -> dict[str, int]:
    """The numbers of the months by their names; ``names`` are those of January first, parted by spaces."""
    return {name.lower(): number for number, each in enumerate(names, start=1) for name in each.split()}


NUMERIC = date_form(
    "[0-9][-./][0-9]",
    (
        "numeric",
        (
            rf"{BEFORE}(?P<year>{YEAR})-(?P<number>1[0-2]|0[1-9])-{DAY}{AFTER}",
            rf"{BEFORE}{DAY}\.{_NUMBER}\.(?P<year>{YEAR}){AFTER}",
            rf"{BEFORE}{DAY}/{_NUMBER}/(?P<year>{YEAR}){AFTER}",
            rf"{BEFORE}{_NUMBER}/{DAY}/(?P<year>{YEAR}){AFTER}",
        ),
    ),
)
"""Dates in figures, the day first unless only the month can stand first (``12/25/2025``)."""


_PARTS = ("months", "days", "date_formats", "datetime_skeletons")


@cache
def calendar_of(code: str) -> Calendar:
    """The months and weekdays of the language ``code``, and its dates that name day or month with the year.

    Nothing is known of the words around a date: none is planned, and a day without its year is passed over.
    """
    locale = _locale(code)
    if locale is None:
        return Calendar()
    widths = [(context, width) for width in ("wide", "abbreviated") for context in ("format", "stand-alone")]
    months = {
        name: number
        for context, width in reversed(widths)  # of two months with one name the one that is written in full counts
        for number, printed in locale["months"][context][width].items()
        if (name := _bare(printed)) and not any(map(str.isdigit, name))
    }
    return Calendar(
        months=months,
        weekdays=tuple(str(locale["days"]["format"]["wide"][day]) for day in range(7)),
        forms=(date_form(SOME_YEAR, *_ways(locale)),),
    )


def _locale(code: str) -> Mapping[str, Any] | None:
    """What the CLDR has of the dates of a language; None where the code is of none.

    It is a copy: Babel keeps what it resolves in data that all locales share, so that whoever asks for Azerbaijani
    months before Korean ones gets them for both.
    """
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - a language with a folder does not need it
    from babel.localedata import LocaleDataDict, load  # noqa: PLC0415

    try:
        known = load(str(Locale.parse(code)))
    except (UnknownLocaleError, ValueError):
        return None
    return LocaleDataDict(deepcopy({part: known[part] for part in _PARTS}))


def _bare(name: str) -> str:
    return name.lower().replace("i\u0307", "i").rstrip(".").strip()


def _ways(locale: Mapping[str, Any]) -> Iterator[tuple[DateMeaning, tuple[str, ...]]]:
    months = _months(locale, _printed(locale))
    day = _pattern(locale["date_formats"]["long"].pattern, months)
    yield "numeric", (day,) if "<number>" in day else ()
    if "<month>" not in months:
        return
    # Headlines and tables leave out the words that stand between: "12 marzo 2026".
    bare = rf"{BEFORE}{DAY}\.?\s{months},?\s(?P<year>{YEAR}){AFTER}"
    yield "day", (day, bare) if "<month>" in day else (bare,)
    skeleton = locale["datetime_skeletons"].get("yMMMM")
    alone = _pattern(skeleton.pattern, _months(locale, _full(locale))) if skeleton else ""
    yield "month", (alone,) if "<month>" in alone else ()


def _printed(locale: Mapping[str, Any]) -> list[str]:
    """The names of months within a date: those in full, and the short ones that a full stop marks as such."""
    return [
        *_full(locale),
        *(name for name in locale["months"]["format"]["abbreviated"].values() if name.endswith(".")),
    ]


def _full(locale: Mapping[str, Any]) -> list[str]:
    names = [name for context in ("format", "stand-alone") for name in locale["months"][context]["wide"].values()]
    return [name for name in names if not any(map(str.isdigit, name))]


def _months(locale: Mapping[str, Any], names: Sequence[str]) -> str:
    """A pattern of a month by one of its ``names``, or by its number (``3월``, ``tháng 3``); empty for neither."""
    if names:
        longest_first = sorted(set(names), key=lambda name: (-len(name), name))
        return rf"(?P<month>(?i:{'|'.join(map(re.escape, longest_first))}))"
    wide = locale["months"]["format"]["wide"]
    before, _, behind = str(wide[1]).partition("1")
    return _literal(before) + _NUMBER + _literal(behind) if wide[12] == f"{before}12{behind}" else ""


def _pattern(written: str, months: str) -> str:
    """The pattern of a date that the CLDR writes ``d. MMMM y``, from the first field to the last; empty for others.

    A letter right behind the last field belongs to it (``12日``). Where nothing is parted by a space within, words are
    not parted by spaces either, and figures alone stand apart.
    """
    fields = {"y": rf"(?P<year>{YEAR})", "d": DAY}
    pieces = list(_PIECE.finditer(written))
    places = [place for place, piece in enumerate(pieces) if piece["field"]]
    found = ""
    for piece in pieces[places[0] : places[-1] + 1]:
        if piece["field"] is None:
            found += _literal(piece["quoted"] or piece["sign"])
        elif piece["field"] in "ML":
            found += months if len(piece[0]) > 2 else _NUMBER
        elif piece["field"] in fields:
            found += fields[piece["field"]]
        else:
            return ""
    spaced = any(map(str.isspace, written))
    behind = pieces[-1]["sign"] or ""
    if behind.isalpha():
        return (BEFORE if spaced else r"(?<!\d)") + found + _literal(behind)
    return BEFORE + found + AFTER if spaced else rf"(?<!\d){found}(?!\d)"


def _literal(written: str) -> str:
    return "".join(r"\s" if sign.isspace() else re.escape(sign) for sign in written)
