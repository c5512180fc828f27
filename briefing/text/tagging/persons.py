"""Whether a run of capitals names a person: by its title, its given name, and what the tagger makes of its sentence."""

from __future__ import annotations

import re

from briefing.languages import everybody
from briefing.languages.contract import Language
from briefing.languages.general.persons import Named, named_in
from briefing.text.tagging import tagged

_AGE = re.compile(r"(?:, [1-9]\d,|,? \([1-9]\d\))")
_BEFORE_SPEECH = re.compile(r",?\s[“\"‘]")
_LAST_WORD = re.compile(r"\b([a-z][\w-]{1,60}) \Z")
_WORD = 30
_LONG = 6
"""Letters of a word for a body that has endings: ``Bakanlığına``."""
_LONGEST_INITIALS = 2
_REACH = 300


def names_person(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the run of capitals at ``start`` to ``end`` of ``text`` names a person.

    Around it, the text is best that of its sentence. Without a tagger a title or a known given name shows it.
    """
    run = text[start:end]
    named = named_in(run, everybody())
    if named is None:
        return not run.isupper() and _ends_in_a_surname(text, start, end, language)
    if run.isupper() or not _may_be_a_person(run, named):
        return False
    return bool(named.titles) or _is_person(text, (start, end), named, language)


def _is_person(text: str, run: tuple[int, int], named: Named, language: Language) -> bool:
    """Whether a name without a title is a person's: its given name, what stands around it and its tags tell."""
    start, end = run
    tags = tags_of(text, start + named.place[0], start + named.place[1], language)
    known = everybody()
    if any(tag.endswith("OTHER") for tag in tags):
        return False
    if named.given in known.male or named.given in known.female or _is_introduced(text, start, end):
        return True
    return bool(tags) and tags[0].endswith("PER") and tags[-1].endswith("PER")


def _is_introduced(text: str, start: int, end: int) -> bool:
    """Whether an office before a run or an age behind it shows a person: ``analyst Ayşe Kaya``, ``Ayşe Kaya (53)``."""
    before = _LAST_WORD.search(text[max(0, start - _WORD) : start])
    return _AGE.match(text, end) is not None or (before is not None and before[1] in everybody().offices)


def _ends_in_a_surname(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a run that names nobody ends in one name behind a heading in capitals: ``PRICES GO UP Kaya``."""
    words = text[start:end].split()
    if len(words) < 2 or not words[-2].isupper() or words[-1].isupper():
        return False
    surname = end - len(words[-1])
    tags = tags_of(text[surname:], 0, end - surname, language)
    return _BEFORE_SPEECH.match(text, end) is not None or (bool(tags) and tags[0].endswith("PER"))


def _may_be_a_person(run: str, named: Named) -> bool:
    """Whether no word of a name is that of a body, and it does not begin with the initials of one."""
    known = everybody()
    name = run[slice(*named.place)].split()
    words = {word.casefold() for word in name}
    if not words.isdisjoint(known.groups | known.bodies):
        return False
    if any(word.startswith(body) for word in words for body in known.bodies if len(body) >= _LONG):
        return False
    first = name[0]
    return len(name) == 1 or not (first.isupper() and first.isalpha() and len(first) > _LONGEST_INITIALS)


def tags_of(text: str, start: int, end: int, language: Language) -> list[str]:
    """The tags of the words at ``start`` to ``end``, from the text around them."""
    first = max(0, start - _REACH)
    pieces = tagged(text[first : end + _REACH], language)
    return [tag for piece, tag in pieces if start <= first + piece.start < end and piece.text[0].isalnum()]
