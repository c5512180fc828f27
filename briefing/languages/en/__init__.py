"""English: what is known of it, a facet a file."""

from briefing.languages.contract import Language

LANGUAGE = Language(
    code="en",
    name="English",
)
