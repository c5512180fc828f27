"""What stands apart for its language, in every form of the brief."""

import email
from dataclasses import replace
from email import policy
from io import BytesIO

import docx
import pytest
from lxml import html

from briefing.model import Appearance
from briefing.render import render
from briefing.render.html import fill_page
from briefing.render.wording import Wording


@pytest.fixture(scope="module")
def page(brief):
    return html.fromstring(fill_page(brief, Appearance(), medium="print"))


def words(element):
    return " ".join(element.text_content().split())


def test_the_part_stands_behind_all_that_is_told_in_the_briefs_own_language_and_in_the_contents(page):
    parts = [section.get("id") for section in page.xpath("//main/section")]
    assert parts[parts.index("part-other-languages") - 1] == "part-unfiled"
    assert parts[parts.index("part-unfiled") - 1].startswith("theme-")
    assert page.xpath("//nav//a[@href='#part-other-languages']")


def test_languages_themes_and_stories_are_headings_in_each_other(page):
    (part,) = page.xpath("//section[@id='part-other-languages']")
    found = [(each.tag, words(each)) for each in part.iter("h2", "h3", "h4", "h5")]
    assert [tag for tag, _ in found] == ["h2", "h3", "h4", "h5", "h4", "h5", "h5"]
    assert [said for tag, said in found if tag in {"h2", "h3", "h4"}] == [
        "In other languages",
        "Greek 3 articles",
        "Maritime security",
        "Under no theme",
    ]
    assert {each.get("lang") for each in part.iter("h5")} == {"el", "ru", None}  # the last is the brief's own: others


def test_a_theme_says_where_other_languages_tell_of_it(page):
    (theme,) = page.xpath("//section[@id='theme-maritime-security']")
    (pointer,) = theme.xpath(".//p[contains(@class, 'apart')]")
    assert words(pointer) == "In other languages: Greek (1 story)"
    target = pointer.xpath(".//a/@href")[0].removeprefix("#")
    assert page.xpath(f"//*[@id='{target}']")
    assert "No significant coverage" not in words(theme)


def test_every_identifier_stands_once_and_every_link_leads_somewhere(page):
    names = page.xpath("//@id")
    assert sorted(names) == sorted(set(names))
    assert {each[1:] for each in page.xpath("//@href") if each.startswith("#")} <= set(names)


def test_a_switched_off_part_is_nowhere(brief):
    parts = tuple(part for part in brief.parts if part != "other_languages")
    page = fill_page(replace(brief, parts=parts), Appearance(), medium="screen")
    assert "In other languages" not in page


def test_an_empty_part_says_nothing(brief):
    page = fill_page(replace(brief, other_languages=()), Appearance(), medium="screen")
    assert "part-other-languages" not in page


def test_markdown_and_word_have_the_part_under_headings_of_the_same_depth(brief):
    lines = render(brief, "markdown").decode().splitlines()
    assert {"## In other languages", "### Greek", "#### Maritime security", "#### Under no theme"} <= set(lines)
    assert lines.index("## Under no theme") < lines.index("## In other languages")
    paragraphs = docx.Document(BytesIO(render(brief, "docx"))).paragraphs
    found = [(each.style.name, each.text) for each in paragraphs]
    assert ("Heading 1", "In other languages") in found
    assert ("Heading 2", "Greek") in found
    assert ("Heading 3", "Maritime security") in found
    assert any(style == "Heading 4" and text.startswith("Ελλάδα") for style, text in found)


def test_the_mail_tells_it_too(brief, short):
    apart = replace(short, other_languages=brief.other_languages, parts=(*short.parts, "other_languages"))
    message = email.message_from_bytes(render(apart, "eml"), policy=policy.default)
    for form, said in (("html", "Greek: Maritime security"), ("plain", "Greek: Maritime security")):
        body = message.get_body((form,)).get_content()
        assert said in body
        assert "Ελλάδα και Τουρκία" in body


def test_in_turkish_the_part_has_turkish_words(turkish):
    page = html.fromstring(fill_page(turkish, Appearance(), medium="screen"))
    (part,) = page.xpath("//section[@id='part-other-languages']")
    assert words(part.find("h2")) == "Başka dillerde"
    assert words(part.find("h3")) == "Yunanca 3 haber"


def test_annex_c_says_how_far_each_language_is_known(brief):
    said = Wording.of("en").knowledge(brief.method.languages)
    known, half, unknown = said
    assert known == "English (27 articles): known in full: there are rules for everything that is looked for."
    assert (
        "Turkish (3 articles): known in part: there are rules for sentences, for the rest (dates and speakers)" in half
    )
    assert unknown.startswith(
        "Greek (1 article): not known. Sentences and words are found by the rules for any language"
    )
    page = " ".join(fill_page(brief, Appearance(), medium="print").split())
    assert all(line in page for line in said)


@pytest.mark.parametrize(
    ("told", "number", "says"),
    [
        ("tr", 1, 'All articles are in Turkish; set language = "tr" under [brief] to have the brief in it.'),
        ("el", 1, "All articles are in Greek; the brief’s own words are not available in that language."),
        (
            "el",
            2,
            "Most articles are in Greek, none in English; the brief’s own words are not available in that language.",
        ),
        ("en", 2, ""),
        ("", 2, ""),
    ],
)
def test_the_page_says_how_to_set_the_language_where_no_article_is_in_it(brief, told, number, says):
    method = replace(brief.method, languages=brief.method.languages[:number])
    other = replace(brief, text_language=told, method=method)
    assert Wording.of("en").language_hint(other) == says
    page = html.fromstring(fill_page(other, Appearance(), medium="screen"))
    assert [words(each) for each in page.xpath("//p[@class='hint']")] == ([says] if says else [])
