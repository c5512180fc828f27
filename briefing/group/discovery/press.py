"""What the press of a pile is called: outlets and their own people, who report any subject and are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.group.discovery.scope import Portion

_ADDED = re.compile(r"(?<!\s)\s*\([^()]{0,80}\)|\AThe\s+")
_OF_NEWS = re.compile(r"(?<!\s)\s+(?:News|Online|Haber|Gazetesi)\Z")
_OF_A_SITE = re.compile(r"(?:\.[a-z]{2,4})+\Z")
_NAME = r"((?:[^\W\d_a-zçğıöşü][\w'’-]+ ?){1,3})"
_HEAD = 3  # sentences in which a reporter is looked for


@dataclass(frozen=True, slots=True)
class Press:
    """The names of outlets, and each word of their people's, as running text has them."""

    outlets: frozenset[str]
    people: frozenset[str]

    def is_named(self, text: str) -> bool:
        """Whether a word or phrase names an outlet, or one of its people."""
        return text in self.outlets or not self.people.isdisjoint(text.split())


def press_of(portions: Sequence[Portion]) -> Press:
    """The press of a pile: who asked in a poll (an ABC poll), and who puts the questions (CNN's Ann Cole)."""
    outlets = {name for portion in portions for name in _called(portion.document.article.outlet or "")}
    people = {word for portion in portions for name in _people(portion) for word in name.split()}
    return Press(outlets=frozenset(outlets), people=frozenset(people))


def _called(outlet: str) -> Iterator[str]:
    """What an outlet is called."""
    name = _ADDED.sub("", outlet)
    yield from (name, _OF_NEWS.sub("", name), _OF_A_SITE.sub("", name))


def _people(portion: Portion) -> Iterator[str]:
    """Whom an article names as of its own outlet."""
    names = [re.escape(name) for name in _called(portion.document.article.outlet or "") if len(name) > 1]
    if not names:
        return
    own = re.compile(rf"\b(?:{'|'.join(sorted(set(names)))})['’]s {_NAME}")
    for text in (portion.document.article.title or "", *(s.text for s in portion.sentences[:_HEAD])):
        yield from own.findall(text)
