"""One writer at a time for an output folder and for the decisions on its brief, whichever command it is.

The lock is the kernel's, on a file in the folder, so that nobody holds it any longer than he lives: a run that is
killed leaves none behind. It is of the process, and not inherited by the processes that a run starts for its work.
Who has it finds the folder whole: what a run that was killed left undone or lying about is finished and swept first.
"""

from __future__ import annotations

import errno
import fcntl
import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.errors import BusyError, Problem, RenderingError
from briefing.pipeline.journal import recover
from briefing.saving import sweep

NAME = ".briefing.lock"
PATIENCE = 5.0
"""Seconds to wait for somebody else to be done before saying so: longer than any save, shorter than most builds."""
_PAUSE = 0.05
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN})
_NO_LOCKS_HERE = frozenset({errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP})
_threads = threading.Lock()
"""Held as well, because the kernel lets every thread of a process have what the process has."""


@contextmanager
def locked(directory: Path, *, by: str, patience: float | None = None) -> Iterator[None]:
    """Hold the lock of ``directory``, which is made if need be, for the ``with`` block; not to be nested.

    ``by`` says who holds it, for whoever comes meanwhile and waits ``patience`` seconds (:data:`PATIENCE`, if not
    given). Raises :class:`BusyError` where it is held for longer than that, and :class:`RenderingError` where the
    folder cannot be written to. A file system that has no locks is written to without one.
    """
    patience = PATIENCE if patience is None else patience
    if not _threads.acquire(timeout=patience):
        raise _busy(directory, "this program itself")
    try:
        path = directory / NAME
        held = _taken(path, end=time.monotonic() + patience)
        os.ftruncate(held, 0)
        os.write(held, f"{by} (process {os.getpid()} on {socket.gethostname()})".encode())
        try:
            _made_whole(directory)
            yield
        finally:
            # Taken away while it is held: who waits for this file sees that it is no longer the one of that name.
            with suppress(FileNotFoundError):
                path.unlink()
            os.close(held)
    finally:
        _threads.release()


def _made_whole(directory: Path) -> None:
    with suppress(OSError):  # what could not take its place was put back: who writes here now is told what is wrong
        recover(directory)
    sweep(directory)


def _taken(path: Path, *, end: float) -> int:
    """The file at ``path``, open and locked; waits until ``end`` for it."""
    while True:
        held = _opened(path)
        try:
            fcntl.lockf(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in _NO_LOCKS_HERE:
                return held
            holder = os.pread(held, 300, 0).decode("utf-8", "replace")
            os.close(held)
            if error.errno not in _TAKEN:
                raise _unwritable(path.parent, error) from None
            if time.monotonic() >= end:
                raise _busy(path.parent, holder) from None
            time.sleep(_PAUSE)
            continue
        if _is_still(path, held):
            return held
        os.close(held)


def _opened(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
    except OSError as error:
        raise _unwritable(path.parent, error) from None


def _is_still(path: Path, held: int) -> bool:
    """Whether the open file is the one at ``path``, and not one that its holder took away when it was done."""
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(held))
    return False


def _busy(directory: Path, holder: str) -> BusyError:
    what = f"is being written to by {holder or 'another run'}."
    return BusyError(Problem(where=str(directory), what=what, remedy="Try again when it is done, or stop it."))


def _unwritable(directory: Path, error: OSError) -> RenderingError:
    return RenderingError(Problem(where=str(directory), what=f"cannot be written: {error.strerror}."))
