"""Who said it, in Turkish: the verb of speech stands behind the quotation, the speaker before it or behind the verb."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.languages.tr.people import OFFICES
from briefing.languages.tr.sentences import SENTENCES
from briefing.languages.tr.verbs_of_speech import (
    CONVERBS,
    FINITE,
    GENITIVE,
    NOMINALISED,
    OWNER,
    PAPER,
    PARTICIPLES,
    PASSIVE,
    RELATIVE,
    THUS,
)
from briefing.model.attribution import Attribution, Phrase, Surroundings, Token

_REACH = 10
_NO_NAMES = SENTENCES.starters | frozenset("konuşmada konuşmasında açıklamasında açıklama toplantıda dünkü".split())
_CONNECTORS = frozenset({"ve", "ile"})
_CLITICS = frozenset({"ise", "de", "da"})
_JOINED_BY = frozenset({"ile", "ve", "gibi", "kadar", "için", "tarafından", "hakkında"})
_NESTED_WITHIN = 4
_NEAR = 3
_MADE = frozenset("yapılan verilen gelen yayımlanan yayınlanan paylaşılan konuya söz yazılı ilk ikinci son".split())
"""What stands before a paper and is nobody: ``yapılan açıklamada``."""


def attribute(around: Surroundings) -> Attribution | None:
    """The attribution of a quotation from the words of its sentence before and behind it.

    ``“…” diyen X``, ``X, “…” dedi``, ``“…” diye konuştu X``, ``X şunları söyledi: “…”``, ``X'e göre “…”``.
    """
    before, behind = around.before() or around.announcement(), around.behind()
    if _is_nested(before, behind):
        return _genitive(before, behind)
    return (
        _participle(behind)
        or _finite(before, behind)
        or _leading(before)
        or _stated(around, before, behind)
        or _according(before)
    )


def _is_nested(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether somebody tells what another says: ``Y'nin “…” dediğini söyledi``, ``Y'nin kullandığı “…” sözleri``."""
    reported = any(NOMINALISED.fullmatch(token.low) for token in behind[:_NESTED_WITHIN])
    return reported or bool(before and RELATIVE.fullmatch(before[-1].low))


def _genitive(before: Sequence[Token], behind: Sequence[Token]) -> Attribution | None:
    """The subject of nested speech: the last genitive before the quotation, where that is a name."""
    for place in range(len(before) - 1, -1, -1):
        token = before[place]
        if not token.word or not GENITIVE.search(token.low):
            continue
        if "'" not in token.low:
            return None
        phrase = _phrase_to(before, place)
        cue = next((at for at, each in enumerate(behind[:_NESTED_WITHIN]) if NOMINALISED.fullmatch(each.low)), None)
        tokens = [*before, *behind]
        at = len(before) - 1 if cue is None else len(before) + cue
        return Attribution(tokens, phrase, Phrase(at, at)) if phrase else None
    return None


def _stated(around: Surroundings, before: Sequence[Token], behind: Sequence[Token]) -> Attribution | None:
    """What a paper or a statement says: ``X'ten yapılan açıklamada, “…” denildi``, ``X'in mesajı şöyleydi: “…”``.

    Whose it is may stand in a sentence before: ``X açıklamada bulundu. Açıklamada, “…” denildi``.
    """
    cue = next((place for place, token in enumerate(behind[:_REACH]) if token.low in PASSIVE), None)
    announced = bool(before) and before[-1].text == ":" and any(token.low in PASSIVE | THUS for token in before)
    paper = next((place for place, token in enumerate(before) if PAPER.fullmatch(token.low)), None)
    if (cue is None and not announced) or paper is None:
        return None
    at = len(before) + cue if cue is not None else len(before) - 1
    phrase = _owner(before, paper)
    if phrase:
        return Attribution([*before, *behind], phrase, Phrase(at, at))
    for tokens in around.earlier()[: 1 if before[paper].capital else 0]:
        stating = len(tokens) > 2 and PAPER.fullmatch(tokens[-2].low) and tokens[-1].low in FINITE
        phrase = _opening_name(tokens) if stating else None
        if phrase:
            at += len(tokens)
            return Attribution([*tokens, *before, *behind], phrase, Phrase(at, at))
    return Attribution([*before, *behind], Phrase(paper, paper), Phrase(at, at))


