# ruff: noqa: E501 - markup is read on one line
import io
import random
import zipfile
from datetime import date

import pytest

from briefing.read import read_articles
from briefing.read.forms.office.epub import read_epub
from briefing.read.forms.office.open_document import read_open_document
from briefing.read.forms.office.rich_text import read_rich_text
from briefing.read.forms.office.unpacking import Package
from briefing.read.forms.office.word import read_word
from briefing.read.refusal import Refused

FIRST = "The board voted on Monday to widen the northern quay of the harbour."
SECOND = "Members of the opposition asked for a survey before the work begins."
NOTE = "The survey was printed in the yearly report."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OPEN = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("meta", "meta"),
    )
)


def packed(members, first=()):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in first:
            archive.writestr(name, text, zipfile.ZIP_STORED)
        for name, text in members.items():
            archive.writestr(name, text)
    return stream.getvalue()


def word(body, core="", **more):
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{own}"><w:name w:val="{name}"/>{based}</w:style>'
        for own, name, based in (
            ("Kop1", "heading 1", ""),
            ("Eigen", "Own", '<w:basedOn w:val="Kop1"/>'),
            ("Titel", "Title", ""),
            ("Inhalt", "toc 1", ""),
        )
    )
    members = {
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        **more,
    }
    if core:
        members["docProps/core.xml"] = (
            '<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc" xmlns:dcterms="urn:t">' + core + "</c:coreProperties>"
        )
    return packed(members)


def p(text, style="", runs=""):
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r>{runs}</w:p>"


def test_word_gives_its_running_text_and_nothing_beside_it():
    deleted = "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
    inserted = "<w:ins><w:r><w:t> It was close.</w:t></w:r></w:ins>"
    table = f"<w:tbl><w:tr><w:tc>{p('Port')}</w:tc></w:tr></w:tbl>"
    box = f"<w:r><w:drawing><w:txbxContent>{p('A box')}</w:txbxContent></w:drawing></w:r>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    body = (
        p("Quay to be widened", "Titel")
        + p("Quays 4", "Inhalt")
        + p("What was decided", "Eigen")
        + p(FIRST, runs=deleted + hidden + inserted + box + field)
        + table
        + f"<w:sdt><w:sdtContent>{p(SECOND)}</w:sdtContent></w:sdt>"
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:type="separator">{p("x")}</w:footnote><w:footnote>{p(NOTE)}</w:footnote></w:footnotes>'
    record = read_word(word(body, **{"word/footnotes.xml": notes}))
    assert record.title == "Quay to be widened"
    assert record.body.split("\n\n") == [f"{FIRST} It was close.", SECOND, NOTE]


@pytest.mark.parametrize(
    ("created", "modified", "expected"),
    [
        ("2026-03-09T08:00:00Z", "2026-03-12T08:00:00Z", "2026-03-12"),
        ("2019-01-01T08:00:00Z", "2026-03-12T08:00:00Z", ""),
        ("2013-12-23T23:15:00Z", "2013-12-23T23:15:00Z", ""),
        ("soon", "2026-03-12T08:00:00Z", ""),
    ],
)
def test_the_day_of_a_document_is_that_of_its_last_change_only_where_it_was_begun_then(created, modified, expected):
    core = f"<dcterms:created>{created}</dcterms:created><dcterms:modified>{modified}</dcterms:modified>"
    assert read_word(word(p(FIRST), core)).date == expected
    assert read_word(word(p("14 March 2026") + p(FIRST), core)).date == "14 March 2026"


@pytest.mark.parametrize(
    ("stated", "expected"), [("Document1", ""), ("release final.docx", ""), ("A new quay", "A new quay")]
)
def test_a_stated_title_that_names_a_file_is_none(stated, expected):
    assert read_word(word(p(FIRST), f"<dc:title>{stated}</dc:title>")).title == expected


def open_document(text, styles="", meta=""):
    content = f"<office:document-content {OPEN}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"
    members = {"content.xml": content}
    if meta:
        members["meta.xml"] = (
            f'<office:document-meta {OPEN} xmlns:dc="urn:dc"><office:meta>{meta}</office:meta></office:document-meta>'
        )
    return packed(members, [("mimetype", "application/vnd.oasis.opendocument.text")])


