"""What can go wrong, said so that a person can act on it.

The tree of exceptions::

    BriefingError
    ├── ConfigurationError   the configuration cannot be used        exit status 2
    ├── UsageError           a call or a command is used wrongly     exit status 2
    ├── ReadingError         nothing could be read                   exit status 1
    ├── RenderingError       a brief could not be set                exit status 1
    ├── BusyError            another run writes to the same folder   exit status 1
    └── VerificationError    something of a brief does not hold      exit status 1

An error carries one :class:`Problem` or more. What concerns one article alone is never raised: it is a
``Problem`` value that travels to the annex while the other articles go on.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.reasons import Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: where it is, what it is and what to do about it.

    ``where`` is a file, ``file:line`` or a configuration key. ``kind`` is a short stable word by which problems
    can be counted and translated, such as ``"undated"``, ``"outside"``, ``"duplicate"``, ``"unreadable"`` or
    ``"empty"``; it is empty for problems that are only ever shown. ``reason`` is ``what`` as a value, for a problem
    that travels to the annex.
    """

    where: str
    what: str
    remedy: str = ""
    kind: str = ""
    reason: Reason | None = None

    @classmethod
    def of(cls, where: str, reason: Reason, *, kind: str) -> Problem:
        """The problem of what is left out at ``where`` for this reason."""
        return cls(where=where, what=str(reason), remedy=reason.remedy, kind=kind, reason=reason)

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{place}{self.what}{remedy}"


class BriefingError(Exception):
    """The base of every error that leaves this package; says its problems, one a line."""

    exit_status = 1

    def __init__(self, *problems: Problem | str) -> None:
        self.problems = tuple(
            problem if isinstance(problem, Problem) else Problem(where="", what=problem) for problem in problems
        )
        super().__init__("\n".join(str(problem) for problem in self.problems))


class ConfigurationError(BriefingError):
    """The configuration cannot be used; every mistake of the file is in ``problems``."""

    exit_status = 2


class UsageError(BriefingError):
    """A function or a command was called with something that it cannot take."""

    exit_status = 2


class ReadingError(BriefingError):
    """Not one article could be read, or a file that must be readable is not."""


class RenderingError(BriefingError):
    """A brief could not be set as asked, for example because a font lacks a letter."""


class BusyError(BriefingError):
    """Another run writes to the same folder, and was not done when there was no more time to wait."""


class VerificationError(BriefingError):
    """Something that a brief says does not follow from its sources, or its pages say something else."""
