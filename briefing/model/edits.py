"""What a person decided on a brief."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EditAction = Literal["pin", "drop", "swap", "move", "retitle", "reorder", "merge", "split", "note", "state"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A person's decision, as it stands in ``brief.edits.toml``.

    ``sentence`` is the SHA-256 of the sentence concerned, ``story`` and ``theme`` are ids. ``to`` is what it becomes:
    the hash of the sentence put in its place (swap), the id of the theme or story it goes to (move, merge), the
    state. ``text`` is a new title, a note, or the sentence as it stood, so that a lost one can still be read.
    ``position`` is the place among its siblings, from 0. ``by`` is who decided.
    """

    action: EditAction
    sentence: str = ""
    story: str = ""
    theme: str = ""
    to: str = ""
    text: str = ""
    position: int | None = None
    by: str = ""
