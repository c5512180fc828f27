"""What is not PDF: HTML, Markdown, Word and e-mail, all from the same brief."""

import email
import re
from dataclasses import replace
from email import policy
from functools import cache
from io import BytesIO
from itertools import pairwise

import docx
import pypdfium2
import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract
from lxml import html

from briefing.model import Appearance, Setting
from briefing.reasons import SENTENCES
from briefing.render import render as rendered
from briefing.render.html import fill_page
from briefing.render.page.printed import printed_extracts
from briefing.render.wording import CATALOGUES
from briefing.shipped import needed_template

render = cache(rendered)
"""The same form of the same brief is made once for all tests that look at it."""


def squeezed(text):
    return " ".join(text.split())


def test_html_needs_nothing_else_and_runs_nothing(brief):
    page = html.fromstring(render(brief, "html"))
    assert page.xpath("//script|//link|//iframe|//object|//@onclick") == []
    assert [address for address in page.xpath("//@src") if not address.startswith("data:")] == []
    assert "@import" not in page.xpath("string(//style)")
    assert "url(" not in page.xpath("string(//style)")


def test_markup_in_an_article_is_printed_and_never_interpreted(brief):
    page = render(brief, "html").decode()
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;" in page
    assert "<b>markup</b>" not in page


@pytest.mark.parametrize("format_", ["html", "markdown", "eml", "docx"])
def test_only_web_addresses_are_linked(short, mail, format_):
    assert b"javascript:" not in (mail if format_ == "eml" else render(short, format_))


def test_every_link_inside_the_page_leads_somewhere(brief):
    page = html.fromstring(render(brief, "html"))
    anchors = page.xpath("//@id")
    assert len(anchors) == len(set(anchors))
    targets = {address[1:] for address in page.xpath("//a/@href") if address.startswith("#")}
    assert targets <= set(anchors)
    assert {f"source-{source.number}" for source in brief.sources} <= set(anchors)


@pytest.mark.parametrize(
    ("format_", "count"), [("html", 3), ("html", 12), ("markdown", 3), ("markdown", 12), ("docx", 12)]
)
def test_the_stories_that_a_theme_only_names_stand_under_it(brief, format_, count):
    theme = brief.themes[0]
    block = replace(theme.stories[0], passages=(), quotes=())
    also = tuple(replace(block, story_id=f"also{number}", label=f"Bare title {number}.") for number in range(count))
    rendered = render(replace(brief, themes=(replace(theme, also=also), *brief.themes[1:])), format_)
    if format_ == "docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(rendered)).paragraphs)
    else:
        text = rendered.decode().replace("\\", "")
    text = text[text.index("Also under this theme") :]
    shown = [number for number in range(count) if f"Bare title {number}." in text.partition("And ")[0]]
    assert shown == list(range(min(count, 8)))
    assert ("And 4 more" in text) == (count == 12)


@pytest.mark.parametrize("format_", ["html", "markdown", "docx"])
def test_a_story_of_opinion_alone_says_so(brief, format_):
    theme = brief.themes[0]
    marked = replace(theme, stories=(replace(theme.stories[0], opinion=True), *theme.stories[1:]))
    rendered = render(replace(brief, themes=(marked, *brief.themes[1:])), format_)
    if format_ == "docx":
        text = " ".join(paragraph.text for paragraph in docx.Document(BytesIO(rendered)).paragraphs)
    else:
        text = re.sub("<[^>]*>", "", rendered.decode())
    assert squeezed(text).count("(opinion)") == 1


