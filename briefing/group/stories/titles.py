"""What of a title is its own: without the outlet's name, the day, and the form of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefing import languages
from briefing.languages import Language

_FEWEST_WORDS = 2
"""What leaves fewer words was no mark but the title itself."""
_LONGEST = 400
"""What is longer is no title, and is left as it is."""
_PARTED = re.compile(r"(?<!\s)\s+(?:\|+|[–—-]|::)\s+")
_BARRED = re.compile(r"(?<!\s)\s+\|+\s+")
_CUT_SHORT = re.compile(r"(?<!\s)\s*(?:\.\.\.|…)\s*\Z")


@lru_cache(maxsize=4096)
def clean_title(title: str, outlet: str = "") -> str:
    """The stretch of ``title`` that says what happened; all of it where nothing else would be left.

    It stands in the title as printed, so that it can be found there again.
    """
    known, kept = _known(), title.strip()
    while len(kept) <= _LONGEST:
        shorter = _without_outlet(kept, outlet)
        shorter = known.before.sub("", known.behind.sub("", shorter)).strip()
        shorter = _first_part(shorter)
        if shorter == kept or len(shorter.split()) < _FEWEST_WORDS:
            break
        kept = shorter
    return kept


def names_a_section(title: str) -> bool:
    """Whether a title is that of a series, a quiz or a page of several pieces, which names no event."""
    return _known().sections.search(title) is not None


def _without_outlet(title: str, outlet: str) -> str:
    """``title`` without the name of its outlet at either end."""
    parts = _PARTED.split(title)
    if len(parts) == 1 or not outlet:
        return title
    if _is_called(parts[-1], outlet):
        return title[: [found.start() for found in _PARTED.finditer(title)][-1]]
    if _is_called(parts[0], outlet):
        return title[next(_PARTED.finditer(title)).end() :]
    return title


def _is_called(part: str, outlet: str) -> bool:
    """Whether ``part`` is an outlet's name, or that of one of its desks ("CNN Politics", "BBC News")."""
    name, whole = part.casefold().removeprefix("the "), outlet.partition(" (")[0].casefold().removeprefix("the ")
    if not name or not whole:
        return False
    bare = whole.removeprefix("www.").partition(".")[0]
    return (
        name in (whole, bare) or name.startswith((f"{whole} ", f"{bare} ", f"{whole}.")) or whole.startswith(f"{name} ")
    )


def _first_part(title: str) -> str:
    """``title`` up to a bar: what stands behind one is a desk, a page, or the same said for a search engine."""
    first = _BARRED.split(title)[0]
    return _CUT_SHORT.sub("", first) if len(first) < len(title) and len(first.split()) > _FEWEST_WORDS else title


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    before: re.Pattern[str]
    behind: re.Pattern[str]
    sections: re.Pattern[str]


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    facets = [language.headings for language in every]
    before = _any(pattern for facet in facets for pattern in facet.before)
    behind = _any(pattern for facet in facets for pattern in facet.behind)
    return _Known(
        before=re.compile(rf"\A\W*(?:{before})", re.IGNORECASE),
        behind=re.compile(rf"(?:{behind})\W*\Z", re.IGNORECASE),
        sections=re.compile(_any(pattern for facet in facets for pattern in facet.sections), re.IGNORECASE),
    )


def _any(patterns: Iterable[str]) -> str:
    return "|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)"
