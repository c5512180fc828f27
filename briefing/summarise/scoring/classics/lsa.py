"""LSA as sumy has it: the length of a sentence's vector in the space of all topics.

Steinberger and Ježek, "Using Latent Semantic Analysis in Text Summarization and Summary Evaluation", ISIM 2004, weigh a
sentence in the space of its strongest topics. sumy keeps every topic, and a vector is as long in the space of all its
singular vectors as it was before, so that no decomposition is needed to give the same score.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefing.summarise.scoring.classics.counts import Terms, count_terms

SMOOTHING = 0.4


def score_lsa(terms: Terms) -> NDArray[np.float64]:
    """The length of each sentence's vector of smoothed frequencies, given its terms; zero for one without any."""
    counts = count_terms(terms)
    rows, columns = counts.shape
    sentence = np.repeat(np.arange(rows), np.diff(counts.indptr))
    most = np.zeros(rows)
    np.maximum.at(most, sentence, counts.data)
    frequencies = SMOOTHING + (1.0 - SMOOTHING) * counts.data / most[sentence]
    # A term that the sentence lacks has the smoothing alone, so only the others' surplus over it is summed.
    surplus = np.bincount(sentence, weights=frequencies**2 - SMOOTHING**2, minlength=rows)
    return np.where(most > 0, np.sqrt(columns * SMOOTHING**2 + surplus), 0.0)
