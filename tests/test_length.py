import pytest

from briefing.errors import UsageError
from briefing.length import parse_length
from briefing.model import Length


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("3 sentences", Length(amount=3)),
        ("1 sentence", Length(amount=1)),
        ("120 words", Length(amount=120, unit="words")),
        ("20%", Length(amount=20, unit="percent")),
        ("12.5 percent", Length(amount=12.5, unit="percent")),
    ],
)
def test_a_length_reads_as_people_write_it_and_says_itself(text, length):
    assert parse_length(text) == length
    assert parse_length(str(length)) == length
    assert parse_length(length) is length


@pytest.mark.parametrize("text", ["3", "sentences", "0 words", "101%", "2.5 words", "3 pages", "-3 words", ""])
def test_what_is_no_length_is_refused(text):
    with pytest.raises(UsageError):
        parse_length(text)
