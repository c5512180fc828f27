"""Which words of a group are nouns."""

import pytest

from briefing.group.discovery import nouns
from briefing.languages import of

NOUN = [("the", "of"), ("a", ""), ("new", "in")]
VERB = [("will", "the"), ("to", "a"), ("they", "")]
ADJECTIVE = [("the", "plan"), ("a", "deal"), ("in", "talks")]


def is_noun(text, contexts):
    return nouns.is_noun(text, contexts, of("en").words.subjects.nouns)


def test_what_ends_a_phrase_behind_an_article_is_a_noun():
    assert is_noun("mandate", NOUN)


@pytest.mark.parametrize("word", ["conducting", "doubles", "developing"])
def test_what_has_an_object_or_a_subject_before_it_is_a_verb(word):
    assert not is_noun(word, VERB)


@pytest.mark.parametrize("word", ["largest", "bipartisan", "federal"])
def test_what_stands_before_nouns_alone_and_looks_like_an_adjective_is_one(word):
    assert not is_noun(word, ADJECTIVE)


def test_a_noun_may_stand_before_nouns():
    assert is_noun("wheat", [("the", "harvest"), ("for", "flour")])


def test_a_phrase_is_a_noun_by_what_stands_around_it():
    assert is_noun("jobless claims", [("weekly", "in"), ("the", "")])
    assert not is_noun("firmly agrees", [("who", "with")])


@pytest.mark.parametrize("name", ["Putin", "Supreme Court", "COVID-19", "Russian President"])
def test_a_name_needs_no_proof(name):
    assert is_noun(name, ADJECTIVE)


@pytest.mark.parametrize("word", ["Russian", "Israeli", "Americans", "Turkish", "Republican"])
def test_the_adjective_of_a_country_or_a_party_is_no_name(word):
    assert not is_noun(word, NOUN)
