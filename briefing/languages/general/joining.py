"""Words set one after the other as a language does it, by Babel's patterns: ``inflation and prices``."""

from __future__ import annotations

from collections.abc import Sequence


def join_words(words: Sequence[str], language: str) -> str:
    """``words`` with commas and the "and" of ``language`` (ISO 639-1); with commas alone where that is not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - a second of work where nothing is joined
    from babel.lists import format_list  # noqa: PLC0415

    try:
        return format_list(list(words), locale=Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return ", ".join(words)
