"""Where sentences end."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """Where sentences end: abbreviations, and the words that open a sentence.

    All words are in lower case and without their last full stop. Abbreviations are sorted by what a full stop behind
    them can mean: one of ``titles`` is always followed by a name, of ``numbered`` by a figure, of ``inner`` by the rest
    of its sentence, and one of ``final`` may end a sentence as well, which the next word decides: whether it is one of
    ``starters``. Behind ``closing`` it always ends one. Of ``times`` (a.m.) it ends none before ``behind_times`` (EST).

    ``capitals`` are words that have a capital wherever they stand. ``unmarked`` finds the space before a word that can
    only open a sentence, ``saying`` the verb that makes ``"Why?" he asked`` one sentence. ``ordinals``: whether ``3.``
    is written for "third".
    """

    titles: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    final: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    behind_times: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    capitals: frozenset[str] = frozenset()
    unmarked: re.Pattern[str] | None = None
    saying: re.Pattern[str] | None = None
    ordinals: bool = False
