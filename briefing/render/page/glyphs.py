"""Every letter must print: what the page's fonts lack is found before anything is set."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief, Source
from briefing.render.page.context import list_sources
from briefing.render.page.fonts import Face, faces, letters
from briefing.render.page.marks import place
from briefing.render.page.printed import own_words, printed_extracts

_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
MOST_NAMED = 20


def check_glyphs(brief: Brief, appearance: Appearance) -> None:
    """Raise RenderingError naming every letter that a font of the page lacks, and the article that it stands in."""
    # The page sets sources in the serif and in the sans alike, so each face must have each letter.
    page = [(face, letters(face.path)) for face in faces(appearance)]
    in_all = frozenset.intersection(*(known for _, known in page))
    missing = [
        _problem(letter, face, where)
        for where, text in _texts(brief)
        for letter in sorted(letter for letter in set(text) if ord(letter) not in in_all)
        for face, known in page
        if ord(letter) not in known and unicodedata.category(letter) not in _INVISIBLE
    ]
    if missing:
        raise RenderingError(*dict.fromkeys(missing[:MOST_NAMED]))


def _texts(brief: Brief) -> Iterator[tuple[str, str]]:
    sources = {source.number: source for source in brief.sources}
    gathered: dict[int, list[str]] = {}
    for number, extract in printed_extracts(brief):
        gathered.setdefault(number, []).append(extract.text)
    for number, texts in sorted(gathered.items()):
        yield _name(sources.get(number)), "".join(texts)
    if "sources" in brief.parts:
        cited, others = list_sources(brief, gathered)
        for source in (*cited, *others.shown):
            yield _name(source), f"{source.title}{source.outlet}{place(source.path)}"
    yield from own_words(brief)


def _name(source: Source | None) -> str:
    return (source.path or source.title or source.article_id) if source else "brief"


def _problem(letter: str, face: Face, where: str) -> Problem:
    name = unicodedata.name(letter, "a letter without a name")
    return Problem(
        where=where,
        what=f"{face.path.name} has no glyph for {letter!r} (U+{ord(letter):04X}, {name.lower()}).",
        remedy="Give fonts that have it, or leave the article out.",
    )
