"""What a capital shows in running text."""

import pytest

from briefing.languages.general.names import CAPITALISED, NAME, NAMES
from briefing.languages.general.persons import surname_of


def test_a_capital_that_opens_something_shows_no_name():
    text = "Today the Herald of Norland wrote: they are late.\nYards in Sudmark wait. They know."
    assert NAME.findall(text) == ["Herald", "Norland", "Sudmark"]


def test_words_of_one_name_stand_together():
    assert NAMES.findall("In the end Ada Berg and the États-Unis signed.") == ["Ada Berg", "États-Unis"]


def test_a_capitalised_word_may_open_a_sentence_and_has_no_ending():
    assert CAPITALISED.findall("Güler'in Ankara’daki evi: Élysée.") == ["Güler", "Ankara", "Élysée"]


@pytest.mark.parametrize(
    ("name", "surname"),
    [("Joe Manchin III", "Manchin"), ("Tsai Ing-wen", "Tsai"), ("Yaşar Güler’in", "Güler"), ("Cher", "Cher"), ("", "")],
)
def test_the_surname_in_a_name_is_that_without_ending_and_generation(name, surname):
    assert surname_of(name) == surname
