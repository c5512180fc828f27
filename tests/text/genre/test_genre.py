"""What an article is beyond doubt, found once."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

import pytest

from briefing import text
from briefing.model import Article
from briefing.text import segment

TOLD = "Parliament approved the contract for the coastal radar on Tuesday, the ministry said. The vote was 54 to 41."
ESSAY = (
    "It isn't hard to see why this radar was bought. We have been told for years that fog is a danger, and we believed "
    "it. But the truth is that nobody asked the fishermen. Shouldn't the ministry explain such a reckless waste?"
)


def genre(title="Radar contract after the vote", text=TOLD, url=None, language="en"):
    return segment(Article(text=text, title=title, url=url, language=language)).genre


def test_what_nothing_marks_is_a_report():
    assert genre() == "report"
    assert genre(text="") == "report"


def test_who_writes_of_their_own_work_argues_nothing():
    assert genre(text=ESSAY) == "opinion"
    assert genre(text=f"{ESSAY} Today we are launching a radar for our customers.") == "report"


@pytest.mark.parametrize(
    "title",
    [
        "Live: Parliament votes on the radar",
        "Parliament votes on the radar – live",
        "Minister loses the vote – as it happened",
        "Radar debate: live updates",
        "Canlı: Meclis radarı oyluyor",
    ],
)
def test_a_live_page_says_so_in_its_title(title):
    assert genre(title) == "live page"


@pytest.mark.parametrize(
    "address",
    [
        "https://post.example/world/live/2025/dec/20/radar",
        "https://post.example/liveblog/radar",
        "https://post.example/news/radar-live-updates-1633428",
        "https://gazete.example/canli-anlatim/radar",
    ],
)
def test_a_live_page_says_so_in_its_address(address):
    assert genre(url=address) == "live page"


@pytest.mark.parametrize("title", ["10 things to know about the radar", "Top 5 facts on fog", "7 soruda kıyı radarı"])
def test_a_list_counts_off_in_its_title(title):
    assert genre(title) == "list"


@pytest.mark.parametrize("title", ["Gazetelerde bugün", "Günün gazete manşetleri", "Basın özeti, 12 Mart"])
def test_a_review_of_the_papers_is_a_list(title):
    assert genre(title) == "list"


@pytest.mark.parametrize(
    "title",
    [
        "What we know about the radar at the port",
        "Radar at the port: what to know",
        "What is a radar, and who pays for it?",
        "Eva Berg: Who is the engineer behind the radar?",
        "Five claims on the radar fact-checked",
        "RADAR BAŞVURUSU 2026 | Başvurular ne zaman başlayacak",
        "RADAR YASASI ŞARTLARI 2026: Radar yasası Meclis'ten geçti mi, son durum ne?",
        "Liman radarı ne kadar tutacak, ihale ne zaman?",
    ],
)
def test_an_explainer_answers_what_is_looked_up(title):
    assert genre(title) == "explainer"


@pytest.mark.parametrize(
    "title",
    [
        "Port buys a radar. Here’s what we know",
        "Engineers show what is wrong with the radar",
        "Bakan, radarın ne zaman kurulacağını açıkladı",
        "RADAR KURULDU: Bakan ne kadar tuttuğunu söyledi",
    ],
)
def test_what_tells_the_news_is_no_explainer(title):
    assert genre(title) == "report"


@pytest.mark.parametrize(
    ("title", "address"),
    [
        ("Sponsored: A radar for your boat", None),
        ("A radar for your boat (advertorial)", None),
        ("A radar for your boat", "https://post.example/sponsored/radar"),
        ("A radar for your boat", "https://post.example/partner-content/radar"),
        ("Sponsorlu içerik: Tekneniz için radar", None),
    ],
)
def test_an_advertisement_is_told_by_its_title_or_address(title, address):
    assert genre(title, url=address) == "advertisement"


def test_an_advertisement_may_say_so_in_its_first_words():
    assert genre(text=f"Paid for by Radar Ltd. {TOLD}") == "advertisement"
    assert genre(text=f"{TOLD} The masts were paid for by the port.") == "report"


def test_a_teaser_is_short_and_sends_elsewhere():
    assert genre(text="Parliament has voted on the radar. Read more in our magazine.") == "teaser"
    assert genre(text=f"{TOLD * 5} Read more in our magazine.") == "report"


def test_most_lines_of_a_transcript_have_a_speaker():
    lines = ["The hearing of Tuesday.", "BERG: The radar sees.", "CHAIR: Does it see fog?", "BERG: It does."]
    assert genre(text="\n\n".join(lines)) == "transcript"
    assert genre(text=f"{TOLD} It is here. It works.\n\nBERG: The radar sees.") == "report"


@pytest.mark.parametrize(
    "title",
    [
        "Live music returns to the port",
        "Where the fishermen live",
        "Sponsored bill on the radar passes",
        "10 ships wait in the fog",
        "Ministers to watch the radar",
    ],
)
def test_a_word_alone_makes_no_other_kind(title):
    assert genre(title) == "report"


def test_opinion_is_opinion_wherever_it_stands():
    assert genre("10 things to know about the radar", ESSAY) == "opinion"
    assert genre(text=ESSAY, url="https://post.example/live/radar") == "opinion"


def test_it_is_found_when_somebody_asks_and_once():
    with patch.object(text, "genre_of", wraps=text.genre_of) as asked:
        document = segment(Article(text=TOLD, language="en"))
        assert not asked.called
        assert [document.genre, document.genre] == ["report", "report"]
        assert asked.call_count == 1


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_a_copy_and_another_process_know_it(copied):
    document = segment(Article(text=ESSAY, title="Why the radar is a mistake", language="en"))
    assert copied(document) == document
    assert (copied(document).genre, copied(document).argues) == ("opinion", True)


def test_threads_that_ask_at_once_are_told_the_same():
    document = segment(Article(text=ESSAY, title="The radar", language="en"))
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: document.genre, range(64))) == {"opinion"}


@pytest.mark.parametrize(
    "told",
    [
        "Channel Nine's Ada Berg reports from the harbour of Velm.",
        "The deputy mayor sits down with our host to look back on the flood.",
        "The writer Jan Orel tells Ida what the flood did to his town.",
        "Newsletter Thursdays\n\nTravel better with our tips.",
    ],
)
def test_a_few_lines_that_present_a_film_are_a_teaser(told):
    assert genre(text=told) == "teaser"
    assert genre(text=f"{told} {TOLD * 4}") == "report"


def test_who_talks_to_whom_in_a_report_presents_nothing():
    assert (
        genre(text="The union talks to the ministry again. " + "Both sides want a contract by spring. " * 9) == "report"
    )


def test_a_review_of_front_pages_is_a_list_of_what_others_print():
    review = (
        "The flood leads the Daily Mirror. The Guardian writes of a broken dike, the Times of the bill, and the Daily "
        "Telegraph of the minister who was not there."
    )
    assert genre(title="Papers: 'Under water'", text=review) == "list"
    assert genre(text="The minister told the Guardian and the Times that the dike will be raised.") == "report"
