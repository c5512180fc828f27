"""What the page of a stranger's template reaches while it is set, and what it leaves in the PDF."""

from io import BytesIO

import pikepdf
import pytest

from briefing.errors import RenderingError
from briefing.model import Appearance
from briefing.render import render
from briefing.render.pdf.reach import Reach

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def press(short, tmp_path):
    folder = tmp_path / "template"
    folder.mkdir()
    (tmp_path / "secret.svg").write_text(PICTURE)
    (folder / "own.svg").write_text(PICTURE)

    def pressed(source):
        (folder / "bottom_line.html").write_text(source.format(secret=(tmp_path / "secret.svg").as_uri()))
        return pikepdf.open(BytesIO(render(short, "pdf", appearance=Appearance(template=str(folder)))))

    pressed.folder = folder
    return pressed


@pytest.mark.parametrize(
    "source",
    [
        '<img src="{secret}">',
        '<img src="../secret.svg">',
        '<img src="FILE:///etc/hostname">',
        '<img src="file://elsewhere/etc/hostname">',
        '<link rel="stylesheet" href="{secret}">',
        "<style>@import url({secret});</style>",
        "<style>@font-face {{ font-family: x; src: url({secret}) }} p {{ font-family: x }}</style><p>x</p>",
        '<p style="background: url({secret})">x</p>',
        '<object data="{secret}"></object>',
    ],
)
def test_a_file_that_is_not_of_the_template_is_not_read_and_told(press, source):
    with pytest.raises(RenderingError, match=r"which is no file of the template's folder"):
        press(source)


def test_a_drawing_on_the_page_reaches_no_further(press, caplog):
    press('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{secret}" width="9"/></svg>')
    assert "Failed to render SVG image" in caplog.text


def test_a_link_out_of_the_folder_is_none_of_its_files(press):
    (press.folder / "linked.svg").symlink_to("../secret.svg")
    with pytest.raises(RenderingError, match=r"linked\.svg"):
        press('<img src="linked.svg">')


def test_what_is_in_the_folder_is_read_and_nothing_is_attached_or_linked_to_but_the_data(press):
    pdf = press(
        '<img src="own.svg" alt="x"><link rel="attachment" href="own.svg">'
        '<p><a rel="x Attachment" href="own.svg">one</a> <a href="{secret}">two</a> <a href="https://example.org/">three</a></p>'
    )
    assert list(pdf.attachments) == ["brief.json"]
    links = [
        str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note and "/URI" in note.A
    ]
    assert "https://example.org/" in links
    assert not [each for each in links if "file:" in each]
    assert not [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/FileAttachment"]


def test_a_folder_and_what_is_not_there_are_no_files(tmp_path):
    reach = Reach(folders=(tmp_path,))
    assert not reach.holds(tmp_path)
    assert not reach.holds(tmp_path / "missing.svg")
