"""What a group of articles is called: its most telling terms, as the articles write them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import chain

from briefing.group.discovery.no_subject import stems_without_subject
from briefing.group.discovery.nouns import Context, is_cut, is_mostly_verb, is_noun
from briefing.languages import DEFAULT, of
from briefing.languages.general.scripts import MARK, marked, together
from briefing.text.words import Known, fold, stop_words, terms

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.'’&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|\w{1,5})?$")
_LONGEST = 3
_PHRASE = {2: 1.1, 3: 1.15}  # a phrase of so many words says more than they do
_RARE = 0.02  # of all news: what stands in less of it is telling in full
_COMMON = 0.7  # a common word says less than a name or a phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A term that tells a group from the rest of the pile.

    ``text`` is the word or phrase as the articles write it most often, ``stems`` what it is compared by, ``weight``
    how telling it is (1 for the most telling one), ``articles`` in which articles of the group it stands, and
    ``sentences`` in which of its sentences.
    """

    text: str
    stems: tuple[str, ...]
    weight: float
    articles: frozenset[int]
    sentences: frozenset[int]


def telling_stems(
    group: Sequence[Collection[str]],
    titles: Sequence[Iterable[str]],
    pile: Mapping[str, int],
    size: int,
    *,
    language: str = DEFAULT,
    stories: Sequence[Sequence[int]] = (),
) -> dict[str, float]:
    """How telling each stem is for a group, from 0 to 1, the most telling first.

    ``group`` holds the stems of each of its articles, ``titles`` those of their titles, ``pile`` in how many of all
    ``size`` articles a stem stands. What stands in titles names the subject, so it tells more.
    This is class-based TF-IDF (Grootendorst 2022) on articles instead of occurrences, so that one long article does not
    name the group: the share of the group's articles that hold the stem, times the logarithm of how much more often
    they do than the pile. With ``stories`` (the group's articles that tell one event, by their places) each of them
    counts alike, and a stem of one alone tells of it. A stem in one article alone tells nothing of the group, and what
    is common in the news of
    its ``language`` little.
    """
    common = of(language).words.background()
    held = Counter(stem for unit in group for stem in set(unit))
    told = Counter(stem for story in stories for stem in set(chain(*(group[place] for place in story))))
    least = 1 if len(group) == 1 else 2
    names_nothing = stems_without_subject()
    titled = Counter(stem for title in titles for stem in set(title))
    telling = {}
    for stem, count in held.items():
        share = _share(stem, group, stories) if len(stories) > 1 else count / len(group)
        weight = share * math.log(share * (size + 2) / (pile[stem] + 1)) * (0.5 + titled[stem] / max(len(titles), 1))
        weight *= min(1.0, math.log(common.get(stem, _RARE)) / math.log(_RARE))
        shared = count >= least and (len(stories) < 2 or told[stem] > 1)
        if shared and weight > 0 and not stem[0].isdigit() and stem not in names_nothing:
            telling[stem] = weight
    top = max(telling.values(), default=1.0)
    return {stem: telling[stem] / top for stem in sorted(telling, key=lambda stem: (-telling[stem], stem))}


def _share(stem: str, group: Sequence[Collection[str]], stories: Sequence[Sequence[int]]) -> float:
    """The mean share of the articles of each of ``stories`` that hold a stem: a story of many counts as one of few."""
    return sum(sum(stem in group[place] for place in story) / len(story) for story in stories) / len(stories)


@dataclass(slots=True)
class _Wording:
    """A word or phrase while it is counted: its forms, and where it stands."""

    forms: Counter[tuple[str, bool]] = field(default_factory=Counter)
    contexts: list[Context] = field(default_factory=list)
    articles: set[int] = field(default_factory=set)
    sentences: set[int] = field(default_factory=set)


def keywords(
    sentences: Iterable[tuple[int, str, str]], weights: Mapping[str, float], *, language: str
) -> list[Keyword]:
    """The telling nouns, names and phrases of a group as its articles write them, the most telling first.

    ``sentences`` are the number of the article, the text and its language; ``weights`` the telling stems;
    ``language`` is that of most of the group. A phrase stands in the place of its words where they seldom stand apart;
    no stem comes twice.
    """
    found: dict[tuple[str, ...], _Wording] = defaultdict(_Wording)
    for place, (article, text, own) in enumerate(sentences):
        for run in _runs(text, own, weights):
            for stems, form, opening, context in _phrases(run):
                wording = found[stems]
                wording.forms[form, opening] += 1
                if context:
                    wording.contexts.append(context)
                wording.articles.add(article)
                wording.sentences.add(place)
    ranked = [_keyword(stems, found, weights, language) for stems in found]
    return _once_each(sorted(ranked, key=lambda word: (-word.weight, -len(word.stems), word.stems)))


