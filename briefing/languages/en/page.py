"""What English pages print around an article."""

from __future__ import annotations

from briefing.languages.contract import Page
from briefing.languages.en.page_lines import ENDINGS, LINES

_BUTTONS = (
    r"advertisement",
    r"advertising",
    r"sponsored(?: content)?",
    r"share(?: this(?: article| story)?)?",
    r"print",
    r"e-?mail(?: this)?",
    r"tweet",
    r"(?:\d+ )?comments?",
    r"(?:leave|post) a comment",
    r"save",
    r"loading",
    r"photos?",
    r"gallery",
    r"skip (?:ad|to (?:main )?content)",
    r"menu",
    r"home",
    r"watch(?: now| live)?",
    r"listen",
    r"close",
    r"replay",
    r"story continued below",
    r"continue reading(?: the main story)?",
    r"read more",
    r"hide caption",
    r"toggle caption",
    r"more info(?:rmation)?",
    r"log in",
    r"subscribe",
)
_CITIES = """
Abu Dhabi|Amman|Amsterdam|Ankara|Athens|Baghdad|Baku|Beijing|Beirut|Berlin|Boston|Brussels|Cairo|Canberra
|Chicago|Cleveland|Copenhagen|Dallas|Damascus|Delhi|Denver|Detroit|Doha|Dubai|Dublin|Frankfurt|Gaza|Geneva
|Helsinki|Hong Kong|Houston|Islamabad|Istanbul|Izmir|Jakarta|Jerusalem|Johannesburg|Kabul|Karachi|Kiev|Kyiv
|Las Vegas|Lisbon|London|Los Angeles|Madrid|Mexico City|Miami|Milan|Minneapolis|Moscow|Mumbai|Munich|Nairobi
|New Delhi|New York|Nicosia|Oslo|Ottawa|Paris|Philadelphia|Phoenix|Prague|Riyadh|Rome|San Diego|San Francisco
|Seattle|Seoul|Shanghai|Singapore|Sofia|Stockholm|Strasbourg|Sydney|Taipei|Tehran|Tel Aviv|Tokyo|Toronto|Tunis
|United Nations|Vienna|Warsaw|Washington|Zurich
""".replace("\n", "").split("|")

PAGE = Page(
    lines=LINES,
    shouted=(r"CLOSE [A-Z].{0,400}", r"FILE [-–—] .{0,400}"),
    buttons=_BUTTONS,
    buttons_after=("read more", "close", "hide caption"),
    endings=ENDINGS,
    ending_words=("contributed", "via "),
    captions=(
        r"\((?:pictured|left|right|centre|center)(?:,? [\w ]+)?\)",
        r"\b[Ii]n this (?:[\w.,-]+ ){0,6}(?:photo|photograph|picture|image)\b",
        r"\A(?:This|These) (?:[\w.,-]+ ){0,5}(?:photos?|photographs?|pictures?|images?) (?:provided|released|taken)\b",
    ),
    caption_words=("n this ", "This ", "These ", "(pictured", "(left", "(right", "(centre", "(center"),
    pictured=("pictured", "left", "right", "above", "below", "centre", "center", "from left"),
    bylines=(r"(?:Written |Reported |Interview |Analysis |Words |Opinion |Story )?by", "Byline"),
    particles=("the", "of", "and", "in", "for"),
    crediting=("source", "via"),
    agencies=(
        ("agence france-presse", "AFP"),
        ("anadolu agency", "AA"),
        ("associated press", "AP"),
        ("canadian press", "CP"),
        ("healthday news", "HealthDay"),
        ("pa media", "PA"),
        ("press association", "PA"),
        ("reuters health", "Reuters"),
        ("thomson reuters", "Reuters"),
    ),
    agency_titles=("News Agency", "Press Agency", "News Service"),
    cities=tuple(_CITIES),
    kickers=(
        r"FIRST ON [A-Z]\w+",
        r"exclusive|breaking(?: news)?|watch|update \d|live|analysis|opinion",
        r"(?:published|updated|posted) [\w., ]{4,30}\d{4}",
    ),
    no_places=frozenset({"u.s.", "u.k.", "e.u.", "file", "byline", "congressional record", "op-ed", "q&a"}),
    articles=("the",),
    outlet_words=("news", "online", "digital", "newspaper"),
    conjunctions=("and",),
    no_outlets=frozenset({"home", "home page", "front page", "news", "article", "articles", "welcome", "my site"}),
    reading_on=(
        r"(?:continue|keep) reading(?: (?:the main story|on [\w. ]{2,40}))?",
        r"read (?:more|on)(?: (?:here|on|at|about)(?: [\w. ]{2,40})?)?",
        r"read (?:the )?(?:full|whole|rest|original)(?: of (?:the|this))?(?: (?:story|article|post|text))?(?: here)?",
        r"(?:full|whole) (?:story|article|text)(?: here)?",
        r"(?:learn|view|find out) more",
    ),
    feed_credits=(
        r"the post [^\n]{1,300} appeared first on [^\n]{1,100}",
        r"[^\n]{1,300} was originally published in [^\n]{1,100} on medium, where people are continuing [^\n]{1,100}",
    ),
)
