"""English: what is known of it, a facet a file."""

from briefing.languages.contract import Language
from briefing.languages.en.genre import GENRE
from briefing.languages.en.page import PAGE
from briefing.languages.en.pointers import POINTERS

LANGUAGE = Language(
    code="en",
    name="English",
    pointers=POINTERS,
    genre=GENRE,
    page=PAGE,
)
