"""The seal of a Brief: one hash over everything that it says, by which a later change is seen."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter

from briefing.model import Brief, sha256

_BRIEF: TypeAdapter[Brief] = TypeAdapter(Brief)


def sealed(brief: Brief) -> Brief:
    """``brief`` with its seal."""
    return replace(brief, seal=seal_of(brief))


def seal_of(brief: Brief) -> str:
    """The SHA-256 of the brief's JSON without a seal and without the sources' texts, which have hashes of their own."""
    sources = tuple(replace(source, text="") for source in brief.sources)
    return sha256(_BRIEF.dump_json(replace(brief, sources=sources, seal="")).decode())
