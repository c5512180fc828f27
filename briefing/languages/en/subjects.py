"""Which English words name a subject, and which stand in every one and name none."""

from __future__ import annotations

import re

from briefing.languages.contract import Nouns, Subjects

# Days, numbers, titles of persons and verbs of saying.
_NAMELESS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december day week month year today yesterday tomorrow weekend morning afternoon evening night hour
    minute ago late early recent time first second third last next past new old one two three four five six seven eight
    nine ten dozen hundred thousand million billion trillion percent per cent number part people man men woman women
    told tell asked ask added add called call report reported according statement article read want need take took make
    story news scene life lives way ways thing things place point situation matter question expert experts due overnight
    normal fast short long ahead resume good bad big great high low major best better large larger largest full key
    important except own u.s us u.k united states president minister prime secretary governor senator chairman spokesman
    leader general sen rep gov dr mr mrs ms jan feb aug sept oct nov dec
    rs tk ksh usd lkr inr dollar rupee euro pound lira crore lakh
    """.split()
)
# The bodies of a state, the people in them, and how they go about any matter; what befalls people in any event.
_PROCEDURE = frozenset(
    """
    senate house congress parliament assembly bill act law legislation legislature legislative measure amendment vote
    voted pass passed passage approve approved approval lawmaker lawmakers legislator senators committee commission
    panel caucus session floor majority minority bipartisan bipartisanship partisan republican republicans democrat
    democrats democratic gop party conservative conservatives liberal liberals progressive progressives court judge
    justice ruling rule decision case appeal lawsuit attorney federal administration government official officials
    agency department office spokesperson spokeswoman capitol hill washington white resign resignation announce
    announced announcement order executive sign signed deal agreement talks negotiation negotiations proposal propose
    plan package policy program letter interview speech address meeting meet trip visit hearing testimony testify data
    poll survey block blocked push call move effort issue attempt oppose opposition opponent support debate final key
    top leaders aide member members states national nation country american americans
    toll death deaths dead die dies killed prison jail sentence sentenced company companies world faith account accounts
    risk risks city town attack attacks raid group search investigation claim claims charge charges event events joint
    future
    """.split()
)
_NOUNS = Nouns(
    before_verbs=frozenset(
        """
        to will would could can may might shall should must not never also just n't don't doesn't didn't won't can't
        he she they we i you it who is are was were be been being am has have had isn't aren't wasn't weren't
        couldn't wouldn't shouldn't let help
        """.split()
    ),
    objects=frozenset("the a an this these those his her its their our my your him them us it me what how".split()),
    phrase_ends=frozenset(
        """
        of in on at for from by with to and or is are was were has have had will would could can may might should
        that which who whose where as but over after before during amid against into under about since when while if
        than among between through across until despite because toward towards without within
        """.split()
    ),
    endings=re.compile(r".{1,60}(?:al|ive|ous|ic|less|ful|[ai]ble|ary|est|an|ant|ent|ing|ed|ish|ier|[lu]lar|clear)"),
    adverbs=re.compile(r"[a-z]+ly\b|(?:closer|further|sooner|longer|rather|together|alike|ago|apart)\b"),
    adjectives=re.compile(
        r"(?:\w+(?:ian|ean|ese|eli|aqi|ani|udi|rish|lish|kish|tish|wish|nish|dish)|African|American|Mexican|Cuban|Afghan"
        r"|German|French|Dutch|Greek|Swiss|Arab|Republican|Democratic|Communist|Socialist|Islamist|Christian|Federal|Supreme)s?"
    ),
)

SUBJECTS = Subjects(
    nameless=_NAMELESS,
    procedure=_PROCEDURE,
    verbs=re.compile(r"[a-z]{3,60}(?:ed|ise|ize|ises|izes)|took|made|held|rose|fell|gave|saw|told|says|said"),
    nouns=_NOUNS,
)
