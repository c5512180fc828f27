"""Hyphens at the ends of lines: whether the two halves are one word or two."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.languages import of
from briefing.read.forms.pdf.characters import HYPHEN

_HYPHENS = (HYPHEN, "\xad", "‐", "-")  # noqa: RUF001 - as they are met
_LAST = re.compile(r"[^\W\d_]+$")
_LONGEST_WORD = 60
_BEFORE = re.compile(r"\w[‐-]$")  # noqa: RUF001 - as they are met
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")  # noqa: RUF001 - as they are met
_ADDRESS = re.compile(r"https?://$|(?:https?://|www\.)\S*[/_?=&-]$|\w@$", re.IGNORECASE)
_DASHED = re.compile(r"\w[–—]$")  # noqa: RUF001 - as they are met
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
# In a text that is hyphenated by rule, more of its lines end so than compounds alone would make.
_BY_RULE = 0.03


class Vocabulary:
    """The words of a document, by which the halves of a hyphenated one are judged, and those of its language."""

    def __init__(self, lines: Iterable[str], *, language: str) -> None:
        self._words: set[str] = set()
        self._stem = of(language).words.stem
        self._known = of(language).words.background()
        hyphens = total = 0
        parted = False
        for line in lines:
            words = [match[0].casefold() for match in _WORD.finditer(line)]
            halves_before, parted = parted, line.endswith(_HYPHENS)
            self._words.update(words[halves_before : -1 if parted else None])
            total += 1
            hyphens += parted
        self._by_rule = hyphens > _BY_RULE * total

    def joined(self, before: str, after: str) -> str:
        """Two lines as one: a word that was parted is mended, the hyphen of a compound stays."""
        if not before.endswith(_HYPHENS):
            last = before[before.rfind(" ") + 1 :]
            wide = _WIDE.match(before[-1:]) and _WIDE.match(after[:1])
            tight = wide or _DASHED.search(last) or _ADDRESS.search(last)
            return f"{before}{'' if tight else ' '}{after}"
        stem, hyphen = before[:-1], before[-1]
        first = _LAST.search(stem[-_LONGEST_WORD:])
        following = _FIRST.match(after)
        if hyphen == "\xad":
            return stem + after
        if not stem or stem[-1].isspace():
            return f"{stem}{'-' if hyphen == HYPHEN else hyphen} {after}"
        if following and first and self._is_one_word(stem, first[0], following[0]):
            return stem + after
        return f"{stem}{'-' if hyphen == HYPHEN else hyphen}{after}"

    def _is_one_word(self, stem: str, first: str, second: str) -> bool:
        if second[0].isupper() and not first.isupper():
            return False
        whole, compound = (first + second).casefold(), f"{first}-{second}".casefold()
        if whole in self._words:
            return True
        if compound in self._words or _BEFORE.search(stem[: -len(first)] or " ") or len(first) < 2:
            return False
        if self._is_known(whole):
            return True
        return not (self._is_word(first) and self._is_word(second)) if self._by_rule else not self._is_word(second)

    def _is_known(self, word: str) -> bool:
        return self._stem(word) in self._known

    def _is_word(self, word: str) -> bool:
        return word.casefold() in self._words or self._is_known(word.casefold())

    def with_initial(self, initial: str, text: str) -> str:
        """``text`` with its large first letter: a part of its first word, or a word of its own."""
        first = _FIRST.match(text)
        if first is None or not first[0].islower():
            return initial + text
        letter = initial[-1].casefold()
        alone = letter in self._words and self._is_word(first[0]) and not self._is_word(letter + first[0].casefold())
        return f"{initial} {text}" if alone else initial + text
