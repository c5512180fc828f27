"""A file saved whole: at no moment is half of it there, and what somebody else saved meanwhile is not written over.

The new content is written beside the file and takes its place in one step. The file keeps its mode and its owner, and
a link stays a link: what it leads to is replaced. Where the owner cannot be kept, because the file is another's, it is
written in place, as editors do.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from shutil import rmtree

_LEFT = re.compile(r"\..+\.(\d+)\.part")
"""The name of what is written beside something, with the number of the process that writes it."""


class ChangedMeanwhileError(Exception):
    """A file is not any more as it was read: what is to be saved was made from something older."""


def save(path: Path, content: bytes, *, found: bytes | None = None) -> None:
    """Give the file at ``path`` this ``content``; folders on the way are made.

    ``found`` is what the content was made from, as it was read (nothing where there was no file): raises
    :class:`ChangedMeanwhileError`, and writes nothing, where the file holds something else by now. It is looked at
    when all is written but the last step, so that what an editor saves meanwhile is lost only within that step.
    Raises OSError where the file cannot be written.
    """
    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    sweep(path.parent, path.name)
    part = beside(path)
    try:
        is_kept = write_like(part, content, path)
        if found is not None and held(path) != found:
            raise ChangedMeanwhileError(path.name)
        if is_kept:
            part.replace(path)
        else:
            _overwrite(path, content)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def held(path: Path) -> bytes:
    """What the file at ``path`` holds; nothing where there is none."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def beside(path: Path) -> Path:
    """A free name beside ``path``, by which :func:`sweep` knows whose it is."""
    return path.with_name(f".{path.name}.{secrets.token_hex(4)}.{os.getpid()}.part")


def write_like(part: Path, content: bytes, original: Path) -> bool:
    """Write ``content`` to the new file ``part`` and to the disk, with the mode and the owner of ``original``.

    Whether it could be given them; a file that is new has what the machine gives to new files.
    """
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    with os.fdopen(handle, "wb") as file:
        is_kept = _made_like(file.fileno(), original)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return is_kept


def sweep(folder: Path, name: str = "") -> None:
    """Remove what runs that were killed left in ``folder``, beside ``name`` alone where one is given.

    What a run that is alive writes there stays.
    """
    for path in list(folder.glob(f".{glob_of(name)}*.part")):
        left = _LEFT.fullmatch(path.name)
        if left and not _is_alive(int(left[1])):
            if path.is_dir() and not path.is_symlink():
                rmtree(path, ignore_errors=True)
            else:
                with suppress(OSError):
                    path.unlink()


def glob_of(name: str) -> str:
    """The pattern that ``name`` with a full stop behind it matches alone; nothing for no name."""
    return re.sub(r"([*?[])", r"[\1]", name) + "." if name else ""


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _made_like(handle: int, original: Path) -> bool:
    try:
        wanted, now = original.stat(), os.fstat(handle)
    except FileNotFoundError:
        return True
    if (wanted.st_uid, wanted.st_gid) != (now.st_uid, now.st_gid):
        try:
            os.fchown(handle, wanted.st_uid, wanted.st_gid)
        except PermissionError:
            return False
    with suppress(PermissionError):  # a file system that has no modes
        os.fchmod(handle, stat.S_IMODE(wanted.st_mode))
    return True


def _overwrite(path: Path, content: bytes) -> None:
    """Write in place: in one call, and what was longer is cut off behind it."""
    with path.open("r+b", buffering=0) as file:
        written = file.write(content)
        while written < len(content):
            written += file.write(content[written:])
        file.truncate()
        os.fsync(file.fileno())
