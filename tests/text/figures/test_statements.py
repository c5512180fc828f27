"""The clause that makes a figure a statement."""

import pytest

from briefing import languages
from briefing.text.figures import find_figures
from briefing.text.figures.statements import LONGEST, statement_of


def stated(text, language="en"):
    numbers = languages.of(language).numbers
    places = [statement_of(text, mention, numbers) for mention in find_figures(text, numbers)]
    return [text[slice(*place)] if place else None for place in places]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The navy lost 14 boats, a spokesman said.", "The navy lost 14 boats, a spokesman said"),
        (
            "At least 14 miners have died and dozens are missing.",
            "At least 14 miners have died and dozens are missing",
        ),
        (
            "The mayor said 14 miners who worked nearby were hurt.",
            "The mayor said 14 miners who worked nearby were hurt",
        ),
        (
            "The bill, which needed 60 votes to pass, was signed on Monday.",
            "The bill, which needed 60 votes to pass, was signed on Monday",
        ),
        (
            "The state buys $3 billion in tanks, shells and radios for its army.",
            "The state buys $3 billion in tanks, shells and radios for its army",
        ),
        (
            "Fires have burned over 768,000 acres across the state.",
            "Fires have burned over 768,000 acres across the state",
        ),
        (
            f"In a speech {'that nobody in the old capital expected ' * 5}, while Kelm fined 14 mines.",
            "Kelm fined 14 mines",
        ),
    ],
)
def test_a_statement_goes_on_to_the_end_of_a_short_sentence(text, statement):
    assert statement in stated(text)


TOLD = "Kelm will give $9bn in food and fuel to the two islands that the great storm of the summer hit the hardest"


@pytest.mark.parametrize(
    "rest",
    [
        "; the ships with the food and all of the fuel are to leave the port of Marsa in the first days of spring.",
        ", and the parliament in Marsa will have to agree to it before the ships with the food can leave the port.",
        ", as the people of the islands went on waiting for the ships in the ports of the north and of the south.",
        " while fishermen of the islands went on waiting for the ships in the ports of the north and of the south.",
        ", which lie so far from the ports of the mainland that no ship can reach them within the first four days.",
        ", ending many months of talks between the two chambers of its parliament over all that would have to be paid.",
    ],
)
def test_a_long_sentence_is_cut_before_what_takes_nothing_from_the_figure(rest):
    assert stated(TOLD + rest)[0] == TOLD


@pytest.mark.parametrize(
    ("source", "rest"),
    [
        (", according to two members of the finance committee", "."),
        (", according to the ministry of trade", ", which has not yet seen a draft of the law of the islands."),
        (", the ministers of trade said", ", as the people of the islands went on waiting for the ships in the ports."),
        (", leaving the ports of the north without any, officials said", "."),
    ],
)
def test_who_counts_is_never_cut_off(source, rest):
    assert stated(TOLD + source + rest) == [TOLD + source]


@pytest.mark.parametrize(
    "text",
    [
        f"{TOLD}, {'the harbour master of the old port of Marsa and ' * 4} his deputy said.",
        f"The ministry said that {'the war on the islands of the north went on and ' * 5} 14 men had died, a lot.",
        f"Despite Kelm being on track to buy 160 million masks, Cole said, the towns {'of the north had none ' * 9}.",
        f"According to the ministry {'of the islands of the north and of the east ' * 5}, 14 men have died.",
    ],
)
def test_a_figure_whose_source_does_not_fit_is_none(text):
    assert stated(text)[0] is None


@pytest.mark.parametrize(
    "rest",
    [
        ", along with the harbours of the northern coast, which had no power for weeks and sheltered the old fleet.",
        ", as well as to the harbours of the northern coast, which had no power for weeks and are sheltering ships.",
        ", and the harbours of the northern coast, which were without any power for weeks and sheltered old ships.",
        " in return for the fishing grounds of the northern coast, which were a matter of dispute for many decades.",
        ", including the harbours of the northern coast that had no power for weeks and that sheltered the old ships.",
        ", which are to be rebuilt, and to the harbours of the northern coast that had no power for weeks on end.",
    ],
)
def test_what_goes_on_with_what_a_figure_measures_is_never_cut_off(rest):
    assert len(TOLD + rest) > LONGEST
    assert all(statement is None or "northern coast" in statement for statement in stated(TOLD + rest))


def test_no_purpose_is_cut_off():
    told = "The bill passed after 14 senators joined the other camp in breaking a blockade of the bill on salt"
    assert stated(f"{told}.") == [told]
    longer = f"{told} {'that nobody in the old capital expected ' * 3}"
    assert all(each is None or each.endswith("expected") for each in stated(f"{longer}."))


def test_a_figure_of_a_slogan_is_no_statement():
    assert stated('At the end the giant is stopped by a banner, "Kelm\'s 14% plan for Norland".') == [None]
    told = 'The mayor of Kelm said "14 mines were closed in Norland"'
    assert stated(f"{told}.") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "It lost 14 boats.",
        "The loss of 14 boats.",
        "The 14 miners came home.",
        "Last year the navy lost 14 boats.",
        "The navy lost 14 boats two years earlier.",
        "The navy lost 14 boats in 1987.",
        "Some 14 miners who got a helmet.",
        "The bill, drafted by 14 senators.",
        "The bill, which needed 60 votes in the divided Senate.",
        "Divers bracing for a plan of 14 mines.",
    ],
)
def test_without_a_verb_of_its_own_and_this_time_there_is_no_statement(text):
    assert stated(text) == [None]


def test_a_list_stays_whole_and_a_line_has_no_comma_at_its_end():
    text = "The report found that the mayor fined 14 mines, including two of his own and one abroad"
    assert stated(f"{text}.")[0] == text


def test_what_a_figure_is_compared_with_may_lie_in_the_past():
    assert stated("Exports rose 14 percent from last year.") == ["Exports rose 14 percent from last year"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Verilere göre satışlar bir önceki yılın aynı ayına göre artarak 19 bin 712 oldu.",
            "Verilere göre satışlar bir önceki yılın aynı ayına göre artarak 19 bin 712 oldu",
        ),
        ("Selde 14 kişi öldü, 30 kişi yaralandı.", "Selde 14 kişi öldü, 30 kişi yaralandı"),
        (
            f"Selde 14 kişi öldü, {'kıyıdaki bütün köylerin yolları uzun süre ulaşıma kapandı ' * 3}.",
            "Selde 14 kişi öldü",
        ),
    ],
)
def test_a_turkish_statement_goes_on_to_its_verb(text, statement):
    assert stated(text, "tr")[0] == statement


@pytest.mark.parametrize("text", ["Yıl sonuna kadar 3 faiz indirimi.", "Cuma günü borsa 14 puan düşmüştü."])
def test_a_turkish_phrase_or_what_had_been_before_is_no_statement(text):
    assert set(stated(text, "tr")) <= {None}


@pytest.mark.parametrize("end", ["...", "…", " ..."])
def test_what_breaks_off_states_nothing(end):
    assert stated(f"The bill gives 14 million dollars to harbours in{end}") == [None]
    assert stated("The bill gives 14 million dollars to harbours in Sudmark.") != [None]


def test_a_statement_is_short_enough_for_a_line_beside_others():
    assert stated("The navy lost 14 boats " + "near the coast in the northern province of Sudmark " * 6 + ".") == [None]


@pytest.mark.parametrize("language", ["de", ""])
def test_a_language_without_rules_states_nothing(language):
    assert stated("The navy lost 14 boats.", language) == []
