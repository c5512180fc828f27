"""The files that 0.1.0 wrote and read: every later version reads, verifies and applies them.

They were made by 0.1.0 from the articles beside them, the decisions in its preview, and are never made again.
"""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from briefing.commands.verify import read_brief, verify
from briefing.config import load_config, read_edits
from briefing.model import SCHEMA, LeftOut, LostEdit, Reason
from briefing.pipeline.build import build
from briefing.pipeline.seal import seal_of
from briefing.render.data import brief_schema, load_brief

HERE = Path(__file__).parent
FIRST = HERE / "0.1.0"


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(FIRST, tmp_path / "0.1.0")
    return tmp_path / "0.1.0"


@pytest.mark.parametrize("name", ["brief.pdf", "brief.json", "brief.hashes.json"])
def test_a_brief_is_read_and_verified_against_its_files(name):
    found = verify(FIRST / name)
    assert found.holds, found.problems
    assert (found.extracts, found.sources, found.against) == (27, 8, "files")
    assert {note.kind for note in found.notes} <= {"inputs", "versions", "pages"}  # it says less of itself than today


@pytest.mark.parametrize("name", ["brief.pdf", "brief.json"])
def test_a_brief_is_verified_by_the_texts_inside_it(name, tmp_path):
    shutil.copy(FIRST / name, tmp_path)
    found = verify(tmp_path / name)
    assert (found.holds, found.against) == (True, "embedded texts")


def test_it_is_a_brief_of_schema_1_and_becomes_one_of_this():
    read = read_brief(FIRST / "brief.json")
    assert (read.schema, read.brief.schema) == (1, SCHEMA)
    assert read.stored["seal"] == seal_of(read.stored, schema=1)
    assert (read.brief.title, read.brief.approved_by) == ("Lake Orra Weekly", "E. Aydın")


@pytest.mark.parametrize("key", ["title", "marking", "approved_by"])
def test_a_change_of_it_breaks_its_seal(folder, key):
    stored = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    stored[key] += "x"
    (folder / "brief.json").write_text(json.dumps(stored), encoding="utf-8")
    [problem] = verify(folder / "brief.json").problems
    assert "its seal is broken" in str(problem)


def test_a_source_that_is_not_as_it_says_may_have_been_changed_or_be_read_otherwise(folder):
    file = folder / "articles" / "2025-12-17-post-dike.txt"
    file.write_text(file.read_text(encoding="utf-8").replace("130", "150"), encoding="utf-8")
    stored = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    stored["method"]["version"] = "0.0.9"
    stored["seal"] = seal_of(stored, schema=1)
    (folder / "brief.json").write_text(json.dumps(stored), encoding="utf-8")
    said = [str(problem) for problem in verify(folder / "brief.json").problems if "was changed" in str(problem)]
    assert ["briefing 0.0.9 kept no hash of the file" in each for each in said] == [True]


def test_its_configuration_and_its_decisions_build_the_same_brief_again(folder):
    """With what other languages alone tell where 0.1.0 had it; the default puts it elsewhere now.

    A story is headed by an article that is printed under it now, which one of these was not.
    """
    settings = (folder / "brief.toml").read_text(encoding="utf-8")
    (folder / "brief.toml").write_text(settings.replace("[brief]\n", '[brief]\nmixed = "original"\n'), encoding="utf-8")
    edits = read_edits(folder / "brief.edits.toml")
    assert {edit.action for edit in edits} == {
        "pin", "drop", "swap", "move", "retitle", "reorder", "merge", "split", "note", "state",
    }  # fmt: skip
    before, now = load_brief((folder / "brief.json").read_bytes()), build(load_config(folder))
    lost = LostEdit(action="pin", subject="A sentence that is in no article.")
    assert now.coverage.lost_edits == before.coverage.lost_edits == (lost,)
    assert (before.state, before.approved_by) == ("approved", "E. Aydın")
    assert (now.state, now.approved_by) == ("in review", "")  # an approval of no content is of no other either
    assert [outline(theme) for theme in now.themes] == [outline(theme) for theme in before.themes]
    for theme, first in zip(now.themes, before.themes, strict=True):
        kept = headings(theme)
        # In their order; what 0.1.0 had in one story may be two, as the flood and the board's plan for the years after.
        assert [label for label in kept if label in headings(first)] == headings(first)


def test_the_english_sentences_in_it_are_reasons_that_say_themselves():
    brief = load_brief((FIRST / "brief.json").read_bytes())
    first, second, *_ = [story for theme in brief.themes for story in theme.stories]
    assert list(map(str, first.reasons)) == ["shared words: board, flood, water", "from 2025-12-17 to 2025-12-18"]
    assert second.reasons == (Reason(kind="in words", words=("parted by the analyst",)),)
    assert str(first.passages[0].reason) == "holds “flood”, “dike”; the article's title speaks of it too"
    days = tuple(map(date.fromisoformat, ("2025-11-02", "2025-12-15", "2025-12-21")))
    outside = Reason(kind="another period", days=days)
    assert brief.coverage.left_out == (LeftOut(where="articles/wire.jsonl:3", kind="outside", reason=outside),)


def test_the_name_of_a_theme_that_it_discovered_is_taken_apart(folder):
    stored = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    stored["themes"][0] |= {"proposed": True, "name": "Taşkın ve setler"}
    found, registered, *_ = load_brief(json.dumps(stored).encode()).themes
    assert (found.keywords, found.language) == (("Taşkın", "setler"), stored["language"])
    assert (registered.keywords, registered.language) == ((), "")


def test_its_decisions_are_found_where_what_other_languages_tell_stands_apart(folder):
    now = build(load_config(folder))
    assert [part.language for part in now.other_languages] == ["tr"]
    assert list(map(str, now.coverage.lost_edits)) == ["pin: A sentence that is in no article."]


HEADED = {"Six electric ferries for Velm, and a new charging quay": "Velm orders six electric ferries for Lake Orra"}


def outline(theme):
    """What decisions shape of a theme: its name, its note, those of its stories, and whose articles it tells."""
    notes = [story.note for story in theme.stories if story.note]
    return theme.name, theme.note, notes, sorted({outlet for story in theme.stories for outlet in story.outlets})


def headings(theme):
    """The headings of a theme's stories; a story may be headed by another of its articles now."""
    return [HEADED.get(story.label, story.label) for story in theme.stories]


def test_it_is_the_issue_before_of_a_brief_of_this_version(folder):
    settings = (folder / "brief.toml").read_text(encoding="utf-8")
    (folder / "brief.toml").write_text(settings.replace('themes = "themes.toml"', 'previous = "brief.json"'))
    assert any(each.kind == "previous" for each in build(load_config(folder)).method.inputs)


def test_the_schema_of_every_number_is_published():
    for number in range(1, SCHEMA + 1):
        assert (HERE / "schemas" / f"brief-{number}.json").is_file()


def test_the_present_schema_is_the_published_one_of_its_number():
    """Where this fails the Brief has changed.

    Before a release is out the file is made anew (``briefing schema brief > tests/contracts/schemas/brief-2.json``);
    after it the change needs the next number, a file of its own, and an upgrade in ``render/data.py``.
    """
    published = json.loads((HERE / "schemas" / f"brief-{SCHEMA}.json").read_text(encoding="utf-8"))
    assert published == brief_schema()
