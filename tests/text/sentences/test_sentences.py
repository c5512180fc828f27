import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Article
from briefing.text.sentences import split_article, split_sentences

PIECES = st.sampled_from(
    [
        *" \n\t.!?…,;:\"'“”‘’«»()[]-–•*1aAiIıİşT",
        "\n\n",
        "\r\n",
        " . ",
        "Mr. ",
        "U.S. ",
        "A.Ş. ",
        "29. ",
        "Council.Topics",
        "example.org",
        "``",
        "''",
        " -rrb- ",
        "1) ",
        " 2) ",
        "said ",
        "Bu ",
        "\u00a0",
        "\u2029",
        "🙂",
        "e\u0301",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=60).map("".join))


def pieces(text, language="en"):
    return [sentence.text for sentence in split_sentences(text, language)]


@given(TEXTS, st.sampled_from(["en", "tr", "de", "auto", None]))
def test_sentences_are_spans_that_cover_all_but_white_space(text, language):
    sentences = split_sentences(text, language)
    end = 0
    for number, sentence in enumerate(sentences):
        assert text[sentence.start : sentence.end] == sentence.text
        assert sentence.text == sentence.text.strip() != ""
        assert not text[end : sentence.start].strip()
        assert sentence.index == number
        end = sentence.end
    assert not text[end:].strip()


@given(TEXTS)
def test_paragraphs_are_counted_by_blank_lines(text):
    counted = [sentence.paragraph for sentence in split_sentences(text)]
    assert counted == sorted(counted)
    assert sorted(set(counted)) == list(range(len(set(counted))))


def test_sentences_belong_to_the_article_of_the_same_text():
    article = Article(text="One. Two.", outlet="The Outlet")
    assert {s.article_id for s in split_article(article)} == {article.id}
    assert {s.article_id for s in split_sentences(article.text)} == {Article(text=article.text).id}


@pytest.mark.parametrize("text", ["", " ", "\n\n \t"])
def test_a_text_without_words_has_no_sentences(text):
    assert split_sentences(text) == []
