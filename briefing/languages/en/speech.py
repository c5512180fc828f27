"""Who says a quotation in English, and which words deny it."""

from __future__ import annotations

import re

from briefing.languages.contract import Speech
from briefing.languages.en.attribution import attribute, sentence_subject
from briefing.languages.en.verbs_of_speech import BASE_FORMS, DENIES, VERDICT
from briefing.languages.en.verbs_of_speech import SPEECH as SPEECH_VERBS

_DENIED = re.compile(
    r"\b(?:unlikely|not|never|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|no (?:evidence|proof|sign)|without evidence"
    r"|false(?:ly|hood)?|untrue|baseless|unfounded|debunk(?:s|ed|ing)?|disput(?:es?|ed|ing)|doubt(?:s|ed|ful)?"
    r"|refut(?:es?|ed|ing)|so-called)\b|n['’]t\b",
    re.IGNORECASE,
)

_ELSEWHEN = re.compile(
    r"\b(?:previously|once|(?:earlier|later) (?:this|that) year|last (?:year|month)|(?:the|that) same year"
    r"|(?:years?|months|decades?) (?:ago|earlier|before)|in the past|back in)\b",
    re.IGNORECASE,
)

_RECORDS = (
    r"(?:statement|letter|interview|speech|address|release|post|tweet|book|memoir|video|memo|email|article|column|essay"
    r"|podcast|op-ed|report|paper|testimony)s?"
)
_RECORD = re.compile(
    rf"\b(?P<year>(?:19|20)\d\d)(?: [a-z-]+)? {_RECORDS}\b"
    rf"|\b{_RECORDS} (?:of|from|in) (?:[A-Z][a-z]+ )?(?P<late>(?:19|20)\d\d)\b"
)

_TELLING = SPEECH_VERBS | VERDICT | DENIES
_NOUNS_TOO = frozenset(
    "answer attack author blast blog boast call caution chant charge claim comment counter crack credit demand dispute "
    "doubt echo email fire groan highlight hint joke kid label lament laugh marvel mention murmur note object paint "
    "plead pledge point praise press promise protest quip rail rant read remark report retort roar scream shout sigh "
    "slam snap state stress sum taunt text thunder tweet utter volunteer vow whisper wonder yell".split()
)

SPEECH = Speech(
    attribute=attribute,
    subject=sentence_subject,
    closes_within=True,
    telling=_TELLING,
    surely_telling=_TELLING - BASE_FORMS - frozenset(f"{base}s" for base in _NOUNS_TOO),
    stating=frozenset("added announced confirmed declared said says stated told tweeted warned wrote".split()),
    denied=_DENIED,
    elsewhen=_ELSEWHEN,
    record=_RECORD,
)
