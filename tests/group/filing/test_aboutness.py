"""A story is filed by what it is about, and a sentence of another only where it is plainly about the theme."""

import pytest

from briefing.group.filing import file_sentences
from briefing.model import Article, Origin, Story, ThemeDefinition
from briefing.text import segment

ORLANDIA = ThemeDefinition(id="orlandia", terms=("Orlandia", "Orlandian"))
BRIDGES = ThemeDefinition(id="bridges", terms=("bridge", "bridge repair"))

RETREAT = ("Orlandia leaves the pass", "Orlandia has left the pass of Ende. The snow is deep. The road is open again.")
TENNIS = ("Wilk ends a run", "Mara Wilk beat the champion and plays the Orlandian next. It took an hour. It rained.")


def story(*told):
    articles = tuple(Article(title=title, text=text, language="en", id=text[:20]) for title, text in told)
    return Story(
        id=articles[0].id,
        label=told[0][0] or "",
        articles=articles,
        origins=tuple(Origin(articles=(each.id,)) for each in articles),
    )


def filed(stories, register):
    documents = [segment(article) for each in stories for article in each.articles]
    filing = file_sentences(documents, register, stories=stories)
    return filing, {theme.id: [one.sentence.text for one in theme.filed] for theme in filing.themes}


def test_a_mention_in_passing_files_nothing():
    filing, taken = filed([story(TENNIS)], [ORLANDIA])
    assert taken == {"orlandia": []}
    (near,) = [one for one in filing.unfiled if one.nearest == "orlandia" and "Orlandian" in one.sentence.text]
    assert near.score < ORLANDIA.floor
    assert "in passing" in str(near.reason)


def test_a_story_about_a_theme_stands_under_it_with_all_its_sentences():
    filing, taken = filed([story(RETREAT), story(TENNIS)], [ORLANDIA])
    assert len(taken["orlandia"]) == 3
    assert filing.about == {RETREAT[1][:20]: ("orlandia",), TENNIS[1][:20]: ()}
    assert {str(one.reason) for one in filing.themes[0].filed} >= {"its story is about the theme"}


def test_a_sentence_that_is_plainly_about_a_theme_stands_under_it_whatever_its_story():
    other = (RETREAT[0], RETREAT[1] + " Orlandia pays for the bridge repair.")
    _, taken = filed([story(other)], [BRIDGES, ORLANDIA])
    assert taken["bridges"] == ["Orlandia pays for the bridge repair."]
    assert len(taken["orlandia"]) == 3


def test_one_of_three_articles_does_not_make_a_story_be_about_a_theme():
    told = story(
        RETREAT,
        ("Snow in the pass", "The pass of Ende is full of snow. Ploughs came. Nobody was hurt."),
        ("Ploughs at Ende", "Ploughs cleared the pass of Ende by night. The snow goes on."),
    )
    filing, _ = filed([told], [ORLANDIA])
    assert not any(filing.about.values())


@pytest.mark.parametrize(
    ("title", "text", "about"),
    [
        (None, "Orlandia has a new queen. She was crowned at noon.", True),
        (None, "A queen was crowned at noon. The crowd sang. Orlandia sent a gift. Bells rang. It rained.", False),
        (
            "A new queen",
            "The queen was crowned. Envoys of Orlandia came. Bells rang. An Orlandian sang.",
            False,
        ),
        ("A queen for Orlandia", "The queen was crowned at noon. Bells rang. In Orlandia they danced.", True),
    ],
)
def test_a_story_is_about_what_its_title_names_or_its_opening_keeps_to(title, text, about):
    filing, _ = filed([story((title, text))], [ORLANDIA])
    assert any(filing.about.values()) is about


def test_what_a_theme_excludes_is_not_taken_with_its_story():
    theme = ThemeDefinition(id="orlandia", terms=("Orlandia",), exclude=("snow",))
    _, taken = filed([story(RETREAT)], [theme])
    assert not any("snow" in text for text in taken["orlandia"])
    assert len(taken["orlandia"]) == 2


def test_without_stories_each_sentence_stands_for_itself():
    documents = [segment(article) for article in story(TENNIS).articles]
    filing = file_sentences(documents, [ORLANDIA])
    assert filing.about is None
    assert len(filing.themes[0].filed) == 1
