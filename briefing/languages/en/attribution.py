"""Who said it, in English: the speaker and the cue of a quotation, from the words of its sentence around it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.languages.en.noun_phrases import phrase_ending, phrase_starting, subject_before, subject_starting
from briefing.languages.en.people import OFFICES, PRONOUNS
from briefing.languages.en.verbs_of_speech import (
    BASE_FORMS,
    BEFORE_VERB,
    CITES,
    CLAIMS,
    DENIES,
    LEADING_PARTICIPLES,
    PARTICIPLES,
    PASSIVE,
    PLAINLY_SAYS,
    SPEECH,
    VERDICT,
)
from briefing.model.attribution import Attribution, Phrase, Surroundings, Token

_GOES_ON = ",?!…—–-"
"""How a quotation ends whose sentence goes on behind it."""
_REACH_BEHIND = 36
_REACH_BEFORE = 20
_LONGEST_SIGNATURE = 6
_DASHES = frozenset("-–—―")
_CLAUSE_OPENERS = _DASHES | frozenset(
    ', ; : " ( and but or that when as while which who whom what if because so though although after before where '
    "since how why said says then now today later still also yet".split()
)
_SENTENCE_OPENERS = frozenset(
    "in on at after before when while as during with for by from since if asked despite amid".split()
)
_NO_SUBJECTS = frozenset("there here it this that then so but and or yet still hours days weeks minutes later".split())
_NOUN_MARKERS = frozenset("the a an his her their its our my your this that these those no any some of to".split())


_LONGEST_TITLE = 5
_QUOTED_FORMS = frozenset("saying telling writing claiming arguing calling describing warning".split())
_MEANWHILE = frozenset("meanwhile however instead separately nevertheless nonetheless moreover additionally".split())
_SUBORDINATES = frozenset("when as after because since while although though".split())
_ASKS = frozenset("ask asks asked reads read demand demands".split())
_TIMES = frozenset(
    "last next earlier late later early yesterday today tomorrow monday tuesday wednesday thursday friday saturday "
    "sunday".split()
)
_COMPLEMENT = frozenset("that whether if it he she they the a an".split())
_REFUSES = frozenset("refuse refuses refused decline declines declined fail fails failed".split())


def attribute(around: Surroundings) -> Attribution | None:
    """The attribution that the sentence of a quotation gives, or a neighbour that does nothing else.

    ``X said:`` may announce a paragraph of quotation, and a signature may stand behind it: ``— Ayşe Kaya``.
    """
    goes_on = around.content.rstrip()[-1:] in _GOES_ON
    found = _attribute_behind(around.behind()) if goes_on or around.opens else None
    if around.opens:
        found = found or _attribute_before(around.announcement()) or _attribute_behind(around.signature())
        return found or _reporting(around.lead())
    return found if found and found.near else _attribute_before(around.before()) or found


def _attribute_behind(tokens: Sequence[Token]) -> Attribution | None:
    """The attribution in the words that follow a quotation: ``said X``, ``X said``, ``according to X``, ``— X``."""
    words = tokens[1:] if tokens and tokens[0].text == "," else tokens
    if not words:
        return None
    if words[0].text in _DASHES:
        return _signature(words)
    if [word.low for word in words[:2]] == ["according", "to"]:
        return _found(words, phrase_starting(words, 2), Phrase(0, 1))
    reported = _reported(words, near=True)
    if reported:
        return reported
    if _speaks(words, 0):
        phrase = phrase_starting(words, 1)
        if phrase:
            return _found(words, phrase, Phrase(0, 0))
    return _subject_behind(words)


def _subject_behind(words: Sequence[Token]) -> Attribution | None:
    for verb in range(1, min(len(words), _REACH_BEHIND)):
        if words[verb].text in ";:":
            return None
        phrase = subject_before(words, verb) if _speaks(words, verb) else None
        if phrase:
            return _found(words, phrase, Phrase(verb, verb), near=phrase.first == 0)
    return None


def _signature(words: Sequence[Token]) -> Attribution | None:
    """The name alone behind a dash, as under a letter: ``“…” — Ayşe Kaya``."""
    if not 1 < len(words) <= _LONGEST_SIGNATURE or not all(word.capital for word in words[1:]):
        return None
    return _found(words, Phrase(1, len(words) - 1), Phrase(0, 0))


def _attribute_before(tokens: Sequence[Token]) -> Attribution | None:
    """The attribution in the words that lead to a quotation: ``X said: …``, ``X called it …``, ``X, saying …``."""
    return _reported(tokens, near=False) or _name_alone(tokens) or _led_to(tokens)


def _led_to(tokens: Sequence[Token]) -> Attribution | None:
    """The attribution by the nearest verb of speech or judgement whose subject begins a clause."""
    for verb in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _REACH_BEFORE), -1):
        if tokens[verb].low == "to" and verb and tokens[verb - 1].low == "according":
            return _found(tokens, phrase_starting(tokens, verb + 1), Phrase(verb - 1, verb))
        if verb == 0 and _speaks(tokens, 0):
            return _found(tokens, phrase_starting(tokens, 1), Phrase(0, 0))
        phrase = _subject_leading(tokens, verb)
        if phrase:
            if _disowned(tokens, phrase):
                return None
            return _outer(tokens, phrase, verb)
    return None


def _reporting(tokens: Sequence[Token]) -> Attribution | None:
    """The subject of a sentence that reports what is said, before its words: ``X said that it is late. “…”``."""
    if any(token.text == '"' for token in tokens):
        return None
    for verb in range(1, min(len(tokens), _REACH_BEHIND)):
        if tokens[verb].low in LEADING_PARTICIPLES or not _speaks(tokens, verb) or tokens[verb].low in _ASKS:
            continue
        phrase = subject_before(tokens, verb)
        if phrase is None or not _begins_sentence(tokens, phrase) or _disowned(tokens, phrase):
            return None
        return _found(tokens, phrase, Phrase(verb, verb))
    return None


def _begins_sentence(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a subject is that of the sentence: nothing stands before it but an adverbial with its comma."""
    if phrase.first == 0:
        return True
    opener = tokens[0].low in _SENTENCE_OPENERS or tokens[0].low in _MEANWHILE or tokens[0].low in {"but", "and"}
    commas = [place for place in range(phrase.first) if tokens[place].text == ","]
    return opener and (commas == [phrase.first - 1] or (phrase.first == 1 and not commas))


