"""Exports of the archives of the press within documents and pages; all texts are invented."""

import io
from html import escape

import docx
import pytest
from weasyprint import HTML

from briefing.read import read_articles

ONE = (
    "The defence ministry signed a contract on Tuesday for twelve patrol ships. The ships will cost 400 million euros."
)
ONE_MORE = "The yard has built such ships before, its head said. “We are ready,” he added."
TWO = "A court in London fined the Marsh water company 30 million pounds on Wednesday. It has 28 days to appeal."
SHIPS, FINED = "Ministry orders patrol ships for the fleet", "Water firm fined"

NEXIS = [
    *("1 of 2 DOCUMENTS", "Keel News", "December 16, 2025 Tuesday", "First Edition", SHIPS, "BYLINE: Jane Roe"),
    *("LENGTH: 112 words", ONE, ONE_MORE, "LOAD-DATE: December 18, 2025", "PUBLICATION-TYPE: Newspaper"),
    *("Copyright 2025 Keel Ltd", "2 of 2 DOCUMENTS", "Copyright 2025 Moss Ltd", "All Rights Reserved", "Moss Post"),
    *("December 17, 2025 Wednesday", FINED, "LENGTH: 80 words", TWO, "LOAD-DATE: December 18, 2025"),
]
NEXIS_UNI = [
    *("User Name: Jane Roe", "Date and Time: Friday, December 19, 2025 09:30 AM", "December 19, 2025"),
    *("Documents (2)", f"1. {SHIPS}", f"2. {FINED}", "Client/Matter: -None-", "Search Terms: ships"),
    *(SHIPS, "Keel News", "December 16, 2025 Tuesday", "Copyright 2025 Keel Ltd All Rights Reserved"),
    *("Length: 112 words", "Byline: Jane Roe", "Body", ONE, ONE_MORE, "Load-Date: December 18, 2025"),
    *("End of Document", FINED, "Moss Post", "December 17, 2025 Wednesday", "Length: 80 words", "Body", TWO),
    *("Load-Date: December 18, 2025", "End of Document"),
]
FACTIVA = [
    *("NEWS", SHIPS, "By Jane Roe", "112 words", "16 December 2025", "09:30", "Keel News", "KEELN", "12", "English"),
    *("Copyright 2025 Keel Ltd. All rights reserved.", ONE, ONE_MORE, "Document KEELN00020251216elcg0001a"),
    *(FINED, "80 words", "17 December 2025", "Moss Post", "MOSSP", "English", "(c) 2025 Moss Ltd.", TWO),
    *("Document MOSSP00020251217elch0002b", "Search Summary"),
]
FACTIVA_CODES = [
    *(("HD", SHIPS), ("BY", "By Jane Roe"), ("WC", "112 words"), ("PD", "16 December 2025"), ("SN", "Keel News")),
    *(("SC", "KEELN"), ("LA", "English"), ("LP", ONE), ("TD", ONE_MORE), ("NS", "gdef : Defence")),
    ("AN", "Document KEELN00020251216elcg0001a"),
    *(("HD", FINED), ("WC", "80 words"), ("PD", "17 December 2025"), ("SN", "Moss Post"), ("LA", "English")),
    *(("LP", TWO), ("AN", "Document MOSSP00020251217elch0002b")),
]
PROQUEST = [
    *("TABLE OF CONTENTS", f"1. {SHIPS} 1", f"2. {FINED} 2", SHIPS, "Jane Roe", "ProQuest document link", "ABSTRACT"),
    *("Ships.", "FULL TEXT", ONE, ONE_MORE, "DETAILS", ("Subject:", "Ships"), ("Publication title:", "Keel News")),
    *(("Publication date:", "Dec 16, 2025"), ("ProQuest document ID:", "123456"), ("Database:", "Newsstream")),
    *(FINED, "ProQuest document link", "FULL TEXT", TWO, "DETAILS", ("Publication title:", "Moss Post; Leeds")),
    *(("Publication date:", "Dec 17, 2025"), ("ProQuest document ID:", "123457"), ("Database:", "Newsstream")),
    "Copyright 2025 Archive LLC",
]
EXPORTS = {
    "Nexis": NEXIS,
    "Nexis Uni": NEXIS_UNI,
    "Factiva": FACTIVA,
    "Factiva with codes": FACTIVA_CODES,
    "ProQuest": PROQUEST,
}


