import pytest

from briefing.furniture import find_furniture
from briefing.model import Article
from briefing.text import segment, segment_pile

BEFORE = "The ferries to the islands stopped on Friday."
BEHIND = "Some 900 passengers waited on the quay."
REST = "The harbour master closed the outer gate at noon. Two tugs went out to the reef. The ministry gave no reason."


def taken(text, **fields):
    article = Article(**{"text": text, "language": "en"} | fields)
    (found,) = find_furniture([article])
    return [(each.kind, article.text[each.start : each.end]) for each in found]


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("stamp", "Updated at 16.08 BST 4d ago15.32"),
        ("player", "Video Ad Feedback Storm shuts the port 01:16 - Source: HNN"),
        ("credit", "HNN’s Orla Quist contributed to this report."),
        ("correction", "This article was amended on 1 April 2026 to give the right name of the ferry."),
        ("correction", "An earlier version of this story gave a wrong figure."),
        ("newsletter", "Sign up to First Tide, our free daily newsletter."),
        ("newsletter", "Orla Quist explains the ports in her weekly Tides newsletter."),
        ("invitation", "Follow Harbour News on Facebook and Instagram."),
        ("invitation", "Send your story ideas to quay@example.org."),
        ("rights", "© 2025 Harbour News Network."),
        ("caption", "Passengers wait beside the closed gate on Friday. Orla Quist/Reuters"),
        ("caption", "Passengers wait beside the closed gate. Photograph: Orla Quist/AP"),
        ("read more", "Why the gate was closedRead more"),
        ("live page", "Thanks for reading the updates of this day."),
        ("embed", "pic.twitter.com/GZ00V3AzIW— Orla Quist (@oquist) June 27, 2022"),
        ("embed", "Wednesday, 10 December 2025 03:08 - - {{counter.values.hits}}"),
        ("notice", "This story contains details that some readers may find distressing."),
    ],
)
def test_a_form_is_found_within_one_long_line(kind, line):
    assert taken(f"{BEFORE} {line} {BEHIND} {REST}") == [(kind, line)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry updated at 16.08 what it had said.",
        "The paper said that the article was amended by a clerk of the court.",
        "The gate was closed by the Associated Press (AP) office on the quay.",
        "He told his followers to follow the law and join the union.",
        "A newsletter of the bank named the ferry line in May.",
        "The photographer of Reuters was on board.",
        "Visitors must read the notice at the gate.",
        "She will be back in the port on Monday.",
    ],
)
def test_a_sentence_that_speaks_of_such_things_is_text(sentence):
    assert taken(f"{BEFORE} {sentence} {BEHIND} {REST}") == []


def test_a_stamp_in_turkish_and_the_writer_behind_it():
    stamp = "Giriş: 16 Eylül 2025, Salı 10:10 Güncelleme: 16 Eylül 2025, Salı 10:12"
    assert taken(f"Feribot durdu {stamp} OYA KIYI Feribot seferleri durdu.", language="tr") == [
        ("stamp", stamp),
        ("byline", "OYA KIYI"),
    ]


def test_a_turkish_teaser_of_what_follows():
    teaser = "Merak edenler için ayrıntıları haberimizde derledik."
    assert taken(f"Feribot ücretleri arttı. {teaser} Ücret 20 lira oldu.", language="tr") == [("invitation", teaser)]


def test_the_title_at_the_head_goes_with_its_section():
    article = {"title": "Gate closed at noon", "text": f"News Ports Gate closed at noon {BEFORE} {REST}"}
    assert taken(**article) == [("heading", "News Ports Gate closed at noon")]


def test_a_title_with_its_section_before_it_is_found_behind_another_wording_of_it():
    head = "Ports Outer gate closes at noon Outer gate closed at noon on Friday"
    assert taken(f"{head} {BEFORE}", title="Ports Outer gate closed at noon on Friday") == [("heading", head)]


def test_a_head_that_says_a_line_twice_says_its_title():
    assert taken(f"Ports Gate closed at noon Gate closed at noon {BEFORE}") == [
        ("heading", "Ports Gate closed at noon Gate closed at noon")
    ]


