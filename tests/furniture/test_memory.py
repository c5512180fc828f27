import json
from datetime import date

import pytest

from briefing import build, load_config
from briefing.commands.furniture import keep, survey_furniture
from briefing.errors import UsageError
from briefing.furniture import Memory, find_furniture, learn, read_memory, written
from briefing.model import Article

NOTICE = "The Quay Courier is read in forty harbours. Its printers have never missed a tide."
TEXTS = (
    "Harvest of barley falls short in Merania while grain merchants blame drought.",
    "Surgeons at Tellan hospital replaced both knees of champion skater Ilse Vark.",
    "Parliament rejects fisheries treaty; opposition demands resignation of its minister.",
    "Volcanic ash closes northern airspace, stranding thousands of charter passengers.",
)


def records(texts, outlet="Quay Courier"):
    return [
        {
            "title": f"Piece {n}",
            "text": f"{text} {NOTICE}",
            "outlet": outlet,
            "date": f"2025-12-{15 + n}",
            "language": "en",
        }
        for n, text in enumerate(texts)
    ]


def articles(texts, outlet="Quay Courier"):
    return [Article(**{**each, "date": date.fromisoformat(each["date"])}) for each in records(texts, outlet)]


@pytest.fixture
def folder(tmp_path):
    def made(texts, extra=""):
        lines = "\n".join(json.dumps(each) for each in records(texts))
        (tmp_path / "pile.jsonl").write_text(lines, encoding="utf-8")
        (tmp_path / "brief.toml").write_text(f'[brief]\nsources = ["pile.jsonl"]\n{extra}', encoding="utf-8")
        return load_config(tmp_path / "brief.toml")

    return made


def test_what_was_learned_is_known_of_one_article():
    memory = learn(articles(TEXTS))
    (article,) = articles(TEXTS[:1])
    (found,) = find_furniture([article], memory=memory)
    assert [article.text[each.start : each.end] for each in found] == [NOTICE]
    assert find_furniture(articles(TEXTS[:1], outlet="Shore Post"), memory=memory) == [()]


def test_a_memory_is_read_as_it_was_written(tmp_path):
    memory = learn(articles(TEXTS))
    (tmp_path / "furniture.json").write_text(written(memory), encoding="utf-8")
    assert written(read_memory(tmp_path / "furniture.json")) == written(memory)
    assert written(learn(articles(TEXTS[::-1]))) == written(memory)


def test_what_was_known_stays_and_the_larger_count_counts():
    memory = learn(articles(TEXTS))
    after = Memory().with_more(memory.outlets).with_more(learn(articles(TEXTS[:3])).outlets)
    assert {each.articles for each in after.of("Quay Courier")} == {4}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"schema": 2, "outlets": {}}', '{"schema": 1, "outlets": {"A": [{"text": 1}]}}']
)
def test_a_file_that_is_no_memory_is_refused_in_a_sentence(tmp_path, text):
    (tmp_path / "furniture.json").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"furniture\.json"):
        read_memory(tmp_path / "furniture.json")


def test_build_reads_it_counts_what_is_left_aside_and_names_it_among_the_inputs(folder, tmp_path):
    (tmp_path / "known.json").write_text(written(learn(articles(TEXTS))), encoding="utf-8")
    brief = build(folder(TEXTS[:2], extra='furniture = "known.json"\n'))
    assert [(each.kind, each.count) for each in brief.coverage.furniture] == [("repeated", 2)]
    (kept,) = [each for each in brief.method.inputs if each.kind == "furniture"]
    assert kept.name == "known.json"
    assert len(kept.sha256) == 64
    assert not build(folder(TEXTS[:2])).coverage.furniture


def test_a_memory_that_is_not_there_is_told_with_how_to_make_it(folder):
    with pytest.raises(UsageError, match=r"briefing furniture --keep known\.json"):
        build(folder(TEXTS[:2], extra='furniture = "known.json"\n'))


def test_the_survey_tells_by_outlet_and_keeps(folder, tmp_path):
    survey = survey_furniture(folder(TEXTS))
    (outlet,) = survey.outlets
    assert (outlet.outlet, outlet.articles) == ("Quay Courier", 4)
    assert [(each.text, each.count) for each in outlet.examples] == [(NOTICE, 4)]
    kept = tmp_path / "kept" / "furniture.json"
    assert keep(survey.memory, kept) == len(survey.memory.of("Quay Courier")) > 0
    assert survey_furniture(folder(TEXTS[:1]), kept=kept).outlets[0].examples[0].text == NOTICE


def test_an_article_outside_the_period_helps_to_know_its_outlet(folder):
    config = folder(TEXTS, extra='period = { from = "2025-12-15", to = "2025-12-16" }\n')
    brief = build(config)
    assert brief.coverage.inside == 2
    assert [(each.kind, each.count) for each in brief.coverage.furniture] == [("repeated", 2)]
