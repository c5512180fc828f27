"""How English sentences lean on others, speak for their writer, or announce what follows."""

from __future__ import annotations

import re

from briefing.languages.contract import Pointers
from briefing.languages.en.pointing_back import points_back
from briefing.languages.general.pointers import TWO_NAMES

_PERSON = re.compile(
    rf"{TWO_NAMES}|\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen)\.?\s+[A-Z]|\b[A-Z][\w-]{{1,60}}\s+(?:said|says|told)\b"
)
_STATEMENT = re.compile(
    r"\b(?:statements?|reports?|letters?|memo|announced|announcement|according to|documents?|communiqué|ministry|"
    r"tweet|email|release|committee|agency)\b"
)
_LOOKS_AHEAD = re.compile(
    r"\W*(?:He|She|It|They)\b(?:['’](?:s|re|d|ll))? [^;:]{3,120}?\b(?:but|yet) (?!I\b)[A-ZÇĞİÖŞÜ]"
)
"""``He may be out of office, but Jane Doe is not out of friends``."""

# "I" is a pronoun before a word in small letters and a figure behind a name ("World War I"); "my" with a capital behind
# it stands in a title. Each pattern begins with letters of its own, which makes the search fast.
_WRITER = (
    re.compile(r"I\b(?<!\w.)(?=,? ?['’]?[a-z])"),
    re.compile(r"My(?<!\w..)(?= [a-z])"),
    re.compile(r" m(?:y(?= [a-z])|e\b|yself\b)"),
    re.compile(r"You(?<!\w...)(?:rs?|rself)?\b(?= [a-z]|['’])"),
    re.compile(r" you(?:rs?|rself)?\b"),
    re.compile(r"(?:W(?<!\w.)e|O(?<!\w.)urs?)\b(?= [a-z]|['’])"),
    re.compile(r" (?:we|ours?|ourselves)\b"),
)

_COUNTED = "two|three|four|five|six|seven|several|a few|many|\\d+"
_COUNTED_THINGS = (
    "kinds|types|sorts|ways|reasons|things|questions|options|possibilities|explanations|lessons|takeaways|points|factors"
    "|scenarios|theories|views|camps"
)
_POINTS_ON = re.compile(
    r"(?:Here(?: ?['’]s| is| are)|(?:Below|The following|Following) (?:is|are))\b"
    rf"|There (?:are|were) (?:{_COUNTED}) (?:[\w-]+ ){{0,2}}(?:{_COUNTED_THINGS})\b[^,;:—–]{{0,40}}\Z"
)
_ANNOUNCING_WORDS = ("Here", "Below", "The following", "Following", "There ")


def announces(text: str) -> bool:
    """Whether a sentence only counts or points to what the next ones tell: ``There are two kinds of inflation.``."""
    return text.startswith(_ANNOUNCING_WORDS) and _POINTS_ON.match(text) is not None


POINTERS = Pointers(
    points_back=points_back,
    person=_PERSON,
    statement=_STATEMENT,
    looks_ahead=_LOOKS_AHEAD,
    introducing=("the ", "another"),
    writer=_WRITER,
    numerals=frozenset({"I"}),
    turning=re.compile(r"\W*(?:But|Yet|However|Instead)\b"),
    announces=announces,
)
