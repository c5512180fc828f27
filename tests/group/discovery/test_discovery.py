"""Themes proposed among the unfiled."""

import random
import tomllib
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from briefing.group import discovery
from briefing.group.discovery import discover, propose_themes
from briefing.group.discovery.keywords import Keyword
from briefing.group.discovery.naming import definition_of, is_one_subject, register_entry, with_kept_ids
from briefing.group.filing import file_sentences
from briefing.group.themes import find_themes
from briefing.model import Article, Origin, Story, ThemeDefinition
from briefing.text import segment

WHEAT = [
    ("Wheat harvest falls in Thrace", "The wheat harvest in Thrace fell by a third. Mills pay more for wheat flour."),
    ("Mills warn of dearer flour", "Mills in Edirne warned that wheat flour will cost more after the poor harvest."),
    (
        "Rain comes too late for wheat",
        "Rain came too late for the wheat harvest, farmers in Thrace said. Flour is scarce.",
    ),
    ("Thrace farmers ask for seed", "Farmers in Thrace asked for wheat seed. The harvest was the worst in years."),
]
DRONES = [
    (
        "Drone pilots train in Keşan",
        "Drone pilots from four armies train at the range near Keşan. The drones carry cameras.",
    ),
    (
        "Range for drones opens",
        "A range for drones opened near Keşan. Pilots will test cameras and transponders there.",
    ),
    (
        "Pilots ask for transponders",
        "Drone pilots asked that all drones carry transponders. The range at Keşan has none.",
    ),
    ("Two drones collide", "Two drones collided over the range. Their pilots had no transponders, the army said."),
]
FERRY = ("Night ferry returns", "A night ferry will sail to Mersin again. Hauliers are glad about the line.")
TURKISH = [
    ("Meclis bütçeyi görüştü", "Meclis savunma bütçesini görüştü. Milletvekilleri bütçenin artırılmasını istedi."),
    ("Bütçe komisyonda", "Bütçe komisyonu savunma bütçesini kabul etti. Meclis bütçeyi salı günü oylayacak."),
]


def articles(pairs, language="en"):
    return [Article(title=title, text=text, language=language, outlet="Harbour Gazette") for title, text in pairs]


def pile(*groups):
    return [segment(article) for group in groups for article in articles(group)]


def members(theme):
    return {filed.sentence.article_id for filed in theme.filed}


def ids(pairs, language="en"):
    return {article.id for article in articles(pairs, language)}


def in_twos(documents):
    """Stories of two articles each, as they stand in a list, so that what hangs together is a subject and no event."""
    events = {}
    for document in documents:
        article = document.article
        titles = next((group for group in (WHEAT, DRONES) if article.title in dict(group)), ())
        place = [title for title, _ in titles].index(article.title) // 2 if titles else article.id
        events.setdefault((titles[:1] and titles[0][0], "Konya" in article.text, place), []).append(article)
    return [
        Story(
            id=articles[0].id,
            label=articles[0].title or articles[0].text,
            articles=tuple(articles),
            origins=tuple(Origin(articles=(article.id,)) for article in articles),
            namer=articles[0].id,
        )
        for articles in events.values()
    ]


def propose(documents, *rest, **options):
    return propose_themes(documents, *rest, **{"stories": in_twos(documents)} | options)


def file_under_proposals(documents):
    return discover(documents, stories=in_twos(documents))


@pytest.fixture(scope="module")
def themes():
    return propose(pile(WHEAT, DRONES, [FERRY]))


def test_articles_that_hang_together_become_a_theme(themes):
    assert {frozenset(members(theme)) for theme in themes} == {frozenset(ids(WHEAT)), frozenset(ids(DRONES))}
    assert all(theme.proposed for theme in themes)


def test_a_proposed_theme_is_named_by_its_own_words(themes):
    words = " ".join(theme.definition.name().lower() for theme in themes)
    assert "wheat" in words
    assert "drone" in words
    assert "gazette" not in words
    assert "the" not in words.split()


def test_a_proposed_theme_gives_example_sentences_best_first_with_their_reason(themes):
    for theme in themes:
        scores = [filed.score for filed in theme.filed]
        assert scores == sorted(scores, reverse=True)
        assert all(theme.definition.floor <= score <= 1 for score in scores)
        assert theme.filed[0].terms
        assert "one of 4 articles that share these terms" in str(theme.filed[0].reason)


