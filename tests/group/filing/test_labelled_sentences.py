"""The sample register against sentences of the samples that a person labelled, each by what it says alone."""

import json
import tomllib
from pathlib import Path

import pytest

from briefing.group.filing import file_sentences
from briefing.model import ThemeDefinition
from briefing.read import read_articles
from briefing.text import segment

SEEDS = Path(__file__).parents[3] / "seeds"
LABELLED = [
    json.loads(line)
    for line in Path(__file__).with_name("labelled_sentences.jsonl").read_text(encoding="utf-8").splitlines()
]


@pytest.fixture(scope="module")
def filing():
    tables = tomllib.loads((SEEDS / "themes.toml").read_text(encoding="utf-8"))["theme"]
    register = [
        ThemeDefinition(
            **{
                key: tuple(table.get(key, ())) if key != "id" else table["id"]
                for key in ("id", "terms", "context", "exclude")
            }
        )
        for table in tables
    ]
    samples = sorted(path for path in SEEDS.iterdir() if path.suffix in {".txt", ".md", ".html", ".jsonl"})
    return file_sentences([segment(article) for article in read_articles(samples)], register)


def test_every_labelled_sentence_stands_in_the_samples(filing):
    texts = {filed.sentence.text for theme in filing.themes for filed in theme.filed}
    texts |= {one.sentence.text for one in filing.unfiled}
    assert [each["text"] for each in LABELLED if each["text"] not in texts] == []
    assert len(LABELLED) >= 120


def test_the_sample_register_files_the_labelled_sentences_as_a_person_does(filing):
    found = {filed.sentence.text: {theme.id, *filed.also} for theme in filing.themes for filed in theme.filed}
    pairs = [(set(each["themes"]), found.get(each["text"], set())) for each in LABELLED]
    right = sum(len(gold & own) for gold, own in pairs)
    assert 2 * right / sum(len(gold) + len(own) for gold, own in pairs) >= 0.90
