"""Days that can be read two ways, and what decides them."""

import json

import pytest

from briefing.read import read_articles

BODY = "The port of Marsa opened a new quay on Friday. The quay will take larger ships, and it is number {}."
TURKISH = "Marsa limanı cuma günü yeni bir rıhtım açtı. Rıhtım daha büyük gemileri alacak, sayısı {}."


def write(folder, name, *records, body=BODY):
    lines = [json.dumps({"text": body.format(f"{name} {number}"), **record}) for number, record in enumerate(records)]
    (folder / name).write_text("\n".join(lines), encoding="utf-8")


def days(folder):
    reading = read_articles([folder], base=folder)
    return {article.path: article.date.isoformat() for article in reading}, reading.notes


def test_the_other_days_of_the_file_decide(tmp_path):
    write(tmp_path, "us.jsonl", {"date": "12/15/2025"}, {"date": "12/05/2025"}, {"date": "12/06/2025 09:30"})
    write(tmp_path, "uk.jsonl", {"date": "15/12/2025"}, {"date": "12/05/2025"})
    found, notes = days(tmp_path)
    assert (found["us.jsonl:2"], found["us.jsonl:3"], found["uk.jsonl:2"]) == ("2025-12-05", "2025-12-06", "2025-05-12")
    assert [note.where for note in notes] == ["uk.jsonl", "us.jsonl"]
    assert str(notes[1].what) == "read with the month first, as 12/15/2025 in the same file shows (articles: 2)."


def test_in_a_file_of_several_orders_the_outlet_decides(tmp_path):
    write(
        tmp_path,
        "a.jsonl",
        {"date": "12/15/2025", "outlet": "Keel"},
        {"date": "15/12/2025", "outlet": "Moss"},
        {"date": "12/05/2025", "outlet": "Keel"},
        {"date": "05/12/2025", "outlet": "Moss"},
    )
    found, _ = days(tmp_path)
    assert (found["a.jsonl:3"], found["a.jsonl:4"]) == ("2025-12-05", "2025-12-05")


def test_the_outlet_decides_in_another_file(tmp_path):
    write(tmp_path, "a.jsonl", {"date": "12/15/2025", "outlet": "Keel"})
    write(tmp_path, "b.jsonl", {"date": "12/05/2025", "outlet": "Keel"})
    found, notes = days(tmp_path)
    assert found["b.jsonl:1"] == "2025-12-05"
    assert "other days of this outlet" in notes[0].what


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (("12/01/2025", "12/02/2025", "12/04/2025"), ("2025-12-01", "2025-12-02", "2025-12-04")),
        (("01/12/2025", "02/12/2025", "04/12/2025"), ("2025-12-01", "2025-12-02", "2025-12-04")),
    ],
)
def test_days_that_lie_near_to_one_another_in_one_order_alone_decide(tmp_path, written, wanted):
    write(tmp_path, "a.jsonl", *({"date": day} for day in written))
    found, notes = days(tmp_path)
    assert tuple(found[f"a.jsonl:{number}"] for number in (1, 2, 3)) == wanted
    assert "near to one another" in notes[0].what


@pytest.mark.parametrize(
    ("record", "day", "said"),
    [
        ({"language": "en-US"}, "2025-12-05", "en-US"),
        ({"language": "en_GB"}, "2025-05-12", "en_GB"),
        ({"url": "https://www.keel.co.uk/a"}, "2025-05-12", "keel.co.uk"),
        ({"url": "https://keel.gov/a"}, "2025-12-05", "keel.gov"),
        ({}, "2025-05-12", "nothing here shows"),
    ],
)
def test_the_country_decides_where_nothing_else_does_and_it_is_said(tmp_path, record, day, said):
    write(tmp_path, "a.jsonl", {"date": "12/05/2025", **record})
    found, (note,) = days(tmp_path)
    assert found["a.jsonl:1"] == day
    assert said in note.what


def test_turkish_puts_the_day_first(tmp_path):
    write(tmp_path, "a.jsonl", {"date": "12/05/2025"}, body=TURKISH)
    found, (note,) = days(tmp_path)
    assert found["a.jsonl:1"] == "2025-05-12"
    assert "Turkish" in note.what


@pytest.mark.parametrize("written", ["05.12.2025", "2025-12-05", "5 December 2025", "05/05/2025", "12/25/2025"])
def test_what_can_be_read_in_one_way_alone_has_no_note(tmp_path, written):
    write(tmp_path, "a.jsonl", {"date": written})
    found, notes = days(tmp_path)
    assert found
    assert not notes


def test_a_day_that_is_none_in_either_order_is_refused(tmp_path):
    write(tmp_path, "a.jsonl", {"date": "13/13/2025"})
    (problem,) = read_articles([tmp_path], base=tmp_path).problems
    assert "13/13/2025" in problem.what