def _owner(tokens: Sequence[Token], paper: int) -> Phrase | None:
    """Whose the paper at index ``paper`` is, where that is told in its own sentence."""
    owner = next(
        (place for place in range(paper) if OWNER.search(tokens[place].low) and _owns(tokens, place, paper)), None
    )
    if owner is None and paper and tokens[paper - 1].capital and tokens[paper - 1].low not in _MADE:
        owner = paper - 1
    return _phrase_to(tokens, owner) if owner is not None else None


def _owns(before: Sequence[Token], place: int, paper: int) -> bool:
    """Whether a word with an ending of possession or of origin belongs to a paper: one in the genitive is near it."""
    if not before[place].capital:
        return False
    made_by = place <= _NEAR and before[paper - 1].low in _MADE
    return made_by or paper - place <= _NEAR or not GENITIVE.search(before[place].low)


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
    sure = subject is not None
    subject = subject or _opening_word(before)
    if subject is None:
        return None
    at = Phrase(cue.first + len(before), cue.last + len(before))
    return Attribution([*before, *behind], subject, at, sure=sure)


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
    """The first name or office in the nominative that a comma sets off, or that stands right before the quotation.

    One behind a participle of speech goes first: ``radar ve sensörleri anlatan Güler, “…” dedi``.
    """
    ends = [place for place, token in enumerate(before) if token.text == ","]
    ends.append(len(before) - (bool(before) and before[-1].text == ":"))
    found = []
    for end in ends:
        last = end - 1
        while last > 0 and before[last].low in _CLITICS:
            last -= 1
        phrase = _phrase_to(before, last) if end else None
        if phrase and "'" not in before[phrase.last].low:
            found.append(phrase)
    after = (each for each in found if each.first and before[each.first - 1].low in PARTICIPLES)
    return (
        next(after, None)
        or next(iter(found), None)
        or _opening_name(before)
        or _titled_name(before)
        or _marked_name(before)
    )


def _marked_name(before: Sequence[Token]) -> Phrase | None:
    """The first full name that ``de`` or ``ise`` sets off: ``ortaokul öğrencisi Ayşe Kaya da``."""
    for place in range(2, len(before)):
        if before[place].low in _CLITICS and before[place - 1].capital and before[place - 2].capital:
            phrase = _phrase_to(before, place - 1)
            return phrase if phrase and "'" not in before[phrase.last].low else None
    return None


def _opening_word(before: Sequence[Token]) -> Phrase | None:
    """One word with a capital that the sentence opens with, which may be a surname: ``Güler toplantının ardından``."""
    first = next((place for place, token in enumerate(before) if token.text != '"'), 0)
    word = before[first : first + 1]
    behind = before[first + 1 : first + 2]
    if (
        not word
        or not word[0].capital
        or (behind and behind[0].capital)
        or "'" in word[0].low
        or word[0].low in _NO_NAMES
    ):
        return None
    return Phrase(first, first)


def _titled_name(before: Sequence[Token]) -> Phrase | None:
    """The first name that an office stands before, in the nominative: ``piyasa analisti Ayşe Kaya bir notta``."""
    for place in range(len(before) - 1):
        if not _is_office(before[place]):
            continue
        last = place
        while last + 1 < len(before) and before[last + 1].capital and before[last + 1].word:
            last += 1
        follows = before[last + 1].low if last + 1 < len(before) else ""
        if last > place and "'" not in before[last].low and follows not in _JOINED_BY:
            return Phrase(place + 1, last)
    return None


def _is_office(token: Token) -> bool:
    """Whether a word is an office, in the possessive too: ``analisti``, ``sözcüsü``."""
    low = token.low
    return low in OFFICES or (low[-1:] in "ıiuü" and (low[:-1] in OFFICES or low[:-2] in OFFICES))


def _opening_name(before: Sequence[Token]) -> Phrase | None:
    """A name of two words or more, or an office with one, that the sentence opens with: ``Bakan Güler şunları …``."""
    phrase = _phrase_from(before, next((place for place, token in enumerate(before) if token.text != '"'), 0))
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
