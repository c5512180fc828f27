"""A stranger's file never hangs the check, never unpacks to a thousand times its size, and leads nowhere else."""

import hashlib
import json
import os
import shutil
import zlib

import pikepdf
import pytest

from briefing.commands.verify import verify
from briefing.commands.verify.opening import Folders, check_unpacked
from briefing.errors import ReadingError


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "brief.json")
    with pytest.raises(ReadingError, match="is no plain file"):
        verify(tmp_path / "brief.json")


def test_a_source_that_is_a_pipe_is_lost(made, tmp_path):
    (tmp_path / "articles").mkdir()
    os.mkfifo(tmp_path / "articles" / "old.txt")
    data = made.data
    data["sources"][0]["path"] = "articles/old.txt"
    (tmp_path / "brief.json").write_text(json.dumps(made.resealed(data)))
    assert verify(tmp_path / "brief.json", sources=tmp_path).against == "embedded texts"


@pytest.mark.parametrize("root", ["/etc", "../../../..", "../.."])
def test_the_way_to_the_sources_leads_no_higher_than_the_folder_around_the_brief(made, tmp_path, root):
    data = made.data | {"root": root}
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "brief.json").write_text(json.dumps(made.resealed(data)))
    found = verify(tmp_path / "in" / "brief.json")
    assert (found.against, found.exit_status) == ("embedded texts", 5)
    assert any("which nobody named: they were not looked for" in str(note) for note in found.notes)


@pytest.mark.parametrize("way", ["/etc/passwd", "../../secret.txt", "link.txt", "a\0b"])
def test_no_source_is_read_outside_of_the_folders(made, tmp_path, way, monkeypatch):
    (tmp_path / "secret.txt").write_text("A secret.")
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "link.txt").symlink_to(tmp_path / "secret.txt")
    data = made.data
    data["sources"][0]["path"] = way
    (tmp_path / "a" / "b" / "brief.json").write_text(json.dumps(made.resealed(data)))
    read = []
    monkeypatch.setattr("briefing.commands.verify.read_articles", lambda paths, **_: read.extend(paths) or ())
    verify(tmp_path / "a" / "b" / "brief.json", sources=tmp_path / "a" / "b")
    assert read == []


def test_a_configuration_that_names_a_pipe_or_a_file_elsewhere_is_not_loaded(made, tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.commands.verify.configured.load_config", pytest.fail)
    shutil.copytree(made.folder / "articles", tmp_path / "in" / "articles")
    os.mkfifo(tmp_path / "in" / "pipe.toml")
    (tmp_path / "secret.toml").write_text("secret")
    for name in ("pipe.toml", "../secret.toml"):
        text = f'[brief]\nthemes = "{name}"\nsources = ["articles"]\n'
        (tmp_path / "in" / "brief.toml").write_text(text)
        data = made.data
        entry = {"kind": "configuration", "name": "brief.toml", "version": "", "sha256": ""}
        entry["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        data["method"]["inputs"] = [entry]
        (tmp_path / "in" / "brief.json").write_text(json.dumps(made.resealed(data)))
        found = verify(tmp_path / "in" / "brief.json", sources=tmp_path / "in", rebuild=True)
        assert any(f"names “{name}”, which lies outside" in str(note) for note in found.notes)


def test_what_unpacks_to_more_than_a_brief_has_is_refused_before_it_is_unpacked(tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.commands.verify.opening.MOST_UNPACKED", 1_000_000)
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["brief.json"] = b" " * 3_000_000
        pdf.save(tmp_path / "brief.pdf")
    assert (tmp_path / "brief.pdf").stat().st_size < 20_000
    with pytest.raises(ReadingError, match="unpacks to more than"):
        verify(tmp_path / "brief.pdf")


def test_what_is_packed_twice_is_refused(tmp_path):
    packed = zlib.compress(zlib.compress(b" " * 1_000_000))
    with pytest.raises(ReadingError, match="packed twice"):
        check_unpacked(b"%PDF <</Filter [/FlateDecode /FlateDecode]>> stream\n" + packed, tmp_path / "brief.pdf")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ('{"title": "One", "title": "Two"}', "stands twice"),
        ('{"a":' * 100_000, "too deep"),
        ('{"schema": true}', "is a brief of schema True"),
    ],
)
def test_data_that_says_two_things_or_nothing_is_refused(tmp_path, content, says):
    (tmp_path / "brief.json").write_text(content)
    with pytest.raises(ReadingError, match=says):
        verify(tmp_path / "brief.json")


def test_a_folder_holds_what_lies_below_it(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    (tmp_path / "a" / "out").symlink_to(tmp_path / "b")
    folders = Folders(allowed=(tmp_path / "a",))
    assert folders.hold(tmp_path / "a" / "x.txt")
    assert not folders.hold(tmp_path / "a" / ".." / "b" / "x.txt")
    assert not folders.hold(tmp_path / "a" / "out" / "x.txt")
