"""What English pages print within a text: invitations, credits, corrections, newsletters, what live pages say."""

from __future__ import annotations

from briefing.languages.contract import Form, Surroundings
from briefing.languages.general.furniture import PICTURE_AGENCIES

_PIECE = "(?:story|article|report|post|piece|column|headline|interview|page|analysis|graphic|review|obituary|blog)"
_CHANGED = (
    "(?:updated|corrected|amended|edited|clarified|revised|modified|republished|removed|(?:first|originally) published"
    "|produced|published|reviewed|translated|syndicated|adapted)"
)
_SENT = (
    "(?:sign(?:ing)? up|subscri\\w+|in(?:to)? your inbox|weekly|daily|delivered|brings you|free|straight to|sent to"
    "|our|gets? the|get all|receive)"
)
_SHOW = "(?:podcast|show|programme|episode|radio|sounds|newshour|livestream|stream|interview|video|clip|iplayer)"
_SENDS = (
    "(?:your (?:story|news|stories|pictures?|photos?|views|comments?|tips?|e-?mail|questions?|experiences?|feedback)"
    "|news tips|a tip|tips to|e-?mails? to)"
)

_INVITATIONS = (
    Form(
        kind="invitation",
        marks=("click here", "tap here", "clicking here", "click on the"),
        pattern=r"(?:click|tap)(?:ing)? (?:here|on the (?:link|button|video|image))",
        begins="within",
    ),
    Form(
        kind="invitation",
        marks=("sign up", "subscribe", "log in", "become a"),
        pattern=(
            r"(?:(?:please |to \w+(?: \w+){0,8},? )?(?:sign up|subscribe|log in)\b(?: (?:here|now|today|to|for|and)\b|[.!:])"
            r"|become a (?:member|subscriber|supporter)\b|already a (?:subscriber|member)\b)"
        ),
    ),
    Form(
        kind="invitation",
        marks=(
            "can sign up",
            "sign up here",
            "subscribe here",
            "sign up for our",
            "sign up to our",
            "subscribe to our",
        ),
        pattern=r"(?:sign up|subscribe) (?:here|(?:for|to) our\b)|can sign up\b",
        begins="within",
    ),
    Form(
        kind="invitation",
        marks=("follow", "join", "like us", "find us"),
        pattern=(
            r"(?:for more [^.!?\n]{2,60}, )?(?:you can )?(?:also )?(?:follow|join|like|find) "
            r"(?:us\b|our\b|[\w@’' .-]{2,50}? (?:on|at) (?:x|twitter|facebook|instagram|threads|bluesky|linkedin|youtube"
            r"|tiktok|telegram|whatsapp|sounds|google news|social media|@)|@\w+|the conversation)(?!\w)"
        ),
    ),
    Form(
        kind="invitation",
        marks=("listen", "watch", "tune in", "catch up", "stream"),
        pattern=(
            rf"(?:you can )?(?:listen(?: live)? (?:to|here|on)|watch (?:more|the (?:full|latest|video)|live|now|on|here)|tune in"
            rf"|catch up|stream)\b[^.!?\n]{{0,120}}?\b(?:{_SHOW}|above|below|here)\b"
        ),
    ),
    Form(
        kind="invitation",
        marks=(
            "send ",
            "contact us",
            "email us",
            "e-mail us",
            "get in touch",
            "have you ",
            "do you have ",
            "let us know",
        ),
        pattern=(
            rf"(?:please )?(?:send (?:us |in |[\w ]{{2,30}})?{_SENDS}|(?:contact|e-?mail) us\b|get in touch\b|let us know\b"
            r"|(?:have you been affected|do you have a (?:story|tip|question|suggestion|news))\b)"
        ),
    ),
    Form(
        kind="invitation",
        marks=("for more", "go to", "visit", "head to", "more information", "find out more"),
        pattern=(
            r"(?:(?:go to|visit|head to|see) [\w./-]{3,60}\.(?:com|org|net|co\.uk|gov|tv)(?:/\S*)? (?:for|to)\b"
            r"|for more (?:news|stories|on this|from|information|content|coverage|details)[^.!?\n]{0,80}\b"
            r"(?:go to|visit|follow|see|click|check|head|subscribe|download|sign)\b|find out more (?:here|about|at)\b)"
        ),
    ),
    Form(
        kind="invitation",
        marks=(" app", "straight to your phone", "push alert", "notifications", "newsletter"),
        pattern=(
            r"(?:download|get|install|try|use) (?:the|our|its)\b (?:[\w&’']+ ){0,5}app\b"
            r"|(?:get|sign up for|turn on|enable) [^.!?\n]{0,60}?(?:straight|sent|delivered) (?:straight )?to your phone"
            r"|(?:get|sign up for|turn on|enable)(?: \w+){0,3} (?:push alerts|notifications)"
        ),
        reaches="match",
    ),
    Form(
        kind="invitation",
        marks=("support", "donat"),
        pattern=r"(?:please )?(?:support (?:our|independent|quality) (?:work|journalism|reporting|newsroom)|make a donation|donate (?:here|now|today|to us))\b",
    ),
    Form(
        kind="invitation",
        marks=("what do you want", "tell us", "share your", "leave a comment", "join the discussion"),
        pattern=(
            r"(?:what do you want [^.!?\n]{2,60} to (?:investigate|cover|answer|look)|tell us (?:what|how|your|about)"
            r"|share your (?:thoughts|story|stories|views|experiences?|opinion)|leave a comment|join the discussion)\b"
        ),
    ),
)

