"""Several articles: what a summary ought to cover, as concepts with weights.

Concepts are the terms of a sentence and the bigrams of its words, stop words with them (Gillick and Favre, "A Scalable
Global Model for Summarization", 2009). Each is worth as much as the origins that hold it, how early they name it,
whether a title does, and how close those origins are to what all of them tell. A selection counts no concept twice.

What was tried, judged by paired intervals on ``allsides-train`` and held against the other sets: closeness and the
exponent of length gain (+0.5 R1 and +0.8 R2 on ``allsides-val``, +0.3 and +0.2 on ``multinews-100``, nothing lost on
``roundups-2021``). So do bigrams that hold stop words (+0.6 R1 and +0.5 R2 on ``multinews-100``, +0.2 and +0.3 on all
of ``allsides-train``, under 0.1 either way on the other two), because they tell how a thing is said: not so where they
count for less than bigrams of content words, or stand beside those. No gain: weights of concepts from a logistic
regression (does the reference hold it; 1.5 R1 or more lost on ``multinews-100``, none won); a ridge regression on 41
features of 99,000 whole summaries (won 0.2 on ``allsides-val``, lost 2.5 there, as excerpts of 60 words teach nothing
of whole articles; free to leave room empty it won 1.3 by printing 56 words where 66 are asked for); swaps and additions
after the greedy choice, which raise what is covered and not ROUGE; rarity, names and figures of concepts; other curves
of position; a discount on quotations.

No gain either, on these and 700 clusters of ``allsides-train``: the logarithm, root or another power of the number of
origins or of the weights; the values on either side of the constants below; a concept worth a part of itself when told
again (-0.4 R1 on ``multinews-100``); bigrams that leap over a word, and trigrams; words unstemmed in bigrams (-0.2 R2
on ``roundups-2021``); a factor for how often the articles use a sentence's words (+0.2 R1 on ``allsides-train``, -0.2
on ``roundups-2021``); clipped counts of concepts in the openings of the articles (150 clusters a set: +0.7 R1 to -0.5);
a factor for the place of the sentence or for the first one (+0.2 R1 on ``multinews-100``, -0.3 on ``roundups-2021``);
places counted among printable sentences alone; a discount on "I" and "you"; room left empty sooner than filled with
little. The summary nearest to those of seven other settings wins under 0.2 R1 and costs eight times as long.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np

from briefing.model import Document, Position
from briefing.similarity.tfidf import vectorise_subjects
from briefing.text.words import running_terms, terms

UNIGRAM_WEIGHT = 0.35
"""What a term by itself is worth beside a bigram: enough to tell sentences apart that share no phrase."""
TITLE_WEIGHT = 0.5
"""What a title adds to a concept, beside the 1 that the first sentence gives it."""
LONE_DISCOUNT = 0.9
"""Taken from the number of origins that hold a concept, so that what one alone says counts for little."""
LENGTH_EXPONENT = 0.5
"""A sentence's concepts are divided by its words to this power: less than 1, because whole sentences fill the room."""

STANDING_WEIGHT = 0.4
"""How much a sentence of the origin that is farthest from all others is worth less than the same of the nearest."""

COVERAGE = ("phrases", "terms")
"""A sentence is worth what its phrases are, and what its terms are by themselves."""

_NOTHING = 1e-9
Concept = tuple[str, ...]
Concepts = Mapping[Position, frozenset[Concept]]


def find_concepts(documents: Sequence[Document]) -> dict[Position, frozenset[Concept]]:
    """The concepts of every sentence, by the number of its document and its index."""
    return {
        (number, sentence.index): _concepts(sentence.text, document.terms[sentence.index], language)
        for number, document in enumerate(documents)
        for language in [_language(document)]
        for sentence in document.sentences
    }


def measure_closeness(documents: Sequence[Document], origins: Sequence[Sequence[int]]) -> list[float]:
    """How near each origin's terms are to those of the others: the sum of its cosines, 1 for the nearest of all."""
    subjects = [
        Counter(term for number in origin for row in documents[number].terms for term in row) for origin in origins
    ]
    vectors = vectorise_subjects(subjects, [_language(documents[origin[0]]) for origin in origins])
    whole = np.asarray(vectors.sum(axis=0)).ravel()
    # A row's cosine with itself is 1, or 0 where it has no terms.
    near = np.asarray(vectors @ whole) - np.asarray(vectors.multiply(vectors).sum(axis=1)).ravel()
    highest = float(near.max(initial=0.0))
    return [round(float(each) / highest, 9) if highest > _NOTHING else 1.0 for each in near]


def measure_standing(count: int, origins: Sequence[Sequence[int]], closeness: Sequence[float]) -> tuple[float, ...]:
    """What the sentences of each of ``count`` documents are multiplied by: 1 in the nearest origin, less in others."""
    standing = [1.0] * count
    for origin, near in zip(origins, closeness, strict=True):
        for number in origin:
            standing[number] = 1.0 - STANDING_WEIGHT * (1.0 - near)
    return tuple(standing)


def weigh_concepts(
    documents: Sequence[Document], origins: Sequence[Sequence[int]], closeness: Sequence[float], concepts: Concepts
) -> dict[Concept, float]:
    """What each concept is worth: how early the origins' articles name it, times how many origins hold it.

    ``origins`` are the numbers of documents that have one vote together. What an origin names early counts by its
    ``closeness`` to the others (:func:`measure_closeness`).
    """
    weights: dict[Concept, float] = defaultdict(float)
    held: Counter[Concept] = Counter()
    for origin, near in zip(origins, closeness, strict=True):
        earliest = _earliest(origin, documents, concepts)
        held.update(earliest.keys())
        for concept, prior in earliest.items():
            weights[concept] += prior * near
    return {
        concept: weight * (held[concept] - LONE_DISCOUNT) * (UNIGRAM_WEIGHT if len(concept) == 1 else 1.0)
        for concept, weight in weights.items()
    }


def rate_coverage(concepts: frozenset[Concept], room: float, weights: Mapping[Concept, float]) -> tuple[float, float]:
    """The parts of a sentence's score, as :data:`COVERAGE` names them, for the ``room`` that it takes."""
    phrases = math.fsum(weights[concept] for concept in concepts if len(concept) > 1)
    alone = math.fsum(weights[concept] for concept in concepts if len(concept) == 1)
    return phrases / room, alone / room


def room_of(words: int) -> float:
    """What so many words cost: less than in proportion."""
    return math.pow(max(1, words), LENGTH_EXPONENT)


def _concepts(text: str, found: Sequence[str], language: str) -> frozenset[Concept]:
    return frozenset([*pairwise(running_terms(text, language)), *((term,) for term in found)])


def _language(document: Document) -> str:
    return document.language


def _earliest(origin: Sequence[int], documents: Sequence[Document], concepts: Concepts) -> dict[Concept, float]:
    """How early an origin names each concept: 1 in the first sentence, less with every later one, more in a title."""
    earliest: dict[Concept, float] = {}
    for number in origin:
        for sentence in documents[number].sentences:
            for concept in concepts[number, sentence.index]:
                earliest[concept] = max(earliest.get(concept, 0.0), 1.0 / (1.0 + sentence.index))
    titled = {concept for number in origin for concept in _titled(documents[number])}
    return {concept: prior + (TITLE_WEIGHT if concept in titled else 0.0) for concept, prior in earliest.items()}


def _titled(document: Document) -> frozenset[Concept]:
    title, language = document.article.title or "", _language(document)
    return _concepts(title, terms(title, language), language)
