"""Reasons in words: the English of old, the same in Turkish, and those of an earlier version's brief."""

import ast
import json
from datetime import date
from pathlib import Path

import pytest

import briefing
from briefing.model import Reason
from briefing.reasons import REMEDIES, SENTENCES
from briefing.render import render
from briefing.render.data import load_brief
from briefing.render.wording import Wording

DAYS = (date(2025, 12, 16), date(2025, 12, 15), date(2025, 12, 21))


def full(kind):
    part = Reason(kind="in another form", words=("Joint Productions", "joint production"))
    return Reason(kind=kind, words=("EDIP", "SAFE"), number=1200, days=DAYS, parts=(part,))


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_reason_has_its_sentence_in_english_and_in_turkish(kind):
    english, turkish = (Wording.of(language).why(full(kind)) for language in ("en", "tr"))
    assert english == str(full(kind))
    assert turkish
    assert "%(" not in english + turkish
    assert (turkish == english) == (kind in {"in words", "as written"})


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (
            Reason(kind="holds with title", parts=(full("x").parts[0], Reason(kind="as written", words=("EDIP",)))),
            "holds “Joint Productions” for “joint production”, “EDIP”; the article's title speaks of it too",
        ),
        (
            Reason(
                kind="lacks long context",
                words=("EDA", "OCCAR", "PESCO"),
                parts=(Reason(kind="as written", words=("frame", "hull")),),
            ),
            "holds “frame”, “hull”, but nothing of the context that the theme requires (“EDA”, “OCCAR”, “PESCO”, …)",
        ),
        (Reason(kind="several days", days=DAYS[1:]), "from 2025-12-15 to 2025-12-21"),
        (Reason(kind="another period", days=DAYS), "is dated 2025-12-16, outside 2025-12-15 to 2025-12-21."),
        (Reason(kind="long text", number=12345678), "Its text has 12,345,678 characters, more than any article."),
        (Reason(kind="of a later version"), "of a later version"),
    ],
)
def test_the_english_sentence_is_what_it_was(reason, sentence):
    assert str(reason) == sentence == Wording.of("en").why(reason)


def test_days_and_numbers_are_those_of_the_language():
    assert Wording.of("tr").why(Reason(kind="one day", days=DAYS[:1])) == "hepsi 16 Ara 2025 tarihli"
    assert "12.345.678" in Wording.of("tr").why(Reason(kind="long text", number=12345678))


def test_every_kind_that_is_given_has_a_sentence_and_every_sentence_is_given():
    given = set()
    for path in Path(briefing.__file__).parent.rglob("*.py"):
        if path.name != "reasons.py" or path.parent.name != "briefing":
            strings = {node.value for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if is_text(node)}
            given |= strings & SENTENCES.keys()
            given |= {kind for kind in SENTENCES if f'kind="{kind}"' in path.read_text(encoding="utf-8")}
    assert set(SENTENCES) == given
    assert set(REMEDIES) < set(SENTENCES)


def is_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def as_version_0_1_0(content):
    """The JSON of a brief with its reasons in words and no number of its form, as version 0.1.0 wrote it."""
    del content["schema"]
    for theme in content["themes"]:
        for story in theme["stories"]:
            story["reasons"] = ["shared names: Ada Berg", "all of 2025-12-16"]
            for passage in story["passages"]:
                passage["reason"] = "holds “EDIP”"
    for passage in content["bottom_line"]:
        passage["reason"] = ""
    content["coverage"]["left_out"] = [
        {"where": "a.txt", "what": "has no date.", "remedy": "Give it one to print it.", "kind": "undated"},
        {"where": "b.txt", "what": "is dated 2025-12-09, outside 2025-12-15 to 2025-12-21.", "kind": "outside"},
    ]
    content["coverage"]["lost_edits"] = ["pin: A sentence that is gone."]
    return content


def test_a_brief_of_version_0_1_0_is_read_with_its_sentences(brief):
    old = json.dumps(as_version_0_1_0(json.loads(render(brief, "json")))).encode()
    read = load_brief(old)
    block = next(story for theme in read.themes for story in theme.stories)
    assert [str(reason) for reason in block.reasons] == ["shared names: Ada Berg", "all of 2025-12-16"]
    assert str(block.passages[0].reason) == "holds “EDIP”"
    assert read.bottom_line[0].reason is None
    assert [str(article.reason) for article in read.coverage.left_out] == [
        "has no date.",
        "is dated 2025-12-09, outside 2025-12-15 to 2025-12-21.",
    ]
    assert Wording.of("en").explained(read.coverage.left_out[1]) == "b.txt, 9 Dec 2025"
    assert Wording.of("tr").decision(read.coverage.lost_edits[0]) == "sabitle: A sentence that is gone."
    assert load_brief(render(read, "json")) == read
