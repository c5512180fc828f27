"""What a page says of its own parts and no report says: announcements, captions, asides, code left among the words.

Every sentence is asked; a word without which it is none of them spares most of them the pattern.
"""

from __future__ import annotations

import re

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
_TURKISH_POINTS_ON = re.compile(
    r"[^,;:]{0,60}\b(?:iki|üç|dört|beş|altı|birkaç) (?:\w+ ){0,2}"
    r"(?:tür|çeşit|tip|neden|sebep|yol|yöntem|seçenek|ihtimal|soru|görüş)\w* (?:[\w-]+ )?var(?:dır)?\.\Z",
    re.IGNORECASE,
)
_TURKISH_ENDINGS = (" var.", " vardır.")
_CAPTION = re.compile(
    r"\b[Ii]n this (?:[\w.,-]+ ){0,6}(?:photo|photograph|picture|image)\b"
    r"|\A(?:This|These) (?:[\w.,-]+ ){0,5}(?:photos?|photographs?|pictures?|images?) (?:provided|released|taken)\b"
)
_CODE = re.compile(r"</?[a-z][\w-]*(?:\s[^<>]*)?/?>|\bpic\.twitter\.com/|\(@\w+\) [A-Z][a-z]+ \d{1,2}, \d{4}")


def is_announcement(text: str) -> bool:
    """Whether a sentence only counts or points to what the next ones tell: ``There are two kinds of inflation.``."""
    if text.startswith(_ANNOUNCING_WORDS):
        return _POINTS_ON.match(text) is not None
    return text.endswith(_TURKISH_ENDINGS) and _TURKISH_POINTS_ON.match(text) is not None


def is_caption(text: str) -> bool:
    """Whether a sentence says of a picture what it shows, when it was taken, or who provided it."""
    return ("n this " in text or text.startswith(("This ", "These "))) and _CAPTION.search(text) is not None


def is_part_of_an_aside(text: str) -> bool:
    """Whether a sentence is the first or the last of several that stand in one pair of brackets."""
    if text.startswith("("):
        return text.count("(") > text.count(")")
    return text.endswith(")") and text.count("(") < text.count(")")


def is_code(text: str) -> bool:
    """Whether a sentence holds tags, or what is left of an embedded message."""
    return ("<" in text or "pic." in text or "(@" in text) and _CODE.search(text) is not None
