"""Turkish: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.tr.calendar import CALENDAR
from briefing.languages.tr.numbers import NUMBERS

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışĞİŞ",
    calendar=CALENDAR,
    numbers=NUMBERS,
)
