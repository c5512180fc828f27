from dataclasses import replace

from pydantic import TypeAdapter

from briefing.model import Article, Brief
from briefing.pipeline.seal import seal_of, sealed


def test_a_seal_is_broken_by_any_change_but_that_of_what_is_embedded(brief_of):
    brief = sealed(brief_of([Article(text="One sentence here.", title="T")]))
    assert seal_of(brief) == brief.seal
    assert seal_of(replace(brief, marking="SECRET")) != brief.seal
    assert seal_of(replace(brief, themes=())) != brief.seal
    assert seal_of(replace(brief, sources=tuple(replace(source, text="") for source in brief.sources))) == brief.seal


def test_a_seal_survives_the_way_to_json_and_back(brief_of):
    brief = sealed(brief_of([Article(text="Bir cümle. “Ve biri daha.”", title="Ğ")]))
    content = TypeAdapter(Brief)
    assert seal_of(content.validate_json(content.dump_json(brief))) == brief.seal
