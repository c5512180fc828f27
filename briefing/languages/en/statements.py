"""What makes the words around a figure a statement in English, and what tells that it is none of the week's news."""

from __future__ import annotations

import re

from briefing.languages.contract import Statements

_AUXILIARY = (
    "is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|shall|should|does|did|do|wo|ca|"
    "isn|aren|wasn|weren|hasn|haven|hadn|won|wouldn|couldn"
)
_IRREGULAR = (
    "began begun bought broke brought built buys came caught chose drew drove fell felt flew fled forgot "
    "fought found gave gives goes got grew held kept knew laid led left lent lost made makes met paid "
    "put ran rose sank sat saw sees sells sends sent shut slid sold spent spoke stands "
    "stole stood struck sunk sued swept takes taught told took tore wants went won wore wrote loses "
    "includes contains becomes remains employs keeps says say said grows adds allows asks begins brings "
    "builds carries confirms creates defends delivers destroys extends gets helps hires imposes injures "
    "invests joins opens owes plunges produces provides receives reduces removes replaces requires "
    "reveals saves seeks seizes serves threatens tries unveils warns weighs accepts applies cancels "
    "collects consists consist deploys earns exceeds involves lets publishes puts recalls recommends "
    "rejects sacks settles suspends withdraws writes hurt meant"
)
_ALSO_NOUNS = (
    "shot set hit split cost costs cut cuts lead leads leave leaves need needs own owns offer offers "
    "name names cover covers "
    "face faces use uses show shows win wins rise rises falls drops gains jumps climbs hits strike "
    "strikes plans support supports total totals estimates estimate live lives lies die dies pay pays "
    "raises draws drives hosts moves passes pledges starts stops urges tops span spans reach reaches kill "
    "kills spend spends read represent represents equal equals operate operates hold holds become expect "
    "expects include contain remain rely make take want send sell lose stand"
)
# Behind these, what may be a noun is a verb.
_OBJECT = (
    r"(?=\s(?:the|an?|its|their|his|her|all|about|at least|at most|more|up to|over|some|nearly|almost|"
    r"only|just|by|to)\s"
    r"|\s[\d$€£])"
)
_NO_PAST = (
    "united|hundred|need|indeed|red|bed|speed|seed|breed|feed|weed|greed|shed|sacred|naked|alleged|supposed|so-called|"
    "armed|combined|estimated|increased|unprecedented|advanced|divided|wounded|injured|displaced|"
    "limited|retired|related|"
    "based|backed|led|allied|proposed|planned|detailed|continued|renewed|reported|expected|unnamed|unarmed|organized|"
    "organised|undocumented|registered|disabled|experienced|skilled|trained|accused|infected"
)
"""What ends as the past does and stands before nouns."""
_VERB = (
    rf"\b(?:(?:{_AUXILIARY})(?:n['’]t)?|shows?(?=\sthat\s)|{'|'.join(_IRREGULAR.split())}|(?:{'|'.join(_ALSO_NOUNS.split())}){_OBJECT}"
    rf"|(?!(?:{_NO_PAST})\s\w)[a-z]{{2,}}ed)\b"
)

# A subject and its verb; what describes a noun has one too.
_MAIN_CLAUSE = (
    rf"(?:(?!(?:that|who|which|whose|where)\s)[\w’'-]+\s){{1,6}}"
    rf"(?:(?:{_AUXILIARY})(?:n['’]t)?|said|says|left|took|made|put|hit|fell|rose|lost|won|went|came)\b"
)
_REPORTING = "said|says|told|added|reported|announced|wrote|confirmed|warned|estimates|estimated|showed|shows"
_SPARE = (
    r"(?=;"
    rf"|,\s(?:and|but)\s{_MAIN_CLAUSE}"
    r"|,?\s(?:while|whereas|although|(?:even\s)?though|because)\s"
    # Behind another comma the sentence may go back to what it left: "for Kelm, which is at war, and Marsa".
    r"|,\s(?:(?:as(?!\swell)|(?:in\s)?which|who|where|whose|when|after|since|amid|despite|following)"
    r"|(?!(?:includ|exclud|depend|provid|assum|count|start|begin)ing\b)[a-z]+ing|led by|down|up"
    rf"|(?:an?|the\s(?:[a-z]+est|first|most|latest))(?!.{{0,300}}\band\b))\s[^,]{{0,300}}\Z"
    r"|\s?[–—]\s?(?:an?|the|its|their|his|her)\s[^–—]{0,300}\Z"
    r"|\s\([^()]{0,300}\)[.]?\Z)"
)
"""Where a new main clause begins, or who says so, or what went on meanwhile, up to the end of the sentence."""

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIMES = "year|decade|century|spring|summer|autumn|fall|winter"

