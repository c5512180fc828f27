"""What can go wrong, said so that a person can act on it.

The tree of exceptions::

    BriefingError
    ├── ConfigurationError   the configuration cannot be used        exit status 2
    ├── UsageError           a call or a command is used wrongly     exit status 2
    ├── ReadingError         nothing could be read                   exit status 1
    ├── RenderingError       a brief could not be set                exit status 1
    └── VerificationError    a printed sentence does not hold        exit status 1

An error carries one :class:`Problem` or more. What concerns one article alone is never raised: it is a
``Problem`` value that travels to the annex while the other articles go on.
"""

from __future__ import annotations

from briefing.model.problems import Problem

__all__ = [
    "BriefingError",
    "ConfigurationError",
    "Problem",
    "ReadingError",
    "RenderingError",
    "UsageError",
    "VerificationError",
]


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


class VerificationError(BriefingError):
    """A printed sentence is not verbatim in its source."""
