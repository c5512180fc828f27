"""What English pages print within a text, by its form, and how their stamps and biographies are worded."""

from __future__ import annotations

from briefing.languages.contract import Surroundings
from briefing.languages.en.furniture.credits import CREDITS
from briefing.languages.en.furniture.invitations import INVITATIONS
from briefing.languages.en.furniture.live_pages import LIVE_PAGES

SURROUNDINGS = Surroundings(
    forms=(*LIVE_PAGES, *INVITATIONS, *CREDITS),
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
        r"(?:(?:is|was) (?:an?|the|associate|deputy|assistant|executive|managing|vice|professor|director"
        r"|co-?founder|founder|head|chief|senior|chair|ceo|president|former)\b|covers\b"
        r"|(?:works|teaches|writes|reports|lectures|blogs|tweets|served|serves) (?:on|about|for|from|at|as|in|with)\b)"
    ),
    presents=(
        r"['’]?s?,? (?:[\w'’&.-]+,? ){0,10}?(?:reports?|has|have|discuss(?:es)?|speaks?|joins?|breaks? down|weighs?"
        r" in|explains?|takes? a look"
        r"|looks? at|talks?|sits? down|examines?|shares?|provides?|reacts?|covers?|details?|describes?)\b"
    ),
    goes_on=(
        r"(?:s?he(?: has| is| was| writes| covers| reports| previously| also| tweets| works|['’]s)?\b|(?:her|his)"
        r" (?:work|reporting|book|books|latest|most|new|writing|articles|twitter|e-?mail|debut)\b"
        r"|(?:you can )?(?:also )?(?:follow|contact|reach|e-?mail)\b|before joining\b|prior to\b|they (?:have"
        r"|are)\b|story tips|send\b|got a)"
    ),
)
