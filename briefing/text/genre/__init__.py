"""What kind of text an article is: a report, or a column that argues about what others report, or something else.

Found once for a document, in its ``genre``; whether its title argues stands beside it, because a report's may as well.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing import languages
from briefing.model import Article, ArticleGenre, Sentence
from briefing.text.genre import outward_marks as marks
from briefing.text.genre.opinion import opens_as_opinion
from briefing.text.genre.transcripts import is_transcript


def genre_of(article: Article, sentences: Sequence[Sentence]) -> ArticleGenre:
    """What an article is beyond doubt, by its outlet, its address, its title, its opening and its build.

    Its language must be settled. Opinion is opinion wherever else it stands: no title alone makes an article that, nor
    what an agency sent opens as such, for agencies tell features as columns are told; nor what a
    company tells as "we" of its own work.
    """
    return next((kind for kind, is_marked in _KINDS if is_marked(article, sentences)), "report")


def title_argues(article: Article) -> bool:
    """Whether an article's title argues, asks or commands instead of saying what happened; its language is settled."""
    return marks.argues(article.title or "", languages.of(article.language).genre)


def _is_opinion(article: Article) -> bool:
    if marks.is_marked_as_opinion(article):
        return True
    if article.agency or languages.of(article.language).genre.own_work.search(article.text):
        return False
    title = article.title or ""
    return opens_as_opinion(title, article.text, article.language or "", beside_title=title_argues(article))


_KINDS: tuple[tuple[ArticleGenre, Callable[[Article, Sequence[Sentence]], bool]], ...] = (
    ("opinion", lambda article, _: _is_opinion(article)),
    ("advertisement", lambda article, _: marks.is_advertisement(article)),
    ("live page", lambda article, _: marks.is_live_page(article)),
    ("transcript", lambda _, sentences: is_transcript(sentences)),
    ("list", lambda article, _: marks.is_list(article)),
    ("explainer", lambda article, _: marks.is_explainer(article)),
    ("teaser", lambda article, sentences: article.teaser or marks.is_teaser(article, sentences)),
)
"""How each kind of article but the report is marked; the first whose mark an article has is its kind."""
