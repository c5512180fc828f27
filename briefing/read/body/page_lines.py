"""Lines of a page that are no sentences of its article: bylines, captions, credits, invitations, buttons, notices."""

from __future__ import annotations

import re

from briefing.read.body.dateline import agency_name

# Furniture is short; what is longer is not looked at.
_LONGEST = 500

_END = r"[.!?:…>»]*"
_REST = r"[^.!?]{0,120}"
_NETWORKS = "twitter|facebook|instagram|x|telegram|whatsapp|linkedin|youtube|google news|google haberler|social media"

_WHOLE = "full|whole|entire|original|complete|latest|rest of the"
_PIECE = "story|article|report|post|piece|column|interview|transcript|video|clip"

_INVITATIONS = (
    rf"(?:read|see) (?:more|also|next)(?:\s?(?:[:»>[]|(?:about|at|from|here|in|on)\b){_REST})?{_END}",
    rf"(?:read|see|watch|hear) the (?:{_WHOLE}) (?:{_PIECE})\b{_REST}{_END}",
    r"read or share this story\b.{0,80}",
    rf"(?:continue|keep) reading\b{_REST}{_END}",
    rf"\"?related(?: (?:articles?|stor(?:y|ies)|coverage|content|topics|news))?(?:\s?:{_REST})?{_END}\"?",
    rf"(?:(?:also )?read|watch|listen|more|see|also(?: on \w+)?|must read)\s?:{_REST}{_END}",
    rf"(?:h/t|contributing|twitter)\s?:{_REST}{_END}",
    r"more (?:from|on|about)\b[^.!?,]{0,60}:?",
    r"also (?:on|in|read)\b[^.!?,]{0,40}:",
    rf"(?:click|tap) here\b{_REST}{_END}",
    rf"(?:sign up|subscribe|log in)\b{_REST}{_END}",
    rf"already a subscriber\b{_REST}{_END}{_REST}{_END}",
    rf"(?:follow|like|join|find) [\w@ .]{{2,40}} on (?:{_NETWORKS})\b{_REST}{_END}",
    r"do you support [^?]{1,60}\? like the page:?",
    rf"(?:download|get) (?:the|our) (?:\w+ ){{0,3}}app\b{_REST}{_END}",
    rf"(?:haberin )?devamı(?:nı oku| için tıklayın)?\b{_END}",
    rf"(?:haberin )?(?:ayrıntıları?|detayları|tamamı) için tıklayın\b{_END}",
    rf"(?:ilgili|diğer) haberler?\b(?:\s?:{_REST})?{_END}",
    rf"(?:bunlar da )?ilginizi çekebilir\b{_END}",
    rf"abone ol(?:un|mak için tıklayın)?\b{_REST}{_END}",
    rf"(?:e-?)?bültenimize \w+ olun\b{_REST}{_END}",
    rf"bizi [^.!?]{{0,40}}takip edin\b{_REST}{_END}",
    r"(?:watch|read|see) (?:the|part of) [^.!?]{0,80}\b(?:above|below)[.:]?",
    r"(?:bookmark with|enter your e-?mail|video loading)\b.{0,160}",
    r"\(?h/t [^.!?]{2,40}[.)]*",
    r"\[[^\[\]]{20,160}\]",
    r"\((?:photos?|video|watch|related|see|listen|read)\s?:[^()]{0,160}\)",
)

_BUTTON_NAMES = """
advertisement|advertising|sponsored(?: content)?|reklam|share(?: this(?: article| story)?)?|print|e-?mail(?: this)?
|tweet|(?:\\d+ )?comments?|(?:leave|post) a comment|save|paylaş|yazdır|yorumlar|yorum (?:yaz|yap)|tweetle|beğen|facebook
|twitter|whatsapp|linkedin|reddit|instagram|pinterest|loading|video|photos?|gallery|galeri|foto galeri
|skip (?:ad|to (?:main )?content)|menu|home|ana ?sayfa|watch(?: now| live)?|listen|close|replay|story continued below
|continue reading(?: the main story)?|read more|hide caption|toggle caption|more info(?:rmation)?|log in|subscribe
|abone ol
""".replace("\n", "")
_BUTTON = f"(?:{_BUTTON_NAMES})"
_BUTTONS = (rf"{_BUTTON}(?:[\s|/·•,]+{_BUTTON})*{_END}",)

