"""Sources that truly differ."""

from datetime import date

import pytest

from briefing.compose import compose_brief

ONE = "The agreement has the 1,626,042 signatures that organisers in Norland collected for the recall petition."
BOTH = """The agreement holds: 1,626,042 valid signatures were collected by organisers in Norland, more than the \
1,495,709 signatures required for the recall petition."""


def test_sources_that_count_a_vote_differently_contradict(brief_on):
    text = "The parliament of Norland approved the boat agreement with Sudmark and voted 222-190 on Tuesday."
    (found,) = brief_on(text, text.replace("voted 222-190 on Tuesday", "did so in a 220-to-190 vote")).disagreements
    assert [figure.phrase.text for figure in found.figures] == ["voted 222-190", "220-to-190 vote"]


def test_votes_of_which_one_side_is_equal_are_one_vote_however_they_are_told(brief_on):
    one = "The parliament of Norland approved the boat agreement with Sudmark on Tuesday in a 220-190 vote."
    other = "The agreement passed in Norland: the vote was 222-190, with two members of the opposition for the boats."
    assert len(brief_on(one, other).disagreements) == 1
    assert brief_on(one, other.replace("222-190", "231-176")).disagreements == ()


def test_a_source_that_gives_both_numbers_contradicts_nobody(brief_on):
    assert brief_on(ONE, BOTH).disagreements == ()


def test_sources_that_give_one_number_each_contradict(brief_on):
    assert len(brief_on(ONE, ONE.replace("1,626,042", "1,495,709")).disagreements) == 1


def test_numbers_far_apart_count_different_things(brief_on):
    assert brief_on(ONE, ONE.replace("1,626,042", "162,604")).disagreements == ()


@pytest.mark.parametrize("qualified", ["more than 1,495,709", "about 1,600,000", "fewer than 1,726,042"])
def test_a_number_that_a_qualified_one_allows_contradicts_nobody(brief_on, qualified):
    assert brief_on(ONE, ONE.replace("the 1,626,042", qualified)).disagreements == ()


@pytest.mark.parametrize("qualified", ["fewer than 1,495,709", "about 1,495,709", "more than 1,726,042"])
def test_a_number_that_a_qualified_one_excludes_contradicts_it(brief_on, qualified):
    assert len(brief_on(ONE, ONE.replace("the 1,626,042", qualified)).disagreements) == 1


FIRE = "A fire in the glass works of Marsa killed 12 people on Monday, the mayor of the town said."
LATER = "The toll of Monday's fire in the glass works of Marsa rose to 19, the mayor of the town said on Tuesday."
OTHER = "At least 15 people died in Monday's fire in the glass works of Marsa, the trade union said on Tuesday."


@pytest.fixture
def brief_of_days(one_story, asked):
    """What a brief of one story tells of numbers that differ or were replaced."""

    def composed(*entries, language="en"):
        return [
            (found.kind, [figure.phrase.text for figure in found.figures], found.day)
            for found in compose_brief(one_story(*entries, language=language), **asked).disagreements
        ]

    return composed


def test_a_later_count_of_one_outlet_is_an_update(brief_of_days):
    found = brief_of_days((FIRE, "Courier", 15), (LATER, "Courier", 16))
    assert found == [("update", ["killed 12 people", "rose to 19"], date(2025, 12, 16))]


def test_the_newest_count_differs_from_that_of_another_outlet(brief_of_days):
    exact = OTHER.replace("At least 15 people", "Only 15 people")
    found = brief_of_days((FIRE, "Courier", 15), (LATER, "Courier", 16), (exact, "Herald", 16))
    assert [kind for kind, *_ in found] == ["difference", "update"]


def test_a_least_contradicts_no_greater_count(brief_of_days):
    least = FIRE.replace("killed 12", "killed at least 9")
    assert brief_of_days((FIRE, "Courier", 15), (least, "Herald", 15)) == []
    more = FIRE.replace("killed 12", "killed at least 14")
    assert [kind for kind, *_ in brief_of_days((FIRE, "Courier", 15), (more, "Herald", 15))] == ["difference"]


@pytest.mark.parametrize("counted", ["14 other people", "14 more people", "another 14 people"])
def test_what_is_part_of_a_count_is_never_compared(brief_of_days, counted):
    part = FIRE.replace("12 people", counted)
    assert brief_of_days((FIRE, "Courier", 15), (part, "Herald", 15)) == []
    assert brief_of_days((FIRE, "Courier", 15), (part, "Courier", 16)) == []


