"""The Brief as HTML: for the screen in one file that needs nothing else, and for the printed page."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Appearance, Brief
from briefing.render.page.colours import palette
from briefing.render.page.context import Medium, Substitute, make_context
from briefing.render.page.environment import fill
from briefing.render.page.isolation import isolate
from briefing.render.page.logo import logo_address


def render_html(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as one self-contained HTML file in UTF-8."""
    style = fill_stylesheet("screen.css", brief, appearance)
    return isolate(fill_page(brief, appearance, medium="screen", stylesheet=style)).encode()


def fill_page(
    brief: Brief,
    appearance: Appearance,
    *,
    medium: Medium,
    stylesheet: str = "",
    substitutes: Sequence[Substitute] = (),
) -> str:
    """The templates filled with ``brief`` for ``medium``, with ``stylesheet`` inside when given.

    ``substitutes`` are the letters that the page says it sets as others.
    """
    logo = logo_address(appearance)
    context = make_context(brief, appearance, medium=medium, stylesheet=stylesheet, logo=logo, substitutes=substitutes)
    return fill(appearance.template, "brief.html", brief.language, context.names())


def fill_stylesheet(name: str, brief: Brief, appearance: Appearance, *, tight: bool = False) -> str:
    """The stylesheet ``name`` of the template in the colours and for the paper of ``appearance``.

    ``tight``: with everything set a little closer together, where that saves a page.
    """
    names = {"appearance": appearance, "colours": palette(appearance), "tight": tight}
    return fill(appearance.template, name, brief.language, names)
