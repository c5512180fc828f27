"""What is known of languages, and of which: the only place that knows one.

In comes a code or a text, out comes a :class:`Language`; one that has no folder here has the general rules alone.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from importlib import import_module

from briefing.languages.contract import Language
from briefing.languages.detection import detect

__all__ = [
    "DEFAULT",
    "FACETS",
    "Language",
    "detect",
    "english_name",
    "knowledge",
    "known",
    "normalise",
    "of",
    "register",
    "resolve",
]

DEFAULT = "en"
"""The language of a text that nothing tells the language of."""
FACETS = tuple(facet.name for facet in fields(Language) if is_dataclass(facet.default_factory))
"""What can be known of a language, in the order of its declaration: sentences, words, calendar, and so on."""

_BUILT_IN = ("en", "tr")
_SAMPLE = 4000
_ONE_IN = 40  # letters of a text, of which one must be the language's own: a name or two makes no text Turkish
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*")
_UNSAID = frozenset({"", "auto", "und"})
_registered: dict[str, Language] = {}


def known() -> tuple[str, ...]:
    """The codes of the languages that have a folder here or were registered, in the order of the alphabet."""
    return tuple(sorted({*_BUILT_IN, *_registered}))


def register(language: Language) -> None:
    """Add a language, or put one in the place of that with the same code; for the whole process."""
    _registered[language.code] = language


def of(code: str | None) -> Language:
    """What is known of the language with this code (``en``, ``en-GB``); the general rules where nothing is."""
    bare = _bare(code or "")
    return _registered.get(bare) or _rules(bare)


def knowledge(code: str | None) -> tuple[str, ...]:
    """The facets of the language with this code that it has rules for, of :data:`FACETS`; none where nothing is known.

    Of the languages that have a folder here every facet counts as known.
    """
    language, nothing = of(code), Language(code="")
    if language.code in _BUILT_IN:
        return FACETS
    return tuple(facet for facet in FACETS if getattr(language, facet) != getattr(nothing, facet))


def english_name(code: str) -> str:
    """What a language is called in English, else its code."""
    from babel import Locale  # noqa: PLC0415 - as below

    return of(code).name or Locale.parse("en").languages.get(code) or code


def normalise(name: str | None) -> str | None:
    """ISO 639 for what people write for a language (``en-GB``, ``tr_TR``, ``Turkish``, ``Türkçe``), else None."""
    written = (name or "").strip().lower()
    if written in _UNSAID:
        return None
    match = _CODE.fullmatch(written)
    return _codes_by_name(known()).get(written) or (match[1] if match and len(match[1]) == 2 else None)


def resolve(language: str | None, text: str = "") -> str:
    """The code behind ``language``; where none is said, that which the letters of ``text`` show, else the default."""
    code = _bare(language or "")
    return by_letters(text) if code in _UNSAID else code


def by_letters(text: str) -> str:
    """The language whose own letters are frequent in ``text``, else the default."""
    sample = text[:_SAMPLE]
    for code in known():
        letters = of(code).letters
        if letters and sum(map(sample.count, letters)) * _ONE_IN > len(sample):
            return code
    return DEFAULT


@lru_cache(maxsize=1 << 10)
def _bare(code: str) -> str:
    return code.strip().lower().replace("_", "-").partition("-")[0]


@cache
def _rules(code: str) -> Language:
    if code in _BUILT_IN:
        language: Language = import_module(f"briefing.languages.{code}").LANGUAGE
        return language
    return Language(code=code)


@cache
def _codes_by_name(known: tuple[str, ...]) -> dict[str, str]:
    """The codes of languages by their own names and those in the languages ``known``, in small letters."""
    from babel import Locale, localedata  # noqa: PLC0415 - a second of work that a code alone does not need

    written: dict[str, str] = {}
    for code in filter(localedata.exists, known):
        written |= {str(name).lower(): found for found, name in Locale.parse(code).languages.items() if len(found) == 2}
    for found in sorted(set(written.values())):
        name = Locale.parse(found).languages.get(found) if found in _LOCALES else None
        written |= {str(name).lower(): found} if name else {}
    written |= {of(code).name.lower(): code for code in known if of(code).name}
    return written | {"eng": "en", "tur": "tr", "turkce": "tr", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr"}


_LOCALES = frozenset(
    """
    ar bg bs ca cs da de el en es et fa fi fr he hr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sr sv tr uk zh
    """.split()
)
