"""No letter of a source stops a brief: how each is set that the page's own faces lack, and what is told of it.

What has a plain twin is set as it; other scripts, signs and emoji are set in fallback faces; what is left is set as its
letter without marks or as a box, and told in annex B. The data and the receipts keep the source's own letters, and so
does what is copied from the page: a ``bdi`` around them says in ``data-source`` what they are. Only the brief's own
words must all have their glyphs.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional

from markupsafe import escape

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance, Brief
from briefing.render.page.context import Substitute, list_sources
from briefing.render.page.fallback import EMOJI, FALLBACKS, Fallback, embedded
from briefing.render.page.fonts import Face, faces, letters
from briefing.render.page.isolation import each_text, isolates
from briefing.render.page.marks import place
from briefing.render.page.printed import names_of_sources, own_words, printed_extracts

BOX = "▢"
"""Stands for a letter that cannot be set."""
_TWINS = {
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("➔➙➛➜➝➞➟➠➡➢➣➤➥➦➧➨➲⟶⇨", "→"),
    **dict.fromkeys("►▸▻", "▶"),
    **dict.fromkeys("◄◂◅", "◀"),
    **dict.fromkeys("✕✗✘", "×"),
    **dict.fromkeys("❖✦✧⬥", "◆"),
    **dict.fromkeys("▬▰◼", "■"),
    "❛": "‘",
    "❜": "’",
    "❝": "“",
    "❞": "”",
}
"""The same mark in the form that the fonts have, where Unicode knows none: hyphens, and what begins items."""
_SAME = ("<noBreak>", "<font>", "<compat>", "<small>")
"""Of what Unicode decomposes: what is the same letter in another form, and no sign that holds a letter."""
_INVISIBLE = {"Cc", "Cf", "Zl", "Zp", "Zs"}
_MARKS = {"Mn", "Mc", "Me"}
_AS_EMOJI, _JOINER, _BREAK = "\ufe0f", "\u200d", "\u200b"
MOST_NAMED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """A page of which every letter can be set, and the faces beside its own that it needs."""

    page: str
    faces: tuple[Face, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Letters that are set one way: as ``text`` for those of the ``source``, in ``faces`` or else the page's own."""

    text: str
    source: str
    faces: tuple[Fallback, ...] = ()
    rtl: bool = False

    @property
    def plain(self) -> bool:
        """Whether it is set as any text of the page is."""
        return self.text == self.source and not self.faces and not self.rtl


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
    """What stands on the page for each letter of a source that no face has, those of most texts first."""
    known = _in_all(appearance)
    held = Counter(letter for text in _texts_of_sources(brief) for letter in _replaced(text, known))
    ranked = sorted(held, key=lambda letter: (-held[letter], letter))
    return tuple(Substitute(letter=letter, code=f"U+{ord(letter):04X}", sign=_sign(letter, known)) for letter in ranked)


def set_letters(page: str, appearance: Appearance) -> Lettered:
    """The HTML ``page`` with every letter set by a face that has it, by its twin or as a box."""
    setter = _Setter(_in_all(appearance))
    return Lettered(page=each_text(page, setter.set_text, setter.set_drawing), faces=setter.faces())


