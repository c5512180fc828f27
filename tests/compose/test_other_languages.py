"""What is told in another language than the brief's stands apart, where it belongs, or nowhere."""

from dataclasses import replace
from datetime import date

import pytest

from briefing.compose import compose, compose_brief
from briefing.compose.findings import Findings
from briefing.compose.finishing.trimming import trim
from briefing.model import (
    Article,
    Filed,
    Filing,
    Note,
    Origin,
    Pin,
    Reading,
    Reorder,
    Retitle,
    Story,
    Theme,
    ThemeDefinition,
    sha256,
)
from briefing.text import segment

AGREED = """\
Norland and Sudmark signed an agreement on 40 patrol boats in Harbourtown on Tuesday. Half of the work goes to \
shipyards in Sudmark.

“We build these boats together or we do not build them at all,” said Norland's Defence Minister Ada Berg. The first \
boat will be delivered on 12 March 2026, the ministry of Norland announced."""

ANLASMA = """\
Norland ile Sudmark salı günü Harbourtown kentinde 48 devriye botu için anlaşma imzaladı. Anlaşma kapsamındaki işin \
yarısı Sudmark tersanelerinde yapılacak.

“Bu botları ya birlikte yapacağız ya da hiç yapmayacağız.” diyen Savunma Bakanı Ada Berg, anlaşmayı değerlendirdi. İlk \
bot 12 Mart 2026'da teslim edilecek."""

BUTCE = """\
Sudmark Meclisi savunma bütçesini çarşamba günü 318 oyla kabul etti ve anlaşma için 1,2 trilyon lira ayırdı. Bütçe 1 \
Ocak 2026'da yürürlüğe girecek.

“Bu bütçe ülkemizin güvenliğini gelecek yıllara taşıyacak.” diyen Maliye Bakanı Selim Arkan, kararı memnuniyetle \
karşıladı."""

AYI = """\
Perşembe sabahı Pinewood kentinin merkezinde bir ayı dolaştı ve ormana geri döndü. Ormancılar hayvanın elma aradığını \
söyledi."""


def article(text, outlet, language, title):
    return Article(text=text, outlet=outlet, date=date(2025, 12, 16), title=title, language=language, path=outlet)


COURIER = article(AGREED, "Courier", "en", "Norland and Sudmark sign agreement on boats")
KIYI = article(ANLASMA, "Kıyı", "tr", "Norland ile Sudmark bot anlaşması imzaladı")
HABER = article(BUTCE, "Haber", "tr", "Sudmark savunma bütçesini kabul etti")
ORMAN = article(AYI, "Orman", "tr", "Ayı kentte dolaştı")
BOTH, BUDGET, BEAR = ((KIYI, COURIER), (HABER,), (ORMAN,))


def story(*articles):
    return Story(
        id=articles[0].id,
        label=articles[0].title,
        articles=articles,
        origins=tuple(Origin(articles=(each.id,)) for each in articles),
        first=date(2025, 12, 16),
        last=date(2025, 12, 16),
    )


def found(*stories):
    articles = tuple(each for told in stories for each in told)
    documents = tuple(segment(each) for each in articles)
    filed = tuple(
        Filed(sentence=sentence, score=0.9, reason="names it")
        for document in documents
        for sentence in document.sentences
        if "agreement" in sentence.text or "anlaşma" in sentence.text
    )
    register = ThemeDefinition(id="deals", names={"en": "Agreements", "tr": "Anlaşmalar"}, terms=("agreement",))
    return Findings(
        reading=Reading(articles=articles),
        documents=documents,
        stories=tuple(story(*told) for told in stories),
        filing=Filing(themes=(Theme(definition=register, filed=filed),)),
        read=len(articles),
    )


@pytest.fixture
def brief_of(asked):
    def composed(*stories, edits=(), **presentation):
        asked["presentation"] = replace(asked["presentation"], **presentation)
        return compose_brief(found(*stories), **asked, edits=edits)

    return composed


@pytest.fixture
def brief(brief_of):
    return brief_of(BOTH, BUDGET, BEAR)


def languages_of(passages):
    return {extract.language for passage in passages for extract in passage.extracts}


def blocks(sections):
    return [block for section in sections for block in section.stories]


def test_a_story_that_is_told_in_another_language_alone_stands_apart_under_its_theme(brief):
    assert [block.label for block in blocks(brief.themes)] == [COURIER.title]
    (turkish,) = brief.other_languages
    assert (turkish.language, turkish.articles) == ("tr", 2)
    assert [(section.id, section.name) for section in turkish.themes] == [("deals", "Agreements"), ("unfiled", "")]
    assert [block.label for block in turkish.themes[0].stories] == [HABER.title]
    assert languages_of(blocks(turkish.themes)[0].passages) == {"tr"}


def test_what_no_theme_took_stands_there_too_and_not_among_the_unfiled(brief):
    assert [block.label for block in brief.other_languages[0].themes[-1].stories] == [ORMAN.title]
    assert brief.unfiled == ()


def test_a_story_in_both_languages_is_told_in_that_of_the_brief_under_a_title_in_it_and_counts_all(brief):
    (block,) = blocks(brief.themes)
    assert languages_of(block.passages) == {"en"}
    assert block.label_language == "en"
    assert block.outlets == ("Courier", "Kıyı")
    assert (block.origins, len(block.sources)) == (2, 2)
    assert brief.themes[0].articles == 2


