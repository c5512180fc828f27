"""Writing from right to left, set apart in a page from left to right."""

from briefing.render.page.isolation import isolate, isolates

ARABIC = "قال الوزير إن الجسر سيفتح في 2025."
HEBREW = "ראש העיר"


def test_a_text_that_begins_from_right_to_left_is_one_run_with_all_that_is_in_it():
    text = "قال ممثل Keel Works إن الجسر سيفتح"
    assert list(isolates(f" {text} ")) == [(" ", False), (text, True), (" ", False)]


def test_words_within_a_sentence_are_a_run_up_to_the_next_word_of_the_other_direction():
    assert list(isolates(f"The {HEBREW} (12) said")) == [("The ", False), (HEBREW, True), (" (12) said", False)]


def test_a_day_that_the_page_sets_behind_a_name_is_no_part_of_it():
    assert list(isolates(f"{HEBREW}, 17 Dec 2025")) == [(HEBREW, True), (", 17 Dec 2025", False)]


def test_vowel_signs_stay_with_the_letter_before_them():
    assert list(isolates("a שָׁ b")) == [("a ", False), ("שָׁ", True), (" b", False)]


def test_a_page_has_a_bdi_for_each_run_and_nothing_else_is_changed():
    page = f'<title>{HEBREW}</title><p title="{HEBREW} > x">One &amp; two.</p><p>{ARABIC}</p><!-- {HEBREW} -->'
    assert isolate(page) == page.replace(f"<p>{ARABIC}", f'<p><bdi dir="rtl">{ARABIC}</bdi>')


def test_what_was_escaped_stays_so():
    assert isolate(f"<p>{HEBREW} &lt;b&gt; &amp; x</p>") == f'<p><bdi dir="rtl">{HEBREW} &lt;b&gt; &amp; x</bdi></p>'


def test_a_page_without_such_letters_is_the_same():
    assert isolate("<p>Çağlayan, Αθήνα &#39; 漢</p>") == "<p>Çağlayan, Αθήνα &#39; 漢</p>"
