"""Which sentences of a story may be printed, as units, each with its worth for the whole brief."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.compose.choosing.budget import Budget
from briefing.compose.choosing.importance import reports_among
from briefing.compose.findings import Decisions, Findings, place_of
from briefing.compose.finishing.receipts import units_of
from briefing.compose.request import Lengths
from briefing.group.stories.headline import opening_of, title_of
from briefing.model import Document, Length, Place, Reason, Scored, Sentence, Story, Summary
from briefing.summarise import Candidacy, choose_sentences, find_candidates, weigh_sentences
from briefing.text.words import count_words, terms

DECAY = 0.75
"""A story's second unit is worth three quarters of its first, and so on: breadth before depth."""


HEADING = 0.4
"""A sentence that holds no word of its story's heading is so much less welcome than one that holds them all.

A text that does not tell what stands above it makes a reader doubt both."""
TOLD = 0.3
"""From this share of its words on a heading is said by the sentences right under it."""


OPENING = (1.0, 0.85, 0.7)
LATER = 0.55
"""How welcome the first sentences of an article are, and all others: they say what happened, later ones what is around
it."""


OVERTAKEN = 0.4
"""What was still to come, on a day that is over since, is told only where nothing says what came of it."""


AGEING = 0.93
STALEST = 0.88
"""How welcome what was printed a day before the last report of its story is, and never less: the newest tells where
things stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValuedUnit:
    """Sentences of one article that are printed together or not at all, and what they are worth (0 to 1)."""

    story_id: str
    article_id: str
    sentences: tuple[Sentence, ...]
    worth: float
    pinned: bool = False

    @property
    def words(self) -> int:
        """How many words the unit prints."""
        return sum(count_words(sentence.text) for sentence in self.sentences)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """The units that a story offers to one part of the brief, best first, and the summary that they come from."""

    story: Story
    summary: Summary
    units: tuple[ValuedUnit, ...]


def candidates_of(
    story: Story,
    findings: Findings,
    *,
    length: Length,
    lengths: Lengths,
    decisions: Decisions,
    weight: float,
    fit: Mapping[Place, float] | None = None,
    already: Sequence[Sentence] = (),
    headed: bool = False,
    asked: bool = False,
) -> Candidates:
    """Choose what ``story`` could print within ``length``: of its reports, and of its columns where none reports.

    ``fit`` limits the choice to the sentences it names and says how well each fits (0 to 1); without it every sentence
    of the story in the language of the findings is free. ``already`` is printed elsewhere and is not said again,
    nor, where the story is printed under its heading (``headed``), what a heading says that is taken from a text.
    ``weight`` is the story's importance. Under a heading the first unit says what a title of the story does; a
    story of one article that has none such has no units, and is named alone, unless somebody ``asked`` for what the
    sentences tell, as for a theme of the register.
    """
    ids = {article.id for article in story.articles}
    pinned = frozenset(place for place in decisions.pinned if place[0] in ids and (fit is None or place in fit))
    dropped = frozenset(place for place in decisions.dropped if place[0] in ids)
    # What other stories print cannot be said again by this one: it is about another event.
    said = tuple(sentence for sentence in already if sentence.article_id in ids)
    if headed and (opening := _opening(story, findings)):
        said = (*said, opening)

    documents = _reports(_printable(story, findings, pinned, fit), pinned, fit)
    if fit is not None:
        read = {document.article.id for document in documents}
        fit = {place: value for place, value in fit.items() if place[0] in read}
    among = _free(documents, findings, pinned) if fit is None else frozenset(fit)
    candidacy = _candidacy(story, documents, findings, lengths=lengths, among=among, pinned=pinned)
    welcome = None if fit is None else tuple(sorted(fit.items()))
    summary = findings.cache.recall(
        ("summary", candidacy, length, welcome, tuple(map(place_of, said)), pinned, dropped),
        lambda: choose_sentences(
            candidacy,
            length=length,
            priority=_answering(story, documents, findings, fit),
            already=[(each, findings.document_of[each.article_id].terms[each.index]) for each in said],
            pinned=pinned,
            dropped=dropped,
        ),
    )
    # The first sentence there is, where none can be printed, is better than nothing only where nothing else is told.
    unfit = summary.note == Reason(kind="lead") and not findings.prints_one_article
    units = [] if unfit else sorted(units_of(summary), key=lambda unit: _best_first(unit, pinned))
    if headed and not pinned:
        units = _led_by_the_heading(units, story, findings, asked=asked)
    return Candidates(story=story, summary=summary, units=_valued(story, units, weight, fit or {}, pinned))


def _best_first(unit: tuple[Scored, ...], pinned: Collection[Place]) -> tuple[bool, float, str, int]:
    is_pinned = any(place_of(scored.sentence) in pinned for scored in unit)
    first = unit[0].sentence
    return not is_pinned, -max(scored.score for scored in unit), first.article_id, first.index


def _led_by_the_heading(
    units: Sequence[tuple[Scored, ...]], story: Story, findings: Findings, *, asked: bool
) -> list[tuple[Scored, ...]]:
    """``units``, first the best that says what a title of ``story`` does; none where a single article leaves it unsaid.

    Without titles the heading is the opening of a text, and what is printed goes on from it. A title that its own text
    does not say either ("Press release 7") is no measure of what to print.
    """
    titles = [held for document in findings.printed_in(story) if (held := _said_title(document))]

    def tells(unit: tuple[Scored, ...]) -> bool:
        held = {term for each in unit for term in _terms_of(each.sentence, findings)}
        return any(len(title & held) >= TOLD * len(title) for title in titles)

    first = next(filter(tells, units), None) if titles else next(iter(units), None)
    if first is None and (asked or len(story.articles) > 1):
        return list(units)
    return [first, *(unit for unit in units if unit is not first)] if first else []


def _said_title(document: Document) -> frozenset[str]:
    """The terms of a document's title where its text says half of them, else none."""
    title = frozenset(terms(title_of(document.article), document.language))
    return title if 2 * len(title.intersection(chain.from_iterable(document.terms))) >= len(title) else frozenset()


