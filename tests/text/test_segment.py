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
