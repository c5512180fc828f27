"""Where sources differ: one thing at one time, told with different numbers; and what a later count replaced."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from briefing import languages
from briefing.compose.findings import Findings, folded_outlet
from briefing.compose.parts.blocks import Numbering
from briefing.compose.parts.claims import MOST_APART, SHARED_TERMS, Claim, claims_of, deed_of
from briefing.compose.parts.numbers import figure_of
from briefing.model import Disagreement, Story
from briefing.text.figures.votes import sides_of

MOST_UPDATES = 4
APART_ELSEWHERE = 1.5
"""What ``MOST_APART`` is for the claims of two stories."""
APART_RUNNING = 1.15
"""The same of sums over some time, which two stories may begin at different days."""
SHARED_PART = 0.5
"""And this part of those of the shorter one, where no known verb is said of the figure."""
WITHOUT_A_PLACE = 4
"""So many where neither says where it was."""
STANDING = frozenset({"displaced", "missing", "captive"})
"""What is told of those whom it is still true of, so that no beginning of a sum is needed."""
OF_HARM = frozenset({"dead", "hurt", "missing", "displaced", "evacuated", "fled", "rescued", "infected"}) | {
    "abducted",
    "captive",
    "freed",
}
"""Deeds that are told by what became of those counted; the others by who did them."""
COMMON = 0.06
"""A place that this part of the articles name tells no event from another."""

Pair = tuple[Claim, Claim]


def find_disagreements(stories: Sequence[Story], findings: Findings, numbering: Numbering) -> tuple[Disagreement, ...]:
    """What independent reports of different outlets give with different numbers, then what later counts replaced.

    Of both the weightiest come first, in the order of ``stories``, and of the updates a few.
    """
    differing, later = compare(stories, findings)
    found = [_difference(group, numbering) for group in differing]
    return (*found, *(_update(group, numbering) for group in later[:MOST_UPDATES]))


def compare(stories: Sequence[Story], findings: Findings) -> tuple[list[list[Claim]], list[list[Claim]]]:
    """The claims that differ, those of one thing together, and those of which later ones replaced earlier ones.

    Two figures differ where both are of one thing, their articles are within a day of one another, and neither article
    gives the other's number: one that gives both compares, and does not contradict. An article of a later day that
    gives more for the same is an update, unless yet another gives more than that.
    """
    order = {story.id: place for place, story in enumerate(stories)}
    claims = [claim for story in stories for claim in claims_of(story, findings)]
    commonness = _commonness(claims)
    pairs = [pair for pair in _candidates(claims) if _one_thing(*pair, commonness)]
    later = [(one, other) for one, other in map(_by_day, pairs) if _is_update(one, other)]
    replaced = {id(one) for one, _ in later}
    differing = [pair for pair in pairs if _differ(*pair) and replaced.isdisjoint(map(id, pair))]
    updates = [group for group in _grouped(later, order) if not _is_overtaken(_newest(group), claims)]
    return _grouped(differing, order), updates


def _candidates(claims: Iterable[Claim]) -> Iterator[Pair]:
    """Every two claims that may be of one thing: the same noun, unit and deed, of different origins."""
    alike: defaultdict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        running = claim.running and claim.deed not in STANDING
        alike[claim.document.language, claim.mention.unit, claim.nouns, claim.deed, running].append(claim)
    for group in alike.values():
        for one, other in combinations(group, 2):
            if one.document is not other.document and one.mention.number != other.mention.number:
                yield one, other


def _one_thing(one: Claim, other: Claim, commonness: Counter[str]) -> bool:
    """Whether two claims of one noun and deed speak of one thing, as far as both say where, when and of whom."""
    within = one.story.id == other.story.id
    fewer, more = sorted((one.mention.number, other.mention.number))
    if not fewer < more <= _most_apart(one, other) * fewer or not _drawn_alike(one, other):
        return False
    if one.mention.unit == "votes":
        return within and len(set(sides_of(one.mention)) & set(sides_of(other.mention))) == 1
    if one.mention.unit == "percent" and one.deed:
        return within and _one_move(one, other)
    if _apart(one.places, other.places):
        return False
    return _within(one, other) if within else _across(one, other, commonness)


def _drawn_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims count whole things of one kind and time, in one manner, and done by the same."""
    if one.further or other.further or one.manners != other.manners:
        return False
    if one.periods != other.periods and one.periods.isdisjoint(other.periods):
        return False
    said = ((claim.days, claim.begun, claim.kind, claim.causes) for claim in (one, other))
    if any(map(_apart, *said)):
        return False
    told_by_doer = one.deed and one.deed not in OF_HARM
    return not (told_by_doer and _crossed(one.doers - one.places, other.doers - other.places))