_NEWSLETTERS = (
    Form(
        kind="newsletter",
        marks=(
            "delivered to your",
            "every week we",
            "each week we",
            "every day we",
            "every morning we",
            "each morning we",
        ),
        pattern=(
            r"get [^.!?\n]{2,80}\bdelivered (?:straight |directly )?to your\b"
            r"|(?:every|each) (?:week|day|morning) we (?:wrap|bring|send|round|pick|select|publish)\b"
        ),
    ),
    Form(
        kind="newsletter",
        marks=("newsletter",),
        pattern=rf"{_SENT}\b[^.!?\n]{{0,140}}\bnewsletters?\b",
        begins="within",
    ),
    Form(
        kind="newsletter",
        marks=("newsletter",),
        pattern=rf"newsletters?\b[^.!?\n]{{0,100}}\b{_SENT}\b",
        begins="within",
    ),
    Form(
        kind="newsletter",
        marks=("sign up",),
        pattern=(
            r"sign up (?:to|for) (?-i:[A-Z])[^.!?\n]{2,80}?"
            r"(?:newsletter|inbox|e-?mail|(?:every|each) (?:week)?(?:day|morning|week|monday|friday|sunday)[\w ]{0,20}?"
            r"(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]m(?: [A-Z]{2,4}\b)?)?)(?=\s|$)"
        ),
        reaches="match",
    ),
    Form(
        kind="newsletter",
        marks=("sign up",),
        pattern=(
            r"sign up to receive (?:an email with )?the (?:top|latest|best) stories from [^.!?\n]{2,60}?"
            r"(?:every|each) (?:morning|day|week|evening|afternoon)"
        ),
        reaches="match",
    ),
    Form(
        kind="newsletter",
        marks=(
            "entering your email",
            "your email",
            "e-mail address",
            "email address",
            "opt-out",
            "opt out",
            "privacy policy",
        ),
        pattern=(
            r"by (?:entering|submitting|providing|signing|clicking|subscribing|continuing|checking)\b[^.!?\n]{0,120}?"
            r"\byou (?:agree|consent|accept|confirm|acknowledge|are agreeing)\b"
            r"|(?:you (?:can|may) )?(?:unsubscribe|opt[- ]out) at any ?time|enter your e-?mail"
        ),
        begins="within",
    ),
    Form(
        kind="newsletter",
        marks=("subscribed to this newsletter", "check your inbox", "check your email"),
        pattern=r"(?:subscribed\s+)?you['’]ve (?:successfully )?subscribed to\b|(?:please )?check your (?:inbox|e-?mail)",
    ),
    Form(
        kind="newsletter",
        marks=("get the latest", "latest updates"),
        pattern=r"get (?:the|all the) (?:latest|biggest|top|best) (?:updates?|news|stories|headlines)\b[^.!?\n]{0,120}",
        begins="sentence",
    ),
)

