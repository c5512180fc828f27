"""The two hashes of a Brief: its seal, by which any later change is seen, and that of its content.

Both are taken over the brief as its file has it, never over a value that was read and is written again: a field that a
later version adds breaks neither.

The **seal** is the SHA-256 of the canonical JSON (RFC 8785) of everything but the seal itself and the sources' texts,
which have hashes of their own.

The **content hash** is the SHA-256 of the canonical JSON of what is printed and of its receipts. Left out are

- at the top: the number of the schema, the seal, this hash, the state, who approved it and when, the way to the
  sources (``root``) and the method annex, in which stand the program's version, the settings and the inputs;
- of a passage: its key, its score, its terms, the reason it was chosen, and whether a person pinned it;
- of a story: its id, its cohesion, its reasons, and the ids of the themes that tell it too;
- of a theme: how many sentences were filed under it, and the words that discovery named it by with their language;
- of a source: its text, which has a hash of its own there, the hash of its file, and what that calls its outlet;
- every field that is empty (``""``, ``[]``, ``null``), so that one which a later version adds, and a brief does not
  use, leaves that brief's hash as it is.

So another approver or state, or a run of another version that prints the same, has the same content hash; another
sentence, heading, number, note, marking, source or receipt has another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from pydantic_core import to_json

from briefing.model import Brief
from briefing.render.canonical import canonical
from briefing.render.data import Stored, as_stored

_NOT_CONTENT = frozenset({"schema", "seal", "content_sha256", "state", "approved_by", "approved_on", "root", "method"})
_NOT_PRINTED = frozenset(
    {
        "amount",
        "key",
        "terms",
        "pinned",
        "story_id",
        "cohesion",
        "reasons",
        "elsewhere",
        "found",
        "keywords",
        "file_sha256",
        "written_outlet",
    }
)


def sealed(brief: Brief) -> Brief:
    """``brief`` with the hash of its content and its seal."""
    stored = as_stored(brief)
    content = content_of(stored)
    seal = seal_of({**stored, "content_sha256": content}, schema=brief.schema)
    return replace(brief, content_sha256=content, seal=seal)


def identified(brief: Brief) -> Brief:
    """``brief`` with the hash of its content, which its method annex prints."""
    return replace(brief, content_sha256=content_of(as_stored(brief)))


def seal_of(stored: Stored, *, schema: int) -> str:
    """The seal that a stored brief of this schema must have."""
    sources = [{**source, "text": ""} for source in stored.get("sources") or ()]
    return hashlib.sha256(_FORMS.get(schema, canonical)({**stored, "sources": sources, "seal": ""})).hexdigest()


def content_of(stored: Stored) -> str:
    """The hash of what a stored brief prints."""
    content = {key: value for key, value in stored.items() if key not in _NOT_CONTENT}
    return hashlib.sha256(canonical(_printed(content))).hexdigest()


def part_hashes(stored: Stored) -> dict[str, str]:
    """The beginning of the hash of each field that the content hash covers, by which it is seen which is another."""
    content = _printed({key: value for key, value in stored.items() if key not in _NOT_CONTENT})
    return {key: hashlib.sha256(canonical(value)).hexdigest()[:12] for key, value in content.items()}


_FORMS: dict[int, Callable[[Stored], bytes]] = {1: to_json}
"""The form that a seal is taken over where it is not the canonical one: 0.1.0 sealed the JSON in the order it wrote."""


def _printed(value: Any) -> Any:  # noqa: ANN401 - any value of JSON
    """``value`` without what is not printed, and without what is empty."""
    if isinstance(value, list):
        return [_printed(item) for item in value]
    if not isinstance(value, dict):
        return value
    unprinted = _NOT_PRINTED
    if "extracts" in value:  # a passage; the score of an unfiled story is printed, and why an article is left out
        unprinted |= {"score", "reason"}
    elif "proposed" in value:  # a theme; the language of a source is printed
        unprinted |= {"language"}
    elif "article_id" in value and "text" in value:  # a source; an extract's text is what is printed
        unprinted |= {"text"}
    kept = {key: _printed(item) for key, item in value.items() if key not in unprinted}
    return {key: item for key, item in kept.items() if item not in ("", [], None)}
