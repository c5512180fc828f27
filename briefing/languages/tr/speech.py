"""Who says a quotation in Turkish, and which words deny it."""

from __future__ import annotations

import re

from briefing.languages.contract import Speech
from briefing.languages.tr.attribution import attribute

_DENIED = re.compile(
    r"\b(?:değil\w*|reddet\w*|reddedi\w*|yalan\w*|inkâr|inkar|sözde|asılsız\w*|şüphe(?:li|yle)|kuşku(?:lu|yla)"
    r"|(?:kanıt|delil)\w* (?:yok|bulunm)\w*|\w+m[ae]d[ıi](?:lar|ler)?)\b",
    re.IGNORECASE,
)

_ELSEWHEN = re.compile(
    r"\b(?:geçen (?:yıl|sene|ay)|(?:yıl|sene|ay) önce(?:ki)?|daha önce(?:ki|den)?|bir zamanlar|vaktiyle|o dönem)\b",
    re.IGNORECASE,
)

_RECORD = re.compile(
    r"\b(?P<year>(?:19|20)\d\d) (?:tarihli|yılındaki|yılına ait)"
    r"|\b(?P<late>(?:19|20)\d\d)(?:['’]\w+)?(?: yılında)? (?:yaptığı|verdiği|yazdığı|yayımladığı)\b"
)

SPEECH = Speech(
    attribute=attribute,
    stating=frozenset("açıkladı belirtti bildirdi dedi diyor duyurdu kaydetti söyledi vurguladı".split()),
    denied=_DENIED,
    elsewhen=_ELSEWHEN,
    record=_RECORD,
)
