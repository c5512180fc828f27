"""Whether a run of capitals is a person."""

import pytest

from briefing import languages
from briefing.text.tagging.persons import names_person

PERSONS = [
    ("On Monday ", "President Orla Vance", " spoke."),
    ("He met the demographer ", "Yuan Xilin", " there."),
    ("Among them was ", "Odran Kelleher", ", 53, a clerk."),
    ("It was said by ", "David Kelleher", "."),
]
OTHERS = [
    ("They met at ", "Grace Church", " on Friday."),
    ("It stands in the ", "Will County", " court."),
    ("A man from the ", "Port Agency", " came."),
    ("", "ALL RIGHTS RESERVED", ""),
    ("Follow ", "BBC Hampshire", " on X."),
]


def is_person(before, run, behind, code="en"):
    return names_person(before + run + behind, len(before), len(before) + len(run), languages.of(code))


@pytest.mark.parametrize("parts", PERSONS)
def test_a_title_an_age_or_a_given_name_shows_a_person(parts):
    assert is_person(*parts)


@pytest.mark.parametrize("parts", OTHERS)
def test_a_body_a_place_and_a_heading_are_no_persons(parts):
    assert not is_person(*parts)


def test_a_turkish_body_has_endings():
    assert not is_person("Karar ", "Yüksek Mahkemeye", " gitti.", "tr")
    assert is_person("Dün ", "Bakan Ali Dal", " geldi.", "tr")
