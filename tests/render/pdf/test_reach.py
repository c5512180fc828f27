"""What the page of a stranger's template reaches while it is set, and what it leaves in the PDF."""

from io import BytesIO

import pikepdf
import pytest
from weasyprint import HTML

from briefing.errors import RenderingError
from briefing.model import Appearance
from briefing.render import render
from briefing.render.pdf.reach import Reach, told

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def folder(tmp_path):
    """The folder of a template with a picture, and one beside it that is somebody else's."""
    made = tmp_path / "template"
    made.mkdir()
    (tmp_path / "secret.svg").write_text(PICTURE)
    (made / "own.svg").write_text(PICTURE)
    return made


@pytest.fixture
def lay_out(folder):
    """A page of this template laid out, alone."""

    def laid_out(source):
        reach = Reach(folders=(folder,))
        secret = (folder.parent / "secret.svg").as_uri()
        with told():
            page = HTML(string=source.format(secret=secret), base_url=reach.base, url_fetcher=reach.fetcher())
            return page.render()

    return laid_out


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
def test_a_file_that_is_not_of_the_template_is_not_read_and_told(lay_out, source):
    with pytest.raises(RenderingError, match=r"which is no file of the template's folder"):
        lay_out(source)


def test_a_drawing_on_the_page_reaches_no_further(lay_out, caplog):
    lay_out(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="{secret}" width="9"/></svg>'
    ).write_pdf()
    assert "Failed to render SVG image" in caplog.text


def test_a_link_out_of_the_folder_is_none_of_its_files(lay_out, folder):
    (folder / "linked.svg").symlink_to("../secret.svg")
    with pytest.raises(RenderingError, match=r"linked\.svg"):
        lay_out('<img src="linked.svg">')


def test_of_a_whole_brief_nothing_is_attached_or_linked_to_but_the_data(short, folder):
    (folder / "bottom_line.html").write_text(
        '<img src="own.svg" alt="x"><link rel="attachment" href="own.svg">'
        '<p><a rel="x Attachment" href="own.svg">one</a> <a href="file:///etc/hostname">two</a> '
        '<a href="https://example.org/">three</a></p>'
    )
    pdf = pikepdf.open(BytesIO(render(short, "pdf", appearance=Appearance(template=str(folder)))))
    assert list(pdf.attachments) == ["brief.json"]
    notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
    links = [str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A]
    assert "https://example.org/" in links
    assert not [each for each in links if "file:" in each]
    assert not [note for note in notes if note.Subtype == "/FileAttachment"]


def test_a_folder_and_what_is_not_there_are_no_files(tmp_path):
    reach = Reach(folders=(tmp_path,))
    assert not reach.holds(tmp_path)
    assert not reach.holds(tmp_path / "missing.svg")
