"""The issue after: discovered themes keep their ids and names."""

import json
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


def stored(brief, folder, change, left_out=()):
    """``brief`` as before.json, with each of its themes changed, and ``left_out`` of the fields at its top."""
    content = json.loads(render_data(brief, load_config(folder / "brief.toml").appearance))
    content = {key: value for key, value in content.items() if key not in left_out}
    for theme in content["themes"]:
        change(theme)
    (folder / "before.json").write_text(json.dumps(content), encoding="utf-8")


def kept(brief):
    """The ids of the themes that words name; what a story of the week names is no theme of the next."""
    ids = [theme.id for theme in brief.themes if theme.keywords]
    assert ids
    return ids


def test_a_theme_that_was_given_another_name_is_known_again(folder):
    first = issue(folder, "2025-W51")
    stored(first, folder, lambda theme: theme.update(id=f"kept-{theme['id']}", name="Ships, and what they cost"))
    again = issue(folder, "2025-W51", "before.json")
    assert kept(again) == [f"kept-{each}" for each in kept(first)]
    assert all(theme.keywords == before.keywords for theme, before in zip(again.themes, first.themes, strict=True))


def test_an_issue_of_version_0_1_0_is_known_again_by_its_names(folder):
    def as_it_was(theme):
        theme["id"] = f"kept-{theme['id']}"
        del theme["keywords"], theme["language"]

    first = issue(folder, "2025-W51")
    stored(first, folder, as_it_was, left_out=("schema", "content_sha256"))
    again = issue(folder, "2025-W51", "before.json")
    assert kept(again) == [f"kept-{each}" for each in kept(first)]
    assert [theme.name for theme in again.themes] == [theme.name for theme in first.themes]


def test_an_issue_before_that_is_not_there_is_named(folder):
    with pytest.raises(UsageError, match=r"before\.json"):
        issue(folder, "2025-W51", "before.json")
