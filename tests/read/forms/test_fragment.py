import pytest

from briefing.read.forms.fragment import holds_markup, text_of, words_of


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("One.<br>Two.<br/><br/>Three.", "One. Two.\n\nThree."),
        ("One <b>bo</b>ld<i>.</i>\n  Two.", "One bold. Two."),
        ("<ul><li>One.<li>Two.</ul>", "One.\n\nTwo."),
        ("One<!-- no --> two<script>three</script> four", "One two four"),
        ('One<span style="color:red; DISPLAY : none">two</span> three', "One three"),
        ("<div hidden>One</div>Two", "Two"),
        ("<figure><img><figcaption>A ship.</figcaption></figure><p>One.</p>", "One."),
        ("<table><tr><td>One.</td><td>Two.</td></tr></table>", "One.\n\nTwo."),
        ("<table><tr><th>Year</th></tr><tr><td>1999</td></tr></table>One.", "One."),
        ("Tom &amp; Ann", "Tom & Ann"),
        ("&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;", "One.\n\nTwo."),
        ("One.\nTwo.", "One.\nTwo."),
        ("3 < 5 and 7 > 5", "3 < 5 and 7 > 5"),
        ("<p>un<p>closed</div></b>", "un\n\nclosed"),
        ("<p>\x00\ud800a</p>", "a"),
        ("<!-- -->", ""),
        ("", ""),
    ],
)
def test_a_field_gives_its_paragraphs(field, text):
    assert text_of(field) == text


def test_a_title_is_one_line():
    assert words_of("Ships &amp;amp; <b>yards</b>\n  &#x20BA;5") == "Ships & yards ₺5"
    assert words_of("A < B") == "A < B"


def test_markup_is_told_from_signs():
    assert holds_markup("a<br>b")
    assert not holds_markup("a < b & c > d")


def test_what_is_nested_deep_is_read():
    assert text_of("<div>" * 5000 + "One." + "</div>" * 5000) in ("One.", "")
