"""Which words of a pile name persons: whoever holds office stands in every subject of a week, and is none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from briefing.model import Article
from briefing.text.speech.given_names import FEMALE, MALE
from briefing.text.speech.people import GROUPS, OFFICES, PARTICLES, PORTFOLIOS, TURKISH_OFFICES
from briefing.text.words import fold, terms

_WORD = re.compile(r"[^\W\d_][\w-]*(?:['’]\w+)?")
_GIVEN = FEMALE | MALE
_BEFORE = OFFICES | TURKISH_OFFICES
_NO_NAME = _BEFORE | GROUPS | PARTICLES | {word.lower() for word in PORTFOLIOS}
_MOSTLY = 0.15  # of all occurrences of a word, those that show a person: after the first mention a surname stands alone


def stems_of_persons(articles: Iterable[Article]) -> frozenset[str]:
    """The stems of the given names and surnames in ``articles``.

    A capital shows a person behind an office ("Senator Ngata") or a given name ("Mary Ngata"), in running text; what
    mostly stands without either is the name of something else ("General Motors") or a common word.
    """
    seen: Counter[tuple[str, str | None]] = Counter()
    shown: Counter[tuple[str, str | None]] = Counter()
    for article in articles:
        for word, is_shown in _words(article):
            seen[word, article.language] += 1
            shown[word, article.language] += is_shown
    found = (key for key, count in shown.items() if count > 1 and count >= _MOSTLY * seen[key])
    return frozenset(stem for word, language in found for stem in terms(word, language))


def _words(article: Article) -> Iterator[tuple[str, bool]]:
    """Every word of the text, folded and without its ending behind an apostrophe, and whether it shows a person."""
    text = article.text
    matches = [*_WORD.finditer(text)]
    behind = False  # whether the word before is an office, a given name or a name behind these
    for place, match in enumerate(matches):
        word = re.split("['’]", match[0])[0]
        folded = fold(word, article.language)
        joined = place > 0 and text[matches[place - 1].end() : match.start()] in {" ", ". "}
        named = word[0].isupper() and folded not in _NO_NAME
        after = matches[place + 1][0] if place + 1 < len(matches) else ""
        given = word in _GIVEN and after[:1].isupper() and text[match.end() : match.end() + 1] == " "
        is_shown = named and (given or (joined and behind))
        yield folded, is_shown
        behind = word == match[0] and (is_shown or folded in _BEFORE)
