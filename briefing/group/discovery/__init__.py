"""Themes proposed among what is unfiled: articles that hang together, named by their own words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, combinations

from briefing.group.discovery.belonging import Marks, belonging, opening
from briefing.group.discovery.keywords import Keyword, keywords, telling_stems, words_of
from briefing.group.discovery.naming import definition_of, is_of_one_name, is_one_subject, with_kept_ids
from briefing.group.discovery.persons import stems_of_persons
from briefing.group.discovery.press import press_of
from briefing.group.discovery.scope import Portion, portions_of
from briefing.group.discovery.subjects import find_subjects, is_of_days
from briefing.group.filing.assignment import Weighed, file_weighed
from briefing.group.filing.evidence import Evidence, together
from briefing.group.stories import group_documents
from briefing.model import Document, Filing, Reason, Sentence, Story, Theme, ThemeDefinition, Unfiled
from briefing.similarity.semantic import Encoder, encode_articles
from briefing.text.words import fold

_TELLING = 40  # terms by which a sentence is held against a group
_ONE_TERM = 0.5  # what the most telling term alone proves
_IN_ARTICLE = 0.15  # what it proves that the sentence's article is one of the group
_ROOT, _ENDING = 4, 3  # letters that a country and its adjective have in common, and by which they differ at most


def propose_themes(
    documents: Sequence[Document],
    unfiled: Iterable[Unfiled] | None = None,
    *,
    known: Sequence[ThemeDefinition] = (),
    taken: Iterable[str] = (),
    stories: Iterable[Story] | None = None,
    encoder: Encoder | None = None,
) -> list[Theme]:
    """Themes for what no theme took, the largest first; each is marked as proposed and has a definition to adopt.

    ``unfiled`` limits the work to these sentences (all, if None). ``known`` are definitions proposed by earlier runs: a
    theme that keeps most of such a vocabulary keeps its id and its name. ``taken`` are ids of
    something else, those of the register. ``stories`` are those of the pile, where they are known already. With an
    ``encoder`` a theme may have articles of several languages. The order of ``documents`` does not matter.
    """
    return list(discover(documents, unfiled, known=known, taken=taken, stories=stories, encoder=encoder).themes)


def discover(
    documents: Sequence[Document],
    unfiled: Iterable[Unfiled] | None = None,
    *,
    known: Sequence[ThemeDefinition] = (),
    taken: Iterable[str] = (),
    stories: Iterable[Story] | None = None,
    encoder: Encoder | None = None,
) -> Filing:
    """File a pile, or what is ``unfiled`` of it, under themes found in it; what fits none of them stays unfiled.

    Stories that hang together become a theme; within it a sentence belongs by the telling terms that it holds, and of
    every article the best sentence at least. Sentences with the same words are filed alike. What
    nothing names is no theme.
    """
    portions = portions_of(documents, unfiled)
    rows = None if encoder is None else encode_articles([portion.document for portion in portions], encoder)
    stories = group_documents(documents, encoder=encoder) if stories is None else list(stories)
    pile = _Pile(portions, stories)
    copies = (origin.articles for story in stories for origin in story.origins)
    subjects = find_subjects(portions, pile.events, rows=rows, origins=_places(portions, copies))
    make = partial(_Group, pile)
    # What was gathered closely is joined as closely: talks of Iran are not the war that names Iran second.
    alike = is_of_one_name if pile.by_stories else is_one_subject
    named = [group for group in map(make, subjects) if group.definition.name()]
    groups = [group for group in _joined(named, make, alike) if group.definition.name()]
    if pile.by_stories:
        groups = _described(groups, pile)
    definitions = with_kept_ids([group.definition for group in groups], [group.stems for group in groups], known, taken)
    weighed = Weighed()
    for place, group in enumerate(groups):
        for sentence, evidence in group.evidence():
            weighed.add(sentence, place, evidence)
    pile_of_sentences = [(portion.document, portion.sentences) for portion in portions]
    return file_weighed(weighed, definitions, pile_of_sentences, proposed=True)


def _in_openings(words: Iterable[Keyword], portions: Sequence[Portion]) -> list[Keyword]:
    """Those of ``words`` that stand in titles and openings, counted there alone: a name says what a story is on."""
    openings = [opening(portion) for portion in portions]
    counted = (
        replace(word, articles=frozenset(place for place, held in enumerate(openings) if held.issuperset(word.stems)))
        for word in words
    )
    return [word for word in counted if word.articles]


def _forms(text: str, stems: tuple[str, ...], held: Iterable[str]) -> list[tuple[str, ...]]:
    """The stems of a word of a name, and those of its like in the pile: a country has its adjective (Iranian)."""
    if len(stems) > 1 or not text[0].isupper():
        return [stems]
    (stem,) = stems
    pairs = ((other, *sorted((stem, other), key=len)) for other in held)
    like = [other for other, short, long in pairs if len(short) >= _ROOT and long.startswith(short)]
    return [stems, *((other,) for other in sorted(like) if 0 < abs(len(other) - len(stem)) <= _ENDING)]


def _calm(text: str, portions: Sequence[Portion]) -> str:
    """``text`` without the capitals of a heading or a dateline, where the articles mostly write it otherwise."""
    if not text.isupper():
        return text
    calm = text[0] + fold(text[1:], _language(portions))
    texts = [portion.document.article.text for portion in portions]
    usual, loud = (sum(len(re.findall(rf"\b{re.escape(form)}", each)) for each in texts) for form in (calm, text))
    return calm if usual >= max(1, loud) else text


def _places(portions: Sequence[Portion], groups: Iterable[Iterable[str]]) -> list[list[int]]:
    """Groups of articles, by their ids, as places in ``portions``."""
    place_of = {portion.document.article.id: place for place, portion in enumerate(portions)}
    return [[place_of[article] for article in group if article in place_of] for group in groups]


def _joined(
    groups: Iterable[_Group],
    make: Callable[[Sequence[int]], _Group],
    alike: Callable[[ThemeDefinition, ThemeDefinition], bool],
) -> list[_Group]:
    """The groups, those on one subject made one: two chapters on Afghanistan are looked through for one thing."""
    joined = list(groups)
    while pair := next((pair for pair in combinations(joined, 2) if alike(*(g.definition for g in pair))), None):
        one, other = pair
        joined[joined.index(one)] = make(sorted({*one.subject, *other.subject}))
        joined.remove(other)
    return sorted(joined, key=lambda group: -len(group.subject))


class _Pile:
    """The articles that themes are sought in, the stories that they tell, and in how many of them each stem stands."""

    def __init__(self, portions: Sequence[Portion], stories: Sequence[Story]) -> None:
        self.portions = portions
        self.events = _places(portions, ([article.id for article in story.articles] for story in stories))
        self.by_stories = is_of_days(portions, self.events)
        self.held = Counter(stem for portion in portions for stem in set(portion.stems))
        self.in_openings = Counter(chain.from_iterable(map(opening, portions)))
        self.press = press_of(portions)
        self.persons = stems_of_persons([portion.document for portion in portions])


def _described(groups: Sequence[_Group], pile: _Pile) -> list[_Group]:
    """The groups with the stories that their names describe; of one story none is left."""
    subjects = [frozenset(group.subject) for group in groups]
    kept = belonging(pile.portions, pile.events, subjects, [group.marks for group in groups])
    for group, own in zip(groups, kept, strict=True):
        group.hold(sorted(chain.from_iterable(own)))
    return [group for group, own in zip(groups, kept, strict=True) if len(own) > 1]


class _Group:
    """A proposed theme while it is being made: its articles, its telling stems and its definition."""

    def __init__(self, pile: _Pile, subject: Sequence[int]) -> None:
        self.subject, self._pile = subject, pile
        self.portions = portions = [pile.portions[place] for place in subject]
        language = _language(portions)
        titles = [portion.title for portion in portions]
        number = {place: number for number, place in enumerate(subject)}
        events = [[number[place] for place in story if place in number] for story in pile.events]
        events = list(filter(None, events))
        stems = telling_stems(
            [opening(portion) if pile.by_stories else portion.stems for portion in portions],
            titles,
            pile.in_openings if pile.by_stories else pile.held,
            len(pile.portions),
            language=language,
            stories=events if pile.by_stories else (),
        )
        self.stems = dict(list(stems.items())[:_TELLING])
        texts = (
            (place, sentence.text, portion.language)
            for place, portion in enumerate(portions)
            for sentence in portion.sentences
            if not self.stems.keys().isdisjoint(portion.document.terms[sentence.index])
        )
        words = [word for word in keywords(texts, self.stems, language=language) if not pile.press.is_named(word.text)]
        if pile.by_stories:
            words = [replace(word, text=_calm(word.text, portions)) for word in _in_openings(words, portions)]
            words = [word for word in words if any(portions[place].language == language for place in word.articles)]
        self.definition = definition_of(
            words,
            pile.in_openings if pile.by_stories else pile.held,
            language,
            stories=[story for story in events if any(portions[place].language == language for place in story)],
            titles=titles,
            leads=[frozenset(chain(*portion.sentence_stems[:1])) for portion in portions],
            by_stories=pile.by_stories,
            persons=pile.persons,
        )
        named = {word.text: word.stems for word in words}
        name = self.definition.keywords
        common = len(name) == 1 and name[0].islower() and len(named[name[0]]) == 1
        forms = [form for text in name for form in _forms(text, named[text], pile.held)]
        self.marks = Marks(forms, self.stems, common, language)

    def hold(self, subject: Sequence[int]) -> None:
        """Take the articles ``subject`` in the place of those that the group was made of."""
        self.subject, self.portions = subject, [self._pile.portions[place] for place in subject]

    def evidence(self) -> Iterator[tuple[Sentence, Evidence]]:
        """Every sentence of the group with what speaks for it; the best of each article reaches the floor."""
        for portion in self.portions:
            found = [self._weigh(portion, sentence) for sentence in portion.sentences]
            best = max(evidence.score for evidence in found)
            for sentence, evidence in zip(portion.sentences, found, strict=True):
                lifted = max(best, self.definition.floor) if evidence.score == best else evidence.score
                yield sentence, replace(evidence, score=lifted)

    def _weigh(self, portion: Portion, sentence: Sentence) -> Evidence:
        held = {stem for stem in portion.document.terms[sentence.index] if stem in self.stems}
        score = together((_IN_ARTICLE, *(_ONE_TERM * self.stems[stem] for stem in sorted(held))))
        shown = words_of(sentence.text, portion.language, held) if held else ()
        kind = "holds shared terms" if shown else "shares terms"
        reason = Reason(kind=kind, words=tuple(shown), number=len(self.portions))
        return Evidence(score=score, terms=shown, reason=reason)


def _language(portions: Sequence[Portion]) -> str:
    """The language of most of the portions, the first by its code of equals."""
    counts = Counter(portion.language for portion in portions)
    return min(counts, key=lambda language: (-counts[language], language))