class _Setter:
    """Sets the texts of one page, and gathers what they need of the fallback faces."""

    def __init__(self, known: frozenset[int]) -> None:
        self.known = known
        self.wanted: dict[Fallback, set[int]] = {}

    def set_text(self, written: str) -> str:
        """A text of the page as it is ``written`` in it, with what needs it in a ``bdi``."""
        if _is_plain(written, self.known):
            return written
        return "".join(map(self._element, _pieces(unescape(written), self.known)))

    def set_drawing(self, markup: str) -> str:
        """Markup as it is; the texts in a drawing, which has one face alone, with the signs that this has."""
        if not markup.startswith("<svg"):
            return markup
        return "".join(_sign(c, self.known, box="☐") if _is_lacking(c, self.known) else c for c in markup)

    def faces(self) -> tuple[Face, ...]:
        """What is to be embedded, in the order of the fallback faces."""
        return tuple(cut for face in FALLBACKS if face in self.wanted for cut in embedded(face, self.wanted[face]))

    def _element(self, piece: _Piece) -> str:
        text = str(escape(piece.text))
        if piece.plain:
            return text
        for face, letter in _faces_of(piece):
            self.wanted.setdefault(face, set()).add(ord(letter))
        styles = []
        if piece.faces:  # with no height of its own, so that the lines of the page stay where they are
            styles += ["font-family:" + ",".join(f"'{face.family}'" for face in piece.faces), "line-height:0"]
        if piece.rtl:
            styles += ["direction:rtl", "font-variant-ligatures:no-common-ligatures"]
        elif piece.text != piece.source:  # broken in two, each part would be copied as the whole
            styles += ["white-space:nowrap", "hyphens:none"]
        direction = ' dir="rtl"' if piece.rtl else ""
        return f'<bdi{direction} data-source="{escape(piece.source)}" style="{";".join(styles)}">{text}</bdi>'


def _is_plain(text: str, known: frozenset[int]) -> bool:
    return not any(_is_lacking(c, known) or c == _AS_EMOJI for c in set(text)) and not any(r for _, r in isolates(text))


def _pieces(text: str, known: frozenset[int]) -> Iterator[_Piece]:
    """``text`` as it is set, piece by piece."""
    for run, rtl in isolates(text):
        if rtl:
            yield _from_right(run, known)
            continue
        found = (piece for cluster in _clusters(run) for piece in _of_cluster(cluster, known))
        for likeness, group in groupby(found, key=_likeness):
            pieces = list(group)
            yield from pieces if likeness.boxed else [_joined(pieces)]


class _Likeness(NamedTuple):
    """What neighbours have in common that are one piece; boxes stay single, so that a line can end between them."""

    boxed: bool
    replaced: bool
    faces: tuple[Fallback, ...]


def _likeness(piece: _Piece) -> _Likeness:
    replaced = piece.text != piece.source
    return _Likeness(replaced and BOX in piece.text, replaced, piece.faces)


def _joined(pieces: list[_Piece]) -> _Piece:
    text, source = "".join(piece.text for piece in pieces), "".join(piece.source for piece in pieces)
    return _Piece(text=text, source=source, faces=pieces[0].faces)


def _clusters(text: str) -> Iterator[str]:
    """``text`` in letters with all that is set with them: marks, and what makes one emoji of several."""
    start = 0
    for index in range(1, len(text) + 1):
        if index < len(text) and _continues(text, start, index):
            continue
        yield text[start:index]
        start = index


def _continues(text: str, start: int, index: int) -> bool:
    letter, before = text[index], text[index - 1]
    if unicodedata.category(letter) in _MARKS or _JOINER in {letter, before}:
        return True
    if _is_flag_half(letter):
        return _is_flag_half(before) and index - start == 1
    return "\U0001f3fb" <= letter <= "\U0001f3ff" or "\U000e0020" <= letter <= "\U000e007f"


