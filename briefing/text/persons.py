"""Where a text names persons: the words with a capital that an office or a given name shows to be their names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.languages import everybody
from briefing.languages.contract import People
from briefing.model import Article, Span
from briefing.text.words import fold

_WORD = re.compile(r"[^\W\d_][\w-]*(?:['’]\w+)?")
_ENDING = re.compile("['’]")
_BESIDE = frozenset({" ", ". "})


def persons_in(article: Article) -> tuple[Span, ...]:
    """The words of persons' names in ``article``, each time that the text shows it, without endings.

    A capital shows a person behind an office ("Senator Ngata") or a given name ("Mary Ngata"). An office, a group and a
    ministry are no persons.
    """
    people = everybody()
    offices, given, no_names = people.offices, people.male | people.female, _no_names(people)
    text = article.text
    matches = [*_WORD.finditer(text)]
    found = []
    behind = False  # whether the word before is an office, a given name or a name behind these
    for place, match in enumerate(matches):
        word = _ENDING.split(match[0])[0]
        folded = fold(word, article.language)
        joined = place > 0 and text[matches[place - 1].end() : match.start()] in _BESIDE
        after = matches[place + 1][0] if place + 1 < len(matches) else ""
        leads = word in given and after[:1].isupper() and text[match.end() : match.end() + 1] == " "
        shown = word[0].isupper() and folded not in no_names and (leads or (joined and behind))
        if shown:
            found.append(Span(start=match.start(), end=match.start() + len(word), text=word))
        behind = word == match[0] and (shown or folded in offices)
    return tuple(found)


def folded_words(article: Article) -> Iterator[str]:
    """Every word of the text of ``article`` as it is compared with others: without its ending, and folded."""
    return (fold(_ENDING.split(word)[0], article.language) for word in _WORD.findall(article.text))


@lru_cache(maxsize=8)
def _no_names(people: People) -> frozenset[str]:
    return people.offices | people.groups | people.particles | {word.lower() for word in people.portfolios}