_CREDITS = (
    Form(
        kind="credit",
        marks=("contributed to", "contributed reporting", "contributed research"),
        pattern=rf"contributed (?:(?:reporting|research|additional reporting) )?(?:to|for) (?:this|the) {_PIECE}|contributed (?:reporting|research)\b",
        begins="within",
    ),
    Form(
        kind="credit",
        marks=("reporting by", "reporting from", "edited by", "editing by", "written by", "research by", "produced by"),
        pattern=(
            r"\(?(?:(?:with )?(?:additional |further |extra )?(?:reporting|research|production|writing|editing|visuals|graphics)"
            r"(?: and \w+)? (?:by|from)|edited by|produced by|written by) (?-i:[A-Z])"
        ),
        place="end",
    ),
    Form(
        kind="credit",
        marks=("photo", "image", "picture", "graphic", "illustration", "video"),
        pattern=(
            r"\(?(?:(?:\w+ )?(?:photo|image|picture|graphic|illustration|video)s? (?:credits?|courtesy)(?: of)?\b|"
            r"(?:image|media) (?:source|caption|copyright)\b|file (?:photo|image|picture)\s?:)\s?:?"
        ),
    ),
    Form(
        kind="caption",
        marks=("photograph: ", "photograph by", "photo: ", "photo by", "picture: ", "image: ", "credit: "),
        pattern=(
            r"[(\[]?(?-i:Photograph|PHOTOGRAPH|Photos?|PHOTO|Picture|PICTURE|Image|IMAGE|Credit|CREDIT)(?: by|:) ?"
            r"(?-i:(?=[A-Z\"“]))(?:"
            rf"[^.!?:;\n]{{0,70}}?(?:/|(?<![^\W_])){PICTURE_AGENCIES}(?:[/ ](?:via )?(?:{PICTURE_AGENCIES}))*"
            r"|[^.!?:;\n]{2,50}?/[\w ]{2,20}?(?=[.)\]\n]|\s(?-i:[A-Z])|$)|[^.!?:;\n]{2,60}?(?=[)\]\n]|$|\s\d{1,2}[dhm] ago))[)\]]?\.?"
        ),
        begins="anywhere",
        reaches="match",
        shown=True,
    ),
)

_CORRECTIONS = (
    Form(
        kind="correction",
        marks=("this ", "an earlier", "a previous", "the headline"),
        pattern=(
            rf"(?:this|the|an? (?:earlier|previous|original)(?: version of)?)(?: \w+){{0,2}}? {_PIECE}s?(?: and (?:its )?(?:headline|{_PIECE}))?"
            rf"(?: \w+){{0,4}}? (?:has|have|was|were|had|is|are)(?: since)?(?: been)?(?: being)? {_CHANGED}\b"
        ),
    ),
    Form(
        kind="correction",
        marks=("earlier version", "previous version", "original version"),
        pattern=rf"an? (?:earlier|previous|original) version of (?:this|the|our) (?:\w+ )?{_PIECE}",
        begins="within",
    ),
    Form(
        kind="correction",
        marks=("correction", "clarification", "editor’s note", "editor's note", "editors’ note"),
        pattern=r"(?:corrections?(?: and clarifications?)?|clarification|editor['’]?s['’]? note|update)(?: \([^()\n]{2,40}\))?\s?:\s",
        reaches="sentence",
    ),
)

