"""What English pages say of how an article came about: credits, corrections, notices."""

from __future__ import annotations

from briefing.languages.contract import Row, forms_of
from briefing.languages.general.furniture import PICTURE_AGENCIES

_PIECE = "(?:story|article|report|post|piece|column|headline|interview|page|analysis|graphic|review|obituary|blog)"
_OWN_PIECE = "(?:story|article|post|piece|column|headline|graphic|obituary|blog|gallery)"
_CORRECTED = "(?:updated|corrected|amended|clarified)"
_TREATED = (
    "(?:edited|revised|modified|republished|(?:first|originally) published|produced|reviewed|translated|syndicated"
    "|adapted)"
)
_HAS_BEEN = r"(?:,[^,.!?\n]{3,60},)?(?: \w+){0,4}? (?:has|have|was|were|had|is|are)(?: since)?(?: been)?(?: being)?"

_CREDITS = (
    *forms_of(
        "credit",
        Row(
            "contributed to|contributed reporting|contributed research",
            rf"contributed (?:(?:reporting|research|additional reporting) )?(?:to|for) (?:this|the) {_PIECE}"
            rf"|contributed (?:reporting|research)\b",
        ),
        begins="within",
    ),
    *forms_of(
        "credit",
        Row(
            "reporting by|reporting from|edited by|editing by|written by|research by|produced by",
            r"\(?(?:(?:with )?(?:additional |further |extra )?(?:reporting|research|production|writing|editing"
            r"|visuals|graphics)"
            r"(?: and \w+)? (?:by|from)|edited by|produced by|written by) (?-i:[A-Z])",
        ),
        place="end",
    ),
    *forms_of(
        "credit",
        Row(
            "photo|image|picture|graphic|illustration|video",
            r"\(?(?:(?:\w{1,40} )?(?:photo|image|picture|graphic|illustration|video)s? (?:credits?|courtesy)(?: of)?\b|"
            r"(?:image|media) (?:source|caption|copyright)\b|file (?:photo|image|picture)\s?:)\s?:?",
        ),
    ),
    *forms_of(
        "caption",
        Row(
            "photograph: |photograph by|photo: |photo by|picture: |image: |credit: ",
            r"[(\[]?(?-i:Photograph|PHOTOGRAPH|Photos?|PHOTO|Picture|PICTURE|Image|IMAGE|Credit|CREDIT)(?: by|:) ?"
            r"(?-i:(?=[A-Z\"“]))(?:"
            rf"[^.!?:;\n]{{0,70}}?(?:/|(?<![^\W_])){PICTURE_AGENCIES}(?:[/ ](?:via )?(?:{PICTURE_AGENCIES}))*"
            r"|[^.!?:;\n]{2,50}?/[\w ]{2,20}?(?=[.)\]\n]|\s(?-i:[A-Z])|$)|[^.!?:;\n]{2,60}?(?=[)\]\n]|$"
            r"|\s\d{1,2}[dhm] ago))[)\]]?\.?",
        ),
        begins="anywhere",
        reaches="match",
        shown=True,
    ),
)

_CORRECTIONS = (
    *forms_of(
        "correction",
        Row(
            "this |the article|the story|the headline|the post",
            rf"this (?:\w+ ){{0,2}}?{_PIECE}s?(?: and (?:its )?(?:headline|{_PIECE}))?{_HAS_BEEN} {_CORRECTED}\b"
            rf"|this (?:\w+ )?{_OWN_PIECE}{_HAS_BEEN} {_TREATED}\b"
            rf"|the (?:article|story|headline|post){_HAS_BEEN} {_CORRECTED}\b"
            r"|this is a (?:developing|breaking)(?: news)? (?:story|event)\b|this text may not be in its final form\b",
        ),
    ),
    *forms_of(
        "correction",
        Row(
            "earlier version|previous version|original version",
            rf"(?:an? )?(?:earlier|previous|original) versions? of (?:this|the|our) (?:\w+ )?{_PIECE}",
        ),
        begins="within",
    ),
    *forms_of(
        "correction",
        Row(
            "correction|clarification|editor’s note|editor's note|editors’ note",
            r"(?:corrections?(?: and clarifications?)?|clarification|editor['’]?s['’]? note|update)(?:"
            r" \([^()\n]{2,40}\))?\s?:\s",
        ),
        reaches="sentence",
    ),
)

_NOTICES = (
    *forms_of(
        "notice",
        Row(
            "readers may find|viewers may find",
            r"(?:warning\s?:\s?)?(?:some )?(?:readers|viewers) may find\b[^.!?\n“]{0,80}(?:distressing|upsetting"
            r"|disturbing)",
        ),
        reaches="match",
    ),
    *forms_of(
        "notice",
        Row(
            "warning|contains|distressing|upsetting",
            rf"(?:(?:content |trigger )?warning\s?:\s?)?this {_PIECE} (?:contains?|includes?|discusses|mentions)"
            rf" [^.!?\n]{{0,100}}?"
            r"(?:distressing|upsetting|disturbing|graphic|explicit|offensive|spoilers|suicide|sexual|strong language)",
        ),
    ),
    *forms_of(
        "notice",
        Row(
            "javascript|browser",
            r"to play this video you need to enable javascript|(?:your browser"
            r"|javascript)\b[^.!?\n]{0,60}\b(?:support|enable|disabled|required)",
        ),
        Row(
            "views expressed|opinions expressed|views and opinions",
            r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|are)\b",
        ),
        begins="within",
    ),
    *forms_of(
        "rights",
        Row(
            "all rights reserved|may not be published, broadcast|may not be reproduced",
            r"all rights reserved|(?:this material )?may not be (?:published, broadcast|reproduced|redistributed)\b",
        ),
        begins="within",
    ),
)

CREDITS = (*_CREDITS, *_CORRECTIONS, *_NOTICES)
