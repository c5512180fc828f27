"""The fonts of a PDF: those of its stylesheets, and nothing of the machine's.

WeasyPrint knows the machine's fonts as well, and Pango takes emoji from whatever the machine calls "emoji" before it
looks at the page. What knows no others sets the same page everywhere.

WeasyPrint copies the fonts of a page to a folder that it takes away at the end: one whose name says of which process
it is, so that what a run that was killed has left goes with the next.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from weasyprint.text.ffi import ffi, fontconfig, pangoft2
from weasyprint.text.fonts import FontConfiguration

from briefing.saving import sweep

_NAME = "briefing-fonts"
ffi.cdef("FcConfig * FcConfigCreate (void);")


class Typefaces(FontConfiguration):  # type: ignore[misc]  # WeasyPrint ships no types
    """A font configuration that begins without any."""

    def __init__(self) -> None:
        super().__init__()
        self._config = fontconfig.FcConfigCreate()
        pangoft2.pango_fc_font_map_set_config(ffi.cast("PangoFcFontMap *", self.font_map), self._config)
        fontconfig.FcConfigDestroy(self._config)  # the font map keeps it
        sweep(Path(tempfile.gettempdir()), _NAME)
        self._folder = Path(tempfile.mkdtemp(prefix=f".{_NAME}.", suffix=f".{os.getpid()}.part"))
