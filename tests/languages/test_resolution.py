import pytest

from briefing.languages import resolve


@pytest.mark.parametrize(("given", "code"), [("en", "en"), ("en-GB", "en"), ("TR", "tr"), ("pt_BR", "pt")])
def test_a_language_tag_is_cut_to_its_code(given, code):
    assert resolve(given) == code


@pytest.mark.parametrize("unknown", [None, "", "auto", "und"])
def test_an_unknown_language_is_settled_by_the_letters(unknown):
    assert resolve(unknown, "Bakan, görüşmenin ardından açıklama yaptı.") == "tr"
    assert resolve(unknown, "The minister met President Erdoğan after the long talks in Ankara.") == "en"
    assert resolve(unknown) == "en"
