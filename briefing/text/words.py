"""Words: how text is folded to lower case, cut into tokens, and reduced to the terms that carry its subject.

Figures and names are content and stay whole: ``F-16``, ``A400M``, ``€150bn``, ``2023``, ``U.K.``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import TypeVar

import Stemmer

from briefing.languages import resolve
from briefing.text import stop_words as lists

_Value = TypeVar("_Value")

# A run of letters and digits, joined by points, hyphens and apostrophes inside a word and by commas and colons inside a
# figure, with the signs of currency and percent that belong to it; or a dotted acronym. The first character tells if
# there is one, and a run is never given back: half of a text is white space and marks, passed over thus.
_JOINED = r"(?:(?:[.'’&\-‑]|(?<=\d)[,:/](?=\d))[^\W_]++)*%?"
_TOKEN = re.compile(
    rf"[^\W_](?:[^\W_]++{_JOINED}|\.(?:(?<=[^\W\d_]\.)[^\W\d_]\.)+|{_JOINED})|[€$£¥₺%][^\W_]++{_JOINED}"
)
_THOUSANDS = {"en": re.compile(r"\d{1,3}(?:,\d{3})+"), "tr": re.compile(r"\d{1,3}(?:\.\d{3})+")}
_ENGLISH_CLITIC = re.compile(r"'(?:s|ll|re|ve|d|m)?\Z")
_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|dell|nell|all|un)'(?=\w{2})")
_PREFIXES = frozenset(
    "co non re pre anti ex sub inter intra multi semi pro counter e al el vice bi tri neo cyber".split()
)
_ACRONYMS_LIKE_WORDS = {"US": "u.s", "WHO": "w.h.o", "IT": "i.t", "IS": "i.s"}
_TURKISH_PLACES = frozenset(
    "türkiye ankara istanbul izmir abd amerika avrupa ingiltere almanya fransa rusya ukrayna suriye irak iran israil "
    "yunanistan kıbrıs azerbaycan katar italya ispanya polonya çin londra brüksel washington moskova nato".split()
)
_SNOWBALL = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "tr": "turkish",
}
_MOST_KNOWN = 1 << 18
_MOST_COUNTED = 1 << 14


def fold(text: str, language: str | None = "en") -> str:
    """``text`` in lower case by the rules of ``language``: İ is i and I is ı in Turkish and Azerbaijani text alone.

    Elsewhere İ is i too, never an i with a combining dot, so that a Turkish name in English text folds to letters.
    """
    if language in {"tr", "az"}:
        text = text.replace("I", "ı")
    return text.replace("İ", "i").lower()


@lru_cache(maxsize=_MOST_COUNTED)
def count_words(text: str) -> int:
    """How many words a reader counts: runs of characters between white space; remembered for the last texts."""
    return len(text.split())


@cache
def stop_words(language: str | None = "en") -> frozenset[str]:
    """The stop words of ``language``, folded; empty for languages other than English and Turkish."""
    return lists.BY_LANGUAGE.get(resolve(language), frozenset())


def tokens(text: str, language: str | None = "en") -> list[str]:
    """The words and figures of ``text`` in order, folded, with straight apostrophes; punctuation left out.

    A hyphen parts words (``EU-led``) but not names of things (``F-16``) nor prefixes (``co-production``).
    """
    code = resolve(language, text)
    return list(chain.from_iterable(map(_known_words(code).__getitem__, _TOKEN.findall(text))))


def terms(text: str, language: str | None = "en") -> tuple[str, ...]:
    """The content words of ``text`` in order: folded, without clitics and stop words, stemmed (Snowball).

    Figures stay as printed but for the marks of thousands, and names stay unstemmed where their spelling shows them:
    a capital within a Turkish sentence, a foreign letter in English. ``Türkiye’s``, ``Türkiye'nin`` and ``Türkiye``
    are one term.
    """
    code = resolve(language, text)
    found = _TOKEN.findall(text)
    known = _known_terms(code)
    if code == "tr" and found:
        return (*_token_terms(found[0], code, initial=True), *chain.from_iterable(map(known.__getitem__, found[1:])))
    return tuple(chain.from_iterable(map(known.__getitem__, found)))


def running_terms(text: str, language: str | None = "en") -> tuple[str, ...]:
    """The words of ``text`` in order as in :func:`terms`, with the stop words, folded, in their places."""
    known = _known_running_terms(resolve(language, text))
    return tuple(chain.from_iterable(map(known.__getitem__, _TOKEN.findall(text))))


class Known(dict[str, _Value]):
    """What was read of the tokens seen so far in one language; forgets it all before it grows too large."""

    def __init__(self, read: Callable[[str, str], _Value], language: str) -> None:
        super().__init__()
        self._read, self._language = read, language

    def __missing__(self, token: str) -> _Value:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[token] = self._read(token, self._language)
        return found


@cache
def _known_terms(language: str) -> Known[tuple[str, ...]]:
    return Known(_token_terms, language)


@cache
def _known_running_terms(language: str) -> Known[tuple[str, ...]]:
    return Known(lambda token, code: _token_terms(token, code) or _words(token, code), language)


@cache
def _known_words(language: str) -> Known[tuple[str, ...]]:
    return Known(_words, language)


def _words(token: str, language: str) -> tuple[str, ...]:
    """The words of one token, folded."""
    return _parts(fold(token, language).replace("’", "'"))


def _parts(token: str) -> tuple[str, ...]:
    """A folded token, cut at the hyphens that join two words."""
    if "-" not in token and "‑" not in token:
        return (token,)
    parts: list[str] = []
    for piece in re.split("[-‑]", token):
        if parts and not _stands_alone(parts[-1], piece):
            parts[-1] += f"-{piece}"
        else:
            parts.append(piece)
    return tuple(parts)


def _stands_alone(left: str, right: str) -> bool:
    """Whether ``right`` is a word of its own behind ``left`` and a hyphen."""
    return len(left) > 1 and len(right) > 1 and left not in _PREFIXES and right.replace("'", "").isalpha()


def _token_terms(token: str, language: str, *, initial: bool = False) -> tuple[str, ...]:
    """The terms of one token as printed: none, one, or several where hyphens join words."""
    if language == "en" and token in _ACRONYMS_LIKE_WORDS:
        return (_ACRONYMS_LIKE_WORDS[token],)
    if language == "en" and token.isascii() and token.isalpha():
        return _plain_terms(token.lower())  # nine tokens of ten: nothing below changes anything for them
    named = token[0].isupper() and not initial
    parts = _words(token, language)
    stop = stop_words(language)
    found = [_term(part, language, named=named) for part in parts if part not in stop]
    return tuple([term for term in found if term and term not in stop])


def _plain_terms(word: str) -> tuple[str, ...]:
    """The term of an English word of small letters and nothing else; none for a stop word and what becomes one."""
    stop = stop_words("en")
    if len(word) < 2 or word in stop:
        return ()
    stem = _stem(word, "en")
    return () if stem in stop else (stem,)


def _term(word: str, language: str, *, named: bool) -> str:
    """The term of a folded word; empty, or a stop word, for one that carries nothing."""
    if not word.isalpha():
        if any(map(str.isdigit, word)):
            return _figure(word, language)
        if "." in word:
            return _acronym(word, language)
    bare = _without_clitic(word, language)
    if len(bare) < 2:
        return ""
    if language == "tr" and (named or bare != word or bare in _TURKISH_PLACES):
        return bare
    if language == "en" and not bare.isascii():
        return bare
    return bare if bare in stop_words(language) else _stem(bare.replace("-", ""), language)


def _figure(word: str, language: str) -> str:
    """A figure with its sign in one place and without marks of thousands, suffixes and clitics."""
    word = word.partition("'")[0]
    thousands = _THOUSANDS.get(language, _THOUSANDS["en"])
    mark = "." if language == "tr" else ","
    word = thousands.sub(lambda found: found.group().replace(mark, ""), word)
    return f"{word[1:]}%" if word[0] == "%" else word


def _acronym(word: str, language: str) -> str:
    """``u.k.`` as ``uk``; one that would read as a stop word keeps its points: ``u.s``."""
    word = _without_clitic(word, language).rstrip(".")
    if any(len(letter) > 1 for letter in word.split(".")):
        return word
    closed = word.replace(".", "")
    return word if closed in stop_words(language) else closed


def _without_clitic(word: str, language: str) -> str:
    """``word`` without what an apostrophe joins to it: a possessive, a Turkish case, a French article."""
    if "'" not in word:
        return word
    if language == "tr":
        return word.partition("'")[0] or word.strip("'")
    if language == "en":
        return _ENGLISH_CLITIC.sub("", word)
    return _ELISION.sub("", word)


@cache
def _stemmer(language: str) -> Stemmer.Stemmer | None:
    """The Snowball stemmer of a language; it keeps no cache, because the terms are cached."""
    return Stemmer.Stemmer(_SNOWBALL[language], 0) if language in _SNOWBALL else None


def _stem(word: str, language: str) -> str:
    stemmer = _stemmer(language)
    if stemmer is None:
        return word
    stem = str(stemmer.stemWord(word))
    return _turkish_stem(word, str(stemmer.stemWord(stem))) if language == "tr" else stem


def _turkish_stem(word: str, stem: str) -> str:
    """A Turkish stem that Snowball has been over twice, because endings follow one another.

    It leaves the s of a possessive behind a verbal noun (``anlaşmas-ı``), which is taken off here.
    """
    return stem[:-1] if len(stem) < len(word) and stem.endswith(("mas", "mes")) else stem
