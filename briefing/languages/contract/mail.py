"""What an e-mail prints around what it was sent for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

MailField = Literal["from", "to", "date", "subject"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """What an e-mail prints around what it was sent for; all are patterns for any case of letters.

    ``answering`` stands before the subject of an answer, ``passing_on`` before that of what was passed on. ``replied``
    is the whole line over the message that is answered, and ``passed_on`` that over one that was passed on; ``heads``
    are pairs of a name, in small letters, that such a message has in its head, and what it says.

    ``notices`` are sought in a paragraph that says something of the e-mail itself and nothing of what it tells: how to
    read it in a browser, why it was sent. ``leaving`` are those of them with which what stands at the foot begins.
    """

    answering: tuple[str, ...] = ()
    passing_on: tuple[str, ...] = ()
    replied: tuple[str, ...] = ()
    passed_on: tuple[str, ...] = ()
    heads: tuple[tuple[str, MailField], ...] = ()
    notices: tuple[str, ...] = ()
    leaving: tuple[str, ...] = ()
