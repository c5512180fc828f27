"""Whether a run of capitals names a person: by its title, its given name, and what the tagger makes of its sentence."""

from __future__ import annotations

from briefing.languages import everybody
from briefing.languages.contract import Language
from briefing.languages.general.persons import Named, named_in
from briefing.text.tagging import tagged

_LONGEST_INITIALS = 2
_REACH = 300


def names_person(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the run of capitals at ``start`` to ``end`` of ``text`` names a person.

    Around it, the text is best that of its sentence. Without a tagger a title or a known given name shows it.
    """
    run = text[start:end]
    if run.isupper():
        return False
    named = named_in(run, everybody())
    if named is None:
        return _ends_in_a_surname(text, start, end, language)
    if not _may_be_a_person(run, named):
        return False
    if named.titles:
        return True
    tags = tags_of(text, start + named.place[0], start + named.place[1], language)
    if tags and tags[0].endswith("PER") and tags[-1].endswith("PER"):
        return True
    known = everybody()
    given = named.given in known.male or named.given in known.female
    return given and not any(tag != "O" for tag in tags)


def _ends_in_a_surname(text: str, start: int, end: int, language: Language) -> bool:
    """Whether a run that names nobody ends in one name behind a heading in capitals: ``PRICES GO UP Kaya``."""
    words = text[start:end].split()
    if len(words) < 2 or not words[-2].isupper() or words[-1].isupper():
        return False
    tags = tags_of(text, end - len(words[-1]), end, language)
    return bool(tags) and tags[0].endswith("PER")


def _may_be_a_person(run: str, named: Named) -> bool:
    """Whether no word of a name is that of a body, and it does not begin with the initials of one."""
    known = everybody()
    name = run[slice(*named.place)].split()
    if not {word.casefold() for word in name}.isdisjoint(known.groups | known.bodies):
        return False
    first = name[0]
    return len(name) == 1 or not (first.isupper() and first.isalpha() and len(first) > _LONGEST_INITIALS)


def tags_of(text: str, start: int, end: int, language: Language) -> list[str]:
    """The tags of the words at ``start`` to ``end``, from the text around them."""
    first = max(0, start - _REACH)
    pieces = tagged(text[first : end + _REACH], language)
    return [tag for piece, tag in pieces if start <= first + piece.start < end and piece.text[0].isalnum()]
