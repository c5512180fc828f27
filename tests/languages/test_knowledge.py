import pytest

from briefing import languages
from briefing.languages import FACETS, Language, english_name, knowledge, known, normalise, register


@pytest.fixture
def registered(monkeypatch):
    """What is registered is forgotten with the test."""
    monkeypatch.setattr(languages, "_registered", {})


def test_the_facets_are_those_of_the_contract():
    assert FACETS[:3] == ("sentences", "words", "calendar")
    assert {"code", "name", "letters"}.isdisjoint(FACETS)


@pytest.mark.parametrize("code", ["en", "tr", "tr-TR"])
def test_of_a_language_with_a_folder_everything_is_known(code):
    assert knowledge(code) == FACETS


@pytest.mark.parametrize("code", ["fr", "pl", "el", "ar", "ja", "", None])
def test_of_a_language_without_one_nothing_is_known(code):
    assert knowledge(code) == ()


@pytest.mark.parametrize(("code", "name"), [("en", "English"), ("fr", "French"), ("ja", "Japanese"), ("qx", "qx")])
def test_a_language_has_its_english_name_or_its_code(code, name):
    assert english_name(code) == name


@pytest.mark.usefixtures("registered")
def test_a_registered_language_is_known_by_code_and_name_though_no_locale_knows_it():
    register(Language(code="qx", name="Toyish"))
    assert known() == ("en", "qx", "tr")
    assert normalise("Toyish") == "qx"
    assert english_name("qx") == "Toyish"
    assert knowledge("qx") == ()
