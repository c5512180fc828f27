"""Where a text names persons."""

import pytest

from briefing.model import Article
from briefing.text.persons import folded_words, persons_in


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("President Ngata met Mary Okafor’s mother.", "en", ["Ngata", "Mary", "Okafor"]),
        ("Bakan Güler'in sözleri.", "tr", ["Güler"]),
        ("Bakan Yaşar Güler met the senator.", "en", ["Yaşar", "Güler"]),
        ("The minister met the Justice Department.", "en", []),
        ("Ngata left. Okafor stayed.", "en", []),
    ],
)
def test_an_office_or_a_given_name_shows_a_person(text, language, names):
    found = persons_in(Article(text=text, language=language))
    assert [name.text for name in found] == names
    assert all(text[name.start : name.end] == name.text for name in found)


def test_words_are_compared_without_their_endings_by_the_rules_of_the_language():
    assert list(folded_words(Article(text="Irak'ın IŞIĞI", language="tr"))) == ["ırak", "ışığı"]
