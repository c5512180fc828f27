import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.speech import quotation_marks as marks
from briefing.text.speech.quotation_marks import balanced, has_marks, pair_marks


def quoted(text):
    return [text[pair.inner_start : pair.inner_end].strip() for pair in pair_marks(text)]


QUOTED = {
    "“We agree,” he said. “We sign.”": ["We agree,", "We sign."],
    '"We agree," he said. "We sign."': ["We agree,", "We sign."],
    "‘The states’ rights matter,’ he said, ‘and I don’t care.’": ["The states’ rights matter,", "and I don’t care."],
    "'The states' rights matter,' he said in the '90s.": ["The states' rights matter,"],
    "`` We ca n't , '' he said . `` No . ''": ["We ca n't ,", "No ."],
    "''We agree,'' he said. ''We sign.''": ["We agree,", "We sign."],
    "„Wir einigen uns“, sagte er. «Oui», dit-elle.": ["Wir einigen uns", "Oui"],
    "It 's late . 'Did you miss it ? ' he said .": ["Did you miss it ?"],
    "“He said ‘never’ to me,” she said.": ["He said ‘never’ to me,"],
    "“He said “never” to me,” she said.": ["He said “never” to me,"],
    "‘He said “never” to me,’ she said.": ["He said “never” to me,"],
    'The 6\'2" soldier said "no" to the dogs\' owners.': ["no"],
    "“Lost. She said “yes” to it.": ["yes"],
    "He said yes.” Then “no” followed.": ["no"],
    "He called it “new“ and left.": ["new"],
    "Bakan ‘’tarihi’’ dedi.": ["tarihi"],
    "Rock ‘n’ roll isn’t ’em all; it’s ’90s music.": [],
    "No marks, don't they say.": [],
}


@pytest.mark.parametrize(("text", "expected"), QUOTED.items())
def test_marks_are_paired_and_apostrophes_are_none(text, expected):
    assert quoted(text) == expected


def test_a_quotation_may_open_anew_in_every_paragraph():
    text = "“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four,” she said."
    assert quoted(text) == ["One.\n\n“Two.\n\n“Three,", "Four,"]


def test_a_quotation_that_is_never_closed_does_not_swallow_the_next_paragraph():
    assert quoted("“One.\n\nHe left. She said “two” then.") == ["two"]


def test_a_quotation_is_not_carried_on_for_ever():
    (found,) = quoted("“a\n\n" * 30 + "“b,” he said.")
    assert found.count("a") < 12


def test_a_quotation_may_open_anew_where_its_paragraphs_lost_their_lines():
    assert quoted('"One. "Two," he said. "Three," she said.') == ['One. "Two,', "Three,"]
    assert quoted("‘One. ‘Two,’ he said.") == ["One. ‘Two,"]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ('‘We go to the port," Ada said.', ["We go to the port,"]),
        ("“We go to the port,’ Ada said.", ["We go to the port,"]),
        ('"We go,\' Ada said. "They come," she added.', ["We go,", "They come,"]),
        ("“We go,’ Ada said. “They come,” she added.", ["We go,", "They come,"]),
        ('“We go to the port. " Ada said.', ["We go to the port."]),
    ],
)
def test_marks_that_do_not_match_are_one_quotation_where_nothing_stands_between(text, contents):
    assert quoted(text) == contents


@pytest.mark.parametrize(
    "text",
    [
        'The ‘90s were good," he said.',
        "“We go to the port\nThe boys’ boats came,’ he said.",
        "“" + "We go to the port " * 60 + "now,’ he said.",
        '‘We go to the port" he said.',
    ],
)
def test_marks_that_may_belong_to_other_words_are_no_quotation(text):
    assert quoted(text) == []


def test_a_title_within_a_quotation_does_not_close_it():
    text = '"They called it the ‘Great Fleet,’ a name of old. "We came later," he said.'
    assert quoted(text) == ['They called it the ‘Great Fleet,’ a name of old. "We came later,']


BALANCED = {
    '"One. "Two," he said.': False,
    "“One.\n\n“Two,” he said.": True,
    "“We agree,” he said.": True,
    "“We agree.": False,
    "We sign,” he said.": False,
    'He called it "new.': False,
    "‘Never,’ he said.": True,
    "‘Never, he said.": False,
    "The states' rights aren't ours in the '90s.": True,
    "The dogs’ owners don’t.": True,
    'A 5" gun and a 6\'2" soldier.': True,
    "`` We agree , '' he said .": True,
    "`` We agree .": False,
    "He said «oui.": False,
    "No marks at all.": True,
    "Never,’ he said.": False,
    "“He said ‘never’ and left.”": True,
}


@pytest.mark.parametrize(("text", "expected"), BALANCED.items())
def test_a_sentence_is_balanced_when_every_mark_has_its_partner(text, expected):
    assert balanced(text) is expected


@given(st.lists(st.sampled_from(["a", " ", "“", "”", '"', "'", "‘", "’", "''", "``", ".", ",", "\n\n", "s", "«", "»"])))
def test_pairs_are_in_order_apart_and_hold_their_marks(parts):
    text = "".join(parts)
    end = 0
    for pair in pair_marks(text):
        assert end <= pair.start < pair.inner_start <= pair.inner_end < pair.end <= len(text)
        end = pair.end
    assert has_marks(text) or not pair_marks(text)


@given(
    st.lists(
        st.sampled_from(["a", " ", "“", "”", '"', "'", "’", "''", ".", ",", "\n\n", "s", "“a b”", '"a, b"', "n't "])
    )
)
def test_text_that_looks_plainly_paired_is_balanced_for_the_walk_too(parts):
    text = "".join(parts)
    strays = marks._scan(text)[1]  # noqa: SLF001  # the walk over the marks, which the short way spares
    assert balanced(text) == (not strays)
