"""Which articles argue about events that others report."""

import pytest

from briefing.model import Article
from briefing.text import segment
from briefing.text.genre.opinion import opens_as_opinion
from briefing.text.genre.outward_marks import is_marked_as_opinion

REPORT = (
    "Parliament approved the contract for the coastal radar on Tuesday, the ministry said. The vote was 54 to 41. "
    "Minister Ada Berg told reporters that the first mast will stand by March 2026."
)
FEATURE = (
    "The lamp in Ada Berg's kitchen burns late these days. Outside, the fog that the new radar is meant to see through "
    "lies on the harbour. Fishermen, she said on Tuesday, ask her about it at the baker's."
)
ESSAY = (
    "It isn't hard to see why this radar was bought. We have been told for years that fog is a danger, and we believed "
    "it. But the truth is that nobody asked the fishermen. Shouldn't the ministry explain such a reckless waste?"
)
TITLE = "Radar contract after the vote"


def article(text=REPORT, title=TITLE, language="en", **fields):
    return Article(text=text, title=title, language=language, **fields)


def reports(article):
    return segment(article).reports


def is_opinion(article):
    return segment(article).genre == "opinion"


def test_an_article_that_opens_as_an_argument_is_a_column():
    assert not reports(article(ESSAY))


@pytest.mark.parametrize("text", [REPORT, FEATURE, f"“{ESSAY}” Ada Berg said on Tuesday.", "", "Fog."])
def test_a_report_a_feature_and_what_is_quoted_are_none(text):
    assert reports(article(text))


def test_a_title_that_asks_makes_no_opinion_of_a_report():
    asking = "Will the radar see through fog?"
    assert segment(article(title=asking)).argues
    assert not reports(article(title=asking))
    assert not is_opinion(article(title=asking))
    assert is_opinion(article(ESSAY, title=asking))
    assert is_opinion(article(outlet="Herald (Opinion)"))


def test_a_title_that_judges_weighs_for_opinion_unless_it_says_what_somebody_says():
    text = "The radar is bought. It sees through this fog, or so the ministry has it. Such things happen."
    assert opens_as_opinion("A reckless radar", text, "en")
    assert not opens_as_opinion("Berg calls radar reckless", text, "en")
    assert not opens_as_opinion("‘A reckless radar’", text, "en")


def test_lively_words_without_a_judgement_are_no_opinion():
    text = "It's a big night for the port. That's because, for the first time, the radar's light turns. So it's busy."
    assert not opens_as_opinion("Big night for the port", text, "en")


def test_a_feature_opens_as_a_column_and_goes_on_to_quote():
    told = "The masts are high, said Ada Berg. The fog is low, she added. It is cold, the pilot told the port. " * 10
    essay = f"{ESSAY} {ESSAY} {ESSAY} {ESSAY}"
    assert not reports(article(essay))
    assert reports(article(f"{essay[:700]} {told}"))


def test_an_agency_sends_no_column_that_is_not_marked():
    assert reports(article(ESSAY, agency="AP"))
    assert not reports(article(ESSAY, agency="AP", title="Opinion: The radar"))


def test_a_turkish_writer_who_says_i_again_and_again_argues():
    essay = "Bence bu radar gereksiz. Yıllardır aynı hikâyeyi dinliyoruz. Sisi kim görmedi?"
    report = "Meclis, kıyı radarı sözleşmesini salı günü onayladı. Bakan, “Bu radarı bekliyoruz, istiyoruz” dedi."
    assert not reports(article(essay, title="Radar ve sis", language="tr"))
    assert reports(article(report, title="Meclis radarı onayladı", language="tr"))
    assert reports(article("„Wir müssen reden. Warum?“", title="Radar", language="de"))


@pytest.mark.parametrize(
    "outlet",
    [
        "Daily Beast",
        "Charlotte Observer",
        "Ella Marie",
        "Ayşe Yılmaz",
        "Mark Twain Journal",
        "Virginia Mercury",
        "Reuters",
        "The Grace",
        "Reason",
    ],
)
def test_a_paper_that_is_called_after_somebody_is_none(outlet):
    assert not is_marked_as_opinion(article(outlet=outlet))


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/opinions/2025/12/radar",
        "https://post.example/story/opinion/radar/",
        "https://opinion.post.example/radar",
        "https://post.example/commentisfree/2025/radar",
        "https://post.example/why-we-need-a-radar-opinion-1627583",
        "https://gazete.example/yazarlar/ayse-kaya/radar",
    ],
)
def test_an_address_may_say_that_it_is_opinion(address):
    assert is_marked_as_opinion(article(url=address))


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/technology/trump-blog-dead/",
        "https://stat.example/2025/12/vaccine-developed-by-two-firms/",
        "https://post.example/news/court-opinion-is-published-today",
        "https://post.example/opinion-polls-on-the-radar",
        "https://courts.example/2025/opinions-issued-on-tuesday",
    ],
)
def test_what_an_address_tells_of_its_subject_says_nothing_of_it(address):
    assert not is_marked_as_opinion(article(url=address))


def test_an_outlet_or_an_address_is_opinion_whatever_the_title_says():
    assert is_opinion(article(title="A radar for all", outlet="The Post (Opinion)"))
    assert is_opinion(article(title="A radar for all", url="https://post.example/commentisfree/radar"))


def test_a_turkish_title_is_not_read_by_english_words():
    title = "İsrail 29 Ekim'i boykot edecek"
    assert not segment(article(title=title, language="tr")).argues
    assert segment(article(title="Analiz: Radar ve sis", language="tr")).argues
    assert segment(article(title="Radar sisi görür mü?", language="tr")).argues


def test_what_is_known_of_no_language_argues_by_its_marks_alone():
    assert not segment(article(title="Will ein Minister den Radar", language="de")).argues
    assert segment(article(title="Will ein Minister den Radar?", language="de")).argues
