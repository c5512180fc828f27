"""No letter of a source stops a brief: what the page's fonts lack is set as its plain twin or as a box, and is told.

The data keeps the source's own letters, and so do the receipts. Only the brief's own words must all have their glyphs.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.render.page.context import Substitute, list_sources
from briefing.render.page.fonts import faces, letters
from briefing.render.page.marks import place
from briefing.render.page.printed import names_of_sources, own_words, printed_extracts

BOX = "☐"
"""Stands for a letter without a twin; every face of the page has it."""
_TWINS = {"\u2010": "-", "\u2011": "-"}
"""Hyphens, of which the fonts have the usual one alone."""
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
MOST_NAMED = 20


def check_own_words(brief: Brief, appearance: Appearance) -> None:
    """Raise RenderingError naming every letter of the brief's own words that a font of the page lacks."""
    known = _in_all(appearance)
    missing = [
        Problem(
            where=where,
            what=f"The fonts of the page have no glyph for {letter!r} ({_named(letter)}).",
            remedy="Write it otherwise, or give fonts that have it.",
        )
        for where, text in own_words(brief)
        for letter in sorted(set(text))
        if _is_lacking(letter, known)
    ]
    if missing:
        raise RenderingError(*dict.fromkeys(missing[:MOST_NAMED]))


def find_substitutes(brief: Brief, appearance: Appearance) -> tuple[Substitute, ...]:
    """What stands on the page for each letter of a source that its fonts lack, those of most texts first."""
    known = _in_all(appearance)
    held = Counter(letter for text in _texts_of_sources(brief) for letter in set(text) if _is_lacking(letter, known))
    ranked = sorted(held, key=lambda letter: (-held[letter], letter))
    return tuple(Substitute(letter=letter, code=f"U+{ord(letter):04X}", sign=_sign(letter, known)) for letter in ranked)


def with_substitutes(page: str, appearance: Appearance) -> str:
    """The page with a sign that can be set for each letter that cannot."""
    known = _in_all(appearance)
    return page.translate({ord(letter): _sign(letter, known) for letter in set(page) if _is_lacking(letter, known)})


def _is_lacking(letter: str, known: frozenset[int]) -> bool:
    return ord(letter) not in known and unicodedata.category(letter) not in _INVISIBLE


def _sign(letter: str, known: frozenset[int]) -> str:
    """The plain twin of a letter: without what makes it another form of it; a box where it has none."""
    twin = _TWINS.get(letter) or unicodedata.normalize("NFKC", letter)
    if twin == letter:
        twin = "".join(each for each in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(each))
    return twin if twin and all(ord(each) in known for each in twin) else BOX


def _in_all(appearance: Appearance) -> frozenset[int]:
    """The code points that each face of the page has: a source is set in the serif and in the sans alike."""
    return _common(tuple(face.path for face in faces(appearance)))


@lru_cache(maxsize=4)
def _common(paths: tuple[Path, ...]) -> frozenset[int]:
    return frozenset.intersection(*(letters(path) for path in paths))


def _texts_of_sources(brief: Brief) -> Iterator[str]:
    """What is printed of each source, one text a source, and the names that come from sources."""
    gathered: dict[int, list[str]] = {}
    for number, extract in printed_extracts(brief):
        gathered.setdefault(number, []).append(extract.text)
    if "sources" in brief.parts:
        cited, others = list_sources(brief, gathered)
        for source in (*cited, *others.shown):
            gathered.setdefault(source.number, []).append(f"{source.title}{source.outlet}{place(source.path)}")
    yield from ("".join(gathered[number]) for number in sorted(gathered))
    yield from names_of_sources(brief)


def _named(letter: str) -> str:
    return f"U+{ord(letter):04X}, {unicodedata.name(letter, 'a letter without a name').lower()}"
