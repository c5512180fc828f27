"""The structure tree of the PDF: what a screen reader is given."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import outloud
import page
import pikepdf
import pytest
from lxml import html
from outloud.model import Document
from outloud.rules._common import element_text

from briefing.model import Appearance
from briefing.render import render
from briefing.render.html import fill_page

KINDS = ("whole", "bare", "turkish", "letter")


@pytest.fixture(scope="module")
def briefs(brief, bare, turkish, short):
    turned = replace(turkish, themes=turkish.themes[1:3])
    return {"whole": brief, "bare": bare, "turkish": turned, "letter": short}


@pytest.fixture(scope="module")
def files(briefs, printed):
    looks = {kind: Appearance(page="Letter" if kind == "letter" else "A4") for kind in KINDS}
    others = {kind: render(briefs[kind], "pdf", appearance=looks[kind]) for kind in KINDS[1:]}
    return {"whole": printed, **others}


class Reader:
    """Reads a tagged PDF as a screen reader does: elements in the order of the tree."""

    def __init__(self, content):
        self.pdf = pikepdf.open(BytesIO(content))
        self.elements = list(self.walk(self.pdf.Root.StructTreeRoot.K[0]))

    def walk(self, element):
        yield element
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from self.walk(kid)

    def of(self, *roles):
        return [element for element in self.elements if str(element.S)[1:] in roles]

    def counts(self):
        return Counter(str(element.S)[1:] for element in self.elements)


@pytest.fixture(scope="module")
def readers(files):
    return {kind: Reader(content) for kind, content in files.items()}


def words(content, tmp_path):
    """The text of each element of the tree by its role, as outloud reads it out."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(content)

    document = Document(str(path))
    try:
        return [(element.type, " ".join(element_text(document, element).split())) for element in document.elements]
    finally:
        document.close()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_every_brief_conforms_to_pdf_ua_and_pdf_a_at_once(files, kind, profile):
    report = page.validate_pdf_bytes(files[kind], profile=profile)
    assert report.is_compliant


@pytest.mark.parametrize("kind", KINDS)
def test_a_listener_finds_neither_error_nor_warning(files, kind, tmp_path):
    path = tmp_path / "brief.pdf"
    path.write_bytes(files[kind])
    result = outloud.check(str(path))
    assert result.error is None
    assert [(found.rule, found.message) for found in result.findings if found.severity != "info"] == []


@pytest.mark.parametrize("kind", KINDS)
def test_one_element_of_the_page_is_one_element_of_the_tree(briefs, readers, kind):
    source = html.fromstring(fill_page(briefs[kind], Appearance(), medium="print"))
    counts = readers[kind].counts()
    roles = {"Table": "table", "TR": "tr", "H1": "h1", "H2": "h2", "H3": "h3", "BlockQuote": "blockquote", "Link": "a"}
    for role, tag in roles.items():
        assert counts[role] == len(source.xpath(f"//{tag}")), role
    assert counts["P"] == len(source.xpath("//p[normalize-space()]|//figcaption"))
    assert counts["Figure"] == len(source.xpath("//*[local-name()='svg']"))


def test_a_table_that_runs_over_pages_says_its_head_once(readers):
    for kind in KINDS:
        for table in readers[kind].of("Table"):
            heads = [kid for kid in table.K if kid.S == "/THead"]
            assert len(heads) == 1
            assert len(heads[0].K) == 1


def test_header_cells_say_what_they_head(readers):
    cells = readers["whole"].of("TH")
    assert cells
    assert {str(cell.A.Scope) for cell in cells} == {"/Column", "/Row"}


def test_the_headings_are_read_in_the_order_of_the_page(briefs, files, tmp_path):
    source = html.fromstring(fill_page(briefs["whole"], Appearance(), medium="print"))
    on_page = [" ".join(heading.text_content().split()) for heading in source.xpath("//h1|//h2|//h3")]
    read = [text for role, text in words(files["whole"], tmp_path) if role in {"H1", "H2", "H3"}]
    assert [text.replace(" ", "") for text in read] == [text.replace(" ", "") for text in on_page]


def test_running_heads_and_page_numbers_are_not_read_out(files, tmp_path):
    (whole,) = [text for role, text in words(files["whole"], tmp_path) if role == "Document"]
    assert "Page 1 of" not in whole
    assert whole.count("Türkiye–UK Defence Weekly") == 1


def test_a_link_is_described_by_what_it_leads_to(readers):
    described = [
        str(annotation.Contents) for entry in readers["whole"].pdf.pages for annotation in entry.get("/Annots", [])
    ]
    assert "Source 1: Bosphorus Dispatch" in described or any(text.startswith("Source 1: ") for text in described)
    assert not [text for text in described if not text or text.startswith(("source-", "s-", "q-"))]


def test_links_lead_from_sentence_to_source_and_back(readers):
    pdf = readers["whole"].pdf
    targets = {
        str(annotation.Dest) for entry in pdf.pages for annotation in entry.get("/Annots", []) if "/Dest" in annotation
    }
    names = {str(name) for name in pdf.Root.Names.Dests.Names[::2]}
    assert {target[:2] for target in targets} >= {"so", "s-", "q-", "th", "pa"}
    assert targets <= names


def test_words_of_another_language_say_so(readers):
    languages = {str(element.Lang) for element in readers["whole"].elements if "/Lang" in element}
    assert {"tr", "el", "ru"} <= languages
    assert str(readers["turkish"].pdf.Root.Lang) == "tr"


def test_a_chart_is_described_by_its_data(readers):
    (timeline,) = [str(figure.Alt) for figure in readers["whole"].of("Figure")]
    assert "15 January 2026 · The resolution asks for the limit" in timeline


def test_a_chart_on_paper_is_a_table_that_prints_its_numbers_once(briefs):
    source = html.fromstring(fill_page(briefs["whole"], Appearance(), medium="print"))
    tables = source.xpath("//table[contains(@class, 'matrix')]")
    assert [table.findtext("caption") for table in tables] == [
        "Articles per day and theme",
        "Articles by outlet and theme",
    ]
    for table, chart in zip(tables, briefs["whole"].charts, strict=True):
        cells = [[int(cell.text_content()) for cell in row.xpath("td")] for row in table.xpath("tbody/tr")]
        assert cells == [list(map(int, row.values)) for row in chart.rows]
        assert len(table.xpath(".//span[@class='dot' or @class='bar']")) == sum(sum(map(bool, row)) for row in cells)