def test_its_register_entry_can_be_pasted_and_finds_its_sentences_again(themes):
    for theme in themes:
        (table,) = tomllib.loads(register_entry(theme.definition))["theme"]
        adopted = ThemeDefinition(id=table["id"], names={"": table["name"]}, terms=tuple(table["terms"]))
        found = file_sentences(pile(WHEAT, DRONES, [FERRY]), [adopted]).themes[0]
        assert len(members(found) & members(theme)) >= 3
        assert members(found) <= members(theme)


def test_an_entry_holds_everything_that_a_definition_has():
    definition = ThemeDefinition(
        id="a", names={"en": "A", "tr": "Bir"}, terms=('a "b"', "ç"), context=("d",), exclude=("e",)
    )
    (table,) = tomllib.loads(register_entry(definition))["theme"]
    assert table == {
        "id": "a",
        "name": {"en": "A", "tr": "Bir"},
        "terms": ['a "b"', "ç"],
        "context": ["d"],
        "exclude": ["e"],
    }


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("Afghanistan", "Taliban"), ("Kabul", "Afghanistan"), True),
        (("COVID",), ("COVID-19", "vaccine"), True),
        (("Abortion", "Texas"), ("Greg Abbott", "Texas"), False),
        (("Debt ceiling",), ("Infrastructure",), False),
    ],
)
def test_two_names_on_one_subject_share_the_first_word_of_one(one, other, same):
    definitions = [ThemeDefinition(id=" ".join(words), keywords=words) for words in (one, other)]
    assert is_one_subject(*definitions) is same
    assert is_one_subject(*reversed(definitions)) is same


def test_a_word_of_a_name_may_have_an_and_of_its_own():
    one = ThemeDefinition(
        id="a", names={"": "Grain and Trinidad and Tobago"}, keywords=("Grain", "Trinidad and Tobago")
    )
    other = ThemeDefinition(id="b", names={"": "Tobago and ferries"}, keywords=("Tobago", "ferries"))
    assert not is_one_subject(one, other)


def test_groups_on_one_subject_are_one_theme(monkeypatch):
    konya = [(title, text.replace("Thrace", "Konya").replace("Edirne", "Konya")) for title, text in WHEAT]
    documents = pile(WHEAT, konya, DRONES)
    order = sorted(document.article.id for document in documents)
    subjects = [sorted(order.index(article) for article in ids(group)) for group in (WHEAT, konya, DRONES)]
    monkeypatch.setattr(discovery, "find_subjects", lambda *_, **__: subjects)
    monkeypatch.setattr(discovery, "is_of_days", lambda *_: False)
    themes = propose(documents)
    assert [members(theme) for theme in themes] == [ids(WHEAT) | ids(konya), ids(DRONES)]


@pytest.mark.parametrize("outlet", ["The Thrace", "Thrace News", "Thrace (Online)"])
def test_no_outlet_of_the_pile_names_a_theme(outlet):
    articles = [document.article for document in pile(WHEAT, DRONES)]
    named = [segment(replace(each, outlet=outlet if place == 7 else "Gazette")) for place, each in enumerate(articles)]
    assert any("Thrace" in theme.definition.terms for theme in propose(pile(WHEAT, DRONES)))
    assert not any("Thrace" in theme.definition.terms for theme in propose(named))


def test_what_hangs_together_with_nothing_stays_unfiled_and_in_sight():
    found = file_under_proposals(pile(WHEAT, DRONES, [FERRY]))
    assert {one.sentence.article_id for one in found.unfiled} >= ids([FERRY])


def test_every_sentence_stands_exactly_once():
    documents = pile(WHEAT, DRONES, [FERRY])
    found = file_under_proposals(documents)
    places = [(f.sentence.article_id, f.sentence.index) for theme in found.themes for f in theme.filed]
    places += [(one.sentence.article_id, one.sentence.index) for one in found.unfiled]
    assert sorted(places) == sorted((s.article_id, s.index) for d in documents for s in d.sentences)


def test_of_every_article_of_a_theme_a_sentence_is_filed(themes):
    assert all(len(members(theme)) == 4 for theme in themes)


