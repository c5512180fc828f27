"""What tells one event from another in the same words: its names and figures.

Two quarterly results are nearly one text and yet two events. In a copy that an editor changed, names and figures
change no more than other words do; in another event's text they are what has changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.languages.general.names import CAPITAL, WITHIN
from briefing.model import Article
from briefing.text.words import tokens

_PARTICULAR = re.compile(rf"{CAPITAL}{WITHIN}[\w’'&.-]*\w|(?:[€$£₺]{WITHIN}\d|\d{WITHIN})[\w.,:%-]*")
FEWEST = 3
CHANGED = 0.3
"""The share of names and figures from which a text that shares most words may be another event's."""
TIMES = 2.5
"""How much oftener than other words they must have changed."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """The names and figures of a text, and its other words; each folded, each once."""

    named: frozenset[str]
    plain: frozenset[str]


def particulars_of(article: Article) -> Particulars:
    """The names and figures of ``article`` and its other words."""
    named = frozenset(tokens(" ".join(_PARTICULAR.findall(article.text)), article.language))
    return Particulars(named=named, plain=frozenset(tokens(article.text, article.language)) - named)


def is_another_event(one: Particulars, other: Particulars) -> bool:
    """Whether two texts that share most of their words differ just where one event differs from another."""
    smaller, larger = sorted((one, other), key=lambda each: len(each.named) + len(each.plain))
    if len(smaller.named) < FEWEST:
        return False
    changed = _lost(smaller.named, larger)
    return changed >= CHANGED and changed > TIMES * _lost(smaller.plain, larger)


def _lost(words: frozenset[str], text: Particulars) -> float:
    """The share of ``words`` that the text does not hold."""
    return len(words - text.named - text.plain) / len(words) if words else 0.0
