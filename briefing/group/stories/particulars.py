"""What tells one event from another in the same words: its names and figures.

Two quarterly results are nearly one text and yet two events, and so are three police operations in three cities. In a
copy that an editor changed, names and figures change no more than other words do; in another event's text they are what
has changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice

from briefing.languages import of
from briefing.languages.general.names import CAPITAL, WITHIN
from briefing.model import Article, Document
from briefing.text.words import tokens

_PARTICULAR = re.compile(rf"{CAPITAL}{WITHIN}[\w’'&.-]*\w|(?:[€$£₺]{WITHIN}\d|\d{WITHIN})[\w.,:%-]*")
OPENING = 200
"""Words that say which event it is."""
FEWEST = 3
CHANGED = 0.3
"""The share of names and figures from which a text that shares most words may be another event's."""
TIMES = 2.5
"""How much oftener than other words they must have changed."""


@dataclass(frozen=True, slots=True)
class Particulars:
    """The names and figures of a text, and its other words; each folded, each once.

    ``names`` are those that are no figures and no days of the week or months.
    """

    named: frozenset[str]
    plain: frozenset[str]
    names: frozenset[str]


def particulars_of(article: Article) -> Particulars:
    """The names and figures of ``article`` and its other words."""
    return _found_in(article.text, article.language)


def contradict(one: Particulars, other: Particulars) -> bool:
    """Whether two openings that are alike contradict one another in what is particular to an event.

    They do where names and figures alone tell them apart, as in set wording, and where both name somebody or some place
    and neither anybody or any place of the other's.
    """
    return is_another_event(one, other) or _share_no_name(one, other)


def _share_no_name(one: Particulars, other: Particulars) -> bool:
    """Whether both texts hold names, and neither a name of the other."""
    names = one.names, other.names
    return all(names) and names[0].isdisjoint(other.named | other.plain) and names[1].isdisjoint(one.named | one.plain)


def opening_particulars(document: Document) -> Particulars:
    """The names and figures of an article's title and its first :data:`OPENING` words, and the other words there."""
    article = document.article
    words = chain.from_iterable(sentence.text.split() for sentence in document.sentences)
    return _found_in(f"{article.title or ''}\n{' '.join(islice(words, OPENING))}", article.language)


def named_apart(one: Document, other: Document) -> tuple[str, ...]:
    """The names and figures, as printed, that stand in the opening of ``one`` and not in that of ``other``."""
    mine, theirs = opening_particulars(one).named, opening_particulars(other)
    article = one.article
    printed = _PARTICULAR.findall(f"{article.title or ''}\n{' '.join(each.text for each in one.sentences)}")
    lost = mine - theirs.named - theirs.plain
    return tuple(dict.fromkeys(word for word in printed if not lost.isdisjoint(tokens(word, article.language))))


def _found_in(text: str, language: str | None) -> Particulars:
    named = frozenset(tokens(" ".join(_PARTICULAR.findall(text)), language))
    names = frozenset(word for word in named - _days(language) if not word[0].isdigit())
    return Particulars(named=named, plain=frozenset(tokens(text, language)) - named, names=names)


@cache
def _days(language: str | None) -> frozenset[str]:
    """The names of days and months, as they are folded."""
    calendar = of(language).calendar
    return frozenset(tokens(" ".join((*calendar.weekdays, *calendar.months)), language))


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
