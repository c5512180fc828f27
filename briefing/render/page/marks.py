"""How single words are marked: identifiers of places, the amount in a figure, the opening of a sentence."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefing.model import Source

_SCALES = r"(?:hundred|thousand|million|billion|trillion|per\s?cent|percent|mn|bn|tn|bin|milyon|milyar|trilyon|yüzde)\b"
_WORDS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|"
    "iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan|yüz"
)
_AMOUNT = re.compile(
    rf"^(?:{_WORDS})\b(?:\s{_SCALES})*|(?:yüzde\s)?(?<![\w.,])[€£$₺]?\s?\d[\d.,/–-]*(?:[%‰]|(?:bn|mn|tn|m|k)\b)?(?:[\s-]{_SCALES})*(?<![.,])",
    re.IGNORECASE,
)
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~$])")
# From a root, a drive or a parent folder to the last name before a quotation mark or the end; no web address.
_ELSEWHERE = re.compile(r"(?<![\w:/.*\\])(?:[A-Za-z]:[\\/]|/|~/|(?:\.\.[\\/])+)(?:[^\"'/\\\n]*[\\/])*(?=[^\"'/\\\n])")
_RECORD = re.compile(r":\d+$")
_LINE_START = re.compile(r"^(\s*)(\d+)([.)])(?=\s)|^(\s*)([-+=])")


@lru_cache(maxsize=4096)
def slug(name: str) -> str:
    """``name`` as part of an identifier: ASCII letters, digits and hyphens; other letters by their code."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in plain if not unicodedata.combining(c))
    return re.sub(r"-+", "-", kept).strip("-") or "-".join(f"{ord(c):x}" for c in name) or "none"


def split_amount(phrase: str, amount: str = "") -> tuple[str, str, str]:
    """``phrase`` in three: what stands before its amount, the amount, and the rest; joined they are the phrase.

    ``€150 billion loan scheme`` has nothing before ``€150 billion``; without a number all of it is the rest. Where
    ``amount`` is given, it is that one, and no other number of the phrase.
    """
    free = rf"(?<![\w.,]){re.escape(amount)}(?!\w|[.,]\d)"
    found = (re.search(free, phrase) if amount else None) or _AMOUNT.search(phrase)
    if not found:
        return "", "", phrase
    return phrase[: found.start()], found.group(), phrase[found.end() :]


def opening(text: str, words: int = 9) -> tuple[str, bool]:
    """The first ``words`` words of ``text``, and whether more follow."""
    runs = list(re.finditer(r"\S+", text))
    if len(runs) <= words:
        return text, False
    return text[: runs[words - 1].end()], True


def place(path: str) -> str:
    """``path`` as it may be printed: as it is below the brief's folder, elsewhere the file's name alone.

    Where a file lies on its author's machine is nobody's business. What stands around paths (``["/a/*.txt"]``, ``It
    repeats /a/b.txt.``) stays.
    """
    return _ELSEWHERE.sub("", path)


def own_file(path: str) -> str:
    """The file of a source as it may be printed; nothing for a record of many (``feed.jsonl:14``)."""
    return "" if _RECORD.search(path) else place(path)


def provenance(source: Source) -> str:
    """What a reader knows a source by, in one word: its outlet, or else its title, or else its file."""
    return source.outlet or source.title or place(source.path)


def plain(text: str) -> str:
    """``text`` on one line with everything escaped that Markdown would read as a mark."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _LINE_START.sub(lambda m: f"{m[2]}\\{m[3]}" if m[2] else f"\\{m[5]}", escaped)
