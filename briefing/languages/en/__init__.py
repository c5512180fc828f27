"""English: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.en.people import PEOPLE
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.en.speech import SPEECH

LANGUAGE = Language(
    code="en",
    name="English",
    sentences=SENTENCES,
    people=PEOPLE,
    speech=SPEECH,
)
