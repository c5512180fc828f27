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


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ja", ["防衛省は予算案を決めた。", "首相は「国を守る。必ず守る。」と述べた。", "野党は反対した！"]),
        ("zh", ["欧盟宣布了计划。", "“我们会赢。”他说。", "德国反对吗？", "（法国支持。）", "总额1500亿欧元。"]),
        ("en", ["防衛省は予算案を決めた。", "野党は反対した！"]),
    ],
)
def test_a_mark_of_chinese_and_japanese_ends_a_sentence_without_a_space(language, sentences):
    assert [sentence.text for sentence in split_sentences("".join(sentences), language)] == sentences


def test_a_quotation_that_never_closes_holds_no_more_than_it_may():
    text = "首相は「国を守る。" + "野党は反対した。" * 80
    assert len(split_sentences(text, "ja")) > 20


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("hi", ["मंत्री ने यह कहा।", "सेना ने उत्तर दिया।"]),
        ("ar", ["هل قال الوزير ذلك؟", "نعم قال ذلك."]),
        ("ur", ["وزیر نے کہا۔", "فوج نے جواب دیا۔"]),
    ],
)
def test_the_marks_of_other_scripts_end_sentences(language, sentences):
    assert [sentence.text for sentence in split_sentences(" ".join(sentences), language)] == sentences


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("de", ["Prof. Müller kam am 3. Mai.", "„Wir bleiben.“", "Das sagte er bzw. Frau Berg."]),
        ("fr", ["M. Dupont est né en 120 av. J.-C. à Lyon.", "Il y vit."]),
        ("es", ["El Dr. Pérez vive en EE.UU. con la Sra. Gil.", "La casa es suya."]),
    ],
)
def test_a_language_without_rules_opens_sentences_with_its_function_words(language, sentences):
    assert [sentence.text for sentence in split_sentences(" ".join(sentences), language)] == sentences


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "THE YEAR OF THE DAM The water rose on Monday. It fell on Friday.",
            "en",
            ["THE YEAR OF THE DAM", "The water rose on Monday.", "It fell on Friday."],
        ),
        (
            "Karar alındı. KİRA VE EĞİTİM NE KADAR?Bakan Ural rakamları açıkladı.",
            "tr",
            ["Karar alındı.", "KİRA VE EĞİTİM NE KADAR?", "Bakan Ural rakamları açıkladı."],
        ),
        ("UK PM Ada Berg met the NATO and EU envoys.", "en", ["UK PM Ada Berg met the NATO and EU envoys."]),
    ],
)
def test_a_heading_in_capitals_is_no_part_of_the_sentence_behind_it(text, language, expected):
    assert [sentence.text for sentence in split_sentences(text, language)] == expected
