"""Titles, outlets and texts that no page can print as they are come out of every form, cleaned and bounded."""

import io
import json
import zipfile

import pytest
from lxml import etree

import briefing
from briefing.read.names import LONGEST_OUTLET, LONGEST_TITLE, named_file, one_line, shown_name
from briefing.render import FORMATS

UNPRINTABLE = "\x01\x0b\x1b[31m\ufffe\uffff\ufdd0\udc00\u202e\ue000\ud83d"
SENTENCES = (
    "The harbour board of Moss signed a contract on Tuesday for {} patrol ships, to be built in two yards.",
    "The first of them is to be delivered in March, and the last of them three years later, the board said.",
)
CONFIGURATION = '[brief]\nsources = ["*.jsonl"]\nperiod = "2025-W51"\n[[theme]]\nid = "ships"\nterms = ["ship*"]\n'


def records():
    body = " ".join(SENTENCES)
    yield {"title": f"Moss {UNPRINTABLE}buys ships", "outlet": f"The{UNPRINTABLE} Keel", "text": body.format("twelve")}
    yield {"title": "Ships of Moss " * 8000, "outlet": "Post " * 20_000, "text": body.format("thirty")}
    yield {"title": "t" * 100_000, "outlet": "o" * 100_000, "text": body.format("forty")}
    yield {"title": "Boats", "url": f"https://a.example/{'u' * 100_000}", "text": f"{body.format('six')}{UNPRINTABLE}"}
    yield {"title": "A word", "text": f"{body.format('nine')} The board of Moss bought {'s' * 100_000} ships today."}
    yield {"title": "Signs", "byline": "b" * 100_000, "text": f"{body.format('ten')}\n\n{'_' * 100_000}"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("names")
    lines = [json.dumps({**record, "date": "2025-12-18"}) for record in records()]
    (folder / "a.jsonl").write_text("\n".join(lines))
    (folder / "brief.toml").write_text(CONFIGURATION)
    return folder


def test_what_names_a_thing_is_printable_and_no_longer_than_a_name(folder):
    reading = briefing.read_articles([folder / "a.jsonl"])
    assert len(reading) == len(list(records()))
    for article in reading:
        assert (article.title or "").isprintable()
        assert len(article.title or "") <= LONGEST_TITLE
        assert len(article.outlet or "") <= LONGEST_OUTLET
        assert not set(UNPRINTABLE) - set("[31m") & set(f"{article.title}{article.outlet}{article.url}{article.text}")
    assert {article.title for article in reading} >= {"Moss [31mbuys ships", "Boats"}


def test_every_form_comes_out(folder):
    brief = briefing.build(briefing.load_config(folder))
    forms = {form: briefing.render(brief, form) for form in FORMATS}
    assert all(forms.values())
    with zipfile.ZipFile(io.BytesIO(forms["docx"])) as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                etree.fromstring(archive.read(name))
    assert forms["pdf"].startswith(b"%PDF")
    assert len(brief.sources) == len(list(records()))
    printed = forms["markdown"].decode()
    assert not set(UNPRINTABLE) - set("[31m") & set(printed)
    assert "s" * 3000 not in printed


def test_a_line_is_cut_at_a_word_and_says_so():
    assert one_line(" Moss \n buys\tships ", 40) == "Moss buys ships"
    assert one_line("Moss buys twelve patrol ships", 20) == "Moss buys twelve…"
    assert one_line("s" * 90, 20) == f"{'s' * 19}…"
    assert one_line("\u202eMoss\x00", 20) == "Moss"


@pytest.mark.parametrize("name", ["a\nb.txt", "\udcff.txt", "\x1b[31m.txt", "100%.txt", "Ünlü 国.txt"])
def test_a_shown_name_leads_back_to_its_file(name):
    assert shown_name(name).isprintable()
    assert named_file(shown_name(name)) == name


def test_the_end_of_a_long_path_is_shown():
    assert shown_name(f"{'a/' * 2000}b.txt").endswith("a/b.txt")
    assert len(shown_name("a" * 5000)) == 1000
