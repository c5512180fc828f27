"""The forms of one brief as one set: whatever stops a run, all are of the new brief, or all are of the old.

A journal, as databases keep it, and not a folder for each generation with links into it: ``out/brief.pdf`` is a file
that people move, mail and copy to a share, and a link would break there. So the new files are written to a folder
beside the old ones (with a second name for each old one, to put it back by), and that folder is given the name of
:data:`COMMITTED` in one step. From then on the set is the new one: its files are moved into place, and whoever comes
next to this folder (:func:`recover`, called with the folder's lock) moves what a killed run left to be moved. Where one
cannot take its place, all that were moved are put back.

The moves are made by a small process of a session of its own, which this module is the program of (``__main__``, so it
imports the standard library alone): a kill of the run, or of all that its terminal started, does not reach it, so that
nobody sees what lies between the first move and the last. Only a machine that stops leaves that to the next run.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EIO, EISDIR
from pathlib import Path
from shutil import copy2, rmtree

COMMITTED = ".briefing.set"
"""The folder of a set that is to be the present one; what of it is not in its place yet is to be moved there."""
WITHDRAWN = ".briefing.back"
"""The folder of a set that could not take its place; what it took the place of is to be put back."""
_NEW, _OLD, _FIRST = "new", "old", "first"
_FAILED = 3


def stage(directory: Path, names: tuple[str, ...], write: Callable[[Path, str], object]) -> Path:
    """A folder in ``directory`` with the new files called ``names``, each written by ``write(path, name)``.

    Beside each stands the old file of that name, or a mark that there is none. Raises OSError, and leaves nothing
    behind, where that cannot be: also for a folder that stands in the place of a file.
    """
    staged = _aside(directory)
    try:
        for part in (staged / _NEW, staged / _OLD, staged / _FIRST):
            part.mkdir(parents=True)
        for name in names:
            _refuse_folder(directory / name)
            write(staged / _NEW / name, name)
            if not _keep(directory / name, staged / _OLD / name):
                (staged / _FIRST / name).touch()
        for part in (staged / _NEW, staged / _OLD, staged / _FIRST, staged):
            _to_disk(part)
    except BaseException:
        rmtree(staged, ignore_errors=True)
        raise
    return staged


def commit(directory: Path, staged: Path) -> None:
    """Make the set in ``staged`` the present one; raises OSError where that cannot be, and all is as it was."""
    staged.rename(directory / COMMITTED)
    _to_disk(directory)
    _recover_apart(directory)
    recover(directory)  # nothing is left to do, unless the other process could not run


def _recover_apart(directory: Path) -> None:
    """:func:`recover` in a process of a session of its own."""
    from subprocess import run  # noqa: PLC0415 - what the small process does not need

    command = [sys.executable, "-I", "-S", __file__, str(directory)]
    try:
        moved = run(command, start_new_session=True, capture_output=True, check=False)  # noqa: S603 - this file
    except (OSError, TypeError):  # no more processes, or a program that holds Python and is none
        return
    if moved.returncode == _FAILED:
        number, _, where = moved.stdout.decode("utf-8", "surrogateescape").partition(" ")
        raise OSError(int(number), os.strerror(int(number)), where)


def recover(directory: Path) -> None:
    """Finish what was begun in ``directory``: a set that was committed, or the way back from one.

    Raises OSError where a committed set cannot take its place; then the one before is whole again.
    """
    with suppress(FileNotFoundError):
        _put_back(directory)
    try:
        _put_in_place(directory)
    except FileNotFoundError:  # there is none, or another process has finished it
        return
    except OSError:
        with suppress(FileNotFoundError):
            (directory / COMMITTED).rename(directory / WITHDRAWN)
            _put_back(directory)
        raise


def _put_in_place(directory: Path) -> None:
    committed = directory / COMMITTED
    for name in _names_in(committed / _NEW):
        with suppress(FileNotFoundError):
            (committed / _NEW / name).rename(directory / name)
    _to_disk(directory)
    _clear(directory, committed)


def _put_back(directory: Path) -> None:
    """Undo: old files return, and where there was none the new one goes. May be done again from any point on."""
    withdrawn = directory / WITHDRAWN
    for name in _names_in(withdrawn / _OLD):
        if not (withdrawn / _NEW / name).exists():
            (withdrawn / _OLD / name).rename(directory / name)
    for name in _names_in(withdrawn / _FIRST):
        if not (withdrawn / _NEW / name).exists():
            (directory / name).unlink(missing_ok=True)
    _to_disk(directory)
    _clear(directory, withdrawn)


def _clear(directory: Path, journal: Path) -> None:
    """Take the journal away: under another name first, so that half of one is never taken for a whole one."""
    aside = _aside(directory)
    journal.rename(aside)
    rmtree(aside, ignore_errors=True)


def _aside(directory: Path) -> Path:
    """A name that is swept once this process is gone."""
    return directory / f".briefing.{os.urandom(4).hex()}.{os.getpid()}.part"


def _names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(EISDIR, "a folder stands in its place", str(path))


def _keep(path: Path, second: Path) -> bool:
    """Give the file at ``path``, if there is one, a second name, or where a file has one name alone a copy."""
    if not os.path.lexists(path):
        return False
    try:
        os.link(path, second, follow_symlinks=False)
    except OSError:
        copy2(path, second, follow_symlinks=False)
    return True


def _to_disk(folder: Path) -> None:
    """Write the names in ``folder`` to the disk, where the file system does that for folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


if __name__ == "__main__":
    try:
        recover(Path(sys.argv[1]))
    except OSError as error:
        sys.stdout.write(f"{error.errno or EIO} {error.filename2 or error.filename or ''}")
        sys.exit(_FAILED)
