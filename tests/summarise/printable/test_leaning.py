"""Which sentences stand alone, and under which others may stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Article
from briefing.summarise.printable.leaning import LONGEST_CHAIN, Anchoring, Anchorings, chain_of, find_anchor
from briefing.text import segment

ROUND_TABLE = (
    "A roundtable on the defence partnership of Britain and Türkiye took place in London on Friday.\n\n"
    "The discussions explored the shared aims of the two allies, according to a statement.\n\n"
    "“The meeting was a step towards a lasting partnership,” it said.\n\n"
    "The session noted progress since the Statement of Intent of 2023. "
    "Topics included joint exercises, technology transfer and co-production.\n\n"
    "“The partnership has a complementary character,” the statement added.\n\n"
    "Projects such as the Eurofighter Typhoon were reviewed for their contribution to deterrence.\n\n"
    "Participants also discussed programmes led by the European Union."
)


def anchorings(text, language="en"):
    return list(Anchorings(segment(Article(text=text, language=language))))


def only(text, language="en"):
    """How the last sentence of ``text`` stands."""
    return anchorings(text, language)[-1]


def test_every_sentence_of_a_report_on_a_meeting_can_be_printed_under_its_anchor():
    found = anchorings(ROUND_TABLE)
    assert [each.anchor for each in found] == [None, 0, 1, 0, 0, 1, 0, 0]
    assert [chain_of(found, index) for index in (4, 5, 7)] == [(0, 4), (0, 1, 5), (0, 7)]


@pytest.mark.parametrize(
    "text",
    [
        "This week the parliament in Oslo voted on the budget.",
        "It is unclear whether Sweden will join the programme.",
        "Both Norway and Denmark will buy the frigate.",
        "There are four yards on the Clyde.",
        "In his speech to the committee, Healey promised a monthly report.",
        "A man was arrested after he broke into the yard.",
        "Defence Secretary John Healey said he would resign.",
        "“We will deliver the ships in 2029,” said Jonas Gahr Støre.",
        "The cost of the programme has doubled since 2020.",
        "The government in Oslo will decide in June.",
        "The European Commission proposed a loan.",
        "Denmark will pay, however high the price may be.",
        "Denmark ordered no frigate, and Sweden built one in Karlskrona, though, said Healey, none was ready.",
        "“We want this particular frigate,” said Jonas Gahr Støre.",
    ],
)
def test_what_only_looks_as_if_it_pointed_back_stands_alone(text):
    assert only(f"Norway ordered six frigates on Sunday from a British yard. {text}").stands_alone


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("He added that the ships would be built in Glasgow.", "He"),
        ("However, the opposition in Oslo disagrees.", "However"),
        ("The statement said nothing of the price.", "the statement"),
        ("“We are ready,” she said.", "she"),
        ("“The order is a mistake,” the minister said.", "the minister"),
        ("On Tuesday he repeated the promise.", "he"),
        ("Under the contract, six ships will be built.", "the contract"),
        ("Smith would lose the vote, he said.", "he"),
        ("Such a contract was never signed before.", "Such"),
        ("According to them, the price will rise.", "According to them"),
        ("Denmark, however, sees it otherwise.", "however"),
        ("On Monday, meanwhile, Denmark ordered frigates from Odense.", "meanwhile"),
        ("Denmark will build these particular frigates in Odense.", "these particular"),
    ],
)
def test_what_points_back_leans_and_says_by_which_words(text, reason):
    found = only(f"Prime Minister Jonas Gahr Støre announced a contract for six frigates on Sunday. {text}")
    assert (found.reason, found.anchor) == (reason, 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Bu, ülke tarihinin en büyük alımı.", "Bu"),
        ("Ancak muhalefet karara karşı çıktı.", "Ancak"),
        ("Açıklamada fiyat belirtilmedi.", "Açıklamada"),
        ("“Hazırız,” dedi.", "dedi"),
        ("Norveç'in altı gemi alacağını da ekledi.", "ekledi"),
        ("Söz konusu anlaşma yedi yıl sürecek.", "Söz konusu"),
        ("Anlaşma yedi yıl sürecek.", "Anlaşma"),
        ("Danimarka ise kararı eleştirdi.", "ise"),
        ("Espen Barth Eide, bununla birlikte, kararı savundu.", "bununla birlikte"),
        ("Espen Barth Eide, burada yaptığı konuşmada kararı savundu.", "burada"),
    ],
)
def test_turkish_leans_without_a_subject_and_without_an_article(text, reason):
    found = only(f"Başbakan Jonas Gahr Støre pazar günü altı fırkateyn için bir anlaşma duyurdu. {text}", "tr")
    assert (found.reason, found.anchor) == (reason, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Bu yıl Norveç savunmaya daha çok para ayırdı.",
        "İki yıl önce Danimarka aynı gemiyi seçmişti.",
        "Dışişleri Bakanı Espen Barth Eide kararı savundu.",
        "Eide, gemilerin 2029'da geleceğini söyledi.",
        "Hükümet bütçeyi haziranda açıklayacak.",
    ],
)
def test_turkish_that_names_its_subject_or_its_time_stands_alone(text):
    assert only(f"Başbakan Støre pazar günü altı fırkateyn alınacağını duyurdu. {text}", "tr").stands_alone


@pytest.mark.parametrize("text", ["Also wird das Schiff teuer.", "So her mit dem Schiff, sagt Berg."])
def test_another_language_is_not_read_by_the_words_of_english(text):
    assert only(f"Die Ministerin hat am Sonntag sechs Fregatten bestellt. {text}", "de").stands_alone


def test_a_pronoun_goes_back_to_the_sentence_that_names_somebody():
    text = "Prime Minister Jonas Gahr Støre spoke in Oslo. He smiled for the cameras. He said the ships were needed."
    assert [each.anchor for each in anchorings(text)] == [None, 0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "The company behind the pipeline has given up its plans.",
        "Marking his first 100 days in office, President Ada Berg will address the parliament of Norland.",
        "The United States will donate 500 million doses, it said on Wednesday.",
        "The former acting director of the yard said that no boat is ready.",
        "It ’s now been revealed that the yard in Norland is bankrupt.",
        "He may be out of office, but Jonas Berg still has friends in every ministry of Norland.",
        "It's one of the oldest yards on the coast but Harbourtown has no orders left.",
    ],
)
def test_the_first_sentence_tells_itself_what_nothing_before_it_can_tell(text):
    assert find_anchor(segment(Article(text=text, language="en")), 0).stands_alone


def test_the_first_sentence_may_take_up_what_the_title_names():
    text = "The meeting follows Norland’s signing of a contract for six boats."
    met = segment(Article(title="Ministers fly to Harbourtown", text=text, language="en"))
    held = segment(Article(title="Meeting of ministers in Harbourtown", text=text, language="en"))
    untitled = segment(Article(text=text, language="en"))
    assert [find_anchor(each, 0).stands_alone for each in (untitled, met, held)] == [False, False, True]


@pytest.mark.parametrize("text", ["He said nothing more about the ships.", "It may be late, but I think it will come."])
def test_the_first_sentence_can_lean_on_nothing(text):
    found = find_anchor(segment(Article(text=text, language="en")), 0)
    assert (found.stands_alone, found.anchor) == (False, None)
    assert chain_of((found,), 0) is None


def test_a_chain_longer_than_the_limit_is_not_printed():
    long = (Anchoring(index=0), *(Anchoring(index=index, anchor=index - 1, reason="But") for index in range(1, 5)))
    assert chain_of(long, LONGEST_CHAIN) == tuple(range(LONGEST_CHAIN + 1))
    assert chain_of(long, LONGEST_CHAIN + 1) is None


def test_an_anchor_within_a_quotation_brings_the_whole_of_it():
    found = (
        Anchoring(index=0),
        Anchoring(index=1, anchor=0, reason="The yard"),
        Anchoring(index=2, anchor=1, reason="It"),
        Anchoring(index=3, anchor=2, reason="He"),
        Anchoring(index=4, anchor=3, reason="But"),
    )
    together = {1: (1, 2), 2: (1, 2)}
    assert chain_of(found, 2, together) == (0, 1, 2)
    assert chain_of(found, 3, together) == (0, 1, 2, 3)
    assert chain_of(found, 4, together) is None


@given(text=st.text(max_size=300), language=st.sampled_from(["en", "tr", "de"]))
def test_an_anchor_always_stands_before_and_only_under_what_leans(text, language):
    for each in anchorings(text, language):
        assert each.anchor is None or 0 <= each.anchor < each.index
        assert not (each.stands_alone and each.anchor is not None)


@given(
    words=st.lists(
        st.sampled_from("The He But report minister of said , “ ” . London Bakan dedi bu".split()), max_size=40
    )
)
def test_any_row_of_pointing_words_is_read(words):
    for language in ("en", "tr"):
        found = anchorings(" ".join(words), language)
        assert [each.index for each in found] == list(range(len(found)))
        assert all(each.anchor is None or each.anchor < each.index for each in found)