STATEMENTS = Statements(
    ends=re.compile(
        r"(?=[,:](?!\d)|[;—]|\s[–—-]\s|\s\(|\s?[.?!]{1,6}[\"”’]?\s{0,6}\Z)"
        r"|(?=\s(?:while|as|because|although|though|according|including|"
        r"so(?! far)|whereas)\b)"
        r"|(?<!all)(?<!nothing)(?<!anything)(?<!none)(?=\sbut\b)"
        r"|(?=\sand\s(?:(?:about|around|nearly|at least|more than|over|up to|some|almost|left|put|hit|"
        r"cut|made|took|led|is"
        r"|are|was|were|has|have|had|will|would|could|may|in|on|that|said|says)\b|[^\W\d_]+(?:ed|ing|ly)\b|[\d$€£]|"
        r"(?:two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b))"
    ),
    spare=re.compile(_SPARE),
    says_behind=re.compile(
        r"[,–—]\s(?:(?!(?:that|who|which|whose|where|and|but|while|as|when|after)\s)[\w’'.-]+\s){0,9}"
        rf"(?:{_REPORTING}|say)\b"
        r"|\baccording to\b|\bciting\b"
    ),
    says_before=re.compile(
        r"\b(?:according to|(?<!\bbe )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )"
        r"(?:said|says|say|told|claim(?:s|ed)?|believes?|estimate[sd]?|reported|warn(?:s|ed)|added|noted|alleged))\b|\b(?:announced|showed|shows?|found|revealed|confirmed)\sthat\b",
        re.IGNORECASE,
    ),
    begins=re.compile(
        r"(?:;|\s[—–-]|:|,(?:\s(?:and|but|while|whereas))?|\s(?:while|whereas|but|after)|"
        r"(?<!well)(?<!such)\sas(?=\s[A-Z]|\sthe\s)"
        r"|\b(?:sa(?:id|ys?)|announced|show(?:ed|s)|found|reported|warned|estimate[sd]|revealed|"
        r"confirmed|believes?|claim(?:s|ed)"
        r"|added|noted|told \w+)\sthat)\s"
    ),
    leaning=re.compile(
        r"[\"“”'‘]?(?:(?:it|its|he|she|they|we|you|i|his|her|their|our|my|your|this|that|these|those|"
        r"there|such|in which|of which|who|which|whose|when"
        r"|where|if|unless|although|though|while|because|since|as|after|before|once|until|whether|"
        r"what|how|why|and|or|but|"
        r"so|then|here|not|to|of|than|also|both|other|others|another|instead|however|meanwhile|"
        r"one (?:of|more|another)|some of|most of|many of|of the|"
        r"now|just|only|even|still|including|separately|"
        r"additionally|furthermore|moreover|elsewhere|in addition)\b"
        r"|(?-i:[a-z])[a-z]+(?:ing|ed)\b|(?:killed|sent|made|left|put|took|hit|cut|led|is|are|was|"
        r"were|has|have|had|will|would)\b)",
        re.IGNORECASE,
    ),
    verb=re.compile(_VERB),
    participle=re.compile(r"[a-z]+ed"),
    dangling=re.compile(
        r"\A(?:despite|amid|given|besides|without|with|instead of|apart from)\b"
        rf"[^,]*(?:,[^,]*\b(?:{_REPORTING})\b[^,]*)?\Z"
        r"|\b(?:both|either|neither|between)\b(?!.*\b(?:and|or|nor)\b)"
        r"|\b(?:(?:who|which)\s\w+|limited|intended|aimed|designed|able|likely|meant|compared|close|"
        r"next|in response|in addition"
        r"|an?|the|of|and|or|its|their|his|her|more|by|with|this|that|these|those|who|which|for|"
        r"to|in|on|at|from|as|into|than|about|against)\Z",
        re.IGNORECASE,
    ),
    within=re.compile(r",?\s(?:who|which|that|whose|where)\s"),
    subject=re.compile(
        r"\b(?:that|sa(?:ys?|id)|reports?|reported|claims?|claimed|believes?|announced|warned|warns|showed|shows?)\s\Z",
        re.IGNORECASE,
    ),
    known=re.compile(r"\b(?:the|these|those|all|both|its|their|his|her|our)\s\Z", re.IGNORECASE),
    unreal=re.compile(
        r"\?[\"”’]?\s*\Z|\b(?:den(?:y|ies|ied|ying)|refut\w+|debunk\w*|disprov\w+|disput(?:ed?|es|"
        r"ing)|false(?:ly)?|untrue|"
        r"not true|baseless|unfounded|fabricated|hoax|myth|misinformation|disinformation|fake|no evidence|exaggerat\w+|"
        r"(?:reject|dismiss|rubbish|contradict)(?:ed|es|s|ing)? (?:the |any |such |these |those |its |"
        r"all )?(?:\w+ ){0,2}?"
        r"(?:claim|report|suggestion|allegation|accusation|notion|idea|figure|estimate|number|charge)s?|"
        r"(?:reject|dismiss)(?:ed|es|s|ing)? (?:that|as)|"
        r"(?<!even )if(?! (?:deemed|necessary|needed|required|possible))|unless|later (?:revised|"
        r"corrected|retracted)|whether|suppos(?:e|ing)|imagin(?:e|ed|ing|ary)|hypothetical(?:ly)?|fictional|fictitious|"
        r"(?:had|were) (?:\w+ )?(?:expect|anticipat|forecast|predict|project|hop)(?:ed|ing)?|"
        r"(?:had been|have been|were|was|are|is) looking for|what if|"
        r"in case|as though|pretend\w*|"
        r"(?:had|were) (?:\w+ ){1,4}would have|would have (?:been|had|\w+ed))\b",
        re.IGNORECASE,
    ),
    negates=re.compile(
        r"\b(?:expectations?|forecasts?|hopes?|fears?) (?:of|for)\s(?:[\w’'-]+\s){0,2}\Z|"
        r"\b(?:not|never|nor|neither|without|n['’]t|no)\s(?:(?:only|just|the|its|their|all|any|a|of|even|yet)\s){0,2}\Z"
        r"|\b(?:did|do|does|have|has|had|was|were|is|are|will|would|could|can|wo|ca)(?:\s?not|\snever|n['’]t)"
        r"\s(?:[\w’'-]+\s){0,6}\Z",
        re.IGNORECASE,
    ),
    elsewhen=re.compile(
        rf"\blast (?:{_TIMES})s?\b|\b(?:{_TIMES}|month)s? (?:ago|earlier|before|prior)\b|"
        rf"\bin the past\b(?!\s\w)|\bpreviously\b|\bin (?-i:{_MONTHS}),? when\b"
        r"|\b(?:historically|at the time|back then|back in|in those days|formerly|the (?:previous|"
        r"prior|preceding) year)\b"
        r"|\b(?:1\d|20)th[ -]century\b|\bduring (?:the )?(?:World War|Cold War|Holocaust|pandemic)\b|"
        r"\b(?:1[0-9]|20[01])\d{2}s?\b",
        re.IGNORECASE,
    ),
    comparing=re.compile(
        r"\b(?:than|from|since|versus|(?:compared|relative) (?:with|to)|against)\s"
        r"(?:(?:in|the|a|an|same|period|one|this|that|two|month|time|quarter|of|levels?|late|early|"
        r"mid|about|at|least|end|start)\s)*\Z",
        re.IGNORECASE,
    ),
)