def _keyword(
    stems: tuple[str, ...], found: Mapping[tuple[str, ...], _Wording], weights: Mapping[str, float], language: str
) -> Keyword:
    own = found[stems]
    text = _bare(own.forms, language) if of(language).words.subjects.bare else _usual(own.forms)
    weight = _weight(stems, found, weights) * (_COMMON if len(stems) == 1 and text.islower() else 1.0)
    if 2 * len(own.contexts) < own.forms.total() or not _is_noun(stems, text, found, language):
        weight = 0.0
    return Keyword(
        text=text, stems=stems, weight=weight, articles=frozenset(own.articles), sentences=frozenset(own.sentences)
    )


def _is_noun(stems: tuple[str, ...], text: str, found: Mapping[tuple[str, ...], _Wording], language: str) -> bool:
    """Whether a word or phrase is a whole noun: no verb, no verb with its object, no beginning of a longer phrase."""
    rules = of(language).words.subjects
    if not _stands_in_headings(text, language):
        return False
    if rules.nouns is None:
        return True
    nouns, contexts = rules.nouns, found[stems].contexts
    verb_first = len(stems) > 1 and text.islower() and is_mostly_verb(found[stems[:1]].contexts, nouns)
    return is_noun(text, contexts, nouns) and not is_cut(text, contexts, nouns) and not verb_first


def words_of(text: str, language: str, stems: AbstractSet[str]) -> tuple[str, ...]:
    """The words of ``text`` whose stem is one of ``stems``, as they stand there, each once."""
    found = map(_readings(language).__getitem__, _WORD.findall(marked(text)))
    return tuple(dict.fromkeys([form for form, own in found if not stems.isdisjoint(own)]))


@cache
def _readings(language: str) -> Known[tuple[str, tuple[str, ...]]]:
    """Of each word as printed what is left without its possessive, and the stems of that."""

    def read(word: str) -> tuple[str, tuple[str, ...]]:
        form = _POSSESSIVE.sub("", word)
        return form, terms(form, language)

    return Known(read)


@dataclass(frozen=True, slots=True)
class _Word:
    """A telling word; ``opening`` a sentence, or ``joined`` to the one before it without a space."""

    form: str
    stem: str
    opening: bool
    joined: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """Telling words that stand side by side, the words around them, and whether a name begins before them: New York."""

    words: list[_Word]
    around: Context
    of_a_name: bool


def _runs(text: str, language: str, weights: Mapping[str, float]) -> Iterator[_Run]:
    """The stretches of telling words that stand side by side."""
    known = _readings(language)
    text = marked(text)
    found = _WORD.findall(text)
    telling = [place for place, word in enumerate(found) if len(stems := known[word][1]) == 1 and stems[0] in weights]
    between = _WORD.split(text) if telling else []

    def near(place: int) -> bool:
        """Whether nothing but a space or a hyphen, or no more than a character's end, parts a word from that before."""
        if not 0 < place < len(found):
            return False
        return between[place] in {" ", "-", "\n", MARK} and known[found[place - 1]][0] == found[place - 1]

    for first, last in _stretches(telling, near):
        before = found[first - 1] if near(first) else ""
        behind = found[last + 1] if near(last + 1) and known[found[last + 1]][0] == found[last + 1] else ""
        words = [
            _Word(
                _inside(form, language) if not place else form,
                stems[0],
                opening=not place and _is_plain(form),
                joined=between[place] == MARK,
            )
            for place, (form, stems) in enumerate(map(known.__getitem__, found[first : last + 1]), start=first)
        ]
        of_a_name = bool(before) and first > 1 and _is_of_a_name(before, language)
        yield _Run(words, (before.lower(), behind.lower()), of_a_name)


def _stretches(places: Sequence[int], near: Callable[[int], bool]) -> Iterator[tuple[int, int]]:
    """The first and the last of ``places`` that follow one another, each next one ``near`` that before it."""
    for number, place in enumerate(places):
        if number and place == places[number - 1] + 1 and near(place):
            continue
        last = number
        while last + 1 < len(places) and places[last + 1] == places[last] + 1 and near(places[last + 1]):
            last += 1
        yield place, places[last]


