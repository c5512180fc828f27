"""Which words of a pile name persons."""

from briefing.group.discovery.persons import stems_of_persons
from briefing.model import Article
from briefing.text import segment


def persons(*texts, language="en"):
    return stems_of_persons([segment(Article(text=text, language=language)) for text in texts])


def test_a_name_behind_an_office_or_a_given_name_is_a_person_s():
    texts = ["President Ngata spoke. Ngata left.", "Then President Ngata ate."]
    assert persons(*texts, "Mary Okafor won.", "Voters like Mary Okafor.") == {"ngata", "mari", "okafor"}


def test_a_full_name_behind_an_office_is_whole():
    assert persons("Minister Abena Osei spoke.", "Minister Abena Osei sat.") == {"abena", "osei"}


def test_what_mostly_stands_without_either_is_no_person():
    motors = "Motors run. The motors are loud. Old motors stop. A motor hums. Motors."
    assert persons(*["General Motors builds cars."] * 2, *[motors] * 8) == frozenset()


def test_what_is_shown_once_is_not_believed():
    assert persons("Director Tuesday is a day.") == frozenset()


def test_an_office_behind_an_office_and_a_ministry_are_none():
    ministry = "the Justice Department " * 4
    assert persons("Attorney General Osei spoke.", "Attorney General Osei sat.", ministry) == {"osei"}


def test_turkish_offices_and_endings_are_known():
    found = persons("Bakan Güler'in sözleri.", "Bakan Güler geldi.", language="tr")
    assert found == persons("Bakan Güler.", "Bakan Güler.", language="tr") != frozenset()
