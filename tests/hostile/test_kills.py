"""Kills of runs that write a brief: after each, all its forms are of one run.

A few in every run of the tests; ``make attack`` makes 200, a fifth of them of the whole command.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NAMES = ("brief.html", "brief.json", "brief.pdf")
IS_WHOLE = os.environ.get("ATTACK") == "whole"
WRITINGS, COMMANDS = (160, 40) if IS_WHOLE else (12, 0)
SEED = 14
# Writes one set after another, as a run does with the lock of its folder; of what it needs nothing is slow to load.
WRITER = """
import itertools, sys, types
from pathlib import Path
sys.path.insert(0, {root!r})
for name in ("briefing", "briefing.pipeline"):
    package = types.ModuleType(name)
    package.__path__ = [str(Path({root!r}, *name.split(".")))]
    sys.modules[name] = package
from briefing.pipeline.journal import commit, stage
from briefing.pipeline.lock import locked
from briefing.saving import write_like
folder = Path(sys.argv[1])
names = {names!r}
print("ready", flush=True)
for number in itertools.count(int(sys.argv[2])):
    content = (str(number % 10) * 200_000).encode()
    with locked(folder, by="a test"):
        commit(folder, stage(folder, names, lambda path, name: write_like(path, content, folder / name)))
"""
ARTICLES = {
    "harbour": "The harbour of Velm was closed on Tuesday. Two ferries were damaged by the storm, the council said.",
    "dike": "The dike at Hern broke on Wednesday. The water board said that 40 houses were flooded in the night.",
}


def killed(command, wait):
    """Kill what ``command`` starts, and all of its session, when ``wait`` returns."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        wait(process)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def test_a_kill_amid_writing_leaves_the_forms_of_one_set(tmp_path):
    chance = random.Random(SEED)
    seen = set()
    script = WRITER.format(root=str(ROOT), names=NAMES)
    for attempt in range(WRITINGS):

        def wait(process):
            process.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.25))

        killed([sys.executable, "-c", script, str(tmp_path), str(attempt)], wait)
        found = [(tmp_path / name).read_bytes() for name in NAMES if (tmp_path / name).exists()]
        assert len(found) in {0, len(NAMES)}, attempt
        assert len(set(found)) <= 1, attempt
        assert all(len(content) == 200_000 for content in found)
        seen.update(found)
    assert len(seen) > 1


@pytest.mark.skipif(not COMMANDS, reason="make attack kills whole runs too")
def test_a_kill_of_the_whole_command_leaves_the_brief_of_one_run(tmp_path):
    chance = random.Random(SEED)
    desk, out = tmp_path / "desk", tmp_path / "desk" / "out"
    desk.mkdir()
    for name, text in ARTICLES.items():
        (desk / f"{name}.txt").write_text(f"date: 2025-12-16\ntitle: The {name}\n\n{text}\n", encoding="utf-8")
    command = [sys.executable, "-m", "briefing", "build", "-c", str(desk / "brief.toml"), "--quiet"]
    good = {}
    for title in ("One", "Two"):
        _titled(desk, title)
        started = time.monotonic()
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        lasted = time.monotonic() - started
        good[title] = {name: (out / name).read_bytes() for name in NAMES}
    for attempt in range(COMMANDS):
        _titled(desk, ("One", "Two")[attempt % 2])

        def wait(process, amid_writing=attempt % 2 == 0):
            if not amid_writing:
                time.sleep(chance.uniform(0.0, lasted))
                return
            while process.poll() is None and not list(out.glob(".briefing.*")):
                time.sleep(0.001)
            time.sleep(chance.uniform(0.0, 0.12))

        killed(command, wait)
        title = json.loads((out / "brief.json").read_text(encoding="utf-8"))["title"]
        assert {name: (out / name).read_bytes() for name in NAMES} == good[title], attempt
    _titled(desk, "One")
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    assert {name: (out / name).read_bytes() for name in NAMES} == good["One"]
    assert sorted(path.name for path in out.iterdir()) == sorted(NAMES)
    shutil.rmtree(desk)


def _titled(desk, title):
    lines = f'[brief]\ntitle = "{title}"\nsources = ["*.txt"]\n'
    (desk / "brief.toml").write_text(lines, encoding="utf-8")
