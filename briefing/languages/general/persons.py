"""How a phrase names a person: the name in it, the surname of that, and the office that stands beside it.

The order is that of English, Turkish and most languages of the news (an office before the name, or set off behind it);
the words are those of :class:`~briefing.languages.contract.People`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.languages.contract import People
from briefing.languages.general.names import UPPER
from briefing.languages.general.speech import behind_heading, read_tokens
from briefing.model.attribution import Phrase, Token

PARTICLES = frozenset("de der den ter van von bin al del della di da la le el ben ibn du dos".split())
"""Words that stand small within a name: ``Ursula von der Leyen``."""
_JOINING = "de|van|von|der|bin|al|el"
"""Those of them that a run of capitals goes on over."""
_ARTICLES = frozenset({"the", "a", "an"})
_ONE = frozenset({"one", "another"})
_LEADS_ON = _ARTICLES | frozenset("of for at in with to from on by and".split())
"""Words at the end of which neither an office nor what stands before a name ends."""
_AUTHORED = frozenset({"by", "from"})
_CREDITED = frozenset(
    "Getty Images Photo Photos Reuters REUTERS AFP AP EPA UPI DHA İHA IHA AA Anadolu Alamy Shutterstock".split()
)
"""Words of pictures' credits, as they are written there."""
_GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
_GIVEN_BEHIND = re.compile(r"[^\W\d_]+-[a-zçğıöşü]+")
_OWNS = re.compile(r"\w['’][a-zçğışöü]{1,4}\Z")
"""How a word ends that the next one belongs to or that is in a case, which ends a name: ``Cole's lawyer``."""
_GLUED = re.compile(r"(?!(?:Ma?c|De|La|Le|Van|Fitz|Di|Da|Du)[A-Z])[A-Z]?[a-zçğıöşü]{2,}[A-Z]")
"""Two words that lost the space between them: ``MinisterCole``."""
_LONGEST_ROLE = 14
_MOST_KNOWN = 1 << 15


class Named(NamedTuple):
    """The person that a run of capitals names: where in the run the name stands, and what is told beside it.

    ``given`` is empty for a surname alone. ``titles`` are the offices and titles before the name.
    """

    surname: str
    given: str
    place: tuple[int, int]
    titles: tuple[str, ...]


@lru_cache(maxsize=8)
def runs_of_capitals(people: People) -> re.Pattern[str]:
    """The pattern of two or more words with a capital side by side, as offices and full names are printed.

    An initial, an abbreviated title or a word. All begin with one set of characters, which makes the search for it
    fast.
    """
    behind_capital = "|".join(f"(?<={word[0]}){word[1:]}" for word in sorted(people.abbreviated))
    portfolios = "|".join(sorted(people.portfolios))
    word = rf"{UPPER}(?:(?:{behind_capital})?\.|[\w’'-]*)"
    between = rf"(?:{_JOINING})(?=\s[A-Z])|of(?=\s(?:{portfolios})\b)"
    tied = rf"(?:a[dlnrstz]|ash|el|ul)-{word}"
    return re.compile(rf"{word}(?:[ \u00a0](?:{word}|{between}|{tied}))+")


@lru_cache(maxsize=_MOST_KNOWN)
def named_in(run: str, people: People) -> Named | None:
    """The person that a run of capitals names; remembered, because the names of a week stand in many articles."""
    tokens = read_tokens(run, 0, len(run))
    tokens = tokens[behind_heading(tokens) :]
    if not tokens:
        return None
    first = next((place for place, token in enumerate(tokens) if token.low not in people.openers), 0)
    first = max([first, *(place + 1 for place, token in enumerate(tokens[:-1]) if _OWNS.search(token.text))])
    name, role = split_name(tokens, Phrase(first, len(tokens) - 1), people)
    if name is None or (name.first == name.last and role is None):
        return None
    if any(_GLUED.match(token.text) for token in tokens[name.first : name.last + 1]):
        return None
    titles = tuple(token.low for token in tokens[role.first : role.last + 1]) if role else ()
    given = tokens[name.first].text if name.last > name.first else ""
    return Named(surname_in(tokens, name), given, stretch_of(tokens, name), titles)


def split_name(tokens: Sequence[Token], phrase: Phrase, people: People) -> tuple[Phrase | None, Phrase | None]:
    """The name and the office in a phrase: ``Turkish Defence Minister | Yaşar Güler``; None for what is not in it."""
    words = range(phrase.first, phrase.last + 1)
    offices = [
        place
        for place in words
        if tokens[place].low in people.offices and not _is_surname(tokens, place, phrase, people)
    ]
    first = _behind_portfolio(tokens, offices[-1] + 1, phrase.last, people) if offices else phrase.first
    last = next((place - 1 for place in range(first + 2, phrase.last) if tokens[place].low == "of"), phrase.last)
    if first > last or tokens[first].low in people.pronouns or tokens[first].low in people.groups:
        return None, None
    if first > phrase.first and tokens[first - 1].low in _LEADS_ON:
        return None, None  # "the mayor of Mesa": what bears the name is no person
    inside = tokens[first : last + 1]
    if not (inside[0].capital and inside[-1].capital) or any(word.low == "and" for word in inside):
        return None, None
    if not all(word.capital or word.low in people.particles for word in inside) or inside[0].low in _ARTICLES:
        return None, None
    if any(is_credit(word.text) for word in inside):
        return None, None
    return Phrase(first, last), _role(tokens, phrase.first, first - 1)


