"""The smallest real input: one article in the plain-text form that people have, and a register of two themes."""

import shutil
from pathlib import Path

import pytest

from briefing.model import Article
from briefing.text import segment

SEEDS = Path(__file__).parent.parent.parent / "seeds"
REGISTER = """
[[theme]]
id = "co-production"
name = "Co-production"
terms = ["co-production", "technology transfer"]
[[theme]]
id = "eu-programmes"
name = "EU programmes"
terms = ["SAFE", "ReArm", "EU-led programs"]
"""


@pytest.fixture
def brief(tmp_path, build_folder):
    (tmp_path / "articles").mkdir()
    shutil.copy(SEEDS / "2025-12-20-roundtable.txt", tmp_path / "articles")
    return build_folder(REGISTER)


def printed(brief, theme):
    (section,) = (section for section in brief.themes if section.name == theme)
    return [extract.text for story in section.stories for passage in story.passages for extract in passage.extracts]


def test_title_and_date_come_from_the_first_line(brief):
    (source,) = brief.sources
    assert source.title == "London roundtable maps next steps for U.K.-Türkiye defense industry"
    assert source.date.isoformat() == "2025-12-20"
    assert brief.period.week == "2025-W51"


def test_each_theme_prints_its_own_sentence_of_the_article(brief):
    assert any(text.startswith("Panels covered joint exercises, tech") for text in printed(brief, "Co-production"))
    assert any(text.startswith("Participants also discussed EU-led") for text in printed(brief, "EU programmes"))


def test_a_lost_space_parts_two_sentences(brief):
    (source,) = brief.sources
    sentences = [sentence.text for sentence in segment(Article(text=source.text, language="en")).sentences]
    assert any(text.endswith("Defense Industry Cooperation Council.") for text in sentences)
    assert any(text.startswith("Panels covered") for text in sentences)


def test_a_dateline_and_a_newsletter_are_no_sentences(brief):
    (source,) = brief.sources
    assert not source.text.startswith("LONDON")
    assert "newsletter" not in source.text
    assert "Sample text" not in source.text
