"""Stage 7: a Brief becomes a file. Knows the Brief alone.

In comes a :class:`~briefing.model.Brief` and how it shall look, out come bytes: the same from the same brief.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from briefing.errors import Problem, RenderingError, UsageError
from briefing.model import Appearance, Brief
from briefing.render.data import render_data
from briefing.render.docx import render_docx
from briefing.render.html import render_html
from briefing.render.mail import render_mail
from briefing.render.markdown import render_markdown
from briefing.render.pdf import Pages, count_pages, render_pdf
from briefing.saving import save

__all__ = ["ENDINGS", "FORMATS", "Pages", "count_pages", "render"]

_RENDERERS: dict[str, Callable[[Brief, Appearance], bytes]] = {
    "pdf": render_pdf,
    "html": render_html,
    "json": render_data,
    "markdown": render_markdown,
    "docx": render_docx,
    "eml": render_mail,
}
FORMATS = tuple(_RENDERERS)
ENDINGS = {"pdf": ".pdf", "html": ".html", "json": ".json", "markdown": ".md", "docx": ".docx", "eml": ".eml"}
"""The file name's ending of each format."""


def render(brief: Brief, format: str, path: Path | str | None = None, *, appearance: Appearance | None = None) -> bytes:  # noqa: A002 - the public name of the parameter
    """``brief`` in ``format``, one of :data:`FORMATS`, as bytes; written to ``path`` as well when one is given.

    The file is replaced in one step: a run that is stopped leaves the one before it whole. Raises UsageError for an
    unknown format and RenderingError where the brief cannot be set, for example because a font lacks a letter.
    """
    if not isinstance(brief, Brief):
        raise UsageError("render takes what build gives: render(build(config), format).")
    if format not in _RENDERERS:
        raise UsageError(
            Problem(where="format", what=f"{format!r} is unknown.", remedy=f"Use one of {', '.join(FORMATS)}.")
        )
    content = _RENDERERS[format](brief, appearance or Appearance())
    if path is not None:
        try:
            save(Path(path), content)
        except OSError as error:
            what = f"It cannot be written: {error.strerror}."
            raise RenderingError(Problem(where=str(path), what=what, remedy="Name another folder.")) from None
    return content
