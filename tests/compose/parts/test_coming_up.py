"""What is ahead: an event once, and only what is dated."""

from dataclasses import replace

import pytest

from briefing.compose import compose_brief
from briefing.compose.cache import Cache
from briefing.model import Filing, Origin, Reading, Story
from briefing.text import segment


def ahead(brief):
    return [(entry.mention.text, entry.passage.extracts[-1].text) for entry in brief.coming_up]


def test_a_story_names_a_date_once(brief_on):
    brief = brief_on(
        "The agreement takes effect on 12 March 2026.",
        "On 12 March 2026 the boat agreement of Norland and Sudmark will take effect in both countries.",
    )
    assert [mention for mention, _ in ahead(brief)] == ["12 March 2026"]


def test_a_year_as_a_rule_is_no_date(brief_on):
    assert ahead(brief_on("Norland and Sudmark will review the agreement next year.")) == []
    assert [mention for mention, _ in ahead(brief_on("Norland and Sudmark will review the agreement in 2026."))] == [
        "2026"
    ]


def test_a_year_follows_its_days_and_months(brief_on):
    brief = brief_on(
        "Norland and Sudmark will review the agreement in 2026.",
        "Parliament in Harbourtown votes on 12 March 2026, the speaker of Norland said.",
    )
    assert [mention for mention, _ in ahead(brief)] == ["12 March 2026", "2026"]


def test_a_year_without_a_plan_is_no_date(brief_on):
    assert ahead(brief_on("Norland printed the budget of the agreement for fiscal 2027 on Friday.")) == []


def test_an_event_stands_once_by_its_day(brief_on):
    brief = brief_on(
        "President Berg of Norland and President Holm of Sudmark will meet in Harbourtown next month.",
        "The talks of President Holm and Berg in Harbourtown begin on 16 January 2026 in the town hall.",
        "President Holm of Sudmark will see President Berg of Norland in Harbourtown on 16 January 2026, she said.",
    )
    assert [mention for mention, _ in ahead(brief)] == ["16 January 2026"]


def test_a_month_and_a_day_in_it_can_be_two_events(brief_on):
    brief = brief_on(
        "The boats of the agreement will be delivered to Norland in January 2026.",
        "Critics in Sudmark ask for a judicial review, which a court hears on 16 January 2026.",
    )
    assert sorted(mention for mention, _ in ahead(brief)) == ["16 January 2026", "January 2026"]


def test_two_stories_with_most_of_their_names_in_common_name_a_date_once(findings, asked):
    texts = (
        "President Ada Berg of Norland will meet President Jon Holm of Sudmark on 16 January 2026.",
        "The summit is ready. Norland said that Ada Berg will see Jon Holm of Sudmark on 16 January 2026.",
        "Bears will be counted in Pinewood on 16 January 2026, the foresters of the town said.",
    )
    articles = tuple(replace(each, text=text) for each, text in zip(findings.reading.articles, texts, strict=False))
    documents = tuple(segment(each) for each in articles)
    stories = tuple(
        Story(
            id=each.id,
            articles=(each,),
            origins=(Origin(articles=(each.id,)),),
            label=each.title,
            first=each.date,
            last=each.date,
        )
        for each in articles
    )
    apart = replace(
        findings,
        reading=Reading(articles=articles),
        documents=documents,
        stories=stories,
        filing=Filing(themes=(), unfiled=()),
    )
    assert len(compose_brief(apart, **asked).coming_up) == 2


def test_an_article_in_a_language_without_rules_is_ahead_by_its_own_dates(findings, asked):
    german = (
        "Der Rat von Pinewood wählt am 12. März 2026 die neue Leitung der Werft, sagte Frau Berg am Dienstag.",
        "They will meet in Harbourtown next month, and 40 boats will be sold by the end of 2026.",
    )
    articles = tuple(
        replace(each, text=text, language="de") for each, text in zip(findings.reading.articles, german, strict=False)
    )
    foreign = replace(
        findings,
        reading=Reading(articles=articles),
        documents=tuple(segment(each) for each in articles),
        stories=tuple(
            Story(
                id=each.id,
                articles=(each,),
                origins=(Origin(articles=(each.id,)),),
                label=each.title,
                first=each.date,
                last=each.date,
            )
            for each in articles
        ),
        filing=Filing(themes=(), unfiled=()),
    )
    brief = compose_brief(foreign, **asked)
    assert [mention for mention, _ in ahead(brief)] == ["12. März 2026"]
    assert brief.numbers == ()


