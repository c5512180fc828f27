"""Near-duplicates by shingles."""

import random

from hypothesis import given
from hypothesis import strategies as st

from briefing.similarity.shingles import near_duplicates, shingles_of

WORDS = [f"word{number}" for number in range(2000)]


def text(seed, length=200):
    return random.Random(seed).choices(WORDS, k=length)


def test_a_copy_cut_to_a_third_is_contained_whole():
    whole = text(1)
    assert near_duplicates([whole, whole[:66]]) == [(0, 1, 1.0)]


def test_a_copy_with_a_tenth_of_its_words_changed_is_found():
    whole, changed = text(1), text(1)
    for place in range(5, 200, 10):
        changed[place] = "other"
    assert [(one, other) for one, other, _ in near_duplicates([whole, changed, text(2)])] == [(0, 1)]


def test_texts_that_share_a_sentence_are_no_copies():
    quoted = text(3, 20)
    assert near_duplicates([text(1) + quoted, text(2) + quoted]) == []


def test_many_copies_of_one_text_hang_together():
    whole = text(1)
    linked = {number for one, other, _ in near_duplicates([whole] * 100) for number in (one, other)}
    assert linked == set(range(100))


def test_short_texts_are_copies_only_where_they_are_the_same_words():
    assert near_duplicates([["a", "b"], ["a", "b"], ["a", "c"]]) == [(0, 1, 1.0)]
    assert near_duplicates([]) == []
    assert near_duplicates([[], []]) == []


@given(st.lists(st.sampled_from("abcdef"), max_size=60))
def test_shingles_stand_once_each_and_ascending(words):
    found = shingles_of([words])[0].tolist()
    assert found == sorted(set(found))
    assert bool(found) == bool(words)
