"""The proof that a language is a folder: one that nobody has heard of is written beside the tests, and gets a brief."""

import sys
from importlib import import_module

import pytest

import briefing
from briefing import languages
from briefing.config import configuration_schema
from briefing.errors import ConfigurationError
from briefing.render import render

LANGUAGE = '''"""Toyish: a language that nobody speaks."""

from briefing.languages.contract import Language

LANGUAGE = Language(code="qx", name="Toyish", letters="ŵŷ")
'''
PILE = {
    "a": ("Poŵro ti kalum", "Poŵro ti kalum veŵa doŷna sef. Ranti poŵro maŷel kalum ti veŵa. Sef doŷna ranti lo."),
    "b": ("Kalum ti veŵa doŷna", "Veŵa doŷna kalum poŵro ti sef. Lo ranti maŷel poŵro veŵa kalum. Ti sef lo maŷel."),
}
CONFIGURATION = """[brief]
title = "Ranti"
language = "{language}"
sources = ["*.txt"]
[[theme]]
id = "kalum"
name = "Kalum"
terms = ["kalum"]
"""


@pytest.fixture
def toy(tmp_path, monkeypatch):
    """The toy language from its own folder, registered while the test lasts."""
    folder = tmp_path / "elsewhere" / "toy"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(LANGUAGE, encoding="utf-8")
    monkeypatch.syspath_prepend(folder.parent)
    monkeypatch.setattr(languages, "_registered", {})
    languages.register(import_module("toy").LANGUAGE)
    yield
    del sys.modules["toy"]


@pytest.fixture
def pile(tmp_path):
    """Articles in the toy language, which they name, and a configuration that asks for a brief in a language."""

    def written(language):
        for name, (title, text) in PILE.items():
            head = f"title: {title}\ndate: 2025-12-16\noutlet: {name.upper()}\nlanguage: Toyish\n"
            (tmp_path / f"{name}.txt").write_text(f"{head}\n{text}\n", encoding="utf-8")
        (tmp_path / "brief.toml").write_text(CONFIGURATION.format(language=language), encoding="utf-8")
        return tmp_path / "brief.toml"

    return written


@pytest.mark.usefixtures("toy")
def test_a_registered_language_gets_a_brief(pile):
    brief = briefing.build(briefing.load_config(pile("qx")))
    assert (brief.language, brief.text_language) == ("qx", "qx")
    assert [(each.knowledge.code, each.articles) for each in brief.method.languages] == [("qx", 2)]
    assert {extract.language for passage in brief.bottom_line for extract in passage.extracts} == {"qx"}
    assert brief.themes[0].stories
    page = render(brief, "html").decode()
    assert "Toyish (2 articles): not known." in page
    assert "set language" not in page


@pytest.mark.usefixtures("toy")
def test_a_brief_in_another_language_says_how_to_have_it_in_this_one(pile):
    page = render(briefing.build(briefing.load_config(pile("en"))), "html").decode()
    assert "All articles are in Toyish; set language = &#34;qx&#34; under [brief] to have the brief in it." in page


@pytest.mark.usefixtures("toy")
def test_the_schema_and_the_help_name_it():
    described = configuration_schema()["$defs"]["BriefSection"]["properties"]["language"]
    assert described["enum"] == ["en", "qx", "tr"]
    assert '"en", "qx" or "tr"' in described["description"]


def test_a_language_that_nobody_registered_is_refused(pile):
    with pytest.raises(ConfigurationError, match="must be 'en' or 'tr', not \"qx\""):
        briefing.load_config(pile("qx"))
