"""Whether an English sentence puts a day ahead: by the verb that governs it, or by a noun of plan that has a day.

A day that a noun of plan has whatever is told of it ("before the 7 May hearing"), up to which something lasts, or on
which somebody is asked to do something, is open: where it is near it is ahead.

In English the verb stands before its day ("will open on 7 May"), but for a day that opens its clause ("On 7 May the
fair will open"). What stands between must not take the day away: a clause of its own, a verb in the past, an attack. A
day on which something was to happen, will not happen, or from which it was moved away is off.
"""

from __future__ import annotations

import re

from briefing.model import Outlook

_PAST_VERBS = (
    "was|were|had|did|said|told|came|went|made|took|held|met|won|lost|began|left|got|gave|saw|found|became|fell|rose|ran"
    "|struck|shot|fled|fought|broke|brought|built|bought|caught|chose|drew|drove|felt|flew|grew|hit|kept|knew|laid|led|paid"
    "|rang|sank|sat|sent|spent|spoke|spread|stood|stole|swept|taught|threw|understood|withdrew|wore|wrote|underwent"
)
_HARM = (
    r"(?:attacks?|assaults?|massacres?|bombings?|shootings?|killings?|murders?|riots?|wars?|invasions?|crash(?:es)?"
    r"|explosions?|blasts?|earthquakes?|quakes?|coups?|deaths?|sieges?|kidnappings?|abductions?|storming|insurrection"
    r"|uprising|disasters?|collapse|atrocities|raids?|incursions?|air ?strikes?|(?:drone|missile) strikes?|anniversary)"
)
NOUNS_OF_PLAN = (
    "deadline|date|elections?|by-elections?|votes?|ballots?|polls?|primary|primaries|run-?offs?|referendums?|anniversary"
    "|holiday|meetings?|summits?|hearings?|trials?|retrials?|re-trials?|sessions?|conferences?|talks|debates?|launch|start"
    "|opening|release|ceremony|inauguration|exercises?|rollout|inquests?|sentencing|consultation|congress|strike action"
    "|walk-?outs?|visit|review|caucus(?:es)?|contests?|inquir(?:y|ies)|hustings|expiration|expiry|cut-?off"
)
"""What is held on a day that is fixed beforehand."""

_LAST = re.compile(
    r"\b(?:[Ll]ast|[Pp]ast|[Pp]revious|[Ss]ince|[Ee]arlier(?: on| in)?|[Bb]ack (?:on|in)|[Aa]s (?:of|from)|between)"
    r"(?: the)?(?: [A-Z]\w+day,?)? $"
)
_AGO = re.compile(
    r",?\s(?:of )?(?:last year|the (?:previous|same) year|the year before|that year"
    r"|(?:\w+ )?years? (?:ago|earlier|before))\b"
)
_SHIFTED = (
    r"(?:postponed|moved|delayed|rescheduled|pushed back|put back|brought forward|shifted|put off|deferred|adjourned"
    r"|extended|prolonged|remanded|suspended|renewed)"
)
_TO_A_NEW_DAY = re.compile(rf"\b{_SHIFTED}\b[^;:]*\b(?:to|until|till|for|through)(?: [A-Z]\w+day,?)?(?: the)? $")
_FROM_AN_OLD_DAY = re.compile(rf"\b{_SHIFTED}\b[^;:]*\bfrom(?: [A-Z]\w+day,?)?(?: the)? $")
_AND_TO = re.compile(r"(?:,? \d{4})?,? (?:to|until) ")
_INSTEAD = re.compile(r"\b(?:[Ii]nstead of|[Rr]ather than|not)(?: (?:on|in|by))? $")
_WAS_TO = re.compile(
    r"\b(?:was|were) (?:originally |initially |first |once |due originally )?to (?!be seen\b)\w+[^;:]*$"
    r"|\b(?:originally|initially|previously|first) (?:due|scheduled|planned|expected|set|supposed|slated)\b[^;:]*$"
    r"|\b(?:had|'d) been (?:due|scheduled|planned|expected|set|supposed|slated|meant)\b[^;:]*$"
)
_WAS_DUE = re.compile(
    r"^(?!.*\b(?:said|says|announced|told|that)\b)"
    r".*\b(?:was|were) (?:\w+ly )?(?:due|scheduled|planned|slated|supposed|set) (?:to|for|in|on)\b[^,;:]*$"
)
_CALLED_OFF = r"(?:cancell?ed|called off|scrapped|abandoned|axed|postponed|put off|shelved|suspended)"
_CALLED_OFF_BEFORE = re.compile(
    rf"\b(?:{_CALLED_OFF.replace('|suspended', '')}|cancell?s|calls off|(?:cancellation|postponement) of)\b"
)
_CALLED_OFF_BEHIND = re.compile(
    r"(?:[^,;]*?\b|,\s)(?:was|were|is|are|has been|have been|had been|will be|being)\s"
    rf"(?:\w+ly |also |now )?{_CALLED_OFF}\b"
)
_UNTIL = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Tt]hrough|before)(?: at least| around| about| the end of)?(?: [A-Z]\w+day,?)? $"
)
_LASTING = re.compile(r"\b(?:has|have|is|are|remains?|lasts?|continues?|runs?|stays?|until at least)\b")

