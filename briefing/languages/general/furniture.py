"""What a page of any language prints within a text: rights lines, captions before their credit, embedded messages."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.languages.contract import Language, Row, Surroundings, forms_of

PICTURE_AGENCIES = (
    r"(?:getty(?: images)?|ap(?: photo)?|reuters|afp|epa(?:-efe)?|aap|aa|dha|iha|upi|pa(?: media| wire)?|shutterstock"
    r"|associated press|anadolu(?: agency)?|rex(?: features)?|alamy|tass|sputnik|zuma(?: press)?|bloomberg|xinhua"
    r"|ansa|dpa"
    r"|nurphoto|sipa(?: usa)?|imago|barcroft media|corbis|maxar(?: technologies)?|imagn images|handout|pool|file)"
    r"(?-i:(?![a-zğşçöüı]))"
)
"""Who pictures are credited to; what a small letter follows is another word."""

_MARKED = (
    "reuters|getty|/ap|/afp|/epa|ap photo|ap)|/aa|/dha|/iha|/pa|anadolu|shutterstock|alamy|/bloomberg"
    "|file photo|imagn|/aap|/tass|via ap|pool photo"
)

GENERAL = Surroundings(
    forms=(
        *forms_of(
            "stamp",
            Row(
                "年",
                r"(?:\A|(?<=\n))[^\S\n]*\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日[^\S\n]*(?=\n|\Z)",
            ),
            begins="anywhere",
            reaches="match",
        ),
        # A sign that was lost by itself: no word, number or name of such a sentence is sure.
        *forms_of("lost sign", Row("\ufffd", "\ufffd"), begins="within", reaches="sentence"),
        *forms_of(
            "rights",
            Row(
                "©|copyright |(c) ",
                r"(?:(?<![^\s(.|])©|copyright (?:©|\(c\)|\d{4})|\(c\) (?:copyright )?(?=\d{4}))\s?",
            ),
            begins="anywhere",
            reaches="sentence",
        ),
        *forms_of(
            "caption",
            # A picture's credit in brackets: (Jane Doe/Reuters), (Photo by Jane Doe via Getty Images).
            Row(
                _MARKED,
                rf"\(\s?(?:(?:[^()\n]{{0,90}}?(?:[/,] ?| via )|via |(?:file )?(?:photo|image)s?(?: by)?"
                rf" [^()\n]{{0,60}}?[/, ])"
                rf"{PICTURE_AGENCIES}(?:[/, ]+[^()\n]{{0,40}})?"
                rf"|{PICTURE_AGENCIES}[/,][^()\n]{{0,60}})\)\.?(?-i:(?!\s?[a-z,;]))"
                rf"|(?<=[.!?…”] )\({PICTURE_AGENCIES}\)(?=\s*\n|\s*$|\s(?-i:[A-ZÇĞİÖŞÜ“]))",
            ),
            # One run together with its caption at the end of a line: the harbour at dawn.(Jane Doe)
            Row(
                ".(|(courtesy|(photo|(video|(image|(credit",
                r"(?:(?<=[.!?\w])\((?-i:(?=[A-ZÇĞİÖŞÜ]))|\((?:courtesy|photo|video|image|credit)\b)"
                r"[^()\n]{2,90}(?:\([^()\n]{1,30}\)[^()\n]{0,50})?\)\.?(?=\s*\n|\s*$)",
            ),
            # One without brackets behind a caption: Jane Doe/Reuters, Jane Doe/AFP/Getty Images.
            Row(
                _MARKED,
                r"(?-i:(?<=[\w.!?…”\"’)] )(?:[A-ZÇĞİÖŞÜ][\w.'’-]*"
                r"(?: (?:(?:(?:a[dlnrstz]|ash|el|ul)-)?[A-ZÇĞİÖŞÜ][\w.'’-]*|al|de|van|von|bin|la|di|da|el)){0,4})"
                r"(?:/[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}){0,3}?)\s?/\s?"
                rf"{PICTURE_AGENCIES}(?:\s?[/,]\s?(?:via )?{PICTURE_AGENCIES})*(?: via {PICTURE_AGENCIES})?",
            ),
            begins="anywhere",
            reaches="match",
            shown=True,
        ),
        *forms_of(
            "caption",
            # A line that begins or ends with one and has no end of its own.
            Row(
                "getty|handout|reuters|afp|shutterstock|alamy|/ap",
                rf"{PICTURE_AGENCIES}(?:\s?-\s?\w+)?(?:\s(?-i:[A-ZÇĞİÖŞÜ])[^\n]{{10,260}}[^.!?…:;,”\"’\n])?[^\S\n]*(?=\n|\Z)"
                rf"|[^\n]{{10,300}}?[ /](?:via )?{PICTURE_AGENCIES}[^\S\n]*(?=\n|\Z)",
            ),
            begins="line",
            reaches="match",
        ),
        *forms_of(
            "embed",
            # What the page's program was to fill in, and the time of day before it: {{hits}}.
            Row("{{", r"(?:\w{2,12},? \d{1,2} \w{3,12} (?:19|20)\d\d \d\d?:\d\d[ –-]*)?\{\{[^{}\n]{1,80}\}\}"),
            # An embedded message: its address, and who wrote it on which day.
            Row(
                "pic.twitter.com|(@",
                r"(?:(?:https?://t\.co/\w+\s*)*pic\.twitter\.com/\w{10}\s?)?[—–-] ?[^—\n]{2,60}? \(@\w+\) "
                r"(?:(?-i:[^\W\d_])\w+ \d{1,2}, \d{4}|\d{1,2} \w+ \d{4})",
            ),
            Row(
                "pic.twitter.com",
                r"(?:https?://t\.co/\w+\s*)*pic\.twitter\.com/\w{10}",
            ),
            Row(
                "http://|https://",
                r"(?:(?<=[.!?:…”’\"] )|(?<=\n)|\A)https?://\S+(?=\s*$|\s*\n|\s+(?-i:[A-ZÇĞİÖŞÜ“\"]))",
            ),
            begins="anywhere",
            reaches="match",
        ),
    ),
)


def surroundings_of(every: Iterable[Language]) -> tuple[Surroundings, ...]:
    """What any page prints, and then what those in each of some languages do."""
    return (GENERAL, *(language.furniture for language in every))
