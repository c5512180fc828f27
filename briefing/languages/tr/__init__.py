"""Turkish: what is known of it, a facet a file; what makes a file too long stands beside it.

``speech``: attribution, verbs_of_speech. ``numbers``: counted. ``pointers``: pointing_back. ``words``: subjects,
inflection.
"""

from pathlib import Path

from briefing.languages.contract import Language
from briefing.languages.tr.calendar import CALENDAR
from briefing.languages.tr.furniture import SURROUNDINGS
from briefing.languages.tr.genre import GENRE
from briefing.languages.tr.headings import HEADINGS
from briefing.languages.tr.mail import MAIL
from briefing.languages.tr.numbers import NUMBERS
from briefing.languages.tr.page import PAGE
from briefing.languages.tr.people import PEOPLE
from briefing.languages.tr.pointers import POINTERS
from briefing.languages.tr.sentences import SENTENCES
from briefing.languages.tr.speech import SPEECH
from briefing.languages.tr.tallies import TALLIES
from briefing.languages.tr.words import WORDS

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    sample="Komisyon hükûmetten rakamları açıklamasını istiyor.",
    names=Path(__file__).with_name("names.npz"),
    letters="ğışĞİŞ",
    sentences=SENTENCES,
    people=PEOPLE,
    speech=SPEECH,
    pointers=POINTERS,
    genre=GENRE,
    headings=HEADINGS,
    page=PAGE,
    mail=MAIL,
    furniture=SURROUNDINGS,
    calendar=CALENDAR,
    numbers=NUMBERS,
    tallies=TALLIES,
    words=WORDS,
)
