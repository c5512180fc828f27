"""English: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.en.words import WORDS

LANGUAGE = Language(
    code="en",
    name="English",
    locale="en_GB",
    sentences=SENTENCES,
    words=WORDS,
)
