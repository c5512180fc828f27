"""Turkish: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.tr.sentences import SENTENCES
from briefing.languages.tr.words import WORDS

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışĞİŞ",
    sentences=SENTENCES,
    words=WORDS,
)
