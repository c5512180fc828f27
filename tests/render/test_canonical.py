import json
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.canonical import canonical

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(max_codepoint=0xFFF)), inner),
)  # fmt: skip


@pytest.mark.parametrize(
    ("bits", "written"),
    [  # from appendix B of RFC 8785
        ("0000000000000000", "0"),
        ("8000000000000000", "0"),
        ("0000000000000001", "5e-324"),
        ("7fefffffffffffff", "1.7976931348623157e+308"),
        ("4340000000000000", "9007199254740992"),
        ("44b52d02c7e14af5", "9.999999999999997e+22"),
        ("444b1ae4d6e2ef50", "1e+21"),
        ("444b1ae4d6e2ef4f", "999999999999999900000"),
        ("3eb0c6f7a0b5ed8d", "0.000001"),
        ("3eb0c6f7a0b5ed8c", "9.999999999999997e-7"),
        ("41b3de4355555553", "333333333.3333332"),
        ("becbf647612f3696", "-0.0000033333333333333333"),
    ],
)
def test_a_number_is_written_as_the_rfc_has_it(bits, written):
    assert canonical(struct.unpack(">d", bytes.fromhex(bits))[0]).decode() == written


def test_keys_are_sorted_and_text_has_the_fewest_escapes():
    value = {"peach": "€ş\u2028", "a": [True, None, 1.0], "b": '\n\x0f\\"/'}
    assert canonical(value).decode() == '{"a":[true,null,1],"b":"\\n\\u000f\\\\\\"/","peach":"€ş\u2028"}'


@given(VALUES)
def test_what_is_written_says_the_same_and_is_written_the_same_again(value):
    written = canonical(value)
    assert json.loads(written, parse_int=float) == value
    assert canonical(json.loads(written)) == written


@pytest.mark.parametrize("value", [float("nan"), float("inf"), {1, 2}, b"bytes"])
def test_what_json_cannot_say_is_refused(value):
    with pytest.raises(ValueError, match="JSON has no form"):
        canonical(value)
