"""What discovery looks at: articles with those of their sentences that are in question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.model import Document, Sentence, Unfiled
from briefing.text.languages import language_code
from briefing.text.words import terms

_OPENING, _TITLE = 3, 2  # the sentences that say what an article is about, and what a word counts in its title


@dataclass(frozen=True, slots=True)
class Unit:
    """An article with the sentences that are in question.

    ``stems`` are those of these sentences and of the title, ``opening`` those that say what the article is about: of
    the first sentences, and twice of the title. The name of the article's own outlet is in neither.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    stems: tuple[str, ...]
    opening: tuple[str, ...]

    @property
    def title(self) -> tuple[str, ...]:
        """The stems of the article's title."""
        return terms(self.document.article.title or "", self.language)

    @property
    def language(self) -> str:
        """The language of the article."""
        return language_code(self.document.article.language, self.document.article.text)


def units_of(documents: Sequence[Document], unfiled: Iterable[Unfiled] | None) -> list[Unit]:
    """The articles as units, by id, each with those of its sentences that are ``unfiled`` (all, if None).

    An article without any is left out. The title counts where the whole article is in question.
    """
    wanted = None if unfiled is None else {(u.sentence.article_id, u.sentence.index) for u in unfiled}
    units = []
    for document in sorted({document.article.id: document for document in documents}.values(), key=_identity):
        chosen = tuple(s for s in document.sentences if wanted is None or (s.article_id, s.index) in wanted)
        if chosen:
            units.append(_unit(document, chosen))
    return units


def _unit(document: Document, chosen: tuple[Sentence, ...]) -> Unit:
    article = document.article
    outlet = set(terms(article.outlet or "", article.language))
    stems = [[stem for stem in document.terms[sentence.index] if stem not in outlet] for sentence in chosen]
    title = [stem for stem in terms(article.title or "", article.language) if stem not in outlet]
    whole = title if len(chosen) == len(document.sentences) else ()
    return Unit(document, chosen, stems=(*chain(*stems), *whole), opening=(*chain(*stems[:_OPENING]), *title * _TITLE))


def _identity(document: Document) -> str:
    return document.article.id