def word(lines):
    """A document of Word; a pair is a row of a table."""
    document, written = docx.Document(), io.BytesIO()
    for line in lines:
        if isinstance(line, str):
            document.add_paragraph(line)
            continue
        cells = document.add_table(rows=1, cols=2).rows[0].cells
        for cell, words in zip(cells, line, strict=True):
            cell.text = words
    document.save(written)
    return written.getvalue()


def rich_text(lines):
    def letters(words):
        return "".join(letter if ord(letter) < 128 else f"\\u{ord(letter)}?" for letter in words)

    def block(line):
        if isinstance(line, str):
            return f"\\pard {letters(line)}\\par"
        return f"\\trowd\\cellx900\\cellx9000\\pard\\intbl {letters(line[0])}\\cell {letters(line[1])}\\cell\\row"

    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\n" + "\n".join(map(block, lines)) + "}").encode()


def page(lines):
    def block(line):
        if isinstance(line, str):
            return f"<div>{escape(line)}</div>"
        return f"<table><tr><td><b>{line[0]}</b>&nbsp;</td><td><p>{escape(line[1])}</p></td></tr></table>"

    return f"<html><head><title>Export</title></head><body>{''.join(map(block, lines))}</body></html>".encode()


def paper(lines):
    rows = (line if isinstance(line, str) else " ".join(line) for line in lines)
    return HTML(string="".join(f"<p>{escape(row)}</p>" for row in rows)).write_pdf()


FORMS = {"export.docx": word, "export.rtf": rich_text, "export.html": page, "export.pdf": paper}


def read(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    return read_articles([name], base=tmp_path)


@pytest.mark.parametrize("archive", EXPORTS)
@pytest.mark.parametrize("name", FORMS)
def test_each_article_of_an_export_in_a_document_is_one(tmp_path, archive, name):
    reading = read(tmp_path, name, FORMS[name](EXPORTS[archive]))
    assert not reading.problems
    first, second = reading.articles
    assert (first.path, second.path) == (f"{name}:1", f"{name}:2")
    assert (first.title, second.title) == (SHIPS, FINED)
    assert (first.date.isoformat(), second.date.isoformat()) == ("2025-12-16", "2025-12-17")
    assert (first.outlet, second.outlet) == ("Keel News", "Moss Post")
    assert (first.byline, second.byline) == ("Jane Roe", None)
    assert (first.text, second.text) == (f"{ONE}\n\n{ONE_MORE}", TWO)


@pytest.mark.parametrize("name", FORMS)
def test_an_article_without_its_day_costs_no_other(tmp_path, name):
    lines = ["no day" if line == "16 December 2025" else line for line in FACTIVA]
    reading = read(tmp_path, name, FORMS[name](lines))
    assert [article.title for article in reading] == [FINED]
    assert [problem.where for problem in reading.problems] == [f"{name}:1"]


@pytest.mark.parametrize("name", FORMS)
def test_a_document_that_speaks_of_exports_is_one_article(tmp_path, name):
    told = "The library keeps 112 words of each of its 2 DOCUMENTS, and writes End of Document below them, it said."
    (article,) = read(tmp_path, name, FORMS[name]([SHIPS, ONE, ONE_MORE, told]))
    assert article.path == name
    assert told in article.text


@pytest.mark.parametrize("name", FORMS)
def test_an_empty_label_takes_nothing_from_the_line_below(tmp_path, name):
    lines = [
        *(FINED, "Author:", "ProQuest document link", "Abstract:", "Full text:", TWO, "Subject:"),
        *("Publication title: Moss Post", "Publication date: Dec 17, 2025", "ProQuest document ID: 123457"),
    ]
    (article,) = read(tmp_path, name, FORMS[name](lines)).articles
    assert (article.title, article.outlet, article.byline, article.text) == (FINED, "Moss Post", None, TWO)
