import os
import signal
import subprocess
import sys
import time

import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance, Article
from briefing.pipeline import publish as publishing

WRITER = """
import sys, types, itertools
from pathlib import Path
stub = types.ModuleType("briefing.render")
sys.modules["briefing.render"] = stub
stub.render = stub.ENDINGS = None
from briefing.pipeline.publish import replace_files
folder = Path(sys.argv[1])
print("ready", flush=True)
for number in itertools.count():
    content = (str(number % 10) * 400_000).encode()
    replace_files({folder / name: content for name in ("brief.pdf", "brief.html", "brief.json")})
"""


@pytest.fixture
def publish(tmp_path, brief_of, monkeypatch):
    """Write a brief to a folder with a renderer that says the form and the page, or fails on one form."""
    brief = brief_of([Article(text="One sentence here.", title="T")])

    def published(formats=("pdf", "markdown"), name="brief", fails_on=None, directory=tmp_path):
        def render(_, form, *, appearance):
            if form == fails_on:
                raise RenderingError("a letter is missing")
            return f"{form} {appearance.page}".encode()

        monkeypatch.setattr(publishing, "render", render)
        return publishing.publish(
            brief, formats=formats, directory=directory, name=name, appearance=Appearance(page="Letter")
        )

    return published


def test_every_form_is_written_under_its_own_ending(publish, tmp_path):
    assert publish() == (tmp_path / "brief.pdf", tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_bytes() == b"markdown Letter"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.md", "brief.pdf"]


def test_the_week_can_stand_in_the_name(publish, tmp_path):
    assert publish(name="brief-{week}", formats=("pdf",)) == (tmp_path / "brief-2025-W51.pdf",)


def test_a_run_that_fails_leaves_every_good_file_as_it_was(publish, tmp_path):
    (tmp_path / "brief.pdf").write_text("good")
    with pytest.raises(RenderingError, match="a letter is missing"):
        publish(fails_on="markdown")
    assert (tmp_path / "brief.pdf").read_text() == "good"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.pdf"]


def test_a_folder_that_cannot_be_made_is_said(publish, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderingError, match="cannot be written"):
        publish(directory=tmp_path / "file" / "out")


def test_what_a_killed_run_left_behind_goes_with_the_next_one(publish, tmp_path):
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    (tmp_path / f".brief.pdf.{int(gone.stdout)}.part").write_text("half")
    (tmp_path / f".brief.pdf.{os.getppid()}.part").write_text("of a run that is alive")
    publish(formats=("pdf",))
    assert sorted(path.name for path in tmp_path.iterdir()) == [f".brief.pdf.{os.getppid()}.part", "brief.pdf"]


def test_a_kill_at_any_moment_leaves_whole_files(tmp_path):
    for attempt in range(6):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE)
        writer.stdout.readline()
        time.sleep(0.02 + 0.013 * attempt)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        for path in tmp_path.glob("brief.*"):
            content = path.read_bytes()
            assert len(content) == 400_000
            assert len(set(content)) == 1
    assert len(list(tmp_path.glob("brief.*"))) == 3
