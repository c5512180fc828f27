"""Copies of one text, lightly edited or not, fold into one origin: five papers with one wire story are one source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from briefing.group.stories.particulars import Particulars, is_another_event, particulars_of
from briefing.model import Article, Origin, Reason
from briefing.similarity.shingles import SHARED, near_duplicates
from briefing.text.words import tokens

_AGENCY = re.compile(
    r"\((AA|AP|AFP|Reuters|REUTERS|DPA|dpa|PA|ANKA|DHA|İHA|IHA|UPI|TASS|Xinhua|ANSA|EFE|Bloomberg|CNN|Interfax)\)"
)
SIGNATURE = 400
"""Characters at either end of a text in which an agency signs."""
SHARED_SIGNED = 0.3
"""What is enough to share where one agency or one author signs both: a signature alone makes no copy."""
LARGELY = 0.75
"""From this much on two texts are copies whatever they quote; below it what stands in quotation marks is left aside."""
OWN = 0.75
"""What their own words must share of what is asked of the whole texts."""
WHOLE = 0.8
"""Of the longest copy: a shorter one is cut from it."""
_QUOTED = re.compile(r"“[^“”]{20,}”|\"[^\"]{20,}\"|«[^«»]{20,}»")


def copies(articles: Sequence[Article]) -> list[list[int]]:
    """The numbers of the articles of each independent source, ascending, in the order of their first.

    Two articles are of one origin when the longer holds enough of the shorter's runs of words (Broder 1997) and their
    names and figures are not what differs. The order of ``articles`` does not change who is with whom.
    """
    # In an order of their own, because of many copies only some pairs are compared.
    ranked = sorted(range(len(articles)), key=lambda number: (articles[number].text, articles[number].id, number))
    pairs = _pairs([articles[number] for number in ranked])
    groups: dict[int, list[int]] = {}
    for label, number in sorted(zip(_components(len(articles), pairs), ranked, strict=True), key=lambda each: each[1]):
        groups.setdefault(label, []).append(number)
    return list(groups.values())


def agency_of(article: Article) -> str | None:
    """The wire service that signs the article, where one does."""
    if article.agency:
        return article.agency
    found = _AGENCY.search(article.text[:SIGNATURE]) or _AGENCY.search(article.text[-SIGNATURE:])
    return found[1] if found else None


def _pairs(articles: Sequence[Article]) -> Iterable[tuple[int, int]]:
    """The pairs of copies; identical texts, even without words, always among them."""
    yield from ((number, number + 1) for number in range(len(articles) - 1) if _same(articles, number))
    words = [tokens(article.text, article.language) for article in articles]
    texts = [_Text(article) for article in articles]
    for number, other, contained in near_duplicates(words, shared=SHARED_SIGNED):
        if _is_copy(texts[number], texts[other], contained):
            yield number, other


class _Text:
    """An article with what tells a copy, found when it is first asked for: most articles have none."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def particulars(self) -> Particulars:
        """The names and figures of the text, and its other words."""
        return particulars_of(self.article)

    @cached_property
    def own_words(self) -> list[str]:
        """The words of the text outside quotation marks."""
        return tokens(_QUOTED.sub(" ", self.article.text), self.article.language)


def _is_copy(one: _Text, other: _Text, contained: float) -> bool:
    """Whether two articles, of which the longer holds the part ``contained`` of the shorter, print one text.

    Below a part that proves it by itself they must share as much without what they quote: two reports of one statement
    are two sources.
    """
    asked = SHARED_SIGNED if _share_a_signature(one.article, other.article) else SHARED
    if contained < asked or is_another_event(one.particulars, other.particulars):
        return False
    return contained >= LARGELY or bool(near_duplicates([one.own_words, other.own_words], shared=OWN * asked))


def _same(articles: Sequence[Article], number: int) -> bool:
    return articles[number].text == articles[number + 1].text


def _share_a_signature(one: Article, other: Article) -> bool:
    agency = agency_of(one)
    return bool((agency and agency == agency_of(other)) or (one.byline and one.byline == other.byline))


def _components(count: int, pairs: Iterable[tuple[int, int]]) -> list[int]:
    linked = list(pairs)
    rows, columns = [one for one, _ in linked], [other for _, other in linked]
    graph = coo_matrix(([1] * len(linked), (rows, columns)), shape=(count, count))
    return [int(label) for label in connected_components(graph, directed=False)[1]]


def stand_for(articles: Sequence[Article]) -> list[Article]:
    """Copies of one text, the one that stands for all of them first: the newest that is no cut of another.

    An agency tells an event in versions, each of which repeats the last and says what has become known since.
    """
    whole = WHOLE * max(len(article.text) for article in articles)

    def rank(article: Article) -> tuple[bool, int, int, str]:
        day = article.date.toordinal() if article.date else 0
        return len(article.text) < whole, -day, -len(article.text), article.id

    return sorted(articles, key=rank)


def origin_of(articles: Sequence[Article]) -> Origin:
    """The origin that ``articles``, copies of one text, come from."""
    ordered = stand_for(articles)
    agency = next(filter(None, map(agency_of, ordered)), None)
    kinds = ("signed", "alone") if len(ordered) == 1 else ("copies of an agency", "copies")
    reason = Reason(kind=kinds[0] if agency else kinds[1], words=(agency,) if agency else (), number=len(ordered))
    return Origin(articles=tuple(article.id for article in ordered), agency=agency, reason=reason)