def test_only_the_newest_count_of_all_is_an_update(brief_of_days):
    since = "Raids in Norland have killed 1,200 people since March, the health ministry of Norland said."
    later, newest = (since.replace("1,200", number) for number in ("1,300", "1,390"))
    assert len(brief_of_days((since, "Courier", 14), (later, "Courier", 15))) == 1
    elsewhere = "Since the spring the raids in Norland have killed 1,390 people."
    assert brief_of_days((since, "Courier", 14), (later, "Courier", 15), (elsewhere, "Herald", 16)) == []
    (found,) = brief_of_days((since, "Courier", 14), (later, "Courier", 15), (newest, "Courier", 16))
    assert found[1][1] == "killed 1,390 people"


def test_a_price_at_two_hours_is_no_difference(brief_of_days):
    rise = "The shares of Norland Glass of Marsa rose 3.7 percent on Monday after the bank of Sudmark praised the firm."
    assert brief_of_days((rise, "Courier", 15), (rise.replace("3.7", "4.4"), "Herald", 15)) == []
    output = rise.replace("shares", "sales")
    assert len(brief_of_days((output, "Courier", 15), (output.replace("3.7", "4.4"), "Herald", 15))) == 1


YANGIN = "Marsa'daki cam fabrikasında pazartesi günü çıkan büyük yangında sabaha karşı 12 kişi öldü."


def test_what_is_part_of_a_turkish_count_or_a_least_is_no_difference(brief_of_days):
    exact = YANGIN.replace("12 kişi", "15 kişi")
    assert len(brief_of_days((YANGIN, "Courier", 15), (exact, "Herald", 15), language="tr")) == 1
    for told in ("en az 9 kişi", "15 kişi daha", "15 diğer kişi"):
        other = YANGIN.replace("12 kişi", told)
        assert brief_of_days((YANGIN, "Courier", 15), (other, "Herald", 15), language="tr") == []


def test_a_turkish_share_at_two_hours_is_no_difference(brief_of_days):
    rise = "Marsa Cam şirketinin hisseleri Sudmark bankasının olumlu raporunun ardından Kelm'de yüzde 3,7 arttı."
    assert brief_of_days((rise, "Courier", 15), (rise.replace("3,7", "4,4"), "Herald", 15), language="tr") == []
    sales = rise.replace("hisseleri", "satışları")
    assert len(brief_of_days((sales, "Courier", 15), (sales.replace("3,7", "4,4"), "Herald", 15), language="tr")) == 1


def test_one_outlet_does_not_differ_from_itself_on_one_day(brief_of_days):
    assert brief_of_days((FIRE, "Courier", 15), (FIRE.replace("12", "14"), "Courier", 15)) == []


def test_two_hedged_counts_do_not_contradict_each_other(brief_of_days):
    hedged = OTHER.replace("15 people", "17 people")
    assert brief_of_days((OTHER, "Courier", 16), (hedged, "Herald", 16)) == []


def test_what_happened_at_two_places_or_on_two_days_is_not_one_thing(brief_of_days):
    other_place = FIRE.replace("12", "14").replace("Marsa", "Pinewood")
    other_day = FIRE.replace("12", "14").replace("Monday", "Sunday")
    assert brief_of_days((FIRE, "Courier", 15), (other_place, "Herald", 15)) == []
    assert brief_of_days((FIRE, "Courier", 15), (other_day, "Herald", 15)) == []


def test_the_dead_are_not_the_wounded(brief_of_days):
    wounded = FIRE.replace("killed 12", "injured 14")
    assert brief_of_days((FIRE, "Courier", 15), (wounded, "Herald", 15)) == []


def test_what_comes_on_top_and_a_sum_are_not_one_count(brief_of_days):
    cut = "The bank of Norland will make two rate cuts, and 25 lenders in Norland closed 12 branches in the towns."
    further = cut.replace("12 branches", "another 15 branches")
    assert brief_of_days((cut, "Courier", 15), (further, "Herald", 15)) == []


def test_sums_of_different_beginnings_are_not_one(brief_of_days):
    since = "Raids in Norland have killed 120 people since March, the health ministry of Norland said on Monday."
    longer = since.replace("120", "130").replace("March", "July")
    assert brief_of_days((since, "Courier", 15), (longer, "Courier", 16)) == []
    assert brief_of_days((since, "Courier", 15), (since.replace("120", "130"), "Herald", 15)) == []


def test_a_column_contradicts_no_report(brief_on):
    other = ONE.replace("1,626,042", "1,495,709")
    assert brief_on(ONE, other, papers=("Courier", "Herald (Opinion)")).disagreements == ()


# Each kind in which two figures look like a difference, told once as one and once as none.