def test_only_what_no_theme_took_is_looked_at():
    documents = pile(WHEAT, DRONES, [FERRY])
    register = [ThemeDefinition(id="drones", terms=("drone", "transponder", "range", "pilot"))]
    proposed = propose(documents, file_sentences(documents, register).unfiled)
    assert [members(theme) for theme in proposed] == [ids(WHEAT)]


def test_the_order_of_the_articles_does_not_matter(themes):
    documents = pile(WHEAT, DRONES, [FERRY])
    assert propose(random.Random(3).sample(documents, len(documents))) == themes


def test_a_theme_keeps_its_id_and_name_when_most_of_its_vocabulary_stays(themes):
    known = [theme.definition for theme in themes]
    more = ("Flour mills close", "Three mills in Thrace closed for want of wheat. The harvest gave too little flour.")
    later = propose(pile(WHEAT, [more], DRONES[1:]), known=known)
    assert {(t.id, t.definition.name()) for t in later} == {(d.id, d.name()) for d in known}


def test_a_theme_that_mentions_a_known_one_in_passing_is_not_its_heir(themes):
    known = [ThemeDefinition(id="cameras", names={"": "Cameras"}, terms=("cameras",))]
    many = [f"stem{number}" for number in range(20)]
    (found,) = with_kept_ids([themes[0].definition], [[*many, "camera"]], known)
    assert found.id != "cameras"


def test_a_name_that_has_grown_stale_gives_way_but_the_id_stays():
    known = [ThemeDefinition(id="a", names={"": "Wheat, flour and seed"}, terms=("wheat", "flour", "seed"))]
    new = ThemeDefinition(id="b", names={"": "Flour"}, terms=("flour",))
    (found,) = with_kept_ids([new], [["flour", "wheat", "mill"]], known)
    assert (found.id, found.name()) == ("a", "Flour")


def test_a_new_theme_never_takes_the_id_of_a_known_one_or_of_the_register(themes):
    wheat = next(theme for theme in themes if members(theme) == ids(WHEAT))
    other = ThemeDefinition(id=wheat.id, names={"": "Other"}, terms=("satellite", "orbit", "launch"))
    again = propose(pile(WHEAT, DRONES), known=[other])
    assert wheat.id not in {theme.id for theme in again}
    assert len({theme.id for theme in again}) == 2
    assert wheat.id not in {theme.id for theme in propose(pile(WHEAT, DRONES), taken=[wheat.id])}


def test_equal_sentences_are_filed_alike():
    wire = "Mills in Thrace pay more for wheat flour after the harvest."
    pairs = [(title, f"{text} {wire}") for title, text in WHEAT]
    found = file_under_proposals(pile(pairs, DRONES, [(FERRY[0], f"{FERRY[1]} {wire}")]))
    where = {theme.id for theme in found.themes for filed in theme.filed if filed.sentence.text == wire}
    assert len(where) == 1
    assert all(one.sentence.text != wire for one in found.unfiled)


def test_an_article_that_a_theme_took_the_better_part_of_has_its_subject():
    documents = pile(WHEAT)
    register = [ThemeDefinition(id="wheat", terms=("wheat",))]
    unfiled = file_sentences(documents, register).unfiled
    assert unfiled
    assert propose(documents, unfiled) == []


class ByTopic:
    """An encoder to which wheat and budgets are the same."""

    def encode(self, texts):
        return np.array([[0.0, 1.0] if "rone" in text else [1.0, 0.0] for text in texts])


def test_by_meaning_a_theme_has_articles_of_several_languages():
    documents = [segment(article) for article in (*articles(TURKISH, "tr"), *articles(WHEAT), *articles(DRONES))]
    joined = {frozenset(members(theme)) for theme in propose(documents, encoder=ByTopic())}
    assert joined == {frozenset(ids(TURKISH, "tr") | ids(WHEAT)), frozenset(ids(DRONES))}


def test_turkish_articles_are_gathered_and_named_too():
    documents = [segment(article) for article in (*articles(TURKISH, "tr"), *articles(WHEAT[:2]))]
    budget = next(theme for theme in propose(documents) if members(theme) == ids(TURKISH, "tr"))
    assert "bütçe" in budget.definition.name().lower()
    assert budget.id.isascii()


