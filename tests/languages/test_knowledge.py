"""How well a language is known."""

import pytest

from briefing import languages
from briefing.languages import english_name, knowledge, known, normalise
from briefing.languages.contract import Language, Sentences


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("en", "English", "rules of its own"),
        ("tr-TR", "Turkish", "rules of its own"),
        ("fr", "French", "stems and stop words"),
        ("ja", "Japanese", "stop words"),
        ("km", "Khmer", "general rules alone"),
        (None, "", "general rules alone"),
    ],
)
def test_each_language_has_its_level(code, name, level):
    assert (knowledge(code).name, knowledge(code).level) == (name, level)


def test_what_a_language_has_no_rules_for_is_named():
    own = knowledge("tr")
    assert {"sentences", "words"} <= set(own.rules)
    assert set(own.rules).isdisjoint(own.missing)
    assert knowledge("fr").rules == ()


def test_a_registered_language_is_known_by_what_it_holds(monkeypatch):
    monkeypatch.setattr(languages, "_registered", {})
    languages.register(Language(code="qx", name="Toy", sentences=Sentences(titles=frozenset({"dr"}))))
    assert knowledge("qx").rules == ("sentences",)


@pytest.mark.parametrize("code", ["en", "tr"])
def test_of_a_language_with_a_folder_everything_is_known(code):
    assert knowledge(code).missing == ()


@pytest.mark.parametrize(("code", "name"), [("en", "English"), ("fr", "French"), ("ja", "Japanese"), ("qx", "qx")])
def test_a_language_has_its_english_name_or_its_code(code, name):
    assert english_name(code) == name


def test_a_registered_language_is_known_by_code_and_name_though_no_locale_knows_it(monkeypatch):
    monkeypatch.setattr(languages, "_registered", {})
    languages.register(Language(code="qx", name="Toyish"))
    assert known() == ("en", "qx", "tr")
    assert normalise("Toyish") == "qx"
    assert english_name("qx") == "Toyish"
    assert knowledge("qx").level == "general rules alone"


def test_every_list_of_stop_words_is_folded_and_of_single_words():
    for code in languages.with_stop_words():
        words = languages.of(code).words.stop_words
        assert words
        assert all(word == word.strip() and "İ" not in word for word in words)
