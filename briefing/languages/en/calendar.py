"""English dates: the names of months and days, and the forms of a date."""

from __future__ import annotations

import re

from briefing.languages.contract import Calendar
from briefing.languages.en.outlook import NOUNS_OF_PLAN, outlook
from briefing.languages.general.calendar import AFTER, BEFORE, DAY, SOME_YEAR, YEAR, date_form, months_by_name, span

MONTHS = (
    "January Jan",
    "February Feb",
    "March Mar",
    "April Apr",
    "May",
    "June Jun",
    "July Jul",
    "August Aug",
    "September Sept Sep",
    "October Oct",
    "November Nov",
    "December Dec",
)
"""For each month its name and what it is shortened to."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_FULL = "|".join(names.split()[0] for names in MONTHS)
_SHORT = "|".join(short for names in MONTHS for short in names.split()[1:])
_MONTH = rf"{_FULL}|(?:{_SHORT})\b\.?"
_SOME_MONTH = "|".join(dict.fromkeys(names[:3] for names in MONTHS))

_TH = "(?:st|nd|rd|th)?"
_TO_DAY = r"(?:\s?[-–]\s?\d{1,2})?"
_NO_AMOUNT = r"(?!\s(?:percent|per cent|million|billion|points|seats|votes))"
_END_OF = r"(?P<last>(?:the )?end of |late |late in )?"

_OF_YEAR = rf"(?:,? (?P<year>{YEAR})|,? (?P<nextyear>next year))?"

_DAYS = (
    rf"{BEFORE}{DAY}{_TH}{span('and|to')}(?: of)? (?P<month>{_MONTH}){_OF_YEAR}{AFTER}",
    rf"{BEFORE}(?P<month>{_MONTH}) {DAY}{_TH}{_TO_DAY}{_OF_YEAR}{_NO_AMOUNT}{AFTER}",
)
_MONTHS_ALONE = (
    rf"{BEFORE}(?<!\d ){_END_OF}(?P<month>{_MONTH}),? (?:of )?(?P<year>{YEAR}){AFTER}",
    rf"{BEFORE}{_END_OF}(?P<month>{_MONTH}),? (?P<nextyear>next year)\b",
    rf"(?<=\b)(?P<next>next )(?P<month>{_MONTH})\b(?! \d)",
    rf"\b(?P<this>this )(?P<month>{_MONTH})\b(?! \d)",
    rf"(?<=\bin )(?P<month>{_MONTH})(?! \d)\b",
    rf"(?<=\bby ){_END_OF}(?P<month>{_MONTH})(?! \d)\b",
    rf"\b[Tt]he (?P<mention>(?P<month>{_FULL}))(?= (?:[\w’'-]+ ){{0,2}}?(?:{NOUNS_OF_PLAN})\b)",
    rf"\b(?:until|from) (?P<mention>{_END_OF}(?P<month>{_MONTH}))(?! \d)\b",
)
_ABOUT = "(?:early |mid-|about |around )?"
_IN = "[Ii]n|[Uu]ntil|[Tt]hrough|[Ss]ince|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|fiscal|(?:fiscal|financial) year"
_YEARS = (
    rf"(?<=\b[Bb]y )(?P<last>the end of |late )?(?P<year>{YEAR}){AFTER}",
    rf"\b(?P<part>first|second|third|fourth|last) (?P<kind>quarter|half) of (?P<year>{YEAR}){AFTER}",
    rf"\b(?:{_IN}) (?:the )?{_ABOUT}(?P<mention>(?P<last>end of |late )?(?P<year>{YEAR})){AFTER}",
    rf"\b(?P<last>end of |late )(?P<year>{YEAR}){AFTER}",
)
_NEXT = (r"(?<!\b[Tt]he )\b[Nn]ext (?:year|(?P<month>month))\b(?!['’]s\b.{0,12}\bago)",)

_ON_WEEKDAYS = (
    rf"\b(?:[Oo]n|[Bb]y) (?P<mention>(?P<weekday>{'|'.join(WEEKDAYS)}))\b(?! (?:week|fortnight|next week)\b)",
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)})(?P<possessive>)(?=['’]s (?:[\w’'-]+ ){{0,2}}?(?:{NOUNS_OF_PLAN})\b)",
    rf"(?<=\buntil )(?P<weekday>{'|'.join(WEEKDAYS)})\b",
    rf"(?:^|(?<=, ))(?P<weekday>{'|'.join(WEEKDAYS)})(?= will\b)",
)
_OF_A_YEAR = re.compile(r"(?:\b(?:for|of|its|(?<!in )(?<!during )the)|['’]s) (?:fiscal|financial)(?: year)? \Z")


def of_a_year(before: str, date: str) -> bool:  # noqa: ARG001 - in English the word stands before the year
    """``for fiscal 2027``, ``its financial year 2027``."""
    return _OF_A_YEAR.search(before) is not None


CALENDAR = Calendar(
    months=months_by_name(MONTHS),
    weekdays=WEEKDAYS,
    # The fuller forms first: what they take is not looked at again.
    forms=(
        date_form(_SOME_MONTH, ("day", _DAYS), ("month", _MONTHS_ALONE)),
        date_form(SOME_YEAR, ("year", _YEARS)),
        date_form("[Nn]ext ", ("next", _NEXT)),
        date_form(
            "[Tt]his month|the month", ("next", (r"\b(?P<ending>the end of (?:the|this) month|later this month)\b",))
        ),
        date_form("|".join(WEEKDAYS), ("weekday", _ON_WEEKDAYS)),
    ),
    ordinal="st|nd|rd|th",
    published=r"(?:published|posted|date)(?: on)?",
    at="at ",
    month_first=frozenset({"us", "gov", "mil", "edu", "ph", "pr", "gu"}),
    day_first=frozenset("ae au bd cy eu gb gh hk ie in jm ke lk mt my ng nz pk qa sa sg tr tt tz ug uk za zm".split()),
    parts={"quarter": 4, "half": 2},
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0},
    outlook=outlook,
    of_a_year=of_a_year,
    within=("in ", "In "),
)
