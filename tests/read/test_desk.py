"""A folder as a desk has it: of each form that is read a good file and a broken one. All texts are invented."""

import io
import json
import zipfile
from pathlib import PurePosixPath

import docx
import openpyxl
import pytest
from weasyprint import HTML

from briefing.read import read_articles
from briefing.read.files.opening import MOST_BYTES
from briefing.read.forms import FORMS, form_of

BODY = (
    "The council of {0} voted for a new bridge on Monday. The bridge of {0} will cost 20 million dollars, it said.",
    "Work on it is to begin in the spring, and the old one will be kept for those who walk, the mayor told the press.",
)
HEAD = {"title": "Bridge voted", "date": "2025-12-16", "outlet": "Keel News"}


def body(place):
    """The text of an article on one line."""
    return " ".join(BODY).format(place)


def blocks(place, tag="p"):
    return "".join(f"<{tag}>{each.format(place)}</{tag}>" for each in BODY)


def record(place):
    return {**HEAD, "text": body(place)}


def table(delimiter, place):
    cell = f'"{body(place)}"'
    rows = (("Title", "Date", "Outlet", "Text"), ("Bridge voted", "2025-12-16", "Keel News", cell))
    return "".join(delimiter.join(row) + "\n" for row in rows)


def workbook(*rows):
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(written)
    return written.getvalue()


def nexis(*days):
    return [
        line
        for number, day in enumerate(days, 1)
        for line in (
            *(f"{number} of {len(days)} DOCUMENTS", "Keel News", day, "Bridge voted", "LENGTH: 20 words"),
            body(f"Nex{number}"),
        )
    ]


def factiva(day):
    head = ("Bridge voted", "20 words", day, "Keel News", "KEELN", "English", "(c) 2025 Keel")
    return [*head, body("Fac"), "Document KEELN00020251216elcg0001a"]


def proquest(text):
    rule = "_" * 60
    return [
        *(rule, f"Full text: {text}", "Title: Bridge voted", "Publication title: Keel News"),
        *("Publication date: Dec 16, 2025", "ProQuest document ID: 7", rule),
    ]


def apart(lines):
    return "\n\n".join(lines)


def word(lines):
    document, written = docx.Document(), io.BytesIO()
    for line in lines:
        document.add_paragraph(line)
    document.save(written)
    return written.getvalue()


def rich_text(lines):
    return "{\\rtf1\\ansi\n" + "".join(f"\\pard {line}\\par\n" for line in lines) + "}"


def page(place, head=""):
    said = f'<meta property="article:published_time" content="{HEAD["date"]}">{head}'
    return f"<html><head>{said}</head><body><article><h1>Bridge voted</h1>{blocks(place)}</article></body></html>"


def exported_page(lines):
    return f"<html><body>{''.join(f'<div>{line}</div>' for line in lines)}</body></html>"


def pdf(place):
    return HTML(string=f"<h1>Bridge voted</h1><p>16 December 2025</p>{blocks(place)}").write_pdf()


def packed(members, first=""):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        if first:
            archive.writestr("mimetype", first)
        for name, content in members.items():
            archive.writestr(name, content)
    return written.getvalue()


OPEN = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text"))


