"""What several lengths would print, what falls out, and what each costs in pages."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model import Length

_FACTORS = (0.6, 1.0, 1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """One length of a theme, tried.

    ``sentences`` and ``words`` count what themes, unfiled and bottom line print; ``pages`` counts the PDF's, the last one as the part
    that is filled. ``comes_in`` and ``falls_out`` are the passages that differ from the length in force.
    """

    length: Length
    in_force: bool
    sentences: int
    words: int
    pages: float
    comes_in: tuple[str, ...] = ()
    falls_out: tuple[str, ...] = ()