def _apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both say something, and nothing that both say."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _crossed(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each says something that the other does not."""
    return not (one <= other or other <= one)


def _within(one: Claim, other: Claim) -> bool:
    """Whether two claims of one story that do not exclude each other are of one thing."""
    common, fewest = len(one.shared & other.shared), min(len(one.shared), len(other.shared))
    if not one.deed:
        named = len(one.names & other.names) >= SHARED_PART * len(one.names | other.names)
        return named and common >= SHARED_TERMS and common >= SHARED_PART * fewest
    if one.places & other.places:
        unlike = _crossed(one.places, other.places)
        return common >= (max(SHARED_TERMS, SHARED_PART * fewest) if unlike else SHARED_TERMS)
    if common < WITHOUT_A_PLACE or _apart(one.names, other.names):
        return False
    return bool(one.days & other.days or common >= SHARED_PART * fewest)


def _across(one: Claim, other: Claim, commonness: Counter[str]) -> bool:
    """Whether two claims of two stories are of one thing: of a known deed, at one place that tells events apart."""
    where, common = one.places & other.places, len(one.shared & other.shared)
    if not one.deed or not where:
        return False
    if not one.of_people:
        return common >= SHARED_TERMS - 1
    return common >= SHARED_TERMS and (_is_a_sum(one) or any(commonness[place] == 0 for place in where))


def _one_move(one: Claim, other: Claim) -> bool:
    """Whether two shares, or two rises or falls, are of one thing: not of prices, which change within the day."""
    if one.of_a_moment or other.of_a_moment:
        return False
    common = len(one.shared & other.shared)
    if common < WITHOUT_A_PLACE or _apart(one.names, other.names):
        return False
    return bool(one.nouns or one.names & other.names)


def _most_apart(one: Claim, other: Claim) -> float:
    if _is_a_sum(one):
        return APART_RUNNING
    return MOST_APART if one.story.id == other.story.id else APART_ELSEWHERE