def _reported(tokens: Sequence[Token], *, near: bool) -> Attribution | None:
    """Who is quoted by somebody: ``X quoted Y as saying``, ``Y was quoted as saying``, ``X accused Y of saying``.

    Behind a quotation (``near``) these words stand first, before one at its end.
    """
    reach = range(1, min(len(tokens), _REACH_BEHIND)) if near else range(max(1, len(tokens) - 5), len(tokens))
    for place in reach:
        if tokens[place].low not in _QUOTED_FORMS or tokens[place - 1].low not in {"as", "of", "for"}:
            continue
        if tokens[place - 1].low == "as" and place > 1 and tokens[place - 2].low in CITES:
            passive = place > 2 and tokens[place - 3].low in PASSIVE
            return _found(tokens, subject_before(tokens, place - 3), Phrase(place - 2, place)) if passive else None
        if any(token.low in CITES for token in tokens[: place - 1]):
            return _found(tokens, phrase_ending(tokens, place - 2), Phrase(place - 1, place))
    return None


def _name_alone(tokens: Sequence[Token]) -> Attribution | None:
    """The name before a colon, as in a record of what was said: ``Ayşe Kaya: “…”``."""
    name = tokens[:-1]
    if not tokens or tokens[-1].text != ":" or not 2 <= len(name) <= _LONGEST_SIGNATURE:
        return None
    if name[0].low in SPEECH or not all(token.capital and token.word and not token.text.isupper() for token in name):
        return None
    return _found(tokens, Phrase(0, len(name) - 1), Phrase(len(name), len(name)))