_BEEN = "(?:has been|was|may not be|is being|will be)"
_TREATED = (
    r"(?:originally |first )?(?:updated|corrected|amended|(?:re)?published|translated|produced|broadcast|rewritten)"
)
_WHEN = r"[^.!?a-zçğıöşü]{0,12}[\w.,: /+-]{0,60}\d[\w.,: /+-]{0,30}"
_NOTICES = (
    r"(?:©|copyright (?:©|\(c\)|\d{4})|\(c\) (?:copyright )?\d{4}).{0,400}",
    r"(?:all rights reserved|tüm hakları (?:saklıdır|mahfuzdur)|her hakkı (?:saklıdır|mahfuzdur))\b.{0,160}",
    rf"this (?:story|article|report|post|page|material) {_BEEN} {_TREATED}\b.{{0,200}}",
    r"\(?(?:reporting|writing|editing|additional reporting|compiled|translated|edited) by\b.{0,300}",
    r"\*?with (?:files|reporting|additional reporting) (?:from|by)\b.{0,120}",
    r"to contact the (?:reporters?|editors?|authors?|writers?)\b.{0,300}",
    r"(?:haber|editör|çeviri|derleyen|muhabir)\s?:.{0,120}",
    r"(?:corrections?(?: and clarifications?)?|editor['’]s note|düzeltme|editörün notu)\s?:.{0,400}",
    rf"(?:updated?|last (?:updated|modified)|published|posted|first published)\s?:?\s?(?:on )?{_WHEN}",
    rf"(?:güncelleme|son güncelleme|yayınlanma|yayın|giriş|oluşturulma)(?: tarihi)?\s?:\s?{_WHEN}",
    r"(?:updated?|corrections?(?: appended)?|previously|güncelleme)\s?[:.]?",
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?: [a-z]{2,4})?[.:]*",
)

_CREDITED_TO = "getty(?: images)?|ap(?: photo)?|reuters|afp|epa(?:-efe)?|aa|dha|iha|upi|shutterstock|associated press"
_CREDITS = (
    r"(?:photos?|image|picture|photograph|caption|file photo)(?: credit| by| courtesy(?: of)?)?\s?:.{0,160}",
    r"(?:photo|photograph|image|video) (?:by|courtesy of) [^.!?]{2,80}",
    r"(?:fotoğraf(?:lar)?|foto|görsel|kamera)\s?:.{0,160}",
    r"(?:sources?|kaynak|ajans|via)\s?:\s?[^.!?]{0,60}\.?",
    rf"[^.!?]{{0,40}}\((?:[^()]{{0,60}}[/,] ?)?(?:{_CREDITED_TO})(?:[ /][^()]{{0,60}})?\)",
    r"(?:image (?:copyright|source|caption)|media caption|media playback is (?:unsupported|not))\b.{0,400}",
    r"(?:file|arşiv) ?(?:photo|-|–|—)[ :].{0,400}",
    r"(?:just watched|embed more|must watch)\b.{0,400}",
    r"\(?(?:soundbite|music|applause|laughter|crosstalk)[^()]{0,60}\)?",
)

# What ends a line that begins as any sentence.
_ENDINGS = (
    r"[(\[](?:photo|image|picture|photograph|fotoğraf|foto)(?: by| credit)?\s?:[^()]{2,80}[)\]]",
    r"\([^()/]{3,60}/\s?[^()/]{2,40}\)(?: \([\w ]{2,30}\))?",
    rf"[\s(](?:file photo|ap photo/[\w. ]+|(?:{_CREDITED_TO})/[A-Z][\w. ]{{2,40}}|arşiv)\)?",
    r"\b(?:photograph|photo|fotoğraf)\s?:\s?[\w.'’& ]{2,40}(?:\s?/\s?[\w. ]{2,40})?",
    r"\s(?:via getty(?: images)?\.?|(?-i:Getty Images|Read more|Devamını oku)|\[ ?edit ?\])",
    r"\bcontributed (?:reporting )?(?:to|for) this (?:report|story|article)\b.{0,80}",
    r"— [^—]{2,60} \(@\w+\) \w+ \d{1,2}, \d{4}",
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
    r"starting in 1996, alexa internet has been donating\b.{0,400}",
    r"flowing in every day, these data are added to the wayback machine\b.{0,200}",
    r"these crawls are part of an effort to archive pages\b.{0,400}",
    r"(?:then|that way), (?:as the pages that are|the internet archive hopes that) referenc.{0,300}",
    r"crawls of supported .{1,3}no more 404.{1,3} sites[.!]?",
    r"the goal is to fix all broken links on the web ?[.!]",
)

_TAGS = (
    r"(?:tags?|topics|filed under|categories|keywords|etiketler?|anahtar kelimeler|konular)\s?:.{0,300}",
    r"(?:#\w+[\s,]*){2,}",
    r"(?:[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+|@\w+)\.?",
)

# Where capitals make the difference.
_CAPITALS = (
    r"CLOSE [A-Z].{0,400}",
    r"FILE [-–—] .{0,400}",
)

