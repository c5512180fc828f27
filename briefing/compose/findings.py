"""What a brief is composed from: everything that the stages before found."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date as Date
from functools import cached_property

from briefing.compose.cache import Cache
from briefing.model import (
    Article,
    Document,
    Edit,
    Filing,
    Place,
    Reading,
    Sentence,
    Story,
    sha256,
)
from briefing.model.word_count import words_in


def place_of(sentence: Sentence) -> Place:
    """The place of ``sentence``: what it is known by."""
    return sentence.article_id, sentence.index


def folded_outlet(name: str) -> str:
    """An outlet's name for comparing: without an article and what a collection adds in brackets ("(Online News)")."""
    return name.partition(" (")[0].casefold().removeprefix("the ")


_TELLING = frozenset({"report", "transcript"})


@dataclass(frozen=True, kw_only=True)
class Findings:
    """Everything that the earlier stages found.

    ``reading`` holds the articles inside the period and the problems of all that was left out; ``documents`` are
    those articles, segmented, in the same order. ``read`` counts the articles that could be read at all, and ``press``
    names the outlets of all of them. ``language`` is the code of the one language whose sentences are printed, or empty
    where those of all are. ``cache`` holds what was chosen from them before, for the next time.
    """

    reading: Reading
    documents: tuple[Document, ...]
    stories: tuple[Story, ...]
    filing: Filing
    read: int
    press: frozenset[str] = frozenset()
    language: str = ""
    cache: Cache = field(default_factory=Cache, compare=False, repr=False)

    @cached_property
    def document_of(self) -> dict[str, Document]:
        """The documents by article id."""
        return {document.article.id: document for document in self.documents}

    @cached_property
    def story_of(self) -> dict[str, Story]:
        """The story of each article, by article id."""
        return {article.id: story for story in self.stories for article in story.articles}

    @property
    def places_of(self) -> dict[str, tuple[Place, ...]]:
        """Where each sentence stands, by the SHA-256 of its text."""
        return self.cache.recall("places", self._find_places)

    @property
    def digests(self) -> dict[str, str]:
        """The SHA-256 of each article's text, by article id."""
        return self.cache.recall(
            "digests", lambda: {article.id: sha256(article.text) for article in self.reading.articles}
        )

    @cached_property
    def outlets(self) -> frozenset[str]:
        """The names of the outlets, those outside the period too, as :func:`folded_outlet` gives them."""
        return frozenset(map(folded_outlet, self.press | {article.outlet or "" for article in self.reading})) - {""}

    @property
    def words(self) -> dict[str, int]:
        """How many words each article has, by article id."""
        return self.cache.recall(
            "words", lambda: {article.id: words_in(article.text) for article in self.reading.articles}
        )

    def prints(self, article_id: str) -> bool:
        """Whether sentences of this article are printed unasked: whether it is in the language of these findings."""
        return not self.language or self.document_of[article_id].language == self.language

    @cached_property
    def prints_one_article(self) -> bool:
        """Whether one article alone is in the language of the brief, so that without it nothing is told."""
        return sum(self.prints(document.article.id) for document in self.documents) == 1

    def printed_in(self, story: Story) -> tuple[Document, ...]:
        """The documents of a story that sentences are printed of, in the story's order."""
        return tuple(document for document in self.documents_in(story) if self.prints(document.article.id))

    def documents_in(self, story: Story) -> tuple[Document, ...]:
        """The documents of a story's articles, in the story's order."""
        return tuple(self.document_of[article.id] for article in story.articles)

    @cached_property
    def reports(self) -> frozenset[str]:
        """The ids of the articles that facts are taken from: a story's reports, or its columns where it has none."""
        of_stories = (self.printed_in(story) for story in self.stories)
        kept = ([each for each in documents if each.reports] or documents for documents in of_stories)
        return frozenset(document.article.id for documents in kept for document in documents)

    def reports_in(self, story: Story) -> tuple[Document, ...]:
        """The documents of a story that are among :attr:`reports`, in the story's order."""
        return tuple(document for document in self.documents_in(story) if document.article.id in self.reports)

    @cached_property
    def newest(self) -> Date | None:
        """The day of the newest article."""
        return max((each.article.date for each in self.documents if each.article.date), default=None)

    def is_overtaken(self, place: Place) -> bool:
        """Whether a sentence looks ahead to a day that was over when the newest article was printed."""
        dates = self.document_of[place[0]].dates[place[1]]
        return any(
            mention.planned and mention.precision == "day" and self.newest is not None and mention.day < self.newest
            for mention in dates
        )

    def is_opinion(self, story: Story) -> bool:
        """Whether all that is told of a story is opinion beyond doubt."""
        return all(document.genre == "opinion" for document in self.documents_in(story))

    def _tells(self, story: Story) -> bool:
        """Whether some article of a story tells what happened, or what was said; a live page tells of many things."""
        return any(document.genre in _TELLING for document in self.documents_in(story))

    @cached_property
    def reported(self) -> frozenset[str]:
        """The ids of the stories that an article tells, which is no opinion, live page, list or teaser; else of all."""
        reported = {story.id for story in self.stories if self._tells(story)}
        return frozenset(reported or {story.id for story in self.stories})

    def article(self, article_id: str) -> Article:
        """The article with this id."""
        return self.document_of[article_id].article

    def _find_places(self) -> dict[str, tuple[Place, ...]]:
        found: dict[str, list[Place]] = {}
        for document in self.documents:
            for sentence in document.sentences:
                found.setdefault(sha256(sentence.text), []).append(place_of(sentence))
        return {digest: tuple(places) for digest, places in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The analyst's edits where they touch single sentences, as places, and those that found nothing to touch."""

    pinned: frozenset[Place] = frozenset()
    dropped: frozenset[Place] = frozenset()
    edits: tuple[Edit, ...] = ()
    lost: tuple[Edit, ...] = ()
