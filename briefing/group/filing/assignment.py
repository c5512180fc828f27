"""Sentences put under themes by the evidence for each: one theme a sentence, equal sentences alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefing.group.filing.evidence import Evidence
from briefing.model import Document, Filed, Filing, Reason, Sentence, Theme, ThemeDefinition, Unfiled


class Weighed:
    """The best evidence for each wording under each theme, from all the places where the wording stands.

    Evidence is kept by wording and not by place, so that two sentences with the same words never part ways because one
    of them stands in the better article.
    """

    def __init__(self) -> None:
        self._best: dict[str, dict[int, Evidence]] = defaultdict(dict)
        self._wordings: dict[str, str] = {}

    def add(self, sentence: Sentence, place: int, evidence: Evidence) -> None:
        """Add what speaks for ``sentence`` under the theme that stands at ``place`` in the register."""
        best = self._best[self._wording(sentence)]
        if place not in best or _rank(evidence) > _rank(best[place]):
            best[place] = evidence

    def taker(self, sentence: Sentence, definitions: Sequence[ThemeDefinition]) -> int | None:
        """The place of the theme that takes ``sentence``, or None where its evidence reaches no floor."""
        fitting = _fitting(self.of(sentence), definitions)
        return fitting[0] if fitting else None

    def of(self, sentence: Sentence) -> Mapping[int, Evidence]:
        """The evidence by the place of the theme; empty where no theme comes near."""
        return self._best.get(self._wording(sentence), {})

    def _wording(self, sentence: Sentence) -> str:
        wording = self._wordings.get(sentence.text)
        if wording is None:
            wording = self._wordings[sentence.text] = " ".join(sentence.text.split())
        return wording


def file_weighed(
    weighed: Weighed,
    definitions: Sequence[ThemeDefinition],
    pile: Iterable[tuple[Document, Sequence[Sentence]]],
    *,
    proposed: bool = False,
) -> Filing:
    """File each sentence of ``pile`` under the theme that it fits best, or leave it unfiled.

    It is filed where its score reaches the theme's floor; of several such themes the better takes it, and of equally
    good ones the first. A theme's sentences stand best first, then by date; the unfiled by date, article and place.
    """
    filed: dict[int, list[Filed]] = defaultdict(list)
    unfiled: list[Unfiled] = []
    for _, sentences in sorted(pile, key=lambda part: _by_date(part[0])):
        for sentence in sentences:
            evidence = weighed.of(sentence)
            fitting = _fitting(evidence, definitions)
            if fitting:
                also = tuple(definitions[place].id for place in fitting[1:])
                filed[fitting[0]].append(_filed(sentence, evidence[fitting[0]], also))
            else:
                unfiled.append(_unfiled(sentence, evidence, definitions))
    themes = (
        Theme(definition=definition, filed=_best_first(filed[place]), proposed=proposed)
        for place, definition in enumerate(definitions)
    )
    return Filing(themes=tuple(themes), unfiled=tuple(unfiled))


def _filed(sentence: Sentence, evidence: Evidence, also: tuple[str, ...]) -> Filed:
    return Filed(sentence=sentence, score=evidence.score, terms=evidence.terms, reason=evidence.reason, also=also)


def _unfiled(sentence: Sentence, evidence: Mapping[int, Evidence], definitions: Sequence[ThemeDefinition]) -> Unfiled:
    near = _best_places(evidence)[:1]
    if not near or evidence[near[0]].score <= 0:
        return Unfiled(sentence=sentence)
    best = evidence[near[0]]
    return Unfiled(sentence=sentence, nearest=definitions[near[0]].id, score=best.score, reason=best.reason)


def _fitting(evidence: Mapping[int, Evidence], definitions: Sequence[ThemeDefinition]) -> list[int]:
    """The places of the themes whose floor is reached, the best first, the first of the register before its equals."""
    return [place for place in _best_places(evidence) if evidence[place].score >= definitions[place].floor]


def _best_places(evidence: Mapping[int, Evidence]) -> list[int]:
    if len(evidence) < 2:
        return list(evidence)
    return sorted(evidence, key=lambda place: (-evidence[place].score, place))


def _rank(evidence: Evidence) -> tuple[float, tuple[str, ...], tuple[Reason, ...]]:
    return evidence.score, evidence.terms, (evidence.reason,) if evidence.reason else ()


def _by_date(document: Document) -> tuple[str, str]:
    """Earliest first, the undated last, then by id."""
    return str(document.article.date or "9999-12-31"), document.article.id


def _best_first(filed: Iterable[Filed]) -> tuple[Filed, ...]:
    return tuple(sorted(filed, key=lambda one: -one.score))
