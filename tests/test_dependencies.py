"""What the package imports is what pyproject.toml declares, with an extra where it is wanted by few."""

import ast
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from briefing import extras
from briefing.errors import UsageError
from briefing.model import Appearance
from briefing.render.docx import render_docx

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def names(requirements):
    return {requirement.partition(">")[0].partition("[")[0].lower().replace("_", "-") for requirement in requirements}


def imported():
    """The distributions that each module of the package imports."""
    homes = packages_distributions()
    for path in (ROOT / "briefing").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and not node.level:
                modules = [node.module]
            for module in modules:
                top = module.partition(".")[0]
                if top not in sys.stdlib_module_names and top != "briefing":
                    yield path.relative_to(ROOT), {home.lower().replace("_", "-") for home in homes[top]}


def test_everything_that_is_imported_is_declared():
    optional = PROJECT["optional-dependencies"]
    declared = names(PROJECT["dependencies"])
    allowed = {
        "briefing/preview": names(optional["preview"]),
        "briefing/render/docx": names(optional["docx"]),
    }
    found = list(imported())
    assert found
    for path, homes in found:
        extra = next((own for folder, own in allowed.items() if str(path).startswith(folder)), set())
        assert homes & (declared | extra), f"{path} imports {homes}"


def test_everything_in_all_is_every_extra():
    (everything,) = PROJECT["optional-dependencies"]["all"]
    assert set(everything.partition("[")[2].rstrip("]").split(",")) == set(extras.EXTRAS)


def test_an_extra_that_is_missing_is_told_with_the_line_that_installs_it(monkeypatch, brief_of):
    monkeypatch.setattr(extras, "is_installed", lambda _: False)
    with pytest.raises(UsageError, match=r"A Word document needs .* pip install 'briefing\[docx\]'"):
        render_docx(brief_of([]), Appearance())
