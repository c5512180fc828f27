"""How English sentences point back, announce, and speak for their writer, by the rules alone."""

import pytest

from briefing import languages
from briefing.languages.general.pointers import outside_quotations
from briefing.model.pointers import Leaning

KNOWN = languages.of("en").pointers


def points_back(text, *, mentioned=()):
    outside = outside_quotations(text)
    return KNOWN.points_back(
        Leaning(text=text, outside=outside, mentioned=lambda noun: noun in mentioned, named=lambda _: False)
    )


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("He added that the ships would be built in Glasgow.", "He", "person"),
        ("However, the opposition in Oslo disagrees.", "However", "before"),
        ("The statement said nothing of the price.", "the statement", "noun"),
        ("“We are ready,” it said.", "it said", "statement"),
    ],
)
def test_the_words_that_point_back_and_what_they_point_to_are_found(text, words, kind):
    found = points_back(text)
    assert (found.words, found.kind) == (words, kind)


def test_a_thing_points_back_where_it_was_mentioned():
    text = "The lighthouse was closed."
    assert points_back(text) is None
    assert points_back(text, mentioned=["lighthouse"]).nouns == ("lighthouse",)


def test_a_sentence_that_counts_what_follows_announces_it():
    assert KNOWN.announces("There are two kinds of patrol boats.")
    assert not KNOWN.announces("There are two boats.")
