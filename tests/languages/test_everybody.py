"""Who is named and who speaks is asked of the languages that are known, and of no code."""

import pytest

from briefing import languages
from briefing.languages.contract import Language, People, Speech
from briefing.model.attribution import Attribution, Phrase
from briefing.text.speech import find_quotations


def behind(around):
    """``“…”, ro X``: the speaker is the word behind the verb."""
    tokens = around.behind()
    places = [place for place, token in enumerate(tokens) if token.low == "ro"]
    return Attribution(tokens, Phrase(places[0] + 1, places[0] + 1), Phrase(places[0], places[0])) if places else None


@pytest.fixture
def _toy(monkeypatch):
    monkeypatch.setattr("briefing.languages._registered", {})
    people = People(male=frozenset({"Bem"}), offices=frozenset({"kelo"}), familiar={"bem": "bemerik"})
    languages.register(Language(code="qq", people=people, speech=Speech(attribute=behind)))
    yield
    languages.everybody.cache_clear()


def test_everybody_is_named_as_in_all_languages_together():
    people = languages.everybody()
    assert people.male >= {"Yaşar", "John"}
    assert people.offices >= {"minister", "bakan"}
    assert people.familiar["chuck"] == "charles"


@pytest.mark.usefixtures("_toy")
def test_a_language_that_is_added_names_persons_everywhere_and_has_speakers():
    assert "kelo" in languages.everybody().offices
    assert languages.everybody().familiar["bem"] == "bemerik"
    (quotation,) = find_quotations("“Tali bo re,” ro Bem.", "qq")
    assert (quotation.speaker.text, quotation.cue.text) == ("Bem", "ro")


def test_a_language_without_rules_has_no_speakers():
    (quotation,) = find_quotations("« Nous sommes prêts », said Ada Berg.", "fr")
    assert quotation.speaker is None
