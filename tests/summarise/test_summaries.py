"""A summary is verbatim, keeps to its length, says nothing twice, and is never empty."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.model import Article, Reason
from briefing.summarise import score_sentences, summarise

STORY = """\
The defence ministers of Norland and Sudmark signed an agreement for 40 patrol boats in Harbourtown on Tuesday. \
The agreement moves half of the work to shipyards in Sudmark.

Norland's parliament must approve the purchase of the boats by the end of March. However, two parties oppose it.

The first boat of the agreement will be delivered in 2027, the ministry of Norland announced. \
“We build together,” said Ada Berg, the minister. She left before questions were asked."""

OTHER = """\
Norland and Sudmark agreed on Tuesday to build 40 patrol boats together. Opposition parties in Norland called the \
price of the boats too high.

Shipyards in Sudmark expect 900 new jobs from the patrol boats."""

WORDS = st.sampled_from(
    "Norland Sudmark boats yards minister agreed signed bought 40 2027 price jobs the of in and".split()
)
SENTENCES = st.lists(WORDS, min_size=3, max_size=12).map(lambda words: " ".join(words).capitalize() + ".")
TEXTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=6).map("\n\n".join)
LENGTHS = st.sampled_from(["1 sentence", "3 sentences", "20 words", "60 words", "10%", "50%", "100%"])


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, length=LENGTHS)
def test_every_sentence_is_verbatim_in_order_and_stands_once(text, length):
    article = Article(text=text, language="en")
    summary = summarise(article, length)
    places = [(each.start, each.end) for each in summary.sentences]
    assert summary.sentences
    assert places == sorted(set(places))
    assert all(text[each.start : each.end] == each.text for each in summary.sentences)


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(TEXTS, min_size=2, max_size=4, unique=True), length=LENGTHS)
def test_the_order_of_the_articles_changes_nothing(texts, length):
    articles = [Article(text=text, language="en") for text in texts]
    assert summarise(articles, length) == summarise(articles[::-1], length)


@pytest.mark.parametrize("words", [30, 45, 60, 90])
def test_a_length_in_words_is_kept_within_a_tenth(words):
    summary = summarise(STORY, f"{words} words", language="en")
    assert summary.reached_words <= words * 1.1
    assert summary.reached_words == sum(len(each.text.split()) for each in summary.sentences)


def test_a_sentence_that_leans_stands_directly_under_its_anchor():
    summary = summarise(STORY, "100%", language="en")
    for number, (sentence, anchor) in enumerate(zip(summary.sentences, summary.anchors, strict=True)):
        if sentence.text.startswith(("However", "She")):
            assert anchor is not None
            assert anchor == number - 1


def test_several_articles_do_not_say_the_same_twice():
    summary = summarise([Article(text=STORY), Article(text=OTHER)], "80 words", language="en")
    assert len({each.article_id for each in summary.sentences}) == 2
    assert sum("40 patrol boats" in each.text for each in summary.sentences) == 1


def test_what_several_articles_say_in_the_same_words_comes_first():
    shared = "Norland is not going to pay for the boats of Sudmark this year."
    apart = "Sudmark will have boats paid by Norland another year, says Norland."
    articles = [Article(text=f"{shared} {apart}"), Article(text=f"{shared[:-11]} before March.")]
    assert summarise(articles, "1 sentence", language="en").text.startswith("Norland is not going to pay")


def test_the_article_that_is_printed_from_its_beginning_opens():
    early = Article(text=f"Nobody had expected it.\n\n{STORY}", date=date(2026, 3, 2), language="en")
    late = Article(text=OTHER, date=date(2026, 3, 3), language="en")
    summary = summarise([early, late], "60 words")
    firsts = {each.article_id: each.index for each in reversed(summary.sentences)}
    assert len(firsts) == 2
    assert summary.sentences[0].index == min(firsts.values())


def test_the_language_of_the_caller_reaches_articles_that_name_none():
    plain = Article(text=" ".join(f"Bu konuda {number} ayrı yorum bir araya geldi." for number in range(25)))
    for source in (plain, [plain], plain.text):
        names = {part.name for each in score_sentences(source, language="tr") for part in each.parts}
        assert "substance" in names


def test_no_fragment_fills_the_room_that_is_left():
    summary = summarise(f"{STORY}\n\nGod help us. Read the full list:", "100%", language="en")
    reasons = {each.scored.sentence.text: str(each.reason) for each in summary.passed_over}
    assert reasons["God help us."] == "too few words tell something"
    assert reasons["Read the full list:"] == "announces what is not printed with it"


def test_what_begins_within_a_sentence_is_not_printed_but_a_name_with_a_small_letter_is():
    cut = "that oversight of the boats by Norland may be continuing."
    named = ["de Berg told Norland that Sudmark will pay.", "von der Tann asked Norland to sell all of its yards."]
    plain = "norland will pay for the boats and sudmark will build them."
    summary = summarise("\n\n".join([STORY, cut, *named]), "100%", language="en")
    reasons = {each.scored.sentence.text: str(each.reason) for each in summary.passed_over}
    assert reasons[cut] == "begins within a sentence"
    assert reasons.keys().isdisjoint(named)
    assert summarise(plain, "100%", language="en").text == plain


def test_a_headline_that_ends_like_a_sentence_is_not_printed():
    summary = summarise(f"Norland and Sudmark Sign Boat Deal.\n\n{STORY}", "2 sentences", language="en")
    assert "Sign Boat Deal" not in summary.text
    assert "is a headline, or names alone" in {str(each.reason) for each in summary.passed_over}


def test_a_length_in_words_that_is_nearly_reached_is_not_filled_with_what_tells_little():
    padded = f"{STORY} The weather in Harbourtown stayed mild, windy and grey."
    summary = summarise(padded, "70 words", language="en")
    assert summary.reached_words >= 63
    assert "weather" not in summary.text
    assert "the length is reached, and it tells less than most" in {str(each.reason) for each in summary.passed_over}


def test_a_short_sentence_is_better_only_where_sentences_are_counted():
    def parts(length):
        return {part.name for each in summarise(STORY, length, language="en").scores for part in each.parts}

    assert "brevity" in parts("2 sentences")
    assert "brevity" not in parts("40 words")


def test_only_words_beyond_a_brief_sentence_count_against_it():
    text = f"Norland buys four frigates. Sudmark sells its yards and {'very ' * 20}many of the frigates."
    brevity = [
        part.value for each in score_sentences(text, language="en") for part in each.parts if part.name == "brevity"
    ]
    assert brevity == [0, pytest.approx(-0.02 * 14)]


def test_a_copy_has_no_second_vote():
    copies = [Article(text=STORY, outlet="Courier"), Article(text=STORY, outlet="Herald")]
    summary = summarise(copies, "4 sentences", language="en")
    assert len({each.text for each in summary.sentences}) == len(summary.sentences)


def test_a_short_text_is_never_empty_and_says_so():
    summary = summarise("Subscribe", "3 sentences", language="en")
    assert summary.text == "Subscribe"
    assert "first sentence" in str(summary.note)


def test_an_empty_text_has_an_empty_summary():
    assert summarise("", "3 sentences").sentences == ()


@pytest.mark.parametrize(
    ("first", "turn", "language"),
    [
        ("Ministers of Norland had hoped for a quick agreement on the patrol boats.", "But", "en"),
        ("Norland Savunma Bakanlığı devriye botları için hızlı bir anlaşma bekliyordu.", "Ancak", "tr"),
    ],
)
def test_a_sentence_that_the_next_one_turns_is_printed_with_it_or_not_at_all(first, turn, language):
    behind = {
        "en": "the yards of Sudmark asked for half of the work.",
        "tr": "Sudmark tersaneleri işin yarısını istedi.",
    }
    other = {"en": "The first of the boats will sail in May 2026.", "tr": "İlk bot Mayıs 2026'da denize açılacak."}
    turned = f"{first} {turn} {behind[language]}"
    alone = summarise(f"{turned}\n\n{other[language]}", "1 sentence", language=language)
    assert alone.text == other[language]
    assert "is turned by the sentence behind it" in {str(each.reason) for each in alone.passed_over}
    assert summarise(f"{turned}\n\n{other[language]}", "3 sentences", language=language).text.startswith(turned)
    assert summarise(f"{first}\n\n{turn} {behind[language]}", "1 sentence", language=language).text == first


def test_what_is_cut_off_is_passed_over_with_its_reason():
    summary = summarise(f"{STORY}\n\nOne Democrat, Sen. Joe Manchin of West...", "100%", language="en")
    assert "breaks off" in {str(each.reason) for each in summary.passed_over}
    assert "West..." not in summary.text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("There are two kinds of patrol boats.", "announces what is not printed with it"),
        ("There are three main reasons why parliament hesitates.", "announces what is not printed with it"),
        ("Here’s what is known about the agreement of Norland so far.", "announces what is not printed with it"),
        ("Below are the yards that will build the boats of Norland.", "announces what is not printed with it"),
        ("<tweet id=7>The boats of Norland are late.</tweet>", "holds the code of a page"),
        ("The boats are on their way pic.twitter.com/abc123.", "holds the code of a page"),
        ("Sailors of Norland board a boat in this Monday, May 3, 2027, file photo.", "is a caption"),
        ("This undated photo provided by the yard shows a boat of Norland.", "is a caption"),
        ("(The yards of Sudmark were closed for a year.", "is a part of an aside in brackets"),
        ("The yards of Sudmark opened again in March.)", "is a part of an aside in brackets"),
    ],
)
def test_what_is_no_sentence_of_the_report_is_passed_over(text, reason):
    summary = summarise(f"{STORY}\n\n{text}", "100%", language="en")
    assert reason in {str(each.reason) for each in summary.passed_over}
    assert text not in summary.text


def test_a_turkish_sentence_that_counts_what_follows_is_passed_over():
    text = (
        "Norland ve Sudmark kırk devriye gemisi için salı günü Harbourtown'da bir anlaşma imzaladı.\n\n"
        "Gemilerin gecikmesinin üç önemli nedeni var."
    )
    [passed] = summarise(text, "100%", language="tr").passed_over
    assert (passed.scored.sentence.index, passed.reason) == (1, Reason(kind="announces"))


@pytest.mark.parametrize(
    "text",
    [
        "There are two kinds of boats, those with sails and those without them.",
        "There are 12 cranes on the quays of Westport.",
        "(The 12 cranes of Westport belong to a bank.)",
        "The following day the parliament of Norland rejected the boats.",
        "The photo of the boat was taken by a sailor of Sudmark.",
    ],
)
def test_what_tells_something_itself_is_printed(text):
    assert text in summarise(f"{STORY}\n\n{text}", "100%", language="en").text


def test_a_quotation_that_opens_again_in_each_paragraph_is_printed_whole():
    speech = "Ada Berg of Norland said: “The boats are needed by March.\n\n“The yards of Sudmark know the date well.”"
    summary = summarise(f"{STORY}\n\n{speech}", "100%", language="en")
    assert [each.text for each in summary.sentences[-2:]] == speech.split("\n\n")


def test_a_quotation_without_its_speaker_stands_under_who_speaks_or_nowhere():
    under = f"{STORY}\n\nOlaf Lind of the yard was not pleased. “The price of the boats is far too low for the yard.”"
    indices = [each.index for each in summarise(under, "100%", language="en").sentences]
    assert indices[-2:] == [7, 8]
    long = "“The price of the boats is far too low. The yard pays for steel. The yard pays for every hour of work.”"
    assert "steel" not in summarise(f"{long}\n\n{STORY}", "100%", language="en").text
    alone = summarise(f"“The price of the boats is far too low.”\n\n{STORY}", "1 sentence", language="en")
    assert "far too low" not in alone.text


def test_a_question_of_the_writer_is_passed_over_but_not_one_that_somebody_is_quoted_with():
    asked = f"{STORY}\n\nWhat will the boats cost? “Who will pay for the boats?” Ada Berg of Norland asked on Tuesday."
    summary = summarise(asked, "100%", language="en")
    assert "What will the boats cost?" not in summary.text
    assert "“Who will pay for the boats?”" in summary.text


def test_what_found_no_room_names_its_rival():
    summary = summarise(STORY, "1 sentence", language="en")
    crowded = [each for each in summary.passed_over if str(each.reason) == "no room is left for it"]
    assert crowded
    assert all(each.rival in summary.sentences for each in crowded)


def test_every_sentence_is_scored_in_document_order_by_the_sum_of_its_parts():
    scored = score_sentences(STORY, language="en")
    assert [each.sentence.index for each in scored] == list(range(len(scored)))
    assert all(each.score == pytest.approx(sum(part.value for part in each.parts)) for each in scored)


def test_a_long_turkish_column_is_scored_by_what_its_sentences_hold():
    column = " ".join(f"Bu konuda {number} ayrı görüş bir arada dile getirildi." for number in range(25))
    names = {part.name for each in score_sentences(column, language="tr") for part in each.parts}
    assert names == {"centrality", "substance", "lateness"}


def test_a_long_turkish_report_of_speech_is_no_column():
    report = " ".join(f"Bakan Güler {number} gemi alınacağını söyledi." for number in range(25))
    names = {part.name for each in score_sentences(report, language="tr") for part in each.parts}
    assert {"position", "speech"} <= names


@pytest.mark.parametrize(("length", "method"), [("no length", "default"), ("3 sentences", "magic")])
def test_a_length_or_a_method_that_is_none_is_refused(length, method):
    with pytest.raises(UsageError):
        summarise(STORY, length, method=method)
