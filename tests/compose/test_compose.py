"""A brief says what its sources say, word for word, each sentence with its receipt."""

from dataclasses import replace

import pytest

from briefing.compose import compose, compose_brief
from briefing.compose.choosing.candidates import candidates_of
from briefing.compose.findings import Decisions
from briefing.compose.parts.annexes import extracts_in
from briefing.compose.request import Lengths
from briefing.model import Length, Origin, Pin, Story, sha256
from briefing.text import segment


def texts(passages):
    return [extract.text for passage in passages for extract in passage.extracts]


def printed_under(brief, theme_id):
    section = next(section for section in brief.themes if section.id == theme_id)
    return texts(passage for story in section.stories for passage in story.passages)


def test_every_extract_is_verbatim_in_its_source(findings, asked):
    brief = compose_brief(findings, **asked)
    sources = {source.article_id: source.text for source in brief.sources}
    extracts = list(extracts_in(brief))
    assert extracts
    for extract in extracts:
        receipt = extract.receipt
        assert sources[receipt.article_id][receipt.start : receipt.end] == extract.text
        assert receipt.sha256 == sha256(extract.text)


def test_themes_stand_in_register_order_and_an_empty_one_stays(findings, asked):
    brief = compose_brief(findings, **asked)
    assert [section.name for section in brief.themes] == ["Co-production", "EU programmes", "Space"]
    assert brief.themes[2].stories == ()


def test_a_proposed_theme_that_prints_nothing_is_not_there(brief_on):
    text = "The agreement and the treaty were signed in Harbourtown on Tuesday."
    brief = brief_on(text, words=("agreement", "treaty", "satellite"), proposed=("treaty", "satellite"))
    assert [section.name for section in brief.themes] == ["agreement"]


def test_a_theme_prints_the_sentences_filed_under_it(findings, asked):
    brief = compose_brief(findings, **asked)
    assert any("co-production" in text for text in printed_under(brief, "co-production"))
    assert all("bear" not in text for text in printed_under(brief, "safe"))


def test_what_is_printed_of_one_article_stands_in_its_order(brief_on):
    signed = "The agreement on forty patrol boats will be signed in Norland in May."
    dear = "Critics called the agreement too dear for a small navy with nine ships."
    elsewhere = "Ministers of Sudmark praised the agreement with their neighbour at a dinner in Pinewood."
    pin = Pin(sentence=sha256(dear))
    [story] = brief_on(elsewhere, f"{signed} {dear}", edits=[pin]).themes[0].stories
    assert texts(story.passages) == [signed, dear, elsewhere]


@pytest.mark.parametrize(
    ("heading", "printed"), [("Ministers praise agreement", "praised"), ("Shipyards share the boats", "shipyards")]
)
def test_what_is_printed_tells_what_the_heading_says(findings, heading, printed):
    texts = (
        "The agreement gives half of the boats to shipyards in Pinewood. The ministers praised it in Harbourtown.",
        "The ministers praised the agreement in Harbourtown. Half of the boats go to shipyards in Pinewood.",
    )
    articles = tuple(
        replace(each, text=text, title=heading, id="") for each, text in zip(findings.reading, texts, strict=False)
    )
    documents = tuple(map(segment, articles))
    origins = tuple(Origin(articles=(each.id,)) for each in articles)
    story = Story(id="one", articles=articles, origins=origins, label=heading)
    offered = candidates_of(
        story,
        replace(findings, documents=documents, stories=(story,)),
        length=Length(amount=1),
        lengths=Lengths(),
        decisions=Decisions(),
        weight=1.0,
    )
    assert printed in offered.units[0].sentences[0].text


def test_what_a_turkish_story_has_said_in_other_endings_is_not_said_again(findings):
    texts = (
        "Meclis, savunma bütçesini salı günü Ankara'da kabul etti.",
        "Savunma bütçesi salı günü Ankara'daki Meclis'te kabul edilmişti.",
    )
    articles = tuple(
        replace(each, text=text, language="tr", id="") for each, text in zip(findings.reading, texts, strict=False)
    )
    documents = tuple(map(segment, articles))
    story = Story(id="one", articles=articles, origins=(), label="Bütçe")
    offered = candidates_of(
        story,
        replace(findings, documents=documents, stories=(story,)),
        length=Length(amount=2),
        lengths=Lengths(shortest=1),
        decisions=Decisions(),
        weight=1.0,
        fit={(documents[1].article.id, 0): 1.0},
        already=documents[0].sentences,
    )
    assert offered.units == ()


