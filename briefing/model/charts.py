"""The data of charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """One row of a chart's data: a label and a number for each column."""

    label: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Data of a chart, which is also the table for a reader who cannot see it.

    ``kind`` says what is drawn: ``articles_by_day``, ``_week``, ``_month`` or ``_year`` (rows: themes, columns: the
    ISO date that each begins with), ``outlets_by_theme`` (rows: themes, columns: outlets).
    """

    kind: Literal["articles_by_day", "articles_by_week", "articles_by_month", "articles_by_year", "outlets_by_theme"]
    columns: tuple[str, ...]
    rows: tuple[ChartRow, ...]
