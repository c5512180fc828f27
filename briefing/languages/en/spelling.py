"""British and American spelling read as one, so that `defence budget` finds a "defense budget"."""

from __future__ import annotations

import re

_WORDS = {
    "aeroplane": "airplane",
    "analyse": "analyze",
    "armour": "armor",
    "behaviour": "behavior",
    "catalogue": "catalog",
    "centre": "center",
    "cheque": "check",
    "colour": "color",
    "cypher": "cipher",
    "defence": "defense",
    "endeavour": "endeavor",
    "favour": "favor",
    "fibre": "fiber",
    "grey": "gray",
    "harbour": "harbor",
    "honour": "honor",
    "humour": "humor",
    "judgement": "judgment",
    "kerb": "curb",
    "labour": "labor",
    "licence": "license",
    "litre": "liter",
    "manoeuvre": "maneuver",
    "metre": "meter",
    "neighbour": "neighbor",
    "offence": "offense",
    "paediatric": "pediatric",
    "plough": "plow",
    "practise": "practice",
    "pretence": "pretense",
    "programme": "program",
    "rumour": "rumor",
    "sceptic": "skeptic",
    "sulphur": "sulfur",
    "theatre": "theater",
    "tyre": "tire",
    "vapour": "vapor",
    "vigour": "vigor",
}
_SPELT = re.compile("|".join(sorted(_WORDS, key=lambda word: (-len(word), word))))
# organise, organisation, organising, organised; not "rise", "wise", "raise", "noise", which have no longer stem.
_ISE = re.compile(r"(?<=[a-z]{4})is(?=(?:e[drs]?|ers?|ing|ations?)$)")
_KEPT = re.compile(r"(?:^|.)(?:advis|appris|compris|compromis|devis|disguis|enterpris|excis|exercis|expertis|"
                   r"franchis|improvis|merchandis|otherwis|paradis|premis|promis|provis|rais|precis|practis|"
                   r"prais|surpris|supervis|televis|treatis)")  # fmt: skip
_DOUBLED = re.compile(r"(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ers?|ing)$)")


def one_spelling(word: str) -> str:
    """A lower-case English word in the spelling that both sides are compared in (the American one).

    Takes and gives one word; a word spelt alike on both sides comes back as it is.
    """
    word = _SPELT.sub(lambda match: _WORDS[match[0]], word)
    word = _DOUBLED.sub("l", word)
    return word if _KEPT.search(word) else _ISE.sub("iz", word)
