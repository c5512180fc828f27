"""Why articles are together, as values: the names, the subjects and the days that they share, and what parts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.group.stories.particulars import named_apart
from briefing.languages.general.names import NAMES
from briefing.model import Document, Reason
from briefing.text.words import fold, stop_words, terms

MOST = 5
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")


def explain(
    documents: Sequence[Document], others: Sequence[Document] = (), rest: Sequence[Document] = ()
) -> tuple[Reason, ...]:
    """What the articles of a story share, and what they have that others in the same words have not.

    Those are ``others``, whose names and figures are different, and ``rest``, with which they were one group until the
    words of their news parted them.
    """
    words = [word for document in documents for other in others for word in named_apart(document, other)]
    words += _news_apart(documents, rest)
    parted = Reason(kind="set wording", words=tuple(dict.fromkeys(words))[:MOST])
    return (*_shared_by(documents), *((parted,) if words else ()))


def _shared_by(documents: Sequence[Document]) -> tuple[Reason, ...]:
    if len(documents) == 1:
        return ()
    names = _shared([_names(document) for document in documents])
    words = _shared([_words(document, names) for document in documents])
    reasons = []
    if names:
        reasons.append(Reason(kind="shared names", words=tuple(names)))
    if words:
        reasons.append(Reason(kind="shared words", words=tuple(words)))
    return (*reasons, *_days(documents))


def _names(document: Document) -> set[str]:
    """The names in an article, without its outlet's own and the words that a capital alone makes look like one."""
    article = document.bare
    found = {re.sub(r"[’']s\Z", "", match[0]) for match in NAMES.finditer(article.text)}
    empty = stop_words(article.language)
    return {name for name in found if fold(name, article.language).replace("’", "'").partition("'")[0] not in empty} - {
        article.outlet or ""
    }


def _words(document: Document, names: Sequence[str]) -> set[str]:
    """Words of the title and the lead that are no part of a name, as printed in lower case."""
    known = {word.casefold() for name in names for word in name.split()}
    lead = " ".join([document.article.title or "", *(sentence.text for sentence in document.sentences[:3])])
    return {word for word in re.findall(r"\b[^\W\d_]{5,}\b", lead) if word.islower() and word not in known}


def _news_apart(documents: Sequence[Document], rest: Sequence[Document]) -> list[str]:
    """The words, as printed, of most titles and leads of ``documents`` that none of ``rest`` has there."""
    if not rest:
        return []
    told = {term for document in rest for term in terms(_lead(document), document.language)}
    return _shared([{word for word in _WORD.findall(_lead(d)) if _is_new(word, d, told)} for d in documents])


def _is_new(word: str, document: Document, told: set[str]) -> bool:
    own = terms(word, document.language)
    return bool(own) and told.isdisjoint(own)


def _lead(document: Document) -> str:
    return " ".join([document.article.title or "", *(sentence.text for sentence in document.sentences[:1])])


def _shared(sets: Sequence[set[str]]) -> list[str]:
    """What most of ``sets`` hold, the most common first, the longer one where several are as common."""
    counts = Counter(item for items in sets for item in items)
    common = [item for item, count in counts.items() if count > len(sets) / 2]
    ranked = sorted(common, key=lambda item: (-counts[item], -len(item), item))
    whole = [item for item in ranked if not any(item != other and item in other.split() for other in ranked)]
    return whole[:MOST]


def _days(documents: Sequence[Document]) -> tuple[Reason, ...]:
    """From when to when the articles are, where all of them are dated."""
    dates = sorted(document.article.date for document in documents if document.article.date)
    if len(dates) < len(documents):
        return ()
    if dates[0] == dates[-1]:
        return (Reason(kind="one day", days=(dates[0],)),)
    return (Reason(kind="several days", days=(dates[0], dates[-1])),)
