import pytest

from briefing.read import read_articles
from briefing.read.forms.heads import split_head
from briefing.read.forms.plain import read_plain
from briefing.read.refusal import Refused

BODY = "The minister said the new ships would cost 40 million euros."
WANTED = ("New ships", "2025-12-16", "Keel News", "https://keel.example/a")

HEADS = {
    "the day first": "date: 2025-12-16\ntitle: New ships\noutlet: Keel News\nurl: https://keel.example/a\n",
    "any order": "url: https://keel.example/a\noutlet: Keel News\ndate: 2025-12-16\ntitle: New ships\n",
    "others among them": (
        "id: 7\ntitle: New ships\neditor: JR\ndate: 2025-12-16\nsource: Keel News\nlink: https://keel.example/a\n"
    ),
    "others behind them": (
        "title: New ships\ndate: 2025-12-16\nsource: Keel News\nlink: https://keel.example/a\nstatus: new\n"
    ),
    "the day's line first": "date 2025-12-16 New ships\noutlet: Keel News\nurl: https://keel.example/a\n",
    "YAML": (
        '---\ndate: 2025-12-16\ntitle: "New ships"\nsource:\n  name: Keel News\nlink: https://keel.example/a\n'
        "tags:\n  - ships\n# a remark\n---\n"
    ),
    "YAML that is none": (
        "---\ntitle: New ships\ndate: 2025-12-16\noutlet: Keel News\nurl: https://keel.example/a\nx: a: b\n---\n"
    ),
    "YAML that folds": (
        "---\ntitle: >-\n  New\n  ships\ndate: 2025-12-16\noutlet: Keel News\nurl: https://keel.example/a\n...\n"
    ),
    "Obsidian": (
        '---\ntitle: "New ships"\nsource: "https://keel.example/a"\nsite: Keel News\nauthor:\n  - "[[Jane Roe]]"\n'
        "published: 2025-12-16\ncreated: 2025-12-18\n---\n"
    ),
    "TOML": (
        '+++\ntitle = "New ships"\ndate = 2025-12-16\n\n[extra]\noutlet = "Keel News"\nurl = "https://keel.example/a"\n+++\n'
    ),
    "TOML that is none": "+++\ntitle = New ships\ndate = 2025-12-16\noutlet = Keel News\nurl = https://keel.example/a\n+++\n",
    "bold": "**Title:** New ships\n**Date:** 2025-12-16\n**Source:** Keel News\n**URL:** https://keel.example/a\n",
    "under the title": "New ships\nDate: 2025-12-16\nSource: Keel News\nURL: https://keel.example/a\n",
    "under a heading": "# New ships\n\n**Source:** Keel News\n**Date:** 2025-12-16\n**Link:** https://keel.example/a\n",
    "Turkish": "tarih: 2025-12-16\nbaşlık: New ships\nkaynak: Keel News\nbağlantı: https://keel.example/a\n",
}


@pytest.mark.parametrize("kind", HEADS)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_head_says_title_day_outlet_and_address(tmp_path, kind, suffix):
    (tmp_path / f"a{suffix}").write_text(f"{HEADS[kind]}\n{BODY}\n")
    (article,) = read_articles([f"a{suffix}"], base=tmp_path)
    assert (article.title, article.date.isoformat(), article.outlet, article.url) == WANTED
    assert article.text == BODY


@pytest.mark.parametrize(
    "text",
    [
        "Ankara: the ministers met.\nLondon: they agreed.\n\nMore is to come.",
        "Question: who pays?\nSource: nobody knows.\n\nThe minister left.",
        "Note: all figures are rounded.\n\nThe ministers met.",
        "+++ Breaking +++ The ministers met.",
    ],
)
def test_what_is_no_head_stays_text(text):
    head, rest = split_head(text.splitlines())
    assert not head
    assert "\n".join(rest) == text


def test_lines_behind_a_head_that_no_blank_line_ends_are_text():
    record = read_plain(f"title: New ships\ndate: 2025-12-16\nHe added: it is done.\n{BODY}")
    assert record.body == f"He added: it is done.\n{BODY}"


def test_the_text_may_have_a_key_of_its_own():
    assert read_plain(f"title: New ships\ndate: 2025-12-16\ntext: {BODY}\nMore.").body == f"{BODY}\nMore."


def test_an_hour_behind_the_day_is_no_title():
    record = read_plain(f"date: 2025-12-16 09:30\ntitle: New ships\n\n{BODY}")
    assert (record.date, record.title) == ("2025-12-16 09:30", "New ships")
    assert read_plain(f"date 2025-12-16 09:30 New ships\n\n{BODY}").title == "New ships"


@pytest.mark.parametrize("head", ["---\ntitle: New ships", '+++\ntitle = "New ships"'])
def test_a_head_that_does_not_close_is_refused(head):
    with pytest.raises(Refused, match="does not end"):
        read_plain(f"{head}\n\n{BODY}")


def test_yaml_that_names_itself_over_and_over_is_read_line_by_line():
    bomb = "\n".join(
        ["a0: &a0 [x, x, x, x, x, x, x, x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 9))]
    )
    assert read_plain(f"---\ntitle: New ships\n{bomb}\n---\n{BODY}").title == "New ships"
