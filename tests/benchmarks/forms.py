"""Forms: how long the same articles take in each form, beside the library alone that opens it.

The library alone gives its text and nothing else; ours is files to articles, with cleaning, days and languages, which
are the same for every form. Plain text and exports need no library but the one that tells the language of each text, so
that this stands there for it. Each figure is a ratio of processor time within one run, the best of several, and the
note says how many articles a second either way.
"""

from __future__ import annotations

import csv
import email
import email.policy
import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
import feedparser
import openpyxl
import pypdfium2
import trafilatura
from gate import Row
from lxml import etree
from lxml import html as lxml_html
from striprtf.striprtf import rtf_to_text
from weasyprint import HTML

from briefing.languages import detect
from briefing.read import read_articles

PILE = "articles/us-campaign-2016.jsonl"
MANY, SOME, FEW = 80, 40, 10
"""Articles: of forms that hold several in a file, of forms of a file each, and of those that take long to make."""
TIMES = 2
GENEROUS = 0.5
"""Of its floor a ratio may be behind: the shortest of these timings are milliseconds."""

Article = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A form: how its files are made, by name, what its library does with one, and the most of the library's time."""

    name: str
    count: int
    make: Callable[[Sequence[Article]], Mapping[str, bytes]]
    alone: Callable[[bytes], object]
    floor: float


def rows(data: Path) -> Iterator[Row]:
    """The time of each form in that of its library."""
    with (data / PILE).open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    fit = [article for article in articles if article.get("title") and 1_000 < len(article["text"]) < 8_000][:MANY]
    for form in TIMED:
        yield _timed(form, fit[: form.count])


def _timed(form: Timed, articles: Sequence[Article]) -> Row:
    files = form.make(articles)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        names = list(files)
        read = len(read_articles(names, base=folder))
        ours = _best(lambda: read_articles(names, base=folder))
    alone = _best(lambda: [form.alone(content) for content in files.values()])
    return Row(
        name=f"time to read {form.name}, in that of the library alone",
        value=ours / alone,
        corpora=(PILE,),
        floor=form.floor,
        unit="×",
        higher_is_better=False,
        tolerance=GENEROUS * form.floor,
        timed=True,
        note=f"{read} of {len(articles)} articles, {read / ours:,.0f} a second; alone {read / alone:,.0f}",
    )


def _best(work: Callable[[], object]) -> float:
    spent = []
    for _ in range(TIMES):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return min(spent)


def _each(ending: str, make: Callable[[Article], bytes]) -> Callable[[Sequence[Article]], Mapping[str, bytes]]:
    """A file for each article."""
    return lambda articles: {f"{number}.{ending}": make(article) for number, article in enumerate(articles)}


def _one(name: str, make: Callable[[Sequence[Article]], bytes]) -> Callable[[Sequence[Article]], Mapping[str, bytes]]:
    """One file of all articles."""
    return lambda articles: {name: make(articles)}


def _paragraphs(article: Article) -> list[str]:
    return [paragraph for paragraph in article["text"].split("\n") if paragraph.strip()]


def _marked(article: Article) -> str:
    return "".join(f"<p>{escape(paragraph)}</p>" for paragraph in _paragraphs(article))


def _text(article: Article) -> bytes:
    return f"title: {article['title']}\ndate: {article['date']}\n\n{article['text']}".encode()


def _json(articles: Sequence[Article]) -> bytes:
    return json.dumps({"articles": list(articles)}).encode()


def _csv(articles: Sequence[Article]) -> bytes:
    written = io.StringIO()
    writer = csv.DictWriter(written, ("title", "date", "outlet", "url", "text"), extrasaction="ignore")
    writer.writeheader()
    writer.writerows(articles)
    return written.getvalue().encode()


def _workbook(articles: Sequence[Article]) -> bytes:
    book, written = openpyxl.Workbook(), io.BytesIO()
    book.active.append(["title", "date", "outlet", "text"])
    for article in articles:
        book.active.append([article["title"], article["date"], article.get("outlet"), article["text"]])
    book.save(written)
    return written.getvalue()


def _page(article: Article) -> bytes:
    head = (
        f'<title>{escape(article["title"])}</title><meta property="article:published_time" content="{article["date"]}">'
    )
    body = f"<article><h1>{escape(article['title'])}</h1>{_marked(article)}</article>"
    return f"<html><head>{head}</head><body><nav><a href='/'>Home</a></nav>{body}</body></html>".encode()


def _feed(articles: Sequence[Article]) -> bytes:
    items = "".join(
        f"<item><title>{escape(article['title'])}</title><pubDate>Tue, 16 Feb 2016 09:00:00 GMT</pubDate>"
        f"<description>{escape(_marked(article))}</description></item>"
        for article in articles
    )
    return f"<rss version='2.0'><channel><title>Keel</title>{items}</channel></rss>".encode()


def _message(article: Article) -> bytes:
    message = EmailMessage()
    message["From"], message["Subject"] = "Keel <a@keel.example>", " ".join(article["title"].split())
    message["Date"] = "Tue, 16 Feb 2016 09:00:00 +0000"
    message.set_content(article["text"])
    message.add_alternative(f"<html><body>{_marked(article)}</body></html>", subtype="html")
    return message.as_bytes()


