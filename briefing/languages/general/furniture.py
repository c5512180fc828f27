"""What a page of any language prints within a text: rights lines, captions before their credit, embedded messages."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.languages.contract import Form, Language, Surroundings

PICTURE_AGENCIES = (
    r"(?:getty(?: images)?|ap(?: photo)?|reuters|afp|epa(?:-efe)?|aap|aa|dha|iha|upi|pa(?: media| wire)?|shutterstock"
    r"|associated press|anadolu(?: agency)?|rex(?: features)?|alamy|tass|sputnik|zuma(?: press)?|bloomberg|xinhua"
    r"|ansa|dpa"
    r"|nurphoto|sipa(?: usa)?|imago|barcroft media|corbis|maxar(?: technologies)?|imagn images|handout|pool|file)"
    r"(?-i:(?![a-zğşçöüı]))"
)
"""Who pictures are credited to; what a small letter follows is another word."""

_MARKED = (
    "reuters",
    "getty",
    "/ap",
    "/afp",
    "/epa",
    "ap photo",
    "ap)",
    "/aa",
    "/dha",
    "/iha",
    "/pa",
    "anadolu",
    "shutterstock",
    "alamy",
    "/bloomberg",
    "file photo",
    "imagn",
    "/aap",
    "/tass",
    "via ap",
    "pool photo",
)

GENERAL = Surroundings(
    forms=(
        Form(
            kind="stamp",
            marks=("年",),
            pattern=r"(?:\A|(?<=\n))\s*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[^\S\n]*(?=\n|\Z)",
            begins="anywhere",
            reaches="match",
        ),
        Form(
            kind="rights",
            marks=("©", "copyright ", "(c) "),
            pattern=r"(?:(?<![^\s(.|])©|copyright (?:©|\(c\)|\d{4})|\(c\) (?:copyright )?(?=\d{4}))\s?",
            begins="anywhere",
            reaches="sentence",
        ),
        # A picture's credit in brackets: (Jane Doe/Reuters), (Photo by Jane Doe via Getty Images).
        Form(
            kind="caption",
            marks=_MARKED,
            pattern=(
                rf"\(\s?(?:(?:[^()\n]{{0,90}}?(?:[/,] ?| via )|via |(?:file )?(?:photo|image)s?(?: by)?"
                rf" [^()\n]{{0,60}}?[/, ])"
                rf"{PICTURE_AGENCIES}(?:[/, ]+[^()\n]{{0,40}})?"
                rf"|{PICTURE_AGENCIES}[/,][^()\n]{{0,60}})\)\.?(?-i:(?!\s?[a-z,;]))"
                rf"|(?<=[.!?…”] )\({PICTURE_AGENCIES}\)(?=\s*\n|\s*$|\s(?-i:[A-ZÇĞİÖŞÜ“]))"
            ),
            begins="anywhere",
            reaches="match",
            shown=True,
        ),
        # One run together with its caption at the end of a line: the harbour at dawn.(Jane Doe)
        Form(
            kind="caption",
            marks=(".(", "(courtesy", "(photo", "(video", "(image", "(credit"),
            pattern=(
                r"(?:(?<=[.!?\w])\((?-i:(?=[A-ZÇĞİÖŞÜ]))|\((?:courtesy|photo|video|image|credit)\b)"
                r"[^()\n]{2,90}(?:\([^()\n]{1,30}\)[^()\n]{0,50})?\)\.?(?=\s*\n|\s*$)"
            ),
            begins="anywhere",
            reaches="match",
            shown=True,
        ),
        # One without brackets behind a caption: Jane Doe/Reuters, Jane Doe/AFP/Getty Images.
        Form(
            kind="caption",
            marks=_MARKED,
            pattern=(
                r"(?-i:(?<=[\w.!?…”\"’)] )(?:[A-ZÇĞİÖŞÜ][\w.'’-]*(?: (?:[A-ZÇĞİÖŞÜ][\w.'’-]*|al|de|van|von|bin|la"
                r"|di|da|el)){0,4})"
                r"(?:/[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}){0,3}?)\s?/\s?"
                rf"{PICTURE_AGENCIES}(?:\s?[/,]\s?(?:via )?{PICTURE_AGENCIES})*(?: via {PICTURE_AGENCIES})?"
            ),
            begins="anywhere",
            reaches="match",
            shown=True,
        ),
        # A line that begins or ends with one and has no end of its own.
        Form(
            kind="caption",
            marks=("getty", "handout", "reuters", "afp", "shutterstock", "alamy", "/ap"),
            pattern=(
                rf"{PICTURE_AGENCIES}(?:\s?-\s?\w+)?(?:\s(?-i:[A-ZÇĞİÖŞÜ])[^\n]{{10,260}}[^.!?…:;,”\"’\n])?[^\S\n]*(?=\n|\Z)"
                rf"|[^\n]{{10,300}}?[ /](?:via )?{PICTURE_AGENCIES}[^\S\n]*(?=\n|\Z)"
            ),
            begins="line",
            reaches="match",
        ),
        # An embedded message: its address, and who wrote it on which day.
        Form(
            kind="embed",
            marks=("pic.twitter.com", "(@"),
            pattern=(
                r"(?:(?:https?://t\.co/\w+\s*)*pic\.twitter\.com/\w{10}\s?)?[—–-] ?[^—\n]{2,60}? \(@\w+\) "
                r"(?:(?-i:[^\W\d_])\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})"
            ),
            begins="anywhere",
            reaches="match",
        ),
        Form(
            kind="embed",
            marks=("pic.twitter.com",),
            pattern=r"(?:https?://t\.co/\w+\s*)*pic\.twitter\.com/\w{10}",
            begins="anywhere",
            reaches="match",
        ),
        Form(
            kind="embed",
            marks=("http://", "https://"),
            pattern=r"(?:(?<=[.!?:…”’\"] )|(?<=\n)|\A)https?://\S+(?=\s*$|\s*\n|\s+(?-i:[A-ZÇĞİÖŞÜ“\"]))",
            begins="anywhere",
            reaches="match",
        ),
        Form(
            kind="player",
            marks=(" source: ", " source:"),
            pattern=r"(?-i:[A-Z“\"‘'])[^.!?\n]{4,160}? \d?\d:\d\d ?[-–—] ?source: ?(?:\w+)?",
            reaches="match",
        ),
    ),
)


def surroundings_of(every: Iterable[Language]) -> tuple[Surroundings, ...]:
    """What any page prints, and then what those in each of some languages do."""
    return (GENERAL, *(language.furniture for language in every))
