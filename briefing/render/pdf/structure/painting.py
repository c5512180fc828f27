"""What is painted on a page, and which mark each box was given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pydyf
from weasyprint import Page
from weasyprint.formatting_structure import boxes

_LAST_OF_FIRST_PLANE = "\uffff"


class _Kept(dict[Any, dict[str, Any]]):
    """The marks of a page by box; WeasyPrint takes each out when it tags it, and they are kept here."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: dict[Any, int] = {}

    def pop(self, box: Any) -> dict[str, Any]:  # type: ignore[override]  # noqa: ANN401 - as WeasyPrint calls it
        mark = super().pop(box)
        self.numbers[box] = mark["mcid"]
        return mark


class Followed:
    """A page of WeasyPrint that remembers how it was painted."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._kept = _Kept()
        self._stream: Any = None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the page has
        return getattr(self._page, name)

    def paint(self, stream: Any, scale: float = 1) -> None:  # noqa: ANN401 - a stream of pydyf
        """Paint the page, keeping its stream and its marks."""
        stream._tags = self._kept  # noqa: SLF001 - the one place where the marks can be kept
        self._stream = stream
        self._page.paint(stream, scale)

    @property
    def box(self) -> Any:  # noqa: ANN401 - a box of WeasyPrint
        """The box of the whole page."""
        return self._page._page_box  # noqa: SLF001 - the boxes are public in no other way

    @property
    def marks(self) -> Mapping[Any, int]:
        """The number of the marked content (MCID) of each box that paints text or a picture."""
        return self._kept.numbers

    @property
    def height(self) -> float:
        """The height of the page in CSS pixels."""
        return float(self._page.height)

    def keep_letters(self) -> None:
        """Say of the text in each ``bdi`` which letters it stands for: what is copied is the source's own.

        Not of what is written from right to left, which programs that copy turn round once more, and not of letters
        beyond the first plane, which some drop: there the glyphs tell.
        """
        meant = {
            number: source
            for box, number in self.marks.items()
            if (source := _source_of(box)) and max(source) <= _LAST_OF_FIRST_PLANE
        }
        if meant:
            for entry in self._stream.stream:
                if isinstance(entry, pydyf.Dictionary) and entry.get("MCID") in meant:
                    entry["ActualText"] = pydyf.String(meant[entry["MCID"]])

    def make_artifacts(self, numbers: Iterable[int]) -> None:
        """Mark the content ``numbers`` as artifacts: there for the eye, not to be read out."""
        wanted = set(numbers)
        entries = self._stream.stream
        for index, entry in enumerate(entries):
            if isinstance(entry, pydyf.Dictionary) and entry.get("MCID") in wanted:
                entries[index - 1] = "/Artifact"
                entries[index] = pydyf.Dictionary({"Type": "/Pagination"})


def _source_of(box: Any) -> str:  # noqa: ANN401 - a box of WeasyPrint
    """The letters that the text of ``box`` stands for, which may be part of a longer run; of another box nothing."""
    if not isinstance(box, boxes.TextBox) or getattr(box.element, "tag", "") != "bdi" or box.element.get("dir"):
        return ""
    whole, source = "".join(box.element.itertext()), str(box.element.get("data-source", ""))
    return str(box.text) if whole == source else source


def mark_artifacts(pages: Iterable[Followed], artifacts: Mapping[int, Iterable[int]]) -> None:
    """Mark the artifacts of each page, given by its index."""
    for index, page in enumerate(pages):
        page.make_artifacts(artifacts.get(index, ()))
