"""Files that are saved: whole, as they were owned, and never over what somebody else has saved meanwhile."""

import os
import stat
import threading

import pytest

from briefing import saving
from briefing.saving import ChangedMeanwhileError, beside, save, sweep

GONE = 2**22 + 1
"""The number of no process: the kernel gives no greater one than 2**22."""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "brief.edits.toml"
    path.write_bytes(b"old")
    return path


def test_a_file_keeps_its_mode_and_a_new_one_has_that_of_the_machine(file, tmp_path):
    file.chmod(0o640)
    save(file, b"new")
    assert (file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (b"new", 0o640)
    save(tmp_path / "folder" / "new.toml", b"new")
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((tmp_path / "folder" / "new.toml").stat().st_mode) == 0o666 & ~umask


@pytest.mark.skipif(os.geteuid() != 0, reason="an administrator alone can give files away")
def test_a_file_keeps_its_owner(file):
    os.chown(file, 1234, 2345)
    save(file, b"new")
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


def test_a_file_of_another_is_written_in_place_where_it_cannot_be_given_back(file, monkeypatch):
    monkeypatch.setattr(saving, "_made_like", lambda *_: False)
    before = file.stat().st_ino
    save(file, b"new and longer")
    save(file, b"n")
    assert (file.read_bytes(), file.stat().st_ino) == (b"n", before)
    assert list(file.parent.iterdir()) == [file]


def test_a_link_stays_a_link(file, tmp_path):
    link = tmp_path / "linked" / "brief.edits.toml"
    link.parent.mkdir()
    link.symlink_to("../brief.edits.toml")
    save(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert list(link.parent.iterdir()) == [link]


def test_what_was_saved_meanwhile_is_not_written_over(file):
    save(file, b"new", found=b"old")
    with pytest.raises(ChangedMeanwhileError):
        save(file, b"newer", found=b"old")
    assert file.read_bytes() == b"new"
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_came_meanwhile_is_not_written_over_either(tmp_path):
    save(tmp_path / "a.toml", b"", found=b"")
    save(tmp_path / "a.toml", b"of an editor")
    with pytest.raises(ChangedMeanwhileError):
        save(tmp_path / "a.toml", b"new", found=b"")


def test_a_save_of_the_same_length_in_the_same_moment_is_seen(file):
    moment = file.stat()
    file.write_bytes(b"its")
    os.utime(file, ns=(moment.st_atime_ns, moment.st_mtime_ns))
    with pytest.raises(ChangedMeanwhileError):
        save(file, b"new", found=b"old")


def test_of_what_two_add_at_once_nothing_is_lost(file):
    """Each adds its lines as an editor would that looks before it saves: who comes second begins again."""
    file.write_bytes(b"")
    lock = threading.Lock()

    def add(letter):
        for number in range(40):
            while True:
                with lock:  # the lock of the folder
                    found = file.read_bytes()
                    try:
                        save(file, found + b"%c%d\n" % (letter, number), found=found)
                    except ChangedMeanwhileError:
                        continue
                break

    writers = [threading.Thread(target=add, args=(letter,)) for letter in b"xy"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(set(file.read_bytes().split())) == 80


def test_what_a_killed_run_left_goes_and_what_one_writes_stays(file):
    folder = file.parent
    (folder / f".brief.edits.toml.{GONE}.part").write_text("half")
    (folder / f".brief.pdf.ab12.{GONE}.part").write_text("half")
    (folder / f".briefing.ab12.{GONE}.part").mkdir()
    (folder / ".notes.part").write_text("of another program")
    alive = beside(file)
    alive.write_text("half")
    save(file, b"new")
    assert not (folder / f".brief.edits.toml.{GONE}.part").exists()
    assert (folder / f".brief.pdf.ab12.{GONE}.part").exists()
    sweep(folder)
    assert sorted(path.name for path in folder.iterdir()) == sorted([".notes.part", alive.name, file.name])


def test_a_name_with_marks_of_patterns_is_a_name(tmp_path):
    (tmp_path / f".brief[1]*.toml.{GONE}.part").write_text("half")
    (tmp_path / f".brief1.toml.{GONE}.part").write_text("half of another")
    save(tmp_path / "brief[1]*.toml", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == [f".brief1.toml.{GONE}.part", "brief[1]*.toml"]
