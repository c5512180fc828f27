"""What an English title carries beside what it says, and where an English sentence may be cut to a heading."""

from __future__ import annotations

import re

from briefing.languages.contract import Headings

_MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
)
_KIND = (
    r"(?:in )?(?:videos?|pictures|photos|audio|podcast|graphic|map|gallery|infographic|recap|as it happened"
    r"|live(?: (?:updates|blog))?)"
)
_NEWS = "breaking(?: news)?|watch(?: live)?|video|live(?: updates?)?"
_SERIES = r"(?:quiz|crossword|horoscopes?|sudoku|cartoon|newsletter|podcast)"

HEADINGS = Headings(
    before=(
        rf"(?:{_MONTH})\.? \d{{1,2}},? (?:19|20)\d\d\s?[-–—:|]\s",
        rf"\d{{1,2}} (?:{_MONTH}),? (?:19|20)\d\d\s?[-–—:|]\s",
        rf"(?:author|exclusive|{_NEWS}|just in|update[sd]?(?: \d+)?|photos|in pictures|listen|read)\s?[:|]\s",
        rf"(?:{_NEWS})\s[-–—]\s",
    ),
    behind=(
        rf"\s[-–—|]\s{_KIND}",
        rf"\s?[(\[]{_KIND}[)\]]",
    ),
    sections=(
        rf"\A[^:]{{0,40}}\b{_SERIES}\s?[:?|–—-]",
        rf"(?:[:|–—-]\s?|\A(?:[\w'’]+ )?)(?:[\w'’]+ ){{0,2}}{_SERIES}\Z",
        r"\A(?:in pictures|in photos|the papers|what the papers say|the week in|best of|editor['’]s pick)\b",
        r"\Aon (?-i:[A-Z]{2,4}):",
        r"\b(?:what we know (?:so far|on day)|front pages|top shots|photo essay)\b",
        r"\b(?:week|month|day|year) in (?:pictures|photos|review|brief|numbers)\b",
        r"\b(?:book|film|movie|album|tv|theatre|game|restaurant) review\b|\Areview\s?[:–—-]|[:–—-]\s?review\Z",
        r"\bcatch up (?:with|on)\b|\binside the .* (?:weekly|edition|issue)\b|\bmust-read\b",
        r"\b(?:things|stories) to know\b|\b(?:morning|evening|daily|weekly) (?:briefing|roundup|digest)\b",
        # A line under a film or a map says what is shown, and asks one to look.
        r"\A(?:see|hear|watch|listen to|look at|take a look)\b(?! (?:off|out|no)\b)|\Aon board\b",
        r"\A(?:video|footage|map|maps|photos?|images?|satellite images?) (?:shows?|captures?|reveals?)\b",
        r"\b(?:weighs in on|(?:reporter|analyst|panel|correspondent|expert)s? (?:reacts?|explains?|breaks? down))\b",
        # Two headlines of others, in their marks: a review of the papers.
        r"\A[‘'“\"][^’”\"]{3,60}[’'”\"] and [‘'“\"][^”\"]{3,60}[’'”\"]\Z",
    ),
    clause_ends=re.compile(
        r"[,;]? (?:after|as|amid|while|when|during|following|ahead of|despite|hours after|days after"
        r"|(?:just )?(?:hours|days|weeks|months|years|minutes) (?:after|before))\b"
        r"|, (?:which|who|whose|where|with|in which|including|the (?:first|latest|second|third))\b|;| [–—-] "
    ),
)
