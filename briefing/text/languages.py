"""Which language's rules apply to a text."""

from __future__ import annotations

_TURKISH_LETTERS = "ğışĞİŞ"
_SAMPLE = 4000
_RULED = frozenset({"en", "tr"})


def language_code(language: str | None, text: str = "") -> str:
    """The ISO 639-1 code behind ``language``: ``"en-GB"`` is ``"en"``.

    None, the empty string and ``"auto"`` are settled from the letters of ``text``: Turkish where letters that hardly
    any other language writes are frequent, English otherwise.
    """
    if language in _RULED:
        return language
    code = (language or "").strip().lower().replace("_", "-").partition("-")[0]
    if code not in {"", "auto", "und"}:
        return code
    return "tr" if _looks_turkish(text[:_SAMPLE]) else "en"


def _looks_turkish(sample: str) -> bool:
    """Whether one character in forty is a letter that sets Turkish apart; a name or two makes no text Turkish."""
    marks = sum(sample.count(letter) for letter in _TURKISH_LETTERS)
    return marks * 40 > len(sample)
