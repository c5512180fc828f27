"""Hyphens at the ends of lines: whether the two halves are one word or two."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.languages import of
from briefing.read.forms.pdf.characters import HYPHEN

_HYPHENS = (HYPHEN, "\xad", "-")
_DASHES = ("--", " -")
_LAST = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
_LONGEST_WORD = 60
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ADDRESS = re.compile(r"https?://$|(?:https?://|www\.)\S{0,300}[/_?=&-]$|\w@$", re.IGNORECASE)
_DASHED = re.compile(r"\S(?:[–—]|--)$")
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef]")
_EVIDENT = 2


class Vocabulary:
    """The words of a document, by which the halves of a hyphenated one are judged, and those of its language."""

    def __init__(self, lines: Iterable[str], *, language: str) -> None:
        self._words: set[str] = set()
        self._stem = of(language).words.stem
        self._known = of(language).words.background()
        self._stop_words = of(language).words.stop_words
        halves: list[tuple[str, str]] = []
        first = ""
        for line in lines:
            words = [match[0].casefold() for match in _WORD.finditer(line)]
            if first and words:
                halves.append((first, words[0]))
            parted = line.endswith(_HYPHENS)
            self._words.update(words[bool(first) : -1 if parted else None])
            first = words[-1] if parted and words else ""
        self._compounded = {half for word in self._words if "-" in word for half in word.split("-")}
        # A second half that is no word tells that words are parted here, and not compounds alone.
        self._parts_words = sum(not self._is_word(second) for _, second in halves) >= _EVIDENT

    def joined(self, before: str, after: str) -> str:
        """Two lines as one: a word that was parted is mended, the hyphen of a compound stays."""
        if not before.endswith(_HYPHENS) or before.endswith(_DASHES):
            last = before[before.rfind(" ") + 1 :]
            wide = _WIDE.match(before[-1:]) and _WIDE.match(after[:1])
            tight = wide or _DASHED.search(last) or _ADDRESS.search(last)
            return f"{before}{'' if tight else ' '}{after}"
        stem = before[:-1]
        first, second = _LAST.search(stem[-_LONGEST_WORD:]), _FIRST.match(after)
        soft = before[-1] == "\xad"
        if soft or (first and second and self._is_one_word(stem, first[0], second[0])):
            return stem + after
        return f"{stem}- {after}" if not stem or stem[-1].isspace() else f"{stem}-{after}"

    def _is_one_word(self, stem: str, first: str, second: str) -> bool:
        if (second[0].isupper() and not first.isupper()) or len(first) < 2:
            return False
        whole, compound = (first + second).casefold(), f"{first}-{second}".casefold()
        if compound in self._words:
            return False
        if stem[: -len(first)].endswith("-"):
            return self._parts_words and not self._is_word(second)
        if whole in self._words or self._is_known(whole):
            return True
        if not self._parts_words:
            return False
        compounds = first.casefold() in self._compounded or second.casefold() in self._compounded
        return not (compounds and self._is_word(first) and self._is_word(second))

    def _is_known(self, word: str) -> bool:
        return word in self._stop_words or self._stem(word) in self._known

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