def test_open_document_gives_its_running_text_and_nothing_beside_it():
    text = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Quays 4</text:p></text:index-body></text:table-of-content>"
        '<text:p text:style-name="P1">Quay to be widened</text:p><text:h>What was decided</text:h>'
        f"<text:p>The<text:s text:c='2'/>board <text:span>voted</text:span><office:annotation><text:p>Really?</text:p></office:annotation>{FIRST[15:]}"
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{NOTE}</text:p></text:note-body></text:note></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Port</text:p></table:table-cell></table:table-row></table:table>"
        f"<text:list><text:list-item><text:p>{SECOND}</text:p></text:list-item></text:list>"
    )
    styles = '<style:style style:name="P1" style:parent-style-name="Title"/>'
    meta = "<meta:creation-date>2026-03-10T10:00:00</meta:creation-date><dc:date>2026-03-12T10:00:00</dc:date>"
    record = read_open_document(open_document(text, styles, meta))
    assert record.title == "Quay to be widened"
    assert record.body.split("\n\n") == [FIRST, SECOND, NOTE]
    assert record.date == "2026-03-12"


def test_a_flat_open_document_is_read_as_a_packed_one(tmp_path):
    flat = f"<?xml version='1.0'?><office:document {OPEN}><office:body><office:text><text:p>{FIRST}</text:p></office:text></office:body></office:document>"
    (tmp_path / "a.xml").write_text(flat)
    assert [article.text for article in read_articles(tmp_path, base=tmp_path)] == [FIRST]


def epub(chapters, metadata="", encryption=""):
    items = "".join(f'<item id="{name}" href="{name}.xhtml"/>' for name in chapters)
    order = "".join(f'<itemref idref="{name}"/>' for name in sorted(chapters, reverse=True))
    members = {
        "META-INF/container.xml": '<container xmlns="urn:c"><rootfiles><rootfile full-path="OPS/p.opf"/></rootfiles></container>',
        "OPS/p.opf": f'<package xmlns:dc="urn:dc" xmlns:opf="urn:opf"><metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{order}</spine></package>',
        **{f"OPS/{name}.xhtml": f"<html><body>{text}</body></html>" for name, text in chapters.items()},
    }
    if encryption:
        members["META-INF/encryption.xml"] = encryption
    return packed(members, [("mimetype", "application/epub+zip")])


def test_a_book_is_read_in_the_order_of_its_spine():
    chapters = {
        "a": f"<p>{SECOND}</p><table><tr><td>Port</td></tr></table><aside><p>Note.</p></aside>",
        "b": f"<h1>Quay</h1><div>The board <!-- not this --><i>voted</i> on{FIRST[18:].removeprefix(' on')}</div><p hidden=''>Hidden.</p>",
    }
    metadata = "<dc:title>The quay</dc:title><dc:date opf:event='modification'>2030-01-01</dc:date><dc:date>2026-03-12</dc:date><dc:publisher>Harbour Press</dc:publisher><dc:creator>Ada Moll</dc:creator>"
    record = read_epub(epub(chapters, metadata))
    assert record.body.split("\n\n")[-1] == SECOND
    assert record.body.startswith("The board voted on")
    assert "Note." not in record.body
    assert "Hidden." not in record.body
    assert (record.title, record.date, record.outlet, record.byline) == (
        "The quay",
        "2026-03-12",
        "Harbour Press",
        "Ada Moll",
    )


RICH = (
    r"{\rtf1\ansi\ansicpg1254\deff0{\fonttbl{\f0\fcharset162 Times;}}{\stylesheet{\s1 heading 1;}{\s2 Title;}}"
    r"{\info{\title Quay to be widened}{\creatim\yr2026\mo3\dy10}{\revtim\yr2026\mo3\dy12}}{\header The Review\par}"
    r"\pard\s1 What was decided\par\pard The board of I\'f0d\u305?r voted{\deleted  gone}{\v  hidden} on Monday."
    r"{\super 1}{\footnote\pard{\super 1} The survey was printed.}\par\trowd\pard\intbl Port\cell 2024\cell\row\pard "
    r"See {\field{\*\fldinst HYPERLINK "
    '"http://quay.example"'
    r"}{\fldrslt the survey}}: it was \u-10187?\u-9200? "
    r"\'93short\'94.\par}"
)


def test_rich_text_gives_its_running_text_and_nothing_beside_it():
    record = read_rich_text(RICH.replace(r"{\super 1}", "").encode("ascii"))
    assert record.title == "Quay to be widened"
    assert record.date == "2026-03-12"
    assert record.body.split("\n\n") == [
        "The board of Iğdır voted on Monday.",
        "See the survey: it was \U0001d410 “short”.",
        "The survey was printed.",
    ]


def test_raw_letters_of_rich_text_are_read_by_its_own_table():
    data = b"{\\rtf1\\ansi\\ansicpg1254 The mayor of I\xf0d\xfdr spoke.\\par}"
    assert read_rich_text(data).body == "The mayor of Iğdır spoke."


