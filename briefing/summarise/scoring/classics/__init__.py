"""The classic scorers by name, one to a file, each with its paper.

Those that look at words alone give the ranking of sumy, the reference for them, for the same sentences and words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from briefing.errors import UsageError
from briefing.model import Document
from briefing.summarise.scoring.classics.baselines import score_lead, score_random
from briefing.summarise.scoring.classics.counts import Terms
from briefing.summarise.scoring.classics.kl import score_kl
from briefing.summarise.scoring.classics.lexrank import score_lexrank
from briefing.summarise.scoring.classics.lsa import score_lsa
from briefing.summarise.scoring.classics.luhn import score_luhn
from briefing.summarise.scoring.classics.reduction import score_reduction
from briefing.summarise.scoring.classics.sumbasic import score_sumbasic
from briefing.summarise.scoring.classics.textrank import score_textrank

__all__ = ["BY_TERMS", "METHODS", "score_documents", "score_terms"]

DECIMALS = 9
"""Scores are rounded: what is equal but for the last bits of a sum is a tie, settled by the sentences' order."""

BY_TERMS: Mapping[str, Callable[[Terms], NDArray[np.float64]]] = MappingProxyType(
    {
        "lexrank": score_lexrank,
        "textrank": score_textrank,
        "lsa": score_lsa,
        "luhn": score_luhn,
        "kl": score_kl,
        "sumbasic": score_sumbasic,
        "reduction": score_reduction,
    }
)
BY_PLACE: Mapping[str, Callable[[Sequence[Document]], list[float]]] = MappingProxyType(
    {"lead": score_lead, "random": score_random}
)
METHODS = (*BY_TERMS, "edmundson", *BY_PLACE)


def score_documents(method: str, documents: Sequence[Document]) -> list[list[float]]:
    """The score of each sentence of each document, in order; a higher score tells more.

    The scorers that look at words alone read the documents as one text. Raises :class:`UsageError` for a ``method``
    that is none of :data:`METHODS`.
    """
    if method in BY_TERMS:
        scores = score_terms(method, [terms for document in documents for terms in document.terms])
    else:
        scores = _score_places(method, documents)
    each = iter(scores)
    return [[round(next(each), DECIMALS) for _ in document.sentences] for document in documents]


def score_terms(method: str, terms: Terms) -> list[float]:
    """The score of each sentence, given its terms, by a method that looks at words alone (:data:`BY_TERMS`)."""
    if not any(terms):
        return [0.0] * len(terms)
    return [float(score) for score in BY_TERMS[method](terms)]


def _score_places(method: str, documents: Sequence[Document]) -> list[float]:
    if method in BY_PLACE:
        return BY_PLACE[method](documents)
    if method == "edmundson":
        # sumy brings nltk with it, which takes most of a second to import.
        from briefing.summarise.scoring.classics.edmundson import score_edmundson  # noqa: PLC0415  # slow, and rarely wanted

        return score_edmundson(documents)
    raise unknown_method(method)


def unknown_method(method: str) -> UsageError:
    """The error for a method that is none, with the name that it comes nearest to."""
    known = ("default", *METHODS)
    near = get_close_matches(method.lower(), known, n=1)
    remedy = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(known)}."
    return UsageError(f'There is no method "{method}". {remedy}')