def test_no_sentence_stands_twice_in_the_body(findings, asked):
    brief = compose_brief(findings, **asked)
    body = [text for section in brief.themes for story in section.stories for text in texts(story.passages)]
    assert len(body) == len(set(body))


def test_what_no_theme_takes_is_listed_with_the_nearest_theme(findings, asked):
    brief = compose_brief(findings, **asked)
    assert [entry.story.label for entry in brief.unfiled] == ["Bear visits Pinewood"]
    assert brief.unfiled[0].nearest == "EU programmes"


def test_the_bottom_line_keeps_to_its_length_and_lets_each_story_speak_first(findings, asked):
    brief = compose_brief(findings, **asked)
    assert 2 <= len(texts(brief.bottom_line)) <= 4
    assert len({passage.source for passage in brief.bottom_line}) >= 2


def test_citations_count_from_one_in_the_order_of_the_page(findings, asked):
    brief = compose_brief(findings, **asked)
    assert brief.bottom_line[0].source == 1
    assert [source.number for source in brief.sources] == [1, 2, 3, 4]


def test_every_passage_has_a_key_of_its_own(findings, asked):
    brief = compose_brief(findings, **asked)
    passages = [*brief.bottom_line, *(entry.passage for entry in brief.coming_up)]
    passages += [passage for section in brief.themes for story in section.stories for passage in story.passages]
    keys = [passage.key for passage in passages]
    assert len(keys) == len(set(keys))


def test_a_date_after_the_period_is_coming_up(findings, asked):
    brief = compose_brief(findings, **asked)
    assert [entry.mention.text for entry in brief.coming_up] == ["12 March 2026"]


def test_sources_that_give_different_numbers_for_one_noun_disagree(findings, asked):
    brief = compose_brief(findings, **asked)
    assert [sorted(figure.phrase.text for figure in each.figures) for each in brief.disagreements] == [
        ["40 patrol boats", "48 patrol boats"]
    ]


def test_a_speaker_is_named_as_printed(findings, asked):
    brief = compose_brief(findings, **asked)
    assert [speaker.name for speaker in brief.speakers] == ["Ada Berg"]


@pytest.mark.parametrize("voice", ["Courier", "Ada Berg's Facebook"])
def test_neither_an_outlet_nor_what_somebody_owns_speaks(brief_on, voice):
    said = f"“We build these boats together or we do not build them at all,” {voice} said."
    brief = brief_on(f"The agreement was signed. {said}", "The agreement stands.")
    assert brief.speakers == ()


@pytest.mark.parametrize(
    ("said", "speaks"),
    [
        ("The ministry moved. “We build these boats together or not at all,” Havelsan said.", True),
        ("Havelsan took part. It said “we build these boats together or not at all”.", False),
        ("“We build these boats together or not at all,” Havelsan reported.", False),
        ("“We build these boats together or not at all,” Marine Research Center noted.", False),
        ("“We build these boats together or not at all,” Marine Research Center said.", True),
        ("“We build these boats together or not at all,” Zofia Nowak noted.", True),
    ],
)
def test_a_body_speaks_only_where_it_states_something_by_its_name(brief_on, said, speaks):
    assert bool(brief_on(f"The agreement was signed. {said}", "The agreement stands.").speakers) == speaks


def test_an_outlet_of_the_pile_speaks_neither_inside_nor_outside_the_period(findings, asked):
    told = [speaker.name for speaker in compose_brief(findings, **asked).speakers]
    assert told == ["Ada Berg"]
    assert compose_brief(replace(findings, press=frozenset({"The Ada Berg (Blog)"})), **asked).speakers == ()


@pytest.mark.parametrize("part", ["bottom_line", "themes", "unfiled", "speakers", "coming_up", "disagreements"])
def test_a_part_switched_off_stays_off(findings, asked, part):
    off = replace(asked["presentation"], parts=tuple(each for each in asked["presentation"].parts if each != part))
    brief = compose_brief(findings, **{**asked, "presentation": off})
    assert getattr(brief, part) == ()
    assert part not in brief.parts


def test_coverage_counts_what_was_read_and_what_is_printed(findings, asked):
    coverage = compose_brief(findings, **asked).coverage
    assert (coverage.read, coverage.inside, coverage.used) == (6, 4, 4)


def test_texts_stay_at_home_where_hashes_are_enough(findings, asked):
    hashes = replace(asked["presentation"], embed_texts=False)
    brief = compose_brief(findings, **{**asked, "presentation": hashes})
    assert all(source.text == "" and len(source.sha256) == 64 for source in brief.sources)