GOOD = {
    "a.docx": word(p(FIRST) + p(SECOND)),
    "b.odt": open_document(f"<text:p>{FIRST}</text:p><text:p>{SECOND} Again.</text:p>"),
    "c.epub": epub({"a": f"<p>{FIRST}</p><p>{SECOND} And again.</p>"}),
    "d.rtf": (r"{\rtf1\ansi " + FIRST + r"\par " + SECOND + r" And then.\par}").encode(),
}


@pytest.mark.parametrize("name", GOOD)
def test_beside_a_broken_file_the_good_one_is_read_whatever_its_suffix(tmp_path, name):
    (tmp_path / name).write_bytes(GOOD[name])
    (tmp_path / f"other{name}").write_bytes(
        GOOD[name][:60] if not name.endswith("rtf") else b"no rich text at all \x00"
    )
    (tmp_path / "renamed.txt").write_bytes(GOOD[name])
    reading = read_articles(tmp_path, base=tmp_path)
    assert [article.text.split("\n\n")[0] for article in reading] == [FIRST]
    kinds = {problem.where: problem.kind for problem in reading.problems}
    assert kinds.pop(f"other{name}") == "unreadable"
    assert list(kinds.values()) == ["duplicate"]


@pytest.mark.parametrize("name", GOOD)
def test_whatever_is_wrong_with_a_file_it_is_read_or_refused(name):
    read = {"a": read_word, "b": read_open_document, "c": read_epub, "d": read_rich_text}[name[0]]
    chance = random.Random(name)
    said = []
    for _ in range(150):
        data = bytearray(GOOD[name])
        for _ in range(chance.randint(1, 8)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        try:
            said.append(read(bytes(data[: chance.randrange(40, len(data) + 1)])).body)
        except Refused as refused:
            said.append(str(refused))
    assert len(said) == 150


def test_an_archive_that_unpacks_without_end_is_refused():
    bomb = packed({"word/document.xml": b"\x20" * 40_000_000})
    assert len(bomb) < 100_000
    with pytest.raises(Refused) as refused:
        read_word(bomb)
    assert refused.value.reason.kind == "large archive"


def test_entities_are_not_expanded_and_nothing_is_fetched():
    entities = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    document = f'<!DOCTYPE d [<!ENTITY a0 "ha"><!ENTITY f SYSTEM "file:///etc/passwd">{entities}]><w:document xmlns:w="{W}"><w:body>{p("x &a9; &f; y")}</w:body></w:document>'
    try:
        said = read_word(packed({"word/document.xml": document})).body
    except Refused as refused:
        said = refused.reason.kind
    assert said in ("x y", "x   y", "broken document")


def test_a_locked_document_is_told_as_such():
    package = bytearray(GOOD["a.docx"])
    for at in (package.find(b"PK\x01\x02"), package.rfind(b"PK\x01\x02")):
        package[at + 8] |= 1
    with pytest.raises(Refused) as refused:
        Package(bytes(package), form="Word").read("word/document.xml")
    assert refused.value.reason.kind == "locked"
    with pytest.raises(Refused) as refused:
        read_word(b"\xd0\xcf\x11\xe0" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert refused.value.reason.kind == "locked"
    locked = '<encryption><CipherReference URI="OPS/a.xhtml"/></encryption>'
    with pytest.raises(Refused) as refused:
        read_epub(epub({"a": f"<p>{FIRST}</p>"}, encryption=locked))
    assert refused.value.reason.kind == "locked"


def test_groups_without_end_are_refused_in_time():
    with pytest.raises(Refused):
        read_rich_text(b"{\\rtf1 " + b"{" * 1_000_000)


def test_a_day_is_kept_through_the_whole_reading(tmp_path):
    (tmp_path / "a.docx").write_bytes(word(p("Quay to be widened", "Kop1") + p("14 March 2026") + p(FIRST) + p(SECOND)))
    (article,) = read_articles(tmp_path, base=tmp_path)
    assert (article.title, article.date) == ("Quay to be widened", date(2026, 3, 14))
    assert article.text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "before", [r"\ansi", r"\ansi\pard", r"\ansi\f0\pard ", r"\ansi{\fonttbl{\f0 A;}}\pard\b\plain "]
)
def test_a_figure_at_the_beginning_is_text(before):
    written = "{\\rtf1" + before + "\n16 December 2025\\par\n\\pard\\f0\\s0 12 ships were ordered, it said.\\par}"
    record = read_rich_text(written.encode())
    assert (record.date, record.body.split("\n\n")[-1]) == ("16 December 2025", "12 ships were ordered, it said.")
