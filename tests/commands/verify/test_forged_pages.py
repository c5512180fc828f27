"""Pages that are not those that the data gives are told, by what is otherwise in them."""

import shutil

import pytest

from briefing.commands.verify import html_pages, verify
from briefing.errors import ReadingError
from briefing.render.data import load_brief


@pytest.fixture(scope="module")
def page(made):
    return (made.folder / "out" / "brief.html").read_bytes()


def test_honest_pages_hold_to_the_last_byte(made):
    """Those of a PDF are set again in tests/acceptance, which takes seconds."""
    found = verify(made.folder / "out" / "brief.html")
    assert (found.problems, found.notes, found.exit_status) == ((), (), 0)
    assert "its pages, set again from its data and the same to the last byte" in found.promised


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


def test_a_page_of_another_version_is_looked_through(made, page, subtests):
    brief = load_brief((made.folder / "out" / "brief.json").read_bytes())
    assert list(html_pages.looked_through(page, brief)) == []
    for name in ("number changed", "marking changed", "script", "link leads elsewhere", "picture from elsewhere"):
        with subtests.test(name):
            assert list(html_pages.looked_through(made.pages[name](page), brief))


def test_a_page_without_its_data_is_refused(made, tmp_path):
    shutil.copy(made.folder / "out" / "brief.html", tmp_path)
    with pytest.raises(ReadingError, match="carries no data"):
        verify(tmp_path / "brief.html")