def _is_flag_half(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _of_cluster(cluster: str, known: frozenset[int]) -> Iterator[_Piece]:
    lacking = [letter for letter in cluster if _is_lacking(letter, known)]
    as_emoji = _AS_EMOJI in cluster
    if not lacking and not as_emoji:
        yield _Piece(text=cluster, source=cluster)
        return
    twins = [_twin(letter, known) for letter in lacking]
    if all(twins) and not as_emoji:
        twinned = "".join(_twin(letter, known) if _is_lacking(letter, known) else letter for letter in cluster)
        yield _Piece(text=twinned, source=cluster)
        return
    face = _face_of(cluster, as_emoji=as_emoji)
    if face is not None:
        yield _Piece(text=cluster, source=cluster, faces=(face,))
        return
    if not lacking:
        yield _Piece(text=cluster.replace(_AS_EMOJI, ""), source=cluster)
        return
    for letter in cluster:
        yield from _of_letter(letter, known)


def _of_letter(letter: str, known: frozenset[int]) -> Iterator[_Piece]:
    if not _is_lacking(letter, known):
        if letter != _AS_EMOJI:
            yield _Piece(text=letter, source=letter)
        return
    face = _face_of(letter)
    if face is not None and unicodedata.category(letter) not in _MARKS:
        yield _Piece(text=letter, source=letter, faces=(face,))
        return
    sign = _sign(letter, known)
    boxed = sign == BOX
    yield _Piece(text=sign + _BREAK if boxed else sign, source=letter, faces=_BOXED if boxed else ())


def _from_right(run: str, known: frozenset[int]) -> _Piece:
    """A run from right to left: one piece, because pieces are set from left to right, in one face as far as may be."""
    if not any(_is_lacking(letter, known) for letter in run):
        return _Piece(text=run, source=run, rtl=True)
    leading = _face_of("".join(letter for letter in run if bidirectional(letter) in {"R", "AL", "NSM"}))
    text = "".join(letter if _face_of(letter) else BOX for letter in run)
    others = {_face_of(letter) for letter in text} - {leading, None}
    ranked = [face for face in (leading, *FALLBACKS) if face in {leading, *others} and face is not None]
    return _Piece(text=text, source=run, faces=tuple(dict.fromkeys(ranked)), rtl=True)


def _faces_of(piece: _Piece) -> Iterator[tuple[Fallback, str]]:
    """The letters of ``piece`` with the faces that they are set in; a space is set in that of the word before it."""
    for letter in piece.text:
        having = [face for face in piece.faces if ord(letter) in face.letters]
        yield from ((face, letter) for face in (having if letter == " " else having[:1]))


def _face_of(cluster: str, *, as_emoji: bool = False) -> Fallback | None:
    """The first face that has all of ``cluster`` that is seen."""
    return _sought(frozenset(ord(letter) for letter in cluster if not _is_invisible(letter)), as_emoji)


@lru_cache(maxsize=8192)
def _sought(points: frozenset[int], as_emoji: bool) -> Fallback | None:
    candidates: Iterable[Fallback] = (EMOJI,) if as_emoji else FALLBACKS
    return next((face for face in candidates if points <= face.letters), None)


def _is_lacking(letter: str, known: frozenset[int]) -> bool:
    return ord(letter) not in known and not _is_invisible(letter)


def _is_invisible(letter: str) -> bool:
    selects = "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"
    return selects or unicodedata.category(letter) in _INVISIBLE


def _twin(letter: str, known: frozenset[int]) -> str:
    """The same letter in the form that the page's own faces have, or nothing."""
    same = unicodedata.decomposition(letter).startswith(_SAME)
    twin = _TWINS.get(letter) or (unicodedata.normalize("NFKC", letter) if same else "")
    return twin if all(ord(each) in known for each in twin) else ""


def _sign(letter: str, known: frozenset[int], box: str = BOX) -> str:
    """What stands for a letter that cannot be set: its twin; itself without marks; nothing for a mark; or a box."""
    if unicodedata.category(letter) in _MARKS:
        return ""
    bare = "".join(each for each in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(each))
    for sign in (_twin(letter, known), unicodedata.normalize("NFKC", letter), bare):
        if sign and all(ord(each) in known for each in sign):
            return sign
    return box


_BOXED = tuple(face for face in FALLBACKS if ord(BOX) in face.letters)[:1]
"""The face of the box."""


def _replaced(text: str, known: frozenset[int]) -> set[str]:
    """The letters of ``text`` for which others are set."""
    return {
        letter
        for piece in _pieces(text, known)
        if piece.text != piece.source
        for letter in piece.source
        if _is_lacking(letter, known) and not (piece.rtl and _face_of(letter))
    }


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
