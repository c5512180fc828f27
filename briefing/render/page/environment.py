"""Where the templates stand, and the Jinja environment in which they are filled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import Any
from urllib.parse import urlsplit

from jinja2 import (
    ChoiceLoader,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
    select_autoescape,
)
from markupsafe import Markup, escape

from briefing.errors import Problem, RenderingError
from briefing.render.page import marks
from briefing.render.page.margin import MOST_CITED, MOST_NAMED, begin
from briefing.render.page.places import language_anchor, quote_anchor, story_anchor
from briefing.render.page.sandbox import OwnFiles, Sandbox
from briefing.render.wording import Wording
from briefing.shipped import needed_template

SHIPPED = "policy-brief"


def template_folders(template: str) -> tuple[Path, ...]:
    """The folders that a part is looked for in, first one first; the shipped template fills what a folder leaves out.

    Raises RenderingError where ``template`` is neither a shipped name nor a folder.
    """
    shipped = needed_template(SHIPPED)
    if template == SHIPPED:
        return (shipped,)
    for folder in (shipped.parent / template, Path(template)):
        if folder.is_dir() and template not in {"", ".", ".."}:
            return (folder, shipped)
    raise RenderingError(
        Problem(
            where="template",
            what=f"{template!r} is neither a shipped template ({SHIPPED}) nor a folder.",
            remedy="Name a folder whose files take the place of shipped ones, or leave the key out.",
        )
    )


def own_parts(template: str) -> frozenset[str]:
    """The names of the parts that the folder ``template`` has of its own; the shipped one has none."""
    *own, _ = template_folders(template)
    return frozenset(path.name for folder in own for path in folder.iterdir())


@lru_cache(maxsize=16)
def environment(template: str, language: str, own: frozenset[str] = frozenset()) -> Environment:
    """The environment of ``template`` with the brief's own words in ``language``.

    ``own`` are the names of :func:`own_parts`: a part that is added or taken away makes another environment, since one
    looks only once for the folder that a part is in.

    Everything that is filled in is escaped; a name that the context does not have is an error.
    """
    del own
    wording = Wording.of(language)
    made = Sandbox(
        loader=ChoiceLoader([OwnFiles(folder) for folder in template_folders(template)]),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_callables(wording.gettext, wording.ngettext, newstyle=True)  # type: ignore[attr-defined]  # comes with the i18n extension
    made.globals.update(wording=wording, most_named=MOST_NAMED, most_cited=MOST_CITED)
    made.filters.update(wording.filters)
    made.filters["link"] = link
    made.filters["addresses"] = addresses
    made.filters["upper_case"] = wording.upper_case
    made.filters["amount"] = marks.split_amount
    made.filters["slug"] = marks.slug
    made.filters["begin"] = begin
    made.filters["story_anchor"] = story_anchor
    made.filters["language_anchor"] = language_anchor
    made.filters["quote_anchor"] = quote_anchor
    made.filters["place"] = marks.place
    made.filters["own_file"] = marks.own_file
    made.filters["provenance"] = marks.provenance
    made.filters["plain"] = marks.plain
    made.filters["opening"] = marks.opening
    return made


def fill(template: str, name: str, language: str, context: Mapping[str, Any]) -> str:
    """The part ``name`` of ``template`` filled with ``context``.

    Raises RenderingError with file and line where a template is wrongly written, uses a name that is not there or
    reaches for what is none of its business.
    """
    try:
        return str(environment(template, language, own_parts(template)).get_template(name).render(context))
    except TemplateSyntaxError as error:
        raise _wrong(f"{error.filename or error.name}:{error.lineno}", str(error.message)) from None
    except TemplateError as error:
        raise _wrong(_place(error, name), str(error.message).rstrip(".")) from None
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        if template == SHIPPED:
            raise
        raise _wrong(_place(error, name), f"{type(error).__name__}: {error}") from None


def _place(error: Exception, name: str) -> str:
    """The file and line of the template in which ``error`` came up."""
    frames = [frame for frame in extract_tb(error.__traceback__) if not frame.filename.endswith(".py")]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else name


def _wrong(where: str, what: str) -> RenderingError:
    return RenderingError(Problem(where=where, what=f"{what}.", remedy="Mend the template."))


_ADDRESS = re.compile(r"https?://[^\s<>\"“”’»)]*[^\s<>\"“”’».,;:!?)]")


def addresses(text: str) -> Markup:
    """``text`` escaped, with the web addresses in it as links."""
    parts, reached = [], 0
    for found in _ADDRESS.finditer(text):
        parts += [escape(text[reached : found.start()]), Markup('<a href="{0}">{0}</a>').format(found.group())]
        reached = found.end()
    return Markup("").join([*parts, escape(text[reached:])])


def link(url: str) -> str:
    """``url`` where it is safe to link (http or https with a host), else an empty string."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme.lower() in {"http", "https"} and parts.netloc else ""
