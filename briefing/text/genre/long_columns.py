"""How an article is built: whether it puts its news first, as reports do, or argues towards its end."""

from __future__ import annotations

from briefing import languages
from briefing.model import Document


def argues_towards_its_end(document: Document) -> bool:
    """Whether a long article hardly ever reports speech, so that what a sentence holds tells more than its place.

    This is no judgement of its genre: an essay is built so, and a long report may be. False for a language whose long
    columns nobody has counted.
    """
    column = languages.of(document.language).genre.long_column
    count = len(document.sentences)
    if column is None or count <= column.longer_than:
        return False
    saying = sum(column.saying.search(sentence.text) is not None for sentence in document.sentences)
    return saying <= column.most_saying * count