def _terms_of(sentence: Sentence, findings: Findings) -> Sequence[str]:
    return findings.document_of[sentence.article_id].terms[sentence.index]


def _opening(story: Story, findings: Findings) -> Sentence | None:
    """The sentence that a story without titles has its heading from."""
    if any(article.title for article in story.articles):
        return None
    namer = next((each for each in findings.documents_in(story) if each.article.id == story.namer), None)
    return opening_of(namer) if namer else None


def _printable(
    story: Story, findings: Findings, pinned: Collection[Place], fit: Mapping[Place, float] | None
) -> tuple[Document, ...]:
    """The documents of ``story`` in the language of the findings, and those that a person chose a sentence of.

    Of copies and versions of one text one alone is printed from, so that no sentence stands twice: the first that holds
    what is asked for.
    """
    chosen = {article_id for article_id, _ in pinned}
    wanted = {article_id for article_id, _ in (pinned if fit is None else fit)}
    may = [each for each in story.articles if findings.prints(each.id) or each.id in wanted]
    held = [[name for name in origin.articles if any(name == each.id for each in may)] for origin in story.origins]
    first = {min(names, key=lambda name: name not in wanted) for names in held if names}
    return tuple(each for each in findings.documents_in(story) if each.article.id in first | chosen)


def _free(documents: Sequence[Document], findings: Findings, pinned: Collection[Place]) -> frozenset[Place] | None:
    """What of ``documents`` may be printed where not all may: of those in another language what is pinned alone."""
    if all(findings.prints(document.article.id) for document in documents):
        return None
    places = (place_of(sentence) for document in documents for sentence in document.sentences)
    return frozenset(place for place in places if findings.prints(place[0]) or place in pinned)


def _reports(
    documents: Sequence[Document], pinned: Collection[Place], fit: Mapping[Place, float] | None
) -> tuple[Document, ...]:
    """Those of ``documents`` that may be printed from: a column argues about what others report.

    It is printed from where nothing else holds a sentence of ``fit``, and where a person has pinned one of it.
    """
    wanted = {article_id for article_id, _ in pinned}
    reports = {document.article.id for document in reports_among(documents)} or {
        document.article.id for document in documents if document.reports
    }
    tells = bool(reports) if fit is None else any(article_id in reports for article_id, _ in fit)
    kept = reports | wanted
    return tuple(each for each in documents if not tells or each.article.id in kept)