# By the mark without which a line is none of the kind.
_CODE = {
    "{": r"[.#@\w-]+(?:,? [.#\w:-]+)* ?\{.*",
    ";": r"[a-z-]{3,30}: ?[\w#.%(), -]{1,40};",
    "=": r"(?:var|let|const) \w+ ?=.*;?",
    "(": r"\(?function ?\(.*",
}

_LINES = (*_INVITATIONS, *_BUTTONS, *_NOTICES, *_CREDITS, *_WIDGETS, *_TAGS)
_FURNITURE = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)
_FURNISHED_END = re.compile(f"(?:{'|'.join(_ENDINGS)})$", re.IGNORECASE)
_CAPITALISED = re.compile("|".join(f"(?:{line})" for line in _CAPITALS))
_WRITTEN_BY_MACHINE = [(mark, re.compile(line)) for mark, line in _CODE.items()]
_POINTS_INTO_A_PICTURE = re.compile(r"\((?:pictured|left|right|above|below|centre|center|from left|solda|sağda)\b")
_NO_LETTERS = re.compile(r"[\W\d_]*")

_BY = r"(?:(?:Written |Reported |Interview |Analysis |Words |Opinion |Story )?by|Byline|Haber|Yazan|Muhabir|Röportaj)"
_PARTICLE = "de|van|von|al|bin|the|of|and|ve|in|for"
_WORD = r"[A-ZÇĞİÖŞÜÂÉ][\w.'’&/-]*"
_NAME = rf"{_WORD}(?:,?\s(?:{_WORD}|{_PARTICLE}|\|))*"
_BYLINE = re.compile(rf"(?i:{_BY})(?:\s?:)?\s(?P<name>{_NAME})(?:,(?:\s[\w-]+){{1,4}})?\.?")
_CREDITED = re.compile(r"(?:kaynak|source|ajans|via)\s?:\s?(?P<agency>[^.!?]{2,40})\.?", re.IGNORECASE)
_QUOTES_AND_BRACKETS = "\"'”’»)]"
_FULL_STOPS = (".", "!", "?", '"', "”", "’", "'")
_CLOSING = (".", "!", "?", "…", ":", ";", ",", "—", "–")

_LONGEST_END = 140
_FEW_WORDS = 8
_LONGEST_BYLINE = 100


def is_furniture(line: str, *, at_start: bool = False) -> bool:
    """Whether a paragraph is no sentence of the article. ``at_start`` is what stands before its first sentence."""
    if len(line) > _LONGEST:
        return False
    if _NO_LETTERS.fullmatch(line) or _FURNITURE.fullmatch(line) or _CAPITALISED.fullmatch(line) or _is_code(line):
        return True
    if _may_be_furnished(line) and _FURNISHED_END.search(line, max(0, len(line) - _LONGEST_END)):
        return True
    if len(line) <= 40 and credited_agency(line):
        return True
    return at_start and byline_name(line) is not None


def _is_code(line: str) -> bool:
    """Whether a line is style or script: most have none of the marks, and are not looked at."""
    return any(mark in line and pattern.fullmatch(line) for mark, pattern in _WRITTEN_BY_MACHINE)


def _may_be_furnished(line: str) -> bool:
    """Whether it is worth looking at the end: most lines are sentences with a full stop and thank nobody."""
    return not line.endswith(_FULL_STOPS) or "contributed" in line or "via " in line


def is_closed(line: str) -> bool:
    """Whether a paragraph ends as sentences do, or leads over to the next one with a colon or a comma."""
    return line.rstrip(_QUOTES_AND_BRACKETS).endswith(_CLOSING)


def is_heading(line: str) -> bool:
    """Whether a paragraph is a heading, a caption or a row of a table among paragraphs of sentences.

    That is one that ends without a mark and has at most eight words, hardly one in small letters, or points into a
    picture ("(left)").
    """
    if is_closed(line):
        return False
    if len(line) <= _LONGEST and _POINTS_INTO_A_PICTURE.search(line):
        return True
    words = line.split()
    small = sum(word[0].islower() for word in words)
    return len(words) <= _FEW_WORDS or small < 0.2 * len(words)


def byline_name(line: str) -> str | None:
    """The name in a byline (``By Jane Doe, correspondent``, ``Haber: Ayşe Yılmaz``); None where the line is none."""
    match = _BYLINE.fullmatch(line) if len(line) <= _LONGEST_BYLINE else None
    return match["name"].removesuffix(".") if match else None


def credited_agency(line: str) -> str | None:
    """The agency that a line of furniture credits (``Kaynak: AA``, ``(AP)``); None where it credits none."""
    match = _CREDITED.fullmatch(line)
    return agency_name(match["agency"] if match else line.strip("()[] -–—"))
