"""English: what is known of it, a facet a file; what makes a file too long stands beside it, or it is a folder.

``speech``: attribution, verbs_of_speech, noun_phrases. ``numbers``: counted. ``pointers``: pointing_back,
pointing_nouns. ``genre``: arguing. ``page``: page_lines.
``words``: subjects, inflection, spelling. The folder is ``furniture``.
"""

from pathlib import Path

from briefing.languages.contract import Language
from briefing.languages.en.calendar import CALENDAR
from briefing.languages.en.furniture import SURROUNDINGS
from briefing.languages.en.genre import GENRE
from briefing.languages.en.headings import HEADINGS
from briefing.languages.en.mail import MAIL
from briefing.languages.en.numbers import NUMBERS
from briefing.languages.en.page import PAGE
from briefing.languages.en.people import PEOPLE
from briefing.languages.en.pointers import POINTERS
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.en.speech import SPEECH
from briefing.languages.en.tallies import TALLIES
from briefing.languages.en.words import WORDS

LANGUAGE = Language(
    code="en",
    name="English",
    sample="The committee asks the government to publish the figures.",
    names=Path(__file__).with_name("names.npz"),
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
    locale="en_GB",
    words=WORDS,
)
