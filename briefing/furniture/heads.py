"""The head of a text: its title and the name of its section, which the page repeats there without a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing import languages
from briefing.furniture.pieces import Pieces
from briefing.languages import Language
from briefing.model import Article, Furniture, Reason

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TITLE_PARTS = re.compile(r"(?<!\s)\s+[|–—-]\s+")
_HEAD = 480
_SECTION = 6
"""Words of a section's name before the title."""
_OTHER_TITLE = 16
_SHORTEST, _SURE = 3, 5
_COPIES = 3
_CAPTION, _SHORTEST_CAPTION, _LONGEST_CAPTION = 32, 6, 400
_ENOUGH = 600
"""Letters behind a caption, without which it is all that an article says."""
_MARK = re.compile(r"[.!?…,;:—–]")
_SENTENCE_END = re.compile(r"[.!?…]")

_Token = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Head:
    """Where the text of an article begins behind the stamps at its head, and its first words from there on."""

    begins: int
    tokens: tuple[_Token, ...]


def head_of(text: str, begins: int) -> Head:
    """The head of ``text``, which begins at ``begins``."""
    matches = _WORD.finditer(text, begins, begins + _HEAD)
    return Head(begins, tuple((_folded(match[0]), match.start(), match.end()) for match in matches))


def headings_in(article: Article, head: Head) -> Iterator[Furniture]:
    """The title that stands at the head of ``article``'s text, and what the head says twice."""
    text, tokens, begins = article.text, head.tokens, head.begins
    end = max(_titled(text, tokens, article.title or "", begins) or 0, _doubled(text, tokens, begins) or 0)
    if end:
        yield Furniture(start=begins, end=end, kind="heading", reason=Reason(kind="repeated title"))


def _folded(word: str) -> str:
    return word.replace("’", "").replace("'", "").casefold()


def _titled(text: str, tokens: Sequence[_Token], title: str, begins: int) -> int | None:
    """Where the last copy of the title at the head ends; None where there is none."""
    words = [_folded(match[0]) for match in _WORD.finditer(title)]
    whole = [_folded(match[0]) for match in _WORD.finditer(_TITLE_PARTS.split(title)[0])]
    # A title may have the name of its section before it, too.
    for wanted in (words, whole, *(words[first:] for first in (1, 2) if len(words) - first >= _SURE)):
        end = _copies(text, tokens, wanted, begins)
        if end:
            return end
    return None


def _copies(text: str, tokens: Sequence[_Token], wanted: Sequence[str], begins: int) -> int | None:
    count = len(wanted)
    if count < _SHORTEST:
        return None
    reached, place = None, 0
    for _ in range(_COPIES):
        found = next(
            (
                number
                for number in range(place, min(place + _OTHER_TITLE + 1, len(tokens) - count + 1))
                if [token[0] for token in tokens[number : number + count]] == list(wanted)
                and (number - place <= _SECTION or _is_like(wanted, [token[0] for token in tokens[place:number]]))
            ),
            None,
        )
        if found is None:
            break
        before = text[(tokens[place - 1][2] if place else begins) : tokens[found][1]]
        if _SENTENCE_END.search(before) or not _ends(text, tokens[found + count - 1][2]):
            break
        place = found + count
        reached = _with_mark(text, tokens[place - 1][2])
    return reached


def _is_like(title: Sequence[str], before: Sequence[str]) -> bool:
    """Whether what stands before a title is that title in other words, as a page has it in its path."""
    return len(set(title) & set(before)) >= 0.4 * len(set(title))


def _doubled(text: str, tokens: Sequence[_Token], begins: int) -> int | None:
    """Where the second copy of a phrase ends that stands twice in a row at the head."""
    words = [token[0] for token in tokens]
    for place in range(min(_SECTION, len(words))):
        for count in range(min(30, (len(words) - place) // 2), _SHORTEST - 1, -1):
            if words[place : place + count] != words[place + count : place + 2 * count]:
                continue
            first_end, end = tokens[place + count - 1][2], tokens[place + 2 * count - 1][2]
            if not _SENTENCE_END.search(text[begins:first_end]) and _ends(text, first_end) and _ends(text, end):
                return _with_mark(text, end)
    return None


def restarts_in(article: Article, head: Head, language: Language) -> Iterator[Furniture]:
    """A caption without a mark that the text behind it is run together with: the text names who is shown once more.

    ``Ada Berg won the cup in June Ada Berg lost on Sunday`` – one sentence does not say a full name twice.
    """
    tokens, begins = head.tokens[:_CAPTION], head.begins
    if len(tokens) < 2 or not all(article.text[token[1]].isupper() for token in tokens[:2]):
        return
    for place in range(_SHORTEST_CAPTION, len(tokens) - 1):
        if [tokens[place][0], tokens[place + 1][0]] != [tokens[0][0], tokens[1][0]]:
            continue
        first = place - _is_possessive(article.text, tokens[place - 1])
        before = tokens[first - 1][0]
        shown = article.text[begins : tokens[first][1]]
        ends = (
            not before[0].isalpha() or article.text[tokens[first - 1][1]].islower() or language.calendar.month(before)
        )
        if ends and before not in language.words.stop_words and not _MARK.search(shown):
            yield Furniture(
                start=begins, end=tokens[first - 1][2], kind="caption", reason=Reason(kind="furniture form")
            )
        return


def presented_in(pieces: Pieces, outlet: str) -> Iterator[Furniture]:
    """What a film at the head shows, in the outlet's own words (``Shore News' Jane Doe reports from the port``).

    An article that says no more than that is left as it is.
    """
    start = len(pieces.text) - len(pieces.text.lstrip())
    end = pieces.end_of(start + 1)
    if not outlet or not pieces.text.startswith(outlet, start) or len(pieces.text) - end < _ENOUGH:
        return
    if _presents().match(pieces.text, start + len(outlet), end):
        line = pieces.line_end(end)
        is_line = line < len(pieces.text) and line - start <= _LONGEST_CAPTION
        yield Furniture(start=start, end=line if is_line else end, kind="caption", reason=Reason(kind="furniture form"))


@languages.joined
def _presents(every: tuple[Language, ...]) -> re.Pattern[str]:
    found = [language.furniture.presents for language in every if language.furniture.presents]
    return re.compile("|".join(f"(?:{pattern})" for pattern in found) or "(?!)")


def _is_possessive(text: str, token: _Token) -> bool:
    """Whether a word says whose what follows is, with a capital: ``Britain's``."""
    return text[token[1]].isupper() and text[token[1] : token[2]].endswith(("'s", "’s"))


def _ends(text: str, end: int) -> bool:
    """Whether something new begins behind ``end``: no mark that goes on, and no word in small letters."""
    behind = text[end : end + 12]
    if behind[:1] in {".", ",", ";", ":", "-", "’", "'"} and behind[:1]:
        return False
    ahead = behind.lstrip(" \xa0\"'“”‘’?!)»")
    return not ahead or "\n" in behind[: len(behind) - len(ahead)] or ahead[0].isupper() or ahead[0].isdigit()


def _with_mark(text: str, end: int) -> int:
    """``end`` behind the marks that close a title."""
    while end < len(text) and text[end] in "?!”’\"'»)":
        end += 1
    return end
