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

SPEECH = Speech(
    attribute=attribute,
    stating=frozenset("açıkladı belirtti bildirdi dedi diyor duyurdu kaydetti söyledi vurguladı".split()),
    denied=_DENIED,
    elsewhen=_ELSEWHEN,
)
