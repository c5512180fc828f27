"""One writer at a time for an output folder, tried with processes of their own."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefing.errors import BusyError, RenderingError
from briefing.pipeline.lock import NAME, locked

ROOT = Path(__file__).parents[2]
HOLDER = """
import os, sys, time
from pathlib import Path
from briefing.pipeline.lock import locked
with locked(Path(sys.argv[1]), by="briefing build"):
    if "with a child" in sys.argv and os.fork() == 0:
        os.close(1)
        time.sleep(10)
        os._exit(0)
    print("held", flush=True)
    sys.stdin.readline()
print("done", flush=True)
"""
COUNTER = """
import sys
from pathlib import Path
from briefing.pipeline.lock import locked
folder = Path(sys.argv[1])
for _ in range(60):
    with locked(folder, by="a counter", patience=60):
        number = int((folder / "number").read_text())
        (folder / "number").write_text(str(number + 1))
"""


def run(script, *arguments):
    return subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock of the folder until it is told to let go."""
    started = []

    def hold(*how):
        process = run(HOLDER, tmp_path, *how)
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield hold
    for process in started:
        process.kill()
        process.communicate()


def test_who_comes_second_is_told_who_holds_it(tmp_path, holder):
    process = holder()
    with pytest.raises(BusyError) as caught, locked(tmp_path, by="a test", patience=0.2):
        pass
    assert f"is being written to by briefing build (process {process.pid} on " in str(caught.value)


def test_who_waits_has_it_when_the_other_is_done(tmp_path, holder):
    process = holder()
    threading.Timer(0.3, lambda: (process.stdin.write("\n"), process.stdin.flush())).start()
    with locked(tmp_path, by="a test", patience=30):
        assert process.stdout.readline() == "done\n"


@pytest.mark.parametrize("how", [(), ("with a child",)])
def test_a_process_that_is_killed_leaves_no_lock_behind(tmp_path, holder, how):
    process = holder(*how)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert (tmp_path / NAME).exists()
    with locked(tmp_path, by="a test", patience=0.5):
        pass


def test_nothing_is_left_in_the_folder(tmp_path):
    with locked(tmp_path / "out", by="a test"):
        assert (tmp_path / "out" / NAME).exists()
    assert list((tmp_path / "out").iterdir()) == []


def test_processes_that_take_turns_lose_nothing(tmp_path):
    (tmp_path / "number").write_text("0")
    counters = [run(COUNTER, tmp_path) for _ in range(3)]
    assert [counter.wait() for counter in counters] == [0, 0, 0]
    for counter in counters:
        counter.communicate()
    assert (tmp_path / "number").read_text() == "180"


def test_threads_of_one_process_take_turns_as_well(tmp_path):
    inside, told = threading.Event(), []

    def second():
        inside.wait()
        try:
            with locked(tmp_path, by="another thread", patience=0.1):
                pass
        except BusyError as error:
            told.append(error)

    thread = threading.Thread(target=second)
    thread.start()
    with locked(tmp_path, by="a thread"):
        inside.set()
        thread.join()
    assert len(told) == 1


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderingError, match="cannot be written"), locked(tmp_path / "file" / "out", by="a test"):
        pass
