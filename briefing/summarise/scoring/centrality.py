"""One article: its sentences by directed centrality, position, brevity and who speaks.

Directed centrality (Zheng and Lapata, "Sentence Centrality Revisited for Unsupervised Summarization", ACL 2019): an
edge counts for the earlier sentence, because a later one takes up what an earlier one has told.

What was tried on ``cnndm-100`` and ``writers-109``, with all their references and not the first alone: background
rarity in the cosines, plain and distance-weighted centrality, other curves of position, figures, names, a bonus for the
first three sentences and the overlap with the first one all stay within noise (±0.3 R1) of these weights or trade one
set for the other. Brevity and speech help on both (+0.4 and +0.3 R1 over all references), and so does the root of
centrality (+0.1 and +0.2 R1, +0.1 and +0.2 R2 over all references, with +0.2 R2 for the 234 articles of
``multinews-100`` taken one by one against the beginning of the editor's summary). No gain: a bonus for the
sentence behind a chosen one (-0.1 to -0.4 R1 on ``writers-109``); a discount on terms shared with a chosen one, or
another limit of sameness; refusing what points into a picture ("(left)": -0.35 R2 on ``cnndm-100``, +0.2 R1 over all
references); the best of all triples of the nine best sentences by the sum of their scores (-0.4 R1 on ``writers-109``)
or by what other summaries would hold of their bigrams, which is a minimum Bayes risk (-0.2 to -4 R1); centrality that
fades with distance, counts the nearest sentences alone, or cosines above a threshold alone (-0.1 to -1 R1); captions
left out of it (+0.2 R1 on ``cnndm-100``, -0.2 R2 on ``writers-109``); figures (+0.3 R2 on the one, -0.3 on the other);
closeness to the first sentence; the place of the paragraph (-0.9 and -0.4 R1); a caption that runs into its text cut
off from it (-0.15 R2 on ``cnndm-100``, nothing elsewhere).

On ``turkish-49`` the summed rarity of a sentence's terms, repeated terms, questions and names add nothing to length,
centrality and lateness in cross-validation; lateness is the one gain there (+.01 nDCG at 50 %).

On ``turkish-tes-dev`` (news, F1 of the sentences chosen by three annotators) these parts reach .601, the first
sentences .588, length alone .696. Length by its logarithm in the place of brevity, and plain centrality, reach .692 at
1.5 (.665 at .8, .694 at 2; with directed centrality .666 at 1.5; by plain length .683). Columns, which argue, keep
their parts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from briefing import languages
from briefing.model import Document
from briefing.similarity.tfidf import weigh
from briefing.text.genre.long_columns import argues_towards_its_end
from briefing.text.words import count_words

POSITION_WEIGHT = 0.7
BREVITY = "brevity"
BREVITY_WEIGHT = 0.02
"""Taken for every word beyond :data:`BRIEF_WORDS`, where sentences are counted: three are then less to read."""
BRIEF_WORDS = 15
SPEECH_WEIGHT = 0.6
"""Taken from a sentence that is somebody's words throughout: mostly the comment on what is told, not the telling."""
COLUMN_CENTRALITY = 0.5
COLUMN_LATENESS = 0.5
"""A long column does not put its news first but argues towards its end, and what a sentence holds (its length) tells
more than where it stands, as annotators of ``turkish-49`` judged."""

Parts = list[tuple[str, list[float]]]


def rate_sentences(document: Document) -> Parts:
    """The parts of the scores of a document's sentences, each by its name with a value for every sentence in order."""
    if not document.sentences:
        return []
    if argues_towards_its_end(document):
        return _column_parts(document)
    substance = languages.of(document.language).genre.news_substance
    if substance and document.genre != "opinion":
        return _full_news_parts(document, substance)
    return _news_parts(document)


def _news_parts(document: Document) -> Parts:
    positions = [1.0 / math.sqrt(place) for place in range(1, len(document.sentences) + 1)]
    excess = [max(0, count_words(sentence.text) - BRIEF_WORDS) for sentence in document.sentences]
    # A sum over all later sentences lifts a few far above the rest and would drown the other parts; its root does not.
    centralities = [math.sqrt(max(0.0, value)) for value in _directed_centrality(document.terms)]
    return [
        ("centrality", _standardised(centralities, 1.0)),
        ("position", _standardised(positions, POSITION_WEIGHT)),
        (BREVITY, [-BREVITY_WEIGHT * words for words in excess]),
        ("speech", [-SPEECH_WEIGHT * share for share in _quoted_shares(document)]),
    ]


def _full_news_parts(document: Document, substance: float) -> Parts:
    """Those of news in a language whose readers choose what a sentence holds before how short it is."""
    positions = [1.0 / math.sqrt(place) for place in range(1, len(document.sentences) + 1)]
    # The logarithm, because a sentence of twice the length does not tell twice as much.
    lengths = [math.log(1 + len(sentence.text)) for sentence in document.sentences]
    return [
        ("centrality", _standardised(_plain_centrality(document.terms), 1.0)),
        ("position", _standardised(positions, POSITION_WEIGHT)),
        ("substance", _standardised(lengths, substance)),
        ("speech", [-SPEECH_WEIGHT * share for share in _quoted_shares(document)]),
    ]


def _column_parts(document: Document) -> Parts:
    lengths = [float(len(sentence.text)) for sentence in document.sentences]
    lateness = [float(index) for index in range(len(lengths))]
    return [
        ("centrality", _standardised(_plain_centrality(document.terms), COLUMN_CENTRALITY)),
        ("substance", _standardised(lengths, 1.0)),
        ("lateness", _standardised(lateness, COLUMN_LATENESS)),
    ]


def _plain_centrality(sequences: Sequence[Sequence[str]]) -> list[float]:
    """For each sentence the sum of its cosines with all, through the sum of their vectors: linear in the text."""
    rows, columns, weights = weigh(sequences)
    whole = np.bincount(columns, weights)
    return list(map(float, np.bincount(rows, weights * whole[columns], len(sequences))))


def _directed_centrality(sequences: Sequence[Sequence[str]]) -> list[float]:
    """For each sentence the sum of its cosines with all later ones, through running sums: nearly linear in the text."""
    rows, columns, weights = weigh(sequences)
    # The sum over later sentences of v_i . v_j is v_i . (the sum of the later v_j): for each term what runs on behind.
    running = np.cumsum(weights)
    last = np.cumsum(np.bincount(columns)) - 1
    return list(map(float, np.bincount(rows, weights * (running[last[columns]] - running), len(sequences))))


def _quoted_shares(document: Document) -> list[float]:
    """The share of each sentence's characters that is quoted (0 to 1); linear, because both stand in order."""
    quoted = [0.0] * len(document.sentences)
    place = 0
    for quotation in document.quotations:
        start, end = quotation.content.start, quotation.content.end
        while place < len(document.sentences) and document.sentences[place].end <= start:
            place += 1
        for index in range(place, len(document.sentences)):
            sentence = document.sentences[index]
            if sentence.start >= end:
                break
            quoted[index] += (min(end, sentence.end) - max(start, sentence.start)) / len(sentence.text)
    return quoted


def _standardised(values: Sequence[float], weight: float) -> list[float]:
    """``values`` as standard deviations from their mean, times ``weight``; zeros where all are one."""
    mean = math.fsum(values) / len(values)
    spread = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values))
    return [weight * (value - mean) / spread if spread > 0 else 0.0 for value in values]
