"""English: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.en.calendar import CALENDAR
from briefing.languages.en.numbers import NUMBERS
from briefing.languages.en.sentences import SENTENCES

LANGUAGE = Language(
    code="en",
    name="English",
    sentences=SENTENCES,
    calendar=CALENDAR,
    numbers=NUMBERS,
)