_NOTICES = (
    Form(
        kind="notice",
        marks=("warning", "contains", "distressing", "upsetting"),
        pattern=(
            rf"(?:(?:content |trigger )?warning\s?:\s?)?this {_PIECE} (?:contains?|includes?|discusses|mentions) [^.!?\n]{{0,100}}?"
            r"(?:distressing|upsetting|disturbing|graphic|explicit|offensive|spoilers|suicide|sexual|strong language)"
        ),
    ),
    Form(
        kind="notice",
        marks=("javascript", "browser"),
        pattern=r"to play this video you need to enable javascript|(?:your browser|javascript)\b[^.!?\n]{0,60}\b(?:support|enable|disabled|required)",
        begins="within",
    ),
    Form(
        kind="notice",
        marks=("views expressed", "opinions expressed", "views and opinions"),
        pattern=r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:in|by|here|are)\b",
        begins="within",
    ),
    Form(
        kind="rights",
        marks=("all rights reserved", "may not be published, broadcast", "may not be reproduced"),
        pattern=r"all rights reserved|(?:this material )?may not be (?:published, broadcast|reproduced|redistributed)\b",
        begins="within",
    ),
)

_PLAYERS = (
    Form(
        kind="player",
        marks=("video ad feedback", "now playing", "- source:", "– source:"),
        pattern=r"(?:video ad feedback|now playing)\b[^\n]{0,260}?(?:\d?\d:\d\d(?: ?[-–—] ?source: ?(?:\w+)?)?|$)",
        begins="anywhere",
        reaches="match",
    ),
    Form(
        kind="player",
        marks=(" video",),
        pattern=r"(?-i:\d\d:\d\d(?=[A-Z'‘“\"]))[^\n]{5,140}? [-–—] (?:video|audio)(?: (?:explainer|report|profile|essay))?(?=\W|$)",
        begins="anywhere",
        reaches="match",
    ),
    Form(
        kind="player",
        marks=("media playback", "this video can", "this video cannot", "video player"),
        pattern=r"(?:media playback is (?:un|not )supported|this video can ?not be played)[^.!?\n]{0,60}",
        reaches="match",
    ),
)

_READ_MORE = (
    Form(
        kind="read more",
        marks=("read more",),
        pattern=r"(?-i:(?:(?<=[\w?!’'”\"])|(?<=\w ))Read more)(?=\s*\n|\s*$|\s?(?-i:[A-Z“‘]))",
        begins="behind",
        reaches="match",
    ),
    Form(
        kind="read more",
        marks=("read more", "see also", "related:", "also read", "more:", "watch:", "listen:", "explainer:"),
        pattern=r"(?-i:(?:Read|READ) (?:more|MORE)(?: here| on this story| about \w+)?|(?:See|SEE) (?:also|ALSO)|(?:Also|ALSO) (?:read|READ)|Related|RELATED|MORE|WATCH|LISTEN)\s?:",
    ),
    Form(
        kind="read more",
        marks=(
            "related article",
            "related video",
            "related stor",
            "related topics",
            "more on this story",
            "recommended stories",
            "related internet links",
        ),
        pattern=(
            r"(?-i:(?:[A-Z][\w’'&.-]*(?: \w+){0,4} )?(?:Related (?:article|video|gallery|live story|story|stories|topics|coverage|internet links)"
            r"|More on this story|Recommended Stories))\s+"
        ),
        asks=True,
    ),
    Form(
        kind="read more",
        marks=("related article", "related video", "related stor"),
        pattern=r"(?-i:(?:[A-Z][\w’'&.-]*(?: \w+){0,4} )?Related (?:article|video|story|stories|gallery))\s*\n\s*",
        reaches="line",
    ),
    Form(
        kind="read more",
        marks=(" here",),
        pattern=(
            r"(?:read|watch|see|hear|listen to|check out) [^.!?\n]{2,90}\bhere\b(?=[.:!]|\s*\n|\s*$)"
            r"|[^.!?\n]{5,120}\b(?:can be (?:found|read|seen|heard|watched)|is available|are available)(?: \w+){0,2} here\b(?=[.:!]|\s*\n|\s*$)"
        ),
    ),
    Form(
        kind="read more",
        marks=("read more from", "explainer:", "analysis:", "in pictures:", "live updates:"),
        pattern=r"read more (?:from|about|on)\b|(?-i:(?:[A-Z]{3,}(?: [A-Z]{3,})?: [^:.\n]{8,110}(?:\s|$)){3,})",
    ),
    Form(
        kind="read more",
        marks=("more ", "read "),
        pattern=r"(?:you can )?read (?:more )?(?:about )?(?:the|his|her|their|our|more)\b[^.!?\n]{0,70}\b(?:here|full (?:story|report|article|analysis)|exclusive story)\b",
    ),
    Form(
        kind="read more",
        marks=("live scores",),
        pattern=r"(?-i:Live) scores, results and\b",
    ),
)

