"""What a story is about: the themes of its titles and openings, and which of them is its home.

A term that stands once in a text says little of it: "the Ukrainian qualifier" is tennis. What an article reports stands
in its title and its first sentences, so a theme takes a story by these, and of another story only a sentence that is
plainly about the theme by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.group.filing.assignment import Weighed
from briefing.group.filing.evidence import Evidence, Read, Rule
from briefing.model import Reason, Sentence, Story

_OPENING = 5  # sentences from the top, which say what an article is on
_OF_OPENING = 0.6  # of these, those that must fit a theme that the title does not name: two of three, three of five
_UNTITLED = 0.4  # and where there is no title: one of two, two of three, four or five
_MOST = 0.5  # of a story's articles, those that must be about a theme
_PLAINLY = 0.7  # the score of two terms, of a phrase, or of a name with the title: more than a mention
_IN_PASSING = 0.4  # what a mention counts for a theme that the story is not about, as a near miss
_OF_ITS_STORY = 0.5  # what a sentence without a term counts under its story's home


def themes_by_story(
    pile: Sequence[Read], rules: Sequence[Rule], weighed: Weighed, stories: Iterable[Story]
) -> dict[str, tuple[int, ...]]:
    """By the id of each article the places of the themes that its story is about, the one that it fits best first."""
    read_of = {read.document.article.id: read for read in pile}
    about: dict[str, tuple[int, ...]] = {}
    for story in stories:
        told = [read_of[article.id] for article in story.articles if article.id in read_of]
        worth = [_worth(told, rule, place, weighed) for place, rule in enumerate(rules)]
        ranked = sorted((place for place, value in enumerate(worth) if value > 0), key=lambda p: (-worth[p], p))
        about |= {read.document.article.id: tuple(ranked) for read in told}
    return about


def reweighed(
    pile: Sequence[Read], rules: Sequence[Rule], weighed: Weighed, about: Mapping[str, Sequence[int]]
) -> Weighed:
    """``weighed`` with every mention in passing as a near miss, and what nothing takes under its story's home."""
    after = Weighed()
    for read in pile:
        themes = about.get(read.document.article.id, ())
        for sentence in read.document.sentences:
            for place, evidence in weighed.of(sentence).items():
                after.add(sentence, place, evidence if place in themes else _alone(evidence, rules[place]))
            if themes and not rules[themes[0]].bars(read.found, sentence.index):
                after.add(sentence, themes[0], _at_home(weighed.of(sentence).get(themes[0]), rules[themes[0]]))
    return after


def _worth(story: Sequence[Read], rule: Rule, place: int, weighed: Weighed) -> float:
    """How much of a theme ``story`` is: 0 where most of its articles are not about it."""
    values = [_worth_of(read, rule, place, weighed) for read in story]
    about = [value for value in values if value > 0]
    return sum(values) / len(values) if about and len(about) >= _MOST * len(values) else 0.0


def _worth_of(read: Read, rule: Rule, place: int, weighed: Weighed) -> float:
    floor = rule.definition.floor
    scores = [_score(sentence, place, weighed) for sentence in read.document.sentences]
    fits = [score >= floor for score in scores]
    opening = fits[:_OPENING]
    titled = rule.is_in_title(read.found) and any(fits)
    led = bool(scores) and scores[0] >= max(_PLAINLY, floor)
    least = _OF_OPENING if read.document.article.title else _UNTITLED
    if not (titled or led or (any(opening) and sum(opening) >= least * len(opening))):
        return 0.0
    return titled + sum(scores[:_OPENING]) / len(opening) + sum(fits) / len(fits)


def _score(sentence: Sentence, place: int, weighed: Weighed) -> float:
    evidence = weighed.of(sentence).get(place)
    return evidence.score if evidence is not None else 0.0


def _alone(evidence: Evidence, rule: Rule) -> Evidence:
    """What a sentence proves for a theme that its story is not about: little, where it is not plainly about it."""
    if evidence.score >= _PLAINLY or evidence.score < rule.definition.floor:
        return evidence
    said = (evidence.reason,) if evidence.reason else ()
    reason = Reason(kind="in passing", parts=said)
    return replace(evidence, score=min(_IN_PASSING * evidence.score, 0.99 * rule.definition.floor), reason=reason)


def _at_home(evidence: Evidence | None, rule: Rule) -> Evidence:
    """What a sentence proves for its story's home: no less than one that holds no term."""
    least = max(_OF_ITS_STORY, rule.definition.floor)
    if evidence is None or evidence.score < rule.definition.floor:
        return Evidence(score=least, reason=Reason(kind="of its story"))
    return replace(evidence, score=max(evidence.score, least))
