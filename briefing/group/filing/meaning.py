"""Themes by more than their terms: paraphrases of a term, and likeness to what the theme caught."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.group.filing.affinity import likenesses
from briefing.group.filing.assignment import Weighed
from briefing.group.filing.evidence import Evidence, Read, Rule, together
from briefing.group.filing.paraphrases import Paraphrase, Paraphrases
from briefing.model import Reason, Sentence
from briefing.similarity.semantic import Encoder
from briefing.similarity.tfidf import vectorise

_PARAPHRASE = 0.6  # what a paraphrase proves, times its nearness
_ALIKE = 0.35  # what it proves to be as like a theme as the likest sentences that it caught
_CLEARLY = 0.1  # and by how much liker it must be to this theme than to any other
_NEAR = 0.25  # the most that mere nearness counts; it shows the nearest theme and files nothing by the usual floor


def weigh_paraphrases(pile: Sequence[Read], rules: Sequence[Rule], weighed: Weighed, encoder: Encoder) -> None:
    """Add what paraphrases prove for the sentences that no theme takes by its terms."""
    left = list(_left(pile, rules, weighed))
    terms = [term for rule in rules for term in rule.definition.terms]
    paraphrases = Paraphrases([(sentence.text, read.language) for read, sentence in left], terms, encoder)
    for read, sentence in left:
        found = paraphrases.find(sentence.text, read.language)
        for place, rule in enumerate(rules):
            own = [one for one in found if one.term in rule.definition.terms]
            if own and not rule.bars(read.found, sentence.index):
                weighed.add(sentence, place, _by_paraphrase(sentence, own))


def weigh_likeness(pile: Sequence[Read], rules: Sequence[Rule], weighed: Weighed, encoder: Encoder | None) -> None:
    """Add how like the unfiled are to what each theme caught: by their words, or by their meaning with ``encoder``.

    By words this only says which theme is nearest. By meaning it files a sentence that is as like one theme as the
    likest of its own sentences, and clearly more so than any other.
    """
    sentences = [(read, sentence, number) for number, read in enumerate(pile) for sentence in read.document.sentences]
    takers = [weighed.taker(sentence, [rule.definition for rule in rules]) for _, sentence, _ in sentences]
    caught: list[list[int]] = [[] for _ in rules]
    for row, taker in enumerate(takers):
        if taker is not None:
            caught[taker].append(row)
    if not any(caught):
        return
    if encoder is None:
        rows = vectorise([read.document.terms[sentence.index] for read, sentence, _ in sentences])
    else:
        rows = encoder.encode([sentence.text for _, sentence, _ in sentences])
    like, reach = likenesses(rows, [number for _, _, number in sentences], caught)
    nearest_alone = all(rule.definition.floor > _NEAR for rule in rules)
    for (read, sentence, _), taker, own in zip(sentences, takers, like.tolist(), strict=True):
        if taker is not None:
            continue
        for place, evidence in _by_likeness(own, reach.tolist(), files=encoder is not None):
            if not rules[place].bars(read.found, sentence.index):
                weighed.add(sentence, place, evidence)
                if nearest_alone:
                    break


def _left(pile: Sequence[Read], rules: Sequence[Rule], weighed: Weighed) -> Iterator[tuple[Read, Sentence]]:
    definitions = [rule.definition for rule in rules]
    for read in pile:
        for sentence in read.document.sentences:
            if weighed.taker(sentence, definitions) is None:
                yield read, sentence


def _by_paraphrase(sentence: Sentence, found: Sequence[Paraphrase]) -> Evidence:
    words = tuple(dict.fromkeys(sentence.text[one.start : one.end] for one in found))
    said = dict.fromkeys(
        Reason(kind="paraphrase", words=(sentence.text[one.start : one.end], one.term)) for one in found
    )
    best = {one.term: one.nearness for one in found}
    return Evidence(
        score=together(_PARAPHRASE * nearness for nearness in best.values()),
        terms=words,
        reason=Reason(kind="holds", parts=tuple(said)),
    )


def _by_likeness(like: Sequence[float], reach: Sequence[float], *, files: bool) -> Iterator[tuple[int, Evidence]]:
    """What its likeness to each theme proves for a sentence, by the place of the theme, what proves most first."""
    near = [
        (-round(_NEAR * min(own / enough, 1.0), 3), place)
        for place, (own, enough) in enumerate(zip(like, reach, strict=True))
        if own > 0
    ]
    best, second = sorted((*like, -1.0), reverse=True)[:2]
    likest = like.index(best)
    if files and best >= reach[likest] and (len(like) == 1 or best - second >= _CLEARLY):
        yield likest, Evidence(score=_ALIKE, reason=Reason(kind="means the same"))
        near = [(score, place) for score, place in near if place != likest]
    for score, place in sorted(near):
        yield place, Evidence(score=-score, reason=Reason(kind="is like"))
