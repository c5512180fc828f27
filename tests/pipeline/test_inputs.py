import hashlib
import json
import re
import tomllib
from pathlib import Path

import pytest

from briefing import __version__
from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.pipeline.inputs import PACKAGES
from briefing.render.data import as_stored

ROOT = Path(__file__).parents[2]
EDGE = {"rich", "starlette", "tomlkit", "typer", "uvicorn", "watchfiles", "pypdfium2"}
"""What shows or serves a brief and has no part in its bytes."""
CONFIGURATION = """\
[brief]
sources = ["*.txt"]
themes = "themes.toml"
period = "2025-W51"

[output]
template = "own"
"""
REGISTER = """\
[[theme]]
id = "boats"
terms = ["boat"]

[[theme]]
id = "loans"
terms = ["loan"]
"""
ARTICLE = """\
Title: {what} for Norland
Outlet: Courier
Date: 2025-12-{day}

Norland signed an agreement on a {what} on Tuesday, and the ministry said that it was the first of {day}.
The parliament of Norland will vote on the {what} in January.
"""


@pytest.fixture
def folder(tmp_path):
    for day, what in ((16, "boat"), (17, "loan")):
        (tmp_path / f"{what}.txt").write_text(ARTICLE.format(what=what, day=day), encoding="utf-8")
    (tmp_path / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "themes.toml").write_text(REGISTER, encoding="utf-8")
    (tmp_path / "brief.edits.toml").write_text('[[edit]]\naction = "note"\ntheme = "boats"\ntext = "Watch."\n')
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "closing.html").write_text("<p>Ours</p>")
    return tmp_path


def inputs_of(brief):
    return {(each.kind, each.name): each for each in brief.method.inputs}


def test_every_file_beside_the_articles_is_listed_with_its_hash(folder):
    found = inputs_of(build(load_config(folder)))
    for kind, name in (("configuration", "brief.toml"), ("register", "themes.toml"), ("decisions", "brief.edits.toml")):
        assert found[kind, name].sha256 == hashlib.sha256((folder / name).read_bytes()).hexdigest()
    assert len(found["template", "own"].sha256) == 64


def test_another_byte_of_a_file_is_another_input(folder):
    before = inputs_of(build(load_config(folder)))
    for name in ("brief.toml", "themes.toml", "brief.edits.toml", "own/closing.html"):
        with (folder / name).open("a") as file:
            file.write("\n")
    after = inputs_of(build(load_config(folder)))
    assert {key for key in before if before[key] != after[key]} == {
        ("configuration", "brief.toml"),
        ("register", "themes.toml"),
        ("decisions", "brief.edits.toml"),
        ("template", "own"),
    }


def test_decisions_that_are_not_applied_are_no_input(folder):
    kinds = {each.kind for each in build(load_config(folder), edits=False).method.inputs}
    assert "decisions" not in kinds


def test_the_issue_before_is_an_input(folder):
    stored = as_stored(build(load_config(folder)))
    (folder / "before.json").write_text(json.dumps(stored), encoding="utf-8")
    written = (folder / "brief.toml").read_text().replace('themes = "themes.toml"', 'previous = "before.json"')
    (folder / "brief.toml").write_text(written)
    assert ("previous", "before.json") in inputs_of(build(load_config(folder)))


def test_the_versions_of_what_has_a_part_in_the_bytes_are_listed(folder):
    found = inputs_of(build(load_config(folder)))
    assert found["program", "briefing"].version == __version__
    assert {name for kind, name in found if kind == "language"} == {"en"}
    assert all(each.version for key, each in found.items() if key[0] in {"python", "package", "language"})


def test_a_dependency_either_has_a_part_in_the_bytes_or_is_of_the_edge():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w-]", line)[0] for line in project["dependencies"]}
    assert declared - EDGE <= set(PACKAGES)


def test_the_manifest_names_no_place_of_this_machine(folder):
    absolute = (folder / "brief.toml").read_text().replace('"themes.toml"', f'"{folder}/themes.toml"')
    (folder / "brief.toml").write_text(absolute)
    method = build(load_config(folder)).method
    assert str(folder) not in repr((method.inputs, method.overrides))


def test_the_manifest_is_enough_to_build_the_brief_again(folder):
    config = load_config(folder).with_overrides(
        period="2025-W51", lengths=("1 sentence", "story=20 words"), method="lead", themes="loans", pages=2
    )
    brief = build(config, edits=False)
    kinds = {each.kind: each for each in brief.method.inputs}
    said = {setting.key: setting.value for setting in brief.method.overrides}
    assert set(said) == {"brief.pages", "summary.method", "summary.story", "summary.theme", "themes"}
    again = load_config(folder / kinds["configuration"].name).with_overrides(
        pages=int(said["brief.pages"]),
        method=json.loads(said["summary.method"]),
        lengths=tuple(f"{name}={json.loads(said[f'summary.{name}'])}" for name in ("theme", "story")),
        themes=",".join(json.loads(said["themes"])),
    )
    assert build(again, edits="decisions" in kinds) == brief


def test_nothing_is_an_override_that_the_files_say(folder):
    assert build(load_config(folder)).method.overrides == ()
