"""By which words a sentence points back, speaks for its writer, or announces what follows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.languages.general.nothing import NOTHING, find_nothing, never
from briefing.languages.general.pointers import TWO_NAMES
from briefing.model.pointers import Leaning, Pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointers:
    """By which words a sentence points back, speaks for its writer, or announces what follows.

    ``points_back`` finds what in a sentence points beyond it. Its anchor is found by ``person``, which matches where
    one is named, and ``statement``, where something was said or written; a sentence of fewer words than
    ``fewest_words`` outside quotation marks is none. ``names_keep_endings`` where words with a capital are terms as
    they stand, so that a noun is sought in small letters. ``looks_ahead`` matches (from the beginning) a pronoun whose
    name follows, and ``introducing`` are beginnings of words that point back but open an article as well.

    ``writer`` matches where a writer speaks of himself or to his readers; ``numerals`` are such words that are figures
    too. ``turning`` matches (from the beginning) a sentence that takes back half of the one before. ``announces`` says
    whether a sentence only counts or points to what the next ones tell.
    """

    points_back: Callable[[Leaning], Pointer | None] = find_nothing
    person: re.Pattern[str] = re.compile(TWO_NAMES)
    statement: re.Pattern[str] = NOTHING
    fewest_words: int = 4
    names_keep_endings: bool = False
    looks_ahead: re.Pattern[str] = NOTHING
    introducing: tuple[str, ...] = ()
    writer: tuple[re.Pattern[str], ...] = ()
    numerals: frozenset[str] = frozenset()
    turning: re.Pattern[str] = NOTHING
    announces: Callable[[str], bool] = never
