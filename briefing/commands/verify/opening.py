"""A stranger's file, opened with care.

No pipe is waited for, no file read that is longer than a brief can be, nothing unpacked that is a thousand times its
size, and no way followed out of the folders that were named.
"""

from __future__ import annotations

import re
import stat
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pikepdf

from briefing.errors import Problem, ReadingError, RenderingError, UsageError
from briefing.render.data import StoredBrief, read_stored

ATTACHMENT = "brief.json"
MOST_BYTES = 400_000_000
"""More than a brief of ten thousand articles is, in any form."""
MOST_UNPACKED = 400_000_000
"""More than such a PDF holds once it is unpacked, all its parts together."""
_PIECE = 1 << 20
_STREAM = re.compile(rb"stream\r?\n")
_LAYERS = re.compile(rb"/Filter\s*\[[^\]]{0,80}/\w+\s*/\w+")


@dataclass(frozen=True, kw_only=True)
class Folders:
    """The folders that may be looked into: each with all that lies below it, links followed."""

    allowed: tuple[Path, ...]
    _real: tuple[Path, ...] = field(init=False, default=())

    def __post_init__(self) -> None:
        object.__setattr__(self, "_real", tuple(each.resolve() for each in self.allowed))

    def hold(self, path: Path) -> bool:
        """Whether ``path`` leads to something below one of them."""
        try:
            real = path.resolve()
        except (OSError, RuntimeError, ValueError):
            return False
        return any(real.is_relative_to(folder) for folder in self._real)

    def file(self, path: Path) -> bool:
        """Whether ``path`` is a plain file below one of them; it is not opened, because a pipe would wait."""
        try:
            return self.hold(path) and stat.S_ISREG(path.stat().st_mode)
        except (OSError, ValueError):
            return False


def read_plain(path: Path, *, most: int = MOST_BYTES) -> bytes:
    """The bytes of a plain file of at most so many; raises :class:`ReadingError` for anything else."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ReadingError(Problem(where=str(path), what="is no plain file."))
        if status.st_size > most:
            what = f"is of {status.st_size / 1e6:.0f} MB, and a brief has at most {most / 1e6:.0f}."
            raise ReadingError(Problem(where=str(path), what=what))
        with path.open("rb") as file:
            return file.read(most)
    except ValueError:
        raise ReadingError(Problem(where=repr(str(path)), what="is no name of a file.")) from None
    except OSError as error:
        raise ReadingError(Problem(where=str(path), what=f"cannot be read: {error.strerror}.")) from None


def brief_in(content: bytes, path: Path) -> StoredBrief:
    """The brief of a JSON file, or the one that a PDF carries; raises :class:`ReadingError` where there is none."""
    if content.startswith(b"%PDF"):
        content = _attached(content, path)
    try:
        return read_stored(content)
    except RenderingError as error:
        first = error.problems[0]
        place = "" if first.where == ATTACHMENT else f"{first.where}: "
        what = f"holds no brief that can be read: {place}{first.what}"
        raise ReadingError(Problem(where=str(path), what=what, remedy=first.remedy)) from None


def check_unpacked(content: bytes, path: Path) -> None:
    """Raise :class:`ReadingError` for a PDF whose parts unpack to more than a brief can have.

    Each is unpacked piece by piece and thrown away before anything else looks at it.
    """
    total = 0
    if _LAYERS.search(content):
        raise ReadingError(Problem(where=str(path), what="is packed twice over, as no brief is."))
    for found in _STREAM.finditer(content):
        unpacking = zlib.decompressobj()
        place = found.end()
        while not unpacking.eof and place < len(content):
            piece = content[place : place + _PIECE]
            place += len(piece)
            try:
                while piece and not unpacking.eof:
                    total += len(unpacking.decompress(piece, _PIECE))
                    piece = unpacking.unconsumed_tail
                    if total > MOST_UNPACKED:
                        what = f"unpacks to more than the {MOST_UNPACKED / 1e6:.0f} MB that a brief can have."
                        raise ReadingError(Problem(where=str(path), what=what))
            except zlib.error:
                break


def _attached(content: bytes, path: Path) -> bytes:
    check_unpacked(content, path)
    try:
        with pikepdf.open(BytesIO(content)) as pdf:
            if ATTACHMENT in pdf.attachments:
                return pdf.attachments[ATTACHMENT].get_file().read_bytes()
    except pikepdf.PasswordError:
        remedy = "Save it without one."
        raise UsageError(Problem(where=str(path), what="is locked with a password.", remedy=remedy)) from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, RuntimeError) as error:
        raise ReadingError(Problem(where=str(path), what=f"is a damaged PDF: {error}.")) from None
    raise ReadingError(
        Problem(where=str(path), what=f"carries no {ATTACHMENT}.", remedy="Give a PDF or JSON that briefing wrote.")
    )


def beside(path: Path, endings: Sequence[str]) -> Path | None:
    """The first plain file beside ``path`` that has its name and one of ``endings``."""
    folders = Folders(allowed=(path.parent,))
    return next((each for each in (path.with_suffix(ending) for ending in endings) if folders.file(each)), None)
