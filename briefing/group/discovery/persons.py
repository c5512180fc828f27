"""Which words of a pile name persons: whoever holds office stands in every subject of a week, and is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefing.model import Document
from briefing.text.persons import folded_words
from briefing.text.words import fold, terms

_MOSTLY = 0.15  # of all occurrences of a word, those that show a person: after the first mention a surname stands alone


def stems_of_persons(documents: Sequence[Document]) -> frozenset[str]:
    """The stems of the given names and surnames in ``documents``, as far as their texts show them to be of persons.

    What mostly stands without office or given name is the name of something else ("General Motors") or a common word.
    """
    shown = Counter(
        (fold(name.text, document.language), document.language) for document in documents for name in document.persons
    )
    shown = Counter({key: count for key, count in shown.items() if count > 1})
    seen: Counter[tuple[str, str]] = Counter()
    for document in documents:
        words = ((word, document.language) for word in folded_words(document.article))
        seen.update(word for word in words if word in shown)
    found = (key for key, count in shown.items() if count >= _MOSTLY * seen[key])
    return frozenset(stem for word, language in found for stem in terms(word, language))