def is_credit(word: str) -> bool:
    """Whether a word is of a picture's credit (``Cole/AFP/Getty Images``) and of no name."""
    return "/" in word or word in _CREDITED


def _is_surname(tokens: Sequence[Token], place: int, phrase: Phrase, people: People) -> bool:
    """Whether a word for an office is somebody's last name, given names before it and none behind: ``Angus King``."""
    token = tokens[place]
    if token.low not in people.surnames_too or not token.capital or place == phrase.first:
        return False
    before = tokens[place - 1]
    ends = place == phrase.last or not tokens[place + 1].capital
    return ends and before.capital and before.low not in people.offices


def _behind_portfolio(tokens: Sequence[Token], place: int, last: int, people: People) -> int:
    """The index behind ``of State`` and the like, which belongs to the office before it."""
    if place < last and tokens[place].low == "of":
        place += 1
        while place <= last and (tokens[place].text in people.portfolios or tokens[place].low in {"the", "for", "and"}):
            place += 1
    return place


def _role(tokens: Sequence[Token], first: int, last: int) -> Phrase | None:
    """An office or a title as printed, without its article, what leads on behind it, and what it is the author of."""
    first = next((place + 1 for place in range(last, first - 1, -1) if tokens[place].low in _AUTHORED), first)
    if first <= last and tokens[first].low in _ARTICLES | _ONE:
        first += 1
    while first <= last and tokens[last].low in _LEADS_ON:
        last -= 1
    return Phrase(first, last) if first <= last else None


def name_in_aside(tokens: Sequence[Token], phrase: Phrase, people: People) -> tuple[Phrase | None, Phrase | None]:
    """The name set off behind an office: ``the group's president, Ayşe Kaya, said``."""
    if phrase.last + 2 >= len(tokens) or tokens[phrase.last + 1].text != ",":
        return None, None
    if not any(tokens[place].low in people.offices for place in range(phrase.first, phrase.last + 1)):
        return None, None
    last = phrase.last + 1
    while last + 1 < len(tokens) and tokens[last + 1].capital:
        last += 1
    name = Phrase(phrase.last + 2, last)
    if not 1 <= name.last - name.first <= 3:
        return None, None
    return name, _role(tokens, phrase.first, phrase.last)


def role_in_aside(tokens: Sequence[Token], name: Phrase, people: People) -> Phrase | None:
    """The office set off behind a name: ``Ayşe Kaya, the group's president, said``."""
    if name.last + 2 >= len(tokens) or tokens[name.last + 1].text != ",":
        return None
    first = last = name.last + 2
    while last < min(len(tokens), first + _LONGEST_ROLE) and tokens[last].word and tokens[last].low != "who":
        if tokens[last].low == "and" and not _joins_within(tokens, last):
            break
        last += 1
    head = tokens[first : min(last, first + 7)]
    office = max((place for place in range(first, last) if tokens[place].low in people.offices), default=last)
    if office + 1 < last and tokens[office + 1].capital:
        return None  # "the interior minister Beşir Atalay's words": somebody else's
    if last == first + _LONGEST_ROLE or not any(token.low in people.offices for token in head):
        return None
    if last < len(tokens) and tokens[last].low == "and" and not _opens_another(tokens, last + 1, people):
        return None  # "minister of trade and industry": half an office is none
    return None if _is_a_circumstance(head) else _role(tokens, first, last - 1)


def _joins_within(tokens: Sequence[Token], place: int) -> bool:
    """Whether ``and`` stands within a name: ``the Institute for Strategic and Maritime Studies``."""
    return place > 0 and tokens[place - 1].capital and place + 1 < len(tokens) and tokens[place + 1].capital


def _opens_another(tokens: Sequence[Token], place: int, people: People) -> bool:
    """Whether another office, or a clause, begins behind ``and``: ``head of the port and a member of the council``."""
    near = tokens[place : place + 3]
    return any(token.low in people.offices or token.low in _ARTICLES or token.low in people.pronouns for token in near)


def _is_a_circumstance(aside: Sequence[Token]) -> bool:
    """Whether an aside says how somebody spoke: ``flanked by members of parliament``, ``speaking to the minister``."""
    return aside[0].low.endswith(("ed", "ing")) and len(aside) > 1 and aside[1].low in _LEADS_ON


def surname_in(tokens: Sequence[Token], name: Phrase) -> str:
    """The surname in a name that is a phrase of ``tokens``."""
    return surname_of(" ".join(token.text for token in tokens[name.first : name.last + 1]))


def stretch_of(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, int]:
    """Where a phrase stands in the text, a possessive or a case ending behind its last word left out."""
    last = tokens[phrase.last]
    bare = re.split(r"['’](?=\w{1,4}\Z)", last.text)[0] if last.capital else last.text
    return tokens[phrase.first].start, last.start + len(bare)


def surname_of(name: str) -> str:
    """The surname in a name, without a possessive or a case ending: ``Joe Manchin III``, ``Tsai Ing-wen``.

    A hyphened given name with one capital stands behind the surname.
    """
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _GENERATIONS:
        words.pop()
    surname = words[-1].replace("’", "'").partition("'")[0] if words else ""
    stands_before = len(words) > 1 and "-" in surname and _GIVEN_BEHIND.fullmatch(surname)
    return words[-2] if stands_before else surname
