"""How an English column, live page, list, teaser or advertisement is told from a report."""

from __future__ import annotations

import re

from briefing.languages.contract import Genre, Marks
from briefing.languages.en.arguing import OPENING

_ARGUING_TITLE = re.compile(
    r"""\b(?:I|I'm|I’m|my|you|your|you're|you’re|we|we're|we’re|our|(?-i:us)|must|\w+n['’]t
    |misguided|outrageous|treachery|debacle|hypocrisy|hypocrites?|repugnant|fiasco|boondoggle|selfish(?:ness)?|disgraceful
    |shameful|deception|betrayal|delusions?|nonsense|hysteria)\b(?![^“"‘]*(?:[”"]|’(?!\w)))
    |\A(?:opinion|editorial|analysis|commentary|column|review|live|live\ updates|watch|video|explainer|perspectives?
    |timeline|mapped)\s?[:|]
    |\A(?:why|how|what|who|when|where|is|are|was|do|does|did|should|could|can|will|stop|don['’]t|let|let['’]s|give|meet
    |no|yes|sorry|enough|here['’]s|here|so|and|but|yet|if|dear|the\ (?:case|problem|trouble|truth|real|lie|myth))\b
    |\A(?!(?:in|on|at|for|after|before|with|without|despite|amid|amidst|inside|under|over|from|by|as|across|during
    |behind|against|near|outside|through|throughout|since|until|and|all|both|following)\b)
    \w+\ (?:the|this|these|our|your|my)\b|\b(?:here|that)['’]s\ (?:why|what|how)\b
    |:\s(?:the|a|an|is|are|it['’]s|why|how|what|who)\b
    |\A\d+\ (?:\w+\ )?(?:things|takeaways|reasons|ways|facts|charts|questions|lessons|times)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_OWN_WORK = re.compile(
    r"""\b[Ww]e(?:['’](?:re|ve)|\ are|\ have)?\ (?:also\ |now\ |recently\ |just\ )?
    (?:announc|introduc|launch|roll(?:ed|ing)?\ out|releas|shar(?:e|ed|ing)\ |buil[dt]|shipp|deploy|design(?:ed|ing)
    |develop|test(?:ed|ing)|train(?:ed|ing)|measur|evaluat|partner|implement|optimi[sz]|migrat)
    |\bour\ (?:users|customers|products?|platform|models?|services?|infrastructure|systems?)\b""",
    re.VERBOSE,
)
_SPORT = frozenset(
    """
    athlete athletes athletics atp badminton ballon baseball basketball batsman batter bowler catcher champion
    champions championship championships coach cricket cup cycling defender derby dribble fifa fixtures football
    footballer games goalkeeper goals golf grand-prix gymnast handball hockey innings javelin jockey judo
    kick-off league marathon match matches medal medalist medallist midfielder mlb nba nfl nhl olympian olympic
    olympics paralympian paralympic paralympics pitcher playoff playoffs podium quarter-final quarter-finals
    quarterback racket referee relegation rugby runner-up scored season seed seeded semi-final semi-finals semis
    skier sprinter squad stadium striker swimmer team-mate teammate tennis tie-break touchdown tournament trophy
    uefa umpire wicket wickets winger wrestler wta
    """.split()
)
_STATE = frozenset(
    """
    abuse antitrust assault ban banned bans bill boycott boycotts congress court courts fbi government governments
    governor justice justices law lawmakers laws lawsuit legislation legislature minister ministers ministry occupation
    parliament police president prime-minister prosecutor prosecutors protest protests racism racist russian-backed
    sanctions senate senator senators shooting strike supreme truce unvaccinated vaccinated vaccine war white-house
    """.split()
)
_COUNTED = "things|takeaways|reasons|ways|facts|charts|questions|lessons|tips|moments|numbers|books|films|photos"
_SOLD = "sponsored(?: content| post| article)?|advertorial|paid (?:post|content)|(?:partner(?:ed)?|promoted) content"

GENRE = Genre(
    outlets=(
        r"\b(?:opinions?|commentary|editorials?|columnists?|perspectives?|op-?eds?|guest (?:writer|essay|column))\b",
    ),
    # A folder of the address, or the first or last word of its own name: what is told on the page may have others.
    addresses=(
        r"[/.](?:opinions?|commentary|commentisfree|editorials?|columnists?|columns|perspectives?|op-?eds?|ideas|corner)[/.]",
        r"/(?:opinion|editorial|commentary)-(?!polls?\b)",
        r"-opinion(?:-\d+)?/?\Z",
        r"-analysis(?:-[a-z]{3,4})*/index\.html\Z",
    ),
    arguing_title=_ARGUING_TITLE,
    own_work=_OWN_WORK,
    opening=OPENING,
    abbreviations=frozenset(
        "Mr Dr Lt St Ms No vs Sept Sen Rep Gov Gen Mrs Jan Feb Aug Oct Nov Dec Rev Sgt Maj Col".split()
    ),
    speaker_labels=("Q", "A", "Question", "Answer"),
    no_speakers=("UPDATE", "BREAKING", "FACT", r"THE\b"),
    live_pages=Marks(
        titles=(
            r"\A(?:\W*live(?: updates?| blog)?)\s?[:|–—-]",
            r"[:|–—-]\s?live(?: updates?| blog)?\W*\Z",
            r"\bas it happened\b",
            r"\blive ?(?:updates|blog)\b",
        ),
        addresses=(r"/live(?:-?blog|-?news|-updates?)?/", r"[/-]live-?(?:blog|updates?)(?=[/-]|\Z)"),
    ),
    papers=(
        "Daily (?:Express|Mail|Mirror|Star|Telegraph)",
        "Financial Times",
        "(?i:the) (?:Express|Guardian|Independent|Mail|Mirror|Sun|Telegraph|Times|i newspaper)",
    ),
    lists=Marks(
        openings=(r"\b(?:several|many|most) (?:of the )?front[ -]pages\b",),
        titles=(
            r"\bwhat we know on day \d+\b",
            r"\bwhat happened in .{3,60} this week\b",
            r"\bat a glance\W*\Z",
            rf"\A(?:the |our |top )?\d+ (?:[\w’'-]+ ){{0,3}}(?:{_COUNTED})\b",
        ),
    ),
    # A title that tells what happened and adds "Here's what we know" is a report's.
    explainers=Marks(
        titles=(
            r"(?:\A|[:–—] )(?:what|everything|things|all) (?:you (?:need|have) )?to know\b",
            r"(?:\A|[:–—] )what we know\b",
            r"\A(?:what time|how to|a guide to|explain(?:er|ed)|fact[- ]check(?:ed|ing)?|where .{5,60} stands? on)\b",
            r"(?:\A|: )(?:what (?:is|are)|who is)\b",
            r"\b(?:explained|fact[- ]checked)\W*\Z",
        ),
    ),
    teasers=Marks(
        titles=(r"\A\W*newsletters?\b",),
        openings=(
            r"\A\W*newsletters?\b",
            r"\b(?:read (?:more|on)|continue reading|full story|find out more|(?:click|tap) here)\b",
            r"(?:\A|[.!?]\s)(?:watch|listen)(?::| (?:the|now|here|live)\b)",
            r"\b(?:speaks|talks|sits down|sat down) (?:to|with)\b|\bweighs in\b",
            r"[’']s (?-i:[A-Z]\w+ )+(?:reports|explains|looks at|breaks down|visits|joins)\b",
            r"\btells (?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+))* (?:about|how|that|what|why)\b",
        ),
    ),
    advertisements=Marks(
        titles=(rf"\A\W*(?:{_SOLD})\s?[:|–—-]", rf"[(\[|–—-]\s?(?:{_SOLD})\W*\Z"),
        addresses=(r"/(?:sponsored|advertorials?|partner|paid|promoted)(?:-(?:content|posts?|articles?))?/",),
        openings=(rf"\A\W*(?:{_SOLD})\b\W", r"\bthis is (?:sponsored|paid|partner) content\b", r"\A\W*paid for by\b"),
    ),
    sport=_SPORT,
    state=_STATE,
)
