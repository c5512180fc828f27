"""What was printed from the samples is held against them, and no change goes unseen."""

import json
import random

import pypdf
import pypdfium2
import pytest

from briefing.commands.verify import verify
from briefing.config import load_config
from briefing.pipeline.build import build
from briefing.pipeline.publish import publish


def test_pdf_and_json_hold(sample):
    for name in ("brief.pdf", "brief.json"):
        found = verify(sample / "out" / name)
        assert found.holds, found.problems
        assert found.against == "files"
        assert found.extracts > 50


def test_the_pdf_opens_and_carries_its_data(sample):
    path = sample / "out" / "brief.pdf"
    reader = pypdf.PdfReader(path)
    assert list(reader.attachments) == ["brief.json"]
    assert reader.attachments["brief.json"][0] == (sample / "out" / "brief.json").read_bytes()
    document = pypdfium2.PdfDocument(path)
    assert len(document) == len(reader.pages)
    document.close()


def places(value):
    """The place of every printed sentence's text in the parsed JSON."""
    if isinstance(value, dict):
        if "receipt" in value and "text" in value:
            yield value
        for item in value.values():
            yield from places(item)
    elif isinstance(value, list):
        for item in value:
            yield from places(item)


@pytest.mark.parametrize("seed", range(8))
def test_one_changed_letter_in_a_printed_sentence_is_named(own_sample, seed):
    path = own_sample / "out" / "brief.json"
    content = json.loads(path.read_bytes())
    chance = random.Random(seed)
    extract = chance.choice(list(places(content)))
    at = chance.randrange(len(extract["text"]))
    extract["text"] = extract["text"][:at] + "§" + extract["text"][at + 1 :]
    path.write_text(json.dumps(content), encoding="utf-8")
    told = [str(problem) for problem in verify(path).problems]
    assert any(extract["text"][:40] in problem for problem in told)


@pytest.mark.parametrize("seed", range(8))
def test_one_changed_letter_in_a_source_is_named(own_sample, seed):
    path = own_sample / "out" / "brief.json"  # a PDF carries the same, and setting its pages again takes seconds
    content = json.loads((own_sample / "out" / "brief.json").read_bytes())
    chance = random.Random(seed)
    source = chance.choice([source for source in content["sources"] if source["text"]])
    file = own_sample / "seeds" / source["path"].partition(":")[0]
    raw = file.read_bytes()
    words = [word for word in source["text"].split() if word.isalpha() and len(word) > 6]
    word = chance.choice(
        [word.encode() for word in words if raw.count(word.encode()) == 1]
    )  # and in no menu of the page
    file.write_bytes(raw.replace(word, word[:-1] + b"q"))
    told = [str(problem) for problem in verify(path).problems]
    assert any(source["path"] in problem for problem in told)


@pytest.mark.parametrize("key", ["title", "marking", "prepared_by"])
def test_one_changed_letter_elsewhere_breaks_the_seal(own_sample, key):
    path = own_sample / "out" / "brief.json"
    content = json.loads(path.read_bytes())
    content[key] += "x"
    path.write_text(json.dumps(content), encoding="utf-8")
    told = [str(problem) for problem in verify(path).problems]
    assert "brief: was changed after it was built: its seal is broken." in told


def test_a_source_that_is_lost_is_named(own_sample):
    (own_sample / "seeds" / "2025-12-20-roundtable.txt").unlink()
    told = [str(problem) for problem in verify(own_sample / "out" / "brief.json").problems]
    assert any("2025-12-20-roundtable.txt: is lost" in problem for problem in told)


def test_hashes_alone_can_be_embedded(own_sample):
    file = own_sample / "seeds" / "brief.toml"
    file.write_text(file.read_text(encoding="utf-8") + 'embed = "hashes"\n', encoding="utf-8")
    config = load_config(file)
    brief = build(config)
    publish(brief, formats=("json",), directory=config.directory, name="brief", appearance=config.appearance)
    path = own_sample / "out" / "brief.json"
    assert not any(source["text"] for source in json.loads(path.read_bytes())["sources"])
    assert verify(path).holds
