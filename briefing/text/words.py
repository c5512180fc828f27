"""Words: how text is folded to lower case, cut into tokens, and reduced to the terms that carry its subject.

Figures and names are content and stay whole: ``F-16``, ``A400M``, ``€150bn``, ``2023``, ``U.K.``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain
from typing import TypeVar

from briefing.languages import DEFAULT, of, resolve
from briefing.languages.contract import Words
from briefing.languages.general import folding, scripts
from briefing.model.word_count import words_in

_Value = TypeVar("_Value")

_MOST_KNOWN = 1 << 18
_MOST_COUNTED = 1 << 14


def fold(text: str, language: str | None = DEFAULT) -> str:
    """``text`` in lower case by the rules of ``language``: I is ı where it has a dotless I, and İ is i everywhere."""
    return folding.fold(text, dotless=of(language).words.dotless)


@lru_cache(maxsize=_MOST_COUNTED)
def count_words(text: str) -> int:
    """How many words a reader counts, by :func:`briefing.model.word_count.words_in`; remembered for the last texts."""
    return words_in(text)


def stop_words(language: str | None = DEFAULT) -> frozenset[str]:
    """The stop words of ``language``, folded; empty for a language that none are known of."""
    return of(resolve(language)).words.stop_words


def tokens(text: str, language: str | None = DEFAULT) -> list[str]:
    """The words and figures of ``text`` in order, folded, with straight apostrophes; punctuation left out.

    A hyphen parts words (``EU-led``) but not names of things (``F-16``) nor prefixes (``co-production``). Where spaces
    do not part words, pairs of characters stand for them.
    """
    rules = of(resolve(language, text)).words
    return list(chain.from_iterable(map(_known_words(rules).__getitem__, rules.token.findall(text))))


def terms(text: str, language: str | None = DEFAULT) -> tuple[str, ...]:
    """The content words of ``text`` in order: folded, without clitics and stop words, stemmed (Snowball).

    Figures stay as printed but for the marks of thousands, and names stay unstemmed where their spelling shows them:
    a capital within a Turkish sentence, a foreign letter in English. ``Türkiye’s``, ``Türkiye'nin`` and ``Türkiye``
    are one term.
    """
    rules = of(resolve(language, text)).words
    found = rules.token.findall(text)
    known = _known_terms(rules)
    if rules.capital_names and found:
        return (*_token_terms(found[0], rules, initial=True), *chain.from_iterable(map(known.__getitem__, found[1:])))
    return tuple(chain.from_iterable(map(known.__getitem__, found)))


def running_terms(text: str, language: str | None = DEFAULT) -> tuple[str, ...]:
    """The words of ``text`` in order as in :func:`terms`, with the stop words, folded, in their places."""
    rules = of(resolve(language, text)).words
    return tuple(chain.from_iterable(map(_known_running_terms(rules).__getitem__, rules.token.findall(text))))


class Known(dict[str, _Value]):
    """What was read of the tokens seen so far in one language; forgets it all before it grows too large."""

    def __init__(self, read: Callable[[str], _Value]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, token: str) -> _Value:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[token] = self._read(token)
        return found


@cache
def _known_terms(rules: Words) -> Known[tuple[str, ...]]:
    return Known(lambda token: _token_terms(token, rules))


@cache
def _known_running_terms(rules: Words) -> Known[tuple[str, ...]]:
    return Known(lambda token: _token_terms(token, rules) or _words(token, rules))


@cache
def _known_words(rules: Words) -> Known[tuple[str, ...]]:
    return Known(lambda token: _words(token, rules))


def _words(token: str, rules: Words) -> tuple[str, ...]:
    """The words of one token, folded."""
    folded = folding.fold(token, dotless=rules.dotless).replace("’", "'")
    return scripts.pieces_of(folded) if scripts.is_unspaced(folded) else _parts(folded, rules)


def _parts(token: str, rules: Words) -> tuple[str, ...]:
    """A folded token, cut at the hyphens that join two words."""
    if "-" not in token and "‑" not in token:
        return (token,)
    parts: list[str] = []
    for piece in re.split("[-‑]", token):
        if parts and not _stands_alone(parts[-1], piece, rules):
            parts[-1] += f"-{piece}"
        else:
            parts.append(piece)
    return tuple(parts)


def _stands_alone(left: str, right: str, rules: Words) -> bool:
    """Whether ``right`` is a word of its own behind ``left`` and a hyphen."""
    return len(left) > 1 and len(right) > 1 and left not in rules.prefixes and right.replace("'", "").isalpha()


def _token_terms(token: str, rules: Words, *, initial: bool = False) -> tuple[str, ...]:
    """The terms of one token as printed: none, one, or several where hyphens join words."""
    if token in rules.acronyms:
        return (rules.acronyms[token],)
    if rules.ascii and token.isascii() and token.isalpha():
        return _plain_terms(token.lower(), rules)  # nine tokens of ten: nothing below changes anything for them
    named = rules.capital_names and token[0].isupper() and not initial
    found = [_term(part, rules, named=named) for part in _words(token, rules) if part not in rules.stop_words]
    return tuple([term for term in found if term and term not in rules.stop_words])


def _plain_terms(word: str, rules: Words) -> tuple[str, ...]:
    """The term of a word of small letters from a to z; none for a stop word and what becomes one."""
    if len(word) < 2 or word in rules.stop_words:
        return ()
    stem = rules.stem(word)
    return () if stem in rules.stop_words else (stem,)


def _term(word: str, rules: Words, *, named: bool) -> str:
    """The term of a folded word; empty, or a stop word, for one that carries nothing."""
    if not word.isalpha():
        if any(map(str.isdigit, word)):
            return _figure(word, rules)
        if "." in word:
            return _acronym(word, rules)
    bare = _without_clitic(word, rules)
    if len(bare) < 2 or scripts.joins(bare):
        return ""
    if named or bare in rules.names or (rules.capital_names and bare != word):
        return bare
    if (rules.ascii and not bare.isascii()) or bare in rules.stop_words:
        return bare
    return rules.stem(bare.replace("-", ""))


def _figure(word: str, rules: Words) -> str:
    """A figure with its sign in one place and without marks of thousands, suffixes and clitics."""
    word = word.partition("'")[0]
    if rules.thousands in word:
        word = _thousands(rules.thousands).sub(lambda found: found.group().replace(rules.thousands, ""), word)
    return f"{word[1:]}%" if word[0] == "%" else word


@cache
def _thousands(mark: str) -> re.Pattern[str]:
    """What finds a figure with ``mark`` between its thousands."""
    return re.compile(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+")


def _acronym(word: str, rules: Words) -> str:
    """``u.k.`` as ``uk``; one that would read as a stop word keeps its points: ``u.s``."""
    word = _without_clitic(word, rules).rstrip(".")
    if any(len(letter) > 1 for letter in word.split(".")):
        return word
    closed = word.replace(".", "")
    return word if closed in rules.stop_words else closed


def _without_clitic(word: str, rules: Words) -> str:
    """``word`` without what an apostrophe joins to it: a possessive, a Turkish case, a French article."""
    if "'" not in word:
        return word
    if rules.elided is not None:
        word = rules.elided.sub("", word)
    return word if rules.enclitic is None else rules.enclitic.sub("", word)
