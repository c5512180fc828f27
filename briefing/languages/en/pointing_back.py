"""How English sentences point back: pronouns, connectives, roles without a name, things with "the"."""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.languages.en.pointing_nouns import BODIES, FAMILY_OF, PEOPLE, ROLES, UNIQUE
from briefing.languages.general.pointers import OPENING_MARKS, QUOTE, words_of
from briefing.model.pointers import Leaning, Pointer

_PERSONS = "he, she, his, her, hers, him"
_THINGS = "it, they, its, their, theirs, them, this, that, these, those, neither, both, such, another, others, similar"
_CONNECTIVES = (
    "however, but, also, and, or, nor, so, meanwhile, still, yet, then, instead, moreover, furthermore, besides, "
    "additionally, nevertheless, nonetheless, therefore, thus, hence, otherwise, similarly, likewise, consequently, "
    "accordingly, afterwards, afterward, in addition, as a result, for example, for instance, on the other hand, at "
    "the same time, by contrast, in contrast, in response, in return, in turn, in exchange, in fact, indeed, "
    "of course, on "
    "the contrary, on the one hand, on that, at the time, at that time, there, here, that is why, in that "
    "case, to that end, too, either way, even so, that said, as such, since then, until then, by then, after that, "
    "before that, because of this, because of that, the same, the former, the latter, the two, the three, the four, "
    "the pair, the duo, the trio, the other, the others, the rest, the idea, one of them, some of them, many of them, "
    "most of them, none of them, all of them, other than that, not only that, more importantly, worse, as for that"
)
_OPENING = re.compile(
    rf"(?P<person>{words_of(_PERSONS)})\b|(?P<before>{words_of(_CONNECTIVES)}|{words_of(_THINGS)})\b",
    re.IGNORECASE,
)
_SET_OFF = re.compile(
    r"[^,;:¶]{1,80},\s(?P<before>however|meanwhile|though|by contrast|in contrast|by comparison|in turn"
    r"|on the other hand|nevertheless|nonetheless|likewise|similarly|too),"
)
"""A connective between commas behind the first words: ``China, however, sees it otherwise``."""
_PARTICULAR = re.compile(r"\bth(?:is|ese) particular\b", re.IGNORECASE)
_PREPOSITION = (
    "according to|under|in|at|during|after|before|of|by|with|following|for|on|from|among|amongst|since|despite|to|"
    "through|within|because of|as part of|ahead of|as|without|beyond|besides|unlike|like|until"
)
_POINTING_PHRASE = re.compile(
    rf"(?:{_PREPOSITION})\s+(?:(?P<person>him|her|his|hers)|(?P<before>this|that|these|those|them|it|their|its|such|"
    r"the same|the latter|the former))\b(?!\s+(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|"
    r"fall|weekend|season|term|century|decade|end)\b)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = frozenset(
    phrase.split()[0]
    for phrases, mark in ((_PERSONS, ","), (_CONNECTIVES, ","), (_THINGS, ","), (_PREPOSITION, "|"))
    for phrase in phrases.split(mark)
)
"""Most sentences begin with another word, and need not be held against the patterns of openings."""
_JOINED = re.compile(r"[-’'](?!s\b|ll\b|re\b|ve\b|d\b)")
# Words that look as if they pointed back and do not: times, the empty "it", a pair that is named.
_EXCEPTIONS = re.compile(
    r"(?:this|that|these)\s+(?:past\s+|coming\s+)?(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|"
    r"fall|weekend|season|term|century|decade|days)\b(?!\s+(?:meeting|session|talks))"
    r"|it(?:\s*['’]s|\s+(?:is|was|remains|seems|appears|may be|would be|will be|has been))\s+(?:\w+\s+)?(?:unclear|"
    r"clear|possible|impossible|likely|unlikely|unknown|hard|difficult|easy|important|necessary|time|essential|vital|"
    r"too early|worth)\b"
    r"|it(?:\s*['’]s|\s+has)\s+(?:\w+\s+){0,2}(?:been\s+)?(?:revealed|reported|announced|claimed|confirmed)\s+that\b"
    r"|it\s+(?:remains to be seen|takes|took)\b"
    r"|(?:both|neither)\s+(?:(?-i:[A-Z])|(?:[\w’'-]+\s+){1,3}(?:and|nor)\s)"
    r"|there(?:\s*['’]s|\s+(?:\w+\s+)?(?:is|are|was|were|has|have|had|will|would|may|might|could|can|must|remains?|seems?)\b)"
    r"|(?:he|she|they)\s+who\b"
    r"|such\s+as\b"
    r"|so\s+far\s+this\b"
    r"|(?:his|her)\s+(?:royal|majesty|holiness)"
    r"|that\s+(?!is\b|was\b|would\b|will\b|has\b|had\b|could\b|may\b|might\b|means\b|meant\b)\w+s\b"
    r"|here\s+(?:are|is)\b"
    r"|this\s+is\s+the\s+(?:\w+\s+){0,2}(?:moment|story)\s+(?!is\b|was\b|of\b)\w"
    r"|(?:this|these)\s+(?:\w+\s+){0,2}(?:images?|pictures?|photos?|photographs?|video|footage)\s+shows?\s"
    rf"|the\s+former\s+(?:\w+\s+){{0,3}}(?:{words_of(PEOPLE)})\b",
    re.IGNORECASE,
)
_SAME_KIND = re.compile(
    r"(?:such\s+an?|such|another|similar|the\s+same|the\s+other|other)\s+((?:[a-z][\w-]+\s+){0,2}[a-z][\w-]+)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:e|is|er|im|imself|erself)|(?<=[Ss])he)\b")
