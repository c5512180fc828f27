"""What English pages ask of their readers within a text: to follow, to send, to subscribe."""

from __future__ import annotations

from briefing.languages.contract import Row, forms_of

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
    *forms_of(
        "invitation",
        Row(
            "click here|tap here|clicking here|click on the",
            r"(?:click|tap)(?:ing)? (?:here|on the (?:link|button|video|image))",
        ),
        Row(
            "can sign up|sign up here|subscribe here|sign up for our|sign up to our|subscribe to our",
            r"(?:sign up|subscribe) (?:here|(?:for|to) our\b)|can sign up\b",
        ),
        begins="within",
    ),
    *forms_of(
        "invitation",
        Row(
            "sign up|subscribe|log in|become a",
            r"(?:(?:please |to \w+(?: \w+){0,8},? )?(?:sign up|subscribe|log in)\b(?: (?:here|now|today|to|for"
            r"|and)\b|[.!:])"
            r"|become a (?:member|subscriber|supporter)\b|already a (?:subscriber|member)\b)",
        ),
        Row(
            "follow|join|like us|find us",
            r"(?:for more [^.!?\n]{2,60}, )?(?:you can )?(?:also )?(?:follow|join|like|find) "
            r"(?:us\b|our\b|[\w@’'& .-]{2,50}? (?:on|at) (?:\w+ ){0,2}?(?:x|twitter|facebook|instagram|threads"
            r"|bluesky|linkedin"
            r"|youtube"
            r"|tiktok|telegram|whatsapp|sounds|google news|social media|@)|@\w+|the conversation)(?!\w)",
        ),
        Row(
            "listen|watch|tune in|catch up|stream",
            rf"(?:you can )?(?:listen(?: live)? (?:to|here|on)|watch (?:more|the (?:full|latest|video)|live|now|on"
            rf"|here)|tune in"
            rf"|catch up|stream)\b[^.!?\n]{{0,120}}?\b(?:{_SHOW}|above|below|here)\b",
        ),
        Row(
            "send |contact us|email us|e-mail us|get in touch|have you |do you have |let us know",
            rf"(?:please )?(?:send (?:us |in |[\w ]{{2,30}})?{_SENDS}|(?:contact|e-?mail) us\b|get in touch\b|let"
            rf" us know\b"
            r"|(?:have you been affected|do you have a (?:story|tip|question|suggestion|news))\b)",
        ),
        Row(
            "for more|go to|visit|head to|more information|find out more",
            r"(?:(?:go to|visit|head to|see) [\w./-]{3,60}\.(?:com|org|net|co\.uk|gov|tv)(?:/\S*)? (?:for|to)\b"
            r"|for more (?:news|stories|on this|from|information|content|coverage|details)[^.!?\n]{0,80}\b"
            r"(?:go to|visit|follow|see|click|check|head|subscribe|download|sign)\b|find out more (?:here|about|at)\b)",
        ),
        Row(
            "support|donat",
            r"(?:please )?(?:support (?:our|independent|quality) (?:work|journalism|reporting|newsroom)|make a"
            r" donation|donate (?:here|now|today|to us))\b",
        ),
        Row(
            "what do you want|tell us|share your|leave a comment|join the discussion",
            r"(?:what do you want [^.!?\n]{2,60} to (?:investigate|cover|answer|look)|tell us (?:what|how|your|about)"
            r"|share your (?:thoughts|story|stories|views|experiences?|opinion)|leave a comment|join the discussion)\b",
        ),
    ),
)

_NEWSLETTERS = (
    *forms_of(
        "newsletter",
        # With what the newsletter says of itself, where nothing else stands behind it.
        Row(
            "newsletter ",
            r"newsletter (?:daily|weekly|monthly|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
            r"(?:\s*\n[^\n]{1,200}){0,2}(?=\s*\Z)",
        ),
        Row(
            "sign up",
            r"sign up (?:to|for) (?-i:[A-Z])[^.!?\n]{2,80}?"
            r"(?:newsletter|inbox|e-?mail|(?:every|each) (?:week)?(?:day|morning|week|monday|friday|sunday)[\w ]{0,20}?"
            r"(?:\d{1,2}(?:[.:]\d\d)?\s?[ap]m(?: [A-Z]{2,4}\b)?)?)(?=\s|$)",
        ),
        reaches="match",
    ),
    *forms_of(
        "newsletter",
        Row(
            "thank you for subscribing|thanks for subscribing|not a robot|unsubscribe|newsletters.",
            r"thank(?:s| you) for subscribing|(?:please )?verify you['’]re not a robot|[^.!?\n]{0,60}\bunsubscribe"
            r" any ?time"
            r"|view all [^.!?\n]{2,40} newsletters",
        ),
        Row(
            "this story|this article|share this",
            r"if you (?:like|liked|enjoyed) this (?:story|article|piece)\b|(?:read or )?share this (?:story|article)\b",
        ),
        Row(
            "delivered to your|every week we|each week we|every day we|every morning we|each morning we",
            r"get [^.!?\n]{2,80}\bdelivered (?:straight |directly )?to your\b"
            r"|(?:every|each) (?:week|day|morning) we (?:wrap|bring|send|round|pick|select|publish)\b",
        ),
    ),
    *forms_of(
        "newsletter",
        Row(
            "newsletter",
            rf"{_SENT}\b[^.!?\n]{{0,140}}\bnewsletters?\b",
        ),
        Row(
            "newsletter",
            rf"newsletters?\b[^.!?\n]{{0,100}}\b{_SENT}\b",
        ),
        Row(
            "entering your email|your email|e-mail address|email address|opt-out|opt out|privacy policy",
            r"by (?:entering|submitting|providing|signing|clicking|subscribing|continuing|checking)\b[^.!?\n]{0,120}?"
            r"\byou (?:agree|consent|accept|confirm|acknowledge|are agreeing)\b"
            r"|(?:you (?:can|may) )?(?:unsubscribe|opt[- ]out) at any ?time|enter your e-?mail",
        ),
        begins="within",
    ),
    *forms_of(
        "newsletter",
        Row(
            "get the latest|latest updates",
            r"get (?:the|all the) (?:latest|biggest|top|best) (?:updates?|news|stories|headlines)\b[^.!?\n]{0,120}",
        ),
        begins="sentence",
    ),
)

INVITATIONS = (*_INVITATIONS, *_NEWSLETTERS)
