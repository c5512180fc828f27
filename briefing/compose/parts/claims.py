"""What a report claims by a figure: how many of what, what happened to it, where and when.

Two claims are of one thing where all of these agree. A sentence often says only some of them, so that what it does not
say is no hindrance within one story; across stories it is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date as Date
from datetime import timedelta

from briefing import languages
from briefing.compose.findings import Findings
from briefing.languages.contract import Language, Tallies
from briefing.languages.general.names import CAPITALISED
from briefing.model import Document, FigureMention, Sentence, Story
from briefing.text.figures.amounts import find_amounts
from briefing.text.figures.statements import is_real
from briefing.text.words import fold, terms

ROUGH = 0.05
"""How far a number may be from what is called about it."""
MOST_APART = 3.0
"""Numbers that are further apart than threefold count different things, though by one name."""
SHARED_TERMS = 3
"""Two sentences speak of the same thing when they share three content words beside the figure's own noun."""
_BESIDE = 45
_CLOSE = 25
_NAME = 5
"""So many letters of a name tell it from others: Israel, Israeli, Israelis; İzmir, İzmir'de."""
_PEOPLE = "people"
_AROUND = 60
"""So far from a figure the words stand that say how it was drawn."""
_CLAUSE = re.compile(r"[;:—–]")
_LONGEST_QUALIFIER = 40
_ASIDE = re.compile(r", [^,;:.]{1,60},(?= )")
"""What is put in between those counted and what became of them: ``18 people, including staff, were killed``."""
_NEXT = re.compile(r"(?: \w+){0,3} ")
_SHORT = 6
"""A sentence of so few terms goes on with what the one before it tells."""
_COUNTED_APART = frozenset({"hurt", "missing", "displaced", "rescued", "held"})
"""Fates of those who are told apart from the dead of the same event as "others"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure in a sentence of a report, by one of the origins of ``story``.

    ``deed`` is what is said of what it counts, empty where nothing known is. ``nouns`` are the terms of what is
    counted, ``kind`` those that say of which kind it is. ``shared`` are the other terms of the passage, ``names`` the
    beginnings of names in it and ``places`` of those that say where: the passage is the sentence, and where it is too
    short to say so the one before it too. ``days`` are the days that the passage tells of, ``periods`` the other months
    and years, ``running`` whether the figure is a sum over some time and ``begun`` from when on, ``further`` whether it
    comes on top of another, and ``of_a_moment`` whether the sentence tells what a price stood at or how it moved.
    ``causes`` are the kinds of what brought harm in the passage, ``doers`` the names before the figure but for those
    who say so. ``manners`` are what is said of how it was drawn or how sure it is, ``authorities`` the terms of those
    who say so. ``least`` and ``most`` are what the number can mean.
    """

    story: Story
    origin: int
    document: Document
    sentence: Sentence
    mention: FigureMention
    deed: str
    nouns: tuple[str, ...]
    kind: frozenset[str]
    shared: frozenset[str]
    names: frozenset[str]
    places: frozenset[str]
    days: frozenset[str]
    periods: frozenset[str]
    running: bool
    begun: frozenset[str]
    manners: frozenset[str]
    authorities: frozenset[str]
    causes: frozenset[str]
    doers: frozenset[str]
    further: bool
    of_a_moment: bool
    least: float
    most: float

    @property
    def day(self) -> Date:
        """The day of the article."""
        return self.document.article.date or Date.min

    @property
    def of_people(self) -> bool:
        """Whether people as such are counted."""
        return self.nouns == (_PEOPLE,)

    @property
    def outlet(self) -> str:
        """The outlet of the article."""
        return self.document.article.outlet or ""


def claims_of(story: Story, findings: Findings) -> Iterator[Claim]:
    """What the reports of ``story`` claim; columns and pages that tell of many things claim nothing."""
    for number, origin in enumerate(story.origins):
        for document in (findings.document_of[article] for article in origin.articles):
            if not findings.prints(document.article.id) or document.genre not in ("report", "transcript"):
                continue
            language = languages.of(document.language)
            for sentence in document.sentences:
                for mention, fate in counts_in(sentence.text, document.figures[sentence.index], language):
                    claim = _claim(
                        sentence, mention, fate, story=story, origin=number, document=document, language=language
                    )
                    if claim is not None:
                        yield claim


