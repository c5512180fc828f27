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
        ("The navy lost 14 boats, a spokesman said.", "The navy lost 14 boats"),
        ("At least 14 miners have died and dozens are missing.", "At least 14 miners have died"),
        ("Fourteen miners have been killed and 30 injured in it.", "Fourteen miners have been killed"),
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
def test_a_statement_is_cut_where_a_clause_ends(text, statement):
    assert statement in stated(text)


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
    (statement,) = stated("The report found that the mayor fined 14 mines, including two of his own and one abroad.")
    assert statement == "The report found that the mayor fined 14 mines"


def test_what_a_figure_is_compared_with_may_lie_in_the_past():
    assert stated("Exports rose 14 percent from last year.") == ["Exports rose 14 percent from last year"]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "Verilere göre satışlar bir önceki yılın aynı ayına göre artarak 19 bin 712 oldu.",
            "Verilere göre satışlar bir önceki yılın aynı ayına göre artarak 19 bin 712 oldu",
        ),
        ("Selde 14 kişi öldü, 30 kişi yaralandı.", "Selde 14 kişi öldü"),
    ],
)
def test_a_turkish_statement_goes_on_to_its_verb(text, statement):
    assert stated(text, "tr")[0] == statement


@pytest.mark.parametrize("text", ["Yıl sonuna kadar 3 faiz indirimi.", "Cuma günü borsa 14 puan düşmüştü."])
def test_a_turkish_phrase_or_what_had_been_before_is_no_statement(text):
    assert set(stated(text, "tr")) <= {None}


def test_a_statement_is_short_enough_for_a_line_beside_others():
    long = "The navy lost 14 boats " + "near the coast in the northern province of Sudmark " * 6 + "."
    (statement,) = stated(long)
    assert len(statement) <= LONGEST


@pytest.mark.parametrize("language", ["de", ""])
def test_a_language_without_rules_states_nothing(language):
    assert stated("The navy lost 14 boats.", language) == []
