"""The bytes of a file, and never more of them than an article can have; what is no file is not opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefing.read.refusal import Refused

MOST_BYTES = 8_000_000
"""More than any article or saved page; only JSON Lines, which hold many articles, may be longer."""

_GIVE_FILES = "Give a file with the text of the article."


def read_bytes(path: Path) -> bytes:
    """The bytes of the file at ``path``.

    Raises :class:`Refused` for a folder, a pipe, a device, a link that leads nowhere, a file that may not be read,
    vanished, is empty, or is longer than :data:`MOST_BYTES`.
    """
    status = _status(path)
    if status.st_size > MOST_BYTES:
        raise _too_long(status.st_size)
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _cannot_open(error) from None
    if len(data) > MOST_BYTES:
        raise _too_long(len(data))
    if not data.strip():
        raise Refused("The file is empty.", _GIVE_FILES, kind="empty")
    return data


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of the file at ``path``, each at most :data:`MOST_BYTES` long and one byte more where it is longer.

    Raises :class:`Refused` as :func:`read_bytes` does, but for the length.
    """
    if not _status(path).st_size:
        raise Refused("The file is empty.", _GIVE_FILES, kind="empty")
    try:
        with path.open("rb") as file:
            while line := file.readline(MOST_BYTES + 1):
                yield line
                while len(line) > MOST_BYTES and not line.endswith(b"\n"):
                    line = file.readline(MOST_BYTES + 1)
    except OSError as error:
        raise _cannot_open(error) from None


def _status(path: Path) -> os.stat_result:
    """What is at ``path``, asked without opening it, because a pipe would wait for its writer for ever."""
    try:
        status = path.stat()
    except FileNotFoundError:
        if path.is_symlink():
            raise Refused("The link leads nowhere.", "Put back the file that it names, or take it away.") from None
        raise Refused("There is no such file.", "Check the name in the sources.") from None
    except OSError as error:
        raise _cannot_open(error) from None
    if stat.S_ISDIR(status.st_mode):
        raise Refused("It is a folder that is named like a file.", "Rename it, or take it away.")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("It is a pipe, a socket or a device, not a file.", _GIVE_FILES)
    return status


def _cannot_open(error: OSError) -> Refused:
    if isinstance(error, PermissionError):
        return Refused("There is no permission to read it.", "Allow yourself to read it.")
    if isinstance(error, FileNotFoundError):
        return Refused("The file vanished before it was read.", "Run again when the files are at rest.")
    return Refused(f"It cannot be read: {error.strerror or type(error).__name__}.", "Check the file and its disk.")


def _too_long(size: int) -> Refused:
    what = f"It has {size / 1e6:.0f} MB, more than any article ({MOST_BYTES / 1e6:.0f} MB)."
    return Refused(what, "Give one article a file, or many as JSON Lines.")
