"""Stage 5: which sentences are chosen, from one article and from many.

In come articles or their documents; out go scores (every sentence, in document order) and summaries under a length.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.door import Source, given_source
from briefing.length import parse_length
from briefing.model import (
    Article,
    Document,
    Length,
    PassedOver,
    Place,
    Position,
    Reason,
    Scored,
    Sentence,
    Summary,
)
from briefing.model.deferred import later
from briefing.summarise.printable import Unit, Units
from briefing.summarise.scoring.salience import Salience, measure_classic, measure_salience, without_brevity
from briefing.summarise.selection.greedy import Selection, select_units
from briefing.summarise.selection.redundancy import remember
from briefing.text import segment_pile
from briefing.text.words import count_words

__all__ = [
    "Candidacy",
    "choose_sentences",
    "find_candidates",
    "score_sentences",
    "summarise",
    "summarise_documents",
    "weigh_sentences",
]

Told = tuple[Sentence, Sequence[str]]
"""A sentence with its terms, in its own language."""


def score_sentences(source: Source, method: str = "default", language: str | None = None) -> list[Scored]:
    """Score every sentence of ``source``, in document order; a higher score tells more.

    ``source`` is a text, an article, or several articles. ``language`` (ISO 639-1) is that of an article which names
    none; without it the letters tell. Raises :class:`UsageError` for an unknown ``method`` and a source that is none of
    these.
    """
    documents = _documents(given_source(source, "score_sentences"), language)
    salience = _salience(documents, method, None)
    return [scored for _, scored in salience.all_scored()]


def summarise(
    source: Source,
    length: str | Length = "3 sentences",
    method: str = "default",
    language: str | None = None,
) -> Summary:
    """Choose the sentences of ``source`` that tell most within ``length``, in reading order.

    Of several articles that one opens which is printed from nearest its beginning; the others follow by date.

    ``source`` is a text, an article, or several articles (one summary over all, without repeats). ``length`` is written
    as "3 sentences", "120 words" or "20%". A source with a sentence in it never has an empty summary. Raises
    :class:`UsageError` for a source, a length or a method that is none.
    """
    documents = _documents(given_source(source, "summarise"), language)
    return summarise_documents(documents, length=parse_length(length), method=method)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Candidacy:
    """What could be printed of some documents, before any length is asked for: made by :func:`find_candidates`.

    Known by identity, so that what was chosen from it can be remembered beside it.
    """

    documents: tuple[Document, ...]
    salience: Salience
    units: Units
    limited: bool


def summarise_documents(
    documents: Sequence[Document],
    *,
    length: Length,
    method: str = "default",
    origins: Sequence[Sequence[str]] | None = None,
    among: Collection[Place] | None = None,
    priority: Mapping[Place, float] | None = None,
    already: Iterable[Told] = (),
    pinned: Collection[Place] = (),
    dropped: Collection[Place] = (),
    shortest: int = 1,
    longest: int = 1000,
) -> Summary:
    """One summary over ``documents``: the parameters are those of the three steps that it takes."""
    salience = weigh_sentences(documents, method=method, origins=origins)
    candidacy = find_candidates(documents, salience, among=among, pinned=pinned, bounds=(shortest, longest))
    return choose_sentences(
        candidacy, length=length, priority=priority, already=already, pinned=pinned, dropped=dropped
    )


def weigh_sentences(
    documents: Sequence[Document], *, method: str = "default", origins: Sequence[Sequence[str]] | None = None
) -> Salience:
    """What each sentence of ``documents`` is worth by ``method``.

    ``origins`` are tuples of article ids that have one vote together; without it each article has its own.
    """
    return _salience(documents, method, _votes(documents, _numbers(documents), origins))


def find_candidates(
    documents: Sequence[Document],
    salience: Salience,
    *,
    among: Collection[Place] | None = None,
    pinned: Collection[Place] = (),
    bounds: tuple[int, int] = (1, 1000),
) -> Candidacy:
    """What of ``documents`` could be printed, and why the rest could not, found as far as it is asked for.

    ``among`` limits the choice to the sentences at these places (article id, index), though what they lean on may stand
    outside. ``pinned`` sentences may be printed whatever the rules say. ``bounds`` are the fewest and the most words of
    a sentence.
    """
    number_of = _numbers(documents)
    wanted = _numbered(pinned, number_of)
    units = Units(
        documents,
        shortest=bounds[0],
        longest=bounds[1],
        targets=_numbered(among, number_of) | wanted if among is not None else None,
        wanted=wanted,
    )
    return Candidacy(documents=tuple(documents), salience=salience, units=units, limited=among is not None)


def choose_sentences(
    candidacy: Candidacy,
    *,
    length: Length,
    priority: Mapping[Place, float] | None = None,
    already: Iterable[Told] = (),
    pinned: Collection[Place] = (),
    dropped: Collection[Place] = (),
) -> Summary:
    """The summary of ``length`` from what could be printed.

    ``priority`` says how welcome each sentence is (0 to 1). ``already`` is printed elsewhere, each sentence with its
    terms, and is not said again; ``pinned`` sentences are printed and ``dropped`` ones are not.
    """
    number_of = _numbers(candidacy.documents)
    unwanted = _numbered(dropped, number_of)
    told = tuple(already)
    salience = candidacy.salience if length.unit == "sentences" else without_brevity(candidacy.salience)
    selection = select_units(
        candidacy.units,
        candidacy.documents,
        salience,
        length=length,
        priority={(number_of[article], index): value for (article, index), value in (priority or {}).items()},
        pinned=_numbered(pinned, number_of),
        unwanted=unwanted,
        said=remember(told),
    )
    if not selection.chosen and not candidacy.limited and not told:
        return _lead(salience, length, unwanted)
    return _summary(salience, selection, length)


def _numbers(documents: Sequence[Document]) -> dict[str, int]:
    """The place of each document among ``documents``, by the id of its article."""
    return {document.article.id: number for number, document in enumerate(documents)}


def _numbered(places: Collection[Place], number_of: Mapping[str, int]) -> set[Position]:
    return {(number_of[article], index) for article, index in places if article in number_of}


def _documents(articles: Sequence[Article], language: str | None) -> list[Document]:
    known = [_in_language(article, language) for article in articles]
    return sorted(segment_pile(known), key=_reading_order)


def _in_language(article: Article, language: str | None) -> Article:
    return article if article.language or not language else replace(article, language=language)


def _reading_order(document: Document) -> tuple[str, str]:
    day = document.article.date
    return day.isoformat() if day else "9999", document.article.id


def _votes(
    documents: Sequence[Document], number_of: Mapping[str, int], origins: Sequence[Sequence[str]] | None
) -> list[list[int]]:
    if origins is None:
        return [[number] for number in range(len(documents))]
    votes = [[number_of[article] for article in origin if article in number_of] for origin in origins]
    return [vote for vote in votes if vote]


def _salience(documents: Sequence[Document], method: str, votes: list[list[int]] | None) -> Salience:
    if method != "default":
        return measure_classic(documents, method)
    return measure_salience(documents, votes or [[number] for number in range(len(documents))])


def _summary(salience: Salience, selection: Selection, length: Length) -> Summary:
    printed = _in_reading_order({(unit.document, index) for unit in selection.chosen for index in unit.indices})
    anchors = _anchors(selection.chosen, printed)
    scores = tuple(salience.scored(number, index) for number, index in printed)
    return Summary(
        sentences=tuple(scored.sentence for scored in scores),
        scores=scores,
        anchors=anchors,
        asked=length,
        reached_sentences=len(printed),
        reached_words=sum(count_words(scored.sentence.text) for scored in scores),
        passed_over=later(lambda: _passed_over(salience, selection, set(printed))),
    )


def _in_reading_order(places: Collection[Position]) -> list[Position]:
    """The places article by article; first the article that is printed from nearest its beginning, because it opens."""
    _, opener = min(((index, number) for number, index in places), default=(0, 0))
    return sorted(places, key=lambda place: (place[0] != opener, place))


def _anchors(chosen: Sequence[Unit], printed: Sequence[Position]) -> tuple[int | None, ...]:
    row = {place: number for number, place in enumerate(printed)}
    anchors: list[int | None] = [None] * len(printed)
    for unit in chosen:
        for before, after in zip(unit.indices, unit.indices[1:], strict=False):
            anchors[row[unit.document, after]] = row[unit.document, before]
    return tuple(anchors)


def _passed_over(salience: Salience, selection: Selection, printed: Collection[Position]) -> tuple[PassedOver, ...]:
    everything = sorted(salience.all_scored(), key=lambda entry: (-entry[1].score, entry[0]))
    passed = []
    for rank, (place, scored) in enumerate(everything, start=1):
        if place in printed:
            continue
        if rejection := selection.rejection(place):
            passed.append(PassedOver(scored=scored, rank=rank, reason=rejection.reason, rival=rejection.rival))
    return tuple(passed)


def _lead(salience: Salience, length: Length, unwanted: Collection[Position]) -> Summary:
    """The first sentence there is, where nothing could be chosen by the rules: a summary is never empty."""
    first = next((scored for place, scored in salience.all_scored() if place not in unwanted), None)
    chosen = (first,) if first else ()
    return Summary(
        sentences=tuple(scored.sentence for scored in chosen),
        scores=chosen,
        anchors=(None,) * len(chosen),
        asked=length,
        reached_sentences=len(chosen),
        reached_words=sum(count_words(scored.sentence.text) for scored in chosen),
        note=Reason(kind="lead") if chosen else None,
    )
