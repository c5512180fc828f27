"""How long an analyst waits for a change of length on 1,000 articles: at the desk, and from save to screen.

A change of length chooses, composes and renders anew; what was read, segmented, gathered, filed and weighed stays.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from gate import Row
from playwright.sync_api import sync_playwright

from briefing.pipeline.build import build
from briefing.preview.workshop import Workshop
from briefing.render import render

PILE = "articles/us-news-2021.jsonl"
ARTICLES = 1000
ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
LIMIT = 300
"""Milliseconds that the change of a length may take."""
TURNS = {
    "theme": ("4 sentences", "6 sentences", "80 words", "3 sentences", "7 sentences"),
    "story": ("50 words", "70 words", "90 words", "40 words", "80 words"),
}
"""Lengths that were not tried before: nothing of them can be remembered."""


def rows(data: Path) -> Iterator[Row]:
    """The time of a change at the desk and up to the screen, and whether the draft is what a build prints."""
    with tempfile.TemporaryDirectory() as folder:
        path = _desk(Path(folder), data / PILE)
        workshop = Workshop(path)
        begun, wall = time.process_time(), time.perf_counter()
        yield from [_turning(workshop, name, values) for name, values in TURNS.items()]
        crowd = (time.perf_counter() - wall) / (time.process_time() - begun)
        yield _sameness(workshop)
        if CHROMIUM:
            yield _from_save_to_screen(path, crowd)


def _desk(folder: Path, source: Path) -> Path:
    with source.open(encoding="utf-8") as lines:
        (folder / "pile.jsonl").write_text("".join(islice(lines, ARTICLES)), encoding="utf-8")
    path = folder / "brief.toml"
    path.write_text(
        '[brief]\nsources = ["pile.jsonl"]\nperiod = "2021-01-01/2021-12-31"\n\n[summary]\ntheme = "5 sentences"\n',
        encoding="utf-8",
    )
    return path


def _turning(workshop: Workshop, name: str, values: tuple[str, ...]) -> Row:
    taken, walls = [], []
    for value in values:
        begun, wall = time.process_time(), time.perf_counter()
        workshop.turn(f"summary.{name}", value)
        taken.append(1000 * (time.process_time() - begun))
        walls.append(1000 * (time.perf_counter() - wall))
    workshop.discard()
    return Row(
        name=f"a new length of each {name}, {ARTICLES:,} articles, at the desk",
        value=statistics.median(taken),
        corpora=(PILE,),
        floor=LIMIT,
        unit="ms",
        higher_is_better=False,
        tolerance=0.5 * LIMIT,
        timed=True,
        note=f"of the processor, median of {len(values)}; {statistics.median(walls):.0f} ms on the wall",
    )


def _sameness(workshop: Workshop) -> Row:
    """Whether a draft that was turned to and fro is, byte for byte, what a build from nothing prints."""
    config = workshop.config
    same = workshop.draft.page == render(build(config), "html", appearance=config.appearance)
    return Row(name="the draft is what a build prints", value=float(same), corpora=(PILE,), floor=1, aim=1)


def _from_save_to_screen(path: Path, crowd: float) -> Row:
    """Milliseconds from the save of brief.toml to the changed draft in the browser.

    ``crowd`` is how much longer work took on the wall than on the processor just before: 1 on an idle machine.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "preview", "-c", str(path), "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    try:
        address = process.stdout.readline().strip() if process.stdout else ""
        waits = _waits(address, path)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()
    return Row(
        name=f"from save to screen, {ARTICLES:,} articles",
        value=statistics.median(waits),
        corpora=(PILE,),
        floor=LIMIT,
        unit="ms",
        higher_is_better=False,
        tolerance=LIMIT,
        timed=True,
        note=f"on the wall, median of {len(waits)}; {min(waits):.0f} at best; crowded {crowd:.1f} times",
    )


def _waits(address: str, path: Path) -> list[float]:
    waits = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("() => document.getElementById('frame').contentDocument?.querySelector('[data-key]')")
        for value in TURNS["theme"]:
            page.evaluate("() => { window.before = document.getElementById('facts-text').textContent; }")
            text = re.sub(r'theme = ".*"', f'theme = "{value}"', path.read_text(encoding="utf-8"))
            begun = time.perf_counter()
            path.write_text(text, encoding="utf-8")
            page.wait_for_function("() => document.getElementById('facts-text').textContent !== window.before")
            waits.append(1000 * (time.perf_counter() - begun))
        browser.close()
    return waits
