"""Boundaries in any text: time grows with its length alone, and no text makes a search go wrong."""

import sys

import pytest

from briefing.model import Article
from briefing.text import segment
from briefing.text.sentences import split_sentences

HARD = {
    "full stops": ".",
    "spaced full stops": ". ",
    "marks that open": "“",
    "marks that never close": "“a ",
    "apostrophes": "' ",
    "closing brackets": ") said",
    "initials": "A. ",
    "capitals": "Yaşar Güler ",
    "addresses": "a.b",
    "white space": " ",
    "lines": "\n",
    "blank lines": "a\n\n",
    "list items": "1) a ",
    "quotations in one sentence": "“a b” c ",
    "attributions": "“a b,” he said, ",
    "bullets": "• a ",
    "ellipses": "a . . . ",
    "repeated openings": "“a\n\n",
}


def calls(text):
    """How many calls of functions segmenting ``text`` takes, those into C included."""
    count = 0

    def tally(_frame, event, _argument):
        nonlocal count
        count += event in {"call", "c_call"}

    article = Article(text=text, language="en")
    sys.setprofile(tally)
    try:
        segment(article)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD.keys())
def test_twice_the_text_takes_twice_the_work(piece):
    short, long = (calls(piece * (size // len(piece))) for size in (2000, 4000))
    assert long <= 2.2 * short + 200


@pytest.mark.parametrize("piece", HARD.values(), ids=HARD.keys())
def test_a_hard_text_is_segmented(piece):
    text = piece * (10_000 // len(piece))
    document = segment(Article(text=text, language="en"))
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in document.sentences)


def test_a_megabyte_of_everything_hard_is_split():
    text = "".join(piece * (1_000_000 // len(HARD) // len(piece)) for piece in HARD.values())
    sentences = split_sentences(text)
    assert sum(len("".join(sentence.text.split())) for sentence in sentences) == len("".join(text.split()))
