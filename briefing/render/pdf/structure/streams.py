"""Streams whose last byte cannot be taken for the end of a line.

A stream is followed by a line feed and ``endstream``. Where its compressed data ends in a carriage return, the two
read as one end of line (ISO 32000-1, 7.3.8.1), and a strict reader finds the stream a byte short. The last byte is the
low byte of the checksum of what was compressed (RFC 1950), so that a little white space at the end changes it.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import md5
from typing import Any
from zlib import compress

import pydyf

_RETURN = 0x0D
_AMBIGUOUS = b"\r\nendstream"
_MOST_TRIES = 4
_LEVEL = 9


def press_streams(pdf: Any, *, padding: int) -> None:  # noqa: ANN401 - pydyf ships no types
    """Compress the streams of ``pdf``, padded where they would end in a carriage return.

    pydyf would compress each of them twice, to write it and for the file's identifier. ``padding`` objects that nothing
    refers to change the streams that are made only when the file is written.
    """
    for stream in [entry for entry in pdf.objects if isinstance(entry, pydyf.Stream) and entry.compress]:
        _press(stream)
    for _ in range(padding):
        pdf.add_object(pydyf.Dictionary())


def _press(stream: Any) -> None:  # noqa: ANN401 - pydyf ships no types
    compressed = compress(_content(stream), _LEVEL)
    while compressed[-1] == _RETURN:
        stream.stream.append(b"")
        _recount(stream)
        compressed = compress(_content(stream), _LEVEL)
    stream.stream, stream.compress = [compressed], False
    stream.extra["Filter"] = "/FlateDecode"


def write_unambiguously(write: Callable[[int], bytes]) -> bytes:
    """What ``write`` gives for the least padding with which no stream ends in a carriage return."""
    content = b""
    for padding in range(_MOST_TRIES):
        content = write(padding)
        if _AMBIGUOUS not in content:
            break
    return content


def _recount(stream: Any) -> None:  # noqa: ANN401 - pydyf ships no types
    """Correct what a font or an attached file says of its own length."""
    if "Length1" in stream.extra:
        stream.extra["Length1"] += 1
    if "Params" in stream.extra:
        content = _content(stream)
        stream.extra["Params"]["Size"] = len(content)
        stream.extra["Params"]["CheckSum"] = f"<{md5(content, usedforsecurity=False).hexdigest()}>"


def _content(stream: Any) -> bytes:  # noqa: ANN401 - pydyf ships no types
    return b"\n".join(map(_bytes, stream.stream))


def _bytes(entry: Any) -> bytes:  # noqa: ANN401 - whatever pydyf puts in a stream
    if isinstance(entry, bytes):
        return entry
    return bytes(entry.data) if isinstance(entry, pydyf.Object) else str(entry).encode()
