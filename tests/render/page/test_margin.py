"""A story begins with as much text as its margin column is tall, and with all of it where that is less."""

from dataclasses import replace

import pytest

from briefing.render.page.margin import begin


@pytest.fixture
def story(brief):
    """A story of two short passages and a quotation."""
    told = brief.themes[1].stories[0]
    short = tuple(replace(passage, extracts=passage.extracts[:1], gaps=(False,)) for passage in told.passages[:2])
    return replace(told, passages=short, quotes=told.quotes[:1])


def test_a_column_of_few_lines_stands_beside_the_first_passage_alone(story):
    beginning = begin(replace(story, outlets=("One",), sources=(1,)))
    assert (beginning.passages, beginning.quotes) == (1, 0)


def test_a_tall_column_takes_more_of_the_text_beside_it(story):
    outlets = tuple(f"The Continental Ledger of {n}" for n in range(5))
    many = replace(story, outlets=outlets, sources=tuple(range(1, 13)))
    beginning = begin(many)
    assert beginning.passages == len(story.passages)
    assert beginning.height > begin(replace(many, outlets=("One",))).height


def test_outlets_that_are_only_counted_take_no_room(story):
    named = replace(story, outlets=tuple(f"Outlet {n}" for n in range(8)))
    assert begin(named) == begin(replace(named, outlets=tuple(f"Outlet {n}" for n in range(70))))


def test_a_story_told_before_needs_room_for_the_pointer_alone(story):
    many = replace(story, outlets=tuple(f"The Continental Ledger of {n}" for n in range(5)))
    assert begin(many, told=True).height < begin(many).height
    assert begin(many, told=True).passages == 1


def test_a_story_without_a_passage_still_begins(story):
    assert begin(replace(story, passages=(), quotes=())).passages == 0
