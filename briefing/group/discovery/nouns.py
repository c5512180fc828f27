"""Which words of a group of articles are nouns, told by what stands before and behind them: a heading is made of nouns.

There is no tagger: an English noun follows an article, a preposition or an adjective and ends its phrase, before a
preposition, an auxiliary or a mark; a verb follows a pronoun, an auxiliary or "to", or has an object behind it. One
occurrence proves little, all of a group's together enough (Schütze, "Distributional part-of-speech tagging", 1995).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.languages.contract import Nouns

Context = tuple[str, str]
"""The words before and behind an occurrence, in lower case; empty where a mark or an end of the sentence stands."""

_ENOUGH, _OF_AN_ADJECTIVE = 0.25, 0.5  # of all occurrences, those that prove a noun, and one that looks like none
_FEW_VERBS = 0.2  # and those of a verb at most, where nothing proves more than a word before another: wheat flour
_MANY = 8  # occurrences of which a noun ends a phrase once at least; an adjective never does: a rare weekend session
_ONE_PHRASE = 0.6  # of all occurrences, those in one longer phrase, for the text to be a part of it


def is_noun(text: str, contexts: Iterable[Context], rules: Nouns) -> bool:
    """Whether a word or phrase, which stands in these ``contexts``, is a noun by the rules of its language.

    A word with a capital is a name, unless it is the adjective of a country or a party.
    """
    head = text.rsplit(maxsplit=1)[-1]
    if head != head.lower():
        return rules.adjectives.fullmatch(head) is None
    if rules.adverbs.match(text):
        return False
    votes = [_vote(before, behind, rules) for before, behind in contexts]
    nouns, verbs = votes.count(1), votes.count(-1)
    odd = rules.endings.fullmatch(head) is not None
    if nouns >= max(1, (_OF_AN_ADJECTIVE if odd else _ENOUGH) * len(votes)):
        return nouns > verbs
    return not odd and len(votes) < _MANY and verbs <= _FEW_VERBS * len(votes)


def is_cut(text: str, contexts: Sequence[Context], rules: Nouns) -> bool:
    """Whether a word or phrase in small letters is mostly the beginning of one longer phrase: "climate" of "change"."""
    behind = Counter(word for _, word in contexts if word and word not in rules.phrase_ends)
    most = max(behind.values(), default=0)
    return text.islower() and most > 2 and most > _ONE_PHRASE * len(contexts)


def is_mostly_verb(contexts: Iterable[Context], rules: Nouns) -> bool:
    """Whether more occurrences prove a verb than a noun."""
    return sum(_vote(before, behind, rules) for before, behind in contexts) < 0


def _vote(before: str, behind: str, rules: Nouns) -> int:
    """1 for an occurrence as a noun, -1 for one as a verb, 0 where it may be either or an adjective."""
    if before in rules.before_verbs or behind in rules.objects:
        return -1
    return 1 if before and (not behind or behind in rules.phrase_ends) else 0
