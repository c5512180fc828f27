"""Articles that have a subject in common: what discovery makes themes of."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.group.discovery.broad import broad_subjects
from briefing.group.discovery.partition import Vectors
from briefing.group.discovery.scope import Portion
from briefing.group.discovery.small_pile import gather

_FEW = 60  # stories, up to which a pile is read story by story
_MANY, _DAYS = 500, 31  # stories of so many days, up to which a dated pile is read so as well
_MOST = 9  # subjects of such a pile; an official reads no more
_MOSTLY = 0.6  # of an article's sentences, for its subject to be in question
_ONE_MEANING = 0.45  # the mean cosine of their meanings at which groups of two languages have one subject

_Group = list[int]


def find_subjects(
    portions: Sequence[Portion],
    stories: Sequence[Sequence[int]],
    *,
    rows: Vectors | None = None,
    origins: Sequence[Sequence[int]] = (),
) -> list[list[int]]:
    """The portions that share a subject, by their places in ``portions``, the largest group first, without the others.

    ``stories`` are the portions that tell of one event, each once; a pile of few is read story by story, a larger one
    article by article. An article of which a theme already took the better part has its subject. Each language is
    looked at by itself, because across languages articles share no words but names; ``rows``, where an encoder gives
    them (a unit vector for each), join subjects across languages. A subject has at least two articles, three in a pile
    of twenty or more, where the copies of one text (``origins``) count as one; few stories have at most nine
    subjects, those of several stories before those of one.
    """
    left = {
        place
        for place, portion in enumerate(portions)
        if len(portion.sentences) >= _MOSTLY * len(portion.document.sentences)
    }
    groups: list[tuple[_Group, int]] = []
    few = is_of_days(portions, stories)
    for language in sorted({portions[place].language for place in left}):
        own = [[p for p in story if p in left and portions[p].language == language] for story in stories]
        asked = sorted(story for story in own if story)
        groups += _of_stories(portions, asked, language) if few else _of_articles(portions, asked)
    if rows is not None:
        groups = _across_languages(groups, portions, rows)
    least = 2 if len(left) < 20 else 3
    voice = {place: number for number, copies in enumerate(origins) for place in copies}
    found = [(group, count) for group, count in groups if len({voice.get(p, -1 - p) for p in group}) >= least]
    if few:
        found = [each for each in found if each[1] > 1]
        found = sorted(found, key=lambda each: (each[1] < 2, -len(each[0]), each[0]))[:_MOST]
    return sorted((group for group, _ in found), key=lambda group: (-len(group), group))


def is_of_days(portions: Sequence[Portion], stories: Sequence[Sequence[int]]) -> bool:
    """Whether a pile is read story by story: it has few, or tells of the days of some weeks and not of everything."""
    if len(stories) <= _FEW:
        return True
    days = sorted(portion.document.article.date for portion in portions if portion.document.article.date)
    dated = len(days) >= _MOSTLY * len(portions)
    return dated and len(stories) <= _MANY and (days[-1] - days[0]).days <= _DAYS


def _of_stories(portions: Sequence[Portion], stories: Sequence[_Group], language: str) -> list[tuple[_Group, int]]:
    """The groups of stories that belong together, and how many stories each has."""
    gathered = gather([[portions[place] for place in story] for story in stories], language)
    return [(sorted(place for story in group for place in stories[story]), len(group)) for group in gathered]


def _of_articles(portions: Sequence[Portion], stories: Sequence[_Group]) -> list[tuple[_Group, int]]:
    """The broad subjects of a pile of many ``stories``, which are no longer looked at."""
    places = sorted(place for story in stories for place in story)
    groups = broad_subjects([portions[place] for place in places])
    return [([places[place] for place in group], len(group)) for group in groups]


def _across_languages(
    groups: Sequence[tuple[_Group, int]], portions: Sequence[Portion], rows: Vectors
) -> list[tuple[_Group, int]]:
    """The groups, those joined that mean much the same in different languages, the nearest first."""
    joined = list(groups)
    while True:
        near = [
            (-round(float(rows[one].mean(axis=0) @ rows[other].mean(axis=0)), 9), first, second)
            for second, (other, _) in enumerate(joined)
            for first, (one, _) in enumerate(joined[:second])
            if {portions[place].language for place in one}.isdisjoint(portions[place].language for place in other)
        ]
        nearness, first, second = min(near, default=(0.0, 0, 0))
        if -nearness < _ONE_MEANING:
            return joined
        (group, count), (more, also) = joined[first], joined.pop(second)
        joined[first] = sorted(group + more), count + also
