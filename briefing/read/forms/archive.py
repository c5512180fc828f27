"""ZIP archives: the files in them, within bounds; nothing is ever unpacked to a disk.

What an archive says of its sizes is believed where it speaks against it, and a file is read no further than it is said
to be long.
"""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from briefing.model import Reason
from briefing.read.files.beside import is_companion, lies_beside
from briefing.read.files.opening import MOST_OF_MANY
from briefing.read.forms.form import Enclosed
from briefing.read.refusal import Refused

_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")
MOST_FILES = 5_000
"""More than anybody packs of articles by hand."""
_OFFICE = frozenset({"[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"})
_ENCRYPTED = 0x1


def is_archive(data: bytes) -> bool:
    """Whether a file begins as a ZIP archive does; many office documents are one."""
    return data.startswith(_SIGNATURES)


def read_archive(data: bytes) -> Iterator[Enclosed | Refused]:
    """The files of an archive, in its order, without folders and what stands in a folder of articles and is none.

    Raises :class:`Refused` for an archive that is damaged, holds nothing, or has more files or bytes than are read.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise Refused(Reason(kind="damaged archive")) from None
    if not _OFFICE.isdisjoint(archive.namelist()):
        raise Refused(Reason(kind="another kind", parts=(Reason(kind="office archive"),)))
    files = [info for info in archive.infolist() if not info.is_dir() and _is_meant(info)]
    if len(files) > MOST_FILES:
        raise Refused(Reason(kind="many files", number=MOST_FILES))
    if sum(info.file_size for info in files) > MOST_OF_MANY:
        raise Refused(Reason(kind="large archive", number=round(MOST_OF_MANY / 1e6)))
    if not files:
        raise Refused(Reason(kind="empty archive"), kind="empty")
    return (_read(archive, info) for info in files)


def _is_meant(info: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(info.filename)
    folders = (part for part in path.parts[:-1] if part not in ("..", "/"))  # nowhere is followed
    return not (path.name.startswith(".") or is_companion(path.name) or any(map(lies_beside, folders)))


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Enclosed | Refused:
    if info.flag_bits & _ENCRYPTED:
        return Refused(Reason(kind="locked")).within(info.filename)
    if stat.S_ISLNK(info.external_attr >> 16):
        return Refused(Reason(kind="no plain file")).within(info.filename)
    try:
        with archive.open(info) as file:
            return Enclosed(name=info.filename, data=file.read(info.file_size + 1))
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        return Refused(Reason(kind="damaged archive")).within(info.filename)
