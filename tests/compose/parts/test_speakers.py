"""Who said what: a person once, a saying once."""

from datetime import date

import pytest

from briefing.compose.parts.speakers import index_speakers, stands_alone
from briefing.model import Article, Extract, Quote, Receipt, sha256
from briefing.text import segment

SAYING = "We have come to an agreement on the boats, and the work will begin before the winter."


def extract(text):
    return Extract(text=text, receipt=Receipt(article_id="a", paragraph=0, start=0, end=len(text), sha256=sha256(text)))


def quote(name, said, source=1):
    return Quote(source=source, content=extract(said), speaker=extract(name))


def index(*quotes):
    return {speaker.name: [each.content.text for each in speaker.quotes] for speaker in index_speakers(quotes)}


@pytest.mark.parametrize("other", ["Joe Manchin", "Manchin"])
def test_a_generation_behind_the_name_makes_no_other_person(other):
    found = index(quote("Joe Manchin III", SAYING), quote(other, "The time has come to make real progress."))
    assert list(found) == ["Joe Manchin III"]


@pytest.mark.parametrize("other", ["Charles Schumer", "Chuck Schumer", "Schumer", "Charles E. Schumer"])
def test_a_person_stands_once_under_the_fullest_name(other):
    found = index(quote(other, SAYING), quote("Charles E. Schumer", "The time has come to make real progress."))
    assert list(found) == ["Charles E. Schumer"]
    assert len(found["Charles E. Schumer"]) == 2


def test_a_surname_of_two_words_goes_to_its_full_name():
    found = index(quote("Carmen Diaz Leon", SAYING), quote("Diaz Leon", "The time has come to make real progress."))
    assert list(found) == ["Carmen Diaz Leon"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vasyl Harensky", "Vasyl Harenskyy"),
        ("António Correia", "Antonio Correia"),
        ("Ayşe Şimal", "Ayse Simal"),
        ("Wasyl Harenski", "Vasyl Harensky"),
    ],
)
def test_spellings_of_one_name_stand_together(one, other):
    assert len(index(quote(one, SAYING), quote(other, "The time has come to make real progress."))) == 1


def test_two_persons_of_one_surname_stand_apart():
    found = index(
        quote("Joe Biden", SAYING), quote("Hunter Biden", SAYING), quote("Biden", "It is said by one of them.")
    )
    assert list(found) == ["Biden", "Hunter Biden", "Joe Biden"]


def test_a_saying_that_several_sources_quote_stands_once():
    shorter = "We have come to an agreement on the boats,"
    assert index(quote("Ada Berg", SAYING), quote("Ada Berg", shorter, 2)) == {"Ada Berg": [SAYING]}


OTHER = "It rained in the yards of Harbourtown on that day, and all of the ferries were late."


def quoted(brief):
    return [each.content.text for speaker in brief.speakers for each in speaker.quotes]


@pytest.mark.parametrize(
    "sentence",
    [
        "It is unlikely that the yard was at risk or “a direct threat to the boats of Norland,” Ada Berg said.",
        "Ada Berg asked them to “double their efforts to build the boats before the winter.”",
        "Ada Berg denied it: “They will build the boats of Norland before the winter.”",
        "“The so-called experts will never build the boats of Norland,” Ada Berg did not say.",
        "“From the Desk of Ada M. Berg of Norland,” Ada Berg wrote.",
        "“The people who are thinking of buying the old boats,” Ada Berg said. “Do not.”",
    ],
)
def test_a_fragment_a_title_what_is_denied_and_what_goes_on_are_no_quotations(brief_on, sentence):
    assert quoted(brief_on(f"The agreement holds. {sentence}")) == []


def test_a_role_that_stands_at_another_quotation_of_the_article_is_printed(brief_on):
    brief = brief_on(
        "The agreement holds. Minister of Trade Ada Berg called it “a gift.” "
        "“They will build the boats of Norland before the winter,” Ada Berg said.",
        OTHER,
    )
    assert [speaker.role for speaker in brief.speakers] == ["Minister of Trade"]


@pytest.mark.parametrize(
    ("around", "denies"),
    [("Ada Berg, {} dedi.", False), ("Ada Berg, {} dedi ama iddiayı reddetti.", True), ("Ada Berg {} demedi.", True)],
)
def test_what_a_turkish_sentence_denies_is_no_quotation(around, denies):
    text = around.format("“Tekneler kıştan önce Norland'da teslim edilecek”")
    document = segment(Article(text=text, language="tr"))
    (quotation,) = document.quotations
    assert stands_alone(document, quotation) is not denies


