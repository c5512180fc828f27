"""What discovery looks at: articles with those of their sentences that are in question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from briefing.group.discovery.function_words import joining_stems
from briefing.model import Document, Sentence, Unfiled
from briefing.text.words import terms


@dataclass(frozen=True, slots=True)
class Portion:
    """An article with the sentences that are in question.

    ``sentence_stems`` are the stems of each of these sentences, ``title`` those of the article's title; the name of the
    article's own outlet and words that only join others are in neither. ``stems`` are all of them, those of the title
    where the whole article is in question.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    sentence_stems: tuple[tuple[str, ...], ...]
    title: tuple[str, ...]

    @property
    def stems(self) -> tuple[str, ...]:
        """Every stem of what is in question, in order."""
        whole = self.title if len(self.sentences) == len(self.document.sentences) else ()
        return (*chain(*self.sentence_stems), *whole)

    @property
    def language(self) -> str:
        """The language of the article."""
        return self.document.language


def portions_of(documents: Sequence[Document], unfiled: Iterable[Unfiled] | None) -> list[Portion]:
    """The articles as portions, by id, each with those of its sentences that are ``unfiled`` (all, if None).

    An article without any is left out.
    """
    wanted = None if unfiled is None else {(u.sentence.article_id, u.sentence.index) for u in unfiled}
    portions = []
    joining = joining_stems(documents)
    for document in sorted({document.article.id: document for document in documents}.values(), key=_identity):
        chosen = tuple(s for s in document.sentences if wanted is None or (s.article_id, s.index) in wanted)
        if chosen:
            portions.append(_portion(document, chosen, joining.get(document.language, frozenset())))
    return portions


def _portion(document: Document, chosen: tuple[Sentence, ...], joining: frozenset[str]) -> Portion:
    article = document.article
    outside = {*terms(article.outlet or "", article.language), *joining}
    sentence_stems = (document.terms[sentence.index] for sentence in chosen)
    title = terms(article.title or "", article.language)
    return Portion(
        document,
        chosen,
        sentence_stems=tuple(tuple(stem for stem in stems if stem not in outside) for stems in sentence_stems),
        title=tuple(stem for stem in title if stem not in outside),
    )


def _identity(document: Document) -> str:
    return document.article.id