def test_the_order_of_documents_and_stories_changes_nothing(findings, asked):
    backwards = replace(findings, documents=findings.documents[::-1], stories=findings.stories[::-1])
    assert compose_brief(backwards, **asked) == compose_brief(findings, **asked)


def test_a_composition_tells_what_each_theme_chose_from(findings, asked):
    composition = compose(findings, **asked)
    assert [draft.theme.id for draft in composition.drafts] == ["co-production", "safe", "satellite"]
    assert composition.drafts[0].candidates[0].summary.sentences


def test_a_quotation_that_a_printed_sentence_of_another_source_holds_is_not_set_again(brief_on):
    said = "“The agreement moves the work to our own shipyards before the winter,” Berg told reporters."
    other = (
        "“The agreement moves the work to our own shipyards before the winter, and nobody in the yards will be sent "
        "home, as the papers say,” said Minister Ada Berg."
    )
    more = "“Nobody expected that the talks would take only four days,” said Minister Ada Berg."
    said = f"The agreement ends a “four days” affair. {said}"
    brief = brief_on(f"{said} The boats are late.", f"{other} {more} It rained in Harbourtown that day.")
    [story] = brief.themes[0].stories
    printed = [extract.text for passage in story.passages for extract in passage.extracts]
    assert sum("before the winter" in text for text in printed) == 1
    assert [quote.content.text for quote in story.quotes] == [
        "Nobody expected that the talks would take only four days,"
    ]


REPORT = "The agreement on forty patrol boats was signed by the two ministers in Harbourtown on Tuesday."
MORE = "No minister of trade has ever been late for a gift."
COLUMN = "An agreement is a gift to the shipyards of Sudmark that the taxpayers of Norland will regret for years."


def printed(brief):
    return [extract.text for story in brief.themes[0].stories for each in story.passages for extract in each.extracts]


def test_a_column_is_not_printed_from_where_others_report(brief_on):
    brief = brief_on(REPORT, COLUMN, papers=("Courier", "Herald (Opinion)"))
    assert printed(brief) == [REPORT]
    assert texts(brief.bottom_line) == [REPORT]


def test_a_column_is_printed_from_where_nobody_reports(brief_on):
    brief = brief_on(COLUMN, MORE, papers=("Herald (Opinion)", "Ledger (Opinion)"))
    assert printed(brief) == [COLUMN]
    assert len(texts(brief.bottom_line)) == 1


def test_a_column_is_printed_from_where_it_alone_holds_what_the_theme_asks_for(brief_on):
    other = "The two ministers signed the papers for forty patrol boats in Harbourtown on Tuesday."
    assert printed(brief_on(other, COLUMN, papers=("Courier", "Herald (Opinion)"))) == [COLUMN]


def test_a_column_quotes_nobody_where_others_report(brief_on):
    said = "“The agreement moves all of the work to our own shipyards before the winter,” said Minister Ada Berg."
    brief = brief_on(REPORT, f"{COLUMN} {said}", papers=("Courier", "Herald (Opinion)"))
    assert not brief.speakers
    assert not brief.themes[0].stories[0].quotes
    assert brief_on(f"{COLUMN} {said}", MORE, papers=("Herald (Opinion)", "Ledger (Opinion)")).speakers


def test_what_columns_alone_tell_does_not_open_the_brief_where_no_theme_prints_a_report(findings, asked):
    def argued(article):
        return replace(article, outlet=f"{article.outlet} (Opinion)") if "patrol boats" in article.text else article

    def told(document):
        return replace(document, article=argued(document.article), genre=segment(argued(document.article)).genre)

    changed = replace(
        findings,
        reading=replace(findings.reading, articles=tuple(map(argued, findings.reading))),
        documents=tuple(map(told, findings.documents)),
        stories=tuple(replace(story, articles=tuple(map(argued, story.articles))) for story in findings.stories),
        filing=replace(findings.filing, themes=findings.filing.themes[:1]),
    )
    brief = compose_brief(changed, **asked)
    columns = {source.number for source in brief.sources if "(Opinion)" in source.outlet}
    assert printed(brief)
    assert brief.bottom_line
    assert columns.isdisjoint(passage.source for passage in brief.bottom_line)


def test_a_sentence_of_a_column_is_printed_where_a_person_pins_it(brief_on):
    pin = Pin(sentence=sha256(COLUMN))
    brief = brief_on(REPORT, COLUMN, papers=("Courier", "Herald (Opinion)"), edits=[pin])
    assert set(printed(brief)) == {REPORT, COLUMN}
