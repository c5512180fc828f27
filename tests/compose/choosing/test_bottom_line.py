"""The conclusion: one sentence of each of the weightiest events."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose import compose_brief
from briefing.compose.findings import Findings
from briefing.group.stories import group_documents
from briefing.model import Article, Filing, Reading
from briefing.text import segment

BOATS = "Norland and Sudmark signed an agreement on forty patrol boats in Harbourtown on Tuesday."
BEAR = "A brown bear walked through the centre of Pinewood on Thursday and left the town unharmed."
LOANS = "The Commission opened its loan scheme for joint procurement to nine partner countries on Wednesday."
LATER = "The ferries of the lake were late on that day, because of the rain."


def brief_of(asked, *articles):
    made = tuple(
        Article(text=text, title=title, outlet=outlet, url=url, date=date(2025, 12, 16), language="en")
        for text, title, outlet, url in articles
    )
    documents = tuple(segment(article) for article in made)
    findings = Findings(
        reading=Reading(articles=made),
        documents=documents,
        stories=tuple(group_documents(documents)),
        filing=Filing(themes=(), unfiled=()),
        read=len(made),
    )
    return compose_brief(findings, **asked)


def said(brief):
    return [extract.text for passage in brief.bottom_line for extract in passage.extracts]


@pytest.fixture
def two_of_boats():
    return (
        (f"{BOATS} {LATER}", "Patrol boats agreed", "Courier", None),
        (f"{BOATS} The yards of Sudmark will build half of them.", "Boat agreement signed", "Herald", None),
    )


def test_each_event_says_one_sentence_the_weightiest_first(asked, two_of_boats):
    lengths = replace(asked["lengths"], bottom_line=replace(asked["lengths"].bottom_line, amount=5))
    brief = brief_of(
        asked | {"lengths": lengths},
        (BEAR, "Bear in Pinewood", "Gazette", None),
        *two_of_boats,
        (f"{LOANS} Nine asked for it.", "Loans open", "Ledger", None),
    )
    assert said(brief)[0] == BOATS
    assert sorted(said(brief)) == sorted([BOATS, BEAR, LOANS])


def test_what_is_said_is_not_said_again_by_another_story(asked):
    again = "Norland and Sudmark signed the agreement on forty patrol boats on Tuesday in Harbourtown, it was said."
    brief = brief_of(
        asked,
        (BOATS, "Patrol boats agreed", "Courier", None),
        (f"{again} {LATER}", "A week in Pinewood and its forests", "Gazette", None),
        (LOANS, "Loans open", "Ledger", None),
        (BEAR, "Bear in Pinewood", "Herald", None),
    )
    assert len([text for text in said(brief) if "patrol boats" in text]) == 1


def test_what_is_stated_as_we_comes_after_what_is_reported(asked):
    own = "We have built forty patrol boats for our partners in Sudmark, and we will build forty more next year."
    stated = (
        (f"{own} We thank our partners for it.", "Forty patrol boats for Sudmark", "Yard", None),
        (
            f"{own} Our yards will hire nine hundred welders, and we train them.",
            "Patrol boats for Sudmark built",
            "Herald",
            None,
        ),
    )
    report = (BEAR, "Bear in Pinewood", "Gazette", None)
    lengths = replace(asked["lengths"], bottom_line=replace(asked["lengths"].bottom_line, amount=5))
    assert said(brief_of(asked | {"lengths": lengths}, *stated, report)) == [BEAR, own]
    assert said(brief_of(asked, *stated)) == [own]


def test_a_live_page_gives_no_sentence_where_there_are_reports(asked):
    live = "Ministers of Velm resigned over the dam on Monday, and the parliament of Velm was called at once."
    brief = brief_of(
        asked,
        (live, "Velm: ministers resign – live", "Courier", None),
        (BEAR, "Bear in Pinewood", "Gazette", None),
        (LOANS, "Loans open", "Ledger", None),
        (BOATS, "Boats", "Herald", None),
    )
    assert live not in said(brief)
    assert BEAR in said(brief)


def test_a_brief_of_one_article_says_several_things_and_none_twice(asked):
    lengths = replace(asked["lengths"], bottom_line=replace(asked["lengths"].bottom_line, amount=2))
    brief = brief_of(asked | {"lengths": lengths}, (f"{BOATS} {BEAR} {LOANS} {LATER}", "Four things", "Courier", None))
    elsewhere = [
        extract.text for entry in brief.unfiled for passage in entry.story.passages for extract in passage.extracts
    ]
    assert len(said(brief)) == 2
    assert elsewhere
    assert set(elsewhere).isdisjoint(said(brief))
