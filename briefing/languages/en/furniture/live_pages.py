"""What English pages lead to or go on with: players, other articles, the next hours of a live page."""

from __future__ import annotations

from briefing.languages.contract import Row, forms_of

_PLAYERS = (
    *forms_of(
        "player",
        Row(
            "video ad feedback|now playing|- source:|– source:",
            r"(?:video ad feedback|now playing)\b[^\n]{0,260}?(?:\d?\d:\d\d(?: ?[-–—] ?source: ?(?:\w+)?)?|$)",
        ),
        Row(
            " video",
            r"(?-i:\d\d:\d\d(?=[A-Z'‘“\"]))[^\n]{5,140}? [-–—] (?:video|audio)(?: (?:explainer|report|profile"
            r"|essay))?(?=\W|$)",
        ),
        begins="anywhere",
        reaches="match",
    ),
    *forms_of(
        "player",
        Row(
            "media playback|this video can|this video cannot|video player",
            r"(?:media playback is (?:un|not )supported|this video can ?not be played)[^.!?\n]{0,60}",
        ),
        reaches="match",
    ),
)

_READ_MORE = (
    *forms_of(
        "read more",
        Row(
            "read more",
            r"(?-i:(?:(?<=[\w?!’'”\"])|(?<=\w ))Read more)(?=\s*\n|\s*$|\s?(?-i:[A-Z“‘]))",
        ),
        begins="behind",
        reaches="match",
    ),
    *forms_of(
        "read more",
        Row(
            "read more|see also|related:|also read|more:|watch:|listen:|explainer:",
            r"(?-i:(?:Read|READ) (?:more|MORE)(?: here| on this story| about \w+)?|(?:See|SEE) (?:also|ALSO)"
            r"|(?:Also|ALSO) (?:read|READ)|Related|RELATED|MORE|WATCH|LISTEN)\s?:",
        ),
        Row(
            " here",
            r"(?:read|watch|see|hear|listen to|check out) [^.!?\n]{2,90}\bhere\b(?=[.:!]|\s*\n|\s*$|\s\d)"
            r"|[^.!?\n]{5,120}\b(?:can be (?:found|read|seen|heard|watched)|is available|are available)(?:"
            r" \w+){0,2} here\b(?=[.:!]|\s*\n|\s*$|\s\d)",
        ),
        Row(
            "read more from|explainer:|analysis:|in pictures:|live updates:",
            r"read more (?:from|about|on)\b|(?-i:(?:[A-Z]{3,40}(?: [A-Z]{3,40})?: [^:.\n]{8,110}(?:\s|$)){3,})",
        ),
        Row(
            "more |read ",
            r"(?:you can )?read (?:more )?(?:about )?(?:the|his|her|their|our|more)\b[^.!?\n]{0,70}\b(?:here|full"
            r" (?:story|report|article|analysis)|exclusive story)\b",
        ),
        Row(
            "live scores",
            r"(?-i:Live) scores, results and\b",
        ),
    ),
    *forms_of(
        "read more",
        Row(
            "related article|related video|related stor|related topics|more on this story"
            "|recommended stories|related internet links",
            r"(?-i:(?:[A-Z][\w’'&.-]{0,60}(?: \w{1,40}){0,4} )?(?:Related (?:article|video|gallery"
            r"|live story|story|stories|topics|coverage|internet links)"
            r"|More on this story|Recommended Stories))\s+",
        ),
        asks=True,
    ),
)

_LIVE = (
    *forms_of(
        "live page",
        Row(
            "live coverage|live blog|liveblog|live reporting|this blog|our blog|the blog"
            "|continuing coverage|rolling coverage",
            r"(?:thank(?:s| you)|wrap(?:ping)? up|joining us|hello|good (?:morning|afternoon|evening)|welcome"
            r"|follow|closing|closed|paus\w+|hand)"
            r"\b[^.!?\n]{0,100}\b(?:(?:live|continuing|rolling) (?:coverage|blog|reporting)|liveblog|(?:this|our"
            r"|the) blog)|(?:this|our|the) (?:live )?blog (?:is|has|will)\b|our live"
            r" coverage\b[^.!?\n]{0,100}\b(?:moved|continues|here|ended|closed)\b",
        ),
        Row(
            "here’s a|here's a|here is a|here’s where|here's where|here are the|here’s what|here's what"
            "|a summary of|here’s a round",
            r"(?:summary)?(?:it['’]s (?:just (?:after|past|before) )?\d\S* ?[ap]\.?m\.? in [\w ]{3,20}\. )?"
            r"(?:here(?:['’]s| is| are) (?:a|the|our|where|what|some)(?: \w+){0,3} (?:summary|recap|round[- ]?up"
            r"|things? (?:stand|you)|key (?:points|events|developments|moments)|latest|main|we stand|happened"
            r"|highlights)"
            r"|here(?:['’]s| is) where (?:things|we) stand)\b",
        ),
        begins="within",
    ),
    *forms_of(
        "live page",
        Row(
            "that’s it from|that's it from|that’s all from|that's all from|thanks for tuning"
            "|thanks for reading|thanks for joining|thanks for following|thank you for|i’m handing"
            "|i'm handing|i’ll be|i will be",
            r"(?:and )?(?:that['’]s (?:it|all) (?:from|for)\b|thank(?:s| you)(?: so much)? for (?:tuning|reading"
            r"|joining|following|being)\b"
            r"|i['’]m (?:now )?handing (?:over|the)|i(?:['’]ll| will) be (?:back|bringing|with you|taking)\b)",
        ),
        Row(
            "ll be bringing you|will be bringing you|ll be with you|ll be taking",
            r"i['’]m [\w ’'-]{3,40}?,? (?:and )?(?:i['’]ll|i will|will) be\b|i(?:['’]ll| will) be (?:bringing|with"
            r"|taking)\b",
        ),
        Row(
            "bring you|we’ll have more|we'll have more|more to come|be back tomorrow|will be here shortly"
            "|pausing our|stay with us|more on this",
            r"(?:we(?:['’]ll| will)|my colleagues?\b[^.!?\n]{0,60}?(?:will|now)) (?:\w+ ){0,3}?(?:bring|have more"
            r"|be back|keep you|post|share)\b"
            r"|my colleagues?\b[^.!?\n]{0,60}?will be\b|stay with us\b|more (?:to come|on this (?:story )?(?:soon"
            r"|shortly|as))|we will be pausing",
        ),
    ),
    *forms_of(
        "live page",
        Row(
            "am in |pm in ",
            r"(?:summary|(?:today |what happened )?so far\.*|(?:morning|afternoon|evening) summary)?\s?it(?:['’]s| is)"
            r"(?: (?:approaching|nearly|almost|about|now|just (?:after|past|before|gone)))? \d\S* ?[ap]\.?m\.? in"
            r" (?-i:[A-Z])\w+\.?",
        ),
        reaches="match",
    ),
    *forms_of(
        "live page",
        Row(
            "(see ",
            r"\(see \d{1,2}[.:]\d\d ?[ap]\.?m\.?\)",
        ),
        begins="anywhere",
        reaches="match",
    ),
)

LIVE_PAGES = (*_PLAYERS, *_READ_MORE, *_LIVE)