def counts_in(text: str, figures: Sequence[FigureMention], language: Language) -> Iterator[tuple[FigureMention, str]]:
    """The figures of a sentence, then its tolls without a noun, with the fate: ``rose to 19``, ``hurting 9 others``."""
    told = [figure for figure in figures if figure.noun or figure.unit]
    yield from ((figure, "") for figure in told)
    numbers = language.numbers
    for amount in find_amounts(text, numbers):
        before = numbers.qualifier.search(text[max(0, amount.start - _LONGEST_QUALIFIER) : amount.start])
        begun = replace(amount, start=amount.start - len(before[0])) if before else amount
        found = language.tallies.toll(text, begun)
        if found is None:
            continue
        start, end, fate = found
        toll = FigureMention(
            start=start,
            end=end,
            text=text[start:end],
            number=amount.number,
            qualifier=before["qualifier"] if before else "",
            amount=text[amount.start : amount.end],
        )
        apart = all(end <= figure.start or figure.end <= start for figure in told)
        if apart and is_real(text, toll, numbers.statements):
            yield toll, fate


def _claim(
    sentence: Sentence,
    mention: FigureMention,
    fate: str,
    *,
    story: Story,
    origin: int,
    document: Document,
    language: Language,
) -> Claim | None:
    tallies, text = language.tallies, sentence.text
    mention = whole(text, mention, tallies)
    part = language.numbers.part.search(text, max(0, mention.start - 16), mention.start)
    deed = fate or deed_of(text, mention, tallies)
    if part or tallies.listed.match(text, mention.end) or not (mention.noun or deed):
        return None
    nouns, kind = _nouns(mention, deed, sentence, document, tallies)
    passage = _passage(sentence, mention, document, tallies)
    held = {term for each in passage for term in document.terms[each.index]}
    numbers = {term for term in held if any(map(str.isdigit, term))}
    least, most = _meant(mention, tallies)
    return Claim(
        story=story,
        origin=origin,
        document=document,
        sentence=sentence,
        mention=mention,
        deed=deed,
        nouns=nouns,
        kind=kind,
        shared=frozenset(held) - set(nouns) - numbers,
        names=frozenset(_begun(name, document) for each in passage for name in CAPITALISED.findall(each.text, 1))
        - _calendar(language),
        places=_nearest(passage, lambda each: _places(each.text, document, tallies)),
        days=_nearest(passage, lambda each: _days(document, each, language)),
        periods=_periods(document, text, language),
        running=tallies.running.search(text) is not None,
        begun=frozenset(_begun(each["when"], document) for each in tallies.begun.finditer(text)),
        manners=_manners(text, mention, tallies),
        authorities=_authorities(text, document, tallies),
        causes=frozenset(
            cause for cause, pattern in tallies.causes.items() if any(pattern.search(each.text) for each in passage)
        ),
        doers=_doers(text, mention, document, language),
        further=_is_further(sentence, mention, deed, document, tallies),
        of_a_moment=tallies.moment.search(text) is not None,
        least=least,
        most=most,
    )


def whole(text: str, mention: FigureMention, tallies: Tallies) -> FigureMention:
    """``mention`` up to the last of those whom it counts: ``40 men, women and children``."""
    rest = tallies.everybody.match(text, mention.end)
    if rest is None or mention.unit:
        return mention
    people = text[mention.start : rest.end()]
    return replace(mention, end=rest.end(), text=people, noun=min(tallies.people)) if tallies.people else mention


def _passage(sentence: Sentence, mention: FigureMention, document: Document, tallies: Tallies) -> tuple[Sentence, ...]:
    """The sentence, and the one before it where it is short or sets those whom it counts off from others."""
    short = len(document.terms[sentence.index]) <= _SHORT
    leans = tallies.others_behind.match(sentence.text, _end_of_number(sentence.text, mention))
    if sentence.index == 0 or not (short or leans):
        return (sentence,)
    return document.sentences[sentence.index - 1], sentence


