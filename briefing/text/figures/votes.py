"""The counts of a vote, those for and those against: ``voted 222-190``, ``220-to-190 vote``, ``190'a karşı 222 oy``."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.languages.contract import Votes
from briefing.model.mentions import FigureMention

_PARTED = 1000
"""A vote's number is the greater count with the smaller one as its thousandths: two votes of one number are alike."""


def find_votes(text: str, votes: Votes) -> Iterator[FigureMention]:
    """The votes of ``text`` of which both counts are printed, from the verb to the noun where they stand by."""
    for pattern in votes.patterns if votes.sign.search(text) else ():
        for match in pattern.finditer(text):
            if not votes.not_in.search(match[0]):
                most, least = sorted((int(match["one"]), int(match["other"])), reverse=True)
                yield FigureMention(
                    start=match.start(),
                    end=match.end(),
                    text=match[0],
                    number=most + least / _PARTED,
                    unit="votes",
                    noun=votes.noun,
                    amount=text[match.start("one") : match.end("other")],
                )


def sides_of(vote: FigureMention) -> tuple[int, int]:
    """The two counts of a vote, the greater one first."""
    most = int(vote.number)
    return most, round((vote.number - most) * _PARTED)