def _disowned(tokens: Sequence[Token], subject: Phrase) -> bool:
    """Whether the words between a subject and a quotation say that the subject did not say it, or denies it.

    ``X denied saying that``, ``X dismissed claims that``, ``X never said``; what follows a comma and ``saying`` is X's
    own again, and so is the word that X uses: ``X dismissed it as``.
    """
    between = [token.low for token in tokens[subject.last + 1 :]]
    for place, low in enumerate(between):
        behind = between[place + 1 :]
        if low in DENIES and (
            behind[:1] in (["saying"], ["that"]) or (behind[-1:] == ["that"] and CLAIMS & set(behind))
        ):
            return "," not in behind
        negated = low in {"not", "never"} or low.endswith("n't")
        if low in _REFUSES and behind[:1] == ["to"]:
            negated, behind = True, behind[1:]
        if negated and behind and behind[0] in SPEECH and set(behind[1:]) <= _COMPLEMENT:
            return True
    return False


def _subject_leading(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject of a cue that leads to a quotation, if the word at ``verb`` is one."""
    low = tokens[verb].low
    if low in LEADING_PARTICIPLES:
        return _participle_subject(tokens, verb)
    judges = low in VERDICT and low not in PARTICIPLES and _is_finite(tokens, verb)
    if not _speaks(tokens, verb) and not (judges and not _names_a_thing(tokens, verb)):
        return None
    phrase = subject_before(tokens, verb)
    return phrase if phrase and _opens_clause(tokens, phrase) else None


def _speaks(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a word is a finite verb of speech here."""
    low = tokens[verb].low
    if low in {"put", "puts"}:
        return verb + 1 < len(tokens) and tokens[verb + 1].low == "it"
    return low in SPEECH and low not in PARTICIPLES and _is_finite(tokens, verb)


def _is_finite(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a word that has the form of a verb is one here: no name, no noun, no infinitive."""
    if verb == 0:
        heads_a_name = tokens[0].capital and tokens[0].low in BASE_FORMS  # "State Department spokesman Ayşe Kaya said"
        return not heads_a_name and not _leads_an_office(tokens)
    before = tokens[verb - 1].low
    owned = before.endswith("'s") and before != "'s"
    if tokens[verb].low in CLAIMS and before in DENIES:
        return False
    if tokens[verb].capital or owned or before in _NOUN_MARKERS:
        return False
    if tokens[verb].low in BASE_FORMS:
        return before in PRONOUNS or before in BEFORE_VERB or before.endswith("s")
    return True


def _leads_an_office(tokens: Sequence[Token]) -> bool:
    """Whether the first word is a noun that an office bears before it: ``press secretary Ayşe Kaya said``."""
    if len(tokens) < 2 or tokens[0].low not in BASE_FORMS:
        return False
    office = tokens[1]
    return office.low in OFFICES and not office.capital and not office.low.endswith("s")


def _names_a_thing(tokens: Sequence[Token], verb: int) -> bool:
    """Whether ``called`` and the like give a thing its name (``a website called …``) rather than a judgement."""
    if verb == 0 or any(token.word for token in tokens[verb + 1 :]):
        return False
    before = tokens[verb - 1].low
    judged = any(token.low == "what" for token in tokens[max(0, verb - 5) : verb])
    return before not in PRONOUNS and before not in BEFORE_VERB and not judged


def _opens_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a clause begins at the phrase, as it does at a subject and not within a longer phrase."""
    return phrase.first == 0 or tokens[phrase.first - 1].low in _CLAUSE_OPENERS


def _outer(tokens: Sequence[Token], phrase: Phrase, verb: int) -> Attribution | None:
    """The attribution that a subject and its verb give, or that one clause up where a pronoun goes back to it.

    ``Güler said he would call it …``, ``Güler met what he called …``. Nobody where a pronoun may go back to one of two:
    ``Güler said Healey was right when he said …``.
    """
    found, place = _found(tokens, phrase, Phrase(verb, verb)), phrase.first - 1
    if tokens[phrase.first].low not in PRONOUNS or place <= 0:
        return found
    place -= tokens[place].low == "that"
    if place > 0 and _speaks(tokens, place):
        return _found(tokens, subject_before(tokens, place), Phrase(place, place))
    told = next((at for at in range(1, place) if tokens[at].low in PLAINLY_SAYS), 0)
    if tokens[place].low == "what":
        subject = subject_before(tokens, told) if told else sentence_subject(tokens[:place])
        return _found(tokens, subject, Phrase(verb, verb)) if subject else found
    if told and tokens[place].low in _SUBORDINATES:
        return None
    return found


def _participle_subject(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The subject of ``saying`` and the like: that of its auxiliary, of the verb of speech before, of the sentence."""
    if verb and tokens[verb - 1].low in PASSIVE:
        return subject_before(tokens, verb)
    for place in range(verb - 1, 0, -1):
        if tokens[place].low in {"with", ";"}:
            return None
        if _speaks(tokens, place) and tokens[place - 1].low not in {"who", "that", "which"}:
            phrase = subject_before(tokens, place)
            outer = phrase.first - 1 if phrase else 0
            if outer > 0 and tokens[outer].low in PLAINLY_SAYS:
                return subject_before(tokens, outer) or phrase
            return phrase
    return _first_subject(tokens, verb)


def sentence_subject(tokens: Sequence[Token]) -> Phrase | None:
    """The subject of a sentence, a name set off behind its office included, or whom it goes by: ``according to X``.

    ``Japan's prime minister, X, said``, ``On Monday X met``, ``Y's coordinator for hostages, X, told``.
    """
    if not tokens:
        return None
    by = next(
        (place for place in range(1, len(tokens)) if tokens[place - 1].low + tokens[place].low == "accordingto"), 0
    )
    if by:
        return phrase_starting(tokens, by + 1)
    place = 1 if tokens[0].low in {"but", "and", "so", "yet", "though", "although", "because", "while", "when"} else 0
    phrase = _first_subject(tokens[place:], len(tokens) - place)
    if phrase is None:
        return None
    phrase = Phrase(phrase.first + place, phrase.last + place)
    behind = phrase.last + 1
    near = range(behind, min(len(tokens) - 1, behind + _LONGEST_TITLE))
    title = next((at for at in near if tokens[at].low in OFFICES and tokens[at + 1].capital), 0)
    if (
        title
        and tokens[phrase.last].capital
        and all(token.word and not token.capital for token in tokens[behind:title])
    ):
        last = title
        while last + 1 < len(tokens) and tokens[last + 1].capital:
            last += 1
        if last > title:
            return Phrase(phrase.first, last)
    office = any(token.low in OFFICES for token in tokens[phrase.first : phrase.last + 1])
    named = any(token.capital for token in tokens[phrase.first + 1 : phrase.last + 1]) and tokens[phrase.last].capital
    if office and not named:
        comma = next(
            (at for at in range(phrase.last + 1, min(len(tokens), phrase.last + 9)) if tokens[at].text == ","), 0
        )
        last = comma
        while last and last + 1 < len(tokens) and tokens[last + 1].capital:
            last += 1
        if 2 <= last - comma <= 4:
            return Phrase(comma + 1, last)
    return phrase


def _first_subject(tokens: Sequence[Token], end: int) -> Phrase | None:
    """The subject of the sentence whose words up to ``end`` are ``tokens``: its first phrase behind an opening one."""
    place = 0
    if not tokens:
        return None
    if tokens[0].low in _SENTENCE_OPENERS or tokens[0].low in _MEANWHILE or tokens[0].low in _TIMES:
        place = next((number + 1 for number in range(end) if tokens[number].text == ","), end)
    if place >= end or tokens[place].low in _NO_SUBJECTS or tokens[place].low.endswith(("ly", "ed", "ing")):
        return None
    phrase = subject_starting(tokens, place)
    dateline = phrase is not None and phrase.last + 1 < end and tokens[phrase.last + 1].text in _DASHES
    return None if dateline else phrase


def _found(tokens: Sequence[Token], speaker: Phrase | None, cue: Phrase, *, near: bool = True) -> Attribution | None:
    if speaker is None:
        return None
    meant = None
    if speaker.first > 0 and speaker.first == speaker.last and tokens[speaker.first].low == "who":
        before = speaker.first - 1 - (speaker.first > 1 and tokens[speaker.first - 1].text == ",")
        meant = phrase_ending(tokens, before)
    return Attribution(tokens, speaker, cue, near, meant)
