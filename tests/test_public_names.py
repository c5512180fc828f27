import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import briefing

NAMES = {
    "Article",
    "Brief",
    "Config",
    "Length",
    "Problem",
    "Quotation",
    "Reading",
    "Scored",
    "Sentence",
    "Story",
    "Summary",
    "Theme",
    "ThemeDefinition",
    "build",
    "find_quotations",
    "find_stories",
    "find_themes",
    "load_config",
    "read_articles",
    "render",
    "score_sentences",
    "split_sentences",
    "summarise",
}


def test_all_is_exact():
    assert set(briefing.__all__) == NAMES
    assert briefing.__all__ == sorted(briefing.__all__)
    assert dir(briefing) == briefing.__all__


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_public_name_can_be_called(name):
    assert callable(getattr(briefing, name))


def test_a_verb_keeps_its_name_after_the_folder_of_that_name_is_imported():
    import_module("briefing.render")
    import_module("briefing.summarise")
    assert briefing.render.__name__ == "render"
    assert not hasattr(briefing.summarise, "__path__")


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute"):
        _ = briefing.brief


def test_to_import_the_package_loads_none_of_its_stages():
    script = "import sys, briefing; print([name for name in sys.modules if name.startswith('briefing.')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_what_type_checkers_see_is_what_there_is():
    tree = ast.parse(Path(briefing.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.name: node.module for node in guarded.body for alias in node.names}
    assert seen == vars(briefing)["_HOMES"]
