"""A small desk: five articles of one week in files of their own, a register, and a configuration with comments."""

import json
import os
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from briefing.preview.workshop import Workshop

CONFIGURATION = """\
# The desk of the tests.
[brief]
title = "Norland Weekly"          # on the first page
sources = ["*.txt", "*.jsonl"]
themes = "themes.toml"
period = "2025-W51"

[summary]
article = "3 sentences"
story = "3 sentences"
theme = "4 sentences"             # not too long
bottom_line = "2 sentences"

[output]
directory = "out"
formats = ["html", "json"]
"""
REGISTER = """\
# What the desk watches.
[[theme]]
id = "boats"
name = "Patrol boats"
terms = ["patrol boat", "shipyard", "co-production"]   # the yards

[[theme]]
id = "loans"
name = "Loans"
terms = ["loan", "SAFE", "procurement"]
"""
COURIER = """\
Title: Norland and Sudmark to build patrol boats together
Outlet: Courier
Date: 2025-12-16

The defence ministers of Norland and Sudmark signed a co-production agreement for 40 patrol boats on Tuesday.
The agreement moves half of the work on the patrol boats to shipyards in Sudmark.
The first patrol boat will be delivered on 12 March 2026, the ministry of Norland announced.
Each shipyard will hire 300 welders for the co-production programme before the summer.

“We build these boats together or we do not build them at all,” said Norland's Defence Minister Ada Berg.
"""
HOSTILE = """\
Title: <x-script onclick="document.title='owned'">Parliament of Norland votes on loans
Outlet: ../../etc/passwd
Date: 2025-12-18
URL: javascript:document.title='owned'

The parliament of Norland voted for a loan of {{ 7*7 }} million to its <b>smallest</b> bank on Thursday.
Opponents called the loan <img src=x onerror="document.title='owned'"> a waste of public money in a letter.
The treasury of Norland will publish the terms of the loan on Monday.
"""
OTHERS = [
    {
        "title": "Shipyards of Norland wait for patrol boats",
        "outlet": "Herald",
        "date": "2025-12-17",
        "url": "https://herald.example/boats",
        "text": "Shipyards in Norland have prepared their docks for the new patrol boats since October. "
        "A shipyard in Harbourtown bought two cranes worth €14 million for the patrol boats. "
        "Unions at the shipyard asked for a share of the co-production work to be written down.",
    },
    {
        "title": "SAFE loans open to partners",
        "outlet": "Ledger",
        "date": "2025-12-17",
        "text": "The European Commission opened the SAFE loan scheme to joint procurement from partners on Wednesday. "
        "Member states have applied for €120 billion of SAFE loans so far. "
        "The first loans will be paid in January, the Commission said.",
    },
    {
        "title": "Bear visits Pinewood",
        "outlet": "Gazette",
        "date": "2025-12-18",
        "text": "A brown bear walked through the centre of Pinewood on Thursday morning and left it unharmed. "
        "Foresters in Pinewood said the bear had been looking for apples.",
    },
]


ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds until the preview must answer or have stopped; nothing is slept through."""
COMMAND = ("-m", "briefing")
EXPECTED = ("status of 4", "ERR_", "Blocked script execution", "Loading the image")
"""A refusal, a server that was stopped, what Chromium says of clicks in a frame without scripts, a picture refused."""


class Server:
    """A running preview. ``address`` is what it printed; ``client`` is a browser that was let in."""

    def __init__(self, desk, *, command=COMMAND, port=0):
        self.desk = desk
        self._files = {path: path.read_bytes() for path in desk.rglob("*") if path.is_file()}
        self.process = subprocess.Popen(
            [sys.executable, *command, "preview", "-c", str(desk / "brief.toml"), "--port", str(port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # As on a machine where nobody set anything: what is printed into a pipe stays there until it is flushed.
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""},
        )
        assert select.select([self.process.stdout], [], [], PATIENCE)[0], "The preview does not print its address."
        self.address = self.process.stdout.readline().strip()
        self.home = self.address.partition("?")[0].rstrip("/")
        self.client = httpx.Client(base_url=self.home, headers={"origin": self.home}, timeout=PATIENCE)
        self.client.get(self.address, follow_redirects=True)
        self._first = self.draft()

    def view(self):
        return self.client.get("/view").json()

    def draft(self):
        return self.client.get("/draft").text

    def post(self, name, **body):
        return self.client.post(f"/{name}", json={"version": self.view()["version"], **body})

    def put_back(self):
        """Every file as it was, nothing turned, nothing decided; returns when the preview has noticed."""
        self.post("discard")
        for path in self.desk.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
            elif path not in self._files:
                path.unlink()
        for path, content in self._files.items():
            if not path.is_file() or path.read_bytes() != content:
                path.write_bytes(content)
        self.wait_for(lambda: self.draft() == self._first and not self.view()["problems"])

    @staticmethod
    def wait_for(condition):
        """Return when ``condition()`` is true."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "it never came true"
            time.sleep(0.02)

    @property
    def decisions(self):
        """What the file of decisions holds."""
        path = self.desk / "brief.edits.toml"
        return path.read_text(encoding="utf-8") if path.is_file() else ""

    def stop(self, how=signal.SIGINT):
        """Stop it; the exit status and what it said."""
        self.client.close()
        if self.process.poll() is None:
            self.process.send_signal(how)
        said, errors = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said + errors