FLOOD = "The flood in Kelm on Monday killed 12 people and swept away the wooden bridge, the governor said."
TOLD_ALIKE = [
    (
        "Raids on Kelm have killed 30 people and displaced around 1.2 million, the ministry of Norland said on Monday.",
        "The hall is an emblem of the roughly 1 million people displaced by the raids on Kelm, Norland said on Monday.",
    ),
    (
        "A rocket hit the market of Kelm on Monday, killing three people and wounding 10 others, the police said.",
        "On Monday three people died and eight people were injured when a rocket hit the market in Kelm, police said.",
    ),
    (
        "The explosion in the mine at Kelm on Monday left 14 dead, among them the foreman of the night shift.",
        "The explosion in the mine at Kelm on Monday killed 11 men, women and children beside the night shift.",
    ),
    (
        "At least 25 people died in the blast at the mosque in Kelm on Monday, hospital doctors said.",
        "The ministry of health says 28 people died in the blast at the mosque in Kelm on Monday.",
    ),
    (
        "Norland will station 3,000 troops in Kelm near the border of Sudmark this winter, the minister said.",
        "Norland will station 4,000 soldiers in Kelm near the border of Sudmark this winter, the minister said.",
    ),
    (
        "Inflation in Norland was 3.4 percent higher in September, as consumer prices rose 3.4 percent on the year.",
        "Inflation in Norland was 3.9 percent higher in September, as consumer prices rose 3.9 percent on the year.",
    ),
]
NOT_ALIKE = [
    # A cut and two further ones.
    (
        "The bank of Norland made three rate cuts in Kelm this spring, its governor said on Monday.",
        "The bank of Norland will make two more rate cuts in Kelm this spring, its governor said on Monday.",
    ),
    # The toll of a town and of the country.
    (FLOOD, FLOOD.replace("12", "15").replace("The flood in Kelm", "Floods across Norland")),
    (FLOOD, FLOOD.replace("12 people", "15 people across the country")),
    # From different days on.
    (
        "Raids on Kelm since Monday have displaced 12,000 people of the valley, the governor of Norland said.",
        "Raids on Kelm since October have displaced 16,000 people of the valley, the governor of Norland said.",
    ),
    # The hurt and the dead, those who are held and those who were freed.
    (FLOOD, FLOOD.replace("killed 12", "injured 15")),
    (
        "Rebels of Norland still hold 97 hostages in Kelm, where 97 hostages remain in their captivity.",
        "Rebels of Norland have held hostages in Kelm, where 105 hostages of theirs were freed on Monday.",
    ),
    # What is held and what was won, and of whom.
    (
        "The Harvest Party holds 120 seats in the parliament of Norland after the vote in December.",
        "The Harvest Party won 104 seats in the parliament of Norland after the vote in December.",
    ),
    (
        "The Harvest Party won 120 seats in the parliament of Norland after the vote in December.",
        "The Mill Party won 104 seats in the parliament of Norland after the vote in December.",
    ),
    # What is forecast and what came.
    (
        "Sales in Norland are forecast to have risen 3.1 percent in November, the bank of Sudmark said.",
        "Sales in Norland have risen 3.9 percent in November, the bank of Sudmark said.",
    ),
    # On the year and on the month; of all and of the core.
    (
        "Consumer prices in Norland rose 2.4 percent in November from a year earlier, the bank of Sudmark said.",
        "Consumer prices in Norland rose 1.9 percent in November on the month, the bank of Sudmark said.",
    ),
    # Of two kinds.
    (
        "Norland fired 180 ballistic missiles at Kelm in Sudmark on Monday, the army said.",
        "Norland fired 120 cruise missiles at Kelm in Sudmark on Monday, the army said.",
    ),
    # By two who did it.
    (
        "The army of Norland fired 180 missiles at targets in Kelm during the night, the mayor said.",
        "The rebels of Ostmark fired 120 missiles at targets in Kelm during the night, the mayor said.",
    ),
    (
        "Norland fired 180 missiles at targets in Kelm during the night, and then Norland fell silent again.",
        "Ostmark fired 120 missiles at targets in Kelm during the night, and then Ostmark fell silent again.",
    ),
    # By two causes at one place on one day.
    (
        "Gunmen killed 12 people in a village near Kelm on Monday, the police of the province said.",
        "Floods killed 15 people in a village near Kelm on Monday, the police of the province said.",
    ),
    # Of a poll and of the count.
    (
        "An exit poll gave the Harvest Party 31 percent of the vote in Norland on Sunday.",
        "The Harvest Party took 28 percent of the vote in Norland on Sunday, the count showed.",
    ),
    # In two currencies.
    (
        "The parliament of Norland agreed to an aid package worth $30 million for the farmers of Kelm on Monday.",
        "The parliament of Norland agreed to an aid package worth €27 million for the farmers of Kelm on Monday.",
    ),
    # Of another year.
    (FLOOD, FLOOD.replace("12", "15").replace("on Monday", "four months ago")),
    # An authority is no place.
    (
        "The war in Ostmark has displaced 1.9 million people, according to the UN agency for relief in need.",
        "The war in Sudmark has displaced 2.6 million people, according to the UN agency for relief in need.",
    ),
    # A least that one authority gives is no contradiction of its own later count of the day.
    (
        "At least 25 people died in the blast at the mosque in Kelm on Monday, hospital doctors said.",
        "Hospital doctors say 28 people died in the blast at the mosque in Kelm on Monday.",
    ),
]


