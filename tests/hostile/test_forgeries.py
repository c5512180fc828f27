"""Every forged field and every forged page is told by name, through the whole of `verify`."""

import functools
import importlib.util
import json
import os
import shutil
from pathlib import Path

import pytest

from briefing.commands.verify import pages, rebuilding, verify
from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.pipeline.publish import publish

pytestmark = pytest.mark.skipif(
    os.environ.get("ATTACK") != "whole", reason="a part of this is in tests/commands/verify"
)
HERE = Path(__file__).parent.parent / "commands" / "verify"


def beside(name):
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


FIELDS, PAGES = beside("forged_fields"), beside("forged_pages")
NAMED = [*FIELDS.FORGERIES, *FIELDS.UNSEALED]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The pile of tests/commands/verify with its brief in every form that is checked."""
    made = tmp_path_factory.mktemp("forged")
    beside("conftest").write_pile(made)
    config = load_config(made)
    brief = build(config)
    formats = ("pdf", "html", "json")
    publish(brief, formats=formats, directory=config.directory, name="brief", appearance=config.appearance)
    return made


@pytest.fixture(autouse=True)
def once(monkeypatch):
    """What is made anew is made once: the forgeries are in what it is held against."""
    monkeypatch.setattr(rebuilding, "build", _build_once)
    monkeypatch.setattr(pages, "render", _render_once)


@functools.cache
def _built(folder):
    return build(load_config(folder))


def _build_once(config, *, edits):
    del edits
    return _built(config.folder)


_rendered = {}
_render = pages.render


def _render_once(brief, form, *, appearance):
    if form not in _rendered:
        _rendered[form] = _render(brief, form, appearance=appearance)
    return _rendered[form]


@pytest.mark.parametrize("name", NAMED)
def test_a_forged_field_is_told(folder, name):
    data = json.loads((folder / "out" / "brief.json").read_bytes())
    {**FIELDS.FORGERIES, **FIELDS.UNSEALED}[name](data)
    if name in FIELDS.FORGERIES:
        FIELDS.resealed(data)
    path = folder / "out" / "forged.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    found = verify(path, rebuild=True)
    assert found.exit_status in {1, 5}
    assert found.problems or found.notes


@pytest.mark.parametrize("name", PAGES.PDFS)
def test_a_forged_page_of_a_pdf_is_told(folder, name):
    forged = PAGES.PDFS[name]((folder / "out" / "brief.pdf").read_bytes())
    (folder / "out" / "forged.pdf").write_bytes(forged)
    found = verify(folder / "out" / "forged.pdf")
    assert {problem.kind for problem in found.problems} == {"changed page"}


@pytest.mark.parametrize("name", PAGES.HTML)
def test_a_forged_page_in_html_is_told(folder, name):
    forged = PAGES.HTML[name]((folder / "out" / "brief.html").read_bytes())
    shutil.copy(folder / "out" / "brief.json", folder / "out" / "forged.json")
    (folder / "out" / "forged.html").write_bytes(forged)
    found = verify(folder / "out" / "forged.html")
    assert {problem.kind for problem in found.problems} == {"changed page"}
