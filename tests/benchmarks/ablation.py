"""What each large word list and pattern of the languages' rooms is good for: switched off in turn, and what it costs.

Each is tried in a process of its own, which imports the package without it (``switching_off``) and measures what its
language and its facet can reach (``reach``), the nearest rows first, until some lose. Where none does, the project's
own tests that state what its module does are run, for a case that it keeps. With ``--full`` all rows are measured. The
environment's ``ABLATE`` may hold a regular expression for the beginnings of names, so that those alone are tried.

Where no test fails either, some thousand articles without labels are read: a value without which none of them comes out
otherwise is dead, or has no data that could see it; one that changes texts and loses nothing does not earn its place.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import multiprocessing
import os
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from multiprocessing.pool import Pool
from pathlib import Path
from typing import Any

from gate import Row
from reach import ALL_GROUPS, READS_WORDS, Figures, Measure, cases_of, groups_of
from switching_off import ROOMS, import_without, module_of, room_of

Told = dict[str, Any]
"""What is told of a value, as a line of JSON holds it."""
TESTS = Path(__file__).resolve().parent.parent
WORKERS = 2
NOISE = 0.0005
"""A loss below it is a coin that fell otherwise."""
HEAVY = (
    *("numpy", "scipy.sparse", "scipy.cluster.hierarchy", "sklearn.metrics", "sklearn.linear_model", "Stemmer"),
    *("babel", "nltk.tokenize.punkt", "rouge_score.rouge_scorer", "sumy.models.dom", "lxml", "pytest"),
)
"""What is imported once for all processes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What one process does: the name of the value that is off (a room alone: none is), and what it measures or runs.

    With ``base``, what came of the room with everything on, measuring ends with the first group that loses, unless it
    is to be ``full``.
    """

    off: str
    data: str
    groups: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    base: Outcome | None = None
    full: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a task: its rows, a mark of what came out of each text, the tests that failed, what stopped it."""

    sizes: Mapping[str, int] = field(default_factory=dict)
    figures: Figures = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    failed: frozenset[str] = frozenset()
    stopped: str = ""


def rows(data: Path, *, full: bool = False) -> Iterator[Row]:
    """How many values are large, and how many of them lose nothing; the table of all is printed on the way."""
    command = [sys.executable, str(Path(__file__)), str(data), *(["--full"] if full else [])]
    hashing = os.environ | {"PYTHONHASHSEED": "0"}
    found = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=hashing) as process:
        for line in process.stdout or ():
            found.append(json.loads(line))
            print(_line(found[-1]), flush=True)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    idle = [each for each in found if not each["loss"] and not each["failed"] and not each["stopped"]]
    yield Row(name="large lists and patterns of the languages", value=len(found), tolerance=1000)
    yield Row(
        name="those that lose nothing when switched off",
        value=len(idle),
        higher_is_better=False,
        tolerance=1000,
        note=f"{sum(bool(each['changed']) for each in idle)} of them change some text",
    )


def _line(found: Mapping[str, Any]) -> str:
    if found["stopped"]:
        told = f"the package does not work without it: {found['stopped']}"
    elif found["loss"]:
        told = f"-{found['loss']:.4f} {found['row']}"
    else:
        told = "loses nothing" + (f" but {found['failed']} cases, {found['case']}" if found["failed"] else "")
    gain = f"; +{found['gain']:.4f} {found['gained']}" if found["gain"] else ""
    return f"  {found['name']:<52} {found['size']:>5} {found['changed']:>5} texts  {told}{gain}"


# What follows runs in processes of its own: the package is imported in none but those that measure.


def main(data: str, *, full: bool) -> None:
    """Print what came of each value, a line of JSON each."""
    for heavy in HEAVY:
        importlib.import_module(heavy)
    with multiprocessing.get_context("fork").Pool(WORKERS, maxtasksperchild=1) as pool:
        rooms = [Task(off=f"{room}.", data=data, groups=ALL_GROUPS) for room in ROOMS]
        base = dict(zip(ROOMS, pool.imap(outcome_of, rooms), strict=True))
        for outcome in base.values():
            if outcome.stopped:
                raise SystemExit(outcome.stopped)
        sizes = base[ROOMS[0]].sizes
        tasks = [
            Task(off=name, data=data, groups=groups_of(name), base=base[room_of(name)], full=full)
            for name in sorted(sizes)
            if re.match(os.environ.get("ABLATE", ""), name)
        ]
        idle = []
        for task, outcome in zip(tasks, pool.imap(outcome_of, tasks), strict=True):
            told = _told(task.off, sizes[task.off], outcome, base[room_of(task.off)])
            if told["loss"] or told["stopped"]:
                print(json.dumps(told), flush=True)
            else:
                idle.append(told)
        for told in _with_more_texts(pool, data, list(_with_cases(pool, data, idle))):
            print(json.dumps(told), flush=True)


