from datetime import date

import pytest

from briefing.errors import Problem, UsageError
from briefing.model import Article, Period, Reading
from briefing.period import beside, parse_period, week_of, within

W51 = Period(start=date(2025, 12, 15), end=date(2025, 12, 21))


@pytest.mark.parametrize("text", ["2025-W51", "2025W51", "2025-12-15/2025-12-21", "latest week", "Latest  Week"])
def test_a_week_can_be_named_in_several_ways(text):
    assert parse_period(text, newest=date(2025, 12, 20)) == W51


def test_one_day_is_a_period():
    assert parse_period("2025-12-20") == Period(start=date(2025, 12, 20), end=date(2025, 12, 20))


@pytest.mark.parametrize(
    "text", ["2025-W53", "2025-W00", "0000-W01", "2025-13-01", "2025-12-21/2025-12-15", "next week", "", "latest week"]
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(UsageError):
        parse_period(text)


def test_the_week_of_new_year_is_that_of_its_thursday():
    assert week_of(date(2026, 1, 1)).week == "2026-W01"
    assert week_of(date(2027, 1, 1)).week == "2026-W53"


def test_every_article_outside_the_period_is_left_out_with_its_reason():
    inside = Article(text="a", date=date(2025, 12, 15), path="a.txt")
    outside = Article(text="b", date=date(2025, 12, 14), path="b.txt")
    undated = Article(text="c", title="C")
    there = Problem(where="d.txt", what="is empty.", kind="empty")
    reading = within(Reading(articles=(outside, inside, undated), problems=(there,)), W51)
    assert reading.articles == (inside,)
    assert [(problem.where, problem.kind) for problem in reading.problems] == [
        ("d.txt", "empty"),
        ("b.txt", "outside"),
        ("C", "undated"),
    ]


def test_what_lies_beside_a_period_is_within_so_many_days_of_it():
    days = ("2025-12-07", "2025-12-08", "2025-12-15", "2025-12-21", "2025-12-28", "2025-12-29")
    reading = Reading(articles=(*(Article(text=day, date=day) for day in days), Article(text="undated")))
    week = parse_period("2025-W51")
    assert [each.text for each in beside(reading, week, days=7)] == ["2025-12-08", "2025-12-28"]


def test_the_first_and_the_last_day_that_there_are_bound_what_lies_beside():
    reading = Reading(articles=(Article(text="x", date="0001-01-02"), Article(text="y", date="9999-12-31")))
    assert [each.text for each in beside(reading, parse_period("0001-01-01"), days=7)] == ["x"]
    assert beside(reading, parse_period("9999-12-31"), days=7) == ()
