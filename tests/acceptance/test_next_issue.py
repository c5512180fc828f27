"""The issue after: discovered themes keep their ids and names."""

import shutil

import pytest

from briefing.config import load_config
from briefing.errors import UsageError
from briefing.pipeline.build import build
from briefing.render.data import render_data

CONFIGURATION = """[brief]
sources = ["*.txt", "*.md", "*.html", "*.jsonl"]
period = "{week}"
previous = "{previous}"
"""


def issue(folder, week, previous=""):
    (folder / "brief.toml").write_text(CONFIGURATION.format(week=week, previous=previous), encoding="utf-8")
    return build(load_config(folder / "brief.toml"))


@pytest.fixture
def folder(sample, tmp_path):
    shutil.copytree(sample / "seeds", tmp_path / "seeds")
    (tmp_path / "seeds" / "themes.toml").unlink()
    return tmp_path / "seeds"


def test_discovered_themes_keep_the_ids_and_names_of_the_issue_before(folder):
    first = issue(folder, "2025-W51")
    assert all(theme.proposed for theme in first.themes)
    renamed = render_data(first, load_config(folder / "brief.toml").appearance).decode()
    (folder / "before.json").write_text(
        renamed.replace(f'"id": "{first.themes[0].id}"', '"id": "kept"'), encoding="utf-8"
    )
    again = issue(folder, "2025-W51", "before.json")
    assert again.themes[0].id == "kept"
    assert [theme.name for theme in again.themes] == [theme.name for theme in first.themes]


def test_an_issue_before_that_is_not_there_is_named(folder):
    with pytest.raises(UsageError, match=r"before\.json"):
        issue(folder, "2025-W51", "before.json")
