"""Turkish dates: the names of months and days, and the forms of a date."""

from __future__ import annotations

import re

from briefing.languages.contract import Calendar
from briefing.languages.general.calendar import AFTER, BEFORE, DAY, SOME_YEAR, YEAR, date_form, months_by_name, span
from briefing.languages.tr.outlook import outlook

MONTHS = (
    "Ocak Oca",
    "Şubat Subat Şub",
    "Mart",
    "Nisan Nis",
    "Mayıs Mayis",
    "Haziran Haz",
    "Temmuz Tem",
    "Ağustos Agustos Ağu",
    "Eylül Eylul Eyl",
    "Ekim Eki",
    "Kasım Kasim Kas",
    "Aralık Aralik Ara",
)
"""For each month its name, the same without the letters that only Turkish has, and what it is shortened to."""
WEEKDAYS = ("Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar")

_FULL = "|".join(names.split()[0] for names in MONTHS)
_MONTH = f"{_FULL}|{_FULL.lower()}"

_DAYS = (rf"{BEFORE}{DAY}{span('ve|ile')}\s(?P<month>{_MONTH})(?:\s(?P<year>{YEAR}))?{AFTER}",)
_MONTHS_ALONE = (
    rf"{BEFORE}(?P<month>{_MONTH})\s(?:ayı\s)?(?P<year>{YEAR})(?P<last>[’']?\w*\ssonun\w*)?{AFTER}",
    rf"{BEFORE}(?P<year>{YEAR})\s(?:yılı\s|yılının\s)?(?P<month>{_MONTH})(?=['’\s.,;]|$)",
    rf"\b(?P<nextyear>[Gg]elecek|[Öö]nümüzdeki)\s(?:yıl|sene)(?:ın)?\s(?P<month>{_MONTH})\b",
    rf"\b(?P<next>[Gg]elecek|[Öö]nümüzdeki)\s(?P<month>{_MONTH})\b",
    rf"\b(?P<this>[Bb]u\syıl(?:ın)?\s)(?P<month>{_MONTH})(?=\sayı(?:nda|na|nın)\b)",
    rf"{BEFORE}(?P<month>{_MONTH})(?=\sayı(?:nda|na|nın)\b)",
    rf"{BEFORE}(?P<month>{_MONTH})(?=\sitibar[ıi]yla\b|[’'][dt][ae]\b)",
    rf"{BEFORE}(?P<month>{_MONTH})(?P<last>\s(?:ayı\s)?sonu(?:nda|na)\b)",
)
_YEARS = (
    rf"{BEFORE}(?P<year>{YEAR})(?P<last>[’']n?[ıiuü]n\s(?:sonun\w*|son çeyreği\w*))",
    rf"{BEFORE}(?P<year>{YEAR})(?=[’'](?:[dt][ea](?:n|ki)?|[ny]?[aeıiuü]|n[ıiuü]n)\b)",
    rf"{BEFORE}(?P<year>{YEAR})(?P<last>\s(?:yılı(?:nın)?\s)?sonu(?:na|nda|nu)?\b)",
    rf"{BEFORE}(?P<year>{YEAR})\s(?:yılı|mali yılı|senesi)(?:n\w{{1,3}})?\b",
)
_NEXT = (r"\b(?:[Gg]elecek|[Öö]nümüzdeki)\s(?:yıl|sene|(?P<month>ay))(?=[\s,.;]|[ıiae]\w{0,3}\b)",)

_WEEKDAY = "|".join((*WEEKDAYS, *map(str.lower, WEEKDAYS)))
_ON_WEEKDAY = rf"\b(?P<weekday>{_WEEKDAY})(?=\s(?:günü|akşamı|sabahı|gününe kadar)\b)"
_OF_A_YEAR = re.compile(r"\b(?:yılı|senesi)\Z")


def of_a_year(before: str, date: str) -> bool:  # noqa: ARG001 - in Turkish the word stands behind the year
    """``2027 mali yılı bütçesi``."""
    return _OF_A_YEAR.search(date) is not None


CALENDAR = Calendar(
    months=months_by_name(MONTHS),
    weekdays=WEEKDAYS,
    # The fuller forms first: what they take is not looked at again.
    forms=(
        date_form(_MONTH, ("day", _DAYS), ("month", _MONTHS_ALONE)),
        date_form(SOME_YEAR, ("year", _YEARS)),
        date_form("[GgÖö](?:elecek|nümüzdeki)", ("next", _NEXT)),
        date_form("[Aa]y", ("next", (r"\b(?P<ending>[Bb]u\sayın\sson\w*|[Aa]y\ssonu(?:na|nda))\b",))),
        date_form("[PpSsÇçCc][aeu]", ("weekday", (_ON_WEEKDAY,))),
    ),
    published=r"(?:yayınlanma|yayın|giriş|tarih)(?: tarihi)?",
    outlook=outlook,
    of_a_year=of_a_year,
    within=("in ", "In "),  # a genitive, mostly: "Türkiye'nin 12 Mart çıkışı"
)