@pytest.mark.parametrize("texts", [[], ["One sentence alone."], ["1, 2.", "3, 4."], ["The and of.", "To be."]])
def test_a_pile_without_anything_in_common_gives_no_theme(texts):
    assert propose([segment(Article(text=text, language="en")) for text in texts]) == []


def test_without_a_register_themes_are_discovered(monkeypatch):
    monkeypatch.setattr(discovery, "group_documents", lambda documents, **_: in_twos(documents))
    found = find_themes([*articles(WHEAT), *articles(DRONES)])
    assert {frozenset(members(theme)) for theme in found} == {frozenset(ids(WHEAT)), frozenset(ids(DRONES))}


def test_the_largest_theme_stands_first():
    found = propose(pile(WHEAT, DRONES[:3]))
    assert [len(members(theme)) for theme in found] == [4, 3]


def test_a_broad_subject_in_a_large_pile_is_one_theme():
    words = ["match", "goal", "coach", "league", "season", "striker"]
    money = ["bank", "profit", "shares", "market", "growth", "rates"]
    chance = random.Random(5)
    texts = [
        f"{' '.join(chance.choices(kind, k=14))} {' '.join(f'{kind[0]}{number}{letter}' for letter in 'abcdefgh')}."
        for number in range(60)
        for kind in (words, money)
    ]
    dated = [
        segment(Article(text=text, language="en", date=date(2010 + number % 12, 12, 1)))
        for number, text in enumerate(texts)
    ]
    themes = propose(dated)
    assert len(themes) == 2
    assert sorted(len(members(theme)) for theme in themes) == [60, 60]


def test_one_story_is_no_theme():
    documents = pile(WHEAT, DRONES)
    (one,) = [
        Story(
            id="wheat",
            label="Wheat",
            articles=tuple(document.article for document in documents[:4]),
            origins=tuple(Origin(articles=(document.article.id,)) for document in documents[:4]),
        )
    ]
    found = propose_themes(documents, stories=[one, *in_twos(documents[4:])])
    assert [members(theme) for theme in found] == [ids(DRONES)]


def _word(text, *, weight=1.0, articles=(0, 1), stems=None):
    places = frozenset(articles)
    return Keyword(text=text, stems=stems or (text.lower(),), weight=weight, articles=places, sentences=places)


def _named(words, titles, leads, **more):
    stories = [[place] for place in range(len(titles))]
    pile = {stem: len(word.articles) for word in words for stem in word.stems}
    return definition_of(
        words, pile, "en", stories=stories, titles=titles, leads=leads, by_stories=True, **more
    ).keywords


def test_a_group_that_no_title_names_has_no_name():
    assert _named([_word("harbour")], [("ships",), ("ice",)], [("quay",), ("winter",)]) == ()
    assert _named([_word("harbour")], [("harbour",), ("ice",)], [("quay",), ("winter",)]) == ("harbour",)


def test_a_first_sentence_names_less_than_a_title():
    assert _named([_word("harbour")], [("ships",), ("ice",)], [("harbour",), ()]) == ()
    assert _named([_word("harbour")], [("ships",), ("ice",)], [("harbour",), ("harbour",)]) == ("harbour",)


def test_where_the_most_telling_word_is_in_no_title_the_next_names_the_group():
    words = [_word("tariff"), _word("harbour", weight=0.9)]
    assert _named(words, [("harbour",), ("harbour",)], [(), ()]) == ("harbour",)


def test_a_common_word_in_no_title_stands_beside_no_other():
    words = [_word("Lomme"), _word("tariff", weight=0.9, articles=(0, 1, 2))]
    titles = [("lomme",), ("lomme",), ("lomme",)]
    assert _named(words, titles, [(), (), ()]) == ("Lomme",)


def test_a_person_of_every_theme_names_none():
    words = [_word("Cole")]
    heads = [("cole",), ("cole",)], [(), ()]
    elsewhere = {"cole": 9}
    stories = [[0], [1]]
    asked = {"stories": stories, "titles": heads[0], "leads": heads[1], "by_stories": True}
    assert definition_of(words, elsewhere, "en", **asked).keywords == ("Cole",)
    assert definition_of(words, elsewhere, "en", **asked, persons=frozenset({"cole"})).keywords == ()
