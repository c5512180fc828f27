"""The pages of the PDF as pictures, for the view of pages."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass

import pypdfium2

SCALE = 1.5
"""Pixels for each of the PDF's points (a 72nd of an inch)."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """The PDF of one draft."""

    draft: int
    pdf: bytes
    pages: int


class Press:
    """Keeps the PDF of the latest draft that was pressed, because a reader looks at one page after the other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._pressed: Pressed | None = None

    def latest(self, draft: int) -> Pressed | None:
        """The PDF of ``draft`` where it was pressed already."""
        return self._pressed if self._pressed and self._pressed.draft == draft else None

    def keep(self, draft: int, pdf: bytes) -> Pressed:
        """Keep the PDF of ``draft``."""
        with self._lock:
            document = pypdfium2.PdfDocument(pdf)
            self._pressed = Pressed(draft, pdf, len(document))
            document.close()
            return self._pressed

    def page(self, number: int) -> bytes:
        """Page ``number``, from 1, as a PNG. Raises IndexError where there is none."""
        with self._lock:
            if self._pressed is None or not 1 <= number <= self._pressed.pages:
                raise IndexError(number)
            document = pypdfium2.PdfDocument(self._pressed.pdf)
            picture = io.BytesIO()
            document[number - 1].render(scale=SCALE).to_pil().save(picture, format="PNG")
            document.close()
            return picture.getvalue()