def freshness(story: Story, place: Place, findings: Findings) -> float:
    """How welcome a sentence is by what has happened since (0 to 1)."""
    day = findings.article(place[0]).date
    days = (story.last - day).days if day and story.last else 0
    return max(STALEST, AGEING**days) * (OVERTAKEN if findings.is_overtaken(place) else 1.0)


def _answering(
    story: Story, documents: Sequence[Document], findings: Findings, fit: Mapping[Place, float] | None
) -> dict[Place, float]:
    """How welcome each sentence of a story is: as it fits, tells of the heading, stands early, and holds still."""
    heading = frozenset(chain.from_iterable(terms(story.label, code) for code in _languages(documents)))
    places = (
        (place_of(sentence), held)
        for document in documents
        for sentence, held in zip(document.sentences, document.terms, strict=True)
    )
    return {
        place: (1.0 if fit is None else fit[place])
        * (OPENING[place[1]] if place[1] < len(OPENING) else LATER)
        * freshness(story, place, findings)
        * (1.0 - HEADING + HEADING * len(heading.intersection(held)) / max(1, len(heading)))
        for place, held in places
        if fit is None or place in fit
    }


def _languages(documents: Sequence[Document]) -> set[str]:
    return {document.language for document in documents}


def _candidacy(
    story: Story,
    documents: tuple[Document, ...],
    findings: Findings,
    *,
    lengths: Lengths,
    among: frozenset[Place] | None,
    pinned: frozenset[Place],
) -> Candidacy:
    """What a change of length leaves as it is: what the sentences of a story are worth, and which can be printed."""
    votes = tuple(origin.articles for origin in story.origins)
    key = votes, tuple(document.article.id for document in documents), lengths.method
    bounds = lengths.shortest, lengths.longest
    salience = findings.cache.recall(
        ("salience", *key), lambda: weigh_sentences(documents, method=lengths.method, origins=votes)
    )
    return findings.cache.recall(
        ("candidacy", *key, among, pinned, *bounds),
        lambda: find_candidates(documents, salience, among=among, pinned=pinned, bounds=bounds),
    )


def _valued(
    story: Story,
    groups: Iterable[tuple[Scored, ...]],
    weight: float,
    fit: Mapping[Place, float],
    pinned: Collection[Place],
) -> tuple[ValuedUnit, ...]:
    units = []
    for rank, group in enumerate(groups):
        sentences = tuple(scored.sentence for scored in group)
        places = [place_of(sentence) for sentence in sentences]
        suits = max((fit.get(place, 0.0) for place in places), default=0.0) if fit else 1.0
        units.append(
            ValuedUnit(
                story_id=story.id,
                article_id=sentences[0].article_id,
                sentences=sentences,
                worth=_worth(weight, suits, rank),
                pinned=any(place in pinned for place in places),
            )
        )
    return tuple(units)


def most_worth(weight: float, fit: Mapping[Place, float]) -> float:
    """What no unit of a story of ``weight`` exceeds that is limited to the sentences of ``fit``."""
    return _worth(weight, max(fit.values(), default=0.0), 0)


def _worth(weight: float, suits: float, rank: int) -> float:
    """What the unit at ``rank`` of its story is worth, of which the best sentence suits so well (0 to 1)."""
    return weight * (0.5 + 0.5 * suits) * DECAY**rank


def take(
    units: Sequence[ValuedUnit], *, budget: Budget, each_article: Mapping[str, Budget], first_is_free: bool = True
) -> list[ValuedUnit]:
    """Take units by worth while ``budget`` and each article's own last; pinned ones come first and always fit.

    The first unit is taken even where it is longer than the budget: a part with something to say is never empty.
    """
    left, articles, taken = budget, dict(each_article), list[ValuedUnit]()
    for unit in sorted(
        units, key=lambda unit: (not unit.pinned, -unit.worth, unit.article_id, unit.sentences[0].index)
    ):
        cost = len(unit.sentences), unit.words
        own = articles.get(unit.article_id)
        fits = left.takes(*cost) and (own is None or own.takes(*cost))
        if not (fits or unit.pinned or (first_is_free and not taken)):
            continue
        taken.append(unit)
        left = left.less(*cost)
        if own is not None:
            articles[unit.article_id] = own.less(*cost)
    return taken
