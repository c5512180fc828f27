"""Some seventy bad files beside good ones: every good one is read, and each bad one is listed with its reason."""

import gzip
import io
import json
import os
import sys
import time
import zipfile

import pikepdf
import pytest

from briefing.read import read_articles

SENTENCES = (
    "The harbour board of Moss signed a contract on Tuesday for {} patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
    "Opposition members of the council asked why no other yard had been invited to make an offer for the ships.",
)
ROOT = getattr(os, "geteuid", lambda: 1)() == 0


def body(number):
    return "\n\n".join(SENTENCES).format(number)


def good(number):
    """A good file of one of six forms."""
    head = {"title": f"Ships of yard {number}", "date": "2025-12-16", "outlet": f"Paper {number % 7}"}
    paragraphs = "".join(f"<p>{each}</p>" for each in body(number).split("\n\n"))
    meta = '<meta property="article:published_time" content="2025-12-16T09:00:00Z">'
    lines = "\n".join(f"{key}: {value}" for key, value in head.items())
    forms = (
        (".txt", f"{lines}\n\n{body(number)}"),
        (".md", f"---\n{lines}\n---\n\n{body(number)}"),
        (".html", f"<html><head>{meta}</head><body><article><h1>Ships</h1>{paragraphs}</article></body></html>"),
        (".json", json.dumps({**head, "text": body(number)})),
        (".jsonl", json.dumps({**head, "text": body(number)}) + "\n"),
        (".eml", f"From: a@keel.example\nSubject: Ships\nDate: Tue, 16 Dec 2025 09:30:00 +0000\n\n{body(number)}\n"),
    )
    return forms[number % len(forms)]


def packed(**members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "."), content)
    return buffer.getvalue()


def deep(levels):
    data = packed(a__txt=body(1))
    for _ in range(levels):
        data = packed(inner__zip=data)
    return data


def locked_pdf():
    buffer = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(buffer, encryption=pikepdf.Encryption(owner="one", user="two"))
    return buffer.getvalue()


def blank_pdf(pages):
    buffer = io.BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page()
        pdf.save(buffer)
    return buffer.getvalue()


def bad_files():
    """What each is called, and what stands in it."""
    wide, binary = body(1).encode("utf-16"), bytes(range(256)) * 20
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    rss = "<rss><channel><title>Keel</title><item><title>x</title>"
    return {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "marks.txt": b"\xef\xbb\xbf",
        "binary.txt": binary,
        "zeros.txt": bytes(4000),
        "cut-wide.txt": wide[:-1],
        "cut-letter.txt": f"{body(1)} Bakanlar görüştü; çalışmalar başlıyor ş".encode()[:-1],
        "mixed.txt": body(1).encode() + b"\xff\xfe\xfd" + "ağöü".encode(),
        "lost.txt": body(1).replace("a", "\ufffd").encode(),
        "question.txt": body(1).replace("a", "?").encode(),
        "bell.txt": f"{body(1)}\x07".encode(),
        "escape.txt": f"{body(1)}\x1b[31m".encode(),
        "no-day.txt": f"date: 2025-13-45\ntitle: Ships\n\n{body(2)}".encode(),
        "far-day.txt": f"date: 9999-12-31\ntitle: Ships\n\n{body(3)}".encode(),
        "open-head.md": f"---\ntitle: Ships\n\n{body(1)}".encode(),
        "open-head.txt": b"---\nkey: [" + b"[" * 5000,
        "only-head.md": b"---\ntitle: Ships\n---\n",
        "signs.txt": b"_" * 100 + b"\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + binary,
        "picture.jpg": b"\xff\xd8\xff\xe0" + binary,
        "program.txt": b"\x7fELF" + binary,
        "database.txt": b"SQLite format 3\x00" + binary,
        "packed.txt": gzip.compress(body(1).encode()),
        "sound.mp3": b"ID3\x04\x00\x00",
        "unknown.xyz": body(1).encode(),
        "not.json": b'{"title": "Cut", "text": "Minis',
        "deep.json": b"[" * 100_000,
        "deep-object.json": b'{"a":' * 50_000,
        "number.json": b'{"text": ' + b"9" * 10_000 + b"}",
        "nothing.json": b"null",
        "list.json": b"[1, 2, 3]",
        "no-text.json": b'{"title": "Ships"}',
        "odd-text.json": b'{"text": {"a": [1]}}',
        "binary-text.json": json.dumps({"text": f"\x00\x01{body(1)}"}).encode(),
        "not.jsonl": b'{"title": "Cut", "text": "Minis\n',
        "words.jsonl": b"none of this is JSON\nnor is this\n",
        "no-text.jsonl": b'{"title": "Ships"}\n{"title": "Boats"}\n',
        "cut.html": b"<html><body><div><p>Cut <a href='x",
        "empty.html": b"<html></html>",
        "nested.html": b"<div>" * 5000,
        "script.html": f"<html><body><script>{body(1)}</script></body></html>".encode(),
        "empty.rss": b"<rss><channel><title>Keel</title></channel></rss>",
        "other.xml": b"<catalogue><part>1</part></catalogue>",
        "bomb.xml": f"<!DOCTYPE x [{entities}]><rss><channel><title>&e11;</title></channel></rss>".encode(),
        "cut.rss": f"{rss}<description>".encode(),
        "broken.eml": b"Nothing that is a head\n\nNor a body.",
        "empty.eml": b"From: a@b.example\nSubject: Ships\n\n",
        "parts.eml": b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n--b--\n",
        "code.eml": b"From: a@b.example\nSubject: x\nContent-Transfer-Encoding: base64\n\n!!!!\n",
        "broken.mbox": b"From the beginning to the end",
        "broken.mht": b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b",
        "cut.zip": packed(a__txt=body(1))[:60],
        "empty.zip": packed(),
        "deep.zip": deep(6),
        "bomb.zip": packed(a__txt=b"a" * 2_000_000),
        "up.zip": packed(**{"../../up__bin": b"\x00\x01"}),
        "locked.docx": packed(**{"[Content_Types]__xml": "<x/>"}),
        "broken.docx": packed(**{"[Content_Types]__xml": "<x/>", "word/document__xml": "<w:doc"}),
        "broken.odt": packed(mimetype="application/vnd.oasis.opendocument.text", content__xml="<office"),
        "broken.epub": packed(mimetype="application/epub+zip"),
        "broken.xlsx": packed(**{"xl/workbook__xml": "<x"}),
        "broken.rtf": b"{\\rtf1" + b"{" * 5000,
        "broken.pdf": b"%PDF-1.7\n" + binary,
        "locked.pdf": locked_pdf(),
        "blank.pdf": blank_pdf(2),
        "no-column.csv": b"one,two\n1,2\n",
        "open.csv": b'title,text\n"Ships,"never closed\n',
    }


