"""Who said it, in Turkish: the verb of speech stands behind the quotation, the speaker before it or behind the verb."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.languages.tr.people import OFFICES
from briefing.languages.tr.sentences import SENTENCES
from briefing.languages.tr.verbs_of_speech import CONVERBS, FINITE, PARTICIPLES
from briefing.model.attribution import Attribution, Phrase, Surroundings, Token

_REACH = 10
_NO_NAMES = SENTENCES.starters | frozenset("konuşmada konuşmasında açıklamasında açıklama toplantıda dünkü".split())
_CONNECTORS = frozenset({"ve", "ile"})


def attribute(around: Surroundings) -> Attribution | None:
    """The attribution of a quotation from the words of its sentence before and behind it.

    ``“…” diyen X``, ``X, “…” dedi``, ``“…” diye konuştu X``, ``X şunları söyledi: “…”``, ``X'e göre “…”``.
    """
    before, behind = around.before(), around.behind()
    return _participle(behind) or _finite(before, behind) or _leading(before) or _according(before)


def _participle(behind: Sequence[Token]) -> Attribution | None:
    """``“…” diyen Bakan Güler``: the name follows the participle."""
    for place, token in enumerate(behind[:_REACH]):
        if token.low in PARTICIPLES:
            phrase = _phrase_from(behind, place + 1)
            return Attribution(behind, phrase, Phrase(place, place)) if phrase else None
        if token.low in FINITE:
            return None
    return None


def _finite(before: Sequence[Token], behind: Sequence[Token]) -> Attribution | None:
    """``X, “…” dedi`` or ``“…” dedi X``."""
    cue = _cue(behind)
    if cue is None:
        return None
    phrase = _phrase_from(behind, cue.last + 1)
    if phrase and (phrase.last + 1 == len(behind) or not behind[phrase.last + 1].word):
        return Attribution(behind, phrase, cue)
    subject = _subject(before)
    if subject is None:
        return None
    return Attribution([*before, *behind], subject, Phrase(cue.first + len(before), cue.last + len(before)))


def _cue(behind: Sequence[Token]) -> Phrase | None:
    """The first finite verb of speech near the quotation, or the converb that stands directly behind it."""
    for place, token in enumerate(behind[:_REACH]):
        if token.low in FINITE:
            last = place
            while last + 1 < len(behind) and behind[last + 1].low in FINITE:
                last += 1
            return Phrase(place, last)
        if token.text in {".", ";", '"'}:
            return None
    return Phrase(0, 0) if behind and behind[0].low in CONVERBS else None


def _leading(before: Sequence[Token]) -> Attribution | None:
    """``X şunları söyledi: “…”``."""
    if not before or before[-1].text != ":":
        return None
    cues = [place for place, token in enumerate(before) if token.low in FINITE]
    subject = _subject(before) if cues else None
    return Attribution(before, subject, Phrase(cues[-1], cues[-1])) if subject else None


def _according(before: Sequence[Token]) -> Attribution | None:
    """``X'e göre “…”``: the case ending is no part of the name."""
    place = next((place for place, token in enumerate(before) if token.low == "göre"), 0)
    if not place or "'" not in before[place - 1].low:
        return None
    phrase = _phrase_to(before, place - 1)
    return Attribution(before, phrase, Phrase(place, place)) if phrase else None


def _subject(before: Sequence[Token]) -> Phrase | None:
    """The first name or office in the nominative that a comma sets off, or that stands right before the quotation."""
    ends = [place for place, token in enumerate(before) if token.text in {",", ":"}] + [len(before)]
    for end in ends:
        phrase = _phrase_to(before, end - 1) if end else None
        if phrase and "'" not in before[phrase.last].low:
            return phrase
    return _opening_name(before)


def _opening_name(before: Sequence[Token]) -> Phrase | None:
    """A name of two words or more, or an office with one, that the sentence opens with: ``Bakan Güler şunları …``."""
    phrase = _phrase_from(before, 0)
    if phrase is None or "'" in before[phrase.last].low or phrase.last == phrase.first:
        return None
    return phrase


def _phrase_from(tokens: Sequence[Token], first: int) -> Phrase | None:
    """The run of names and offices that begins at ``first``; a case ending ends it."""
    last = first - 1
    for place in range(first, len(tokens)):
        if not _names(tokens, place):
            break
        last = place
        if "'" in tokens[place].low:
            break
    while last >= first and tokens[last].low in _CONNECTORS:
        last -= 1
    return Phrase(first, last) if last >= first and tokens[first].low not in _NO_NAMES else None


def _phrase_to(tokens: Sequence[Token], last: int) -> Phrase | None:
    """The run of names and offices that ends at ``last``."""
    first = last + 1
    while first > 0 and _names(tokens, first - 1) and (first == last + 1 or "'" not in tokens[first - 1].low):
        first -= 1
    while first <= last and (tokens[first].low in _NO_NAMES or tokens[first].low in _CONNECTORS):
        first += 1
    return Phrase(first, last) if first <= last else None


def _names(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word is part of a name or an office."""
    token = tokens[place]
    if not token.word:
        return False
    return token.capital or token.low in OFFICES or (token.low in _CONNECTORS and place > 0)