_LIVE = (
    Form(
        kind="live page",
        marks=(
            "live coverage",
            "live blog",
            "liveblog",
            "live reporting",
            "this blog",
            "our blog",
            "the blog",
            "continuing coverage",
            "rolling coverage",
        ),
        pattern=(
            r"(?:thank(?:s| you)|wrap(?:ping)? up|joining us|hello|good (?:morning|afternoon|evening)|welcome|follow|closing|closed|paus\w+|hand)"
            r"\b[^.!?\n]{0,100}\b(?:(?:live|continuing|rolling) (?:coverage|blog|reporting)|liveblog|(?:this|our|the) blog)|(?:this|our|the) (?:live )?blog (?:is|has|will)\b|our live coverage\b[^.!?\n]{0,100}\b(?:moved|continues|here|ended|closed)\b"
        ),
        begins="within",
    ),
    Form(
        kind="live page",
        marks=(
            "here’s a",
            "here's a",
            "here is a",
            "here’s where",
            "here's where",
            "here are the",
            "here’s what",
            "here's what",
            "a summary of",
            "here’s a round",
        ),
        pattern=(
            r"(?:summary)?(?:it['’]s (?:just (?:after|past|before) )?\d\S* ?[ap]\.?m\.? in [\w ]{3,20}\. )?"
            r"(?:here(?:['’]s| is| are) (?:a|the|our|where|what|some)(?: \w+){0,3} (?:summary|recap|round[- ]?up|things? (?:stand|you)|key (?:points|events|developments|moments)|latest|main|we stand|happened|highlights)"
            r"|here(?:['’]s| is) where (?:things|we) stand)\b"
        ),
        begins="within",
    ),
    Form(
        kind="live page",
        marks=(
            "that’s it from",
            "that's it from",
            "that’s all from",
            "that's all from",
            "thanks for tuning",
            "thanks for reading",
            "thanks for joining",
            "thanks for following",
            "thank you for",
            "i’m handing",
            "i'm handing",
            "i’ll be",
            "i will be",
        ),
        pattern=(
            r"(?:and )?(?:that['’]s (?:it|all) (?:from|for)\b|thank(?:s| you)(?: so much)? for (?:tuning|reading|joining|following|being)\b"
            r"|i['’]m (?:now )?handing (?:over|the)|i(?:['’]ll| will) be (?:back|bringing|with you|taking)\b)"
        ),
    ),
    Form(
        kind="live page",
        marks=("am in ", "pm in "),
        pattern=(
            r"(?:summary|(?:today |what happened )?so far\.*|(?:morning|afternoon|evening) summary)?\s?it(?:['’]s| is)"
            r"(?: (?:approaching|nearly|almost|about|now|just (?:after|past|before|gone)))? \d\S* ?[ap]\.?m\.? in (?-i:[A-Z])\w+\.?"
        ),
        reaches="match",
    ),
    Form(
        kind="live page",
        marks=("ll be bringing you", "will be bringing you", "ll be with you", "ll be taking"),
        pattern=r"i['’]m [\w ’'-]{3,40}?,? (?:and )?(?:i['’]ll|i will|will) be\b|i(?:['’]ll| will) be (?:bringing|with|taking)\b",
    ),
    Form(
        kind="live page",
        marks=(
            "bring you",
            "we’ll have more",
            "we'll have more",
            "more to come",
            "be back tomorrow",
            "will be here shortly",
            "pausing our",
            "stay with us",
            "more on this",
        ),
        pattern=(
            r"(?:we(?:['’]ll| will)|my colleagues?\b[^.!?\n]{0,60}?(?:will|now)) (?:\w+ ){0,3}?(?:bring|have more|be back|keep you|post|share)\b"
            r"|my colleagues?\b[^.!?\n]{0,60}?will be\b|stay with us\b|more (?:to come|on this (?:story )?(?:soon|shortly|as))|we will be pausing"
        ),
    ),
    Form(
        kind="live page",
        marks=("(see ",),
        pattern=r"\(see \d{1,2}[.:]\d\d ?[ap]\.?m\.?\)",
        begins="anywhere",
        reaches="match",
    ),
)

