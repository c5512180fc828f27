"""What stands in a folder of articles, or in an archive of them, and is none."""

from __future__ import annotations

from pathlib import PurePath

_COMPANIONS = frozenset({".toml", ".css", ".j2", ".jinja", ".py", ".log", ".lock"})


def is_companion(name: str) -> bool:
    """Whether a file is configuration, or something else that is never meant where a folder is."""
    return PurePath(name).suffix.lower() in _COMPANIONS


def lies_beside(folder: str) -> bool:
    """Whether a folder is hidden, or holds what a browser saves beside a page (``page_files``)."""
    return folder.startswith((".", "__")) or folder.endswith("_files")
