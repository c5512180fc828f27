from datetime import date, datetime

import pytest

import briefing

ARTICLE = briefing.Article(text="Ministers met in Ankara on Monday. They agreed on a plan.", date="2025-12-20")


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: briefing.summarise(None), "summarise takes a text, an article or several articles, not None."),
        (lambda: briefing.summarise(["text"]), "number 1 of what it was given is a text. Make an article of each"),
        (lambda: briefing.summarise([ARTICLE, None]), "number 2 of what it was given is None"),
        (lambda: briefing.summarise(b"bytes"), "not bytes"),
        (lambda: briefing.summarise({"text": "x"}), "summarise takes articles, and number 1"),
        (lambda: briefing.summarise("One sentence.", length=3), "3 is not a length. Write it as"),
        (lambda: briefing.summarise("One sentence.", length=None), "None is not a length"),
        (lambda: briefing.score_sentences(7), "score_sentences takes a text, an article or several articles"),
        (lambda: briefing.find_stories("text"), "find_stories takes several articles, not a text. Make an article"),
        (lambda: briefing.find_stories(ARTICLE), r"not one article. Put it into a list: \[article\]"),
        (lambda: briefing.find_stories(None), "find_stories takes several articles, not None"),
        (lambda: briefing.find_themes([ARTICLE], ["Budget"]), "find_themes takes a register of ThemeDefinition"),
        (lambda: briefing.find_quotations(ARTICLE), r"Give find_quotations the article's text"),
        (lambda: briefing.split_sentences(None), "split_sentences takes a text, not None"),
        (lambda: briefing.read_articles(None), "read_articles takes a path or several"),
        (lambda: briefing.read_articles([1]), "read_articles takes paths"),
        (lambda: briefing.read_articles(b"seeds"), "read_articles takes paths"),
        (lambda: briefing.build("brief.toml"), r"build takes what load_config gives: build\(load_config\(path\)\)"),
        (lambda: briefing.render("brief", "pdf"), "render takes what build gives"),
        (lambda: briefing.Article(text=None), "The text of an Article is a str"),
        (lambda: briefing.Article(text="x", date="soon"), "The date of an Article is a date or"),
        (lambda: briefing.Article(text="x", date=20251220.5), "The date of an Article is a date or"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence(call, says):
    with pytest.raises(briefing.errors.UsageError, match=says) as refused:
        call()
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("written", ["2025-12-20", "2025-12-20T10:30:00+03:00", datetime(2025, 12, 20, 10, 30)])  # noqa: DTZ001 - people hand in such
def test_a_day_may_be_handed_in_as_programs_have_it(written):
    assert briefing.Article(text="x", date=written).date == date(2025, 12, 20)


def test_a_reading_and_any_iterable_of_articles_are_taken():
    reading = briefing.Reading(articles=(ARTICLE,))
    assert briefing.find_stories(reading) == briefing.find_stories(iter([ARTICLE])) == briefing.find_stories([ARTICLE])
    assert briefing.summarise(reading).sentences == briefing.summarise(ARTICLE).sentences


def test_what_the_verbs_return_has_a_public_name():
    returned = [
        briefing.split_sentences(ARTICLE.text)[0],
        briefing.score_sentences(ARTICLE)[0],
        briefing.summarise(ARTICLE),
        briefing.find_quotations("“We agreed,” she said.")[0],
        briefing.find_stories([ARTICLE])[0],
        briefing.read_articles([]),
    ]
    assert {type(value).__name__ for value in returned} <= set(briefing.__all__)
