"""Articles left alone and the group next to them."""

import numpy as np
from scipy import sparse

from briefing.group.stories.likeness import Likeness
from briefing.group.stories.second_chance import join_the_lonely
from briefing.model import Article
from briefing.text import segment

TITLES = ("Ferry sinks off Mersin", "Ferry sinks near Mersin, two rescued", "After the ferry: who inspects in Mersin?")
OTHER = "Opera season opens in Vienna"


def joined(titles, likely, groups):
    documents = [segment(Article(title=title, text=f"Text {n}.", language="en")) for n, title in enumerate(titles)]
    matrix = np.eye(len(titles))
    for (one, other), value in likely.items():
        matrix[one, other] = matrix[other, one] = value
    return join_the_lonely(groups, Likeness(sparse.csr_matrix(matrix)), documents)


def test_a_comment_joins_the_news_that_its_title_names():
    assert joined(TITLES, {(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.25}, [[0, 1], [2]]) == [[0, 1, 2]]


def test_a_title_on_something_else_stays_alone():
    assert joined((*TITLES[:2], OTHER), {(0, 1): 0.9, (0, 2): 0.3, (1, 2): 0.25}, [[0, 1], [2]]) == [[0, 1], [2]]


def test_one_word_in_common_names_no_one_thing():
    titles = ("President wears a rival's hat", "Old hat sells for two pounds")
    assert joined(titles, {(0, 1): 0.35}, [[0], [1]]) == [[0], [1]]


def test_what_is_not_near_at_all_stays_alone_whatever_its_title():
    assert joined(TITLES, {(0, 1): 0.9, (0, 2): 0.1}, [[0, 1], [2]]) == [[0, 1], [2]]


def test_what_is_nearer_to_another_is_left_to_it():
    titles = (*TITLES, "Who inspects ferries in Mersin after the sinking?")
    found = joined(titles, {(0, 1): 0.9, (0, 2): 0.25, (1, 2): 0.25, (2, 3): 0.3}, [[0, 1], [2], [3]])
    assert found == [[0, 1], [2, 3]]


def test_three_alone_on_one_thing_come_together():
    assert joined(TITLES, {(0, 1): 0.35, (0, 2): 0.3, (1, 2): 0.3}, [[0], [1], [2]]) == [[0, 1, 2]]


def test_groups_of_several_articles_are_not_joined():
    titles = (*TITLES, TITLES[0])
    likely = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.3, (1, 3): 0.3, (0, 3): 0.3, (1, 2): 0.3}
    assert joined(titles, likely, [[0, 1], [2, 3]]) == [[0, 1], [2, 3]]
