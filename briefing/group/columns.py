"""Columns: articles that argue about events which others report."""

from __future__ import annotations

import re

from briefing.model import Article

_SECTION = re.compile(
    r"opinion|commentary|commentisfree|editorials?\b|columnists?\b|perspectives?\b|blogs?\b|op-?eds?\b"
    r"|guest (?:writer|essay|column)|/yazarlar|köşe",
    re.IGNORECASE,
)


def is_column(article: Article) -> bool:
    """Whether an article is marked as opinion by its outlet or address."""
    return bool(_SECTION.search(f"{article.outlet or ''} {article.url or ''}"))
