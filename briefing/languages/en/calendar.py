"""English dates: the names of months and days, the forms of a date, and the words that tell of plans."""

from __future__ import annotations

import re

from briefing.languages.contract import Calendar
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

_DAYS = (
    rf"{BEFORE}{DAY}{_TH}{span('and|to')}(?: of)? (?P<month>{_MONTH})(?:,? (?P<year>{YEAR}))?{AFTER}",
    rf"{BEFORE}(?P<month>{_MONTH}) {DAY}{_TH}{_TO_DAY}(?:,? (?P<year>{YEAR}))?{_NO_AMOUNT}{AFTER}",
)
_MONTHS_ALONE = (
    rf"{BEFORE}(?<!\d ){_END_OF}(?P<month>{_MONTH}),? (?:of )?(?P<year>{YEAR}){AFTER}",
    rf"(?<=\b)(?P<next>next )(?P<month>{_MONTH})\b(?! \d)",
    rf"(?<=\bin )(?P<month>{_MONTH})(?! \d)\b",
    rf"(?<=\bby ){_END_OF}(?P<month>{_MONTH})(?! \d)\b",
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

_PLANNED = re.compile(
    r"\b(?:will|won['’]t|due|scheduled|planned|expected|set to|slated|begins?|starts?|expires?|takes? effect|must"
    r"|(?:plan|aim|intend|hope|want|expect|pledge|vow|promise|propose)(?:s|d|ed|ned|ning|ing)? to|is to|are to|goal of"
    r"|target of|deadline)\b|\w['’]ll\b"
)
_LEAVES = re.compile(
    r"[;:]|, (?:who|which|where|whose|when|after|as|but)\b|\b(?:because|since|although|may|might|could)\b"
)
"""Behind it a verb of plan governs nothing any more."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|been|since|last|than|(?!scheduled|planned|expected|slated)\w+ed)(?: \w+){0,2} $"
)
_APPOINTED = re.compile(r"(?<!attack )(?<!attacks )\b(?:on|by|until|from|through|for) $")
_WILL_ON = re.compile(r"\bwill (?:\w+ ){1,6}on $")
_OF_A_YEAR = re.compile(r"(?:\b(?:for|of|its|(?<!in )(?<!during )the)|['’]s) (?:fiscal|financial)(?: year)? \Z")
_THE = re.compile(r"\b[Tt]he (?:[a-z-]+ ){0,2}$")
_NO_APPOINTMENT = re.compile(
    r"\s(?!(?:[\w-]+\s)?(?:deadline|date|election|elections|vote|primary|runoff|referendum|anniversary|holiday|meeting"
    r"|summit|hearing|session|conference|talks|debate|trial|launch|start|opening|release|ceremony|inauguration|exercise"
    r"|rollout)\b)[\w-]"
)


def planned(before: str, behind: str) -> bool:  # noqa: ARG001 - in English the verb stands before its date
    """Whether a verb of plan governs the date and nothing between says that it is past."""
    plan = next(reversed(list(_PLANNED.finditer(before))), None)
    governs = plan is not None and _LEAVES.search(before, plan.end()) is None
    return governs and _PAST.search(before) is None


def appointed(before: str, behind: str) -> bool:
    """Whether something is planned for, on, by or until the date."""
    return planned(before, behind) and _APPOINTED.search(before) is not None


def comes_on(before: str, behind: str) -> bool:  # noqa: ARG001 - in English the verb stands before its date
    """Whether something "will" happen "on" the weekday."""
    return _WILL_ON.search(before) is not None


def called(before: str, behind: str) -> bool:
    """``the Jan. 6 attack``, ``the deadly Jan. 6 riot``: called by its day, unless it is an appointment."""
    return _THE.search(before) is not None and _NO_APPOINTMENT.match(behind) is not None


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
        date_form("|".join(WEEKDAYS), ("weekday", (rf"(?<=\bon )(?P<weekday>{'|'.join(WEEKDAYS)})\b",))),
    ),
    ordinal="st|nd|rd|th",
    published=r"(?:published|posted|date)(?: on)?",
    at="at ",
    parts={"quarter": 4, "half": 2},
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0},
    planned=planned,
    appointed=appointed,
    expected=appointed,
    comes_on=comes_on,
    called=called,
    of_a_year=of_a_year,
    since=("since ", "Since "),
    within=("in ", "In "),
)
