"""The logo as an address that holds it: a picture that was taken apart and put together again, or nothing.

Whoever draws a logo may be a stranger. What is no picture (another file under that name, what follows a picture, notes
in it, a script, an address of something else) is refused or left behind.
"""

from __future__ import annotations

import base64
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance

_MOST_BYTES = 5_000_000
_MOST_PIXELS = 40_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"pHYs", b"bKGD"}
"""The parts of a PNG that say how it looks; the others are notes."""
_SVG = "{http://www.w3.org/2000/svg}"
_RUNS = {"script", "foreignObject", "iframe", "handler", "listener", "audio", "video", "embed", "object"}
_ELSEWHERE = re.compile(
    r"url\(\s*['\"]?\s*(?!#|['\"]?\s*data:image/(?:png|jpeg)[;,])|@import|expression\(|\\", re.IGNORECASE
)
_HERE = re.compile(r"\s*(?:#|data:image/(?:png|jpeg)[;,])", re.IGNORECASE)


class _NoPictureError(Exception):
    """What a file is not a picture for."""


def logo_address(appearance: Appearance) -> str:
    """The logo as a ``data:`` address, or empty. Raises RenderingError for what is no picture."""
    if not appearance.logo:
        return ""
    path = Path(appearance.logo)
    try:
        kind, content = _parsed(path)
    except OSError as error:
        raise RenderingError(Problem(where=str(path), what=f"The logo cannot be read: {error.strerror}.")) from None
    except _NoPictureError as error:
        raise RenderingError(
            Problem(
                where=str(path), what=f"The logo is no picture that can be set: {error}.", remedy="Give a PNG or SVG."
            )
        ) from None
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _parsed(path: Path) -> tuple[str, bytes]:
    if path.suffix.lower() not in {".png", ".svg"}:
        raise _NoPictureError("it is neither PNG nor SVG")
    if not path.is_file() and path.exists():
        raise _NoPictureError("it is no file")
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise _NoPictureError(f"it has more than {_MOST_BYTES // 1_000_000} million bytes")
    return ("image/png", _png(content)) if path.suffix.lower() == ".png" else ("image/svg+xml", _svg(content))


def _png(content: bytes) -> bytes:
    """The picture of a PNG (W3C, third edition) without what stands in it beside the picture."""
    if not content.startswith(_PNG):
        raise _NoPictureError("it does not begin as a PNG does")
    chunks = list(_chunks(content))
    names = [name for name, _, _ in chunks]
    if not names or names[0] != b"IHDR" or names[-1] != b"IEND" or b"IDAT" not in names or len(chunks[0][1]) != 13:
        raise _NoPictureError("it is not whole")
    width, height = struct.unpack(">II", chunks[0][1][:8])
    if not 0 < width * height <= _MOST_PIXELS:
        raise _NoPictureError(f"it has {width} × {height} pixels")
    pixels = zlib.decompressobj()
    most = 8 * width * height + 8 * height + 1024
    try:
        pixels.decompress(b"".join(data for name, data, _ in chunks if name == b"IDAT"), most)
    except zlib.error:
        raise _NoPictureError("its pixels cannot be read") from None
    if not pixels.eof:
        raise _NoPictureError("its pixels are not whole")
    return _PNG + b"".join(whole for name, _, whole in chunks if name in _KEPT)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The name, the data and all of each chunk, up to the last."""
    place, name = len(_PNG), b""
    while name != b"IEND":
        head = content[place : place + 8]
        if len(head) < 8:
            raise _NoPictureError("it is not whole")
        length, name = struct.unpack(">I4s", head)
        end = place + 12 + length
        data = content[place + 8 : end - 4]
        if end > len(content) or content[end - 4 : end] != struct.pack(">I", zlib.crc32(name + data)):
            raise _NoPictureError("it is not whole")
        yield name, data, content[place:end]
        place = end


def _svg(content: bytes) -> bytes:
    """The drawing of an SVG, with no address but of its own parts and of pictures inside it."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _NoPictureError(f"it is no XML: {error}") from None
    if root.tag != f"{_SVG}svg":
        raise _NoPictureError("it does not begin as an SVG does")
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(dtd.iterentities(), None) is not None:
        raise _NoPictureError("it defines entities")
    for element in list(root.iter()):
        if not isinstance(element.tag, str):  # an entity that nobody defined
            raise _NoPictureError("it holds entities")
        if not element.tag.startswith(_SVG):
            parent = element.getparent()
            if parent is not None:
                element.tail = None
                parent.remove(element)
            continue
        _check(element)
    return bytes(etree.tostring(root))


def _check(element: etree._Element) -> None:
    name = str(element.tag).removeprefix(_SVG)
    if name in _RUNS:
        raise _NoPictureError(f"it holds <{name}>")
    if name == "style" and _ELSEWHERE.search("".join(element.itertext())):
        raise _NoPictureError("its style names what lies elsewhere")
    for attribute, value in element.attrib.items():
        plain = str(attribute).rpartition("}")[2].lower()
        if plain.startswith("on"):
            raise _NoPictureError(f"it holds {plain}=")
        if (plain in {"href", "src"} and not _HERE.match(str(value))) or _ELSEWHERE.search(str(value)):
            raise _NoPictureError(f"its {plain} names what lies elsewhere")
