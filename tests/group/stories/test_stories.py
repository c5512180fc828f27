"""Articles on one event."""

import random
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.group.stories import find_stories, group_documents
from briefing.group.stories import likeness as measured
from briefing.model import Article
from briefing.text import segment

DAY = date(2025, 12, 15)
EVENTS = {
    "radar": (
        "Türkiye and Britain agree on coastal radar",
        "Türkiye and Britain agreed to build a coastal radar near Izmir. Deputy minister Ayşe Demir signed for Ankara.",
        "Ankara signs radar pact with London",
        "A coastal radar near Izmir will be built by Britain and Türkiye, Ayşe Demir said after signing the agreement.",
    ),
    "ferry": (
        "Ferry for lorries returns to Trieste",
        "The night ferry for lorries between Trieste and Mersin sails again in January, its owner Marlin Lines said.",
        "Marlin Lines reopens Mersin route",
        "Marlin Lines reopens its lorry ferry from Mersin to Trieste in January, with two night sailings a week.",
    ),
    "fire": (
        "Warehouse burns in Leeds",
        "A fire destroyed a warehouse in Leeds on Monday. Nobody was hurt, chief officer Tom Hale said.",
        "No one hurt in Leeds warehouse fire",
        "Fire chief Tom Hale said that nobody was hurt when a Leeds warehouse burned down on Monday.",
    ),
}


def pile(day=DAY, names=tuple(EVENTS)):
    return [
        Article(
            text=EVENTS[name][1 + 2 * side],
            title=EVENTS[name][2 * side],
            date=day,
            outlet=f"{name}{side}",
            language="en",
        )
        for name in names
        for side in (0, 1)
    ]


def filed(stories):
    return {frozenset(article.id for article in story.articles) for story in stories}


def test_two_reports_of_one_event_are_one_story_and_events_stay_apart():
    articles = pile()
    assert filed(find_stories(articles)) == {frozenset(each.id for each in articles[at : at + 2]) for at in (0, 2, 4)}


def test_a_story_says_what_it_is_called_and_why_it_is_one():
    (story,) = find_stories(pile(names=("radar",)))
    assert story.label in {EVENTS["radar"][0], EVENTS["radar"][2]}
    assert any("Izmir" in str(reason) for reason in story.reasons)
    assert any("2025-12-15" in str(reason) for reason in story.reasons)
    assert (story.first, story.last) == (DAY, DAY)
    assert 0 < story.cohesion <= 1
    assert len(story.origins) == 2


def test_an_article_alone_is_a_story_without_reasons():
    (story,) = find_stories(pile(names=("fire",))[:1])
    assert (story.cohesion, story.reasons) == (1.0, ())


def test_seven_outlets_with_two_texts_are_two_origins():
    radar = pile(names=("radar",))
    copies = [Article(text=radar[0].text, title=radar[0].title, date=DAY, outlet=f"o{number}") for number in range(6)]
    (story,) = find_stories([*copies, radar[1]])
    assert (len(story.articles), len(story.origins)) == (7, 2)


def test_days_between_two_articles_make_one_event_less_likely():
    first, second = pile(names=("radar",))
    (together,) = find_stories([first, second])
    (apart,) = find_stories([first, replace(second, date=DAY + timedelta(days=3))])
    assert 0 < apart.cohesion < together.cohesion


def test_a_story_keeps_its_id_and_its_articles_when_a_week_is_added():
    week, more = pile(), pile(DAY + timedelta(days=7), names=("fire",))
    before = {story.id: story.articles for story in find_stories(week)}
    after = {story.id: story.articles for story in find_stories([*week, *more[:0], *_other(more)])}
    assert before.items() <= after.items()


def _other(articles):
    return [
        Article(text=each.text.replace("Leeds", "Hull").replace("Tom Hale", "Ann Ray"), title=None, date=each.date)
        for each in articles
    ]


def test_articles_without_title_date_or_text_are_filed_all_the_same():
    assert find_stories([]) == []
    (story,) = find_stories([Article(text="")])
    assert (story.label, story.first) == ("", None)
    (story,) = find_stories([Article(text="One sentence alone. And another.")])
    assert story.label == "One sentence alone"


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_the_articles_changes_nothing(shuffle: random.Random):
    documents = [segment(each) for each in pile()]
    expected = group_documents(documents)
    shuffle.shuffle(documents)
    assert group_documents(documents) == expected


def test_a_large_pile_is_compared_by_neighbours_with_the_same_outcome(monkeypatch):
    expected = filed(find_stories(pile()))
    monkeypatch.setattr(measured, "EXACT", 2)
    assert filed(find_stories(pile())) == expected


def test_two_harvests_in_two_places_are_two_stories():
    wheat = [
        Article(title=title, text=text, language="en")
        for title, text in (
            ("Wheat harvest falls in Thrace", "The wheat harvest in Thrace fell by a third, the growers' union said."),
            (
                "Rain spoils the wheat harvest in Norfolk",
                "Rain spoiled half of the wheat harvest in Norfolk, millers said.",
            ),
        )
    ]
    assert len(find_stories(wheat)) == 2


RAIDS = {"Izmir": 14, "Bursa": 9, "Adana": 31}
PAPERS = {"Desk": "{n} people detained in {city} raid", "Gazette": "Police raid in {city}: {n} held"}


def raids():
    wording = (
        "Police detained {n} people in a raid in {city} on Tuesday morning. Officers searched several addresses at one "
        "time. Digital material was seized. The suspects were taken to headquarters for their statements."
    )
    return [
        Article(
            title=title.format(n=n, city=city),
            text=wording.format(n=n, city=city) + ("" if paper == "Desk" else " The governor will speak."),
            date=DAY,
            outlet=paper,
            language="en",
        )
        for city, n in RAIDS.items()
        for paper, title in PAPERS.items()
    ]


def test_set_wording_does_not_join_events_whose_places_and_numbers_differ():
    articles = raids()
    stories = find_stories(articles)
    assert filed(stories) == {frozenset(each.id for each in articles[at : at + 2]) for at in (0, 2, 4)}
    izmir = next(story for story in stories if "Izmir" in story.label)
    (parted,) = [reason for reason in izmir.reasons if reason.kind == "set wording"]
    assert {"Izmir", "14"} <= set(parted.words)
    assert not {"Bursa", "9", "Police"} & set(parted.words)


def test_articles_around_the_period_help_and_stand_in_no_story():
    week, before = pile(), pile(DAY - timedelta(days=5))
    told = group_documents([segment(each) for each in week], around=[segment(_renamed(each)) for each in before])
    assert filed(told) == filed(find_stories(week))
    assert group_documents([], around=[segment(each) for each in before]) == []


def _renamed(article):
    return replace(article, text=f"{article.text} It was the first report.", id="")


def test_a_chain_of_versions_is_one_origin_led_by_the_newest_whole_one():
    start = "The yard at Gemlik caught fire on Tuesday night. The fire began in a paint shop, the governor said. "
    first = Article(text=start + "Nobody knew whether anybody was hurt.", title="Fire at yard", date=DAY)
    later = Article(
        text=start + "Three workers were killed and seven hurt, the governor said. The fire is out.",
        title="Three die in fire",
        date=DAY + timedelta(days=1),
    )
    cut = Article(text=start.strip(), title="Fire, in brief", date=DAY + timedelta(days=2))
    (story,) = find_stories([first, later, cut])
    (origin,) = story.origins
    assert origin.articles[0] == later.id
