"""What is known of languages, and of which: the only place that knows one.

In comes a code or a text, out comes a :class:`Language`; one that has no folder here has the general rules alone.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import MISSING, fields
from functools import cache, lru_cache, reduce
from importlib import import_module
from typing import TypeVar

from briefing.languages.contract import Language, People, unchanged
from briefing.languages.detection import detect
from briefing.languages.general.calendar import calendar_of
from briefing.languages.general.lists import listed_languages
from briefing.languages.general.sentences import sentences_of
from briefing.languages.general.words import words_of
from briefing.model.knowledge import Knowledge

__all__ = [
    "DEFAULT",
    "Language",
    "detect",
    "english_name",
    "every",
    "everybody",
    "joined",
    "knowledge",
    "known",
    "normalise",
    "of",
    "register",
    "resolve",
    "unregister",
    "with_stop_words",
]

_Joined = TypeVar("_Joined")

DEFAULT = "en"
"""The language of a text that nothing tells the language of."""

_BUILT_IN = ("en", "tr")
_SAMPLE = 4000
_ONE_IN = 40  # letters of a text, of which one must be the language's own: a name or two makes no text Turkish
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*")
_UNSAID = frozenset({"", "auto", "und"})
_registered: dict[str, Language] = {}
_forgetting: list[Callable[[], None]] = []


def known() -> tuple[str, ...]:
    """The codes of the languages that have a folder here or were registered, in the order of the alphabet."""
    return tuple(sorted({*_BUILT_IN, *_registered}))


def register(language: Language) -> None:
    """Add a language, or put one in the place of that with the same code; for the whole process."""
    _registered[language.code] = language
    for forget in _forgetting:
        forget()


def unregister(code: str) -> None:
    """Take back what was registered with this code; what was known of it before is known again."""
    if _registered.pop(code, None):
        for forget in _forgetting:
            forget()


def of(code: str | None) -> Language:
    """What is known of the language with this code (``en``, ``en-GB``); the general rules where nothing is."""
    bare = _bare(code or "")
    return _registered.get(bare) or _rules(bare)


def every() -> tuple[Language, ...]:
    """What is known of each language that is known, in the order of their codes."""
    return tuple(map(of, known()))


def joined(make: Callable[[tuple[Language, ...]], _Joined]) -> Callable[[], _Joined]:
    """What ``make`` makes of every known language: made when it is first asked for, and again when one is registered.

    For what is looked at before its language is known, and what may mix several: a page, an address, an outlet.
    """
    made = cache(lambda: make(every()))
    _forgetting.append(made.cache_clear)
    return made


def _everybody(languages: tuple[Language, ...]) -> People:
    facets = [language.people for language in languages]
    return People(
        **{
            part.name: reduce(operator.or_, (getattr(people, part.name) for people in facets))
            for part in fields(People)
        }
    )


everybody = joined(_everybody)
"""How persons are named in all languages that are known: a text in one names those of another."""


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


def knowledge(code: str | None) -> Knowledge:
    """How well the language with this code is known: for ``doctor``, and for whoever reads what was made of it."""
    language = of(code)
    facets = [field.name for field in fields(Language) if field.default_factory is not MISSING]
    rules = tuple(facet for facet in facets if language.code in known() and _says_anything(getattr(language, facet)))
    return Knowledge(
        code=language.code,
        name=english_name(language.code),
        rules=rules,
        missing=tuple(facet for facet in facets if facet not in rules),
        stems=language.words.stem is not unchanged,
        stop_words=len(language.words.stop_words),
    )


def english_name(code: str) -> str:
    """What a language is called in English, else its code."""
    from babel import Locale  # noqa: PLC0415 - a second of work that a code alone does not need

    return of(code).name or Locale.parse(DEFAULT).languages.get(code, code)


def with_stop_words() -> tuple[str, ...]:
    """The codes of languages without rules of their own whose stop words are known, in the order of the alphabet."""
    return tuple(code for code in listed_languages() if code not in known())


@lru_cache(maxsize=1 << 10)
def _bare(code: str) -> str:
    return code.strip().lower().replace("_", "-").partition("-")[0]


@cache
def _rules(code: str) -> Language:
    if code in _BUILT_IN:
        language: Language = import_module(f"briefing.languages.{code}").LANGUAGE
        return language
    return Language(
        code=code,
        calendar=calendar_of(code),
        sentences=sentences_of(code),
        words=words_of(code),
    )


def _says_anything(facet: object) -> bool:
    """Whether a facet holds anything but its empty defaults."""
    empty = type(facet)()
    return any(getattr(facet, each.name) != getattr(empty, each.name) for each in fields(facet))  # type: ignore[arg-type]  # a facet is a dataclass


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
