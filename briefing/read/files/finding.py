"""Which files the sources mean: files, folders and globs become a list of files, each once."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Problem
from briefing.model import Reason
from briefing.read.files.beside import is_companion, lies_beside
from briefing.read.forms import SUFFIXES
from briefing.read.names import shown_name

# A Maildir holds its messages in these, and in a third those that are not all there yet.
_MAILDIR = frozenset({"cur", "new"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read: ``shown`` is its name in what is printed, cleaned and bounded, ``path`` where it lies."""

    shown: str
    path: Path


def find_files(paths: Iterable[str | os.PathLike[str]], *, base: Path) -> tuple[list[Found], list[Problem]]:
    """The files that ``paths`` mean, each once and sorted by the name shown, and what is wrong with the rest.

    A path is a file, a folder or a glob (``**`` reaches into folders), relative to ``base``. A folder gives every file
    below it but hidden ones, configuration and what a browser saves beside a page. A name below ``base`` is shown
    relative to it, any other as it was given.
    """
    found: dict[str, Found] = {}
    problems: list[Problem] = []
    for given in paths:
        for item in _meant(Path(given), base):
            if isinstance(item, Problem):
                problems.append(item)
                continue
            real = os.path.realpath(item.path)
            found[real] = min(item, found.get(real, item), key=_plainness)
    return sorted(found.values(), key=lambda item: item.shown), problems


def _plainness(found: Found) -> tuple[int, str]:
    """Of several names of one file the shortest way to it counts."""
    return found.shown.count("/"), found.shown


def _meant(given: Path, base: Path) -> Iterator[Found | Problem]:
    absolute = given.is_absolute()
    root = base / given
    named = os.path.lexists(root)
    matches = [root] if named else _matches(given, base)
    if not matches:
        is_pattern = glob.has_magic(str(given))
        nothing = Reason(kind="no match" if is_pattern else "no file or folder")
        where = shown_name(given.as_posix()) if is_pattern else _shown(root, base, absolute=absolute)
        yield Problem.of(where, nothing, kind="unreadable")
    for match in matches:
        if match.is_dir() and (named or match.suffix.lower() not in SUFFIXES):
            if named or not lies_beside(match.name):
                yield from _folder(match, base, absolute=absolute)
        elif named or not is_companion(match.name):
            yield Found(shown=_shown(match, base, absolute=absolute), path=match)


def _matches(pattern: Path, base: Path) -> list[Path]:
    """What a glob matches; a name without ``*``, ``?`` and ``[`` matches nothing but itself."""
    if not glob.has_magic(str(pattern)):
        return []
    try:
        names = glob.glob(str(pattern), root_dir=base, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute one
    except (OSError, ValueError):  # no name on a disk can be so
        return []
    return [base / name for name in names]


def _folder(folder: Path, base: Path, *, absolute: bool) -> Iterator[Found | Problem]:
    """Every file below ``folder``; a folder that is named like an article is given as if it were one."""
    refused: list[OSError] = []
    entered: set[str] = set()
    for place, folders, files in os.walk(folder, onerror=refused.append, followlinks=True):
        entered.add(os.path.realpath(place))
        if _MAILDIR.issubset(folders):
            folders[:], files = sorted(_MAILDIR), []  # noqa: PLW2901 - its other files are of the mail system
        named_like_articles = [name for name in folders if Path(name).suffix.lower() in SUFFIXES]
        folders[:] = [
            name
            for name in sorted(folders)
            if name not in named_like_articles
            and not lies_beside(name)
            and os.path.realpath(Path(place, name)) not in entered  # links in a circle
        ]
        for name in (*files, *named_like_articles):
            if not name.startswith(".") and not is_companion(name):
                path = Path(place, name)
                yield Found(shown=_shown(path, base, absolute=absolute), path=path)
    for error in refused:
        where = _shown(Path(error.filename), base, absolute=absolute)
        yield Problem.of(where, Reason(kind="closed folder"), kind="unreadable")


def _shown(path: Path, base: Path, *, absolute: bool) -> str:
    normal = os.path.normpath(os.path.join(base, path))  # noqa: PTH118 - Path does not resolve ".." by name
    below = os.path.relpath(normal, base)
    return shown_name(Path(normal if absolute and below.startswith("..") else below).as_posix())
