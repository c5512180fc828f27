"""The hash of the bytes that an article was read from: its file, or its line of JSON Lines.

It is taken before anything is decoded or cleaned, so that it is the same in every version, however each reads the file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefing.read.files.encoding import decode_unmended, is_wide
from briefing.read.files.opening import MOST_OF_MANY, read_beginning, read_bytes, read_lines
from briefing.read.forms import form_of


def digest(content: str | bytes) -> str:
    """The SHA-256 of a file, or of a line without its end, as 64 hexadecimal digits."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()


def lines_of(path: Path) -> Iterator[str | bytes]:
    """The lines of JSON Lines without their ends, each to be decoded on its own, so that one bad one spoils no other.

    Those of a file in UTF-16 are decoded already, because a line of it is no line of bytes.
    """
    lines = read_lines(path)
    first = next(lines, b"")
    if is_wide(first):
        yield from (line.rstrip("\r") for line in decode_unmended(read_bytes(path)).split("\n"))
    else:
        yield first.rstrip(b"\r\n")
        yield from (line.rstrip(b"\r\n") for line in lines)


def digest_at(path: Path, record: int | None) -> str:
    """The hash of the bytes of record ``record``, from 1, of the file at ``path``; empty where there is none.

    A file that is not of JSON Lines is taken whole. Raises :class:`Refused` for a file that cannot be read.
    """
    if not form_of(read_beginning(path), path.suffix).by_line:
        return digest(read_bytes(path, MOST_OF_MANY))
    line = next(islice(lines_of(path), (record or 1) - 1, None), None)
    return "" if line is None else digest(line)
