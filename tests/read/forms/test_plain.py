import pytest

from briefing.read.forms.plain import read_plain
from briefing.read.forms.record import Record
from briefing.read.refusal import Refused


@pytest.mark.parametrize(
    "line",
    [
        " date 2025-12-20 Ministers meet",
        "date 2025-12-20 Ministers meet",
        "Date: 2025-12-20 Ministers meet",
        "\n\tdate 2025-12-20  Ministers meet ",
    ],
)
def test_a_first_line_gives_date_and_title(line):
    assert read_plain(f"{line}\n\nThey met.") == Record(body="\nThey met.", date="2025-12-20", title="Ministers meet")


def test_a_first_line_may_lack_the_title():
    assert read_plain("date 2025-12-20\nThey met.") == Record(body="They met.", date="2025-12-20")


def test_pairs_at_the_head_say_what_it_is_in_english_and_turkish():
    record = read_plain(
        "Title: Meeting: a report\nDATE: 20 December 2025\nsource: Post\nlink: https://x.example\n\nThey met."
    )
    assert (record.title, record.date, record.outlet) == ("Meeting: a report", "20 December 2025", "Post")
    assert (record.url, record.body) == ("https://x.example", "\nThey met.")
    record = read_plain("başlık: Görüşme\ntarih: 20 Aralık 2025\nkaynak: Gazete\ndil: tr\n\nGörüştüler.")
    assert (record.title, record.date, record.outlet, record.language) == ("Görüşme", "20 Aralık 2025", "Gazete", "tr")


@pytest.mark.parametrize(
    "text",
    [
        "Ministers met.",
        "Date palms are grown there.",
        "He said: we agreed.\n\nThey did.",
        "Question: who pays?\nAnswer: nobody.",
        "text: this is prose",
        "",
    ],
)
def test_prose_has_no_head(text):
    assert read_plain(text).body == text


def test_a_head_between_dashes_may_hold_keys_that_mean_nothing_here():
    record = read_plain('---\ntitle: "Meeting"\neditor: Jane\ntags:\n  - defence\n---\nThey met.')
    assert record == Record(body="They met.", title="Meeting")


def test_a_head_that_does_not_close_is_refused():
    with pytest.raises(Refused, match="does not end"):
        read_plain("---\ntitle: Meeting\n\nThey met.")


def test_a_rule_before_prose_is_no_head():
    assert read_plain("---\nThey met. They agreed.").body == "They met. They agreed."