@pytest.mark.parametrize("rest", ["of Friday, the ministry said.", ", the ministry said."])
def test_a_first_sentence_that_begins_as_the_title_is_text(rest):
    joined = f"Gate closed at noon{'' if rest[0] == ',' else ' '}{rest}"
    assert taken(f"{joined} {BEHIND}", title="Gate closed at noon") == []


def test_a_writer_is_known_by_being_named_nowhere_else():
    biography = "Orla Quist is a correspondent for Harbour News. She has covered 40 ports."
    assert taken(f"{biography} {BEFORE} {REST}") == [("biography", biography)]
    assert taken(f"{biography} {BEFORE} {REST} Quist was released on Monday.") == []


def test_a_caption_run_together_with_the_text_names_who_is_shown_again():
    caption = "Orla Quist won the harbour race at Vard in June"
    text = f"{caption} Orla Quist lost to Edda Berg on Sunday. {REST}"
    assert taken(text) == [("caption", caption)]
    assert taken(f"Orla Quist said on Sunday that Orla Quist lost the race of the day. {REST}") == []


def test_a_line_without_an_end_among_paragraphs_is_no_paragraph():
    lines = [
        BEFORE,
        BEHIND,
        "What the closing of the gate means for trade",
        "The gate is old.",
        "It is iron.",
        "It rusts.",
    ]
    assert taken("\n\n".join(lines)) == [("caption", lines[2])]
    assert taken("\n\n".join([*lines[:2], lines[2] + ".", *lines[3:]])) == []


def test_a_line_pulled_out_of_the_text_is_not_said_twice():
    line = "“We shall open the gate when the wind has gone down for good,”"
    text = f"{BEFORE}\n\n{line}\n\nThe master said, {line} and went home.\n\n{REST}"
    assert taken(text) == [("repeated", line)]


def test_nothing_is_found_in_furniture_and_no_sentence_crosses_it():
    line = "“Boats” (Orla Quist/Reuters) Updated at 16.08 BST 4d ago15.32"
    text = f"{BEFORE} Passengers wait. {line} {BEHIND}"
    (document,) = segment_pile([Article(text=text, language="en")])
    assert document.furniture
    assert document.sentences[0].text == BEFORE
    assert document.sentences[-1].text == BEHIND
    for sentence in document.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert not any(each.start < sentence.end and each.end > sentence.start for each in document.furniture)
    assert not any("16.08" in figure.text for found in document.figures for figure in found if hasattr(figure, "text"))
    assert "Orla" not in document.bare.text
    assert BEHIND in document.bare.text


def test_without_furniture_a_document_is_as_before():
    article = Article(text=f"{BEFORE} {BEHIND}", language="en")
    assert segment_pile([article]) == [segment(article)]
    assert segment(article).bare == article


def test_one_article_that_is_all_furniture_keeps_its_text():
    assert taken("© 2025 Harbour News Network.") == []


def test_a_newsletter_behind_the_text_goes_with_what_it_says_of_itself():
    article = Article(
        text="The council voted on Tuesday. It was late.\n\nNewsletter Thursdays\n\nTravel better with our tips.",
        language="en",
    )
    [document] = segment_pile([article])
    assert [sentence.text for sentence in document.sentences] == ["The council voted on Tuesday.", "It was late."]


@pytest.mark.parametrize("writer", ["Jon McBerg", "Jon MacBerg", "Jon O’Berg", "Ada Quist"])
def test_the_name_of_a_writer_between_two_sentences_is_taken_whole(writer):
    assert taken(f"{BEFORE} The gate is shut{writer}Minna Cole will be heard on 6 July. {REST}") == [("byline", writer)]


def test_a_name_glued_to_the_word_before_it_is_not_cut_within():
    assert taken(f"{BEFORE} The gate is shutJon McBerg said on Friday. {REST}") == []


def test_a_credit_may_name_somebody_with_an_article_in_the_name():
    caption = "Passengers wait beside the closed gate on Friday. Omar al-Quist/AFP/Getty Images"
    assert taken(f"{BEFORE} {caption} {BEHIND} {REST}") == [("caption", caption)]


def test_a_sentence_with_a_lost_sign_is_no_text_from_its_beginning_to_its_end():
    spoilt = "The gate cost 40 million \ufffd more than was planned."
    assert taken(f"{BEFORE} {spoilt} {REST}") == [("lost sign", spoilt)]