def set_out(folder):
    """The desk in ``folder``."""
    folder.mkdir()
    (folder / "brief.toml").write_text(CONFIGURATION, encoding="utf-8")
    (folder / "themes.toml").write_text(REGISTER, encoding="utf-8")
    (folder / "2025-12-16-courier.txt").write_text(COURIER, encoding="utf-8")
    (folder / "parliament.txt").write_text(HOSTILE, encoding="utf-8")
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in OTHERS)
    (folder / "others.jsonl").write_text(lines, encoding="utf-8")
    return folder


@pytest.fixture
def desk(tmp_path):
    """The folder of a brief, whose configuration, register and articles a test may change."""
    return set_out(tmp_path / "desk")


@pytest.fixture
def workshop(desk):
    return Workshop(desk / "brief.toml")


@pytest.fixture
def printed():
    """The passages of a workshop's draft under the themes, in their order."""

    def passages(workshop):
        return [each for theme in workshop.draft.brief.themes for story in theme.stories for each in story.passages]

    return passages


@pytest.fixture(scope="session")
def running(tmp_path_factory):
    """A preview in a process of its own, for all tests that drive a browser."""
    server = Server(set_out(tmp_path_factory.mktemp("running") / "desk"))
    yield server
    status, said = server.stop()
    assert (status, "Traceback" in said) == (0, False), said


@pytest.fixture
def start(desk):
    """Starts a preview of its own for a test that ends one, on the desk of the test."""
    started = []

    def run(**options):
        started.append(Server(desk, **options))
        return started[-1]

    yield run
    for server in started:
        server.stop(signal.SIGKILL)


@pytest.fixture
def server(running):
    """The running preview with its desk as it was set out."""
    running.put_back()
    return running


@pytest.fixture
def open_page(browser):
    """Opens the page of a preview; at the end it must have complained of nothing and have asked no other host.

    What the content security policy stops never leaves the browser.
    """
    contexts, complaints, strangers, stopped = [], [], [], []

    def opened(server, **options):
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda message: message.type == "error" and complaints.append(f"{message.text} {message.location}"),
        )
        page.on("request", lambda asked: asked.url.startswith((server.home, "data:")) or strangers.append(asked.url))
        page.on("requestfailed", lambda asked: asked.failure == "csp" and stopped.append(asked.url))
        page.on("dialog", lambda dialog: (complaints.append(dialog.message), dialog.dismiss()))
        page.goto(server.address)
        expect(page.locator("#facts-text")).to_contain_text("passages")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [each for each in strangers if each not in stopped] == []
    assert [each for each in complaints if not any(words in each for words in EXPECTED)] == []


@pytest.fixture
def page(open_page, server):
    return open_page(server)
