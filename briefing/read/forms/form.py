"""What a form is to the rest of the reading: by what a file of it is told, and what reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from briefing.read.files.opening import MOST_BYTES
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A file within a file, to be read as any other is: a member of an archive, what is attached to an e-mail.

    ``name`` was chosen by whoever made the file: it tells the form by its suffix and is shown, and nothing more.
    """

    name: str
    data: bytes


Outcome: TypeAlias = Record | Refused | Enclosed
"""What one place of a file gives: an article as written, why there is none, or a file of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form in which articles come.

    ``begins`` tells a file of it by how it begins, which counts before ``suffixes``; a form without it is known by its
    suffix alone. ``read`` gives the record of a file that is one article, or, for a form that holds several, an outcome
    for each place in order, so that one that cannot be read costs no other; it raises :class:`Refused` for the whole.
    ``most`` is the longest file in bytes. Of a form ``by_line`` each line is an article with a hash of its own, and a
    file of any length is read.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    begins: Callable[[str, bytes], bool] | None = None
    read: Callable[[bytes], Record | Iterable[Outcome]]
    most: int = MOST_BYTES
    by_line: bool = False
