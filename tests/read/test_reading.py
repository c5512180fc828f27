import json
import os
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context

import pytest

from briefing.read import read_articles

BODY = "Ministers of both countries met in London. They agreed to build the aircraft together.\n\nWork begins in March."


def write(folder, name, text, encoding="utf-8"):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


def test_a_first_line_with_a_date_gives_date_and_title(tmp_path):
    write(tmp_path, "a.txt", f" date 2025-12-20 Ministers meet\n\n{BODY}\n")
    (article,) = read_articles(["a.txt"], base=tmp_path)
    assert (article.date, article.title) == (date(2025, 12, 20), "Ministers meet")
    assert (article.text, article.path, article.language) == (BODY, "a.txt", "en")


def test_every_form_gives_the_same_article(tmp_path):
    head = "title: Ministers meet\ndate: 2025-12-20\noutlet: The Post\nurl: https://post.example/1\nlanguage: en\n"
    fields = {"title": "Ministers meet", "date": "2025-12-20", "outlet": "The Post", "url": "https://post.example/1"}
    write(tmp_path, "1/a.txt", f"{head}\n{BODY}")
    write(tmp_path, "2/a.md", f"---\n{head}---\n\n{BODY}".replace("aircraft", "**aircraft**"))
    write(tmp_path, "3/a.jsonl", json.dumps({**fields, "text": BODY}) + "\n")
    write(tmp_path, "4/a.json", json.dumps([{**fields, "content": BODY}]))
    readings = [read_articles([str(number)], base=tmp_path) for number in range(1, 5)]
    assert all(len(reading) == 1 for reading in readings), [reading.problems for reading in readings]
    articles = [reading.articles[0] for reading in readings]
    assert len({(a.id, a.title, a.date, a.outlet, a.url, a.language, a.text) for a in articles}) == 1
    assert [a.path for a in articles] == ["1/a.txt", "2/a.md", "3/a.jsonl:1", "4/a.json:1"]


def test_a_broken_line_is_named_and_the_other_lines_go_on(tmp_path):
    lines = [json.dumps({"text": f"{BODY} It is number {n}."}) for n in range(3)]
    write(tmp_path, "a.jsonl", "\n".join([lines[0], '{"text": "cut', "", lines[1], "[1]", lines[2]]))
    reading = read_articles(["a.jsonl"], base=tmp_path)
    assert len(reading) == 3
    assert [problem.where for problem in reading.problems] == ["a.jsonl:2", "a.jsonl:5"]
    assert {problem.kind for problem in reading.problems} == {"unreadable"}


def test_the_order_is_that_of_the_articles_not_of_the_paths(tmp_path):
    for n, day in enumerate(("2025-12-20", "2025-12-18", "2025-12-19")):
        write(tmp_path, f"{n}.txt", f"date {day} Title {n}\n\n{BODY} Number {n}.")
    write(tmp_path, "undated.txt", BODY)
    names = ["0.txt", "1.txt", "2.txt", "undated.txt"]
    reading = read_articles(names, base=tmp_path)
    assert reading == read_articles(names[::-1], base=tmp_path) == read_articles(tmp_path, base=tmp_path)
    assert [article.title for article in reading] == ["Title 1", "Title 2", "Title 0", None]


def test_a_file_named_twice_is_read_once(tmp_path):
    write(tmp_path, "a.txt", BODY)
    reading = read_articles(["a.txt", "*.txt", ".", str(tmp_path / "a.txt")], base=tmp_path)
    assert (len(reading), reading.problems) == (1, ())


def test_what_is_there_twice_is_left_out_with_its_reason(tmp_path):
    write(tmp_path, "a.txt", f"outlet: Post\n\n{BODY}")
    write(tmp_path, "b.txt", f"outlet: Post\n\n{BODY}")
    write(tmp_path, "c.txt", f"outlet: Herald\n\n{BODY}")
    write(tmp_path, "d.txt", f"outlet: One\nurl: https://x.example/1\n\n{BODY}")
    write(tmp_path, "e.txt", f"outlet: Two\nurl: https://x.example/1\n\n{BODY}")
    reading = read_articles(tmp_path, base=tmp_path)
    assert [article.path for article in reading] == ["c.txt", "d.txt", "a.txt"]
    assert [(p.where, p.kind) for p in reading.problems] == [("b.txt", "duplicate"), ("e.txt", "duplicate")]
    assert "a.txt" in reading.problems[0].what