def test_headings_skip_no_level(brief):
    levels = [int(heading.tag[1]) for heading in html.fromstring(render(brief, "html")).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_everything_stands_inside_a_landmark(brief):
    body = html.fromstring(render(brief, "html")).find("body")
    assert {child.tag for child in body} == {"header", "main", "footer"}


def test_a_sentence_in_another_language_says_so(brief, turkish):
    page = html.fromstring(render(brief, "html"))
    assert page.get("lang") == "en-GB"
    assert {"tr", "el", "ru"} <= set(page.xpath("//main//@lang"))
    turned = html.fromstring(render(turkish, "html"))
    assert turned.get("lang") == "tr"
    assert "en" in turned.xpath("//main//@lang")


def test_an_omission_between_two_extracts_is_marked(brief):
    page = html.fromstring(render(brief, "html"))
    gaps = sum(sum(p.gaps) for theme in brief.themes for story in theme.stories for p in story.passages)
    assert len(page.xpath("//article//span[@class='omission']")) >= gaps > 0


def test_a_part_that_is_off_stays_off(brief):
    off = replace(brief, parts=("bottom_line", "themes", "sources"))
    page = html.fromstring(render(off, "html"))
    assert page.xpath("//main/*")[0].get("id") == "part-bottom-line"
    assert page.xpath("//*[@id='part-coverage' or @id='part-method' or @id='part-contents']") == []


@pytest.mark.parametrize("format_", ["html", "pdf", "docx", "markdown", "eml"])
def test_without_annex_a_a_citation_is_the_outlet_and_no_number_that_leads_nowhere(brief, format_):
    off = replace(brief, parts=("bottom_line", "themes", "speakers"), themes=brief.themes[:1])
    content = render(off, format_)
    if format_ == "html":
        assert [address for address in html.fromstring(content).xpath("//a/@href") if "source-" in address] == []
    printed = squeezed(text_of(content, format_))
    assert re.findall(r"\[\d+\]", printed) == []
    source = next(source for source in brief.sources if source.number == brief.bottom_line[0].source)
    assert f"{brief.bottom_line[0].extracts[-1].text[-12:]} {source.outlet}" in printed.replace("\u00ad", "")


def test_where_the_receipts_find_no_room_a_list_of_the_sources_stays(brief):
    listed = replace(brief, sources_form="list", parts=("contents", "bottom_line", "sources"))
    page = html.fromstring(fill_page(listed, Appearance(), medium="print"))
    numbers = page.xpath("//ul[@class='run-in']/li/span[@class='number']/text()")
    assert numbers == [str(number) for number in sorted({passage.source for passage in brief.bottom_line})]
    assert {link.lstrip("#") for link in page.xpath("//a/@href") if "source-" in link} == {
        f"source-{number}" for number in numbers
    }
    assert page.xpath("//*[@id='part-sources']/h2/text()") == ["Sources"] == page.xpath("//nav//span/text()")[:1]
    assert "¶" in html.fromstring(render(listed, "html")).text_content()


def piled(brief, count):
    """``brief`` with so many more of everything that grows with the pile."""
    last, entry, problem = brief.sources[-1], brief.unfiled[0], brief.coverage.left_out[2]
    nothing = replace(entry.story, passages=(), quotes=())
    return replace(
        brief,
        sources=brief.sources + tuple(replace(last, number=100 + n, article_id=str(n)) for n in range(count)),
        unfiled=brief.unfiled
        + tuple(replace(entry, story=replace(nothing, story_id=str(n), label=f"Story {n}.")) for n in range(count)),
        coverage=replace(
            brief.coverage,
            left_out=tuple(replace(problem, where=f"undated-{n}.txt") for n in range(count)),
            outlets=tuple(f"Outlet {n}" for n in range(count)),
            cut=brief.coverage.cut[:1] * count,
        ),
    )


@pytest.mark.parametrize("format_", ["pdf", "markdown", "docx"])
def test_what_grows_with_the_pile_is_listed_in_part_and_counted_whole(brief, format_):
    parts = ("unfiled", "sources", "coverage")
    printed = squeezed(text_of(render(replace(piled(brief, 200), parts=parts), format_), format_))
    assert "Story 39." in printed
    assert "Story 40." not in printed
    assert "undated-59.txt" in printed
    assert "undated-60.txt" not in printed
    assert printed.count("And 160 more, named in the brief’s data (JSON).") == 1
    assert printed.count("And 140 more, named in the brief’s data (JSON).") >= 1


def test_on_a_screen_the_rest_of_a_list_is_folded_away(brief):
    page = html.fromstring(render(piled(brief, 200), "html"))
    (folded,) = page.xpath("//section[@id='part-unfiled']//details")
    assert squeezed(folded.xpath("string(summary)")) == "And 160 more"
    assert "Story 189." in folded.text_content()
    assert "Story 190." not in folded.text_content()
    assert squeezed(folded.text_content()).endswith("And 10 more, named in the brief’s data (JSON).")
    assert len(page.xpath("//section[@id='part-sources']//details//li")) > 140
    assert len(page.xpath("//ul[@class='cut']/li")) == 60


def test_a_week_is_listed_whole(brief):
    page = html.fromstring(render(piled(brief, 41), "html"))
    assert page.xpath("//details[@class='rest']") == []
    assert "Story 40." in page.text_content()


@pytest.mark.parametrize("format_", ["html", "pdf"])
def test_a_story_under_no_theme_names_the_nearest(brief, format_):
    brief = piled(replace(brief, parts=("unfiled",)), 1)
    assert squeezed(text_of(render(brief, format_), format_)).count("Nearest theme: EU programmes") == 2


def test_a_letter_in_what_is_not_printed_needs_no_glyph(brief):
    pile = piled(replace(brief, parts=("unfiled",)), 60)
    *rest, last = pile.unfiled
    strange = replace(last, story=replace(last.story, label="東"))
    assert render(replace(pile, unfiled=(*rest, strange)), "pdf")


def test_an_empty_part_says_so_or_says_nothing(bare):
    said = render(bare, "html").decode()
    assert "No significant coverage in this period." in said
    assert "Nobody is quoted by name." in said
    unsaid = render(replace(bare, empty_parts="nothing"), "html").decode()
    assert "No significant coverage" not in unsaid
    assert "Nobody is quoted" not in unsaid


@pytest.mark.parametrize("format_", ["html", "markdown", "docx", "eml"])
def test_every_form_prints_every_passage_and_the_marking(short, mail, format_):
    text = squeezed(text_of(mail if format_ == "eml" else render(short, format_), format_))
    passages = [p for theme in short.themes for story in theme.stories for p in story.passages]
    for extract_ in [e for p in (*short.bottom_line, *passages) for e in p.extracts]:
        assert squeezed(extract_.text) in text
    assert short.marking in text
    receipt = short.bottom_line[0].extracts[0].receipt
    assert receipt.sha256[:8] in text
    assert f"{receipt.start}–{receipt.end}" in text


def text_of(content, format_):
    if format_ == "html":
        return html.fromstring(content).text_content()
    if format_ == "markdown":
        return re.sub(r"\\([^\w\s])", r"\1", content.decode())
    if format_ == "docx":
        document = docx.Document(BytesIO(content))
        header = document.sections[0].header.paragraphs
        return " ".join(paragraph.text for paragraph in (*header, *document.paragraphs))
    if format_ == "pdf":
        document = pypdfium2.PdfDocument(content)
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    message = email.message_from_bytes(content, policy=policy.default)
    return message.get_body(("plain",)).get_content()


@pytest.mark.parametrize("format_", ["html", "markdown", "docx", "eml"])
def test_no_form_prints_where_a_file_lies_on_its_author_s_machine(brief, format_):
    sources = tuple(replace(source, path=f"/home/jane/{source.path}", title="") for source in brief.sources)
    settings = (Setting(key="brief.sources", value='["/home/jane/*.txt"]'),)
    left_out = tuple(replace(problem, where=f"/home/jane/{problem.where}") for problem in brief.coverage.left_out)
    told = replace(
        brief,
        themes=brief.themes[:1],
        sources=sources,
        method=replace(brief.method, settings=settings),
        coverage=replace(brief.coverage, left_out=left_out),
    )
    text = text_of(render(told, format_), format_)
    assert "jane" not in text
    assert "keel-typhoon.md" in text


def test_an_outlet_that_nobody_names_is_not_counted(brief):
    story = replace(brief.themes[1].stories[0], outlets=())
    coverage = replace(brief.coverage, outlets=())
    nameless = replace(brief, themes=(replace(brief.themes[1], stories=(story,), outlets=()),), coverage=coverage)
    for format_ in ("html", "markdown", "docx"):
        text = text_of(render(nameless, format_), format_)
        assert "0 outlets" not in text
        assert "outlet not named" in text
    assert "No article names its outlet." in html.fromstring(render(nameless, "html")).text_content()


def test_what_a_speaker_said_under_a_story_is_not_said_again_in_the_index(brief):
    story = brief.themes[0].stories[0]
    told = replace(brief, speakers=(replace(brief.speakers[0], name="Ada Berg", quotes=story.quotes),))
    (said,) = html.fromstring(render(told, "html")).xpath("//dl[@class='voices']//dd")
    assert f"Quoted under “{brief.themes[0].name}”" in squeezed(said.text_content())
    assert story.quotes[0].content.text not in said.text_content()
    assert said.xpath("string(.//a/@href)").startswith("#q-")


def test_a_story_that_was_told_before_says_where(brief):
    first, second = brief.themes[:2]
    story = replace(first.stories[0], passages=second.stories[0].passages, quotes=())
    again = replace(brief, themes=(first, replace(second, stories=(story,))))
    page = html.fromstring(render(again, "html"))
    sides = page.xpath(f"//section[@id='theme-{second.id}']//p[@class='side']")
    assert [squeezed(side.text_content()) for side in sides] == [f"More of this story under {first.name}"]
    assert page.xpath(f"//article[@id='{sides[0].xpath('.//a/@href')[0][1:]}']/ancestor::section/@id") == [
        f"theme-{first.id}"
    ]


def test_an_article_outside_the_period_is_named_with_its_day(brief):
    text = squeezed(html.fromstring(render(brief, "html")).text_content())
    assert "2025-12-09-keel-engine.txt, 9 Dec 2025" in text


def test_markdown_keeps_marks_of_the_source_as_letters(brief):
    text = render(brief, "markdown").decode()
    assert r"\<script\>alert" in text


def test_word_has_real_headings_and_linked_citations(brief):
    document = docx.Document(BytesIO(render(brief, "docx")))
    styles = [paragraph.style.name for paragraph in document.paragraphs]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "Bottom Line", "Quotation", "Analyst Note", "Annex"} <= set(styles)
    body = document.element.body.xml
    assert 'w:anchor="source_1"' in body
    assert 'w:name="source_1"' in body
    assert 'w:lang w:val="tr"' in body
    assert document.sections[0].header.paragraphs[0].text.startswith("OFFICIAL")
    assert document.core_properties.title == brief.title


