"""What kind of text an article is: a report, or a column that argues about what others report, or something else.

Found once for a document, in its ``genre``; whether its title argues stands beside it, because a report's may as well.
"""

from __future__ import annotations

from collections.abc import Sequence

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
    if _is_opinion(article):
        return "opinion"
    if marks.is_advertisement(article):
        return "advertisement"
    if marks.is_live_page(article):
        return "live page"
    if is_transcript(sentences):
        return "transcript"
    if marks.is_list(article):
        return "list"
    return "teaser" if article.teaser or marks.is_teaser(article, sentences) else "report"


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