def _nearest(passage: Sequence[Sentence], found: Callable[[Sentence], frozenset[str]]) -> frozenset[str]:
    """What is found in the last sentence of a passage that says anything of it."""
    return next(filter(None, map(found, reversed(passage))), frozenset())


def _places(text: str, document: Document, tallies: Tallies) -> frozenset[str]:
    return frozenset(_begun(match["place"], document) for match in tallies.places.finditer(text))


def _manners(text: str, mention: FigureMention, tallies: Tallies) -> frozenset[str]:
    """What the words around a figure say of how it was drawn or how sure it is."""
    before = _CLAUSE.split(text[max(0, mention.start - _AROUND) : mention.start])[-1]
    behind = _CLAUSE.split(text[mention.end : mention.end + _AROUND])[0]
    around = f"{before}{mention.text}{behind}"
    return frozenset(manner for manner, pattern in tallies.manners.items() if pattern.search(around))


def _authorities(text: str, document: Document, tallies: Tallies) -> frozenset[str]:
    """The terms of those who say so, but for those that name nobody."""
    named = " ".join(match["one"] or match["other"] for match in tallies.authority.finditer(text))
    nobody = frozenset(term for word in tallies.anybody for term in terms(word, document.language))
    return frozenset(terms(named, document.language)) - nobody


def _doers(text: str, mention: FigureMention, document: Document, language: Language) -> frozenset[str]:
    """The beginnings of the names before a figure but for those who say so; of the first word where it is a name."""
    tallies = language.tallies
    told = " ".join(match[0] for match in tallies.authority.finditer(text))
    before = text[: mention.start]
    names = CAPITALISED.findall(before, 1)
    first = re.match(r"[^\W\d_]{3,}", before)
    if first and (_is_a_name(first[0], document) or _is_done_by(before, first.end() + 1, tallies)):
        names.append(first[0])
    saying = {_begun(name, document) for name in CAPITALISED.findall(told)}
    return frozenset(_begun(name, document) for name in names) - saying - _calendar(language)


def _is_a_name(word: str, document: Document) -> bool:
    """Whether the article has the word with its capital within a sentence."""
    return re.search(rf"[^\W\d_A-Z],? {re.escape(word)}\b", document.article.text) is not None


def _is_done_by(text: str, place: int, tallies: Tallies) -> bool:
    """Whether what stands at ``place`` says what was done, so that the word before it says who did it."""
    return any(pattern.match(text, place) for pattern in tallies.deeds.values())


def _nouns(
    mention: FigureMention, deed: str, sentence: Sentence, document: Document, tallies: Tallies
) -> tuple[tuple[str, ...], frozenset[str]]:
    """What is counted, and of which kind: people as such are one noun, and so are those of a country."""
    before, _, last = mention.noun.rpartition(" ")
    kind = frozenset(terms(before, document.language))
    if not mention.unit and (
        not last or last.lower() in tallies.people or last.lower() in tallies.fates or last[0].isupper()
    ):
        return (_PEOPLE,), kind
    if mention.unit == "percent":
        found = terms(mention.noun, document.language)
        if not found and deed == "share":
            found = terms(sentence.text[: mention.start], document.language)[-3:]
        return found, frozenset()
    return terms(tallies.alike.get(last.lower(), last), document.language)[-1:], kind


def deed_of(text: str, mention: FigureMention, tallies: Tallies) -> str:
    """What is said of what is counted, by its noun or by what stands near; of a share without a noun how it moved."""
    if mention.noun:
        return tallies.fates.get(mention.noun.rpartition(" ")[2].lower(), "") or _deed(text, mention, tallies)
    if mention.unit != "percent":
        return ""
    window = text[max(0, mention.start - _CLOSE) : min(len(text), mention.end + _CLOSE)]
    return next((move for move, pattern in tallies.moves.items() if pattern.search(window)), "")


