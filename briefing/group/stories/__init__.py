"""Articles on one event.

Copies are folded into origins first (``origins``). How likely two origins tell of one event is measured by what they
open with and by their days (``likeness``), unless names and figures contradict (``particulars``); groups are joined as
long as they hang together (``linkage``). One that is left alone has a second chance by its title (``second_chance``),
and a group whose news is of two events is parted (``parting``).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.door import given_articles
from briefing.group.stories.headline import find_namer, headline
from briefing.group.stories.likeness import measure_likeness
from briefing.group.stories.linkage import link
from briefing.group.stories.origins import copies, origin_of, stand_for
from briefing.group.stories.parting import part
from briefing.group.stories.reasons import explain
from briefing.group.stories.second_chance import join_the_lonely
from briefing.group.stories.translation import join_across_languages
from briefing.model import Article, Document, Origin, Story, sha256
from briefing.similarity.semantic import Encoder
from briefing.text import segment_pile


def find_stories(articles: Sequence[Article]) -> list[Story]:
    """The stories of ``articles``, by first date and id; the order of the articles changes nothing.

    Raises :class:`UsageError` for what are no articles.
    """
    return group_documents(segment_pile(given_articles(articles, "find_stories")))


def group_documents(
    documents: Sequence[Document], *, around: Sequence[Document] = (), encoder: Encoder | None = None
) -> list[Story]:
    """The stories of articles that are segmented already; see :func:`find_stories`.

    ``around`` are the articles of the days before and after. They help to tell what is one event, and are in no story.
    With an ``encoder`` an article joins the story on the same event in another language.
    """
    if not documents:
        return []
    told = {document.article.id for document in documents}
    ordered = sorted([*documents, *around], key=lambda document: document.article.id)
    # Copies of one text have one voice, and stand in one story whatever else is in the pile.
    origins = copies([document.bare for document in ordered])
    spoken = [[ordered[number] for number in origin] for origin in origins]
    speakers = [_speaker(origin) for origin in spoken]
    likeness = measure_likeness(speakers)
    groups, parted_from = part(join_the_lonely(link(likeness), likeness, speakers), likeness, speakers)
    if encoder is not None:
        groups = join_across_languages(groups, speakers, encoder)
    stories = []
    for group in groups:
        kept = [number for number in group if any(document.article.id in told for document in spoken[number])]
        if kept:
            origins_told = [[each for each in spoken[number] if each.article.id in told] for number in kept]
            others = [speakers[number] for number in likeness.apart_from(kept)]
            rest = [speakers[number] for place in group for number in parted_from.get(place, ()) if number not in group]
            stories.append(_story(origins_told, likeness.among(kept), others, rest))
    return sorted(stories, key=lambda story: (story.first.isoformat() if story.first else "9999", story.id))


def _speaker(copies: Sequence[Document]) -> Document:
    """The one of several copies that stands for all of them."""
    first = stand_for([document.bare for document in copies])[0]
    return next(document for document in copies if document.article.id == first.id)


def _story(
    origins: Sequence[Sequence[Document]],
    likeness: NDArray[np.float64],
    others: Sequence[Document],
    rest: Sequence[Document],
) -> Story:
    """The story of some origins, each with its copies, and how like one another the origins are.

    ``others`` tell of other events in the same words; ``rest`` are those that the story was parted from.
    """
    documents = [document for origin in origins for document in origin]
    namer = find_namer(documents, np.repeat(likeness.sum(axis=1), [len(origin) for origin in origins]))
    articles = sorted((document.article for document in documents), key=_by_date)
    dates = [article.date for article in articles if article.date]
    return Story(
        id=sha256(articles[0].id)[:12],
        label=headline(namer),
        namer=namer.article.id,
        articles=tuple(articles),
        origins=_origins(origins, articles),
        first=min(dates, default=None),
        last=max(dates, default=None),
        cohesion=_cohesion(likeness),
        reasons=explain(documents, others, rest),
    )


def _origins(origins: Sequence[Sequence[Document]], articles: Sequence[Article]) -> tuple[Origin, ...]:
    """The story's origins in the order of their first article."""
    place = {article.id: number for number, article in enumerate(articles)}
    found = [origin_of([document.article for document in origin]) for origin in origins]
    return tuple(sorted(found, key=lambda origin: min(place[name] for name in origin.articles)))


def _by_date(article: Article) -> tuple[str, str]:
    return article.date.isoformat() if article.date else "9999", article.id


def _cohesion(likeness: NDArray[np.float64]) -> float:
    """The average likelihood that two different origins of the story tell of one event."""
    count = len(likeness)
    if count == 1:
        return 1.0
    return round((float(likeness.sum()) - count) / (count * (count - 1)), 4)