def _is_plain(form: str) -> bool:
    """Whether a word has no capital but its first letter, which may be one because a sentence begins with it."""
    return form[1:] == form[1:].lower()


def _inside(form: str, language: str) -> str:
    """The first word of a sentence as it would stand inside one."""
    return fold(form, language) if _is_plain(form) else form


def _is_of_a_name(word: str, language: str) -> bool:
    """Whether a word with a capital within a sentence is of one name with the next: New before York, no President."""
    apart = of(language).people.apart_from_names
    return word[0].isupper() and word.lower() not in apart and fold(word, language) not in stop_words(language)


def _phrases(run: _Run) -> Iterator[tuple[tuple[str, ...], str, bool, Context | None]]:
    """Every word and phrase of a run: its stems, its form, whether it opens a sentence, and the words around it.

    What is a part of a longer name (Marjorie Taylor, York) has no words around it.
    """
    words = run.words
    for start in range(len(words)):
        for stop in range(start + 1, min(start + _LONGEST, len(words)) + 1):
            stems = tuple(word.stem for word in words[start:stop])
            if len(set(stems)) == len(stems):
                before = words[start - 1].form.lower() if start else run.around[0]
                behind = words[stop].form.lower() if stop < len(words) else run.around[1]
                form = _form(words[start:stop])
                cut = _goes_on(words, stop) or (form[0].isupper() and _has_begun(run, start))
                yield stems, form, words[start].opening, None if cut else (before, behind)


def _form(words: Sequence[_Word]) -> str:
    """The words as they stand in the text."""
    form = words[0].form
    for word in words[1:]:
        form = together(form, word.form) if word.joined else f"{form} {word.form}"
    return form


def _has_begun(run: _Run, start: int) -> bool:
    """Whether a name began before the place ``start``: York."""
    return run.words[start - 1].form[0].isupper() if start else run.of_a_name


def _goes_on(words: Sequence[_Word], stop: int) -> bool:
    """Whether a name goes on behind the place ``stop``: Marjorie Taylor."""
    return stop < len(words) and words[stop - 1].form[0].isupper() and words[stop].form[0].isupper()


def _weight(stems: tuple[str, ...], found: Mapping[tuple[str, ...], _Wording], weights: Mapping[str, float]) -> float:
    """How telling a word or a phrase is: a phrase more than its words, as far as the best of them keeps to it."""
    values = [weights[stem] for stem in stems]
    if len(stems) == 1:
        return values[0]
    if len(found[stems].articles) < 2:
        return 0.0
    best = max(stems, key=lambda stem: (weights[stem], stem))
    kept = len(found[stems].articles) / len(found[(best,)].articles)
    return kept * (max(values) + sum(values) / len(values)) / 2 * _PHRASE[len(stems)]


def _usual(forms: Counter[tuple[str, bool]]) -> str:
    """The commonest form inside a sentence, in lower case where it often is; a sentence's start proves little."""
    inside = Counter({form: count for (form, opening), count in forms.items() if not opening})
    counted = inside or Counter({form: count for (form, _), count in forms.items()})
    small = Counter({form: count for form, count in counted.items() if form == form.lower()})
    if sum(small.values()) * 3 >= sum(counted.values()):
        counted = small
    return min(counted, key=lambda form: (-counted[form], form))


def _bare(forms: Counter[tuple[str, bool]], language: str) -> str:
    """The usual form without its suffixes, where the articles have it so as well: şirket for şirketin.

    A form that stands in no heading gives way to any that does.
    """
    usual = _usual(forms)
    counts: Counter[str] = Counter()
    for (form, _), count in sorted(forms.items()):
        counts[form] += count
    fit = _stands_in_headings(usual, language)
    shorter = (
        form
        for form in counts
        if len(form) > 2
        and usual.startswith(form)
        and (3 * counts[form] >= counts[usual] if fit else _stands_in_headings(form, language))
    )
    return min(shorter, key=len, default=usual)


def _stands_in_headings(text: str, language: str) -> bool:
    """Whether the last word of ``text`` is no verb, and no noun in a case that no heading has."""
    rules, head = of(language).words.subjects, text.rsplit(maxsplit=1)[-1]
    return not any(pattern is not None and pattern.fullmatch(head) for pattern in (rules.verbs, rules.oblique))


def _once_each(ranked: Sequence[Keyword]) -> list[Keyword]:
    kept: list[Keyword] = []
    taken: set[str] = set()
    for word in ranked:
        if word.weight > 0 and taken.isdisjoint(word.stems):
            kept.append(word)
            taken.update(word.stems)
    return kept
