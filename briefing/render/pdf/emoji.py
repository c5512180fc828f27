"""Emoji in the fallback faces: Pango sets them in whatever the machine calls "emoji", before it looks at the page."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from weasyprint.text.ffi import fontconfig
from weasyprint.text.fonts import FontConfiguration

_RULE = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><match target="pattern"><test name="family" qual="any"><string>emoji</string></test>
<edit name="family" mode="assign_replace" binding="strong">{families}</edit></match></fontconfig>"""


def set_emoji_in(configuration: FontConfiguration, families: Iterable[str]) -> None:
    """Have ``configuration`` take ``families`` for emoji, in this order, instead of the machine's own font."""
    named = "".join(f"<string>{escape(family)}</string>" for family in families)
    fontconfig.FcConfigParseAndLoadFromMemory(
        configuration._config,  # noqa: SLF001 - WeasyPrint has no other door for a rule
        _RULE.format(families=named).encode(),
        True,  # noqa: FBT003 - an argument of C
    )