def open_document(lines):
    text = "".join(f"<text:p>{line}</text:p>" for line in lines)
    content = (
        f"<office:document-content {OPEN}><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    return packed({"content.xml": content}, "application/vnd.oasis.opendocument.text")


def flat_document(lines):
    text = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return (
        f"<?xml version='1.0'?><office:document {OPEN}><office:body><office:text>{text}</office:text></office:body>"
        "</office:document>"
    )


def book(*places):
    """A book of a chapter for each place, which its contents list."""
    numbers = range(len(places))
    items = "".join(f'<item id="i{n}" href="{n}.xhtml"/>' for n in numbers)
    order = "".join(f'<itemref idref="i{n}"/>' for n in numbers)
    said = "<dc:title>Bridges</dc:title><dc:date>2025-12-16</dc:date><dc:publisher>Keel News</dc:publisher>"
    points = "".join(
        f'<navPoint><navLabel><text>{place}</text></navLabel><content src="{n}.xhtml"/></navPoint>'
        for n, place in enumerate(places)
    )
    return packed(
        {
            "META-INF/container.xml": '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>',
            "p.opf": f'<package xmlns:dc="urn:dc"><metadata>{said}</metadata><manifest>{items}'
            f'<item id="t" href="t.ncx"/></manifest><spine>{order}</spine></package>',
            "t.ncx": f"<ncx><navMap>{points}</navMap></ncx>",
            **{f"{n}.xhtml": f"<html><body>{blocks(place)}</body></html>" for n, place in enumerate(places)},
        },
        "application/epub+zip",
    )


def message(place, subject="Bridge voted"):
    head = f"From: Keel News <a@keel.example>\nSubject: {subject}\nDate: Tue, 16 Dec 2025 09:30:00 +0300\n"
    return f"{head}MIME-Version: 1.0\n\n{apart(BODY).format(place)}\n"


def newsletter(*places):
    items = "".join(
        f'<h2><a href="https://keel.example/{each}">Bridge of {each}</a></h2>{blocks(each)}' for each in places
    )
    return message("-").replace("\n\n", "\nContent-Type: text/html\n\n", 1).partition("\n\n")[0] + f"\n\n{items}"


def mailbox(*places):
    return "\n".join(f"From a@keel.example Tue Dec 16 09:30:00 2025\n{message(place)}" for place in places)


def saved(kind, place):
    head = "From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    return f"{head}--b\nContent-Type: {kind}\n\n{page(place)}\n--b--\n"


def rss(place):
    item = f"<title>Bridge voted</title><pubDate>Sal, 16 Ara 2025 00:30:00 +0300</pubDate><description>{body(place)}"
    return f"<rss><channel><title>Keel News</title><item>{item}</description></item></channel></rss>"


def rdf(place):
    item = f"<title>Bridge voted</title><dc:date>2025-12-16T00:30:00+03:00</dc:date><description>{body(place)}"
    return (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Keel News</title></channel>'
        f"<item>{item}</description></item></rdf:RDF>"
    )


def atom(place):
    entry = (
        f"<title>Bridge voted</title><published>2025-12-16T00:30:00+03:00</published><content>{body(place)}</content>"
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Keel News</title><entry>{entry}</entry></feed>'


def json_feed(place):
    item = {"content_html": blocks(place), "title": "Bridge voted", "date_published": "2025-12-16T00:30:00+03:00"}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Keel News", "items": [item]})


GOOD = {
    # JSON
    "answer.json": json.dumps({"articles": [record("Json")]}),
    "cut.json": json.dumps({"articles": [{**HEAD, "content": f"{body('Cut')} And then… [+99 chars]"}]}),
    "lines.jsonl": json.dumps(record("Lines")),
    "lines-under-another-name.txt": "\n".join(json.dumps(record(f"Other{n}")) for n in range(2)),
    "object-under-another-name.txt": json.dumps(record("Object")),
    "odd.json": json.dumps([{**record("Odd"), "date": {"$date": 1765875600000}, "author": float("nan"), "tags": [{}]}]),
    # tables
    "table.csv": table(",", "Csv"),
    "table.tsv": table("\t", "Tsv"),
    "table-under-another-name.txt": table(";", "Txt"),
    "book.xlsx": workbook(("Title", "Date", "Outlet", "Text"), ("Bridge voted", "2025-12-16", "Keel", body("Xlsx"))),
    # exports of the archives of the press, each form with one of them
    "nexis.txt": apart(nexis("December 16, 2025 Tuesday", "December 17, 2025")),
    "factiva.txt": "\n".join(factiva("16 December 2025")).replace("(c) 2025 Keel", "(c) 2025 Keel\n"),
    "proquest.txt": apart(proquest(body("Pro"))),
    "nexis.docx": word([each.replace("Nex", "NexDocx") for each in nexis("December 16, 2025", "December 17, 2025")]),
    "factiva.rtf": rich_text([each.replace("Fac", "FacRtf") for each in factiva("16 December 2025")]),
    "proquest.html": exported_page(proquest(body("ProHtml"))),
    # heads of texts
    "head.txt": f"date: 2025-12-16\nid: 5\ntitle: Bridge voted\noutlet: Keel News\n\n{body('Head')}",
    "toml.md": f'+++\ntitle = "Bridge voted"\ndate = 2025-12-16\n+++\n\n{body("Toml")}',
    "yaml.md": f"---\ntitle: Bridge voted\ndate: 2025-12-16\nsource:\n  name: Keel News\n---\n\n{body('Yaml')}",
    "first-line.txt": f" date 2025-12-16 Bridge voted\n\n{body('First')}",
    "turkish.txt": (
        "tarih: 2025-12-16\nbaşlık: Köprü\n\nMeclis köprüye evet dedi. Yapım işi önümüzdeki yıl martta başlıyor."
    ),
    # documents
    "paper.pdf": pdf("Pdf"),
    "letter.docx": word(["16 December 2025", *(each.format("Docx") for each in BODY)]),
    "letter.odt": open_document(["16 December 2025", *(each.format("Odt") for each in BODY)]),
    "letter.fodt": flat_document(["16 December 2025", *(each.format("Fodt") for each in BODY)]),
    "letter.rtf": rich_text(["16 December 2025", *(each.format("Rtf") for each in BODY)]),
    "one.epub": book("One"),
    "several.epub": book("Moss", "Dor"),
    # e-mail, feeds, pages, archives
    "mail.eml": message("Mail"),
    "newsletter.eml": newsletter("Aa", "Bb", "Cc"),
    "box.mbox": mailbox("BoxOne", "BoxTwo"),
    "maildir/cur/1.host:2,S": message("Maildir"),
    "feed.rss": rss("Rss"),
    "feed-under-another-name.txt": rss("RssTxt"),
    "feed.rdf": rdf("Rdf"),
    "feed.atom": atom("Atom"),
    "feed.json": json_feed("JsonFeed"),
    "page.html": page("Html"),
    "page.mhtml": saved("text/html", "Mhtml"),
    "pile.zip": packed({"a.json": json.dumps(record("Zip")), "b/c.zip": packed({"d.eml": message("Nested")})}),
}
SEVERAL = {
    "lines-under-another-name.txt": 2,
    "nexis.txt": 2,
    "nexis.docx": 2,
    "several.epub": 2,
    "newsletter.eml": 3,
    "box.mbox": 2,
    "pile.zip": 2,
}
BROKEN = {
    "error.json": json.dumps({"status": "error", "message": "too many requests"}),
    "torn.json": json.dumps({"articles": [record("Torn")]})[:-40],
    "headlines.json": json.dumps(
        {"articles": [{"title": "Bridge", "url": "https://k.example", "seendate": "20251216"}]}
    ),
    "torn.jsonl": json.dumps(record("TornLine"))[:-20],
    "figures.csv": "year,ships\n2024,7\n",
    "unclosed.csv": table(",", "Unclosed").rpartition('"')[0],
    "figures.tsv": "year\tships\n2024\t7\n",
    "figures.xlsx": workbook(("Year", "Ships"), (2024, 7)),
    "torn.xlsx": workbook(("Title", "Text"), ("Bridge", body("TornBook")))[:-99],
    "nexis-without-days.txt": apart(nexis("no day", "none here")),
    "nexis-without-days.docx": word(nexis("no day", "none here")),
    "factiva-without-day.txt": apart(factiva("no day")),
    "factiva-without-day.rtf": rich_text(factiva("no day")),
    "proquest-without-text.txt": apart(proquest("")),
    "proquest-without-text.html": exported_page(proquest("")),
    "open.md": '+++\ntitle = "Bridge voted"\n\nThe head does not close.',
    "open.txt": "---\ntitle: Bridge voted\n\nThe head does not close.",
    "lost.txt": GOOD["turkish.txt"].encode("ascii", "replace").decode(),
    "torn.pdf": GOOD["paper.pdf"][:300],
    "torn.docx": GOOD["letter.docx"][:2000],
    "locked.docx": b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") * 9,
    "torn.odt": GOOD["letter.odt"][:200],
    "torn.fodt": GOOD["letter.fodt"][:-30],
    "torn.rtf": "{\\rtf1\\ansi\\pard \\par}",
    "torn.epub": GOOD["several.epub"][:-300],
    "broken.eml": "Nothing that is a head\n\nNor a body.",
    "broken.mbox": "From the beginning to the end",
    "notice.eml": "From: a@k.example\nContent-Type: multipart/report; boundary=b\n\n--b--\n",
    "empty.rss": "<rss><channel><title>Keel</title></channel></rss>",
    "other.xml": "<catalogue><part>1</part></catalogue>",
    "torn-feed.json": json_feed("Torn")[:-30],
    "menu.html": "<html><body><nav><a href='/a'>Home</a></nav></body></html>",
    "long.html": page("Long", head=f"<!--{' ' * MOST_BYTES}-->"),
    "style.mht": saved("text/css", "Style"),
    "torn.zip": GOOD["pile.zip"][:60],
    "office.zip": packed({"[Content_Types].xml": "<x/>", "ppt/a.xml": "<x/>"}),
    "sound.mp3": b"ID3\x04\x00\x00",
}


def as_bytes(content):
    return content if isinstance(content, bytes) else content.encode()


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    for name, content in {**GOOD, **BROKEN}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(content))
    for beside in ("new", "tmp"):
        (folder / "maildir" / beside).mkdir()
    return read_articles([folder], base=folder)


def files(places):
    """The files that have given something, and how often."""
    found = {}
    for place in places:
        name, _, number = place.rpartition(":")
        name = name if number.isdecimal() else place
        found[name] = found.get(name, 0) + 1
    return found


def test_every_good_file_gives_its_articles(reading):
    assert files(article.path for article in reading) == {name: SEVERAL.get(name, 1) for name in GOOD}
    for article in reading:
        assert article.text.endswith(("told the press.", "başlıyor.", "And then…")), article.path
        assert article.text.startswith(("The council of ", "Meclis")), article.path
        assert article.date, article.path
    assert {article.path for article in reading if article.teaser} >= {"cut.json:1"}


def test_every_broken_file_has_a_sentence_and_what_to_do(reading):
    assert set(files(problem.where for problem in reading.problems)) == set(BROKEN)
    for problem in reading.problems:
        assert problem.what.endswith("."), problem
        assert problem.remedy.endswith("."), problem


@pytest.mark.parametrize("desk", [GOOD, BROKEN], ids=["good", "broken"])
def test_the_folder_has_a_file_of_every_form(desk):
    told = set()
    for name, content in desk.items():
        data = as_bytes(content)
        if name not in ("sound.mp3", "other.xml", "office.zip"):
            told.add(form_of(data[:65_536], PurePosixPath(name).suffix.partition(":")[0]).name)
    assert told >= {form.name for form in FORMS}
