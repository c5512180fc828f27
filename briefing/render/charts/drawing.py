"""The marks that a chart is made of, in units of the drawing (a tenth of a millimetre on paper)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

WIDTH = 1720
"""The width of a drawing: the whole measure of the A4 page."""
RAIL = 440
"""Labels of rows stand left of this, in the page's margin column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    strong: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A filled circle."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A rule from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words at a point; ``role`` is ``row``, ``column``, ``value`` (dark on light) or ``inside`` (light on dark)."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "middle"
    role: Literal["row", "column", "value", "inside"] = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A chart ready to be drawn, with the words and the table for who cannot see it.

    ``title`` heads it, ``description`` says in words what it shows, ``head`` and ``rows`` are its data as a table
    whose first column names the row. ``shares`` are the numbers of the rows as parts of the largest (0 to 1): a printed
    page draws the chart into the cells of the table, so that neither repeats the other. ``annexed`` marks what it shows
    in annex B, beside what it explains.
    """

    name: str
    title: str
    description: str
    height: float
    bars: tuple[Bar, ...] = ()
    dots: tuple[Dot, ...] = ()
    lines: tuple[Line, ...] = ()
    labels: tuple[Label, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    shares: tuple[tuple[float, ...], ...] = ()
    annexed: bool = False
    width: float = WIDTH
