"""A folder as people have them: three hundred good files of every form, and twelve that cannot be read."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.read import read_articles
from briefing.read.files import opening

GOOD = 300
FORMS = ("dated", "headed", "markdown", "page", "latin", "wide")
MEGABYTE = 1_000_000


def body(number):
    return (
        f"Ministers of both countries met for meeting {number} in London on Thursday, officials said.\n\n"
        f"They agreed to build {number + 2} aircraft together and to share the cost of {number + 5} more.\n\n"
        "Work on the first of them begins in March, according to the statement of the two ministries."
    )


def turkish_body(number):
    return (
        f"Bakanlar {number}. görüşme için Londra’da buluştu, yetkililer açıkladı.\n\n"
        f"İki ülke {number + 2} uçağı birlikte üretmek üzere anlaştı; çalışmalar Şubat’ta başlıyor."
    )


def page(number):
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in body(number).split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>Meeting {number}</title>'
        '<meta property="article:published_time" content="2025-12-18T09:00:00Z">'
        f"</head><body><nav><a href='/'>Home</a></nav><article><h1>Meeting {number}</h1>{paragraphs}</article></body>"
    )


def good_file(number):
    form = FORMS[number % len(FORMS)]
    if form == "dated":
        return ".txt", f" date 2025-12-20 Meeting {number}\n\n{body(number)}".encode()
    if form == "headed":
        return ".txt", f"title: Meeting {number}\ndate: 2025-12-19\noutlet: Post\n\n{body(number)}".encode()
    if form == "markdown":
        return ".md", f"---\ndate: 2025-12-17\n---\n\n# Meeting {number}\n\n{body(number)}".encode()
    if form == "page":
        return ".html", page(number).encode()
    encoding = "cp1254" if form == "latin" else "utf-16"
    return ".txt", f"date 2025-12-16 Görüşme {number}\n\n{turkish_body(number)}".encode(encoding)


def write_good(folder):
    for number in range(GOOD):
        suffix, data = good_file(number)
        path = folder / f"week{number % 3}" / f"{number:03}{suffix}"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def write_bad(folder):
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "truncated.txt").write_bytes(turkish_body(0).encode("utf-16")[:-1])
    with (folder / "line.txt").open("wb") as file:
        file.truncate(50 * MEGABYTE)
    (folder / "x.txt").mkdir()
    (folder / "forbidden.txt").write_text(body(900))
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "invalid.html").write_text("<html><body><div><p>Cut <a href='x")
    (folder / "broken.jsonl").write_text('{"title": "Cut", "text": "Ministers\n')
    (folder / "date.txt").write_text(f"date 2025-13-45 Meeting\n\n{body(901)}")
    (folder / "control.txt").write_text(f"date 2025-12-20 Meeting\n\n{body(902)}\x07\x1b[0m")
    os.mkfifo(folder / "pipe.txt")


@pytest.fixture
def _no_permission(monkeypatch):
    """The superuser, as whom tests often run, may read everything; so the system's answer is played."""
    real = Path.open

    def guarded(path, *args, **kwargs):
        if path.name == "forbidden.txt" and args == ("rb",):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *args, **kwargs)

    monkeypatch.setattr(Path, "open", guarded)


@pytest.mark.usefixtures("_no_permission")
def test_three_hundred_good_files_are_read_and_twelve_bad_ones_have_their_reasons(tmp_path):
    write_good(tmp_path)
    write_bad(tmp_path)
    reading = read_articles([tmp_path], base=tmp_path)
    assert len(reading) == GOOD
    assert all(article.date and article.title and article.language in {"en", "tr"} for article in reading)
    words = {
        "binary.txt": "binary",
        "broken.jsonl:1": "not JSON",
        "control.txt": "control character (U+0007, line 7)",
        "dangling.txt": "leads nowhere",
        "date.txt": '"2025-13-45"',
        "empty.txt": "empty",
        "forbidden.txt": "permission",
        "invalid.html": "No article",
        "line.txt": "50 MB",
        "pipe.txt": "pipe",
        "truncated.txt": "cut off",
        "x.txt": "folder",
    }
    reasons = {problem.where: problem for problem in reading.problems}
    assert sorted(reasons) == sorted(words)
    assert all(word in reasons[where].what for where, word in words.items()), reasons
    assert all(problem.remedy and problem.kind in {"unreadable", "empty"} for problem in reading.problems)


@pytest.mark.usefixtures("_no_permission")
def test_a_bad_file_is_told_in_the_same_way_when_it_is_named(tmp_path):
    write_bad(tmp_path)
    files = sorted(path.name for path in tmp_path.iterdir())
    by_name, by_folder = read_articles(files, base=tmp_path), read_articles(".", base=tmp_path)
    assert [p for p in by_name.problems if p.where != "x.txt"] == [p for p in by_folder.problems if p.where != "x.txt"]


def test_a_single_line_of_fifty_megabytes_of_text_is_not_read(tmp_path, monkeypatch):
    read = []
    real = Path.open
    monkeypatch.setattr(Path, "open", lambda path, *args, **kwargs: read.append(path) or real(path, *args, **kwargs))
    (tmp_path / "line.txt").touch()
    os.truncate(tmp_path / "line.txt", 50 * MEGABYTE)
    (problem,) = read_articles(["line.txt"], base=tmp_path).problems
    assert "50 MB" in problem.what
    assert len(read) == 1  # for its beginning


def test_a_line_of_json_lines_that_is_too_long_does_not_stop_the_others(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "MOST_BYTES", 2000)
    monkeypatch.setattr("briefing.read.MOST_BYTES", 2000)
    lines = [json.dumps({"text": body(1)}), json.dumps({"text": "x" * 9000}), json.dumps({"text": body(2)})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    reading = read_articles(["a.jsonl"], base=tmp_path)
    assert [article.path for article in reading] != []
    assert sorted(article.path for article in reading) == ["a.jsonl:1", "a.jsonl:3"]
    assert [problem.where for problem in reading.problems] == ["a.jsonl:2"]


def test_a_file_that_vanishes_is_a_problem(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(body(1))

    def vanished(path, *_args, **_kwargs):
        raise FileNotFoundError(2, "No such file", str(path))

    monkeypatch.setattr(Path, "open", vanished)
    (problem,) = read_articles(["a.txt"], base=tmp_path).problems
    assert "vanished" in problem.what


def test_links_in_a_circle_end(tmp_path):
    (tmp_path / "a.txt").write_text(body(1))
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    reading = read_articles([tmp_path, "**/*.txt"], base=tmp_path)
    assert len(reading) == 1
    assert {problem.where for problem in reading.problems} >= {"one.txt", "two.txt"}


def test_a_device_is_not_read():
    (problem,) = read_articles(["/dev/zero"]).problems
    assert "device" in problem.what


BYTES = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.tuples(
        st.sampled_from([b"\xff\xfe", b"\xef\xbb\xbf", b"<html>", b"---\n", b"date 2025-", b'{"text":', b"[", b"# "]),
        st.binary(max_size=100),
    ).map(b"".join),
)


@settings(deadline=None, max_examples=150)
@given(data=BYTES, suffix=st.sampled_from([".txt", ".md", ".html", ".json", ".jsonl", ".pdf"]))
def test_no_bytes_at_all_raise_anything(tmp_path_factory, data, suffix):
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(data)
    reading = read_articles([path])
    assert all(article.text for article in reading)
    assert all(problem.what and problem.kind for problem in reading.problems)
    assert len(reading) + len(reading.problems) > 0 or suffix in {".jsonl", ".json"}
