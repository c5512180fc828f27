"""Turkish: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.tr.genre import GENRE
from briefing.languages.tr.page import PAGE
from briefing.languages.tr.pointers import POINTERS

LANGUAGE = Language(
    code="tr",
    name="Turkish",
    letters="ğışĞİŞ",
    pointers=POINTERS,
    genre=GENRE,
    page=PAGE,
)
