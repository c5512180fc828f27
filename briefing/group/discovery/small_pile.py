"""Stories gathered into subjects by the words that they share beyond their events: how a small pile is read.

What stands in any subject is left aside: actors, days, and the words of procedure. Of the pairs of a week's stories
under one theme (``tests/benchmarks/themes.py``) .70 were on one subject with all words, .86 without actors, and .87
without all of these and with what most of a story's articles say alone, at nearly the same recall. It did not help to
take the most telling shared term off, to raise the rarity of terms by the pile's or the news' own frequencies, to count
terms that stand together as one, to link completely, or to trust a story of one article less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from briefing.group.discovery.no_subject import stems_of_procedure, stems_without_subject
from briefing.group.discovery.persons import stems_of_persons
from briefing.group.discovery.scope import Portion
from briefing.group.stories.linkage import linked_on_average
from briefing.similarity.tfidf import vectorise_subjects

_COMMON, _MANY = 0.4, 5  # the part of all stories, and the number at least, above which a word is the pile's
_OF_THE_EVENT = 0.2  # what a story's words that no other story holds count in its length
_OPENING, _ENOUGH = 3, 9  # the sentences from the top of each article, and of all articles of a story at least
_TITLE = 2  # what a word counts in a title
_MOST = 0.5  # of a story's articles, to be of its subject: one of three may mention the virus
_AGAIN, _IN_NO_TITLE = 2, 0.8  # the times at least that it is said, and what it counts at least in no title
_ALIKE, _FULL = 0.29, 3  # the mean likeness from which stories of so many articles have one subject
_FALLING = 0.4  # the power of the number of articles by which it is less where fewer tell of a story


def gather(stories: Sequence[Sequence[Portion]], language: str) -> list[list[int]]:
    """The groups of ``stories`` in one language that have a subject in common, by their places; many stand alone.

    Stories are compared by their titles and openings, in words that other stories hold too: what one story alone
    holds is its event, and what most hold is the pile's. The groups are those of average linkage.
    """
    if len(stories) < 2:
        return [[place] for place in range(len(stories))]
    persons = stems_of_persons([portion.document for story in stories for portion in story])
    likenesses = _likenesses([_subject(story, persons) for story in stories], language)
    alike = np.clip(np.round(likenesses, 9), 0.0, 1.0)
    return sorted(group.tolist() for group in linked_on_average(alike, _enough(stories)))


def _enough(stories: Sequence[Sequence[Portion]]) -> float:
    """The likeness asked for: the fewer tell of a story, the fewer of the words for its subject are there to share.

    It may not be much less: of the stories under one theme of two labelled piles of single articles, .67 and .60 held
    the subject of most with a power of .7, and .79 and .71 with this.
    """
    mean = sum(map(len, stories)) / len(stories)
    return float(_ALIKE * min(1.0, mean / _FULL) ** _FALLING)


def _subject(story: Sequence[Portion], persons: Container[str]) -> dict[str, float]:
    """The terms of most of a story's titles and openings with their weights, the mean counts.

    Figures, days, the names of ``persons`` and words of procedure are none of them: they stand in any subject.
    """
    sentences = max(_OPENING, _ENOUGH // len(story))
    counted = [Counter((*chain(*portion.sentence_stems[:sentences]), *portion.title * _TITLE)) for portion in story]
    titled = frozenset(chain(*(portion.title for portion in story)))
    held, counts = Counter(chain(*counted)), Counter(chain(*(one.elements() for one in counted)))
    least = _AGAIN if titled else 1
    none = stems_without_subject() | stems_of_procedure()
    return {
        stem: max(1.0 if stem in titled else _IN_NO_TITLE, counts[stem] / len(story))
        for stem in sorted(held)
        if held[stem] >= _MOST * len(story) and counts[stem] >= least and _may_name_a_subject(stem, persons, none)
    }


def _may_name_a_subject(stem: str, *others: Container[str]) -> bool:
    return not stem[0].isdigit() and not any(stem in words for words in others)


def _likenesses(subjects: Sequence[Mapping[str, float]], language: str) -> NDArray[np.float64]:
    """How like each two of ``subjects`` are: the cosine, their lengths taken mostly of the words that are shared."""
    holders = Counter(term for subject in subjects for term in subject)
    most = max(_MANY, _COMMON * len(subjects))
    telling = [{term: count for term, count in subject.items() if holders[term] <= most} for subject in subjects]
    vectors = vectorise_subjects(telling, [language] * len(subjects))
    shared = np.bincount(vectors.indices, minlength=vectors.shape[1]) > 1
    length = np.asarray(vectors.power(2)[:, shared].sum(axis=1)).ravel()
    scaled = sparse.diags(1.0 / np.sqrt(_OF_THE_EVENT + (1.0 - _OF_THE_EVENT) * length)) @ vectors
    return np.asarray((scaled @ scaled.T).toarray())
