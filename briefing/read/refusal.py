"""Why something cannot be read: raised where it is found, turned into a ``Problem`` where files are gone through."""

from __future__ import annotations

from briefing.errors import Problem


class Refused(Exception):  # noqa: N818 - an outcome of reading that never leaves the package, not an error of it
    """A file or a record that is no readable article.

    ``what`` and ``remedy`` are sentences for the reader of the annex; ``kind`` is as in :class:`Problem`.
    """

    def __init__(self, what: str, remedy: str = "", kind: str = "unreadable") -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.kind = kind

    def at(self, where: str) -> Problem:
        """The problem at ``where``, a file or ``file:line``."""
        return Problem(where=where, what=self.what, remedy=self.remedy, kind=self.kind)