def _deed(text: str, mention: FigureMention, tallies: Tallies) -> str:
    """What is said of what is counted: the nearest word that says it, within the figure, behind it, or before it."""
    first, last = max(0, mention.start - _BESIDE), min(len(text), mention.end + _BESIDE)
    found = [
        (max(0, mention.start - match.end(), match.start() - mention.end), place, deed)
        for place, (deed, pattern) in enumerate(tallies.deeds.items())
        for match in pattern.finditer(text, first, last)
        if not _parted(text[match.end() : mention.start], text[mention.end : match.start()])
    ]
    if not found and (aside := _ASIDE.match(text, mention.end)):
        for deed, pattern in tallies.deeds.items():
            match = pattern.search(text, aside.end(), aside.end() + _CLOSE)
            if match and _NEXT.fullmatch(text, aside.end(), match.start()):
                return deed
    return min(found)[2] if found else ""


def _parted(before: str, behind: str) -> bool:
    """Whether what stands between a word and a figure, before or behind it, parts them."""
    return any(sign in before + behind for sign in ";:.") or "," in behind


def _is_further(sentence: Sentence, mention: FigureMention, deed: str, document: Document, tallies: Tallies) -> bool:
    """Whether a figure comes on top of another: ``another 12 people``, ``six other people``.

    Those who are hurt are others than the dead who were told of before, so that their count is whole.
    """
    text = sentence.text
    if tallies.further.search(text, max(0, mention.start - _CLOSE), mention.start):
        return True
    number = _end_of_number(text, mention)
    if tallies.further_behind.match(text, number):
        return True
    if not tallies.others_behind.match(text, number):
        return False
    if deed not in _COUNTED_APART:
        return True
    before = document.sentences[sentence.index - 1].text if sentence.index else ""
    told = f"{before} {text[: mention.start]}"
    dead, own = tallies.deeds.get("dead"), tallies.deeds.get(deed)
    return dead is None or own is None or own.search(told) is not None or dead.search(told) is None


def _end_of_number(text: str, mention: FigureMention) -> int:
    """Where the number of a figure ends."""
    return text.find(mention.amount, mention.start) + len(mention.amount) if mention.amount else mention.end


def _meant(mention: FigureMention, tallies: Tallies) -> tuple[float, float]:
    """The least and the most that a number with its qualifier can mean."""
    number, qualifier = mention.number, " ".join(mention.qualifier.lower().split())
    if qualifier in tallies.open_above:
        return number, math.inf
    if qualifier in tallies.open_below:
        return 0.0, number
    spread = ROUGH * number if qualifier in tallies.rough else 0.0
    return number - spread, number + spread


def _begun(name: str, document: Document) -> str:
    return fold(name, document.language)[:_NAME]


def _calendar(language: Language) -> frozenset[str]:
    names = (*language.calendar.weekdays, *language.calendar.months)
    return frozenset(fold(name, language.code)[:_NAME] for name in names)


def _periods(document: Document, text: str, language: Language) -> frozenset[str]:
    """The months, by number, and the years that a sentence names beside those of its article; months with a capital.

    So are words of another time ("four months ago").
    """
    words = re.findall(r"\w+", text)
    months = {str(number) for word in words if word[0].isupper() and (number := language.calendar.month(word))}
    printed = document.article.date
    own = {str(printed.month), str(printed.year)} if printed else set[str]()
    other = {fold(match[0], language.code) for match in language.numbers.statements.elsewhen.finditer(text)}
    return frozenset(months | other | {word for word in words if re.fullmatch(r"(?:19|20)\d\d", word)}) - own


def _days(document: Document, sentence: Sentence, language: Language) -> frozenset[str]:
    """The days that a sentence tells of: those that it dates, and weekdays, the last ones before its article."""
    dated = {str(mention.day) for mention in document.dates[sentence.index] if mention.precision == "day"}
    printed = document.article.date
    if printed is None:
        return frozenset(dated)
    named = {language.calendar.weekday(word) for word in re.findall(r"\w+", sentence.text)}
    back = ((printed.weekday() - day) % 7 for day in named if day is not None)
    return frozenset(dated | {str(printed - timedelta(days=days)) for days in back})
