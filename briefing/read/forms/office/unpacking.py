"""An archive that a stranger packed: its members within bounds, and their XML without entities or a network."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath

from lxml import etree

from briefing.model import Reason
from briefing.read.refusal import Refused

_MOST_MEMBERS = 5_000
_MOST_OF_A_MEMBER = 32_000_000
_MOST_OF_ALL = 96_000_000
_AT_ONCE = 1_000_000


class Package:
    """The members of an office document or a book, unpacked one by one, together never more than an article has."""

    def __init__(self, data: bytes, *, form: str) -> None:
        self._form = form
        self._left = _MOST_OF_ALL
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, OverflowError):
            raise self.broken() from None
        members = self._archive.infolist()
        if len(members) > _MOST_MEMBERS:
            raise self._large()
        self._members = {str(PurePosixPath(member.filename)): member for member in members}

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def broken(self) -> Refused:
        """What is said of a document that cannot be read."""
        return Refused(Reason(kind="broken document", words=(self._form,)))

    def _large(self) -> Refused:
        return Refused(Reason(kind="large archive", number=_MOST_OF_ALL // 1_000_000))

    def read(self, name: str) -> bytes:
        """A member's bytes. Raises :class:`Refused` where it is not there, is locked, damaged or larger than it may be.

        The sizes that the archive states are not believed: it is unpacked piece by piece.
        """
        member = self._members.get(name)
        if member is None:
            raise self.broken()
        if member.flag_bits & 0x1:
            raise Refused(Reason(kind="locked"))
        pieces: list[bytes] = []
        room = min(self._left, _MOST_OF_A_MEMBER)
        try:
            with self._archive.open(member) as stream:
                while piece := stream.read(_AT_ONCE):
                    room -= len(piece)
                    if room < 0:
                        raise self._large()
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
            raise self.broken() from None
        data = b"".join(pieces)
        self._left -= len(data)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root of a member in XML; raises :class:`Refused` where it is none."""
        return parse_xml(self.read(name), self.broken())


def parse_xml(data: bytes, broken: Refused) -> etree._Element:
    """The root of ``data``: no entity is expanded, nothing is fetched, and what is nested without end is refused."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_pis=True)
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise broken from None
    if root is None:
        raise broken
    return root


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def value(element: etree._Element, name: str) -> str:
    """An attribute by its name without its namespace; empty where there is none."""
    return next((str(text) for key, text in element.attrib.items() if str(key).rpartition("}")[2] == name), "")
