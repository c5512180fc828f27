"""Templates, colours, fonts and logo of one's own."""

from dataclasses import replace

import pytest
from lxml import html

from briefing.errors import RenderingError
from briefing.model import Appearance
from briefing.render import render
from briefing.render.page.environment import link, template_folders
from briefing.render.page.fonts import SHIPPED, faces
from briefing.render.page.marks import opening, own_file, place, plain, provenance, slug, split_amount

DOT = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89\x00\x00\x00"
    b"\rIDATx\x9cc\xf8\xff\xff?\x03\x00\x08\xfc\x02\xfe\xa7\x9a\xa0\xa0\x00\x00\x00\x00IEND\xaeB`\x82"
)


def test_a_folder_replaces_the_parts_that_it_has_and_no_other(brief, tmp_path):
    (tmp_path / "bottom_line.html").write_text("<section><h2>In short</h2><p>{{ brief.title }}</p></section>")
    page = html.fromstring(render(brief, "html", appearance=Appearance(template=str(tmp_path))))
    headings = [heading.text_content() for heading in page.xpath("//h2")]
    assert headings[0] == "In short"
    assert headings[-1] == "Annex C: Method"


def test_a_folder_may_extend_the_shipped_page(brief, tmp_path):
    (tmp_path / "screen.css").write_text("body { color: red; }")
    page = html.fromstring(render(brief, "html", appearance=Appearance(template=str(tmp_path))))
    assert page.xpath("string(//style)") == "body { color: red; }"


def test_a_template_that_is_nowhere_is_an_error(brief):
    with pytest.raises(RenderingError, match="neither a shipped template"):
        render(brief, "html", appearance=Appearance(template="nowhere"))
    assert len(template_folders("policy-brief")) == 1


def test_a_name_that_the_context_does_not_have_is_an_error(brief, tmp_path):
    (tmp_path / "bottom_line.html").write_text("{{ breif.title }}")
    with pytest.raises(RenderingError, match=r"bottom_line.html:1.*'breif' is undefined"):
        render(brief, "html", appearance=Appearance(template=str(tmp_path)))


def test_a_template_that_is_wrongly_written_is_an_error_with_its_line(brief, tmp_path):
    (tmp_path / "bottom_line.html").write_text("<p>\n{% if %}</p>")
    with pytest.raises(RenderingError, match=r"bottom_line.html:2"):
        render(brief, "html", appearance=Appearance(template=str(tmp_path)))


def test_colours_are_taken_from_the_appearance(brief):
    page = render(brief, "html", appearance=Appearance(colours=(("accent", "#123456"),))).decode()
    assert "--accent: #123456" in page
    assert 'fill="#123456"' in page


@pytest.mark.parametrize("colours", [(("nose", "#123456"),), (("accent", "red; }"),)])
def test_a_wrong_colour_is_an_error(brief, colours):
    with pytest.raises(RenderingError, match=r"colours\."):
        render(brief, "html", appearance=Appearance(colours=colours))


def test_a_logo_is_carried_inside_the_page(brief, tmp_path):
    path = tmp_path / "logo.png"
    path.write_bytes(DOT)
    page = html.fromstring(render(brief, "html", appearance=Appearance(logo=str(path))))
    (image,) = page.xpath("//img")
    assert image.get("src").startswith("data:image/png;base64,")
    assert image.get("alt")


def test_a_logo_that_cannot_be_used_is_an_error(brief, tmp_path):
    for name in ("missing.png", "logo.gif"):
        with pytest.raises(RenderingError, match="logo"):
            render(brief, "html", appearance=Appearance(logo=str(tmp_path / name)))


def test_a_font_of_ones_own_takes_the_place_of_a_shipped_one():
    (serif,) = [face for face in SHIPPED if face.name == "serif"]
    chosen = faces(Appearance(fonts=(("sans", str(serif.path)),)))
    assert next(face.path for face in chosen if face.name == "sans") == serif.path


@pytest.mark.parametrize(("name", "file"), [("display", "a.ttf"), ("serif", "missing.ttf")])
def test_a_font_that_cannot_be_used_is_an_error(name, file):
    with pytest.raises(RenderingError):
        faces(Appearance(fonts=((name, file),)))


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://example.org/a", "https://example.org/a"),
        (" http://example.org ", "http://example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_only_web_addresses_are_safe_to_link(address, linked):
    assert link(address) == linked


@pytest.mark.parametrize(
    ("phrase", "parts"),
    [
        ("€150 billion loan scheme", ("", "€150 billion", " loan scheme")),
        ("60,000 shells", ("", "60,000", " shells")),
        ("fund of 18 billion liras", ("fund of ", "18 billion", " liras")),
        ("35 per cent", ("", "35 per cent", "")),
        ("yüzde 35", ("", "yüzde 35", "")),
        ("1,2 trilyon lira", ("", "1,2 trilyon", " lira")),
        ("2.5% of income", ("", "2.5%", " of income")),
        ("ten senators", ("", "ten", " senators")),
        ("iki milyar lira", ("", "iki milyar", " lira")),
        ("a dozen", ("", "", "a dozen")),
    ],
)
def test_an_amount_is_set_apart_from_its_noun(phrase, parts):
    assert split_amount(phrase) == parts
    assert "".join(split_amount(phrase)) == phrase


def test_the_amount_that_is_named_is_set_apart():
    phrase = "In 13 raids on 4 October they sank 3 ships"
    assert split_amount(phrase, "3") == ("In 13 raids on 4 October they sank ", "3", " ships")


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("week/a.txt", "week/a.txt"),
        ("feed.jsonl:14", "feed.jsonl:14"),
        ("/home/jane doe/news/a.txt", "a.txt"),
        ("../../elsewhere/feed.jsonl:14", "feed.jsonl:14"),
        ("C:\\Users\\jane\\a.txt", "a.txt"),
        ('["/home/jane/*.txt", "week/*.md"]', '["*.txt", "week/*.md"]'),
        ("It is the same article as /home/jane/a.txt.", "It is the same article as a.txt."),
        ("It is dated 2021-04-22, and/or later, see https://example.org/a/b.", None),
    ],
)
def test_where_a_file_lies_on_its_author_s_machine_is_not_printed(path, printed):
    assert place(path) == (printed or path)


@pytest.mark.parametrize(
    ("path", "printed"), [("week/one.txt", "week/one.txt"), ("/home/jane/one.txt", "one.txt"), ("feed.jsonl:14", "")]
)
def test_a_file_is_printed_where_it_is_the_article_s_own(path, printed):
    assert own_file(path) == printed


def test_a_source_is_known_by_its_outlet_or_its_title_or_its_file(brief):
    source = brief.sources[0]
    assert provenance(replace(source, outlet="The Gazette")) == "The Gazette"
    assert provenance(replace(source, outlet="")) == source.title
    assert provenance(replace(source, outlet="", title="", path="/home/jane/a.txt")) == "a.txt"


def test_small_marks():
    assert slug("Savunma Sanayii & Co.") == "savunma-sanayii-co"
    assert slug("漢") == "6f22"
    assert opening("one two three", 2) == ("one two", True)
    assert opening("one two", 2) == ("one two", False)
    assert plain("1. A *b* _c_\n<d>") == r"1\. A \*b\* \_c\_ \<d\>"


def test_a_letter_page_is_as_wide_as_letter_paper(brief):
    page = render(replace(brief, parts=("bottom_line",)), "html", appearance=Appearance(page="Letter")).decode()
    assert "size: Letter" in page
