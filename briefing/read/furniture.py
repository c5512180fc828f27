"""Lines of a page that are no sentences of its article: bylines, captions, credits, invitations, buttons, notices."""

from __future__ import annotations

import re

from briefing.read.dateline import agency_name

_END = r"[.!?:…>»]*"
_REST = r"[^.!?]{0,120}"
_NETWORKS = "twitter|facebook|instagram|x|telegram|whatsapp|linkedin|youtube|google news|google haberler"

_INVITATIONS = (
    rf"(?:read|see) (?:more|also|next|the full (?:story|article))\b{_REST}{_END}",
    rf"(?:continue|keep) reading\b{_REST}{_END}",
    rf"related(?: (?:articles?|stor(?:y|ies)|coverage|content|topics|news))?(?:\s?:{_REST})?{_END}",
    rf"more (?:from|on):{_REST}{_END}",
    rf"(?:click|tap) here\b{_REST}{_END}",
    rf"(?:sign up|subscribe)\b{_REST}{_END}",
    rf"(?:follow|like|join|find) [\w@ .]{{2,40}} on (?:{_NETWORKS})\b{_REST}{_END}",
    rf"(?:download|get) (?:the|our) (?:\w+ ){{0,3}}app\b{_REST}{_END}",
    rf"(?:haberin )?devamı(?:nı oku| için tıklayın)?\b{_END}",
    rf"(?:haberin )?(?:ayrıntıları?|detayları|tamamı) için tıklayın\b{_END}",
    rf"(?:ilgili|diğer) haberler?\b(?:\s?:{_REST})?{_END}",
    rf"(?:bunlar da )?ilginizi çekebilir\b{_END}",
    rf"abone ol(?:un|mak için tıklayın)?\b{_REST}{_END}",
    rf"e-?bültenimize \w+ olun\b{_REST}{_END}",
    rf"bültenimize \w+ olun\b{_REST}{_END}",
    rf"bizi [^.!?]{{0,40}}takip edin\b{_REST}{_END}",
)

_BUTTON = (
    r"(?:advertisement|advertising|sponsored(?: content)?|reklam|share(?: this(?: article| story)?)?|print|e-?mail|tweet"
    r"|(?:\d+ )?comments?|(?:leave|post) a comment|save|paylaş|yazdır|yorumlar|yorum (?:yaz|yap)|tweetle|beğen"
    r"|facebook|twitter|whatsapp|linkedin|loading|video|photos?|gallery|galeri|foto galeri"
    r"|skip (?:ad|to (?:main )?content)|menu|home|ana ?sayfa|watch(?: now| live)?|listen)"
)
_BUTTONS = (rf"{_BUTTON}(?:[\s|/·•,]+{_BUTTON})*{_END}",)

_BEEN = "(?:has been|was|may not be|is being|will be)"
_TREATED = (
    r"(?:originally |first )?(?:updated|corrected|amended|(?:re)?published|translated|produced|broadcast|rewritten)"
)
_NOTICES = (
    r"(?:©|\(c\)|copyright (?:©|\(c\)|\d{4})).{0,400}",
    r"(?:all rights reserved|tüm hakları (?:saklıdır|mahfuzdur)|her hakkı (?:saklıdır|mahfuzdur))\b.{0,160}",
    rf"this (?:story|article|report|post|page|material) {_BEEN} {_TREATED}\b.{{0,200}}",
    r"\(?(?:reporting|writing|editing|additional reporting|compiled|translated|edited) by\b.{0,240}",
    r"(?:haber|editör|çeviri|derleyen|muhabir)\s?:.{0,120}",
    r"(?:correction|editor['’]s note|updated?|last (?:updated|modified)|published|posted|first published)\s?:.{0,200}",
    r"(?:güncelleme|son güncelleme|yayınlanma|yayın|giriş|oluşturulma)(?: tarihi)?\s?:.{0,120}",
)

_AGENT = "photo|getty images|ap photo|reuters|afp|aa|dha|iha|file|arşiv"
_CREDITS = (
    r"(?:photos?|image|picture|photograph|caption|file photo)(?: credit| by| courtesy(?: of)?)?\s?:.{0,160}",
    r"(?:fotoğraf(?:lar)?|foto|görsel|kamera)\s?:.{0,160}",
    r"(?:sources?|kaynak|ajans|via)\s?:\s?[^.!?]{0,60}\.?",
    rf"[^.!?]{{0,160}}\((?:[^()]{{0,60}}[/,] ?)?(?:{_AGENT})(?:[ /][^()]{{0,60}})?\)",
)

_TAGS = (
    r"(?:tags?|topics|filed under|categories|keywords|etiketler?|anahtar kelimeler|konular)\s?:.{0,300}",
    r"(?:#\w+[\s,]*){2,}",
)

_FURNITURE = re.compile(
    "|".join(f"(?:{line})" for line in (*_INVITATIONS, *_BUTTONS, *_NOTICES, *_CREDITS, *_TAGS)), re.IGNORECASE
)
_NO_LETTERS = re.compile(r"[\W\d_]*")

_BYLINE = re.compile(r"(?:By|BY|Written by|Reported by|Haber|Yazan|Muhabir)(?:\s?:)?\s(?P<name>[^.!?:]{3,60})")
_PARTICLE = "de|van|von|al|bin|the|of|and|ve|in|for"
_WORD = r"[A-ZÇĞİÖŞÜÂÉ][\w.'’&/-]*"
_NAME = re.compile(rf"{_WORD}(?:,?\s(?:{_WORD}|{_PARTICLE}|\|))*")
_CREDITED = re.compile(r"(?:kaynak|source|ajans|via)\s?:\s?(?P<agency>[^.!?]{2,40})\.?", re.IGNORECASE)


def is_furniture(line: str, *, at_start: bool = False) -> bool:
    """Whether a paragraph is no sentence of the article. ``at_start`` is what stands before its first sentence."""
    if _NO_LETTERS.fullmatch(line) or _FURNITURE.fullmatch(line):
        return True
    if len(line) <= 40 and credited_agency(line):
        return True
    return at_start and byline_name(line) is not None


def byline_name(line: str) -> str | None:
    """The name in a byline (``By Jane Doe``, ``Haber: Ayşe Yılmaz``); None where the line is none."""
    match = _BYLINE.fullmatch(line)
    return match["name"].strip() if match and _NAME.fullmatch(match["name"].strip()) else None


def credited_agency(line: str) -> str | None:
    """The agency that a line of furniture credits (``Kaynak: AA``, ``(AP)``); None where it credits none."""
    match = _CREDITED.fullmatch(line)
    return agency_name(match["agency"] if match else line.strip("()[] -–—"))
