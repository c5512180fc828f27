"""The classic methods by name, over documents."""

import os
import subprocess
import sys

import pytest

from briefing import Article, score_sentences, summarise
from briefing.errors import UsageError
from briefing.summarise.scoring.classics import METHODS, score_documents
from briefing.text import segment

TEXT = (
    "The assembly in Lisbon approved a budget for the frigate programme on Monday.\n\n"
    "Deputies voted 141 to 62 for the frigate budget after a long debate. Two parties voted against it.\n\n"
    "Admiral Ruth Okafor said the frigate programme would bring 900 jobs to Lisbon. "
    "The shipyard in Setúbal will build the hulls. An important decision on the engines follows in June."
)
TURKISH = (
    "Meclis, fırkateyn programının bütçesini pazartesi günü onayladı.\n\n"
    "Milletvekilleri bütçeyi 141 oyla kabul etti. Gölcük tersanesi gövdeleri yapacak. "
    "Motorlar için önemli karar haziranda verilecek."
)


def articles():
    return [
        Article(text=TEXT, title="Assembly approves frigate budget", language="en"),
        Article(text=TURKISH, title="Meclis fırkateyn bütçesini onayladı", language="tr"),
    ]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_scores_every_sentence_in_document_order(method):
    scored = score_sentences(articles()[0], method)
    assert [each.sentence.index for each in scored] == list(range(len(scored)))
    assert [part.name for each in scored for part in each.parts] == [method] * len(scored)
    assert all(each.parts[0].value == each.score for each in scored)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_summarises_one_article_and_several_in_both_languages(method):
    for source in (TEXT, TURKISH, articles()):
        summary = summarise(source, "2 sentences", method)
        assert 1 <= summary.reached_sentences <= 2


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("text", ["", "One.", "...", "Yes. No."])
def test_no_method_stumbles_over_next_to_nothing(method, text):
    documents = [segment(Article(text=text, language="en"))]
    assert [len(row) for row in score_documents(method, documents)] == [len(documents[0].sentences)]
    assert score_documents(method, []) == []


@pytest.mark.parametrize("method", METHODS)
def test_scores_of_several_articles_do_not_depend_on_their_order(method):
    forwards, backwards = score_sentences(articles(), method), score_sentences(articles()[::-1], method)
    assert forwards == backwards


def test_the_lead_is_the_first_sentences():
    summary = summarise(TEXT, "2 sentences", "lead")
    assert [sentence.index for sentence in summary.sentences] == [0, 1]


def test_edmundson_rewards_the_title_the_first_sentence_and_cue_words():
    scores = score_documents("edmundson", [segment(articles()[0])])[0]
    assert max(scores) == scores[0]
    assert scores[5] > scores[4], "“important decision” is a cue"


def test_edmundson_rates_two_sentences_of_the_same_words_by_their_places():
    twice = "Tugs leave port.\n\nThe harbour is full.\n\nTugs leave port. The harbour is empty. Nobody came."
    scores = score_documents("edmundson", [segment(Article(text=twice, language="en"))])[0]
    assert scores[0] == 2.0
    assert scores[1] == 1.0


@pytest.mark.parametrize(("wrong", "hint"), [("lexrnk", '"lexrank"'), ("SumBasic", '"sumbasic"'), ("xyz", "default, ")])
def test_an_unknown_method_is_refused_with_the_nearest_name(wrong, hint):
    with pytest.raises(UsageError, match=hint):
        summarise(TEXT, "1 sentence", wrong)


def test_scores_are_the_same_in_another_process_with_another_hash_seed():
    program = (
        "from briefing import score_sentences; from briefing.summarise.scoring.classics import METHODS\n"
        f"text = {TEXT!r}\n"
        "print([[each.score for each in score_sentences(text, method)] for method in METHODS])"
    )
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    there = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    here = [[each.score for each in score_sentences(TEXT, method)] for method in METHODS]
    assert there.stdout == f"{here}\n"
