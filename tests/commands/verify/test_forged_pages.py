"""Pages that are not those that the data gives are told, by what is otherwise in them."""

import shutil

import pytest

from briefing.commands.verify import html_pages, pdf_pages, verify
from briefing.errors import ReadingError
from briefing.render.data import load_brief

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


@pytest.fixture(scope="module")
def pdf(made):
    return (made.folder / "out" / "brief.pdf").read_bytes()


@pytest.fixture(scope="module")
def page(made):
    return (made.folder / "out" / "brief.html").read_bytes()


def test_honest_pages_hold_to_the_last_byte(made):
    """Those of a PDF are set again in tests/acceptance, which takes seconds."""
    found = verify(made.folder / "out" / "brief.html")
    assert (found.problems, found.notes, found.exit_status) == ((), (), 0)
    assert "its pages, set again from its data and the same to the last byte" in found.promised


def test_forged_pages_of_a_pdf_are_told(made, pdf, subtests):
    for name in SAMPLE:
        with subtests.test(name):
            assert list(pdf_pages.differences(made.pdfs[name](pdf), pdf))


def test_forged_pages_of_an_html_file_are_told(made, page, subtests):
    for name in made.pages.keys() - {"space"}:
        with subtests.test(name):
            assert list(html_pages.differences(made.pages[name](page), page))


def test_what_nobody_reads_is_told_as_well(made, page, tmp_path, monkeypatch):
    monkeypatch.setattr("briefing.commands.verify.pages.render", lambda *_, **__: page)
    shutil.copytree(made.folder / "out", tmp_path / "out")
    (tmp_path / "out" / "brief.html").write_bytes(made.pages["space"](page))
    found = verify(tmp_path / "out" / "brief.html", sources=made.folder)
    assert [str(problem) for problem in found.problems] == [
        "brief.html: is not, byte for byte, what its data gives, though nothing that is read or acts is otherwise."
    ]


LOOKED_THROUGH = (
    "second file",
    "script when it opens",
    "link leads elsewhere",
    "link that starts a program",
    "words over the page",
    "page taken away",
)


def test_pages_of_another_version_are_looked_through(made, pdf, page, subtests):
    brief = verify_data(made)
    assert list(pdf_pages.looked_through(pdf, brief)) == []
    assert list(html_pages.looked_through(page, brief)) == []
    for name in LOOKED_THROUGH:
        with subtests.test(name):
            assert list(pdf_pages.looked_through(made.pdfs[name](pdf), brief))
    for name in ("sentence changed", "marking changed", "script", "link leads elsewhere", "picture from elsewhere"):
        with subtests.test(name):
            assert list(html_pages.looked_through(made.pages[name](page), brief))


def verify_data(made):
    return load_brief((made.folder / "out" / "brief.json").read_bytes())


def test_a_page_without_its_data_is_refused(made, tmp_path):
    shutil.copy(made.folder / "out" / "brief.html", tmp_path)
    with pytest.raises(ReadingError, match="carries no data"):
        verify(tmp_path / "brief.html")
