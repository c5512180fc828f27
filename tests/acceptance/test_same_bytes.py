import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
FORMATS = ("pdf", "html", "json")
SEEDS_OF_HASHES = ("1", "2")
ELSEWHERE = {"TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}


@pytest.fixture
def elsewhere():
    """The variables of a process in another place, whose sets have another order than those of this one."""
    seed = next(each for each in SEEDS_OF_HASHES if each != os.environ.get("PYTHONHASHSEED"))
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, **ELSEWHERE}


def test_two_processes_in_two_folders_write_the_same_bytes(sample, own_sample, elsewhere):
    for written in (own_sample / "out").iterdir():
        written.unlink()
    command = [sys.executable, "-m", "briefing", "build", "--config", "own/seeds", "--quiet"]
    command += [argument for form in FORMATS for argument in ("--format", form)]
    run = subprocess.run(command, cwd=own_sample.parent, env=elsewhere, stdout=subprocess.PIPE, check=False)
    assert run.returncode == 0
    assert len(run.stdout.split()) == len(FORMATS)
    first, second = (sorted((folder / "out").iterdir()) for folder in (sample, own_sample))
    assert [path.name for path in first] == [path.name for path in second]
    assert len(first) == len(FORMATS)
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
