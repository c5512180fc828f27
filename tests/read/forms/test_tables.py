"""Tables of articles in text and in workbooks; all texts are invented."""

import csv
import io
from datetime import date, datetime

import openpyxl
import pytest

from briefing.read import read_articles

BODY = "The council of Dor voted for a new bridge on Monday; the bridge, a long one, will cost 20 million dollars."
QUOTED = 'The mayor said: "We need it."\n\nWork begins in March, and the old bridge will be kept.'
HEADER = ("Title", "Date", "Outlet", "URL", "Text")
ROWS = (
    ("Bridge voted", "2025-12-16", "Keel News", "https://keel.example/1", BODY),
    ("Work in March", "2025-12-17", "Moss Post", "https://moss.example/2", QUOTED),
)
TURKISH = ("Başlık", "Tarih", "Kaynak", "Bağlantı", "Haber metni")
MONITORED = ("Headline", "Publish Date", "Media Outlet", "Article URL", "Full Text")


def table(*rows, delimiter=","):
    written = io.StringIO()
    csv.writer(written, delimiter=delimiter).writerows(rows)
    return written.getvalue()


def read(tmp_path, name, data):
    (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_articles([name], base=tmp_path)


def workbook(*rows, title="Sheet", more=()):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    for name, held in more:
        sheet = book.create_sheet(name)
        for row in held:
            sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def found(reading):
    return [(article.title, article.date.isoformat(), article.outlet, article.url) for article in reading]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.txt", "table"])
def test_the_columns_are_known_by_their_names_whatever_stands_between_them(tmp_path, delimiter, name):
    reading = read(tmp_path, name, table(HEADER, *ROWS, delimiter=delimiter))
    assert not reading.problems
    assert found(reading) == [row[:4] for row in ROWS]
    assert [article.path for article in reading] == [f"{name}:1", f"{name}:2"]
    assert [article.text for article in reading] == [BODY, QUOTED]


@pytest.mark.parametrize("header", [HEADER, TURKISH, MONITORED])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1254"])
def test_columns_may_be_named_in_any_known_way_and_encoding(tmp_path, header, encoding):
    row = ("Köprü", "2025-12-16", "Gazete", "https://gazete.example/1", "Meclis köprüye evet dedi. İş martta başlıyor.")
    reading = read(tmp_path, "a.csv", table(header, row).encode(encoding))
    assert not reading.problems
    assert found(reading) == [row[:4]]


@pytest.mark.parametrize("above", ["sep=;\n", "Export of 17 December\n\n", "Search;bridge\nResults;2\n\n"])
def test_what_programs_put_above_the_header_is_no_row(tmp_path, above):
    reading = read(tmp_path, "a.csv", above + table(HEADER, *ROWS, delimiter=";"))
    assert not reading.problems
    assert found(reading) == [row[:4] for row in ROWS]


def test_a_row_without_a_text_or_with_too_many_cells_is_told_and_costs_no_other(tmp_path):
    rows = (ROWS[0], ("Empty", "2025-12-16", "Keel News", "", ""), (*ROWS[1], "a cell", "and one more"), ROWS[1])
    reading = read(tmp_path, "a.csv", table(HEADER, *rows))
    assert [article.path for article in reading] == ["a.csv:1", "a.csv:4"]
    assert [problem.where for problem in reading.problems] == ["a.csv:2", "a.csv:3"]
    assert "more cells" in reading.problems[1].what


def test_a_quotation_mark_that_does_not_close_swallows_nothing(tmp_path):
    reading = read(
        tmp_path, "a.csv", table(HEADER, ROWS[0]) + 'Broken,2025-12-17,Moss Post,,"It begins\nand never ends\n'
    )
    assert found(reading) == [ROWS[0][:4]]
    (problem,) = reading.problems
    assert problem.where == "a.csv:2"
    assert "line" in problem.what
    assert "quotation mark" in problem.remedy


@pytest.mark.parametrize("data", ["a,b,c\n1,2,3\n", "year;count\n2024;7\n", "just a line\n"])
def test_a_table_of_something_else_says_what_its_columns_are(tmp_path, data):
    reading = read(tmp_path, "a.csv", data)
    (problem,) = reading.problems
    assert "column" in problem.what
    assert data.split("\n")[0].replace(";", ",").split(",")[0] in problem.what
    assert "title" in problem.remedy


def test_a_header_without_rows_holds_no_article(tmp_path):
    (problem,) = read(tmp_path, "a.csv", table(HEADER)).problems
    assert "no article" in problem.what


@pytest.mark.parametrize(
    "text",
    [
        "The council met, the mayor spoke, and the text was read.\n\nIt voted.",
        "Title, date and text were missing; the outlet said so.\n\nIt voted.",
    ],
)
def test_prose_with_commas_is_no_table(tmp_path, text):
    (article,) = read(tmp_path, "a.txt", text)
    assert article.text == text


def test_an_opening_alone_is_a_teaser(tmp_path):
    (article,) = read(tmp_path, "a.csv", table(("Headline", "Date", "Opening Text"), ("B", "2025-12-16", BODY)))
    assert (article.teaser, article.text) == (True, BODY)


@pytest.mark.parametrize(
    "day", [date(2025, 12, 16), datetime.fromisoformat("2025-12-16T09:30"), "16.12.2025", "2025-12-16", 46007]
)
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "workbook"])
def test_a_workbook_is_read_by_the_same_names_whatever_its_suffix(tmp_path, day, name):
    data = workbook(("Press review",), (), HEADER, ("Bridge voted", day, "Keel News", None, BODY))
    reading = read(tmp_path, name, data)
    assert not reading.problems
    assert found(reading) == [("Bridge voted", "2025-12-16", "Keel News", None)]
    assert [article.path for article in reading] == [f"{name}:1"]


def test_every_sheet_with_a_header_is_read(tmp_path):
    data = workbook(("notes",), ("nothing",), more=[("Monday", (HEADER, ROWS[0])), ("Tuesday", (HEADER, ROWS[1]))])
    assert found(read(tmp_path, "a.xlsx", data)) == [row[:4] for row in ROWS]


def test_a_workbook_of_something_else_or_a_broken_one_says_so(tmp_path):
    (problem,) = read(tmp_path, "a.xlsx", workbook(("Year", "Count"), (2024, 7))).problems
    assert "“Year”, “Count”" in problem.what
    (problem,) = read(tmp_path, "b.xlsx", workbook(HEADER, ROWS[0])[:-200]).problems
    assert "workbook" in problem.what
    (problem,) = read(tmp_path, "c.xlsx", b"no workbook at all").problems
    assert problem.remedy
