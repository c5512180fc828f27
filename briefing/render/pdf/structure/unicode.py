"""The letters of glyphs: what a script sets beside a letter is mapped to none, which PDF/A allows to no glyph."""

from __future__ import annotations

import re
from typing import Any

import pydyf

_NONE = re.compile(rb"(<[0-9a-f]{4}>) <>")


def map_every_glyph(pdf: Any) -> None:  # noqa: ANN401 - pydyf ships no types
    """Map the glyphs of ``pdf`` that stand for no letter of their own to the space without width."""
    for entry in pdf.objects:
        if isinstance(entry, pydyf.Stream) and b"begincmap" in entry.stream:
            entry.stream = [_NONE.sub(rb"\1 <200b>", line) for line in entry.stream]