def _with_cases(pool: Pool, data: str, idle: list[Told]) -> Iterator[Told]:
    """Those that lose nothing, with the tests that fail without them."""
    tried = [Task(off=told["name"], data=data, cases=cases_of(told["name"])) for told in idle]
    everywhere = tuple(sorted({case for task in tried for case in task.cases}))
    healthy = pool.apply(outcome_of, (Task(off="", data=data, cases=everywhere),)).failed if tried else frozenset()
    for told, outcome in zip(idle, pool.imap(outcome_of, tried), strict=True):
        failed = sorted(outcome.failed - healthy)
        case = re.sub(r"\[.*", "", failed[0].rpartition("/")[2]) if failed else ""
        yield told | {"failed": len(failed), "case": case, "stopped": outcome.stopped}


def _with_more_texts(pool: Pool, data: str, idle: list[Told]) -> Iterator[Told]:
    """Those of which no test says anything either, with how many of some thousand articles come out otherwise."""
    silent = [told for told in idle if not told["failed"] and not told["stopped"]]
    modules = sorted({f"{room_of(told['name'])}.{module_of(told['name'])}" for told in silent})
    tasks = [
        Task(off=name, data=data, groups=("more_texts",)) for name in (*modules, *(told["name"] for told in silent))
    ]
    outcomes = [outcome.marks for outcome in pool.imap(outcome_of, tasks)]
    base = dict(zip(modules, outcomes, strict=False))
    marks = {told["name"]: own for told, own in zip(silent, outcomes[len(modules) :], strict=True)}
    for told in idle:
        known = base.get(f"{room_of(told['name'])}.{module_of(told['name'])}", {})
        more = sum(known[text] != mark for text, mark in marks.get(told["name"], {}).items())
        yield told | {"changed": told["changed"] + more}


def outcome_of(task: Task) -> Outcome:
    """What comes of a task in this process, which has not imported the package before."""
    sizes: dict[str, int] = {}
    measure = Measure(Path(task.data), room_of(task.off))
    try:
        sizes = import_without(task.off)
        if task.cases:
            return Outcome(sizes=sizes, failed=_failed(task.cases))
        for group in task.groups:
            if task.base and group == "stories" and not _reaches_stories(task, task.base, measure):
                continue
            getattr(measure, group)(*([module_of(task.off)] if group == "more_texts" else []))
            if task.base and not task.full and _loses(measure.figures, task.base.figures):
                break
    except Exception as error:  # noqa: BLE001 - whatever goes wrong without a value shows that it is needed
        where = traceback.extract_tb(error.__traceback__)[-1]
        return Outcome(sizes=sizes, stopped=f"{type(error).__name__} in {where.name}")
    return Outcome(sizes=sizes, figures=measure.figures, marks=measure.marks)


def _loses(figures: Figures, base: Figures) -> bool:
    return any(base[row] - value > NOISE for row, value in figures.items())


def _reaches_stories(task: Task, base: Outcome, measure: Measure) -> bool:
    """Whether a document came out otherwise, or later stages ask the module themselves."""
    if module_of(task.off) in READS_WORDS:
        return True
    return any(base.marks[text] != mark for text, mark in measure.marks.items())


class _Failures:
    """Remembers the tests that fail, and the files of tests that cannot be read."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.names.add(report.nodeid)

    pytest_collectreport = pytest_runtest_logreport


def _failed(cases: tuple[str, ...]) -> frozenset[str]:
    import pytest  # noqa: PLC0415 - only where cases are run

    failures = _Failures()
    os.chdir(TESTS.parent)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):  # noqa: PTH123 - a device
        arguments = ("-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:cov", "--no-header")
        pytest.main([*arguments, *(str(TESTS / case) for case in cases)], plugins=[failures])
    return frozenset(failures.names)


def _told(name: str, size: int, outcome: Outcome, base: Outcome) -> dict[str, Any]:
    losses = {row: base.figures[row] - value for row, value in outcome.figures.items()}
    row = max(losses, key=losses.__getitem__, default="")
    gained = min(losses, key=losses.__getitem__, default="")
    loss, gain = losses.get(row, 0.0), -losses.get(gained, 0.0)
    return {
        "name": name,
        "size": size,
        "changed": sum(base.marks.get(text) != mark for text, mark in outcome.marks.items()),
        "loss": round(loss, 4) if loss > NOISE else 0.0,
        "row": row,
        "gain": round(gain, 4) if gain > NOISE else 0.0,
        "gained": gained,
        "failed": 0,
        "case": "",
        "stopped": outcome.stopped,
    }


if __name__ == "__main__":
    sys.path.insert(0, str(TESTS.parent))
    main(sys.argv[1], full="--full" in sys.argv)