def test_the_mail_carries_text_html_and_the_pdf(mail):
    message = email.message_from_bytes(mail, policy=policy.default)
    assert message["Subject"] == "[OFFICIAL] Türkiye–UK Defence Weekly, 15–21 December 2025"
    body = message.get_body(("html",)).get_content()
    assert "style=" in body
    assert "<style" not in body
    assert "var(" not in body
    (attached,) = message.iter_attachments()
    assert attached.get_content().startswith(b"%PDF")
    assert attached.get_filename() == "turkiye-uk-defence-weekly.pdf"


def test_the_turkish_catalogue_has_every_word_of_the_page():
    with (CATALOGUES / "tr.po").open("rb") as file:
        catalogue = read_po(file)
    known = {message.id if isinstance(message.id, str) else message.id[0] for message in catalogue if message.string}
    assert sorted(messages() - known) == []
    assert sorted(known - messages() - {""}) == []


def messages():
    found = set()
    for path in sorted(needed_template("policy-brief").iterdir()):
        with path.open("rb") as file:
            options = {"extensions": "jinja2.ext.i18n", "trimmed": ""}
            extracted = babel_extract(file, ("gettext", "ngettext"), [], options)
            found |= {each if isinstance(each, str) else each[0] for _, _, each, _ in extracted}
    for path in sorted(CATALOGUES.parent.rglob("*.py")):
        with path.open("rb") as file:
            keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
            extracted = list(extract("python", file, keywords=keywords))
            found |= {each if isinstance(each, str) else each[0] for _, each, _, _ in extracted if each}
    return found | set(SENTENCES.values())


