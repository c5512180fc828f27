"""The printed page: its words, its letters, its size and what travels inside it."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.model import Appearance
from briefing.render import render
from briefing.render.data import load_brief
from briefing.render.page.printed import printed_extracts


@pytest.fixture(scope="module")
def text(printed):
    return text_of(printed)


def text_of(content):
    """The words of a PDF without white space and hyphens, so that a broken line is no difference."""
    return bare(copied_from(content))


def copied_from(content):
    """What a reader copies out of a PDF."""
    document = pypdfium2.PdfDocument(content)
    return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))


def bare(words):
    return re.sub(r"[\s\u00ad\u2010\u0002\ufffe-]", "", words)


def test_every_word_that_has_a_receipt_is_on_the_page(brief, text):
    extracts = [extract for _, extract in printed_extracts(brief)]
    assert len(extracts) > 50
    lost = [extract.text for extract in extracts if bare(extract.text) not in text]
    # What a running head parts is there in two pieces: its beginning and its end are looked for.
    assert [words for words in lost if bare(words)[:20] not in text or bare(words)[-20:] not in text] == []
    assert len(lost) <= 3


def test_turkish_greek_cyrillic_and_curly_quotes_print(text):
    for words in ("İğdır,ŞırnakandÇağlayan’s“first”plan", "συναντήθηκανστηνΑθήνα", "обсудилисовместныйремонт"):
        assert words in text


def test_a_hyphen_that_is_copied_is_the_one_of_the_source(printed):
    """The sign at a broken line shares its glyph, and so its letter, with every hyphen of the font."""
    assert "\u2010" not in copied_from(printed)


def test_only_the_fonts_of_the_design_are_in_the_file(printed):
    pdf = pikepdf.open(BytesIO(printed))
    fonts = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    families = {name.partition("+")[2].rpartition("Pro")[0] + "Pro" for name in fonts}
    assert families == {"Source-Serif-Pro", "Source-Sans-Pro"}
    assert all(re.match(r"/[A-Z]{6}\+", name) for name in fonts)


def test_ten_pages_stay_under_four_hundred_kilobytes(printed):
    pages = len(pikepdf.open(BytesIO(printed)).pages)
    assert len(printed) < 400_000 * max(1, pages / 10)


def test_the_brief_travels_inside_the_file(printed, brief):
    pdf = pikepdf.open(BytesIO(printed))
    assert list(pdf.attachments) == ["brief.json"]
    attached = pdf.attachments["brief.json"]
    assert load_brief(attached.get_file().read_bytes()) == brief
    assert str(attached.obj.AFRelationship) == "/Source"


def test_hashes_alone_travel_when_asked(short):
    pdf = pikepdf.open(BytesIO(render(short, "pdf", appearance=Appearance(embed="hashes"))))
    inside = load_brief(pdf.attachments["brief.json"].get_file().read_bytes())
    assert {source.text for source in inside.sources} == {""}


def test_bookmarks_name_the_themes_and_the_annexes(printed, brief):
    pdf = pikepdf.open(BytesIO(printed))
    with pdf.open_outline() as outline:
        (title,) = outline.root
        names = [item.title for item in title.children]
    assert title.title == brief.title
    assert [theme.name for theme in brief.themes] == [name for name in names if name in {t.name for t in brief.themes}]
    assert names[-1] == "Annex C: Method"


def test_the_dates_of_the_file_are_those_of_the_brief(printed):
    pdf = pikepdf.open(BytesIO(printed))
    information = pdf.docinfo
    assert str(information["/CreationDate"]).startswith("D:20251222")
    assert str(information["/ModDate"]).startswith("D:20251222")


def test_every_page_carries_the_marking_and_its_number(printed):
    document = pypdfium2.PdfDocument(printed)
    count = len(document)
    for number in range(count):
        words = document[number].get_textpage().get_text_range()
        assert words.count("OFFICIAL") == 2
        assert f"Page {number + 1} of {count}" in words


def test_a_brief_without_a_marking_prints_none(short):
    assert "OFFICIAL" not in text_of(render(replace(short, marking=""), "pdf"))


def test_no_heading_stands_alone_at_the_foot_of_a_page(printed):
    """Under the last heading of each page there is text: its lowest line is no heading."""
    document = pypdfium2.PdfDocument(printed)
    headings = {"Combat aircraft", "EU programmes", "Uncrewed systems", "Industry and repair", "Coming up"}
    for number in range(len(document)):
        page = document[number].get_textpage()
        lines = [line.strip() for line in page.get_text_bounded(bottom=62).splitlines() if line.strip()]
        assert lines
        assert lines[-1] not in headings
