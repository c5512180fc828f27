"""The register seen from the pile."""

from dataclasses import replace

from briefing.group.filing import file_sentences
from briefing.group.filing.survey import compare_registers, place_sentences, survey_register
from briefing.model import Article, Origin, Story, ThemeDefinition
from briefing.text import segment

PILE = [
    segment(Article(text=text, language="en"))
    for text in (
        "Co-production of shells began. Technology transfer is late.",
        "The co-production of engines is held up. The weather was fine.",
        "The parliament voted on Tuesday.",
    )
]
MAKING = ThemeDefinition(id="making", terms=("co-production", "joint venture"))
HOUSE = ThemeDefinition(id="house", terms=("parliament",))


def test_a_survey_says_what_each_theme_and_each_term_caught():
    making, house = survey_register(PILE, [MAKING, HOUSE]).themes
    assert (making.theme.id, len(making.theme.filed), making.articles) == ("making", 2, 2)
    assert [(count.term, count.sentences) for count in making.terms] == [("co-production", 2), ("joint venture", 0)]
    assert house.articles == 1


def each_alone(documents):
    """A story for each article: one story is no theme."""
    return [
        Story(
            id=each.article.id,
            label=each.article.title,
            articles=(each.article,),
            origins=(Origin(articles=(each.article.id,)),),
        )
        for each in documents
    ]


def test_a_survey_shows_the_unfiled_and_proposes_themes_with_their_entries():
    pile = [
        segment(Article(text=f"{text}.", title=text, language="en"))
        for text in ("Wheat harvest grows", "Wheat harvest falls", "Drone pilots train", "Drone pilots fly")
    ]
    survey = survey_register(pile, [HOUSE], stories=each_alone(pile))
    assert len(survey.unfiled) == 4
    assert len(survey.proposals) == 2
    assert all(proposal.entry.startswith(f'[[theme]]\nid = "{proposal.theme.id}"') for proposal in survey.proposals)


def test_the_examples_of_a_proposal_do_not_repeat_one_another():
    wire = "The wheat harvest of the valley fell by half, mills said"
    own = (
        "Bakers in Leeds raised the price of a loaf on Monday, and a queue formed.",
        "Farmers met in Bursa and asked their bank to wait until spring for its money.",
        "Trains with grain from abroad were unloaded in Mersin all night under lamps.",
    )
    pile = [
        segment(Article(text=f"{wire}{end} {text}", title="Wheat harvest falls", language="en"))
        for end, text in zip((" today.", " late.", ", again."), own, strict=True)
    ]
    (proposal,) = survey_register(pile, [], stories=each_alone(pile)).proposals
    assert sum(sentence.text.startswith(wire) for sentence in proposal.examples) == 1


def test_a_changed_term_is_tried_on_the_pile_before_it_is_kept():
    more = replace(MAKING, terms=(*MAKING.terms, "technology transfer"))
    (move,) = compare_registers(PILE, [MAKING, HOUSE], [more, HOUSE])
    assert move.sentence.text == "Technology transfer is late."
    assert (move.before, move.after, str(move.reason)) == (
        None,
        "making",
        "holds “Technology transfer”",
    )


def test_a_term_taken_away_shows_what_leaves():
    less = replace(MAKING, terms=("joint venture",))
    moves = compare_registers(PILE, [MAKING], [less])
    assert [(move.before, move.after) for move in moves] == [("making", None)] * 2
    assert all(str(move.reason).startswith("holds “") for move in moves)


def test_a_register_compared_with_itself_moves_nothing():
    assert compare_registers(PILE, [MAKING, HOUSE], [MAKING, HOUSE]) == ()


def test_every_sentence_has_its_place():
    placed = place_sentences(file_sentences(PILE, [MAKING]))
    assert len(placed) == 5
    assert placed[PILE[0].article.id, 0].theme == "making"
    assert placed[PILE[2].article.id, 0].theme is None
