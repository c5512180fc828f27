"""The font files of the page: Source Serif and Source Sans from their packages, and nothing of the machine's.

The italics have no Greek and no Cyrillic, and a source may be in either: nothing is set in italics.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from fontTools.ttLib import TTFont, TTLibError

from briefing.errors import Problem, RenderingError
from briefing.model import Appearance

SERIF, SANS = "Source Serif Pro", "Source Sans Pro"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One style of a family and the TrueType file that holds it."""

    name: str
    family: str
    weight: int
    path: Path
    data: str = ""

    @property
    def address(self) -> str:
        """The file as a ``file:`` address; where only some letters of it serve, these as a ``data:`` address."""
        return self.data or self.path.resolve().as_uri()


def _shipped(name: str, family: str, weight: int, file: str) -> Face:
    package = font_source_serif_pro if family == SERIF else font_source_sans_pro
    return Face(name=name, family=family, weight=weight, path=Path(package.font_directory) / file)


SHIPPED = (
    _shipped("serif", SERIF, 400, "SourceSerifPro-Regular.ttf"),
    _shipped("serif-bold", SERIF, 600, "SourceSerifPro-Semibold.ttf"),
    _shipped("sans", SANS, 400, "SourceSansPro-Regular.ttf"),
    _shipped("sans-bold", SANS, 600, "SourceSansPro-Semibold.ttf"),
)


def faces(appearance: Appearance) -> tuple[Face, ...]:
    """The faces of the page, those of the appearance in the place of shipped ones.

    Raises RenderingError for a style that the design does not have, or a file that is no TrueType font.
    """
    own = dict(appearance.fonts)
    unknown = sorted(set(own) - {face.name for face in SHIPPED})
    if unknown:
        known = ", ".join(face.name for face in SHIPPED)
        raise RenderingError(
            *(
                Problem(where=f"fonts.{n}", what="The design has no such style.", remedy=f"It has {known}.")
                for n in unknown
            )
        )
    chosen = tuple(
        Face(name=f.name, family=f.family, weight=f.weight, path=Path(own.get(f.name, f.path))) for f in SHIPPED
    )
    for face in chosen:
        letters(face.path)
    return chosen


@lru_cache(maxsize=32)
def letters(path: Path) -> frozenset[int]:
    """The code points that the font file ``path`` has a glyph for."""
    try:
        with TTFont(path, lazy=True) as font:
            return frozenset(font.getBestCmap())
    except (OSError, TTLibError) as error:
        raise RenderingError(
            Problem(where=str(path), what=f"It cannot be read as a font: {error}.", remedy="Give a TrueType file.")
        ) from None
