"""What is asked of all known languages together."""

import pytest

from briefing import languages
from briefing.languages.contract import Calendar, Language
from briefing.read.body.dating import month_number


@pytest.fixture(autouse=True)
def registered_here_alone(monkeypatch):
    registered: dict[str, Language] = {}
    monkeypatch.setattr(languages, "_registered", registered)
    yield
    english = languages.of("en")
    registered.clear()
    languages.register(english)  # so that all forget what was here


def test_it_is_made_once_and_again_when_a_language_is_registered():
    made = []
    names = languages.joined(lambda every: made.append(1) or [each.code for each in every])
    assert names() == names() == ["en", "tr"]
    assert len(made) == 1
    languages.register(Language(code="qaa"))
    assert names() == ["en", "qaa", "tr"]


def test_the_months_of_a_registered_language_are_read():
    assert month_number("Firstmonth") is None
    languages.register(Language(code="qaa", calendar=Calendar(months={"firstmonth": 1})))
    assert month_number("FIRSTMONTH") == 1
