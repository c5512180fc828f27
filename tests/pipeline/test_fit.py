from dataclasses import replace
from functools import cache
from math import ceil

import pytest

from briefing.model import Article, LanguageSection
from briefing.pipeline.fit import FULL_ENOUGH, bulk, fit

WORDS = "The committee of the parliament asks the ministry to publish figure number {} before the summer."


class Press:
    """Measures as a renderer would, by a law that the estimate does not know, and counts the renders."""

    def __init__(self, lines_a_page=45.0, distortion=1.15):
        self.lines_a_page, self.distortion, self.renders = lines_a_page, distortion, 0

    def __call__(self, brief):
        self.renders += 1
        passages = sum(len(story.passages) for theme in brief.themes for story in theme.stories)
        return (bulk(brief) * self.distortion + 0.2 * passages + 5) / self.lines_a_page


@pytest.fixture(scope="module")
def whole_brief(brief_of):
    """The brief that prints every sentence of so many articles of so many sentences."""

    @cache
    def made(articles, sentences):
        texts = [[WORDS.format(f"{article}{number}") for number in range(sentences)] for article in range(articles)]
        return brief_of([Article(text=" ".join(text), title="T") for text in texts])

    return made


@pytest.fixture
def composer(whole_brief):
    """Composes a brief whose stories print more where there is more room, out of so many articles and sentences."""

    def made(articles, asked, available):
        def compose(room=1.0):
            most = min(available, round(asked * room))
            whole = whole_brief(articles, available)
            (theme,) = whole.themes
            stories = tuple(replace(story, passages=story.passages[:most]) for story in theme.stories)
            return replace(whole, themes=(replace(theme, stories=stories),))

        return compose

    return made


def passages_of(brief):
    return [passage.key for theme in brief.themes for story in theme.stories for passage in story.passages]


@pytest.mark.parametrize("pages", [1, 2, 4, 8])
@pytest.mark.parametrize("week", [(8, 4, 30), (30, 5, 15)])
@pytest.mark.parametrize("distortion", [0.8, 1.3])
def test_a_brief_keeps_to_its_pages_and_fills_them_in_four_renders(composer, pages, week, distortion):
    press = Press(distortion=distortion)
    brief = fit(composer(*week), pages=pages, measure=press).brief
    assert press.renders <= 4
    size = press(brief)
    assert ceil(size) <= pages
    assert size >= pages - 1 + FULL_ENOUGH


def test_what_fits_already_is_left_alone(composer):
    compose, press = composer(12, 6, 40), Press()
    pages = ceil(press(compose()))
    press.lines_a_page *= press(compose()) / (pages - 0.2)
    press.renders = 0
    assert fit(compose, pages=pages, measure=press).brief == compose()
    assert press.renders == 1


def test_too_little_material_is_printed_whole_and_not_padded(composer):
    compose = composer(3, 2, 4)
    brief = fit(compose, pages=30, measure=Press()).brief
    assert passages_of(brief) == passages_of(compose(16.0))


def test_the_least_valuable_goes_first_and_annex_b_names_it(composer):
    compose = composer(40, 5, 20)
    brief = fit(compose, pages=4, measure=Press()).brief
    kept = [passage for story in brief.themes[0].stories for passage in story.passages]
    assert brief.coverage.cut
    assert min(passage.score for passage in kept) >= max(passage.score for passage in brief.coverage.cut)
    assert len(kept) + len(brief.coverage.cut) == len(passages_of(compose()))


def test_a_brief_that_was_widened_lists_nothing_as_cut(composer):
    compose = composer(12, 2, 40)
    brief = fit(compose, pages=8, measure=Press()).brief
    assert len(passages_of(brief)) > len(passages_of(compose()))
    assert brief.coverage.cut == ()


@pytest.mark.parametrize("most", [2, 0])
def test_a_press_that_nobody_could_foresee_still_gets_a_brief_that_fits(composer, most):
    def measure(brief):
        return 3.0 if len(passages_of(brief)) > most else 0.9

    assert measure(fit(composer(12, 6, 40), pages=1, measure=measure).brief) <= 1


def test_a_press_that_counts_parts_alone_makes_them_go_one_by_one(composer):
    def measure(brief):
        return 1.2 if len(brief.parts) > 4 else 0.9

    brief = fit(composer(12, 6, 40), pages=1, measure=measure).brief
    assert len(brief.parts) <= 4
    assert not {"contents", "charts", "method"} & set(brief.parts)


def test_receipts_give_way_to_a_list_of_the_sources(composer):
    brief = fit(composer(12, 6, 6), pages=2, measure=Press()).brief
    assert "sources" in brief.parts
    assert brief.sources_form == "list"


def test_the_list_of_sources_goes_last(composer):
    brief = fit(
        composer(12, 6, 40), pages=1, measure=lambda brief: 1.2 if brief.parts != ("bottom_line", "themes") else 0.9
    ).brief
    assert brief.parts == ("bottom_line", "themes")


def test_a_theme_that_lost_everything_does_not_say_that_it_had_nothing(composer):
    brief = fit(composer(12, 6, 40), pages=1, measure=lambda brief: 3.0 if passages_of(brief) else 0.9).brief
    assert brief.themes == ()


def apart(brief, *, among):
    """``brief`` with its last stories told in another language, under the theme ``among``."""
    (theme,) = brief.themes
    own, others = theme.stories[:-2], theme.stories[-2:]
    lighter = tuple(
        replace(story, passages=tuple(replace(each, score=each.score / 100) for each in story.passages))
        for story in others
    )
    section = LanguageSection(language="tr", themes=(replace(theme, id=among, stories=lighter),), articles=2)
    themes = (replace(theme, stories=own), replace(theme, id="two", stories=()))
    parts = (*brief.parts, "other_languages")
    return replace(brief, themes=themes, other_languages=(section,), parts=tuple(dict.fromkeys(parts)))


def test_what_stands_apart_gives_way_first_and_its_theme_never_says_that_it_had_nothing(whole_brief):
    whole = apart(whole_brief(8, 30), among="two")
    kept = fit(lambda _room: whole, pages=2, measure=Press()).brief
    assert kept.other_languages == ()
    assert [theme.id for theme in kept.themes] == ["one"]
    assert kept.coverage.cut


def test_what_stands_apart_stays_where_there_is_room(whole_brief):
    whole = apart(whole_brief(8, 30), among="two")
    kept = fit(lambda _room: whole, pages=40, measure=Press()).brief
    assert [len(theme.stories) for theme in kept.other_languages[0].themes] == [2]
    assert [theme.id for theme in kept.themes] == ["one", "two"]
