import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO

import page
import pikepdf
import pypdf
import pypdfium2
import pytest

from briefing.errors import RenderingError, UsageError
from briefing.model import Appearance, Extract
from briefing.render import FORMATS, count_pages, pdf, render
from briefing.render.data import brief_schema, load_brief
from briefing.render.html import fill_page


@pytest.fixture(autouse=True)
def no_warning_of_the_typesetter(caplog):
    yield
    assert [record.getMessage() for record in caplog.records if record.name == "weasyprint"] == []


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_brief_gives_the_same_bytes(bare, format_):
    assert render(bare, format_) == render(bare, format_)


def test_another_process_gives_the_same_bytes(short, tmp_path):
    path = tmp_path / "brief.json"
    render(short, "json", path)
    program = (
        "import sys, hashlib; from briefing.render import render; from briefing.render.data import load_brief; "
        "print(hashlib.sha256(render(load_brief(open(sys.argv[1], 'rb').read()), 'pdf')).hexdigest())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Tokyo"}
    there = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, check=True, env=environment)
    assert there.stdout.decode().strip() == hashlib.sha256(render(short, "pdf")).hexdigest()


def test_json_goes_out_and_comes_back_without_loss(brief):
    assert load_brief(render(brief, "json")) == brief


def test_hashes_alone_travel_when_asked(brief):
    data = json.loads(render(brief, "json", appearance=Appearance(embed="hashes")))
    assert {source["text"] for source in data["sources"]} == {""}
    assert all(source["sha256"] for source in data["sources"])


def test_a_file_is_replaced_in_one_step(brief, tmp_path):
    path = tmp_path / "deep" / "brief.json"
    content = render(brief, "json", path)
    assert path.read_bytes() == content
    assert [file.name for file in path.parent.iterdir()] == ["brief.json"]


def test_an_unknown_format_is_wrong_use(brief):
    with pytest.raises(UsageError, match="'odt' is unknown"):
        render(brief, "odt")


def test_what_is_no_brief_is_refused_with_its_place():
    with pytest.raises(RenderingError, match="title"):
        load_brief(b'{"language": "en"}')


def with_text(brief, text):
    passage = brief.bottom_line[0]
    extract = Extract(text=text, receipt=passage.extracts[0].receipt)
    return replace(brief, bottom_line=(replace(passage, extracts=(extract,), gaps=(False,)),))


STRANGE = "A van 🚐 of the non\u2011partisan 漢 party drove समझौता to the ᚠ stone; ראש העיר saw it."


@pytest.fixture(scope="module")
def strange(short):
    """A brief of a page or two and its annexes that prints strange letters."""
    return with_text(replace(short, parts=(*short.parts, "coverage", "method")), STRANGE)


@pytest.fixture(scope="module")
def strange_file(strange):
    return render(strange, "pdf")


def test_a_letter_of_a_source_that_no_face_has_is_set_as_another_and_told(strange_file):
    file = strange_file
    text = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(file)).pages).split())
    assert "U+2011 → -" in text
    assert "U+16A0 → ▢" in text
    assert "U+6F22" not in text
    (stored,) = pypdf.PdfReader(BytesIO(file)).attachments["brief.json"]
    assert STRANGE in stored.decode()


def test_what_is_copied_is_what_the_source_has(strange_file):
    copied = " ".join(pypdfium2.PdfDocument(strange_file)[0].get_textpage().get_text_range().split())
    for words in ("A van 🚐 of the non\u2011partisan 漢 party", "समझौता", "the ᚠ stone", "העיר"):
        assert words in copied


def test_strange_letters_are_set_alike_each_time_and_by_the_rules_of_the_file(strange, strange_file):
    file = strange_file
    assert render(strange, "pdf") == file
    assert page.validate_pdf_bytes(file, profile="ua1").is_compliant
    assert page.validate_pdf_bytes(file, profile="3a").is_compliant
    opened = pikepdf.open(BytesIO(file))
    spoken = {
        str(each.ActualText)
        for each in opened.objects
        if isinstance(each, pikepdf.Dictionary) and "/ActualText" in each
    }
    assert {"🚐", "\u2011", "漢", "समझौता", "ᚠ", "ראש העיר"} <= spoken


@pytest.mark.parametrize("form", ["html", "markdown", "docx"])
def test_the_other_forms_have_the_letters_of_the_source(brief, form):
    file = render(with_text(brief, STRANGE), form)
    if form == "docx":
        file = zipfile.ZipFile(BytesIO(file)).read("word/document.xml")
    text = re.sub("</?bdi[^>]*>", "", file.decode())
    assert STRANGE in text


def test_nothing_is_said_of_letters_where_the_fonts_have_all(brief):
    assert "Letters set as others" not in fill_page(brief, Appearance(), medium="print")


def test_a_letter_of_the_briefs_own_words_must_have_its_glyph(brief):
    with pytest.raises(RenderingError, match=r"no glyph for .*U\+6F22"):
        render(replace(brief, title="Weekly 漢"), "pdf")


def test_pages_are_counted_without_writing(short):
    pages = count_pages(short)
    assert pages.count > 1
    assert 0 < pages.last_filled <= 1


def test_what_was_counted_is_what_is_written(short):
    pages = count_pages(short)
    assert len(pikepdf.open(BytesIO(render(short, "pdf"))).pages) == pages.count


def test_a_few_lines_get_no_page_of_their_own(brief, monkeypatch):
    more = tuple(replace(brief.sources[-1], number=100 + n, article_id=str(n)) for n in range(24))
    annexes = replace(brief, parts=("bottom_line", "sources", "coverage", "method"), sources=brief.sources + more)
    tight = count_pages(annexes)
    monkeypatch.setattr(pdf, "NEARLY_EMPTY", 0.0)
    pdf._set.cache_clear()  # noqa: SLF001 - what was counted is kept, and would be counted again
    loose = count_pages(annexes)
    pdf._set.cache_clear()  # noqa: SLF001
    assert loose.last_filled < 0.2
    assert (tight.count, tight.last_filled > 0.5) == (loose.count - 1, True)


def test_a_brief_of_many_sources_is_set_close_from_the_start_and_once(brief, monkeypatch):
    more = tuple(replace(brief.sources[-1], number=100 + n, article_id=str(n)) for n in range(pdf.MANY_SOURCES))
    tried = []
    monkeypatch.setattr(pdf, "_laid_out", lambda _page, _fonts, styles, _base: tried.append(styles))
    for sources in (brief.sources, brief.sources + more):
        pdf._lay_out(replace(brief, sources=sources), Appearance())  # noqa: SLF001 - how often a page is set
    assert tried[1] == tried[0][1:]


def test_a_file_that_cannot_be_written_is_said_so(brief, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(RenderingError, match="cannot be written"):
        render(brief, "json", tmp_path / "file" / "brief.json")


def test_the_schema_of_a_brief_is_published(brief):
    assert set(brief_schema()["properties"]) == set(json.loads(render(brief, "json")))
