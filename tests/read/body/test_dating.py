from datetime import date

import pytest

from briefing.read.body.dating import date_line, month_number, written_date
from briefing.read.refusal import Refused


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-20",
        "2025-12-20T23:59:59Z",
        "2025-12-20 10:00",
        "2025/12/20",
        "20251220",
        "20251220T101500Z",
        "20.12.2025",
        "20/12/2025",
        "12/20/2025",
        "20 December 2025",
        "20th December 2025",
        "December 20, 2025",
        "Dec. 20, 2025",
        "Dec 20, 2025 10:15 AM",
        "Saturday, December 20, 2025",
        "Sat, 20 Dec 2025 10:00:00 GMT",
        "20-Dec-2025",
        "20 Aralık 2025",
        "20 ARALIK 2025",
        "20 Aralık 2025 Cumartesi, 10:15",
        "  20   Aralık 2025 ",
    ],
)
def test_a_day_is_read_however_it_is_written(text):
    assert written_date(text) == date(2025, 12, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2025-13-45",
        "31.02.2025",
        "2025-02-30",
        "yesterday",
        "20 Foo 2025",
        "0000-01-01",
        "12025-01-01",
        "1734652800",
        "2025",
        "x" * 90,
    ],
)
def test_a_day_that_does_not_exist_is_refused_with_what_was_written(text):
    with pytest.raises(Refused) as refused:
        written_date(text)
    assert text[:39] in str(refused.value)
    assert refused.value.kind == "unreadable"


def test_months_are_known_in_both_languages_and_any_case():
    names = ["January", "OCAK", "şubat", "Kasım", "KASIM", "İstanbul", "Sept", "Ağustos"]
    assert [month_number(name) for name in names] == [1, 1, 2, 11, 11, None, 9, 8]


@pytest.mark.parametrize(
    ("text", "language"),
    [("20. Dezember 2025", "de"), ("20 décembre 2025", "fr"), ("sam. 20 déc. 2025", "fr"), ("20 grudnia 2025", "pl")],
)
def test_a_month_may_be_named_in_the_language_of_the_article(text, language):
    assert written_date(text, language) == date(2025, 12, 20)
    with pytest.raises(Refused):
        written_date(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-12-16\n\nThe ministers met.", "2025-12-16"),
        ("# Ministers meet\n\n*Tuesday, 16 December 2025*\n\nThe ministers met.", "Tuesday, 16 December 2025"),
        ("Published: Dec. 16, 2025, 10:30 a.m.\nThe ministers met.", "Dec. 16, 2025"),
        ("Giriş: 16.12.2025 10:30\nBakanlar görüştü.", "16.12.2025"),
        ("16 Aralık 2025, Salı - 10:30\nBakanlar görüştü.", "16 Aralık 2025"),
        ("Updated 2025-12-17\nThe ministers met.", ""),
        ("20 December 2025 was a long day for the ministers.", ""),
        ("The ministers met on\n2 rainy days.", ""),
        ("One.\n\nTwo.\n\nThree.\n\nFour.\n\n2025-12-16", ""),
    ],
)
def test_a_date_in_a_line_of_its_own_at_the_top_is_the_articles(text, expected):
    assert date_line(text) == expected
