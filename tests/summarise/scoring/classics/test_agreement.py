"""The scorers that look at words alone rank as sumy does; where sumy is at fault the test says so."""

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.summarise.scoring.classics import BY_TERMS, METHODS, score_terms
from briefing.text.sentences import split_sentences
from briefing.text.words import terms

SAMPLES = sorted((Path(__file__).parents[4] / "seeds").glob("*.txt"))
WORDS = [f"w{number}" for number in range(30)]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12), max_size=14)
IN_TURN = {"kl", "sumbasic"}
"""These rank the sentences by the turn in which they are chosen."""


def sample_terms(path):
    text = path.read_text(encoding="utf-8")
    language = "tr" if "yedi-kiyi" in path.name else "en"
    return [terms(sentence.text, language) for sentence in split_sentences(text, language)]


@pytest.mark.parametrize("method", BY_TERMS)
def test_the_ranking_of_every_sample_article_is_sumys(method, reference):
    assert len(SAMPLES) >= 10
    for path in SAMPLES:
        sentences = sample_terms(path)
        expected = reference.sumy_scores(method, reference.sumy_document(sentences))
        assert reference.ranking(score_terms(method, sentences)) == reference.ranking(expected), path.name


@pytest.mark.parametrize("method", sorted(set(BY_TERMS) - IN_TURN))
def test_the_scores_of_a_long_text_are_sumys(method, reference):
    sentences = [sentence for path in SAMPLES for sentence in sample_terms(path)]
    expected = reference.sumy_scores(method, reference.sumy_document(sentences))
    np.testing.assert_allclose(score_terms(method, sentences), expected, atol=1e-9)


@pytest.mark.parametrize("method", BY_TERMS)
@given(sentences=TEXTS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_ranking_of_any_text_is_sumys(method, sentences, reference):
    expected = reference.sumy_scores(method, reference.sumy_document(sentences)) if sentences else []
    ours = score_terms(method, sentences)
    if np.isnan(expected).any():
        # sumy divides by zero where no two sentences are alike, and warns; what it ranks then is the order of the text.
        assert ours == [0.0] * len(sentences)
    else:
        assert reference.ranking(ours) == reference.ranking(expected)


@pytest.mark.parametrize("method", ["kl", "sumbasic", "reduction"])
def test_sumy_rates_twins_by_their_text_and_we_rate_each_by_its_place(method, reference):
    sentences = [["fleet", "sails"], ["fleet", "budget", "vote"], ["fleet", "sails"], ["budget", "talks", "resume"]]
    twins = ["The fleet sails.", "A vote on the fleet's budget.", "The fleet sails.", "Budget talks resume."]
    at_fault = reference.sumy_scores(method, reference.sumy_document(sentences, twins))
    apart = reference.sumy_scores(method, reference.sumy_document(sentences))
    assert at_fault != apart
    assert score_terms(method, sentences) == pytest.approx(apart)


def test_sumys_lsa_is_the_length_of_a_sentences_vector(reference):
    sentences = sample_terms(SAMPLES[0])
    expected = reference.sumy_scores("lsa", reference.sumy_document(sentences))
    np.testing.assert_allclose(score_terms("lsa", sentences), expected, rtol=1e-9)


def test_each_scorer_that_looks_at_words_has_a_reference_and_cites_its_source(reference):
    assert set(reference.SUMMARISERS) == set(BY_TERMS) < set(METHODS)
    for method, scorer in BY_TERMS.items():
        source = __import__(scorer.__module__, fromlist=[method]).__doc__
        assert re.search(r"\b(?:19|20)\d\d\b|github\.com/", source), method