def test_the_turkish_brief_speaks_turkish(turkish):
    text = squeezed(html.fromstring(render(turkish, "html")).text_content())
    assert "15–21 Aralık 2025" in text
    assert "Ek A: Kaynaklar ve dayanaklar" in text
    assert "Rakamlarla bu hafta" in text
    assert "Bottom line" not in text
    assert "It is dated" not in text
    quick = replace(turkish, themes=turkish.themes[:1], parts=("bottom_line", "themes"))
    assert "ÖZETLE" in text_of(render(quick, "eml"), "eml")


def test_another_language_keeps_its_own_dates(brief):
    text = squeezed(html.fromstring(render(replace(brief, language="de"), "html")).text_content())
    assert "22 Dezember 2025" in text


def test_what_a_part_is_off_for_is_not_looked_for(brief):
    off = replace(brief, parts=("bottom_line",))
    printed = {extract_.receipt for _, extract_ in printed_extracts(off)}
    assert printed == {extract_.receipt for passage in brief.bottom_line for extract_ in passage.extracts}


def test_letter_paper_is_letter_paper(brief):
    document = docx.Document(BytesIO(render(brief, "docx", appearance=Appearance(page="Letter"))))
    assert round(document.sections[0].page_width.inches, 2) == 8.5


def test_the_contents_name_what_leads_each_theme(brief):
    page = html.fromstring(render(brief, "html"))
    lines = page.xpath("//nav[@id='part-contents']//li[@class='topic']")
    told = {theme.name: theme.stories[0].label for theme in brief.themes if theme.stories and theme.stories[0].passages}
    assert told
    for line in lines:
        (name, *_), leads = line.xpath("./a/text()"), line.xpath("./span[@class='leads']/text()")
        whole = "".join(line.xpath("./a//text()"))
        assert leads == ([told[whole]] if whole in told else []), name


def test_a_line_of_the_contents_that_is_shortened_on_paper_ends_with_a_word(brief):
    (label, *_) = (
        theme.stories[0].label for theme in brief.themes if theme.stories and len(theme.stories[0].label) > 52
    )
    contents = squeezed(text_of(render(brief, "pdf"), "pdf"))
    shortened = next(part for part in contents.split("…") if part.rsplit(" ", 3)[-1] in label and label[:20] in part)
    assert label.startswith(shortened[shortened.index(label[:20]) :])