_PLAN = re.compile(
    r"\b(?:will(?: not| never| no longer)?|won['’]t|shall(?: not)?"
    r"|(?P<fixed>due|scheduled|planned(?! (?:attack|assault))|expected|slated|supposed|poised|set (?:to|for)|going to)"
    r"|(?:is|are)(?P<not> not)? to(?= \w)"
    r"|(?P<timed>begins|starts|(?<=s )(?:begin|start|expire)|opens|closes|ends|finishes|(?<!to )kicks? off|expires)"
    r"|(?<!to )takes? (?:effect|place|office)|runs(?= (?:from|until|through|to)\b)"
    r"|(?<!to )(?:comes?|enters?) into (?:force|effect)|goes (?:on sale|to the polls|live|into effect)|must"
    r"|(?P<meant>(?:plan|aim|intend|hope|want|expect|propose)s?|(?:plan|aim|hop|propos|expect|intend)ing"
    r"|(?:pledge|vow|promise|agree)(?:s|d|ed|ing)?|wants?|seeks?) to"
    r"|goal of|target of|deadline)\b|\w['’]ll\b"
)
_YEAR_ALONE = re.compile(r"(?:end of |late |the end of )?\d{4}|next year")
_EXPECTED = re.compile(r"expect|poised")
"""What is expected of a year is a forecast and no appointment."""
_OWNED = re.compile(r"(?:\b(?:his|her|their|its|my|our|your|the|whose|secret|any|no)|['’]s?)(?: \w+)? $", re.IGNORECASE)
_NOT_NOW = re.compile(r"\b(?:was|were|had been|['’]d been|as)(?: \w+ly| also| not)? $")
_NOT = re.compile(r"\b(?:not|never|no longer|n['’]t)\b")
_NOBODY = re.compile(
    r"\b(?:[Nn]o (?:[\w-]+ ){1,3}|[Nn]obody |[Nn]o one |[Nn]either (?:\w+ ){1,4}|[Nn]one (?:\w+ ){0,4})$"
)
_LEAVES = re.compile(
    r"[;:]|\baccording to\b|, (?:who|which|where|whose|when|after|as|but|and (?:has|had|was))\b|\band [a-z]+ed\b"
    r"|\b(?:because|since|although|though|may|might|could|would|whether|after|while)\b"
)
"""Behind it a verb of plan governs nothing any more."""
_ADVERBIAL = re.compile(
    r"\b(?:on|by|until|till|from|through|for|to|before|in|between|and|or|starting|beginning|effective|this|next|of|at)"
    r"(?: [A-Z]\w+day,?)?(?: the| late| early| mid-?| about| around| fiscal| financial| year)* $"
    r"|\b[A-Z]\w+day,? (?:the )?$"
)
_RELATIVE = re.compile(r"(?:next|this|later) ", re.IGNORECASE)
_BARE_DAY = re.compile(r"(?<!\bthe)(?<!\b[Aa])(?<!['’]s) $")
"""What stands before a day without a preposition that is no attribute: ``will go to the polls Feb. 9``."""
_NEAR = 2
"""So many words behind its verb a day needs no preposition: ``will begin October 1``."""
_LONGEST = 6
"""So many words behind a verb that may also be said of other things ("closes loopholes") than of days."""
_TOLD = re.compile(rf"(?<!\bbe )(?<!\bbeen )(?<!\bget )\b(?:{_PAST_VERBS})\b")
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bbeen )(?<!\band )(?<!\bget )(?<!\bbeing )\b(?!scheduled|planned|expected|slated)[a-z]+ed"
    r"(?: [\w’'-]+){0,2} $"
)
"""A participle or a verb in the past right before the day: ``destroyed on``, but not ``will be released on``."""
_AFTER_HARM = re.compile(
    rf"\b{_HARM}\b(?: (?:on|in|at|against|of|by|near|for)(?: [\w’'.-]+){{1,4}})?,? "
    r"(?:on|of|from|in|that \w+|the) (?:the )?$"
)
_THE = re.compile(
    r"(?:\b[Tt]he|['’]s?|\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?|[Aa]nother|[Oo]wn|[Ss]imilar))(?: [a-z-]+){0,2} $"
)
_APPOINTMENT = re.compile(rf"(?:\s[\w’'-]+){{0,2}}?\s(?:{NOUNS_OF_PLAN})\b")
_A_NOUN = re.compile(
    r"\s(?!(?:and|or|to|at|in|on|of|for|with|by|from|when|as|but|after|before|the|a|an|that|which|who|was|is|are|were"
    r"|will|until|last|next|this)\b)[A-Za-z][\w-]+"
)
_OF_PLAN = re.compile(
    rf"\b(?:{NOUNS_OF_PLAN})\b(?: (?:in|at|of|for|with|between|over)(?: (?!\w+(?:ing|ed)\b)[\w’'.-]+){{1,5}})?,? "
    r"(?:on|for|of|in|(?:(?:set|scheduled|planned|due|fixed) (?:for|on|to begin on)))(?: the)?(?: [A-Z]\w+day,?)? $"
)
_POSSESSIVE = re.compile(rf"['’]s(?: [\w’'-]+){{0,2}} (?:{NOUNS_OF_PLAN})\b")
_NOUN_THEN_DAY = re.compile(
    rf"\b(?:{NOUNS_OF_PLAN})(?: (?:in|at|of|for|with|between|over)(?: (?!\w+(?:ing|ed)\b)[\w’'.-]+){{1,5}})?,? $"
)
"""``the primary Feb. 27``."""
_VERBS = re.compile(
    r"\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b|[A-Z])[a-z]+"
    r"|\b(?!hearing|meeting|opening|sentencing|during)[a-z]+ing\b"
    rf"|\b(?:is|are|has|have|will|faces?|says?|remains?|awaits?|plans?)\b|\b(?:{_PAST_VERBS}|[a-z]{{2,}}ed)\b"
)
_PASSED = re.compile(rf"(?:{_PAST_VERBS}|[a-z]{{2,}}ed)")
_APPOINTING = frozenset(
    "set scheduled fixed ordered called announced confirmed proposed agreed gave given named booked unveiled".split()
)
_OPENS = re.compile(
    r"(?:^|\b(?:that|and|but|says?|said)\b|, )\W{0,12}(?:(?:[Bb]ut|[Aa]nd|[Tt]hen|[Ss]o),? )?"
    r"(?:[Oo]n|[Bb]y|[Ff]rom|[Uu]ntil|[Ii]n|[Ss]tarting(?: on)?|[Bb]eginning(?: on)?|[Ee]ffective)"
    r"(?: [A-Z]\w+day,?)?(?: the)? $|^\W*$"
)
_WILL = re.compile(
    r"\b(?:(?:will|shall|must|(?:is|are) (?:to|due|set|scheduled|expected)|['’]ll)\b(?! (?:not|never|no longer)\b)"
    r"|(?:begins|starts|opens|closes|ends|expires|takes effect|goes to the polls)\b)"
)
_SUBJECT_WILL = re.compile(
    rf"(?:['’]s\b)?,?(?: (?!\w+ed\b|(?:{_PAST_VERBS}|if|whether)\b)[\w’'.&-]+){{0,9}}? {_WILL.pattern}"
)
_UP_TO = re.compile(
    r"\b(?:until|till|through|by|before|ahead of|starting|beginning|effective|between now and)(?: on| from)?"
    r"(?: at least| around| about| the end of)?(?: [A-Z]\w+day,?)?(?: the)? $",
    re.IGNORECASE,
)
"""Up to the day, or from it on, something is so or to be done."""
_AHEAD_OF = re.compile(r"\b(?:ahead of|before|in time for)(?: the)? $", re.IGNORECASE)
_FORWARD = re.compile(
    r"\b(?:will|would|could|can|may|might|should|must|is|are|ha(?:s|ve)|ahead of|upcoming|to (?!the\b|an?\b)[a-z]+)\b"
    r"|['’]ll\b"
)
"""Without any of these a month of an appointment is as likely the last of its name: ``wrote of the August meeting``."""
_PRESENT = (
    "meets|votes|plays|faces|hosts|visits|travels|arrives|returns|convenes|reconvenes|comes|delivers|appears|holds|sits"
    "|speaks|addresses|publishes|releases|reports|marks|celebrates|airs|decides|chooses|elects|heads to|is|are|falls"
)
"""What is said in the present of an appointment: ``the board meets on 7 May``, ``the vote is on 7 May``."""
_APPOINTS = re.compile(
    rf"\b(?:(?<!['’]s )(?<!\bof )(?<!\bthe )(?:{_PRESENT})"
    r"(?! (?:believed|thought|said|known|alleged|reported|accused)\b)"
    r"|(?:when|before|until|as soon as|once) (?:[\w’'.-]+ ){1,5}?"
    r"(?:meet|vote|play|face|host|gather|convene|return|sit|decide)"
    r"|to (?!the\b|an?\b|his\b|her\b|its\b|their\b|this\b|that\b|[A-Z]|have\b|date\b)[a-z]+"
    r"|(?<!have )would(?! have\b| not\b| never\b))\b"
)
"""An appointment in the present, a request or what somebody said would be: ``ordered to appear on 7 May``."""
_ON = re.compile(r"\b(?:on|by|in|from)(?: [A-Z]\w+day,?)?(?: the)? $|\b[A-Z]\w+day,? (?:the )?$")
_LONGEST_APPOINTMENT = 8
_HEADED = re.compile(rf"^\W*(?:[\w’'-]+ ){{0,4}}(?:{NOUNS_OF_PLAN})(?: [\w’'-]+){{0,3}}: $", re.IGNORECASE)
"""A line without a verb: ``Next hearing: 7 May``."""
_CLAUSES = re.compile(r"[;:]\s|\s[–—-]{1,2}\s")
_CORRECTED = re.compile(
    r"\b(?:[Cc]orrection|[Cc]larification|earlier version|(?:was|been) (?:amended|corrected|updated)|[Pp]ictured)\b"
    r"|\b[Uu]pdated?:?(?: on)? $"
)


