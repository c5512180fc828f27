"""What a group of articles is called: its most telling terms, as the articles write them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.text.words import fold, terms

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.'’&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|\w{1,5})?$")
_LONGEST = 3
_TOGETHER = 0.5  # words are a phrase where the rarer of them stands in it at least this often


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A term that tells a group from the rest of the pile.

    ``text`` is the word or phrase as the articles write it most often, ``stems`` what it is compared by, ``weight``
    how telling it is (1 for the most telling one), ``units`` in how many articles of the group it stands.
    """

    text: str
    stems: tuple[str, ...]
    weight: float
    units: int


def telling_stems(group: Sequence[Iterable[str]], pile: Mapping[str, int], size: int) -> dict[str, float]:
    """How telling each stem is for a group, from 0 to 1, the most telling first.

    ``group`` holds the stems of each of its articles, ``pile`` in how many of all ``size`` articles a stem stands.
    This is class-based TF-IDF (Grootendorst 2022) on articles instead of occurrences, so that one long article does not
    name the group: the share of the group's articles that hold the stem, times the logarithm of how much more often
    they do than the pile. A stem in one article alone tells nothing of the group.
    """
    held = Counter(stem for unit in group for stem in set(unit))
    least = 1 if len(group) == 1 else 2
    weights = {
        stem: count / len(group) * math.log((count / len(group)) / ((pile[stem] + 1) / (size + 2)) + 1e-9)
        for stem, count in held.items()
        if count >= least
    }
    telling = {stem: weight for stem, weight in weights.items() if weight > 0 and not stem.isdigit()}
    top = max(telling.values(), default=1.0)
    return {stem: telling[stem] / top for stem in sorted(telling, key=lambda stem: (-telling[stem], stem))}


def keywords(sentences: Iterable[tuple[int, str, str]], weights: Mapping[str, float]) -> list[Keyword]:
    """The telling words and phrases of a group as its articles write them, the most telling first.

    ``sentences`` are the number of the article, the text and its language; ``weights`` the telling stems. A phrase
    stands in the place of its words where they seldom stand apart; no stem comes twice.
    """
    forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    units: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for unit, text, language in sentences:
        for run in _runs(text, language, weights):
            for stems, form in _phrases(run):
                forms[stems][form] += 1
                units[stems].add(unit)
    found = [
        Keyword(text=_usual(forms[stems]), stems=stems, weight=_weight(stems, units, weights), units=len(units[stems]))
        for stems in units
    ]
    return _once_each(sorted(found, key=lambda word: (-word.weight, -len(word.stems), word.stems)))


def words_of(text: str, language: str, stems: Container[str]) -> tuple[str, ...]:
    """The words of ``text`` whose stem is one of ``stems``, as they stand there, each once."""
    found = (_POSSESSIVE.sub("", form) for form in _WORD.findall(text))
    held = (form for form in found if any(stem in stems for stem in terms(form, language)))
    return tuple(dict.fromkeys(held))


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    stem: str


def _runs(text: str, language: str, weights: Mapping[str, float]) -> Iterator[list[_Word]]:
    """The stretches of telling words that stand side by side."""
    run: list[_Word] = []
    end, opening = 0, True
    for match in _WORD.finditer(text):
        form = _POSSESSIVE.sub("", match[0])
        stems = terms(form, language)
        telling = len(stems) == 1 and stems[0] in weights
        if run and (not telling or text[end : match.start()] not in {" ", "-", "\n"}):
            yield run
            run = []
        if telling:
            lowered = fold(form, language) if opening and form[1:] == form[1:].lower() else form
            run.append(_Word(lowered, stems[0]))
        end, opening = match.start() + len(form), False
    if run:
        yield run


def _phrases(run: Sequence[_Word]) -> Iterator[tuple[tuple[str, ...], str]]:
    for start in range(len(run)):
        for stop in range(start + 1, min(start + _LONGEST, len(run)) + 1):
            words = run[start:stop]
            stems = tuple(word.stem for word in words)
            if len(set(stems)) == len(stems):
                yield stems, " ".join(word.form for word in words)


def _weight(stems: tuple[str, ...], units: Mapping[tuple[str, ...], set[int]], weights: Mapping[str, float]) -> float:
    """A phrase is worth a little more than its best word when its words keep together, else nothing."""
    best = max(weights[stem] for stem in stems)
    if len(stems) == 1:
        return best
    rarest = min(len(units[(stem,)]) for stem in stems)
    together = len(units[stems]) / rarest
    return best * (1 + 0.1 * (len(stems) - 1)) if together >= _TOGETHER and len(units[stems]) > 1 else 0.0


def _usual(forms: Counter[str]) -> str:
    """The commonest form; in lower case where it stands so at least as often as not."""
    form = min(forms, key=lambda text: (-forms[text], text))
    lowered = sum(count for text, count in forms.items() if text == text.lower())
    small = [text for text in forms if text == text.lower()]
    if small and lowered * 3 >= sum(forms.values()):
        return min(small, key=lambda text: (-forms[text], text))
    return form


def _once_each(ranked: Sequence[Keyword]) -> list[Keyword]:
    kept: list[Keyword] = []
    taken: set[str] = set()
    for word in ranked:
        if word.weight > 0 and taken.isdisjoint(word.stems):
            kept.append(word)
            taken.update(word.stems)
    return kept
