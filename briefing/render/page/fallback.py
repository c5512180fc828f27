"""The fallback faces: for the letters of sources that the page's own faces lack, from packages, never the machine's.

Of each only the letters that are wanted are taken, so that a page without such letters carries nothing of them.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.varLib.instancer import instantiateVariableFont

from briefing.render.page.fonts import Face, letters

_NOTO, _CJK, _PLEX = "manimgx_fonts", "noto_cjk_sans_jp_regular", "fontpkg_ibm_plex_sans_arabic"
_SCRIPTS = (
    "Arabic",
    "Hebrew",
    "Armenian",
    "Georgian",
    "Devanagari",
    "Bengali",
    "Gujarati",
    "Gurmukhi",
    "Kannada",
    "Malayalam",
    "Oriya",
    "Sinhala",
    "Tamil",
    "Telugu",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Ethiopic",
    "Symbols",
)
_WEIGHTS = (400, 600)
"""Those of the page's own faces."""


_LIMITS = (
    "maxZones",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
)
"""What TrueType counts of a font's instructions, of which these have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallback:
    """A face that serves for what the page's own lack, and the font file that holds it."""

    family: str
    path: Path
    bold: Path | None = None
    """The file of the bolder weight, where the first holds but one."""

    @property
    def letters(self) -> frozenset[int]:
        """The code points that it has a glyph for."""
        return letters(self.path)


def _noto(name: str) -> Fallback:
    return Fallback(family=f"Fallback {name}", path=_file(_NOTO, f"{name}[wght].ttf"))


def _file(package: str, name: str) -> Path:
    return Path(str(files(package) / name))


PLAIN = _noto("NotoSans")
"""Latin, Greek, Cyrillic and the usual marks."""
ARABIC = Fallback(
    family="Fallback Plex Arabic",
    path=_file(_PLEX, "files/IBMPlexSansArabic-Regular.ttf"),
    bold=_file(_PLEX, "files/IBMPlexSansArabic-SemiBold.ttf"),
)
"""Noto sets the dots of a letter apart from it, so that nobody could copy what is set in it; it serves for the rest."""
EMOJI = _noto("NotoEmoji")
FALLBACKS = (
    PLAIN,
    ARABIC,
    *(_noto(f"NotoSans{script}") for script in _SCRIPTS),
    EMOJI,
    Fallback(family="Fallback NotoSansCJK", path=_file(_CJK, "NotoSansCJKjp-Regular.otf")),
)
"""In the order in which a letter is sought in them."""


def embedded(face: Fallback, wanted: Iterable[int]) -> tuple[Face, ...]:
    """``face`` with the glyphs of the code points ``wanted`` alone, in both weights of the page, as faces to embed."""
    points = tuple(sorted(wanted))
    files_by_weight = zip(_WEIGHTS, (face.path, face.bold or face.path), strict=True)
    return tuple(
        Face(name=face.family, family=face.family, weight=weight, path=path, data=_cut(path, points, weight))
        for weight, path in files_by_weight
    )


@lru_cache(maxsize=64)
def _cut(path: Path, points: tuple[int, ...], weight: int) -> str:
    """The font file ``path`` with ``points`` alone at one weight, as a ``data:`` address; the same bytes each time."""
    options = Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["meta"]
    with TTFont(path, lazy=True, recalcTimestamp=False) as font:
        cutter = Subsetter(options)
        cutter.populate(unicodes=points)
        cutter.subset(font)
        if "fvar" in font:
            instantiateVariableFont(font, {"wght": weight}, inplace=True)
        if "CFF " in font:
            _to_truetype(font)
        written = BytesIO()
        font.save(written)
    return f"data:font/sfnt;base64,{base64.b64encode(written.getvalue()).decode()}"


def _to_truetype(font: TTFont) -> None:
    """Give ``font`` outlines of TrueType for those of CFF, which numbers its glyphs otherwise than a PDF does."""
    drawn, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = newTable("glyf")
    outlines.glyphOrder, outlines.glyphs = order, {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, font["head"].unitsPerEm / 1000, reverse_direction=True))
        outlines.glyphs[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), outlines
    outlines.compile(font)
    font["hmtx"].metrics = {
        name: (width, getattr(outlines.glyphs[name], "xMin", 0)) for name, (width, _) in font["hmtx"].metrics.items()
    }
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for name in _LIMITS:
        setattr(limits, name, 1 if name == "maxZones" else 0)
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\x00\x01\x00\x00"
