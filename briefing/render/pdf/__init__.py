"""The Brief as PDF: PDF/UA-1 and PDF/A-3a in one file, the same bytes each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import lru_cache
from importlib.resources import files
from io import BytesIO

from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.css import ColorProfile
from weasyprint.text.fonts import FontConfiguration

from briefing.model import Appearance, Brief
from briefing.render.data import render_data
from briefing.render.html import fill_page, fill_stylesheet
from briefing.render.page.environment import fill, template_folders
from briefing.render.page.fonts import faces
from briefing.render.page.glyphs import check_own_words, find_substitutes, set_letters
from briefing.render.pdf.reach import Reach, told, without_foreign
from briefing.render.pdf.structure import write_tagged
from briefing.render.pdf.typefaces import Typefaces

MOST_SET_TWICE = 10
"""Pages; a longer brief is set once: among so many an empty last page matters less than the time to save it."""
NEARLY_EMPTY = 0.35
"""A last page that is filled no further is saved where all can be set a little closer together."""
MANY_SOURCES = 100
"""A brief of more is set close from the start, and once: setting it again would take longer than a page is worth."""
_PROFILE = "--srgb"
_VARIANT = {"pdf_variant": "pdf/a-3a", "output_intent": _PROFILE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """How long a brief is: its pages, and how far the last one is filled (0 to 1)."""

    count: int
    last_filled: float


def count_pages(brief: Brief, appearance: Appearance | None = None, *, once: bool = False) -> Pages:
    """Lay ``brief`` out without writing it. A later :func:`render_pdf` of the same brief uses the same layout.

    With ``once`` it is set at its usual closeness and no other: where a page more or less is found by other means.
    """
    document = _lay_out(brief, appearance or Appearance(), once=once)
    return Pages(count=len(document.pages), last_filled=_filled(document))


def render_pdf(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as PDF with ``brief.json`` embedded.

    Raises RenderingError where a font lacks a letter of the brief's own words.
    """
    document = _lay_out(brief, appearance)
    # A document can be written once alone: writing changes its fonts and boxes, and the second bytes would differ.
    _set.cache_clear()
    return write_tagged(document, lambda: _attached(brief, appearance), **_VARIANT)


def _attached(brief: Brief, appearance: Appearance) -> list[Attachment]:
    day = datetime.combine(brief.published or brief.period.end, time(), UTC)
    return [
        Attachment(
            string=render_data(brief, appearance).decode(),
            name="brief.json",
            description="The brief as data, with the receipt of every sentence",
            created=day,
            modified=day,
            relationship="Source",
        )
    ]


def _lay_out(brief: Brief, appearance: Appearance, *, once: bool = False) -> Document:
    check_own_words(brief, appearance)
    substitutes = find_substitutes(brief, appearance)
    lettered = set_letters(fill_page(brief, appearance, medium="print", substitutes=substitutes), appearance)
    used = (*faces(appearance), *lettered.faces)
    fonts = fill(appearance.template, "fonts.css", brief.language, {"faces": used})
    closeness = (True,) if len(brief.sources) > MANY_SOURCES else (False,) if once else (False, True)
    styles = tuple(fill_stylesheet("print.css", brief, appearance, tight=tight) for tight in closeness)
    reach = Reach(
        folders=template_folders(appearance.template), files=tuple(face.path for face in used if not face.data)
    )
    return _laid_out(lettered.page, fonts, styles, reach)


def _laid_out(page: str, fonts: str, styles: tuple[str, ...], reach: Reach) -> Document:
    """The page laid out.

    Of the ``styles`` the first serves, unless it leaves the last page of a short brief nearly empty and a tighter one
    saves that page.
    """
    document = _set(page, fonts, styles[0], reach)
    for tighter in styles[1:]:
        if 1 < len(document.pages) <= MOST_SET_TWICE and _filled(document) < NEARLY_EMPTY:
            shorter = _set(page, fonts, tighter, reach)
            document = shorter if len(shorter.pages) < len(document.pages) else document
    return document


@lru_cache(maxsize=2)
def _set(page: str, fonts: str, style: str, reach: Reach) -> Document:
    """The page set in one style; the last ones are kept until they are written: what was counted is laid out once."""
    with told():
        press = _press(fonts, style, reach)
        html = HTML(string=page, base_url=reach.base, url_fetcher=reach.fetcher())
        without_foreign(html.etree_element)
        return html.render(
            font_config=press.fonts, stylesheets=press.stylesheets, color_profiles=_profiles(), **_VARIANT
        )


@dataclass(frozen=True, slots=True)
class _Press:
    """What all renders of one appearance share: the fonts, loaded, and the stylesheets, parsed."""

    fonts: FontConfiguration
    stylesheets: tuple[CSS, ...]


@lru_cache(maxsize=4)
def _press(fonts: str, style: str, reach: Reach) -> _Press:
    configuration = Typefaces()
    sheets = tuple(
        CSS(string=sheet, base_url=reach.base, font_config=configuration, url_fetcher=reach.fetcher())
        for sheet in (fonts, style)
    )
    return _Press(configuration, sheets)


def _profiles() -> dict[str, ColorProfile]:
    """The colour space of the page, read here because WeasyPrint leaves the file of its own open."""
    content = (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()
    rgb = (["r"], ["g"], ["b"])
    return {_PROFILE: ColorProfile(BytesIO(content), "sRGB2014.icc", "relative-colorimetric", rgb)}


def _filled(document: Document) -> float:
    """How far down the last page its content reaches."""
    page = document.pages[-1]._page_box  # noqa: SLF001 - WeasyPrint tells the place of its boxes nowhere else
    root = page.children[0]
    height = float(page.height or 1)
    bottoms = [_bottom(child) for child in root.children]
    return round(min(1.0, max(0.0, (max(bottoms, default=0.0) - float(page.content_box_y())) / height)), 4)


def _bottom(box: object) -> float:
    children = getattr(box, "children", ())
    own = [_bottom(child) for child in children]
    if own:
        return max(own)
    y, height = getattr(box, "position_y", 0.0), getattr(box, "height", 0.0)
    return float(y + height) if isinstance(height, int | float) else float(y)