SURROUNDINGS = Surroundings(
    forms=(
        *_LIVE,
        *_INVITATIONS,
        *_NEWSLETTERS,
        *_CREDITS,
        *_CORRECTIONS,
        *_NOTICES,
        *_PLAYERS,
        *_READ_MORE,
    ),
    stamped=(
        r"(?:last )?(?:updated|modified|published|posted|edited)",
        r"(?:first|originally) published",
        "published on",
    ),
    stamp_marks=(
        "last updated",
        "last modified",
        "updated",
        "published",
        "first published",
        "originally published",
        "modified",
        "posted",
        "edited",
    ),
    hours=(
        "at",
        "on",
        "of",
        "am",
        "pm",
        r"a\.m\.",
        r"p\.m\.",
        "noon",
        "midnight",
        "bst",
        "gmt",
        "utc",
        "est",
        "edt",
        "et",
        "cet",
        "cest",
        "pst",
        "pdt",
        "pt",
        "ist",
        "aest",
        "aedt",
        "local time",
        "st",
        "nd",
        "rd",
        "th",
    ),
    ago=r"\d{1,2} ?(?:d|h|m|mins?|hrs?|minutes?|hours?|days?|weeks?|months?) ago",
    occupations=(
        "reporter",
        "correspondent",
        "writer",
        "journalist",
        "editor",
        "columnist",
        "contributor",
        "producer",
        "blogger",
        "commentator",
        "contributing",
        "staff writer",
        "freelancer",
        "photographer",
        "intern",
        "author",
        "host",
        "anchor",
    ),
    is_a=r"(?:(?:is|was) (?:an?|the|one of)|(?:currently )?(?:serves|works) as)\b",
    works=(
        r"(?:(?:is|was) (?:an?|the|associate|deputy|assistant|executive|managing|vice|professor|director|co-?founder|founder|head|chief|senior|chair|ceo|president|former)\b|(?:works|teaches|writes|covers|reports|lectures|blogs|tweets|served|serves)\b)"
    ),
    presents=(
        r"['’]?s?,? (?:[\w'’&.-]+,? ){0,10}?(?:reports?|has|have|discuss(?:es)?|speaks?|joins?|breaks? down|weighs? in|explains?|takes? a look"
        r"|looks? at|talks?|sits? down|examines?|shares?|provides?|reacts?|covers?|details?|describes?)\b"
    ),
    goes_on=(
        r"(?:s?he(?: has| is| was| writes| covers| reports| previously| also| tweets| works|['’]s)?\b|(?:her|his) (?:work|reporting|book|books|latest|most|new|writing|articles|twitter|e-?mail|debut)\b"
        r"|(?:you can )?(?:also )?(?:follow|contact|reach|e-?mail)\b|before joining\b|prior to\b|they (?:have|are)\b|story tips|send\b|got a)"
    ),
)
