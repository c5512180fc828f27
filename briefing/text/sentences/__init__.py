"""Sentences as spans of the text."""

from __future__ import annotations

from briefing.door import given_text
from briefing.languages import of, resolve
from briefing.model import Article, Sentence
from briefing.text.sentences.boundaries import find_boundaries
from briefing.text.sentences.layout import find_blocks


def split_sentences(text: str, language: str | None = "en") -> list[Sentence]:
    """The sentences of ``text`` in order; their ``article_id`` is that of ``Article(text=text)``.

    Every character that is not white space lies in exactly one sentence, no sentence begins or ends with white space,
    and none crosses a blank line. ``language`` is ISO 639-1; None or ``"auto"`` looks at the letters, and a language
    without rules of its own gets the general ones. Raises :class:`UsageError` for what is no text.
    """
    return split_article(Article(text=given_text(text, "split_sentences"), language=language))


def split_article(article: Article) -> list[Sentence]:
    """The sentences of ``article``, by the rules of its language."""
    text = article.text
    rules = of(resolve(article.language, text)).sentences
    sentences: list[Sentence] = []
    for block in find_blocks(text):
        start = block.start
        for cut in (*find_boundaries(text, block.start, block.end, rules), block.end):
            piece = text[start:cut]
            stripped = piece.strip()
            if stripped:
                first = start + len(piece) - len(piece.lstrip())
                sentences.append(
                    Sentence(
                        article_id=article.id,
                        index=len(sentences),
                        paragraph=block.paragraph,
                        start=first,
                        end=first + len(stripped),
                        text=stripped,
                    )
                )
            start = cut
    return sentences
