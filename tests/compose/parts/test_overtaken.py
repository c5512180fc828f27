"""Counts that a later report of their story replaced."""

import pytest

from briefing.compose.parts.overtaken import overtaken_in

STORM = "The storm on the coast of Norland has killed 127 people, the ministry in Kelm said."


@pytest.fixture
def overtaken(one_story):
    """The texts, each with the day of December that it is of, that give a count which another replaced."""

    def found(*entries, language="en"):
        told = one_story(*((text, "Courier", day) for text, day in entries), language=language)
        [story] = told.stories
        places = overtaken_in(story, told)
        return [each.text for each in story.articles if any(article == each.id for article, *_ in places)]

    return found


@pytest.mark.parametrize(
    ("later", "day"),
    [
        (STORM.replace("127", "179"), 16),
        (STORM.replace("127", "at least 179"), 16),
        (STORM.replace("127", "119"), 16),
        ("The death toll of the storm has risen to 179.", 16),
    ],
)
def test_a_later_count_replaces_an_earlier_one(overtaken, later, day):
    assert overtaken((STORM, 15), (later, day)) == [STORM]


def test_a_least_is_replaced_by_a_greater_count_of_its_day(overtaken):
    least = STORM.replace("127", "at least 127")
    assert overtaken((least, 15), (STORM.replace("127", "179"), 15)) == [least]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (STORM.replace("127", "179"), 15),
        (STORM.replace("killed 127", "killed another 179"), 16),
        (STORM.replace("127 people", "179 other people"), 16),
        (STORM.replace("killed 127", "injured 179"), 16),
        (STORM.replace("in Kelm", "in Marsa").replace("127", "179"), 16),
        (STORM.replace("127", "1,790"), 16),
    ],
)
def test_what_counts_something_else_or_no_later_replaces_nothing(overtaken, other, day):
    assert overtaken((STORM, 15), (other, day)) == []


def test_a_later_turkish_count_replaces_an_earlier_one(overtaken):
    storm = "Norland kıyısını vuran fırtınada Kelm'de 127 kişi öldü."
    assert overtaken((storm, 15), (storm.replace("127", "179"), 16), language="tr") == [storm]
    assert overtaken((storm, 15), (storm.replace("127 kişi", "179 kişi daha"), 16), language="tr") == []