def outlook(before: str, date: str, behind: str) -> Outlook:
    """What the sentence says of ``date``, which stands between ``before`` and ``behind``."""
    if _LAST.search(before) or _AGO.match(behind):
        return "past"
    if _CORRECTED.search(before) or _is_off(before, behind):
        return "off"
    clause = _CLAUSES.split(before)[-1]
    if _TO_A_NEW_DAY.search(clause):
        return "ahead"
    if _calls_an_event(clause, behind):
        return "past"
    return (
        _by_its_verb(clause, date, behind)
        or _by_its_noun(clause, date, behind)
        or _by_what_follows(before, behind)
        or _is_open(before, clause, date, behind)
    )


def _calls_an_event(clause: str, behind: str) -> bool:
    """Whether something past is called by its day: ``the Jan. 6 riot``, ``the attack on the town on 7 October``."""
    if behind.startswith("-"):
        return True  # "a May 7-style attack"
    called = _APPOINTMENT.match(behind) is None and _THE.search(clause) and _A_NOUN.match(behind)
    return bool(called or _AFTER_HARM.search(clause))


def _by_its_verb(clause: str, date: str, behind: str) -> Outlook:
    plan = _governing(clause, adverbial=_stands_alone(clause, date, behind))
    if plan is not None:
        forecast = _YEAR_ALONE.fullmatch(date) and _EXPECTED.match(plan[0])
        return "" if forecast else _under(plan, clause)
    if _WAS_DUE.search(clause):
        return "off"
    lasts = _UNTIL.search(clause) and _LASTING.search(clause) and not _TOLD.search(clause)
    return "ahead" if lasts else ""


