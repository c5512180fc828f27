import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date
from multiprocessing import get_context
from threading import Barrier

import pytest

from briefing.model import Article
from briefing.text import segment
from briefing.text.speech import balanced, quotation_groups

ARTICLE = Article(
    text="“We will co-produce it. It is settled. We start in May,” Yaşar Güler said. NATO took note.\n\n"
    "He called it “a step”. “This is new. It works,” the Türkiye–U.K. council added.",
    language="en",
)


def test_terms_stand_beside_sentences():
    document = segment(ARTICLE)
    assert len(document.terms) == len(document.sentences) == 7
    assert document.terms[0] == ("coproduc",)


def test_sentences_that_one_quotation_spans_are_one_group():
    assert quotation_groups(segment(ARTICLE)) == ((0, 1, 2), (5, 6))


def test_an_article_without_quotations_has_no_groups():
    assert quotation_groups(segment(Article(text="One. Two."))) == ()


def test_a_part_of_a_quotation_is_not_balanced():
    document = segment(ARTICLE)
    assert [balanced(sentence.text) for sentence in document.sentences] == [
        False,
        True,
        False,
        True,
        True,
        False,
        False,
    ]


def dated(**fields):
    text = "The yard in Pinewood sold 40 boats. It opens again on 12 January."
    return segment(Article(**{"text": text, "language": "en", "date": date(2025, 12, 20), **fields}))


def test_dates_and_figures_stand_beside_sentences():
    document = dated()
    assert [[each.text for each in figures] for figures in document.figures] == [["40 boats"], []]
    assert [[each.day for each in dates] for dates in document.dates] == [[], [date(2026, 1, 12)]]


def test_a_day_without_a_year_is_told_from_the_day_of_the_article():
    assert dated(date=date(2024, 1, 10)).dates[1][0].day == date(2024, 1, 12)
    assert dated(date=None).dates == ((), ())


def test_dates_and_figures_are_found_by_the_rules_of_the_language():
    document = dated(text="Tersane 40 gemi sattı. Tersane 12 Ocak'ta açılacak.", language="tr")
    assert [[each.text for each in figures] for figures in document.figures] == [["40 gemi"], []]
    assert [[each.text for each in dates] for dates in document.dates] == [[], ["12 Ocak"]]
    assert dated(language="de").figures == ((), ())


@pytest.mark.parametrize("looked_at", [False, True])
def test_a_document_holds_the_same_in_another_process(looked_at):
    document = dated()
    if looked_at:
        assert document.dates
    with ProcessPoolExecutor(1, mp_context=get_context("forkserver")) as pool:
        there = pool.submit(segment, document.article).result()
        back = pool.submit(pickle.loads, pickle.dumps(document)).result()
    assert there == back == document
    assert there.dates[1][0].day == date(2026, 1, 12)


def test_all_threads_see_the_same_dates_and_figures():
    document, together = dated(), Barrier(8)

    def look(_):
        together.wait()
        return document.dates, document.figures

    with ThreadPoolExecutor(8) as pool:
        seen = list(pool.map(look, range(8)))
    assert all(dates is document.dates and figures is document.figures for dates, figures in seen)
