"""How an article opens: whether it argues about events or reports them, by the words of its language."""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from itertools import chain, pairwise

from briefing import languages
from briefing.languages.contract import Opening
from briefing.text.words import terms

OPENING = 700
"""Characters; what an article is shows in its first sentences, and many collections hold no more of it."""
_FEWEST = 3
"""Of fewer sentences each would tell too much."""
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|(?<!\w)[‘'](?:[^’'\n]|[’'](?=\w))*[’']")
_WORD = re.compile(r"[^\W_][\w'-]*")
_FIGURE = re.compile(r"\d")

MARKS = (
    "judges",
    "judges in the title",
    "speaks as I or we, or to you",
    "asks or urges",
    "takes a stance",
    "is in spoken forms",
    "opens as an argument goes on",
    "reports",
    "dates",
    "gives figures and offices",
)
"""The marks of an opening, by which an article argues or reports; what each counts is learned for a language."""
ARGUING = 4
"""An article with none of so many first marks is told in lively words, but argues nothing."""

_A_THOUSAND = 1000


def opens_as_opinion(title: str, text: str, language: str, *, beside_title: bool = False) -> bool:
    """Whether an article argues, as its title and its first sentences sound outside of quotation marks.

    ``beside_title`` is for an article whose title argues as well: less is asked of such a one.
    """
    genre = languages.of(language).genre
    if genre.opening is not None:
        opening = genre.opening
        marks = marks_of(title, text, language)
        threshold = opening.beside_title if beside_title else opening.threshold
        argues = any(marks[:ARGUING]) and sum(map(operator.mul, opening.weights, marks)) > threshold
        return argues and not _goes_on_to_report(text[OPENING:], opening)
    own = sum(genre.own_voice.search(each) is not None for each in _first_sentences(text, genre.abbreviations))
    return own > genre.most_own


def _goes_on_to_report(rest: str, opening: Opening) -> bool:
    """Whether what follows an opening gives what others say, again and again: a feature opens like a column."""
    said = len(opening.attributed.findall(rest))
    return said * _A_THOUSAND > opening.most_attributed * max(_A_THOUSAND, len(rest))


def marks_of(title: str, text: str, language: str) -> tuple[float, ...]:
    """The marks of :data:`MARKS` in their order: 0 to 1, by the share of the first sentences that have each.

    None where the language has no words for them.
    """
    genre = languages.of(language).genre
    if genre.opening is None:
        return ()
    known = genre.opening
    parts = _first_sentences(text, genre.abbreviations)
    sentences = [(part, words) for part in parts if len(words := _WORD.findall(part)) > 1]
    judges = _judge(known.judging, language)
    counts = [0] * 8
    judged = 0
    for part, words in sentences:
        said, low = frozenset(words), [word.lower() for word in words]
        folded = frozenset(low)
        held = (
            not known.persons.isdisjoint(said),
            "?" in part or not known.urging.isdisjoint(folded),
            not known.stance.isdisjoint(folded),
            not known.spoken.isdisjoint(folded),
            low[0] in known.openers,
            not known.reporting.isdisjoint(folded),
            not known.days.isdisjoint(said),
            not known.offices.isdisjoint(said) or _FIGURE.search(part) is not None,
        )
        counts = [count + holds for count, holds in zip(counts, held, strict=True)]
        judged += sum(map(judges, low))
    among = max(_FEWEST, len(sentences))
    return (min(1.0, judged / among), _title_judges(title, known, language), *(count / among for count in counts))


def _first_sentences(text: str, abbreviations: frozenset[str]) -> list[str]:
    """The sentences of the opening, cut roughly: without what is quoted, and with straight apostrophes."""
    plain = _plain(text[:OPENING])
    ends = [0, *(match.end() for match in _ends(abbreviations).finditer(plain)), len(plain)]
    return [plain[start:end] for start, end in pairwise(ends)]


@lru_cache(maxsize=1 << 5)
def _ends(abbreviations: frozenset[str]) -> re.Pattern[str]:
    """Where sentences end, but behind ``abbreviations`` and the letter of a name."""
    by_length = defaultdict(list)
    for word in sorted(abbreviations):
        by_length[len(word)].append(re.escape(word))
    behind = "".join(rf"(?<!\b(?:{'|'.join(words)})\.)" for words in by_length.values())
    return re.compile(rf"[.!?…:\n](?<!\b[A-Z]\.){behind}[)”\"]?(?:(?<=\n)|\s+)(?=\W*[A-ZÇĞİÖŞÜ0-9])")


def _plain(text: str) -> str:
    return _QUOTED.sub(" … ", text).replace("’", "'")


def _title_judges(title: str, known: Opening, language: str) -> float:
    """Whether (1 or 0) a title judges, unless it gives what somebody says."""
    low = [word.lower() for word in _WORD.findall(_plain(title))]
    return float(known.attributing.isdisjoint(low) and any(map(_judge(known.judging, language), low)))


@lru_cache(maxsize=1 << 5)
def _judge(judging: frozenset[str], language: str) -> Callable[[str], bool]:
    """Whether a word, in small letters, is a form of one that judges; remembered for the words met before."""
    stems = frozenset(chain.from_iterable(terms(word, language) for word in judging))
    return lru_cache(maxsize=1 << 16)(lambda word: not stems.isdisjoint(terms(word, language)))