def _by_its_noun(clause: str, date: str, behind: str) -> Outlook:
    fixed = _APPOINTMENT.match(behind) or _OF_PLAN.search(clause)
    named = any(map(str.isdigit, date))  # a launch "on Tuesday" may have been on the last one
    return "ahead" if fixed and named and not _happened(clause, behind) else ""


def _by_what_follows(before: str, behind: str) -> Outlook:
    return "ahead" if _OPENS.search(before) and _SUBJECT_WILL.match(behind) else ""


def _is_off(before: str, behind: str) -> bool:
    """Whether nothing happens on the day: it was moved away from it, called off, or was only to happen then."""
    if _INSTEAD.search(before) or (_FROM_AN_OLD_DAY.search(before) and _AND_TO.match(behind)):
        return True
    if _CALLED_OFF_BEHIND.match(behind):
        return True
    called_off = next(reversed(list(_CALLED_OFF_BEFORE.finditer(before))), None)
    if called_off and not _UNTIL.search(before) and not _TO_A_NEW_DAY.search(before):
        return _PLAN.search(before, called_off.end()) is None or "for" in before[called_off.end() :].split()[-2:]
    return _WAS_TO.search(before) is not None and not _TO_A_NEW_DAY.search(before)


def _stands_alone(clause: str, date: str, behind: str) -> bool:
    """Whether a date says when without a preposition: ``will begin next month``, ``will vote Feb. 9``."""
    if _RELATIVE.match(date):
        return behind[:1] not in {"'", "’"}
    day_of_a_month = date[:1].isalpha() and any(map(str.isdigit, date))
    return day_of_a_month and _BARE_DAY.search(clause) is not None and _A_NOUN.match(behind) is None


