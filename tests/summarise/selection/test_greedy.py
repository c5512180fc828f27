"""The choice that looks at few units is the one that looks at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.length import parse_length
from briefing.model import Article
from briefing.summarise import find_candidates, summarise_documents, weigh_sentences
from briefing.summarise.printable import Units
from briefing.summarise.selection.greedy import Choice, Gains, select_units
from briefing.summarise.selection.redundancy import remember
from briefing.text import segment

SENTENCES = (
    "The defence ministry of Norland signed a contract for forty patrol boats on Tuesday.",
    "It will pay three hundred million euros for the patrol boats over five years.",
    "He said that the shipyards of Sudmark had asked for half of the work.",
    "Unions at the shipyard in Harbourtown asked for a written share of the work.",
    "However, the parliament of Sudmark has not voted on the contract so far.",
    "Parliament in Norland voted for the loan that pays for the boats in October.",
    "Defence Minister Ada Berg told reporters that both countries need the boats soon.",
    "They announced a second meeting on the price of the boats in Pinewood.",
    "Read more about the boats here",
)
ARTICLES = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True), min_size=1, max_size=3)
LENGTHS = st.sampled_from(["1 sentence", "2 sentences", "3 sentences", "5 sentences", "25 words", "45 words", "50%"])


def documents_of(articles):
    return [
        segment(Article(id=f"a{number}", text=" ".join(article), language="en"))
        for number, article in enumerate(articles)
    ]


def plain_choice(documents, salience, length, unwanted):
    """Every unit is found, and after each choice every gain is measured anew."""
    units = Units(documents)
    waiting = [unit for place in units.targets if (unit := units.unit(place))]
    waiting = [unit for unit in waiting if unwanted.isdisjoint((unit.document, index) for index in unit.indices)]
    gains = Gains(salience, {}, documents)
    choice = Choice(documents, gains, salience.concepts, length, remember(()))
    while waiting:
        best = max(
            waiting,
            key=lambda unit: (
                gains.gain(unit, choice.printed, choice.covered),
                documents[unit.document].article.id,
                -unit.target,
            ),
        )
        waiting.remove(best)
        if (best.document, best.target) not in choice.printed:
            choice.take(best, pinned=False)
    if not choice.chosen and length.unit != "sentences":
        choice.take_shortest(Units(documents), unwanted)
    return tuple(choice.chosen)


@given(articles=ARTICLES, length=LENGTHS, dropped=st.sets(st.integers(0, 7), max_size=2))
def test_what_is_found_late_is_chosen_all_the_same(articles, length, dropped):
    documents = documents_of(articles)
    salience = weigh_sentences(documents)
    unwanted = {(0, index) for index in dropped}
    selection = select_units(
        Units(documents),
        documents,
        salience,
        length=parse_length(length),
        priority={},
        pinned=(),
        unwanted=unwanted,
        said=remember(()),
    )
    assert selection.chosen == plain_choice(documents, salience, parse_length(length), unwanted)


@given(articles=ARTICLES, length=LENGTHS)
def test_every_sentence_is_printed_or_has_its_reason(articles, length):
    documents = documents_of(articles)
    summary = summarise_documents(documents, length=parse_length(length))
    passed = {(each.scored.sentence.article_id, each.scored.sentence.index) for each in summary.passed_over}
    printed = {(each.article_id, each.index) for each in summary.sentences}
    everything = {(each.article_id, each.index) for document in documents for each in document.sentences}
    assert passed.isdisjoint(printed)
    assert summary.note or passed | printed == everything


def test_where_every_unit_is_too_long_the_shortest_is_chosen():
    documents = documents_of([SENTENCES[:2], SENTENCES[3:4], SENTENCES[6:7]])
    summary = summarise_documents(documents, length=parse_length("5 words"))
    assert summary.text == SENTENCES[6]
    assert not summary.note


def test_a_short_summary_asks_for_few_units():
    documents = documents_of([SENTENCES[:1] + SENTENCES[3:4] + SENTENCES[5:7] + SENTENCES[:8]])
    asked = []

    class Counted(Units):
        def _find(self, number, index):
            asked.append(index)
            return super()._find(number, index)

    select_units(
        Counted(documents),
        documents,
        weigh_sentences(documents),
        length=parse_length("1 sentence"),
        priority={},
        pinned=(),
        unwanted=(),
        said=remember(()),
    )
    assert asked == [0]


def test_what_leans_is_worth_no_more_than_by_itself():
    documents = documents_of([SENTENCES[:3]])
    salience = weigh_sentences(documents)
    units = find_candidates(documents, salience).units
    leaning = next(unit for place in units.targets if (unit := units.unit(place)) and len(unit.indices) > 1)
    gains = Gains(salience, {}, documents)
    assert gains.gain(leaning, (), ()) <= gains.alone((0, leaning.target), ())
