"""Luhn: a sentence is worth its densest run of significant words.

Luhn, "The Automatic Creation of Literature Abstracts", IBM Journal 2(2), 1958. As in sumy a word is significant that
stands in the text more than once, and four words that are not end a run.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.scoring.classics.counts import Terms, lengths_of, number_terms

LONGEST_GAP = 4
"""So many insignificant terms in a row end a run."""


def score_luhn(terms: Terms) -> NDArray[np.float64]:
    """For each sentence, given its terms, the best of its runs: significant terms squared over terms in the run."""
    scores = np.zeros(len(terms))
    numbers, _ = number_terms(terms)
    places = np.flatnonzero(np.bincount(numbers)[numbers] > 1)
    if not len(places):
        return scores
    sentences = np.repeat(np.arange(len(terms)), lengths_of(terms))[places]
    opens = np.concatenate(([True], (np.diff(places) > LONGEST_GAP) | (np.diff(sentences) > 0)))
    first = np.flatnonzero(opens)
    last = np.concatenate((first[1:], [len(places)])) - 1
    significant = last - first + 1
    ratings = np.where(significant > 1, significant**2 / (places[last] - places[first] + 1), 0.0)
    np.maximum.at(scores, sentences[first], ratings)
    return scores