def _is_open(before: str, clause: str, date: str, behind: str) -> Outlook:
    """Open, where the day is that of an appointment, be it told in the past, or what is asked for ends then."""
    if date.endswith("day"):
        return "ahead" if _POSSESSIVE.match(behind) and _AHEAD_OF.search(clause) else ""
    alone, named = _stands_alone(clause, date, behind), any(map(str.isdigit, date))
    if _APPOINTMENT.match(behind) or _OF_PLAN.search(clause) or (alone and _NOUN_THEN_DAY.search(clause)):
        return "open" if (named and not _opens_what_happened(clause, behind)) or _FORWARD.search(clause) else ""
    if not named:
        return ""
    if _HEADED.search(before) or _UP_TO.search(clause):
        return "open"
    appointed = next(reversed(list(_APPOINTS.finditer(clause))), None)
    if appointed is None or not (alone or _ON.search(clause)):
        return ""
    between = clause[appointed.end() :]
    taken = _LEAVES.search(between) or _TOLD.search(between) or _DONE.search(between)
    return "" if taken or len(between.split()) > _LONGEST_APPOINTMENT else "open"


def _governing(clause: str, *, adverbial: bool) -> re.Match[str] | None:
    """The last verb of plan before the date that governs it; ``adverbial``: the date needs no preposition."""
    for plan in reversed(list(_PLAN.finditer(clause))):
        if plan["meant"] and _OWNED.search(clause, 0, plan.start()):
            continue
        if plan["fixed"] and _NOT_NOW.search(clause, 0, plan.start()):
            return None
        between = clause[plan.end() :]
        taken = _LEAVES.search(between) or _TOLD.search(between) or _DONE.search(between)
        if plan["timed"] and len(between.split()) > _LONGEST:
            return None
        says_when = adverbial or _ADVERBIAL.search(clause) or len(between.split()) <= _NEAR
        return plan if says_when and not taken else None
    return None


def _under(plan: re.Match[str], clause: str) -> Outlook:
    """Ahead, or off where the verb of plan is denied; what does not happen until a day happens then."""
    denied = (
        _NOT.search(plan[0]) or _NOT.match(clause[plan.end() :].lstrip()) or _NOBODY.search(clause, 0, plan.start())
    )
    if plan["fixed"] and _NOT.search(clause[max(0, plan.start() - 5) : plan.start()]):
        denied = denied or _NOT.search("not")
    return "off" if denied and not _UNTIL.search(clause) else "ahead"


def _happened(clause: str, behind: str) -> bool:
    """Whether what is told of a noun of plan and its day is told in the past."""
    verb = next(reversed(list(_VERBS.finditer(clause))), None)
    if verb is not None and _PASSED.fullmatch(verb[0]) and verb[0] not in _APPOINTING:
        return True
    return _opens_what_happened(clause, behind)


def _opens_what_happened(clause: str, behind: str) -> bool:
    """Whether the first verb comes behind the date and is one of the past: ``At the hearing on 7 May he said``."""
    after = _VERBS.search(behind)
    return _VERBS.search(clause) is None and after is not None and _PASSED.fullmatch(after[0]) is not None
