"""The bytes of a file, and never more of them than an article can have; what is no file is not opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from briefing.model import Reason
from briefing.read.refusal import Refused

MOST_BYTES = 8_000_000
"""More than any article or saved page."""
MOST_OF_PICTURES = 64_000_000
"""More than an article has that is kept with its pictures."""
MOST_OF_MANY = 200_000_000
"""More than a file of many articles has, which is held as a whole while it is read; JSON Lines may be longer."""
BEGINNING = 65_536
"""Bytes by which the form of a file is told."""


def read_beginning(path: Path) -> bytes:
    """The first bytes of the file at ``path``, by which its form is told; raises :class:`Refused` as below."""
    if not _status(path).st_size:
        raise Refused(Reason(kind="empty file"), kind="empty")
    return _read(path, BEGINNING)


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The bytes of the file at ``path``.

    Raises :class:`Refused` for a folder, a pipe, a device, a link that leads nowhere, a file that may not be read,
    vanished, is empty, or is longer than ``most``.
    """
    status = _status(path)
    if status.st_size > most:
        raise too_long(status.st_size, most)
    data = _read(path, most + 1)
    if len(data) > most:
        raise too_long(len(data), most)
    if not data.strip():
        raise Refused(Reason(kind="empty file"), kind="empty")
    return data


def _read(path: Path, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise _cannot_open(error) from None


def read_lines(path: Path) -> Iterator[bytes]:
    """The lines of the file at ``path``, each at most :data:`MOST_BYTES` long and one byte more where it is longer.

    Raises :class:`Refused` as :func:`read_bytes` does, but for the length.
    """
    if not _status(path).st_size:
        raise Refused(Reason(kind="empty file"), kind="empty")
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
            raise Refused(Reason(kind="broken link")) from None
        raise Refused(Reason(kind="no file")) from None
    except OSError as error:
        raise _cannot_open(error) from None
    if stat.S_ISDIR(status.st_mode):
        raise Refused(Reason(kind="named like a file"))
    if not stat.S_ISREG(status.st_mode):
        raise Refused(Reason(kind="no plain file"))
    return status


def _cannot_open(error: OSError) -> Refused:
    if isinstance(error, PermissionError):
        return Refused(Reason(kind="not permitted"))
    if isinstance(error, FileNotFoundError):
        return Refused(Reason(kind="vanished"))
    reason = Reason(kind="cannot be read", words=(error.strerror or type(error).__name__,))
    return Refused(reason)


def too_long(size: int, most: int) -> Refused:
    """What is said of a file of ``size`` bytes where its form has ``most``."""
    return Refused(Reason(kind="long file", words=(f"{size / 1e6:.0f}", f"{most / 1e6:.0f}")))
