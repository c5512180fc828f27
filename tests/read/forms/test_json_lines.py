import json

import pytest

from briefing.read import read_articles
from briefing.read.forms.json_lines import parse_json, read_json
from briefing.read.refusal import Refused

BODY = "Ministers of both countries met in London. They agreed to build the aircraft together."


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Meeting", "date": "2025-12-20", "outlet": "Post", "url": "https://x.example", "text": BODY},
        {
            "headline": "Meeting",
            "published_at": "2025-12-20",
            "source": {"id": None, "name": "Post"},
            "link": "https://x.example",
            "content": BODY,
        },
        {
            "Title": "Meeting",
            "pubDate": "2025-12-20",
            "publisher": ["Post"],
            "url": "https://x.example",
            "body": [BODY],
            "text": "",
        },
        {
            "başlık": "Meeting",
            "tarih": 20251220,
            "kaynak": "Post",
            "bağlantı": "https://x.example",
            "metin": BODY,
            "id": 7,
            "likes": None,
        },
    ],
)
def test_the_names_that_collections_use_are_known(fields):
    record = read_json(fields)
    assert (record.title, record.outlet, record.url, record.body) == ("Meeting", "Post", "https://x.example", BODY)
    assert record.date in {"2025-12-20", "20251220"}


@pytest.mark.parametrize(
    ("value", "word", "kind"),
    [
        ("text", "not a JSON object", "unreadable"),
        ([1], "not a JSON object", "unreadable"),
        ({"title": "Meeting"}, 'no field "text"', "unreadable"),
        ({"text": ""}, "empty", "empty"),
        ({"text": None}, "empty", "empty"),
        ({"text": 5}, '"text" is not text', "unreadable"),
        ({"text": "a\x00b"}, "binary", "unreadable"),
        ({"text": "a\ufffdb"}, "lost", "unreadable"),
    ],
)
def test_a_record_that_is_no_article_is_refused_with_its_reason(value, word, kind):
    with pytest.raises(Refused) as refused:
        read_json(value)
    assert word in str(refused.value)
    assert refused.value.kind == kind


@pytest.mark.parametrize("text", ["{", "{'a': 1}", "", "[" * 100_000, "1" * 5000])
def test_what_is_not_json_is_refused(text):
    with pytest.raises(Refused, match="not JSON"):
        parse_json(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1254"])
def test_lines_are_read_in_every_encoding(tmp_path, encoding):
    lines = [
        json.dumps({"text": f"Görüşme {n} sürüyor, dedi. İki ülke anlaştı."}, ensure_ascii=False) for n in range(3)
    ]
    (tmp_path / "a.jsonl").write_bytes("\n".join([*lines, ""]).encode(encoding))
    reading = read_articles(["a.jsonl"], base=tmp_path)
    assert not reading.problems
    assert sorted(article.path for article in reading) == ["a.jsonl:1", "a.jsonl:2", "a.jsonl:3"]
    assert all("Görüşme" in article.text for article in reading)


def test_a_bad_record_of_a_list_is_told_by_its_place(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps([{"text": BODY}, {"title": "x"}, 5]))
    reading = read_articles(["a.json"], base=tmp_path)
    assert len(reading) == 1
    assert [problem.where for problem in reading.problems] == ["a.json:2", "a.json:3"]


def test_control_characters_that_a_record_carries_along_do_not_reach_the_text(tmp_path):
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": f"{BODY}\u001b[0m\u0007"}))
    (article,) = read_articles(["a.jsonl"], base=tmp_path)
    assert article.text.startswith(BODY)
    assert article.text.isprintable()


def test_the_id_comes_from_the_text_and_not_from_the_record(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"id": "42", "text": BODY}))
    (tmp_path / "b.txt").write_text(BODY)
    reading = read_articles(tmp_path, base=tmp_path)
    assert len(reading) == 1
    assert len(reading.articles[0].id) == 16


def test_half_a_letter_that_a_program_cut_off_goes_and_the_article_stays():
    assert read_json({"title": "Ships\ud83d", "text": "The board of Moss bought ships.\ud83d"}).body == (
        "The board of Moss bought ships."
    )
