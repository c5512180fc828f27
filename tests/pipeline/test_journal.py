"""The forms of a brief as one set, whatever stops the run that writes them: tried at each of its steps."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.pipeline import journal
from briefing.pipeline.journal import COMMITTED, WITHDRAWN, commit, recover, stage
from briefing.saving import sweep

NAMES = ("brief.html", "brief.json", "brief.pdf")
OLD, NEW = dict.fromkeys(NAMES, "old"), dict.fromkeys(NAMES, "new")
# Counts what touches the disk, and ends this process at the step that it is told.
DIES = """
import os, sys, signal
from pathlib import Path
sys.path[:0] = [{pipeline!r}, {package!r}]
import journal, saving
steps = int(sys.argv[2])
def counted(name, home):
    plain = getattr(home, name)
    def step(*arguments, **options):
        global steps
        steps -= 1
        if steps < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return plain(*arguments, **options)
    setattr(home, name, step)
for name in ("open", "link", "fsync", "rename", "mkdir", "unlink", "rmdir", "replace"):
    counted(name, os)
journal._recover_apart = lambda _: None
folder = Path(sys.argv[1])
"""
WRITES = (
    "journal.commit(folder, journal.stage(folder, {names!r},"
    " lambda path, name: saving.write_like(path, b'new', folder / name)))"
)


@pytest.fixture
def folder(tmp_path):
    for name in NAMES:
        (tmp_path / name).write_text("old")
    return tmp_path


def contents(folder):
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}


def staged(folder, names=NAMES):
    return stage(folder, names, lambda path, _: path.write_text("new"))


def died(folder, step, program):
    """Whether ``program`` was ended at this step; False when it was done before it."""
    pipeline = Path(journal.__file__).parent
    start = DIES.format(pipeline=str(pipeline), package=str(pipeline.parent))
    done = subprocess.run([sys.executable, "-I", "-S", "-c", start + program, str(folder), str(step)], check=False)
    assert done.returncode in {0, -9}
    return done.returncode == -9


def test_a_set_takes_the_place_of_the_one_before_and_leaves_nothing_else(folder):
    commit(folder, staged(folder))
    assert contents(folder) == NEW
    assert len(list(folder.iterdir())) == 3


def test_a_run_that_ends_at_any_step_leaves_all_old_or_after_the_next_one_all_new(folder):
    ends = []
    for step in range(2, 200, 4):
        for name in NAMES:
            (folder / name).write_text("old")
        if not died(folder, step, WRITES.format(names=NAMES)):
            break
        is_committed = (folder / COMMITTED).exists() or contents(folder) != OLD
        recover(folder)
        sweep(folder)
        assert contents(folder) == (NEW if is_committed else OLD), step
        assert len(list(folder.iterdir())) == 3
        ends.append(is_committed)
    assert {True, False} == set(ends)
    assert contents(folder) == NEW


def test_the_way_back_can_end_at_any_step_as_well(folder):
    for step in range(1, 100, 3):
        for name in NAMES[:2]:
            (folder / name).write_text("old")
        (folder / NAMES[2]).unlink(missing_ok=True)
        staged(folder).rename(folder / COMMITTED)
        (folder / NAMES[2]).mkdir()
        program = "try:\n    journal.recover(folder)\nexcept IsADirectoryError:\n    pass"
        was_ended = died(folder, step, program)
        (folder / NAMES[2]).rmdir()
        if (folder / COMMITTED).exists():
            recover(folder)
            assert contents(folder) == NEW
        else:
            recover(folder)
            assert contents(folder) == dict.fromkeys(NAMES[:2], "old"), step
        if not was_ended:
            break
    assert not was_ended
    sweep(folder)
    assert len(list(folder.iterdir())) == 2


def test_what_cannot_take_its_place_leaves_all_as_they_were(folder):
    ready = staged(folder)
    (folder / "brief.json").unlink()
    (folder / "brief.json").mkdir()
    with pytest.raises(IsADirectoryError) as caught:
        commit(folder, ready)
    assert caught.value.filename.endswith("brief.json")
    assert contents(folder) == {"brief.html": "old", "brief.pdf": "old"}
    assert len(list(folder.iterdir())) == 3


def test_a_folder_in_the_place_of_a_form_is_told_before_anything_is_written(folder):
    (folder / "brief.md").mkdir()
    with pytest.raises(IsADirectoryError):
        staged(folder, (*NAMES, "brief.md"))
    assert contents(folder) == OLD
    assert not any(path.name.startswith(".") for path in folder.iterdir())


def test_a_locked_file_leaves_all_as_they_were(folder, monkeypatch):
    monkeypatch.setattr(journal, "_recover_apart", lambda _: None)
    plain = os.rename

    def locked(source, target, **options):
        if str(target) == str(folder / "brief.json"):
            raise PermissionError(errno.EPERM, "Operation not permitted", str(source), None, str(target))
        plain(source, target, **options)

    monkeypatch.setattr(os, "rename", locked)
    with pytest.raises(PermissionError):
        commit(folder, staged(folder))
    assert contents(folder) == OLD


def test_a_disk_that_is_full_leaves_all_as_they_were(folder):
    def full(path, name):
        if name == "brief.json":
            raise OSError(errno.ENOSPC, "No space left on device")
        path.write_text("new")

    with pytest.raises(OSError, match="No space"):
        stage(folder, NAMES, full)
    assert contents(folder) == OLD
    assert len(list(folder.iterdir())) == 3


def test_where_a_file_has_one_name_alone_a_copy_is_put_back(folder, monkeypatch):
    monkeypatch.setattr(os, "link", lambda *_, **__: (_ for _ in ()).throw(PermissionError(errno.EPERM, "no links")))
    ready = staged(folder)
    ready.rename(folder / COMMITTED)
    (folder / COMMITTED / "new" / "brief.html").rename(folder / "brief.html")
    (folder / COMMITTED).rename(folder / WITHDRAWN)
    recover(folder)
    assert contents(folder) == OLD


def test_without_another_process_the_files_are_moved_all_the_same(folder, monkeypatch):
    monkeypatch.setattr(sys, "executable", None)
    commit(folder, staged(folder))
    assert contents(folder) == NEW