def _commonness(claims: Sequence[Claim]) -> Counter[str]:
    """The places that too many articles name to tell one event from another, each with how many do."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.places:
            named[place].add(claim.document.article.id)
    articles = len({claim.document.article.id for claim in claims})
    return Counter({place: len(ids) for place, ids in named.items() if len(ids) > max(3, COMMON * articles)})


def _is_a_sum(claim: Claim) -> bool:
    """Whether a claim is of a sum over some time, which grows with where it begins and ends."""
    return claim.running and claim.deed not in STANDING


def _differ(one: Claim, other: Claim) -> bool:
    """Whether two claims of one thing contradict each other; two sums over some time may have been drawn apart."""
    if _is_a_sum(one) or (one.story.id, one.origin) == (other.story.id, other.origin):
        return False
    if folded_outlet(one.outlet) == folded_outlet(other.outlet) or abs((one.day - other.day).days) > 1:
        return False
    if one.least <= other.most and other.least <= one.most and not _by_two_authorities(one, other):
        return False
    return not _gives(other, one) and not _gives(one, other)


def _by_two_authorities(one: Claim, other: Claim) -> bool:
    """Whether a least and a greater count of one day are told by two who say so, and so are two counts and not one."""
    fewer, more = sorted((one, other), key=lambda claim: claim.mention.number)
    if fewer.most < math.inf or more.least < more.mention.number or fewer.day != more.day:
        return False
    return _apart(fewer.authorities, more.authorities)


def _by_day(pair: Pair) -> Pair:
    return (pair[0], pair[1]) if pair[0].day <= pair[1].day else (pair[1], pair[0])


def _is_update(one: Claim, other: Claim) -> bool:
    """Whether ``other``, of a later day, gives a greater count of what comes to be known by and by."""
    counts = one.mention.victims or one.running or one.deed in ("dead", "hurt", "missing")
    later = one.day < other.day and (
        folded_outlet(one.outlet) == folded_outlet(other.outlet) or one.running or (other.day - one.day).days > 1
    )
    return counts and later and not one.mention.unit and one.mention.number < other.mention.number


def _is_overtaken(newest: Claim, claims: Iterable[Claim]) -> bool:
    """Whether some claim, of the same day or a later one, gives more for what seems to be the same as ``newest``."""
    return any(
        other.mention.unit == newest.mention.unit
        and (other.nouns, other.deed, other.document.language) == (newest.nouns, newest.deed, newest.document.language)
        and not other.further
        and other.day >= newest.day
        and newest.mention.number < other.mention.number <= _most_above(newest, other) * newest.mention.number
        and (bool(newest.places & other.places) or newest.story.id == other.story.id)
        and not _apart(newest.places, other.places)
        for other in claims
    )


def _most_above(one: Claim, other: Claim) -> float:
    return APART_RUNNING if one.running or other.running else APART_ELSEWHERE


def _gives(claim: Claim, given: Claim) -> bool:
    """Whether the article of ``claim`` gives the amount of ``given`` anywhere, unless for those of another fate."""
    document, amount = claim.document, (given.mention.number, given.mention.unit)
    tallies = languages.of(document.language).tallies
    for sentence in document.sentences:
        for figure in document.figures[sentence.index]:
            if (figure.number, figure.unit) != amount:
                continue
            fate = deed_of(sentence.text, figure, tallies)
            if not {fate, given.deed} <= OF_HARM or fate == given.deed:
                return True
    return False


def _grouped(pairs: Iterable[Pair], order: dict[str, int]) -> list[list[Claim]]:
    """The claims of ``pairs`` that hang together, by the weightiest of their stories."""
    groups: list[dict[int, Claim]] = []
    for one, other in pairs:
        joined = {id(one): one, id(other): other}
        for group in [group for group in groups if not group.keys().isdisjoint(joined)]:
            groups.remove(group)
            joined = group | joined
        groups.append(joined)
    found = [sorted(group.values(), key=_place_of) for group in groups]
    return sorted(found, key=lambda group: (min(order[claim.story.id] for claim in group), _place_of(group[0])))


def _place_of(claim: Claim) -> tuple[object, ...]:
    return claim.day, claim.story.id, claim.origin, claim.document.article.id, claim.sentence.index, claim.mention.start


def _difference(claims: Sequence[Claim], numbering: Numbering) -> Disagreement:
    """One figure of each article, the first that it gives, and each figure of an outlet once."""
    first = {claim.document.article.id: claim for claim in reversed(claims)}
    given = {
        (claim.outlet, claim.mention.number): claim for claim in sorted(first.values(), key=_place_of, reverse=True)
    }
    return _told(sorted(given.values(), key=_place_of), numbering)


def _update(claims: Sequence[Claim], numbering: Numbering) -> Disagreement:
    """The earliest figure and the newest one."""
    return _told([claims[0], _newest(claims)], numbering, update=True)


def _newest(claims: Iterable[Claim]) -> Claim:
    """The newest of the claims of one thing; of two of one day the greater."""
    return max(
        claims,
        key=lambda claim: (claim.day, claim.least >= claim.mention.number, claim.mention.number, _place_of(claim)),
    )


def _told(claims: Sequence[Claim], numbering: Numbering, *, update: bool = False) -> Disagreement:
    story = claims[0].story
    return Disagreement(
        story_id=story.id,
        label=story.label,
        noun=claims[0].mention.noun,
        figures=tuple(figure_of(each.document, each.sentence, each.mention, numbering) for each in claims),
        kind="update" if update else "difference",
        day=claims[-1].document.article.date if update else None,
    )
