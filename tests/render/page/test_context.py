"""What templates of one's own rest on: the names that they are given, as templates/CONTEXT.md has them."""

import json
import re
from dataclasses import fields
from pathlib import Path

import jinja2
import pytest

from briefing.render.charts import Drawing
from briefing.render.page.context import Context, Entry
from briefing.render.page.environment import environment
from briefing.render.page.places import Apart, Placed, Quoted
from briefing.render.page.shortlists import Shortlist
from briefing.render.wording import Wording

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "templates" / "CONTEXT.md").read_text(encoding="utf-8")
FIRST = json.loads((ROOT / "tests" / "contracts" / "0.1.0" / "context.json").read_text(encoding="utf-8"))


def documented(heading):
    """The rows of the tables under a heading, up to the next: by name, the type where there is one."""
    section = re.split(rf"^#+ {heading}$", PAGE, flags=re.MULTILINE)[1]
    section = re.split(r"^#+ ", section, flags=re.MULTILINE)[0]
    found = {}
    for line in section.splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if len(cells) > 1 and cells[0].startswith("`"):
            assert cells[-1], line
            found |= dict.fromkeys(re.findall(r"`(\w+)`", cells[0]), cells[1].strip("`"))
    return found


def beside_jinja(kind):
    plain = jinja2.Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    return set(getattr(environment("policy-brief", "en"), kind)) - set(getattr(plain, kind))


def test_every_name_of_the_page_is_documented_with_its_type():
    assert documented("The page") == {field.name: field.type for field in fields(Context)}


@pytest.mark.parametrize("kind", [Entry, Placed, Quoted, Apart, Drawing])
def test_every_field_of_a_value_is_documented_with_its_type(kind):
    assert documented(kind.__name__) == {field.name: field.type for field in fields(kind)}


@pytest.mark.parametrize("kind", [Shortlist, Wording])
def test_everything_that_a_value_can_be_asked_is_documented(kind):
    known = {name for name in dir(kind) if not name.startswith("_")} | {field.name for field in fields(kind)}
    assert set(documented(kind.__name__)) == known


@pytest.mark.parametrize(("kind", "heading"), [("globals", "Globals"), ("filters", "Filters")])
def test_every_filter_and_every_global_is_documented(kind, heading):
    assert set(documented(heading)) == beside_jinja(kind)


def test_what_0_1_0_gave_is_there_or_the_changelog_says_since_when_it_is_not():
    now = {
        "context": {field.name for field in fields(Context)},
        "globals": beside_jinja("globals"),
        "filters": beside_jinja("filters"),
    }
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    gone = {name for kind, names in FIRST.items() for name in names if name not in now[kind]}
    assert not {name for name in gone if f"`{name}`" not in changes}


def test_what_was_added_since_0_1_0_is_in_the_changelog():
    added = {field.name for field in fields(Context)} - set(FIRST["context"])
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert not {name for name in added if f"`{name}`" not in changes}
