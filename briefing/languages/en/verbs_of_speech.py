"""The words that say who spoke, in English: verbs of speech and of judgement in all their forms."""

from __future__ import annotations

_DOUBLED = frozenset({"admit", "quip", "rebut", "slam", "rip"})


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a regular English verb: base, third person, past, participle."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z")) else f"{verb}s"
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    return verb, third, f"{stem}ed", f"{stem}ing"


def _all_forms(verbs: str, irregular: str = "") -> frozenset[str]:
    return frozenset(form for verb in verbs.split() for form in _forms(verb)) | frozenset(irregular.split())


SPEECH = _all_forms(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure author bellow bemoan blog
    boast brag caution chant charge chime chuckle claim clarify comment complain concede conclude confess confide
    confirm contend continue counter crack cry deadpan declare demand deny disclose echo elaborate email emphasise
    emphasize enthuse exclaim explain express fire fume groan grumble gush highlight hint implore imply inform inquire
    insist interject interrupt intone jest joke kid lament laugh maintain marvel mention mumble murmur mutter muse note
    object observe opine plead pledge point predict press proclaim promise pronounce propose protest quip rail rant
    reassure recall recount reflect reiterate rejoice relate remark remember remind repeat reply report respond retort
    reveal roar scoff scream shout sigh snap state stress suggest sum summarise summarize surmise taunt testify text
    thunder tout tweet underline underscore urge utter volunteer vow warn whisper wonder worry yell
    """,
    """
    say says said saying tell tells told telling write writes wrote written writing read reads reading swear swears
    swore swearing went
    """,
)
VERDICT = _all_forms(
    """
    accuse applaud assail attack berate blame blast bash brand call castigate characterise characterize cite compare
    condemn credit criticise criticize decry define denounce depict deride describe dismiss dub hail knock label lambast
    lambaste liken mock oppose paint pillory portray praise rebuke refer reject ridicule rip savage scold slam
    """
)
PARTICIPLES = frozenset(form for form in SPEECH | VERDICT if form.endswith("ing"))
LEADING_PARTICIPLES = frozenset(
    """
    saying telling adding noting explaining calling describing stating writing arguing declaring insisting tweeting
    warning replying responding claiming asserting concluding accusing praising criticising criticizing denouncing
    dismissing blasting slamming stressing suggesting announcing continuing recalling remarking joking vowing
    """.split()
)
BASE_FORMS = frozenset(form for form in SPEECH | VERDICT if {f"{form}s", f"{form}es"} & (SPEECH | VERDICT))
PLAINLY_SAYS = frozenset("say says said tells told".split())
"""Forms that are no noun."""
DENIES = _all_forms("deny dismiss reject dispute refute doubt repudiate question", "")
"""Verbs whose object is what somebody else says."""
CLAIMS = frozenset(
    """
    accusation accusations allegation allegations assertion assertions charge charges claim claims idea insinuation
    insinuations notion report reports rumor rumors rumour rumours suggestion suggestions
    """.split()
)
"""What is denied, as nouns before the words themselves."""
CITES = _all_forms("quote cite accuse")
"""Verbs whose object speaks: ``X quoted Y as saying``, ``X accused Y of saying``."""
PASSIVE = frozenset("is was were are been be being am get got gets".split())
BEFORE_VERB = PASSIVE | frozenset(
    """
    has have had also later then once recently repeatedly previously never not would will did does do could might may
    must can should again now still already even simply just further often famously only soon always sometimes initially
    instead thus rightly first finally quickly immediately earlier subsequently nevertheless nonetheless himself herself
    themselves itself both all each 's 'm 're 've 'd 'll came on to went
    """.split()
)
