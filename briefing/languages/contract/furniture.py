"""What stands within an article's text and is none of it, by its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from briefing.model.furniture import FurnitureKind

Begins: TypeAlias = Literal["anywhere", "sentence", "line", "within", "behind"]
Reaches: TypeAlias = Literal["match", "sentence"]
Place: TypeAlias = Literal["anywhere", "head", "end"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form that furniture has, wherever it stands, also in the middle of one long line.

    ``pattern`` is sought without regard to capitals, and only beside one of ``marks`` (in small letters): most texts
    hold none. ``begins`` says where a match counts: ``anywhere``, at the beginning of a ``sentence`` or of a ``line``,
    ``within`` a sentence, which is then taken from its beginning, or ``behind`` one, which is taken as well.
    ``reaches`` says how far what is taken goes: to the end of the ``match``, or of the ``sentence`` in which the match
    ends. With ``shown`` the sentence before goes with it, as a caption does before its credit; with
    ``asks`` a question behind it does. ``place`` is where in the article alone it is furniture: ``anywhere``, at its
    ``head`` or at its ``end``.
    """

    kind: FurnitureKind
    marks: tuple[str, ...]
    pattern: str
    begins: Begins = "sentence"
    reaches: Reaches = "sentence"
    shown: bool = False
    asks: bool = False
    place: Place = "anywhere"


class Row(NamedTuple):
    """A form in a table of such as count and reach alike: its marks, parted by bars, and its pattern."""

    marks: str
    pattern: str


def forms_of(
    kind: FurnitureKind,
    *rows: Row,
    begins: Begins = "sentence",
    reaches: Reaches = "sentence",
    shown: bool = False,
    asks: bool = False,
    place: Place = "anywhere",
) -> tuple[Form, ...]:
    """The forms in the ``rows`` of a table, which are of one kind, and count and reach alike."""
    return tuple(
        Form(
            kind=kind,
            marks=tuple(row.marks.split("|")),
            pattern=row.pattern,
            begins=begins,
            reaches=reaches,
            shown=shown,
            asks=asks,
            place=place,
        )
        for row in rows
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """The forms of furniture that the pages of a language print within their texts.

    ``forms`` are those beside stamps and biographies. ``stamped`` are words (patterns) before the day and hour of a
    stamp, and ``stamp_marks`` words (in small letters) one of which each of them begins with; ``hours`` is what may
    stand among days and hours, as the names of time zones, and ``ago`` a pattern of how long something is ago.

    ``occupations`` are words (patterns, in small letters) for those who write and report, ``is_a`` a pattern of what
    stands between a name and the occupation, ``works`` one of what else a biography says of a name, and ``goes_on`` one
    with which its next sentence begins. ``presents`` is a pattern of what an outlet's name is followed by where a text
    begins with what a film or a picture shows (``'s Jane Doe reports from the port``).
    """

    forms: tuple[Form, ...] = ()
    stamped: tuple[str, ...] = ()
    stamp_marks: tuple[str, ...] = ()
    hours: tuple[str, ...] = ()
    ago: str = ""
    occupations: tuple[str, ...] = ()
    is_a: str = ""
    works: str = ""
    goes_on: str = ""
    presents: str = ""
