"""Columns: articles that argue about events which others report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from briefing.languages import everybody, resolve
from briefing.model import Article
from briefing.text.genre.opinion import BESIDE_AN_ARGUING_TITLE, THRESHOLD, opens_as_opinion

_OUTLET = re.compile(
    r"\b(?:opinions?|commentary|editorials?|columnists?|perspectives?|op-?eds?|guest (?:writer|essay|column))\b|köşe",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"[/.](?:opinions?|commentary|commentisfree|editorials?|columnists?|columns|perspectives?|op-?eds?|ideas|corner"
    r"|yazarlar|kose-yazi(?:si|lari))[/.]|/(?:opinion|editorial|commentary)-(?!polls?\b)|-opinion(?:-\d+)?/?\Z",
    re.IGNORECASE,
)
"""A folder of the address, or the first or last word of its own name: what is told on the page may have others."""
_GIVEN_TOO = frozenset("Ana Bret Ezra Jill Jonah Judson Katrina Maureen Megan Rich Ross Thomas Zack".split())
_PLACES_TOO = frozenset("Charlotte Florence Georgia Victoria Virginia".split())
_NO_SURNAME = frozenset(
    """
    advertiser advocate ajansı beacon bulletin caller center centre chronicle courier daily dergisi dispatch enquirer
    examiner express foundation free gazete gazetesi gazette group haber herald inquirer insider institute journal
    ledger live magazine mail media mercury mirror monitor news observer online post press radio record recorder report
    reporter review standard star sun telegraph times today tribune tv university weekly
    """.split()
)
_LONGEST_NAME = 4

_ARGUES = re.compile(
    r"""[?!]["'”’]?\s*\Z|\b(?:I|I'm|I’m|my|you|your|you're|you’re|we|we're|we’re|our|(?-i:us)|must|\w+n['’]t
    |misguided|outrageous|treachery|debacle|hypocrisy|hypocrites?|repugnant|fiasco|boondoggle|selfish(?:ness)?|disgraceful
    |shameful|deception|betrayal|delusions?|nonsense|hysteria)\b(?![^“"‘]*(?:[”"]|’(?!\w)))
    |\A(?:opinion|editorial|analysis|commentary|column|review|live|live\ updates|watch|video|explainer|perspectives?
    |timeline|mapped|görüş|yorum|analiz)\s?[:|]
    |\A(?:why|how|what|who|when|where|is|are|was|do|does|did|should|could|can|will|stop|don['’]t|let|let['’]s|give|meet
    |no|yes|sorry|enough|here['’]s|here|so|and|but|yet|if|dear|the\ (?:case|problem|trouble|truth|real|lie|myth))\b
    |\A(?!(?:in|on|at|for|after|before|with|without|despite|amid|amidst|inside|under|over|from|by|as|across|during
    |behind|against|near|outside|through|throughout|since|until|and|all|both|following)\b)
    \w+\ (?:the|this|these|our|your|my)\b|\b(?:here|that)['’]s\ (?:why|what|how)\b
    |:\s(?:the|a|an|is|are|it['’]s|why|how|what|who)\b
    |\A\d+\ (?:\w+\ )?(?:things|takeaways|reasons|ways|facts|charts|questions|lessons|times)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Marks of a title that argues, asks, commands, counts off or addresses its reader instead of saying what happened."""


def is_column(article: Article) -> bool:
    """Whether an article is marked as opinion by its outlet, which may be a person, or by its address."""
    return _is_of_opinion(article.outlet or "") or _is_in_opinion(article.url or "")


@lru_cache(maxsize=1 << 12)
def _is_of_opinion(outlet: str) -> bool:
    return _OUTLET.search(outlet) is not None or _is_a_person(outlet)


@lru_cache(maxsize=1 << 14)
def _is_in_opinion(address: str) -> bool:
    return _ADDRESS.search(address) is not None


def _is_a_person(outlet: str) -> bool:
    """Whether an outlet has the name of a person: a given name, then words that no paper is called by."""
    words = outlet.split()
    if not 1 < len(words) <= _LONGEST_NAME or words[0] not in _given_names():
        return False
    return words[-1][:1].isupper() and _NO_SURNAME.isdisjoint(outlet.casefold().split())


@cache
def _given_names() -> frozenset[str]:
    people = everybody()
    familiar = {name.title() for pair in people.familiar.items() for name in pair}
    return (people.male | people.female | familiar | _GIVEN_TOO) - _PLACES_TOO


@lru_cache(maxsize=1 << 14)
def argues(title: str) -> bool:
    """Whether a title argues, asks, commands or addresses its reader."""
    return bool(_ARGUES.search(title))


def only_argues(article: Article) -> bool:
    """Whether an article is a column: by its outlet, its address, its title or the way it opens.

    What an agency sent is judged by the first three alone: agencies tell features as columns are told.
    """
    return argues(article.title or "") or is_opinion(article)


def is_opinion(article: Article) -> bool:
    """Whether an article is opinion beyond doubt: by its outlet or address, or by how it opens; no title alone is that.

    A report may ask or address its reader in its title, and so may an explanation.
    """
    if is_column(article):
        return True
    title = article.title or ""
    language = resolve(article.language, article.text)
    threshold = BESIDE_AN_ARGUING_TITLE if argues(title) else THRESHOLD
    return not article.agency and opens_as_opinion(title, article.text, language, threshold)


def reports_of(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Those of ``articles`` that report, or all of them where none does."""
    every = tuple(articles)
    return tuple(article for article in every if not only_argues(article)) or every
