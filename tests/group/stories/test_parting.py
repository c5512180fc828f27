"""A group that tells two events, and what shows it."""

from datetime import date

import numpy as np
import pytest
from scipy import sparse

from briefing.group.stories.likeness import Likeness
from briefing.group.stories.parting import part
from briefing.group.stories.reasons import explain
from briefing.model import Article
from briefing.text import segment

DEPOT = (
    "Drones hit fuel depot at Karvel as border war goes on",
    "Fuel depot at Karvel burns after drones strike in border war",
    "Border war: flames over Karvel depot, drones blamed",
)
BRIDGE = (
    "Shells close bridge at Ostrin as border war goes on",
    "Bridge at Ostrin closed by shells in border war",
    "Border war: convoy waits at Ostrin bridge after shells",
)


def documents(titles):
    return [
        segment(Article(title=title, text=f"{title}. Nobody was hurt.", date=date(2025, 3, 4), language="en"))
        for title in titles
    ]


def likely(count, *, across, first=3, within=0.8):
    matrix = np.full((count, count), within)
    matrix[:first, first:] = matrix[first:, :first] = across
    np.fill_diagonal(matrix, 1.0)
    return Likeness(sparse.csr_matrix(matrix))


def test_two_attacks_of_one_war_are_two_stories_though_they_share_its_words():
    groups, others = part([list(range(6))], likely(6, across=0.35), documents((*DEPOT, *BRIDGE)))
    assert groups == [[0, 1, 2], [3, 4, 5]]
    assert others == {0: (3, 4, 5), 3: (0, 1, 2)}


@pytest.mark.parametrize("across", [0.4, 0.6])
def test_what_is_as_likely_one_event_stays_one_whatever_its_words(across):
    """Half as likely across as within is the border."""
    assert part([list(range(6))], likely(6, across=across), documents((*DEPOT, *BRIDGE)))[0] == [list(range(6))]


def test_one_article_that_is_unlike_the_others_is_no_event_by_itself():
    titles = (*DEPOT, BRIDGE[0])
    assert part([[0, 1, 2, 3]], likely(4, across=0.1), documents(titles))[0] == [[0, 1, 2, 3]]


def test_articles_that_say_the_same_have_no_halves():
    assert part([[0, 1, 2, 3]], likely(4, across=0.1, first=2), documents(DEPOT[:1] * 4))[0] == [[0, 1, 2, 3]]


def test_three_events_are_parted_one_after_another_and_each_knows_the_others():
    market = (
        "Grain prices fall at Dunmar market",
        "At Dunmar market grain prices fall",
        "Grain falls at Dunmar market",
    )
    matrix = np.kron(np.where(np.eye(3), 0.8, 0.3), np.ones((3, 3)))
    np.fill_diagonal(matrix, 1.0)
    told = documents((*DEPOT, *BRIDGE, *market))
    groups, others = part([list(range(9))], Likeness(sparse.csr_matrix(matrix)), told)
    assert groups == [[0, 1, 2], [3, 4, 5], [6, 7, 8]]
    assert {first: set(each) for first, each in others.items()} == {
        first: set(range(9)) - set(range(first, first + 3)) for first in (0, 3, 6)
    }


def test_the_order_of_the_groups_changes_nothing():
    titles = (*DEPOT, *BRIDGE)
    one = part([[0, 1, 2, 3, 4, 5]], likely(6, across=0.35), documents(titles))
    assert part([[5, 3, 4, 2, 0, 1]], likely(6, across=0.35), documents(titles)) == one


def test_a_story_says_which_words_part_it_and_not_those_that_both_have():
    depot, bridge = documents(DEPOT), documents(BRIDGE)
    (parted,) = [reason for reason in explain(depot, rest=bridge) if reason.kind == "set wording"]
    assert {"depot", "Karvel"} <= set(parted.words)
    assert not {"war", "border", "Ostrin"} & set(parted.words)
    assert not [reason for reason in explain(depot) if reason.kind == "set wording"]