"""He or she in any form. It begins with one set of characters, which makes the search for it fast."""
_NO_DAY = (
    "(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    "November|December)"
)
_NAME = re.compile(
    rf"(?<![.!?¶]\s)(?<!\A)\b{_NO_DAY}[A-ZÇĞİÖŞÜ][\w’'-]{{0,60}}[a-zçğıöşü]"
    rf"|\A\W*[A-ZÇĞİÖŞÜ][\w’'.-]+(?: [a-z]{{2,3}}){{0,2}} {_NO_DAY}[A-ZÇĞİÖŞÜ]\w"
    r"|\A\W*[A-ZÇĞİÖŞÜ][\w-]+[’']s\b"
)
"""A capital inside the sentence, or two at its beginning."""
_ATTRIBUTION = re.compile(rf"(?:,|{QUOTE})\s*(?:he|she)\s+(?:said|added|says|adds|noted|wrote)\s*(?:[.,]|\Z)")
"""Whoever is named in the words, it is somebody else who said them."""
_INDEFINITE_PERSON = re.compile(
    rf"\b(?:an?|one|every|each|no|any|another)\s+(?:[\w’'-]+\s+){{0,4}}\w|\b(?:{words_of(PEOPLE)}|who|someone|anyone|"
    r"everyone|nobody|person|people|voter|mr|mrs|ms|sen|rep|gov|dr)\b",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"(?:in|while|when|speaking|after|before|as|although|though|if|during|despite|on|at|with|for|by|since|even|asked|"
    r"writing|addressing|because|once|until|throughout|following|from|unlike|like|citing|despite|ahead|to|through)\b"
    r"[^¶]*?,\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?-i:[A-ZÇĞİÖŞÜ])",
    re.IGNORECASE,
)
_SAID = "said|says|added|adds|noted|wrote|stated|told|continued|argued|explained|warned|concluded|insisted|replied|read"
_REPORT = "statement|report|document|ministry|letter|communiqué|release|announcement|paper|memo|filing|text|bulletin"
_SPEECH = re.compile(
    rf"(?:{QUOTE}|,)\s*(?P<it>(?:it|they)\s+(?:{_SAID})|the\s+(?:\w+\s+)?(?:{_REPORT})\s+(?:\w+\s+)?(?:{_SAID}))\b"
    rf"|(?:{QUOTE}|,)\s*(?P<person>the\s+(?:\w+\s+)?(?:{words_of(PEOPLE)})\s+(?:\w+\s+)?(?:{_SAID}))\b"
)
_ELLIPTIC = re.compile(
    r"(?P<subject>Topics|Participants|Attendees|Delegates|Speakers|Organisers|Organizers|Panellists|Panelists|Discussions|"
    r"Deliberations|Those (?:present|involved))\b"
    r"(?!\s+(?:of|in|at|on|for|from|to)\b)"
)
_REVIEWED = re.compile(
    r"\bwere\s+(?:also\s+)?(?:reviewed|discussed|debated|considered)\b"
    r"(?!\s+(?:\w+\s+){0,3}?(?:at|in|by|during|on)\b)"
)
_SHELL = re.compile(r"\w{3,}(?:tion|sion|ment|ance|ence|ism|sal|val)s?\Z")
"""A noun made of a verb: with "the" and nothing behind it, it takes up what was said."""
_THING = re.compile(
    rf"(?:(?P<preposition>{_PREPOSITION})\s+)?the\s+(?P<rest>[^,;:¶.]*)(?P<stop>[,;:¶.]|\Z)", re.IGNORECASE
)
_WORD = re.compile(r"[\w’'&-]+")
_BEHIND = frozenset(
    "is are was were has have had will would could can may might must shall should said says say also did does do not "
    "then now still later never which and or but as when while because if than too even already soon just only "
    "came comes gave gives took takes made makes went goes got gets saw sees won wins lost loses led leads left leaves "
    "spoke rose rises fell falls grew grows knew thought felt kept keeps broke chose drew drove flew fought found "
    "hit hits read reads sent sends sold sells spent stood stands sought taught wrote writes withdrew shows marks "
    "includes "
    "held holds put puts set sets cut cuts met meets ran runs told tells began begins became becomes brought brings "
    "wants expects includes plans hopes needs declined refused follows signals aims seeks calls asks affects "
    "applies covers involves raises allows requires ends starts opens remains reflects underlines underscores "
    "highlights threatens bans bars limits extends expands reduces warns urges alleges argues claims cites "
    "describes finds concludes recommends".split()
)
_ATTACHED = frozenset(
    "of for in to on between with by from at that who whom whose over against among about into".split()
)


