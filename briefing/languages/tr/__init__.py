"""Turkish: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.tr.people import PEOPLE
from briefing.languages.tr.sentences import SENTENCES
from briefing.languages.tr.speech import SPEECH

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışĞİŞ",
    sentences=SENTENCES,
    people=PEOPLE,
    speech=SPEECH,
)
