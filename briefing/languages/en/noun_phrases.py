"""English noun phrases beside a verb of speech: who is said to speak, found without a parser from the words alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.languages.en.people import GROUPS, OFFICES, PARTICLES, PRONOUNS
from briefing.languages.en.verbs_of_speech import BEFORE_VERB, PARTICIPLES, PASSIVE, PLAINLY_SAYS, SPEECH, VERDICT
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
_ENDS_NAMES = _STOPS | _PREPOSITIONS | PARTICLES | PRONOUNS | BEFORE_VERB | PLAINLY_SAYS
_ARTICLES = frozenset("the a an".split())
_NOTHING_AFTER = _ARTICLES | frozenset("his her their its our my your every each".split())
"""Determiners that are no noun phrase by themselves, as ``one``, ``some`` and ``both`` are."""
_CLAUSE_ENDS = frozenset("and but or that when as while which what if because so though although whereas".split())
_LEAD_TIMES = frozenset(
    "day days week weeks month months year years night morning afternoon evening hour hours".split()
)
_PEOPLE = frozenset("people those one many some others men women villagers".split())
_RELATIVE = frozenset("who whom whose that which".split())
_TIES = _PREPOSITIONS | frozenset("under beside behind alongside over between towards toward near around".split())
_OF_ANOTHER_TIME = frozenset("former acting interim outgoing incoming retired late".split())
"""What belongs to an office before it, however many capitals stand between: ``former NATO Kabul station chief``."""
_NAMES_TOO = frozenset("will can may".split())
_SEAT = re.compile(r"[A-Z]-[A-Z][\w.]*")
"""The party and the state of a member: ``Cole, D-Md., said``."""
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
    phrase = phrase_ending(tokens, last)
    if phrase is None:
        return None
    surely_a_verb = tokens[verb].low in PLAINLY_SAYS or tokens[verb].low.endswith("ed")
    return _whole_subject(tokens, phrase) if surely_a_verb else phrase


def _whole_subject(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The subject whose last words are ``phrase``: all of it, where its head is a noun before them.

    ``a source close to Ayşe Kaya``, ``the judge who sentenced Ayşe Kaya``, ``an officer sacked by Ayşe Kaya``: the name
    only tells who is meant. And the name before an office that no comma closes: ``Ayşe Kaya, the head of the port``.
    """
    first = _clause_start(tokens, phrase.first)
    lead = tokens[first : phrase.first]
    named = any(token.capital for token in tokens[phrase.first : phrase.last + 1])
    if lead and named and _is_noun_with_a_tie(lead):
        return Phrase(first, phrase.last)
    if first == phrase.first > 1 and tokens[first].low in _ARTICLES and _has_office(tokens, phrase):
        name = phrase_ending(tokens, first - 2) if tokens[first - 1].text == "," else None
        if name and name.first == 0 and name.last > 0 and all(token.capital for token in tokens[: name.last + 1]):
            return name
    return phrase


def _clause_start(tokens: Sequence[Token], place: int) -> int:
    while place > 0 and tokens[place - 1].word and tokens[place - 1].low not in _CLAUSE_ENDS:
        if tokens[place - 1].low in PLAINLY_SAYS:
            break
        place -= 1
    return place


def _is_noun_with_a_tie(lead: Sequence[Token]) -> bool:
    """Whether what stands before a name in its clause is a noun and what ties the name to it."""
    opening = lead[0].low
    nouns = opening in _DETERMINERS or opening in _PEOPLE or opening in OFFICES or opening in GROUPS
    plural = opening.endswith("s") and opening not in _TIES and len(opening) > 4
    if len(lead) < 2 or not (nouns or plural) or opening.endswith("ly"):
        return False
    for place, token in enumerate(lead[1:], 1):
        if token.low in _LEAD_TIMES and lead[place - 1].low not in _ARTICLES - {"the"}:
            return False
        if token.capital:
            continue
        if token.low in _RELATIVE or token.low in _TIES or token.low == "to":
            return True
        if token.low.endswith(("ed", "ing")) and place > 1 and token.low not in OFFICES:
            return True
    return False


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
        if phrase and _SEAT.fullmatch(tokens[phrase.last].text):
            continue
        if phrase and (tokens[phrase.last].capital or tokens[phrase.last].low in OFFICES):
            return phrase
        if phrase and _has_office(tokens, phrase) and phrase.first == 0:
            return phrase
    return None


def _has_office(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(token.low in OFFICES for token in tokens[phrase.first : phrase.last + 1])


def _opens_aside(tokens: Sequence[Token], comma: int) -> bool:
    behind = tokens[comma + 1]
    if behind.low in _ASIDE_OPENERS or behind.low in OFFICES or behind.capital or behind.text.isdigit():
        return True
    if behind.low.endswith(("ing", "ed")) and tokens[comma - 1].capital:
        return True
    return all(token.capital for token in tokens[:comma])


def phrase_ending(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The noun phrase whose last word is at ``last``, with what a preposition ties it to: ``a spokesman for NATO``."""
    token = tokens[last]
    if token.low in PRONOUNS:
        return Phrase(last, last)
    if (
        not token.word
        or (token.low in _NOTHING_AFTER and not _is_initial(tokens, last))
        or (token.low in _ENDS_NAMES and not _is_name(tokens, last))
    ):
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
        if not before.word or (before.low in _ENDS_NAMES and not _is_name(tokens, place - 1)):
            break
        if not before.capital and tokens[last].capital and not _describes(tokens, place - 1, last):
            break
        place -= 1
    return place


def _is_initial(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter is the last part of a name: ``Tran Van A said``."""
    return tokens[place].capital and place > 0 and tokens[place - 1].capital


def _is_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word that else is an auxiliary is a given name here: ``Will Price said``."""
    ahead = tokens[place + 1] if place + 1 < len(tokens) else None
    return tokens[place].capital and tokens[place].low in _NAMES_TOO and ahead is not None and ahead.capital


def _bears_name(token: Token) -> bool:
    """Whether a word can stand beside a particle within a name: ``Ursula von der Leyen``."""
    return token.capital or token.low in PARTICLES


def _describes(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Whether a lower-case word before a name is or leads to an office: ``campaign manager Ayşe Kaya``."""
    if tokens[place].low in _OF_ANOTHER_TIME and any(each.low in OFFICES for each in tokens[place + 1 : last]):
        return True
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


def subject_starting(tokens: Sequence[Token], first: int) -> Phrase | None:
    """The subject that begins at ``first`` and stands before its verb: :func:`phrase_starting` up to that verb."""
    phrase = phrase_starting(tokens, first)
    if phrase is None:
        return None
    behind = range(first + 1, phrase.last + 1)
    last = next((place - 1 for place in behind if _is_verb(tokens, place) or _is_object(tokens, place)), phrase.last)
    return _speaking(tokens, Phrase(first, last))


def _is_object(tokens: Sequence[Token], place: int) -> bool:
    """Whether a name stands behind a small word that introduces nobody: ``the bus hit Ayşe Kaya``."""
    before = tokens[place - 1]
    introduces = before.capital or before.low in OFFICES or before.low in _DETERMINERS or before.low in PARTICLES
    introduces = introduces or before.text[0].isdigit()
    return tokens[place].capital and not introduces and not before.low.endswith("'s")


def _is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word behind a noun is a verb by its form."""
    token, before = tokens[place], tokens[place - 1]
    if token.capital:
        return False
    if token.low in BEFORE_VERB:
        return True
    described = before.low in _DETERMINERS or before.low.endswith("ly")
    return not described and (token.low in SPEECH or token.low in VERDICT or token.low.endswith("ed"))


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
