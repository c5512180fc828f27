from briefing.compose.choosing.by_language import leave_out_others, text_language
from briefing.model import Article, Reading
from briefing.text import segment

ENGLISH = Article(text="The ministers met in London on Tuesday.", language="en", path="a.txt")
TURKISH = Article(text="Bakanlar salı günü Londra’da görüştü.", language="tr", path="b.txt")
FRENCH = Article(text="Les ministres se sont réunis mardi à Londres.", language="fr", title="Réunion")
DOCUMENTS = tuple(map(segment, (ENGLISH, TURKISH, FRENCH, FRENCH)))


def test_a_brief_is_told_in_its_language_where_any_article_is_in_it():
    assert text_language(DOCUMENTS, "tr") == "tr"


def test_where_no_article_is_in_it_a_brief_is_told_in_that_of_most():
    assert text_language(DOCUMENTS, "pl") == "fr"
    assert text_language(DOCUMENTS[1:3], "pl") == "fr"  # of two, the first of the alphabet
    assert text_language((), "pl") == "pl"


def test_what_is_left_out_for_its_language_is_named_with_the_reason():
    reading = Reading(articles=(ENGLISH, TURKISH, FRENCH))
    kept, documents = leave_out_others(reading, DOCUMENTS[:3], "en")
    assert kept.articles == (ENGLISH,)
    assert [document.article for document in documents] == [ENGLISH]
    assert [(each.where, each.what, each.kind) for each in kept.problems] == [
        ("b.txt", "is in Turkish, not in English.", "foreign"),
        ("Réunion", "is in French, not in English.", "foreign"),
    ]