def points_back(leaning: Leaning) -> Pointer | None:
    """What in an English sentence points back beyond it; None where it stands alone."""
    stripped = leaning.outside.strip(f"{QUOTE} ")
    return (
        _opening(leaning.text.lstrip(OPENING_MARKS))
        or _inside(stripped)
        or _elliptic(stripped)
        or _thing(stripped, leaning.mentioned)
        or _speech(leaning.outside)
        or _person(leaning.outside, leaning.named)
    )


def _opening(bare: str) -> Pointer | None:
    first = _FIRST_WORD.match(bare)
    if not first or first[0].lower() not in _FIRST_WORDS:
        return None
    if _EXCEPTIONS.match(bare) or (_SUBORDINATE.match(bare) and not _OPENING.match(bare)):
        return None
    found = _OPENING.match(bare) or _POINTING_PHRASE.match(bare)
    if not found or _JOINED.match(bare, found.end()):
        return None
    if found["person"]:
        return Pointer(words=found[0], kind="person")
    same = _SAME_KIND.match(bare)
    return Pointer(words=found[0], kind="noun", nouns=tuple(same[1].split())) if same else Pointer(words=found[0])


def _inside(outside: str) -> Pointer | None:
    """A connective that the first words stand before, or something that is singled out from what was told."""
    if found := _SET_OFF.match(outside):
        return Pointer(words=found["before"])
    found = _PARTICULAR.search(outside)
    return Pointer(words=found[0]) if found else None


def _elliptic(outside: str) -> Pointer | None:
    """A sentence about a meeting that does not name it."""
    if found := _ELLIPTIC.match(outside):
        return Pointer(words=found[0], kind="noun", nouns=("", *FAMILY_OF["meeting"]))
    if "were" in outside and (found := _REVIEWED.search(outside)):
        return Pointer(words=found[0], kind="noun", nouns=("", *FAMILY_OF["meeting"]))
    return None


def _thing(outside: str, mentioned: Callable[[str], bool]) -> Pointer | None:
    """Something with "the" at the beginning that the sentence does not tell more of."""
    found = _THING.match(outside)
    if not found:
        return None
    head, words = _head(found["rest"], found["stop"], prepositional=bool(found["preposition"]))
    if not head or head in UNIQUE:
        return None
    family = FAMILY_OF.get(head, ())
    if head in ROLES:
        return Pointer(words=f"the {words}", kind="person", nouns=(head,))
    if head in BODIES:
        return Pointer(words=f"the {words}")
    if family or _SHELL.match(head) or mentioned(head):
        return Pointer(words=f"the {words}", kind="noun", nouns=(head, *family))
    return None


def _head(rest: str, stop: str, *, prepositional: bool) -> tuple[str, str]:
    """The noun behind "the" and the words up to it; empty where it is named or told more of."""
    words = _WORD.findall(rest)
    for count, word in enumerate(words[:5]):
        if word[0].isupper() or word in _ATTACHED:
            return "", ""
        if count and (word in _BEHIND or (word.endswith("ed") and word != "united")):
            return words[count - 1], " ".join(words[:count])
    if len(words) <= 3 and stop == "," and words:
        return words[-1], " ".join(words)
    known = [
        word for word in words[: 1 if prepositional else 2] if word in FAMILY_OF or word in ROLES or word in BODIES
    ]
    if known and len(words) > words.index(known[-1]) + 1 and words[words.index(known[-1]) + 1] not in _ATTACHED:
        return known[-1], " ".join(words[: words.index(known[-1]) + 1])
    return "", ""


def _speech(outside: str) -> Pointer | None:
    """Somebody's or something's words, told by "it said" or by a role."""
    found = _SPEECH.search(outside)
    if not found:
        return None
    return Pointer(words=found["it"] or found["person"], kind="statement" if found["it"] else "person")


def _person(outside: str, named: Callable[[str], bool]) -> Pointer | None:
    """He or she where the sentence names nobody before, nor right after its opening clause."""
    pronoun = _PERSON.search(outside)
    if not pronoun:
        return None
    before = outside[: pronoun.start()]
    if not _ATTRIBUTION.search(outside):
        opening = _WORD.match(before.lstrip(f"{QUOTE} "))
        if _NAME.search(before) or _INDEFINITE_PERSON.search(before) or (opening and named(opening[0])):
            return None
    if (clause := _SUBORDINATE.match(outside.strip())) and pronoun.start() < clause.end():
        return None
    return Pointer(words=pronoun[0], kind="person")
