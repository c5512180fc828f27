import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance, Article
from briefing.pipeline import publish as publishing


@pytest.fixture
def publish(tmp_path, brief_of, monkeypatch):
    """Write a brief to a folder with a renderer that says the form and the page, or fails on one form."""
    brief = brief_of([Article(text="One sentence here.", title="T")])

    def published(formats=("pdf", "markdown"), name="brief", fails_on=None, directory=tmp_path):
        def render(_, form, *, appearance):
            if form == fails_on:
                raise RenderingError("a letter is missing")
            return f"{form} {appearance.page}".encode()

        monkeypatch.setattr(publishing, "render", render)
        return publishing.publish(
            brief, formats=formats, directory=directory, name=name, appearance=Appearance(page="Letter")
        )

    return published


def test_every_form_is_written_under_its_own_ending(publish, tmp_path):
    assert publish() == (tmp_path / "brief.pdf", tmp_path / "brief.md")
    assert (tmp_path / "brief.md").read_bytes() == b"markdown Letter"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.md", "brief.pdf"]


def test_the_week_can_stand_in_the_name(publish, tmp_path):
    assert publish(name="brief-{week}", formats=("pdf",)) == (tmp_path / "brief-2025-W51.pdf",)


def test_a_run_that_fails_leaves_every_good_file_as_it_was(publish, tmp_path):
    (tmp_path / "brief.pdf").write_text("good")
    with pytest.raises(RenderingError, match="a letter is missing"):
        publish(fails_on="markdown")
    assert (tmp_path / "brief.pdf").read_text() == "good"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.pdf"]


def test_forms_that_were_not_asked_for_are_told_from_those_that_were(publish, tmp_path):
    publish(formats=("pdf", "markdown"))
    (tmp_path / "brief.toml").write_text("")
    assert publishing.left_beside(publish(formats=("pdf",))) == (tmp_path / "brief.md",)
    assert publishing.left_beside(publish(formats=("pdf", "markdown"))) == ()


def test_a_folder_in_the_place_of_a_form_leaves_all_as_they_were_and_is_named(publish, tmp_path):
    (tmp_path / "brief.pdf").write_text("good")
    (tmp_path / "brief.md").mkdir()
    with pytest.raises(RenderingError, match=r"brief\.md: cannot be written: a folder stands in its place"):
        publish()
    assert (tmp_path / "brief.pdf").read_text() == "good"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.md", "brief.pdf"]


def test_a_folder_that_cannot_be_made_is_said(publish, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderingError, match="cannot be written"):
        publish(directory=tmp_path / "file" / "out")
