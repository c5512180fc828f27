"""Titles, outlets and names of files: what strangers called things, cleaned and bounded here, where it enters.

A name is set in one line of every form of the brief, compared with others and shown in a terminal. None of these can do
with control characters, with letters that no encoding has, or with a name as long as a book.
"""

from __future__ import annotations

import os
import re
from urllib.parse import unquote_to_bytes

LONGEST_TITLE = 400
LONGEST_OUTLET = 120
LONGEST_BYLINE = 300
LONGEST_ADDRESS = 2000
LONGEST_FIELD = 200
"""Of a day or a language as it is written."""
LONGEST_PATH = 1000

UNPRINTABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f"  # controls
    "\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # soft hyphens, widths, directions
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of letters, and what Unicode promises never to be one
    "\ue000-\uf8ff\U000f0000-\U0010ffff]"  # private use
)
"""What stands in no printed text, beside white space: XML refuses some of it, and a terminal obeys some."""

# A name is shown, and its file is sought again by ``verify``: what cannot be printed is written as addresses write it.
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_ESCAPED = re.compile("(?:%(?:[01][0-9A-F]|7F|[89A-F][0-9A-F]))+")


def one_line(words: str, most: int) -> str:
    """``words`` on one line without what cannot be printed; what is longer than ``most`` is cut at a word and says so.

    No more is looked at than is kept, however long they are.
    """
    beginning = words.lstrip()[: 4 * most]
    line = " ".join(UNPRINTABLE.sub("", beginning).split())
    if len(line) <= most and len(beginning) < 4 * most:
        return line
    kept = line[: most - 1]
    within = kept.rfind(" ")
    return (kept[:within] if within > most // 2 else kept).rstrip(" ,;:–—-") + "…"


def shown_name(name: str) -> str:
    """The name of a file as it is printed: bytes that are no letters, and what cannot be printed, as ``%0A``.

    Of a path that is too long the end is kept, by which files differ.
    """
    shown = _UNSHOWN.sub(_escaped, name)
    return shown if len(shown) <= LONGEST_PATH else f"…{shown[1 - LONGEST_PATH :]}"


def named_file(shown: str) -> str:
    """The name on the disk that :func:`shown_name` made ``shown`` of, where it had to write it otherwise."""
    return _ESCAPED.sub(lambda signs: os.fsdecode(unquote_to_bytes(signs[0])), shown)


def _escaped(sign: re.Match[str]) -> str:
    try:
        data = os.fsencode(sign[0])
    except UnicodeEncodeError:  # half a letter, which is in no name on a disk
        data = sign[0].encode("utf-8", "surrogatepass")
    return "".join(f"%{byte:02X}" for byte in data)
