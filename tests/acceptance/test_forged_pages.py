"""Pages of a PDF that are not those that its data gives are told, by what is otherwise in them."""

import importlib.util
from pathlib import Path

import pytest

from briefing.commands.verify import pdf_pages
from briefing.render.data import load_brief

LIST = Path(__file__).parent.parent / "commands" / "verify" / "forged_pages.py"
SAMPLE = (
    "sentence painted on the first page",
    "white box over one line",
    "page taken away",
    "letters of a font",
    "second file",
    "script when it opens",
    "link leads elsewhere",
    "link that starts a program",
    "words over the page",
    "data written otherwise",
)
"""A few of each kind; `make attack` tries all of them."""
LOOKED_THROUGH = ("second file", "link leads elsewhere", "link that starts a program", "page taken away")


@pytest.fixture(scope="module")
def forgeries():
    spec = importlib.util.spec_from_file_location("forged_pages", LIST)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.PDFS


@pytest.fixture(scope="module")
def pdf(sample):
    return (sample / "out" / "brief.pdf").read_bytes()


def test_forged_pages_are_told(pdf, forgeries, subtests):
    assert list(pdf_pages.differences(pdf, pdf)) == []
    for name in SAMPLE:
        with subtests.test(name):
            assert list(pdf_pages.differences(forgeries[name](pdf), pdf))


def test_pages_of_another_version_are_looked_through(sample, pdf, forgeries, subtests):
    brief = load_brief((sample / "out" / "brief.json").read_bytes())
    assert list(pdf_pages.looked_through(pdf, brief)) == []
    for name in LOOKED_THROUGH:
        with subtests.test(name):
            assert list(pdf_pages.looked_through(forgeries[name](pdf), brief))
