"""The pages of a brief, held against its data: set again at equal versions, and else looked through.

The bytes of every form are the same each time. So where the versions that made it are here, the data is set again, and
not a byte may differ; what does is named. Where they are not, the text of the pages must hold all that is printed, in
its order, and nothing may be in the file that acts: no script, no action, no link but to the sources, no second file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from briefing.commands.verify import html_pages, pdf_pages
from briefing.commands.verify.configured import Configured
from briefing.commands.verify.evidence import Evidence
from briefing.commands.verify.looked import Looked
from briefing.errors import BriefingError, Problem
from briefing.model import Appearance
from briefing.render import ENDINGS, render
from briefing.render.page.environment import SHIPPED

FORMS = {ending: form for form, ending in ENDINGS.items() if form != "json"}
"""The form of a page by the ending of its file."""


def look_at(
    path: Path, content: bytes, evidence: Evidence, configured: Configured, *, apart: Sequence[Problem]
) -> Looked:
    """Check the pages in ``content``; ``apart`` are the versions that are others here than those that made them."""
    form = FORMS["." + path.suffix.lower().lstrip(".")] if not content.startswith(b"%PDF") else "pdf"
    appearance, unknown = _appearance(evidence, configured)
    if unknown or apart or not evidence.of_this_version:
        return _looked_through(form, content, evidence, (*unknown, *apart))
    try:
        expected = render(evidence.brief, form, appearance=appearance)
    except BriefingError as error:
        return _looked_through(form, content, evidence, error.problems)
    if content == expected:
        return Looked(says="its pages, set again from its data and the same to the last byte")
    found = list(dict.fromkeys(_differences(form, content, expected)))
    if not found:
        what = "is not, byte for byte, what its data gives, though nothing that is read or acts is otherwise."
        found = [Problem(where=path.name, what=what, kind="changed page")]
    return Looked(says="its pages, set again from its data", problems=tuple(found))


def _differences(form: str, content: bytes, expected: bytes) -> Iterator[Problem]:
    if form == "pdf":
        yield from pdf_pages.differences(content, expected)
    elif form == "html":
        yield from html_pages.differences(content, expected)


def _looked_through(form: str, content: bytes, evidence: Evidence, why: Sequence[Problem]) -> Looked:
    for_what = f"{why[0]}" + (f" And {len(why) - 1} more like this." if len(why) > 1 else "") if why else ""
    cause = Problem(where="pages", what="were not set again, but looked through.", remedy=for_what, kind="pages")
    if form == "pdf":
        problems = tuple(dict.fromkeys(pdf_pages.looked_through(content, evidence.brief)))
    elif form == "html":
        problems = tuple(dict.fromkeys(html_pages.looked_through(content, evidence.brief)))
    else:
        cause = replace(cause, what="were not set again: what they say was not checked.")
        problems = ()
    return Looked(says="the text of its pages, which were not set again", problems=problems, notes=(cause,))


def _appearance(evidence: Evidence, configured: Configured) -> tuple[Appearance, tuple[Problem, ...]]:
    """How the brief was made to look, and what of it is not here: a template, a logo or fonts of one's own."""
    if configured.config is not None:
        own = [each for each in evidence.brief.method.inputs if each.kind == "template"]
        if not own or evidence.allowed.hold(evidence.root / own[0].name):
            return configured.config.appearance, ()
    settings = {each.key: each.value for each in evidence.brief.method.settings if each.key.startswith("output.")}
    values = {}
    for key, written in settings.items():
        try:
            values[key.removeprefix("output.")] = tomllib.loads(f"value = {written}")["value"]
        except tomllib.TOMLDecodeError:
            return Appearance(), (Problem(where=key, what="is no value.", kind="pages"),)
    template, logo, fonts = values.get("template", SHIPPED), values.get("logo"), values.get("fonts")
    if template != SHIPPED or logo or fonts:
        what = "the template, the logo or the fonts of its own are not here as they were."
        return Appearance(), (Problem(where="output", what=what, kind="pages"),)
    colours = values.get("colours") or {}
    page = values.get("page_size", "A4")
    return Appearance(page=page, colours=tuple(sorted(colours.items()))), ()
