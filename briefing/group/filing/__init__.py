"""Sentences filed under the register, one by one, each with its reason; what no theme takes stays visible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.group.filing.aboutness import reweighed, themes_by_story
from briefing.group.filing.assignment import Weighed, file_weighed
from briefing.group.filing.evidence import Read, Rule, read_pile
from briefing.group.filing.meaning import weigh_likeness, weigh_paraphrases
from briefing.model import Document, Filing, Story, ThemeDefinition
from briefing.similarity.semantic import Encoder


def file_sentences(
    documents: Sequence[Document],
    register: Sequence[ThemeDefinition],
    *,
    stories: Sequence[Story] | None = None,
    encoder: Encoder | None = None,
) -> Filing:
    """File every sentence under the theme that it fits best, or leave it unfiled with the theme it came nearest to.

    A sentence is filed where its score reaches the theme's ``floor``; of several themes the better one takes it, and
    of equally good ones the first of the register. Sentences with the same words are filed alike wherever they stand,
    and the order of ``documents`` does not matter. With an ``encoder`` a sentence may also belong by what it means: by
    a paraphrase of a term, or because it says much what the theme's own sentences say.

    With ``stories`` a story is filed by what it is about: a theme takes of it what the theme's terms or nothing else
    takes, and of any other story only what is plainly about the theme. Without them each sentence stands for itself.
    """
    definitions = in_order(register)
    rules = [Rule(definition) for definition in definitions]
    pile = read_pile(documents, (term for rule in rules for term in rule.vocabulary))
    weighed = Weighed()
    for read in pile:
        _weigh_terms(read, rules, weighed)
    if encoder is not None:
        weigh_paraphrases(pile, rules, weighed, encoder)
    weigh_likeness(pile, rules, weighed, encoder)
    parts = [(document, document.sentences) for document in documents]
    if stories is None:
        return file_weighed(weighed, definitions, parts)
    about = themes_by_story(pile, rules, weighed, stories)
    filing = file_weighed(reweighed(pile, rules, weighed, about), definitions, parts)
    named = {article: tuple(definitions[place].id for place in places) for article, places in sorted(about.items())}
    return replace(filing, about=named)


def in_order(register: Iterable[ThemeDefinition]) -> list[ThemeDefinition]:
    """The register as it is read: by ``order``, and as written where that is equal."""
    return sorted(register, key=lambda definition: definition.order)


def _weigh_terms(read: Read, rules: Sequence[Rule], weighed: Weighed) -> None:
    for sentence, matches in zip(read.document.sentences, read.found.sentences, strict=True):
        if not matches and not read.found.title:
            continue
        for place, rule in enumerate(rules):
            evidence = rule.weigh(sentence.text, read.found, sentence.index)
            if evidence.score > 0:
                weighed.add(sentence, place, evidence)