def write_bad(folder):
    for name, data in bad_files().items():
        (folder / name).write_bytes(data)
    (folder / "folder.txt").mkdir()
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "circle.txt").symlink_to("circle.txt")
    os.mkfifo(folder / "pipe.txt")
    names = {*bad_files(), "folder.txt", "dangling.txt", "circle.txt", "pipe.txt"}
    if not ROOT:
        (folder / "closed.txt").write_text(body(1))
        (folder / "closed.txt").chmod(0)
        names.add("closed.txt")
    with (folder / "long.txt").open("wb") as file:
        file.truncate(50_000_000)
    return {*names, "long.txt"}


def write_good(folder, number):
    for each in range(number):
        suffix, text = good(each)
        (folder / f"good-{each:03}{suffix}").write_text(text)


@pytest.fixture
def number(attack):
    return 300 if attack else 12


def test_every_good_file_is_read_and_each_bad_one_is_listed_with_its_reason(tmp_path, number):
    write_good(tmp_path, number)
    bad = write_bad(tmp_path)
    reading = read_articles([tmp_path], base=tmp_path)
    assert len([article for article in reading if article.path.startswith("good-")]) == number
    listed = {problem.where.partition(":")[0] for problem in reading.problems}
    taken = {article.path.partition(":")[0] for article in reading if not article.path.startswith("good-")}
    assert bad - listed - taken == set()
    assert taken <= {"far-day.txt", "nested.html", "bomb.zip", "unknown.xyz"}, taken
    assert all(problem.what.endswith(".") and problem.kind for problem in reading.problems)


def test_bad_files_cost_no_more_time_than_as_many_good_ones(tmp_path, attack):
    if not attack:
        pytest.skip("a ratio of times is taken in the whole attack alone")
    (tmp_path / "good").mkdir()
    (tmp_path / "both").mkdir()
    write_good(tmp_path / "good", 300)
    write_good(tmp_path / "both", 300)
    write_bad(tmp_path / "both")
    taken = {}
    for name in ("good", "both", "good", "both"):
        start = time.process_time()
        read_articles([tmp_path / name], base=tmp_path)
        taken[name] = min(taken.get(name, 1e9), time.process_time() - start)
    assert taken["both"] <= 2 * taken["good"], taken


NAMES = {
    "bytes": b"bad-\xff\xfe-\x80.txt",
    "break": b"two\nlines.txt",
    "escape": b"\x1b[31mred\x1b[0m.txt",
    "title": b"\x1b]0;owned\x07.txt",
    "dashes": b"--config=x.txt",
    "dash": b"-rf.txt",
    "turned": "right\u202etxt.left.txt".encode(),
    "markup": b"<script>alert(1)</script>[bold].txt".replace(b"/", b""),
    "percent": b"100%41%0A.txt",
    "colon": b"a:12.txt",
    "long": b"n" * 250 + b".txt",
    "space": b" .. .txt",
    "star": b"*[?].txt",
}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_files_are_read_whatever_they_are_called_and_can_be_printed_and_found_again(tmp_path):
    from briefing.read.names import named_file  # noqa: PLC0415 - beside what it undoes

    for number, name in enumerate(NAMES.values()):
        with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:  # noqa: PTH123 - no Path holds such a name
            file.write(f"title: Ships\ndate: 2025-12-16\n\n{body(number)}")
    reading = read_articles([tmp_path], base=tmp_path)
    assert len(reading) == len(NAMES)
    assert reading.problems == ()
    for article in reading:
        assert article.path.isprintable()  # which no half of a letter is
        names = (article.path, named_file(article.path))  # in this order: a name may look as if it were escaped
        assert any((tmp_path / name).is_file() for name in names)
