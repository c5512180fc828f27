"""Lines of a page that are no sentences of its article: bylines, captions, credits, invitations, buttons, notices.

A page is looked at before its language is known, and it may mix several, so what pages of any known language print is
sought in each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing import languages
from briefing.languages import Language
from briefing.languages.general.page import END, pages_of
from briefing.read.body.dateline import agency_name

# Furniture is short; what is longer is not looked at.
_LONGEST = 500

# By the mark without which a line is none of the kind.
_CODE = {
    "{": r"[.#@\w-]+(?:,? [.#\w:-]+)* ?\{.*",
    ";": r"[a-z-]{3,30}: ?[\w#.%(), -]{1,40};",
    "=": r"(?:var|let|const) \w+ ?=.*;?",
    "(": r"\(?function ?\(.*",
}

_WRITTEN_BY_MACHINE = [(mark, re.compile(line)) for mark, line in _CODE.items()]
_NO_LETTERS = re.compile(r"[\W\d_]*")

_WORD = r"[A-ZÇĞİÖŞÜÂÉ][\w.'’&/-]*"
_QUOTES_AND_BRACKETS = "\"'”’»)]"
_FULL_STOPS = (".", "!", "?", '"', "”", "’", "'")
_CLOSING = (".", "!", "?", "…", ":", ";", ",", "—", "–")

_LONGEST_END = 140
_FEW_WORDS = 8
_LONGEST_BYLINE = 100


def is_furniture(line: str, *, at_start: bool = False) -> bool:
    """Whether a paragraph is no sentence of the article. ``at_start`` is what stands before its first sentence."""
    if len(line) > _LONGEST:
        return False
    known = _known()
    if _NO_LETTERS.fullmatch(line) or known.lines.fullmatch(line) or known.shouted.fullmatch(line) or _is_code(line):
        return True
    if known.may_be_furnished(line) and known.endings.search(line, max(0, len(line) - _LONGEST_END)):
        return True
    if len(line) <= 40 and credited_agency(line):
        return True
    return at_start and byline_name(line) is not None


def _is_code(line: str) -> bool:
    """Whether a line is style or script: most have none of the marks, and are not looked at."""
    return any(mark in line and pattern.fullmatch(line) for mark, pattern in _WRITTEN_BY_MACHINE)


def is_closed(line: str) -> bool:
    """Whether a paragraph ends as sentences do, or leads over to the next one with a colon or a comma."""
    return line.rstrip(_QUOTES_AND_BRACKETS).endswith(_CLOSING)


def is_heading(line: str) -> bool:
    """Whether a paragraph is a heading, a caption or a row of a table among paragraphs of sentences.

    That is one that ends without a mark and has at most eight words, hardly one in small letters, or points into a
    picture ("(left)").
    """
    if is_closed(line):
        return False
    if len(line) <= _LONGEST and _known().pictured.search(line):
        return True
    words = line.split()
    small = sum(word[0].islower() for word in words)
    return len(words) <= _FEW_WORDS or small < 0.2 * len(words)


def byline_name(line: str) -> str | None:
    """The name in a byline (``By Jane Doe, correspondent``, ``Haber: Ayşe Yılmaz``); None where the line is none."""
    match = _known().byline.fullmatch(line) if len(line) <= _LONGEST_BYLINE else None
    return match["name"].removesuffix(".") if match else None


def credited_agency(line: str) -> str | None:
    """The agency that a line of furniture credits (``Kaynak: AA``, ``(AP)``); None where it credits none."""
    match = _known().credited.fullmatch(line)
    return agency_name(match["agency"] if match else line.strip("()[] -–—"))


def is_caption(text: str) -> bool:
    """Whether a sentence says of a picture what it shows, when it was taken, or who provided it."""
    known = _known()
    return any(word in text for word in known.caption_words) and known.captions.search(text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """The lines of the pages of all known languages."""

    lines: re.Pattern[str]
    shouted: re.Pattern[str]
    endings: re.Pattern[str]
    ending_words: tuple[str, ...]
    captions: re.Pattern[str]
    caption_words: tuple[str, ...]
    pictured: re.Pattern[str]
    byline: re.Pattern[str]
    credited: re.Pattern[str]

    def may_be_furnished(self, line: str) -> bool:
        """Whether it is worth looking at the end: most lines are sentences with a full stop and thank nobody."""
        return not line.endswith(_FULL_STOPS) or any(word in line for word in self.ending_words)


@languages.joined
def _known(every: tuple[Language, ...]) -> _Known:
    pages = pages_of(every)
    button = _any(name for page in pages for name in page.buttons)
    lines = (*(line for page in pages for line in page.lines), rf"{button}(?:[\s|/·•,]+{button})*{END}")
    particles = "|".join(word for page in pages for word in page.particles)
    name = rf"{_WORD}(?:,?\s(?:{_WORD}|{particles}|\|))*"
    by = _any(word for page in pages for word in page.bylines)
    crediting = _any(word for page in pages for word in page.crediting)
    return _Known(
        lines=re.compile(_any(lines), re.IGNORECASE),
        shouted=re.compile(_any(line for page in pages for line in page.shouted)),
        endings=re.compile(f"{_any(ending for page in pages for ending in page.endings)}$", re.IGNORECASE),
        ending_words=tuple(word for page in pages for word in page.ending_words),
        captions=re.compile(_any(caption for page in pages for caption in page.captions)),
        caption_words=tuple(word for page in pages for word in page.caption_words),
        pictured=re.compile(rf"\({_any(word for page in pages for word in page.pictured)}\b"),
        byline=re.compile(rf"(?i:{by})(?:\s?:)?\s(?P<name>{name})(?:,(?:\s[\w-]+){{1,4}})?\.?"),
        credited=re.compile(rf"{crediting}\s?:\s?(?P<agency>[^.!?]{{2,40}})\.?", re.IGNORECASE),
    )


def _any(patterns: Iterable[str]) -> str:
    """One pattern for all of ``patterns``; for none of them one that matches nothing."""
    return f"(?:{'|'.join(f'(?:{pattern})' for pattern in patterns) or '(?!)'})"