def test_bottom_line_numbers_speakers_and_dates_are_in_the_language_of_the_brief(brief):
    assert languages_of(brief.bottom_line) == {"en"}
    assert {figure.phrase.language for figure in brief.numbers} == {"en"}
    assert [speaker.name for speaker in brief.speakers] == ["Ada Berg"]
    assert {quote.content.language for speaker in brief.speakers for quote in speaker.quotes} == {"en"}
    assert {dated.passage.extracts[0].language for dated in brief.coming_up} == {"en"}


def test_sources_do_not_differ_where_the_other_number_is_in_another_language(brief):
    assert brief.disagreements == ()


def test_a_story_apart_has_its_quotation(brief):
    (block,) = brief.other_languages[0].themes[0].stories
    assert [quote.speaker.text for quote in block.quotes] == ["Selim Arkan"]


def test_the_sources_of_what_stands_apart_are_among_the_receipts_and_numbered_in_printed_order(brief):
    number = {source.article_id: source.number for source in brief.sources}
    assert number[COURIER.id] < number[HABER.id]
    assert all(source.printed for source in brief.sources if source.article_id in {HABER.id, ORMAN.id})


def test_everything_stands_where_it_belongs_when_that_is_asked(brief_of):
    brief = brief_of(BOTH, BUDGET, BEAR, mixed="original")
    assert brief.other_languages == ()
    assert {HABER.title, KIYI.title} == {block.label for block in blocks(brief.themes)}
    assert [entry.story.label for entry in brief.unfiled] == [ORMAN.title]


def test_a_pile_in_one_language_has_nothing_apart(brief_of):
    assert brief_of((COURIER,)).other_languages == ()
    assert brief_of((COURIER,)).text_language == "en"


def test_a_pile_in_another_language_is_told_in_that_one(brief_of):
    brief = brief_of(BUDGET, BEAR)
    assert (brief.language, brief.text_language) == ("en", "tr")
    assert languages_of(brief.bottom_line) == {"tr"}
    assert brief.other_languages == ()
    assert blocks(brief.themes)


def test_a_pinned_sentence_is_printed_in_its_story_in_whichever_language(brief_of):
    sentence = next(each for each in segment(KIYI).sentences if "yarısı" in each.text)
    edit = Pin(sentence=sha256(sentence.text), theme="deals")
    (block,) = blocks(brief_of(BOTH, BUDGET, edits=(edit,)).themes)
    turkish = [each for passage in block.passages for each in passage.extracts if each.language == "tr"]
    assert [each.text for each in turkish][-1] == sentence.text
    assert "en" in languages_of(block.passages)


def test_decisions_reach_what_stands_apart(brief_of):
    budget = story(HABER).id
    edits = (
        Retitle(story=budget, text="The budget"),
        Retitle(theme="deals", text="Deals"),
        Note(theme="deals", text="Compare with last week."),
        Reorder(theme="deals", position=0),
    )
    brief = brief_of(BOTH, BUDGET, edits=edits)
    section = brief.other_languages[0].themes[0]
    assert (section.name, section.note) == ("Deals", "")
    assert [(block.label, block.retitled) for block in section.stories] == [("The budget", True)]
    assert brief.themes[0].note == "Compare with last week."


def test_the_annex_counts_every_language(brief):
    assert (brief.coverage.stories, brief.coverage.inside) == (3, 4)
    assert brief.coverage.outlets == ("Courier", "Haber", "Kıyı", "Orman")


def test_what_a_story_apart_was_chosen_from_can_be_looked_at(asked):
    drafts = compose(found(BOTH, BUDGET), **asked).drafts
    assert [draft.theme.id for draft in drafts] == ["deals", "deals"]
    assert [offer.story.label for draft in drafts for offer in draft.candidates] == [COURIER.title, HABER.title]


def test_what_stands_apart_goes_with_the_part_that_it_would_stand_in(brief_of):
    assert brief_of(BOTH, BUDGET, BEAR, parts=("themes", "unfiled")).other_languages == ()
    (turkish,) = brief_of(BOTH, BUDGET, BEAR, parts=("themes", "other_languages")).other_languages
    assert [section.id for section in turkish.themes] == ["deals"]
    (turkish,) = brief_of(BOTH, BUDGET, BEAR, parts=("unfiled", "other_languages")).other_languages
    assert [section.id for section in turkish.themes] == ["unfiled"]


def test_what_stands_apart_gives_way_to_a_story_of_more_origins(brief):
    shorter = trim(brief, 1)
    assert languages_of(passage for block in blocks(shorter.themes) for passage in block.passages) == {"en"}
    assert blocks(shorter.other_languages[0].themes) == []
    assert [block.label for block in shorter.other_languages[0].themes[0].also] == [HABER.title]


def test_annex_c_says_how_far_each_language_is_known(brief):
    assert [(each.knowledge.code, each.articles) for each in brief.method.languages] == [("tr", 3), ("en", 1)]
    assert all(each.knowledge.rules and not each.knowledge.missing for each in brief.method.languages)
