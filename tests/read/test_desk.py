"""A folder as a desk has it: of each form a good file and a broken one. All texts are invented."""

import io
import json

import openpyxl

from briefing.read import read_articles

BODY = "The council of {0} voted for a new bridge on Monday. The bridge of {0} will cost 20 million dollars, it said."
HEAD = {"title": "Bridge voted", "date": "2025-12-16", "outlet": "Keel News"}


def body(place):
    return BODY.format(place)


def record(place):
    return {**HEAD, "text": body(place)}


def table(delimiter, place):
    return delimiter.join(("Title", "Date", "Outlet", "Text")) + f"\nBridge,2025-12-16,Keel,{body(place)}\n".replace(
        ",", delimiter, 3
    )


def workbook(*rows):
    book, written = openpyxl.Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(written)
    return written.getvalue()


def nexis(*days):
    parts = (
        f"{number} of {len(days)} DOCUMENTS\n\nKeel News\n\n{day}\n\nBridge voted\n\nLENGTH: 20 words\n\n"
        f"{body(f'Nex{number}')}"
        for number, day in enumerate(days, 1)
    )
    return "\n\n\n".join(parts)


def factiva(day):
    head = f"Bridge voted\n\n20 words\n{day}\nKeel News\nKEELN\nEnglish\n(c) 2025 Keel"
    return f"{head}\n\n{body('Fac')}\n\nDocument KEELN00020251216elcg0001a\n"


def proquest(text):
    rule = "_" * 60
    return (
        f"{rule}\n\nFull text: {text}\n\nTitle: Bridge voted\n\nPublication title: Keel News\n\n"
        f"Publication date: Dec 16, 2025\n\nProQuest document ID: 7\n\n{rule}\n"
    )


GOOD = {
    "answer.json": json.dumps({"articles": [record("Json")]}),
    "cut.json": json.dumps({"articles": [{**HEAD, "content": f"{body('Cut')} And then… [+99 chars]"}]}),
    "lines.jsonl": json.dumps(record("Lines")),
    "lines-under-another-name.txt": "\n".join(json.dumps(record(f"Other{n}")) for n in range(2)),
    "object-under-another-name.txt": json.dumps(record("Object")),
    "table.csv": table(",", "Csv").replace(body("Csv"), f'"{body("Csv")}"'),
    "table.tsv": table("\t", "Tsv"),
    "table-under-another-name.txt": table(";", "Txt"),
    "book.xlsx": workbook(("Title", "Date", "Outlet", "Text"), ("Bridge", "2025-12-16", "Keel", body("Xlsx"))),
    "nexis.txt": nexis("December 16, 2025 Tuesday", "December 17, 2025"),
    "factiva.txt": factiva("16 December 2025"),
    "proquest.txt": proquest(body("Pro")),
    "head.txt": f"date: 2025-12-16\nid: 5\ntitle: Bridge voted\noutlet: Keel News\n\n{body('Head')}",
    "toml.md": f'+++\ntitle = "Bridge voted"\ndate = 2025-12-16\n+++\n\n{body("Toml")}',
    "yaml.md": f"---\ntitle: Bridge voted\ndate: 2025-12-16\nsource:\n  name: Keel News\n---\n\n{body('Yaml')}",
    "turkish.txt": (
        "tarih: 2025-12-16\nbaşlık: Köprü\n\nMeclis köprüye evet dedi. Yapım işi önümüzdeki yıl martta başlıyor."
    ),
}
BROKEN = {
    "error.json": json.dumps({"status": "error", "message": "too many requests"}),
    "torn.json": json.dumps({"articles": [record("Torn")]})[:-40],
    "torn.jsonl": json.dumps(record("TornLine"))[:-20],
    "figures.csv": "year,ships\n2024,7\n",
    "unclosed.csv": table(",", "Unclosed").replace(body("Unclosed"), f'"{body("Unclosed")}'),
    "figures.tsv": "year\tships\n2024\t7\n",
    "figures.xlsx": workbook(("Year", "Ships"), (2024, 7)),
    "torn.xlsx": workbook(("Title", "Text"), ("Bridge", body("TornBook")))[:-99],
    "nexis-without-days.txt": nexis("no day", "none here"),
    "factiva-without-day.txt": factiva("no day"),
    "proquest-without-text.txt": proquest(""),
    "open.md": '+++\ntitle = "Bridge voted"\n\nThe head does not close.',
    "open.txt": "---\ntitle: Bridge voted\n\nThe head does not close.",
    "lost.txt": GOOD["turkish.txt"].encode("ascii", "replace").decode(),
    "headlines.json": json.dumps(
        {"articles": [{"title": "Bridge", "url": "https://k.example", "seendate": "20251216"}]}
    ),
}


def test_every_good_file_is_read_and_every_broken_one_has_a_sentence(tmp_path):
    for name, data in {**GOOD, **BROKEN}.items():
        (tmp_path / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    reading = read_articles([tmp_path], base=tmp_path)
    assert {article.path.partition(":")[0] for article in reading} == set(GOOD)
    assert {problem.where.partition(":")[0] for problem in reading.problems} == set(BROKEN)
    assert len(reading) == len(GOOD) + 2  # of two files each has two
    assert all(article.date and "\n" not in article.text for article in reading)
    assert [article.path for article in reading if article.teaser] == ["cut.json:1"]
    for problem in reading.problems:
        assert problem.what.endswith(".")
        assert problem.remedy.endswith(".")
