"""What is not said by the report is passed over: the writer's own voice, a line of a transcript."""

import pytest

from briefing.model import Article, Reason
from briefing.summarise import summarise
from briefing.summarise.printable.voices import ForeignVoices
from briefing.text import segment

LEAD = "Norland and Sudmark signed an agreement for 40 patrol boats on Tuesday."


def voice(text, language="en"):
    document = segment(Article(text=f"{LEAD}\n\n{text}", language=language))
    reason = ForeignVoices(document).among([1])
    return str(reason) if reason else ""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("As I explained last week, the price of the boats is far too high.", "en"),
        ("When I’m asked about the boats, nobody likes the answer.", "en"),
        ("The minister told me that the boats would come in March.", "en"),
        ("In 2023 my colleague wrote a book about the shipyards of Sudmark.", "en"),
        ("“The boats are late,” the minister said, and I believe it.", "en"),
        ("If you listened to the talk shows, you would think that the boats had sunk.", "en"),
        ("You’re not alone with your doubts about the boats.", "en"),
        ("Our shipyards deserve better than an agreement of this kind.", "en"),
        ("The agreement shows how little we have learned from the last one.", "en"),
        ("Bu anlaşmanın iki ülkeye de yarayacağını düşünüyorum.", "tr"),
        ("Bence gemilerin fiyatı çok yüksek.", "tr"),
    ],
)
def test_the_writer_speaks_where_no_quotation_mark_stands(text, language):
    assert voice(text, language) == "speaks in the writer's own voice"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“I never signed it,” said Ada Berg, the minister.", "en"),
        ("''I never signed it,'' said Ada Berg, the minister.", "en"),
        ("Ada Berg said: ' I never signed it .", "en"),
        ("“We never signed it, and you know that,” said Ada Berg, the minister.", "en"),
        ("The Courier reported that Weymouth and Yourville would lose their yards.", "en"),
        ("The yard was built before World War I ended and rebuilt in 1950.", "en"),
        ("Title I funds pay for the schools of Harbourtown.", "en"),
        ("The film My Quiet Harbour opens on Friday.", "en"),
        ("In March the mystery of Norland's missing boats was solved.", "en"),
        ("Bakan, “Bu anlaşmaya inanıyorum” dedi.", "tr"),
        ("Bu yorum bakanlıktan geldi.", "tr"),
        ("I said mir, dass es stimmt.", "de"),
    ],
)
def test_somebody_is_quoted_or_nobody_speaks(text, language):
    assert voice(text, language) == ""


@pytest.mark.parametrize(
    "text",
    [
        "BERG: Well, the boats are late.",
        "JAN DE VRIES (through interpreter): The boats are late.",
        "Q: You signed the agreement in March.",
        "A: The agreement was signed in May. That was late.",
        "Soru: Gemiler geldi mi, bilmiyoruz.",
    ],
)
def test_a_label_before_a_sentence_or_its_paragraph_makes_a_transcript(text):
    document = segment(Article(text=f"{LEAD}\n\n{text}\n\nThe yard opens again.", language="en"))
    *labelled, last = range(1, len(document.sentences))
    assert ForeignVoices(document).found == dict.fromkeys(labelled, Reason(kind="transcript"))
    assert last not in ForeignVoices(document).found


def test_a_dateline_and_a_notice_are_no_labels():
    assert ForeignVoices(segment(Article(text="ANKARA: The boats are late.", language="en"))).found == {}
    assert voice("UPDATE: The boats are late.") == ""


def test_a_statement_that_speaks_of_we_throughout_has_no_other_voice():
    statement = (
        "We welcome the agreement. We will build forty patrol boats with our partners. It was signed on Tuesday."
    )
    assert ForeignVoices(segment(Article(text=statement, language="en"))).found == {}
    assert summarise(statement, "1 sentence", language="en").text.startswith("We ")


def test_a_report_with_one_sentence_in_the_first_person_loses_that_alone():
    report = f"{LEAD} I have never seen a better yard. The yard is to open in March of next year."
    assert list(ForeignVoices(segment(Article(text=report, language="en"))).found) == [1]
