import pytest

from briefing.languages.general.joining import join_words


@pytest.mark.parametrize(
    ("language", "joined"),
    [
        ("en", "Grain and prices"),
        ("tr", "Grain ve prices"),
        ("pl", "Grain i prices"),
        ("xx", "Grain, prices"),
        ("", "Grain, prices"),
    ],
)
def test_words_are_joined_as_the_language_does_it(language, joined):
    assert join_words(["Grain", "prices"], language) == joined


def test_one_word_stands_alone():
    assert join_words(["Grain"], "en") == "Grain"
    assert join_words([], "en") == ""
