"""The Brief as Markdown, for a wiki or a message: every part, with citations and receipts."""

from __future__ import annotations

import re

from briefing.model import Appearance, Brief
from briefing.render.page.context import make_context
from briefing.render.page.environment import fill


def render_markdown(brief: Brief, appearance: Appearance) -> bytes:
    """``brief`` as Markdown (CommonMark with tables) in UTF-8."""
    context = make_context(brief, appearance, medium="mail")
    text = fill(appearance.template, "brief.md", brief.language, context.names())
    return (re.sub(r"\n{3,}", "\n\n", text).strip() + "\n").encode()