@pytest.mark.parametrize("language", ["tr", "tr-TR", "TR", "tr_TR", None, "auto"])
def test_what_a_sentence_denies_is_refused_whatever_way_its_language_is_written(language):
    text = "Ada Berg, “Tekneler kıştan önce Norland'da teslim edilecek” dedi ama görüşmede iddiayı reddetti."
    document = segment(Article(text=text, language=language))
    (quotation,) = document.attributed
    assert quotation.named.text == "Ada Berg"
    assert not stands_alone(document, quotation)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("“They will not build the boats before the winter,” Ada Berg said.", "They will not build"),
        ("“[The] boats will be built before the winter,” Ada Berg said.", "[The] boats"),
        ("“WE WILL BUILD THE BOATS OF NORLAND,” Ada Berg wrote.", "WE WILL BUILD"),
    ],
)
def test_a_sentence_of_its_own_is_quoted(brief_on, sentence, said):
    (found,) = quoted(brief_on(f"The agreement holds. {sentence}", OTHER))
    assert found.startswith(said)


LOOSE = [
    "The plan was to allow “60 days to get the boats to the yards” of Norland.",
    "“I can tell you one thing,” Ada Berg said.",
    "“. The boats of Norland will be built before the winter,” Ada Berg said.",
    "Ada Berg has previously said: “The boats of Norland will be built before the winter.”",
    "In March 2021, Ada Berg said: “The boats of Norland will be built before the winter.”",
    "She wrote a letter in 2019. In it, Ada Berg said: “The boats of Norland will be built before the winter.”",
]


@pytest.mark.parametrize("text", LOOSE)
def test_a_scrap_and_what_was_said_at_another_time_stand_for_nothing(text):
    document = segment(Article(text=text, language="en", date=date(2025, 12, 16)))
    assert not any(stands_alone(document, each) for each in document.attributed)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Berg said: “The boats of Norland will be built before the winter.”",
        "On Monday, Ada Berg said: “The boats of Norland will be built before the winter.”",
        "By 2030, Ada Berg said, “it will be old.” “They will all be built anew before that year,” Ada Berg said.",
    ],
)
def test_a_statement_of_the_week_stands_alone(text):
    document = segment(Article(text=text, language="en", date=date(2025, 12, 16)))
    assert stands_alone(document, document.attributed[-1])


AGREED = "“We have come to an agreement on the boats of the port,” "


def alone(text, language="en", day=date(2024, 9, 12)):
    document = segment(Article(id="a", text=text, language=language, date=day))
    return [stands_alone(document, each) for each in document.quotations]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"{AGREED}Ada Berg told a conference in December.", "en"),
        (f"{AGREED}Ada Berg said in Harbourtown in early August.", "en"),
        (f"{AGREED}Ada Berg wrote in a 2005 press release.", "en"),
        ("It stood in a 2005 press release. In it, Ada Berg said: “We have come to an agreement on the boats.”", "en"),
        ("It stood in a letter of May 2005. In it, Ada Berg said: “We have come to an agreement on the boats.”", "en"),
        ("Ada Berg geçtiğimiz Mart ayında, “Tekneler için bir anlaşmaya vardık.” dedi.", "tr"),
        ("Söz 2005 tarihli bir mektupta geçiyor. Ada Berg, “Tekneler için bir anlaşmaya vardık.” dedi.", "tr"),
    ],
)
def test_what_was_said_in_another_year_or_month_is_not_of_the_week(text, language):
    assert alone(text, language) == [False]


def test_a_quotation_goes_on_at_the_time_of_the_one_before():
    text = f"{AGREED}Ada Berg told a conference in December. “We do not want to go to sea before the winter.”"
    assert alone(text) == [False, False]


@pytest.mark.parametrize(
    "behind",
    [
        "Ada Berg said.",
        "Theresa May said.",
        "Ada Berg said ahead of the vote in October.",
        "Ada Berg said of the games of 2028.",
    ],
)
def test_a_month_to_come_and_a_surname_date_nothing_back(behind):
    assert alone(AGREED + behind) == [True]


def test_the_year_of_what_happened_dates_no_quotation_behind_it():
    assert alone(f"The port was built in the storm year 1998 by hand. {AGREED}Ada Berg said.") == [True]