def _word(article: Article) -> bytes:
    document, written = docx.Document(), io.BytesIO()
    document.add_heading(article["title"], 1)
    for paragraph in _paragraphs(article):
        document.add_paragraph(paragraph)
    document.save(written)
    return written.getvalue()


def _rich_text(article: Article) -> bytes:
    def letters(text: str) -> str:
        return "".join(
            each if each.isascii() and each not in "\\{}" else f"\\u{ord(each) % 65536}?"
            for each in text
            if each != "\n"
        )

    lines = "\n".join(f"\\pard {letters(paragraph)}\\par" for paragraph in _paragraphs(article))
    return f"{{\\rtf1\\ansi\\deff0{{\\fonttbl{{\\f0 Arial;}}}}\n{lines}}}".encode()


def _book(articles: Sequence[Article]) -> bytes:
    numbers = range(len(articles))
    items = "".join(f'<item id="i{n}" href="{n}.xhtml"/>' for n in numbers)
    points = "".join(
        f'<navPoint><navLabel><text>{escape(article["title"])}</text></navLabel><content src="{n}.xhtml"/></navPoint>'
        for n, article in enumerate(articles)
    )
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        container = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
        archive.writestr("META-INF/container.xml", container)
        package = "".join(f'<itemref idref="i{n}"/>' for n in numbers)
        archive.writestr(
            "p.opf",
            f'<package><manifest>{items}<item id="t" href="t.ncx"/></manifest><spine>{package}</spine></package>',
        )
        archive.writestr("t.ncx", f"<ncx><navMap>{points}</navMap></ncx>")
        for number, article in enumerate(articles):
            archive.writestr(f"{number}.xhtml", f"<html><body>{_marked(article)}</body></html>")
    return written.getvalue()


def _export(articles: Sequence[Article]) -> bytes:
    parts = (
        (
            *(f"{number} of {len(articles)} DOCUMENTS", "Keel", "February 16, 2016 Tuesday"),
            *(" ".join(article["title"].split()), f"LENGTH: {len(article['text'].split())} words"),
            *_paragraphs(article),
        )
        for number, article in enumerate(articles, 1)
    )
    return "\n\n\n".join(map("\n\n".join, parts)).encode()


def _pdf(article: Article) -> bytes:
    return HTML(string=f"<h1>{escape(article['title'])}</h1><p>16 February 2016</p>{_marked(article)}").write_pdf()


def _language(content: bytes) -> str | None:
    return detect(content.decode())


def _languages(content: bytes) -> list[str | None]:
    return [detect(part) for part in content.decode().split("\n\n\n")]


def _rows_of_workbook(content: bytes) -> list[object]:
    return list(openpyxl.load_workbook(io.BytesIO(content), read_only=True).active.iter_rows(values_only=True))


def _text_of_book(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        chapters = [archive.read(name) for name in archive.namelist() if name.endswith(".xhtml")]
    return [etree.tostring(lxml_html.document_fromstring(chapter), method="text", encoding=str) for chapter in chapters]


def _text_of_pdf(content: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)]


def _text_of_message(content: bytes) -> str:
    part = email.message_from_bytes(content, policy=email.policy.default).get_body(("html", "plain"))
    return part.get_content() if part is not None else ""


TIMED = (
    Timed(name="plain text", count=SOME, make=_each("txt", _text), alone=_language, floor=20),
    Timed(name="JSON", count=MANY, make=_one("a.json", _json), alone=json.loads, floor=400),
    Timed(
        name="tables (CSV)",
        count=MANY,
        make=_one("a.csv", _csv),
        alone=lambda content: list(csv.DictReader(io.StringIO(content.decode()))),
        floor=250,
    ),
    Timed(name="workbooks", count=MANY, make=_one("a.xlsx", _workbook), alone=_rows_of_workbook, floor=30),
    Timed(
        name="pages",
        count=SOME,
        make=_each("html", _page),
        alone=lambda content: trafilatura.bare_extraction(content.decode(), with_metadata=True),
        floor=4,
    ),
    Timed(
        name="feeds",
        count=MANY,
        make=_one("a.rss", _feed),
        alone=lambda content: feedparser.parse(io.BytesIO(content)),
        floor=8,
    ),
    Timed(name="e-mails", count=SOME, make=_each("eml", _message), alone=_text_of_message, floor=20),
    Timed(
        name="Word",
        count=SOME,
        make=_each("docx", _word),
        alone=lambda content: [each.text for each in docx.Document(io.BytesIO(content)).paragraphs],
        floor=4,
    ),
    Timed(
        name="RTF",
        count=SOME,
        make=_each("rtf", _rich_text),
        alone=lambda content: rtf_to_text(content.decode("latin-1"), errors="replace"),
        floor=8,
    ),
    Timed(name="EPUB", count=MANY, make=_one("a.epub", _book), alone=_text_of_book, floor=100),
    Timed(name="exports of the press", count=MANY, make=_one("a.txt", _export), alone=_languages, floor=25),
    Timed(name="PDF", count=FEW, make=_each("pdf", _pdf), alone=_text_of_pdf, floor=12),
)
"""The forms, with floors of two or three times what was measured first."""
