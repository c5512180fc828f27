"""What rendering costs beside a bare WeasyPrint run of the same page, and how large its files are.

Every figure of time is a ratio of two processor times of one run, so that a busy machine changes little.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from gate import Row
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from briefing.config import load_config
from briefing.model import Appearance, Brief, ThemeSection
from briefing.pipeline.build import build
from briefing.render import count_pages, render
from briefing.render.html import fill_page, fill_stylesheet
from briefing.render.page.environment import fill
from briefing.render.page.fonts import faces

SEEDS = Path(__file__).parents[2] / "seeds" / "brief.toml"
TIMES = 3


def rows(data: Path) -> Iterator[Row]:
    """Figures on the sample brief, made about twenty pages long."""
    del data  # the sample articles travel with the project
    brief = lengthened(build(load_config(SEEDS)), times=TIMES)
    render(brief, "html")
    render(replace(brief, themes=brief.themes[:1]), "pdf")
    bare, page = _cost(lambda: bare_run(brief))
    whole, printed = _cost(lambda: render(brief, "pdf"))
    html, _ = _cost(lambda: [render(brief, "html") for _ in range(5)])
    count = count_pages(brief).count
    note = f"{count} pages; bare run {bare:.1f} s, {len(page) / 1000:.0f} kB"
    yield Row(
        name="PDF against bare WeasyPrint",
        value=whole / bare,
        floor=1.3,
        aim=1.0,
        higher_is_better=False,
        tolerance=0.3,
        timed=True,
        unit="x",
        note=note,
    )
    yield Row(
        name="HTML against bare WeasyPrint",
        value=html / 5 / bare,
        floor=1 / 50,
        higher_is_better=False,
        tolerance=0.01,
        timed=True,
        unit="x",
    )
    yield Row(
        name="bytes a page",
        value=len(printed) / count / 1000,
        floor=40.0,
        higher_is_better=False,
        tolerance=2.0,
        unit="kB",
    )


def lengthened(brief: Brief, *, times: int) -> Brief:
    """``brief`` with its stories printed ``times`` more under themes of their own."""
    return replace(brief, themes=(*brief.themes, *(again(t, n) for n in range(times) for t in brief.themes)))


def again(theme: ThemeSection, number: int) -> ThemeSection:
    """``theme`` with other identifiers."""
    stories = tuple(
        replace(story, passages=tuple(replace(p, key=f"{p.key}-again-{number}") for p in story.passages))
        for story in theme.stories
    )
    return replace(theme, id=f"{theme.id}-{number}", stories=stories)


def bare_run(brief: Brief) -> bytes:
    """The same page set by WeasyPrint alone: its own tags, no embedded data, nothing checked or kept."""
    appearance = Appearance()
    fonts = FontConfiguration()
    sheets = [
        fill(appearance.template, "fonts.css", brief.language, {"faces": faces(appearance)}),
        fill_stylesheet("print.css", brief, appearance),
    ]
    styles = [CSS(string=sheet, font_config=fonts) for sheet in sheets]
    page = HTML(string=fill_page(brief, appearance, medium="print"))
    return bytes(page.write_pdf(font_config=fonts, stylesheets=styles, pdf_variant="pdf/ua-1"))


def _cost(work: Callable[[], object]) -> tuple[float, bytes]:
    """Processor seconds of ``work``, and what it gave."""
    begun = time.process_time()
    given = work()
    return time.process_time() - begun, given if isinstance(given, bytes) else b""
