"""One event told in two languages."""

from datetime import date

from briefing.group.stories import group_documents
from briefing.group.stories.translation import join_across_languages
from briefing.model import Article
from briefing.text import segment

ENGLISH = "Türkiye, the United Kingdom and Italy will hold a joint naval exercise in the Mediterranean in February."
ALSO = "The joint naval exercise of Türkiye, the United Kingdom and Italy in the Mediterranean will last twelve days."
TURKISH = "Türkiye, Birleşik Krallık ve İtalya şubat ayında Akdeniz'de ortak deniz tatbikatı yapacak."
FERRY = "A night ferry for lorries will sail between Trieste and Mersin again."
MONDAY = date(2025, 12, 15)


def document(text, language, day=MONDAY):
    return segment(Article(text=text, language=language, date=day))


def test_groups_on_one_event_are_joined_across_languages(encoder):
    pile = [document(FERRY, "en"), document(ENGLISH, "en"), document(ALSO, "en"), document(TURKISH, "tr")]
    assert join_across_languages([[0], [1, 2], [3]], pile, encoder) == [[0], [1, 2, 3]]


def test_groups_of_one_language_are_left_to_their_words(encoder):
    pile = [document(ENGLISH, "en"), document(ALSO, "en"), document(TURKISH, "tr"), document(FERRY, "en")]
    assert join_across_languages([[0], [1], [2, 3]], pile, encoder) == [[0], [1], [2, 3]]


def test_groups_of_other_days_are_not_joined(encoder):
    pile = [document(ENGLISH, "en"), document(TURKISH, "tr", date(2026, 1, 15))]
    assert join_across_languages([[0], [1]], pile, encoder) == [[0], [1]]


def test_an_undated_article_may_be_of_any_day(encoder):
    pile = [document(ENGLISH, "en", None), document(TURKISH, "tr")]
    assert join_across_languages([[0], [1]], pile, encoder) == [[0, 1]]


def test_no_groups_are_none(encoder):
    assert join_across_languages([], [], encoder) == []


def test_a_turkish_article_joins_the_english_story_on_the_same_event(encoder):
    pile = [document(ENGLISH, "en"), document(TURKISH, "tr"), document(FERRY, "en")]
    assert len(group_documents(pile)) == 3
    assert sorted(len(story.articles) for story in group_documents(pile, encoder=encoder)) == [1, 2]
