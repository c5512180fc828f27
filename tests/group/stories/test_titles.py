"""What of a title is its own."""

import pytest

from briefing.group.stories.titles import clean_title, names_a_section

SAID = "Parliament approves the radar contract"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{SAID} – video", "Courier"),
        (f"{SAID} – as it happened", "Courier"),
        (f"March 4, 2025 - {SAID}", "Courier"),
        (f"Author: {SAID}", "Courier"),
        (f"{SAID} | Courier", "Courier"),
        (f"{SAID} | Courier Politics", "The Courier"),
        (f"{SAID} - Courier News", "Courier"),
        (f"{SAID} - courier.example", "Courier"),
        (f"Courier | {SAID}", "Courier"),
        (f"{SAID} | Defence", ""),
        (f"Haberler {SAID}", "Kurye"),
        (f"LIVE: {SAID} – live", "Courier"),
    ],
)
def test_a_title_is_what_happened_alone(title, outlet):
    assert clean_title(title, outlet) == SAID
    assert SAID in title


@pytest.mark.parametrize(
    "title",
    [
        SAID,
        "Minister: the radar will be built",
        "Analyst: the radar is late",
        "Radar opens - two years late",
        "Courier sued over the radar",
        "Live – video",
    ],
)
def test_what_a_title_says_stays(title):
    assert clean_title(title, "Courier") == title


@pytest.mark.parametrize(
    "title",
    [
        "Weekly quiz: who built the radar?",
        "On GPS: a view of the radar",
        "Radar dispute: what we know so far",
        "'Radar at last' and 'a boat for nobody'",
        "A minister at sea – cartoon",
        "See the first look at the radar",
        "Hear the minister on the radar",
        "Video shows the radar being built",
        "Analyst weighs in on the radar",
        "Resmi Gazete'de bugün (04.03.2025)",
    ],
)
def test_a_series_a_quiz_and_a_review_name_no_event(title):
    assert names_a_section(title)


@pytest.mark.parametrize("title", [SAID, "Police review of radar guards ordered", "On Iran: ministers agree to talk"])
def test_what_happened_is_no_section(title):
    assert not names_a_section(title)
