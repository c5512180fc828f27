"""Columns: articles that argue about events which others report."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.model import Article

_SECTION = re.compile(
    r"opinion|commentary|commentisfree|editorials?\b|columnists?\b|perspectives?\b|blogs?\b|op-?eds?\b"
    r"|guest (?:writer|essay|column)|/yazarlar|köşe",
    re.IGNORECASE,
)

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
    """Whether an article is marked as opinion by its outlet or address."""
    return _is_of_a_section(f"{article.outlet or ''} {article.url or ''}")


@lru_cache(maxsize=1 << 14)
def _is_of_a_section(where: str) -> bool:
    return _SECTION.search(where) is not None


@lru_cache(maxsize=1 << 14)
def argues(title: str) -> bool:
    """Whether a title argues, asks, commands or addresses its reader."""
    return bool(_ARGUES.search(title))


def only_argues(article: Article) -> bool:
    """Whether an article is a column by its outlet, its address or its title."""
    return is_column(article) or argues(article.title or "")
