"""Lines that English pages print around an article: invitations, notices, credits, widgets; each a pattern."""

from __future__ import annotations

from briefing.languages.general.page import END, NETWORKS, REST, WHEN

_WHOLE = "full|whole|entire|original|complete|latest|rest of the"
_PIECE = "story|article|report|post|piece|column|interview|transcript|video|clip"

_INVITATIONS = (
    rf"(?:read|see) (?:more|also|next)(?:\s?(?:[:»>[]|(?:about|at|from|here|in|on)\b){REST})?{END}",
    rf"(?:read|see|watch|hear) the (?:{_WHOLE}) (?:{_PIECE})\b{REST}{END}",
    r"read or share this story\b.{0,80}",
    rf"(?:continue|keep) reading\b{REST}{END}",
    rf"\"?related(?: (?:articles?|stor(?:y|ies)|coverage|content|topics|news))?(?:\s?:{REST})?{END}\"?",
    rf"(?:(?:also )?read|watch|listen|more|see|also(?: on \w+)?|must read)\s?:{REST}{END}",
    rf"(?:h/t|contributing|twitter)\s?:{REST}{END}",
    r"more (?:from|on|about)\b[^.!?,]{0,60}:?",
    r"also (?:on|in|read)\b[^.!?,]{0,40}:",
    rf"(?:click|tap) here\b{REST}{END}",
    rf"(?:sign up|subscribe|log in)\b{REST}{END}",
    rf"already a subscriber\b{REST}{END}{REST}{END}",
    rf"(?:follow|like|join|find) [\w@ .]{{2,40}} on (?:{NETWORKS}|google news|social media)\b{REST}{END}",
    r"do you support [^?]{1,60}\? like the page:?",
    rf"(?:download|get) (?:the|our) (?:\w+ ){{0,3}}app\b{REST}{END}",
    r"(?:watch|read|see) (?:the|part of) [^.!?]{0,80}\b(?:above|below)[.:]?",
    r"(?:bookmark with|enter your e-?mail|video loading)\b.{0,160}",
    r"\(?h/t [^.!?]{2,40}[.)]*",
    r"\((?:photos?|video|watch|related|see|listen|read)\s?:[^()]{0,160}\)",
)

_BEEN = "(?:has been|was|may not be|is being|will be)"
_TREATED = (
    r"(?:originally |first )?(?:updated|corrected|amended|(?:re)?published|translated|produced|broadcast|rewritten)"
)
_NOTICES = (
    r"all rights reserved\b.{0,160}",
    rf"this (?:story|article|report|post|page|material) {_BEEN} {_TREATED}\b.{{0,200}}",
    r"\(?(?:reporting|writing|editing|additional reporting|compiled|translated|edited) by\b.{0,300}",
    r"\*?with (?:files|reporting|additional reporting) (?:from|by)\b.{0,120}",
    r"to contact the (?:reporters?|editors?|authors?|writers?)\b.{0,300}",
    r"(?:corrections?(?: and clarifications?)?|editor['’]s note)\s?:.{0,400}",
    rf"(?:updated?|last (?:updated|modified)|published|posted|first published)\s?:?\s?(?:on )?{WHEN}",
    r"(?:updated?|corrections?(?: appended)?|previously)\s?[:.]?",
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?: [a-z]{2,4})?[.:]*",
)

_CREDITS = (
    r"(?:photos?|image|picture|photograph|caption|file photo)(?: credit| by| courtesy(?: of)?)?\s?:.{0,160}",
    r"(?:photo|photograph|image|video) (?:by|courtesy of) [^.!?]{2,80}",
    r"(?:sources?|via)\s?:\s?[^.!?]{0,60}\.?",
    r"(?:image (?:copyright|source|caption)|media caption|media playback is (?:unsupported|not))\b.{0,400}",
    r"file ?(?:photo|-|–|—)[ :].{0,400}",
    r"(?:just watched|embed more|must watch)\b.{0,400}",
    r"\(?(?:soundbite|music|applause|laughter|crosstalk)[^()]{0,60}\)?",
)

# What an embedded message, a player or a web archive says of itself.
_WIDGETS = (
    r"(?:you can add location information to your tweets|when you tweet with a location)\b.{0,400}",
    r"you (?:always have the option to delete your tweet|can switch) location\b.{0,200}",
    r"(?:tweet with a location|here['’]s the url for this tweet|include (?:parent tweet|media))\b.{0,80}",
    r"learn more[.!»>]*",
    r"(?:add|embed) this (?:tweet|video|post) (?:to|on|in) your (?:website|site|blog)\b.{0,200}",
    r"copy this code to your (?:website|site|blog)\b.{0,80}",
    r"(?:please )?try again later[.!]?",
    r"the interactive transcript could not be loaded[.!]?",
    r"rating is available when the video has been rented[.!]?",
    r"this feature is not available right now[.!]?.{0,60}",
    r"your browser (?:does not|doesn['’]t) support\b.{0,160}",
)

_TAGS = (r"(?:tags?|topics|filed under|categories|keywords)\s?:.{0,300}",)

LINES = (*_INVITATIONS, *_NOTICES, *_CREDITS, *_WIDGETS, *_TAGS)
ENDINGS = (
    r"[(\[](?:photo|image|picture|photograph)(?: by| credit)?\s?:[^()]{2,80}[)\]]",
    r"[\s(](?:file photo|ap photo/[\w. ]+)\)?",
    r"\b(?:photograph|photo)\s?:\s?[\w.'’& ]{2,40}(?:\s?/\s?[\w. ]{2,40})?",
    r"\s(?:(?-i:Read more)|\[ ?edit ?\])",
    r"\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b.{0,80}",
)
"""What ends a line that begins as any sentence."""
