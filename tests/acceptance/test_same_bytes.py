import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FORMATS = ("pdf", "html", "json")
PLACES = {
    "here": {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    "elsewhere": {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"},
}


def test_two_processes_in_two_folders_write_the_same_bytes(tmp_path, few_samples):
    runs = []
    for place, environment in PLACES.items():
        few_samples(tmp_path / place / "seeds")
        command = [sys.executable, "-m", "briefing", "build", "--config", f"{place}/seeds", "--quiet"]
        command += [argument for form in FORMATS for argument in ("--format", form)]
        variables = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        runs.append(subprocess.Popen(command, cwd=tmp_path, env=variables, stdout=subprocess.PIPE))
    assert [run.wait() for run in runs] == [0, 0]
    for run in runs:
        assert len(run.communicate()[0].split()) == len(FORMATS)
    first, second = (sorted((tmp_path / place / "out").iterdir()) for place in PLACES)
    assert [path.name for path in first] == [path.name for path in second]
    assert len(first) == len(FORMATS)
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
