"""English noun phrases beside a verb of speech: who is said to speak, found without a parser from the words alone."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.languages.en.people import GROUPS, OFFICES, PARTICLES, PRONOUNS
from briefing.languages.en.verbs_of_speech import BEFORE_VERB, PARTICIPLES, PASSIVE
from briefing.model.attribution import Phrase, Token

_DETERMINERS = frozenset(
    "the a an this these those his her their its our my your one two three four five some many several few other "
    "another both all most no any every each".split()
)
_PREPOSITIONS = frozenset("of for at with from in to on by against about inside near behind".split())
_STOPS = frozenset(
    "'s 'd 're 've 'm 'll and but or that which as when while because if than though although so yet where who whom "
    "whose after before since until like what how why then however according unless whether nor despite during upon "
    "amid into over under between among".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today yesterday tomorrow".split()
)
_ASIDE_OPENERS = frozenset(
    "a an the who whose which his her its their former one then-president of at in from with now aged also by on "
    "himself herself along speaking".split()
)
_ENDS_NAMES = _STOPS | _PREPOSITIONS | PARTICLES | PRONOUNS | BEFORE_VERB
_LONGEST_PHRASE = 9
_LONGEST_ASIDE = 34
_MOST_TIES = 3


def subject_before(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject of the verb at index ``verb`` where it stands before it, or None."""
    last = _back_over_adverbs(tokens, verb)
    if last >= 0 and tokens[last].text == ")":
        last = _back_over_bracket(tokens, last)
    if last < 0:
        return None
    if tokens[last].text in {",", "-", "–", "—"}:
        return _subject_before_aside(tokens, last)
    return phrase_ending(tokens, last)


def _back_over_adverbs(tokens: Sequence[Token], verb: int) -> int:
    """The index of the word before a verb's auxiliaries, adverbs and days; -1 where there is none or it is passive."""
    place = verb - 1
    if place >= 0 and tokens[place].low in PASSIVE and tokens[verb].low not in PARTICIPLES:
        return -1
    while place >= 0:
        token = tokens[place]
        day = token.low in _DAYS
        if not (token.low in BEFORE_VERB or day or (token.low.endswith("ly") and not token.capital)):
            break
        place -= 2 if day and place and tokens[place - 1].low == "on" else 1
    return place


def _back_over_bracket(tokens: Sequence[Token], place: int) -> int:
    while place >= 0 and tokens[place].text != "(":
        place -= 1
    return place - 1


def _subject_before_aside(tokens: Sequence[Token], close: int) -> Phrase | None:
    """The subject in ``Yaşar Güler, the defence minister, said``: what stands before the comma that opens the aside."""
    for place in range(close - 2, max(0, close - _LONGEST_ASIDE), -1):
        if tokens[place].text != tokens[close].text or not _opens_aside(tokens, place):
            continue
        last = place - 1
        if tokens[last].text == ")":
            last = _back_over_bracket(tokens, last)
        phrase = phrase_ending(tokens, last) if last >= 0 else None
        if phrase and (tokens[phrase.last].capital or tokens[phrase.last].low in OFFICES):
            return phrase
    return None


def _opens_aside(tokens: Sequence[Token], comma: int) -> bool:
    behind = tokens[comma + 1]
    if behind.low in _ASIDE_OPENERS or behind.low in OFFICES or behind.capital or behind.text.isdigit():
        return True
    return all(token.capital for token in tokens[:comma])


def phrase_ending(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase whose last word is at ``last``, with what a preposition ties it to: ``a spokesman for NATO``."""
    token = tokens[last]
    if token.low in PRONOUNS:
        return Phrase(last, last)
    if not token.word or token.low in _ENDS_NAMES:
        return None
    first = _phrase_start(tokens, last)
    for _ in range(_MOST_TIES):
        if not _is_tied(tokens, first):
            break
        first = _phrase_start(tokens, first - 2)
    return _speaking(tokens, Phrase(first, last))


def _phrase_start(tokens: Sequence[Token], last: int) -> int:
    """The first word of the simple noun phrase that ends at ``last``."""
    place = last
    while place > 0 and last - place < _LONGEST_PHRASE:
        before = tokens[place - 1]
        if before.low in _DETERMINERS:
            return place - 1
        if before.low in PARTICLES and place > 1 and _bears_name(tokens[place]) and _bears_name(tokens[place - 2]):
            place -= 1
            continue
        if not before.word or before.low in _ENDS_NAMES:
            break
        if not before.capital and tokens[last].capital and not _describes(tokens, place - 1):
            break
        place -= 1
    return place


def _bears_name(token: Token) -> bool:
    """Whether a word can stand beside a particle within a name: ``Ursula von der Leyen``."""
    return token.capital or token.low in PARTICLES


def _describes(tokens: Sequence[Token], place: int) -> bool:
    """Whether a lower-case word before a name is or leads to an office: ``campaign manager Ayşe Kaya``."""
    for token in tokens[place : place + 5]:
        if token.low in OFFICES:
            return True
        if token.capital or not token.word:
            return False
    return False


def _is_tied(tokens: Sequence[Token], first: int) -> bool:
    """Whether a preposition ties the phrase that begins at ``first`` to somebody named before it."""
    if first < 2 or tokens[first - 1].low not in _PREPOSITIONS:
        return False
    head = tokens[first - 2]
    return head.low in OFFICES or head.low in GROUPS or (head.capital and tokens[first - 1].low == "of")


def _speaking(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The phrase, if it can speak: it has a name, or is about people, groups or documents."""
    for token in tokens[phrase.first : phrase.last + 1]:
        named = token.capital and token.low not in _DETERMINERS and token.low not in _DAYS
        if named or token.low in OFFICES or token.low in GROUPS or token.low in PRONOUNS:
            return phrase
    return None


def phrase_starting(tokens: Sequence[Token], first: int) -> Phrase | None:
    """The noun phrase that begins at ``first``, up to a comma, a verb or a preposition that does not belong to it."""
    if first >= len(tokens):
        return None
    if tokens[first].low in PRONOUNS:
        return Phrase(first, first)
    last = first - 1
    for place in range(first, min(len(tokens), first + _LONGEST_PHRASE)):
        if tokens[place].low in PARTICLES and place > first:
            if not _joins_names(tokens, place):
                break
        elif _ends_phrase(tokens, place, first):
            break
        else:
            last = place
    return _speaking(tokens, Phrase(first, last)) if last >= first else None


def _joins_names(tokens: Sequence[Token], place: int) -> bool:
    """Whether a particle stands between two capitals: ``Ursula von der Leyen``, ``Ministry of Defence``."""
    ahead = tokens[place + 1 : place + 3]
    return tokens[place - 1].low in PARTICLES or (
        tokens[place - 1].capital and any(token.capital for token in ahead[: 1 + (ahead[0].low in PARTICLES)])
        if ahead
        else False
    )


def _ends_phrase(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Whether the phrase that begins at ``first`` stops before the word at ``place``."""
    token = tokens[place]
    if not token.word or token.low in _STOPS or token.low in _PREPOSITIONS:
        return True
    if place == first:
        return False
    before = tokens[place - 1]
    leaves_name = before.capital and not token.capital and token.low not in OFFICES
    owns = before.low.endswith(("'s", "s'")) or before.low in OFFICES
    return token.low in _DETERMINERS or (leaves_name and not owns)
