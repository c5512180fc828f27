"""Which words of a group of articles are nouns, told by what stands before and behind them: a heading is made of nouns.

There is no tagger: an English noun follows an article, a preposition or an adjective and ends its phrase, before a
preposition, an auxiliary or a mark; a verb follows a pronoun, an auxiliary or "to", or has an object behind it. One
occurrence proves little, all of a group's together enough (Schütze, "Distributional part-of-speech tagging", 1995).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

Context = tuple[str, str]
"""The words before and behind an occurrence, in lower case; empty where a mark or an end of the sentence stands."""

_VERB_AFTER = frozenset(
    """to will would could can may might shall should must not never also just n't don't doesn't didn't won't can't he
    she they we i you it who is are was were be been being am has have had isn't aren't wasn't weren't couldn't
    wouldn't shouldn't let help""".split()
)
_OBJECT = frozenset("the a an this these those his her its their our my your him them us it me what how".split())
_NOUN_ENDS = frozenset(
    """of in on at for from by with to and or is are was were has have had will would could can may might should that
    which who whose where as but over after before during amid against into under about since when while if than
    among between through across until despite because toward towards without within""".split()
)
_ENOUGH, _OF_AN_ADJECTIVE = 0.25, 0.5  # of all occurrences, those that prove a noun, and one that looks like none
_FEW_VERBS = 0.2  # and those of a verb at most, where nothing proves more than a word before another: wheat flour
_MANY = 8  # occurrences of which a noun ends a phrase once at least; an adjective never does: a rare weekend session
_ONE_PHRASE = 0.6  # of all occurrences, those in one longer phrase, for the text to be a part of it
_ENDING = re.compile(r".+(?:al|ive|ous|ic|less|ful|[ai]ble|ary|est|an|ant|ent|ing|ed|ish|ier)")
_ADVERB = re.compile(r"[a-z]+ly\b")
_ADJECTIVE = re.compile(
    r"(?:\w+(?:ian|ean|ese|eli|aqi|ani|udi|rish|lish|kish|tish|wish|nish|dish)|African|American|Mexican|Cuban|Afghan"
    r"|German|French|Dutch|Greek|Swiss|Arab|Republican|Democratic|Christian|Federal|Supreme)s?"
)


def is_noun(text: str, contexts: Iterable[Context]) -> bool:
    """Whether a word or phrase, which stands in these ``contexts`` in English sentences, is a noun.

    A word with a capital is a name, unless it is the adjective of a country or a party.
    """
    head = text.rsplit(maxsplit=1)[-1]
    if head != head.lower():
        return _ADJECTIVE.fullmatch(head) is None
    if _ADVERB.match(text):
        return False
    votes = [_vote(before, behind) for before, behind in contexts]
    nouns, verbs = votes.count(1), votes.count(-1)
    odd = _ENDING.fullmatch(head) is not None
    if nouns >= max(1, (_OF_AN_ADJECTIVE if odd else _ENOUGH) * len(votes)):
        return nouns > verbs
    return not odd and len(votes) < _MANY and verbs <= _FEW_VERBS * len(votes)


def is_cut(text: str, contexts: Sequence[Context]) -> bool:
    """Whether a word or phrase in small letters is mostly the beginning of one longer phrase: "climate" of "change"."""
    behind = Counter(word for _, word in contexts if word and word not in _NOUN_ENDS)
    most = max(behind.values(), default=0)
    return text.islower() and most > 2 and most > _ONE_PHRASE * len(contexts)


def is_mostly_verb(contexts: Iterable[Context]) -> bool:
    """Whether more occurrences prove a verb than a noun."""
    return sum(_vote(before, behind) for before, behind in contexts) < 0


def _vote(before: str, behind: str) -> int:
    """1 for an occurrence as a noun, -1 for one as a verb, 0 where it may be either or an adjective."""
    if before in _VERB_AFTER or behind in _OBJECT:
        return -1
    return 1 if before and (not behind or behind in _NOUN_ENDS) else 0