def test_a_date_that_a_column_alone_names_is_not_ahead_where_others_report(brief_on):
    report = "The agreement of Norland and Sudmark was signed by the two ministers on Tuesday."
    column = "An agreement with Sudmark will ruin the yards of Norland by 12 March 2026, whatever the ministers say."
    assert ahead(brief_on(report, column, papers=("Courier", "Herald (Opinion)"))) == []
    assert ahead(brief_on(column, papers=("Herald (Opinion)",))) == [("12 March 2026", column)]


def test_a_day_without_its_year_is_ahead_only_where_something_is_planned_for_it(brief_on):
    planned = "The ministers of Norland will sign the agreement on 12 January."
    told = "The ministers of Norland and Sudmark told of the agreement on 12 January in a letter to the harbour towns."
    assert [mention for mention, _ in ahead(brief_on(planned))] == ["12 January"]
    assert ahead(brief_on(told)) == []


def test_a_month_far_ahead_without_its_year_may_be_past(brief_on):
    near, far = (f"Norland will review the agreement with Sudmark in {month}." for month in ("January", "August"))
    assert [mention for mention, _ in ahead(brief_on(near))] == ["January"]
    assert ahead(brief_on(far)) == []
    assert [mention for mention, _ in ahead(brief_on(far.replace("August", "August 2026")))] == ["August 2026"]


def test_six_dates_stand_on_the_page_and_the_others_are_counted(findings, asked):
    days = (4, 5, 6, 7, 8, 9, 12, 13)
    towns = ("Aldea", "Brock", "Cawle", "Dunna", "Ettle", "Farro", "Gorse", "Hallam")
    articles = tuple(
        replace(findings.reading.articles[0], id="", text=f"The council of {town} will meet on {day} January 2026.")
        for town, day in zip(towns, days, strict=True)
    )
    brief = compose_brief(_each_alone(findings, articles), **asked)
    assert (len(brief.coming_up), brief.further_dates) == (6, 2)
    without = replace(asked["presentation"], parts=("bottom_line",))
    assert compose_brief(_each_alone(findings, articles), **{**asked, "presentation": without}).further_dates == 0


def test_a_game_is_no_date_of_a_policy_brief(findings, asked):
    game = "The tennis champion reached the semi-final of the tournament and will play the wicket on 4 January 2026."
    council = "The council of Brock will meet on 5 January 2026 in the town hall."
    articles = tuple(replace(findings.reading.articles[0], id="", title="", text=text) for text in (game, council))
    assert [mention for mention, _ in ahead(compose_brief(_each_alone(findings, articles), **asked))] == [
        "5 January 2026"
    ]


def test_a_page_that_is_written_on_for_days_tells_no_day_from_its_own(findings, asked):
    text = "The council of Brock will meet on Monday in the town hall, and on 5 January it will meet in Cawle."
    page = replace(findings.reading.articles[0], id="", text=text, url="https://courier.example/live/2025/brock")
    live = _each_alone(findings, (page,))
    documents = tuple(replace(document, genre="live page") for document in live.documents)
    brief = compose_brief(replace(live, documents=documents), **asked)
    assert [mention for mention, _ in ahead(brief)] == ["5 January"]


@pytest.mark.parametrize("remembered", [0, 1, 2])
def test_a_day_that_articles_remember_is_none_that_is_near(findings, asked, remembered):
    past = "The quay of Kelm burnt down on 5 January 2021, and the harbour was closed for years."
    text = "The council of Brock asked for calm before the 5 January hearing in Cawle."
    named = [f"{past} The town of {name} sent its firemen." for name in ("Marsa", "Brock")[:remembered]]
    articles = tuple(replace(findings.reading.articles[0], id="", title="", text=each) for each in (text, *named))
    brief = compose_brief(_each_alone(findings, articles), **asked)
    assert [mention for mention, _ in ahead(brief)] == ([] if remembered > 1 else ["5 January"])


def _each_alone(findings, articles):
    """The findings of ``articles``, each a story of its own, that no theme holds."""
    documents = tuple(segment(each) for each in articles)
    articles = tuple(document.article for document in documents)
    stories = tuple(
        Story(
            id=each.id,
            articles=(each,),
            origins=(Origin(articles=(each.id,)),),
            label=each.text[:24],
            first=each.date,
            last=each.date,
        )
        for each in articles
    )
    return replace(
        findings,
        reading=Reading(articles=articles),
        documents=documents,
        stories=stories,
        filing=Filing(themes=(), unfiled=()),
        cache=Cache(),
    )
