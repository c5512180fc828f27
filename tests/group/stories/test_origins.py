"""Copies of one text folded into one origin."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.group.stories.origins import copies, origin_of
from briefing.model import Article

WIRE = (
    "Ministers from Türkiye and the United Kingdom agreed on Tuesday to build the coastal radar together, officials in "
    "Ankara said. The agreement covers four stations on the Aegean shore and leaves the software with a joint company "
    "in Bristol. “The first station will be ready in the spring of 2027,” Ayşe Demir, the deputy minister, told "
    "reporters after the meeting. Engineers had argued for two years over who would own the design. Parliament in "
    "London has yet to approve the export licence, which the committee will discuss next month. Shares of the maker, "
    "Kestrel Systems, rose by 4.2% on the news and closed at 318 pence. A second contract, for drones, is expected to "
    "follow before the end of the year if the trials at Konya go as planned."
)
RESULTS = (
    "{name} reported revenue of {revenue} for the quarter ended September, against {before} a year earlier. Net profit "
    "came to {profit}, or {share} a share. The company expects revenue for the full year of {year}. Chief executive "
    "{head} said that the results reflect strong demand for the company's products and the discipline of its teams. "
    "The board declared a dividend of {dividend} a share, payable to holders of record. The company will hold a call "
    "with investors to discuss the results, and a replay will be available on its website."
)
ACME = {
    "name": "The Acme Corporation", "revenue": "$512m", "before": "$488m", "profit": "$61m", "share": "$1.22",
    "year": "$2.1bn", "head": "Jane Roe", "dividend": "$0.30",
}  # fmt: skip
BOLT = {
    "name": "The Bolt Company", "revenue": "$97m", "before": "$113m", "profit": "$4m", "share": "$0.09",
    "year": "$390m", "head": "John Poe", "dividend": "$0.05",
}  # fmt: skip


def article(text, outlet, **fields):
    return Article(text=text, outlet=outlet, language="en", **fields)


def origins_of(articles):
    return [origin_of([articles[number] for number in group]) for group in copies(articles)]


def groups(articles):
    return {frozenset(origin.articles) for origin in origins_of(articles)}


def test_a_wire_story_in_three_papers_is_one_origin():
    third = WIRE[: len(WIRE) // 3]
    printed = [
        article(WIRE, "Gazette"),
        article(f"Our readers will remember the radar. {WIRE} Subscribe to our newsletter for more.", "Ledger"),
        article(third, "Dispatch"),
    ]
    (origin,) = origins_of(printed)
    assert set(origin.articles) == {each.id for each in printed}
    assert origin.articles[0] == printed[1].id
    assert str(origin.reason) == "3 articles print the same text"


def test_an_agency_is_named_and_an_agency_alone_makes_no_origin():
    first = article(f"ANKARA (AA) - {WIRE}", "Gazette")
    second = article(
        "LONDON (AA) - The ferry for lorries will sail again from Trieste on Monday, its owner said.", "Ledger"
    )
    origins = origins_of([first, second])
    assert [origin.agency for origin in origins] == ["AA", "AA"]
    assert str(origins[0].reason) == "signed by AA"


def test_two_companies_results_in_the_same_words_are_two_origins():
    assert len(groups([article(RESULTS.format(**ACME), "One"), article(RESULTS.format(**BOLT), "Two")])) == 2


def test_the_same_results_in_two_papers_are_one_origin():
    assert len(groups([article(RESULTS.format(**ACME), "One"), article(RESULTS.format(**ACME), "Two")])) == 1


def test_a_shared_signature_makes_less_enough():
    words = WIRE.split()
    half = " ".join(words[:44] + [f"another{number}" for number in range(80)])
    assert len(groups([article(WIRE, "One"), article(half, "Two")])) == 2
    assert len(groups([article(WIRE, "One", byline="A. Kaya"), article(half, "Two", byline="A. Kaya")])) == 1


def test_nothing_has_no_origins_and_empty_texts_are_one():
    assert origins_of([]) == []
    assert len(groups([article("", "One"), article("", "Two")])) == 1


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nobody_s_company(shuffle: random.Random):
    pile = [article(WIRE[: 200 + 60 * number], f"Paper {number}") for number in range(8)]
    pile += [article(RESULTS.format(**ACME), "One"), article(RESULTS.format(**BOLT), "Two")]
    expected = groups(pile)
    shuffle.shuffle(pile)
    assert groups(pile) == expected
