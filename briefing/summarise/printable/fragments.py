"""What a page says of its own parts and no report says: asides, code left among the words, captions run into the text.

Every sentence is asked; a word without which it is none of them spares most of them the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from briefing.languages.general.names import UPPER

_CODE = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|\bpic\.twitter\.com/|\(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}")
_MOST_FOREIGN = 0.25
_CAPITALISED = rf"{UPPER}[^\W\d_]+"
_NAMED_TWICE = re.compile(
    rf"(?P<name>{_CAPITALISED}(?: {_CAPITALISED}){{1,4}})(?:['’]s)? "
    rf"[^,;:()\[\]“”\"—–|]{{0,400}}?(?P<before>(?<![^\W_])[^\W_]+) (?P=name) [^\W\d_]"
)
_BYLINE = re.compile(
    rf"(?:{_CAPITALISED} ){{1,2}}(?:(?:Ma?c|Fitz|De|Di|Du|La|Le|Van|O['’])?{UPPER}[a-zçğıöşü]{{2,}})"
    rf"(?P<next>{UPPER}(?<=[a-zçğıöşü].)[a-zçğıöşü]+) {UPPER}"
)


def is_behind_a_byline(text: str, given_names: Collection[str]) -> bool:
    """Whether a writer's name runs into the sentence, which begins with somebody's: ``Jon McBergAda Cole will speak``.

    ``given_names`` tell the name that begins there from the second half of a company's: ``Owner ByteDance Cole``.
    """
    found = _BYLINE.match(text)
    return found is not None and found["next"] in given_names


_LONG_WORD = re.compile(r"[^\W\d_]{3,}")
_LONGEST_HEADING = 240
_OF_A_HEADING, _LETTERS_OF_A_HEADING = 4, 20
"""Words in capitals, and their letters: abbreviations of four offices have fewer."""


def is_run_together(text: str, function_words: Collection[str]) -> bool:
    """Whether a caption or a headline runs into a sentence: the full name that opens the text opens it a second time.

    No mark stands between the two and no function word before the second, as it does where one sentence has a name
    twice. ``function_words`` are those of the language, in small letters.
    """
    found = _NAMED_TWICE.match(text)
    return found is not None and found["before"].lower() not in function_words


def is_behind_a_heading(text: str) -> bool:
    """Whether a heading in capitals runs into a sentence: ``PORT TO GET FIFTY BOATS The minister said …``."""
    words = _LONG_WORD.findall(text[:_LONGEST_HEADING])
    first = words[:_OF_A_HEADING]
    cried = (
        len(first) == _OF_A_HEADING and all(map(str.isupper, first)) and len("".join(first)) >= _LETTERS_OF_A_HEADING
    )
    return cried and not all(map(str.isupper, words))


def is_in_another_script(text: str, function_words: Collection[str]) -> bool:
    """Whether a sentence in a text of Latin letters is written in others: some pages hold a translation of their parts.

    Which letters a language has is seen by its ``function_words``; of a language without any nothing is said.
    """
    if text.isascii() or not function_words or not all(map(_is_latin, min(function_words))):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    return sum(not _is_latin(letter) for letter in letters) > _MOST_FOREIGN * len(letters)


def _is_latin(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter < "\u1f00" or not letter.isalpha()


def is_part_of_an_aside(text: str) -> bool:
    """Whether a sentence is the first or the last of several that stand in one pair of brackets."""
    if text.startswith("("):
        return text.count("(") > text.count(")")
    return text.endswith(")") and text.count("(") < text.count(")")


def is_code(text: str) -> bool:
    """Whether a sentence holds tags, or what is left of an embedded message."""
    return ("<" in text or "pic." in text or "(@" in text) and _CODE.search(text) is not None
