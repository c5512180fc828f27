"""Groups that hang together nearly as well as each does by itself."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from briefing.group.stories.likeness import Likeness
from briefing.group.stories.linkage import link, linked_by_centres


def matrix(count, pairs):
    likely = np.eye(count)
    for (one, other), value in pairs.items():
        likely[one, other] = likely[other, one] = value
    return likely


def groups(likely, least=0.42):
    return [group.tolist() for group in linked_by_centres(likely, least)]


def test_two_that_are_alike_are_one_and_a_third_stays_alone():
    assert groups(matrix(3, {(0, 1): 0.8, (1, 2): 0.1})) == [[0, 1], [2]]


def test_the_loose_parts_of_a_large_event_find_one_another():
    """Between the two halves the mean is .4, less than the threshold, but within each it is hardly more."""
    half = {(one, other): 0.5 for one in range(4) for other in range(one)}
    other_half = {(one + 4, other + 4): 0.5 for one, other in half}
    across = {(one, other): 0.4 for one in range(4) for other in range(4, 8)}
    assert groups(matrix(8, half | other_half | across)) == [list(range(8))]


def test_two_tight_events_that_are_as_alike_stay_apart():
    half = {(one, other): 0.98 for one in range(4) for other in range(one)}
    other_half = {(one + 4, other + 4): 0.98 for one, other in half}
    across = {(one, other): 0.4 for one in range(4) for other in range(4, 8)}
    assert groups(matrix(8, half | other_half | across)) == [[0, 1, 2, 3], [4, 5, 6, 7]]


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 9).flatmap(lambda n: st.tuples(st.just(n), st.lists(st.integers(0, 100), min_size=n * n))))
def test_every_article_is_in_one_group_and_what_is_left_is_not_alike(drawn):
    count, values = drawn
    likely = np.array(values[: count * count], dtype=float).reshape(count, count) / 100
    likely = (likely + likely.T) / 2
    np.fill_diagonal(likely, 1.0)
    found = groups(likely)
    assert sorted(number for group in found for number in group) == list(range(count))

    def alike(one, other):
        across = likely[np.ix_(one, other)].sum()
        return across / np.sqrt(likely[np.ix_(one, one)].sum() * likely[np.ix_(other, other)].sum())

    assert all(alike(one, other) < 0.42 + 1e-6 for one in found for other in found if one is not other)


def test_a_part_that_is_too_large_is_cut_by_a_higher_likelihood(monkeypatch):
    monkeypatch.setattr("briefing.group.stories.linkage.LARGEST_PART", 3)
    likely = matrix(4, {(0, 1): 0.9, (1, 2): 0.07, (2, 3): 0.9})
    assert link(Likeness(sparse.csr_matrix(likely))) == [[0, 1], [2, 3]]


def test_two_by_themselves_are_one_story_only_where_that_is_likelier_than_not():
    likely = matrix(5, {(0, 1): 0.45, (2, 3): 0.55})
    assert link(Likeness(sparse.csr_matrix(likely))) == [[0], [1], [2, 3], [4]]


def test_a_third_bears_out_what_two_alone_would_not_be():
    likely = matrix(3, {(0, 1): 0.45, (1, 2): 0.45, (0, 2): 0.45})
    assert link(Likeness(sparse.csr_matrix(likely))) == [[0, 1, 2]]
