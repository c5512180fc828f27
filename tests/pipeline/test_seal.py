import hashlib
import json
from dataclasses import replace

import pytest

from briefing.model import Appearance, Article, Figure, Input, LanguageSection, LeftOut, Reason
from briefing.pipeline.seal import content_of, seal_of, sealed
from briefing.render.data import as_stored, load_brief, read_stored, render_data


@pytest.fixture
def brief(brief_of):
    return sealed(brief_of([Article(text="Bir cümle. “Ve biri daha.”", title="Ğ", file_sha256="0" * 64)]))


def seal(brief):
    return seal_of(as_stored(brief), schema=brief.schema)


def content(brief):
    return content_of(as_stored(brief))


def in_first_story(brief, **changed):
    """The brief with something else in its first story."""
    theme = brief.themes[0]
    story, *others = theme.stories
    return replace(brief, themes=(replace(theme, stories=(replace(story, **changed), *others)), *brief.themes[1:]))


def in_first_passage(brief, **changed):
    passage, *others = brief.themes[0].stories[0].passages
    return in_first_story(brief, passages=(replace(passage, **changed), *others))


def test_a_seal_is_broken_by_any_change_but_that_of_what_is_embedded(brief):
    assert seal(brief) == brief.seal
    assert seal(replace(brief, marking="SECRET")) != brief.seal
    assert seal(replace(brief, state="approved")) != brief.seal
    assert seal(replace(brief, themes=())) != brief.seal
    assert seal(replace(brief, sources=tuple(replace(source, text="") for source in brief.sources))) == brief.seal


@pytest.mark.parametrize("embed", ["texts", "hashes"])
def test_a_seal_is_that_of_what_is_stored(brief, embed):
    data = render_data(brief, Appearance(embed=embed))
    read = read_stored(data)
    assert seal_of(read.stored, schema=read.schema) == brief.seal
    assert render_data(load_brief(data), Appearance(embed=embed)) == data


def test_a_field_that_this_version_does_not_know_breaks_no_seal(brief):
    stored = {**as_stored(brief), "a_field_of_another_version": [{"more": 1.5}]}
    stored["seal"] = seal_of(stored, schema=2)
    read = read_stored(json.dumps(stored, indent=4, sort_keys=True).encode())
    assert seal_of(read.stored, schema=read.schema) == stored["seal"]
    assert read.brief.title == brief.title


@pytest.mark.parametrize(
    "changed",
    [
        {"state": "approved", "approved_by": "E. Aydın"},
        {"root": "../elsewhere"},
        {"seal": ""},
    ],
)
def test_who_approved_and_where_the_sources_lie_is_not_content(brief, changed):
    assert content(replace(brief, **changed)) == brief.content_sha256


def test_how_a_brief_was_made_is_not_content(brief):
    method = replace(brief.method, version="9.9", inputs=(Input(kind="program", name="briefing", version="9.9"),))
    assert content(replace(brief, method=method)) == brief.content_sha256
    assert (
        content(in_first_passage(brief, score=0.1, reason=Reason(kind="placed"), pinned=True)) == brief.content_sha256
    )
    assert content(in_first_story(brief, story_id="another", cohesion=0.1)) == brief.content_sha256
    themes = tuple(replace(theme, found=9, keywords=("word",), language="tr") for theme in brief.themes)
    assert content(replace(brief, themes=themes)) == brief.content_sha256
    sources = tuple(replace(source, text="", file_sha256="") for source in brief.sources)
    assert content(replace(brief, sources=sources)) == brief.content_sha256


def changes(brief):
    """A brief for each kind of thing that is printed, in which that is another."""
    yield replace(brief, title="Another")
    yield replace(brief, marking="SECRET")
    yield replace(brief, parts=brief.parts[:-1])
    yield replace(brief, numbers=(_figure(brief),))
    yield replace(brief, coverage=replace(brief.coverage, read=99))
    yield replace(brief, coverage=replace(brief.coverage, left_out=(_left_out("no date"),)))
    yield replace(brief, coverage=replace(brief.coverage, left_out=(_left_out("empty file"),)))
    yield replace(brief, sources=tuple(replace(source, language="de") for source in brief.sources))
    yield replace(brief, sources=tuple(replace(source, sha256="f" * 64) for source in brief.sources))
    yield replace(brief, sources=tuple(replace(source, outlet="Another") for source in brief.sources))
    yield replace(brief, themes=tuple(replace(theme, name="Another") for theme in brief.themes))
    yield replace(brief, text_language="el")
    apart = LanguageSection(language="el", themes=brief.themes[:1], articles=1)
    yield replace(brief, other_languages=(apart,))
    yield replace(brief, other_languages=(replace(apart, language="ru"),))
    yield replace(brief, other_languages=(replace(apart, themes=in_first_story(brief, label="Another").themes),))
    yield in_first_story(brief, label="Another heading")
    yield in_first_story(brief, note="A note")
    extract = brief.themes[0].stories[0].passages[0].extracts[0]
    yield in_first_passage(brief, extracts=(replace(extract, text="Another sentence."),))
    yield in_first_passage(brief, extracts=(replace(extract, receipt=replace(extract.receipt, start=7)),))


def _left_out(kind):
    return LeftOut(where="a.txt", kind="undated", reason=Reason(kind=kind))


def _figure(brief):
    extract = brief.themes[0].stories[0].passages[0].extracts[0]
    return Figure(source=1, phrase=extract, sentence=extract)


def test_another_sentence_heading_number_or_receipt_is_another_content(brief):
    found = [content(changed) for changed in changes(brief)]
    assert len({brief.content_sha256, *found}) == len(found) + 1


def test_a_field_that_is_empty_does_not_count_so_that_a_later_version_may_add_it(brief):
    stored = as_stored(brief)
    later = {**stored, "added": [], "themes": [{**theme, "added": ""} for theme in stored["themes"]]}
    assert content_of(later) == brief.content_sha256
    assert content_of({**stored, "added": ["something"]}) != brief.content_sha256


def test_the_content_hash_is_the_hash_of_its_documented_form():
    stored = {"title": "Ğ", "b": 1.0, "a": ["", None], "state": "draft", "empty": ""}
    assert content_of(stored) == hashlib.sha256('{"a":["",null],"b":1,"title":"Ğ"}'.encode()).hexdigest()