@pytest.mark.parametrize("texts", TOLD_ALIKE)
def test_one_thing_told_differently_is_a_difference(brief_of_days, texts):
    one, other = texts
    assert [kind for kind, *_ in brief_of_days((one, "Courier", 15), (other, "Herald", 15))] == ["difference"]


@pytest.mark.parametrize("texts", NOT_ALIKE)
def test_two_things_told_alike_are_no_difference(brief_of_days, texts):
    one, other = texts
    assert brief_of_days((one, "Courier", 15), (other, "Herald", 15)) == []


SEL = "Kelm'de pazartesi günü çıkan selde ahşap köprü yıkıldı, 12 kişi öldü, valilik arama yapıldığını açıkladı."
TURKISH_ALIKE = [
    (SEL, SEL.replace("12 kişi", "15 kişi")),
    (
        "Kelm'deki maden ocağında pazartesi günü meydana gelen patlamada 12 ölü, 30 yaralı var.",
        "Kelm'deki maden ocağında pazartesi günü meydana gelen patlamada 12 ölü, 41 yaralı var.",
    ),
    (
        "Sağlık bakanlığına göre Kelm'deki camide pazartesi günü meydana gelen patlamada 28 kişi öldü.",
        "Hastane doktorlarına göre Kelm'deki camide pazartesi günü meydana gelen patlamada en az 25 kişi öldü.",
    ),
]
TURKISH_NOT_ALIKE = [
    (SEL, SEL.replace("12 kişi öldü", "15 kişi yaralandı")),
    (SEL, SEL.replace("12 kişi öldü", "ülke genelinde 15 kişi öldü")),
    (SEL, SEL.replace("12 kişi öldü", "15 kişi daha öldü")),
    (SEL, SEL.replace("12", "15").replace("Kelm'de", "Ostmark'ta")),
    (SEL, SEL.replace("12", "15").replace("selde", "yangında")),
    (
        "Kelm'de konut satışları kasım ayında yıllık bazda yüzde 3,4 arttı, banka verileri böyle gösterdi.",
        "Kelm'de konut satışları kasım ayında aylık bazda yüzde 3,9 arttı, banka verileri böyle gösterdi.",
    ),
    (
        "Kelm'de konut satışlarının kasım ayında yüzde 3,4 arttığı tahmin ediliyor, banka verileri böyle gösterdi.",
        "Kelm'de konut satışları kasım ayında yüzde 3,9 arttı, banka verileri böyle gösterdi.",
    ),
]


@pytest.mark.parametrize("texts", TURKISH_ALIKE)
def test_one_thing_told_differently_in_turkish_is_a_difference(brief_of_days, texts):
    one, other = texts
    found = brief_of_days((one, "Courier", 15), (other, "Herald", 15), language="tr")
    assert [kind for kind, *_ in found] == ["difference"]


@pytest.mark.parametrize("texts", TURKISH_NOT_ALIKE)
def test_two_things_told_alike_in_turkish_are_no_difference(brief_of_days, texts):
    one, other = texts
    assert brief_of_days((one, "Courier", 15), (other, "Herald", 15), language="tr") == []


def test_the_same_number_of_another_fate_is_not_the_number_of_this_one(brief_of_days):
    one = "18 people, among them the foreman, were killed at the mine in Kelm on Monday, and 44 people were injured."
    other = "At the mine in Kelm on Monday 20 people were killed, among them the foreman, and 18 people were injured."
    assert len(brief_of_days((one, "Courier", 15), (other, "Herald", 15))) == 2


def test_two_who_say_so_differ_where_one_gives_a_least(brief_of_days):
    union = OTHER.replace("said on Tuesday", "said on Tuesday, fewer than the mayor")
    found = brief_of_days((FIRE, "Courier", 15), (LATER, "Courier", 16), (union, "Herald", 16))
    assert [kind for kind, *_ in found] == ["difference", "update"]