@pytest.mark.parametrize("source", ["none.txt", "*.nothing", "nowhere/"])
def test_a_source_that_matches_nothing_is_a_problem(tmp_path, source):
    reading = read_articles([source], base=tmp_path)
    assert not reading.articles
    assert [problem.kind for problem in reading.problems] == ["unreadable"]


def test_a_folder_is_read_to_its_depth_without_what_is_hidden_or_configuration(tmp_path):
    for number, name in enumerate(["a.txt", "deep/er/b.md", ".hidden/c.txt", ".d.txt", "page_files/e.txt"]):
        write(tmp_path, name, f"{BODY} Number {number}.")
    write(tmp_path, "brief.toml", "[brief]")
    write(tmp_path, "photo.png", b"\x89PNG\r\n\x1a\n")
    reading = read_articles([tmp_path], base=tmp_path)
    assert sorted(article.path for article in reading) == ["a.txt", "deep/er/b.md"]
    assert [problem.where for problem in reading.problems] == ["photo.png"]


def test_a_path_outside_the_base_is_shown_as_it_was_given(tmp_path):
    path = write(tmp_path, "articles/a.txt", BODY)
    base = tmp_path / "base"
    base.mkdir()
    assert read_articles([path], base=base).articles[0].path == path.as_posix()
    assert read_articles(["../articles/a.txt"], base=base).articles[0].path == "../articles/a.txt"


def test_an_outlet_that_is_not_given_is_the_host_of_the_url(tmp_path):
    write(tmp_path, "a.txt", f"url: https://www.post.example:8080/a/1\n\n{BODY}")
    assert read_articles(["a.txt"], base=tmp_path).articles[0].outlet == "post.example"


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    (problem,) = read_articles([tmp_path], base=tmp_path).problems
    assert (problem.where, problem.kind) == ("a.txt", "unreadable")


def test_a_file_without_a_known_suffix_is_told_by_its_content(tmp_path):
    write(tmp_path, "article", f"date 2025-12-20 Title\n\n{BODY}")
    write(tmp_path, "page.php", f"<!doctype html><html><body><p>{BODY}</p><p>{BODY} Again.</p></body></html>")
    write(tmp_path, "notes.rst", BODY)
    reading = read_articles(tmp_path, base=tmp_path)
    assert sorted(article.path for article in reading) == ["article", "page.php"]
    assert [problem.where for problem in reading.problems] == ["notes.rst"]


def test_a_linked_folder_is_read(tmp_path):
    write(tmp_path, "elsewhere/a.txt", BODY)
    (tmp_path / "week").mkdir()
    (tmp_path / "week" / "linked").symlink_to(tmp_path / "elsewhere")
    assert [article.path for article in read_articles(["week"], base=tmp_path)] == ["week/linked/a.txt"]


def test_a_glob_takes_files_and_folders_and_leaves_configuration_alone(tmp_path):
    write(tmp_path, "week1/a.txt", f"{BODY} One.")
    write(tmp_path, "week2/b.txt", f"{BODY} Two.")
    write(tmp_path, "week.toml", "[brief]")
    reading = read_articles(["week*"], base=tmp_path)
    assert sorted(article.path for article in reading) == ["week1/a.txt", "week2/b.txt"]
    assert reading.problems == ()


def test_a_name_with_the_letters_of_a_pattern_is_a_name_first(tmp_path):
    write(tmp_path, "a[1].txt", BODY)
    assert [article.path for article in read_articles(["a[1].txt"], base=tmp_path)] == ["a[1].txt"]
    write(tmp_path, "week[1]/a.txt", BODY)
    assert [article.path for article in read_articles(["*.txt"], base=tmp_path / "week[1]")] == ["a.txt"]


def test_reading_is_the_same_in_every_process(tmp_path):
    for number in range(4):
        write(tmp_path, f"{number}.txt", f"{BODY} It is number {number}.")
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        first, second = pool.map(read_articles, [tmp_path, [tmp_path / "3.txt", tmp_path]])
    assert first == second == read_articles(tmp_path)
