"""What a brief is composed from."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose.choosing.candidates import AGEING, STALEST, freshness
from briefing.compose.findings import Findings
from briefing.model import Article, Filing, Origin, Reading, Story
from briefing.text import segment

REPORT = Article(
    text="Parliament approved the contract for the coastal radar on Tuesday, the ministry said. The vote was 54 to 41.",
    title="Parliament approves the radar contract",
    language="en",
)
COLUMN = Article(
    text="It isn't hard to see why this radar was bought. We have been told for years that fog is a danger, and we "
    "believed it. But the truth is that nobody asked the fishermen. Shouldn't the ministry explain such a waste?",
    title="Radar contract after the vote",
    language="en",
)
ASKING = Article(text=f"{REPORT.text} It is new.", title="Will the radar see through fog?", language="en")


def findings(*articles):
    ids = tuple(article.id for article in articles)
    return Findings(
        reading=Reading(articles=articles),
        documents=tuple(map(segment, articles)),
        stories=(Story(id="radar", label="Radar", articles=articles, origins=(Origin(articles=ids),)),),
        filing=Filing(),
        read=len(articles),
    )


@pytest.mark.parametrize(
    ("articles", "kept"),
    [
        ((COLUMN, REPORT), [REPORT]),
        ((REPORT, ASKING), [REPORT]),
        ((COLUMN, ASKING), [COLUMN, ASKING]),
        ((COLUMN,), [COLUMN]),
    ],
)
def test_reports_are_told_from_columns_and_columns_serve_where_nobody_reports(articles, kept):
    found = findings(*articles)
    assert found.reports == {article.id for article in kept}
    assert [document.article for document in found.reports_in(found.stories[0])] == kept


@pytest.mark.parametrize(
    ("articles", "opinion"), [((COLUMN,), True), ((ASKING,), False), ((REPORT,), False), ((COLUMN, ASKING), False)]
)
def test_a_story_is_opinion_where_all_of_it_is_beyond_doubt(articles, opinion):
    found = findings(*articles)
    assert found.is_opinion(found.stories[0]) is opinion
    assert found.reported == {"radar"}


def test_what_was_to_come_on_a_day_that_is_over_is_overtaken():
    before = Article(
        text="The council will vote on the radar on Wednesday. The radar stands on a hill.",
        date=date(2025, 3, 3),
        language="en",
    )
    after = Article(text="The council voted for the radar on Wednesday.", date=date(2025, 3, 7), language="en")
    known = findings(before, after)
    assert [known.is_overtaken((before.id, index)) for index in (0, 1)] == [True, False]
    assert not known.is_overtaken((after.id, 0))
    assert not findings(before).is_overtaken((before.id, 0))


def test_what_the_newest_report_says_is_fresh_and_no_report_is_staler_than_a_week():
    days = [1, 2, 28]
    told = [Article(text=f"{REPORT.text} {day}.", date=date(2025, 3, day), language="en") for day in days]
    known = findings(*told)
    story = Story(id="radar", label="Radar", articles=tuple(told), origins=(), last=date(2025, 3, 28))
    fresh = [freshness(story, (article.id, 0), known) for article in told]
    assert fresh == [STALEST, STALEST, 1.0]
    assert freshness(replace(story, last=date(2025, 3, 2)), (told[0].id, 0), known) == AGEING
