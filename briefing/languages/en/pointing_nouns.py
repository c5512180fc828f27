"""The nouns by which English sentences point back: offices, bodies, and things that go by several names."""

from __future__ import annotations

PEOPLE = (
    "minister, spokesman, spokeswoman, spokesperson, official, officials, man, woman, couple, senator, congressman, "
    "congresswoman, governor, mayor, judge, officer, officers, candidate, candidates, lawmaker, lawmakers, victim, "
    "victims, suspect, suspects, leader, leaders, chairman, chairwoman, chair, secretary, ambassador, diplomat, "
    "general, admiral, commander, chief, director, analyst, expert, author, professor, lawyer, attorney, prosecutor, "
    "president, vice president, prime minister, chancellor, premier, king, queen, nominee, billionaire, businessman, "
    "businesswoman, activist, journalist, reporter, soldier, pilot, student, teacher, doctor, father, mother, son, "
    "daughter, brother, sister, wife, husband, widow, boy, girl, teenager, defendant, gunman, attacker, driver, envoy, "
    "deputy, delegate, delegates, delegation, partners, participants, parties, sides, two sides, nations, pair, "
    "politician, newcomer, veteran, incumbent, challenger, democrat, republican, tycoon, executive, founder, owner"
)
_EVENTS = (
    "meeting, talks, session, roundtable, round-table, summit, discussions, discussion, conference, forum, gathering, "
    "ceremony, visit, negotiations, event, hearing, debate, workshop, seminar, panel, dialogue, exercise, exercises, "
    "drill, rally, delegation, trip"
)
_FAMILIES = (
    _EVENTS,
    (
        "statement, document, communiqué, letter, announcement, release, memo, remarks, comments, comment, interview, "
        "article, speech, announced, according"
    ),
    "report, study, survey, poll, review, findings, paper, analysis, audit",
    "decision, move, vote, ruling, order, step, approval, rejection, change, voted, approved, ruled, decided, rejected",
    "agreement, deal, contract, pact, accord, treaty, memorandum, arrangement, purchase, sale, order, signed",
    "bill, law, legislation, measure, act, amendment, resolution, regulation, rule, rules, directive, order, ban",
    "plan, proposal, programme, program, project, initiative, scheme, venture, strategy, campaign, effort, proposed",
    (
        "attack, incident, shooting, crash, accident, strike, strikes, explosion, blast, killing, murder, raid, "
        "assault, "
        "arrest, case, investigation, inquiry, probe, trial, lawsuit, complaint, charges, allegations, accusation"
    ),
    (
        "ship, vessel, frigate, submarine, boat, aircraft, jet, plane, fighter, drone, helicopter, missile, tank, "
        "system, "
        "vehicle, weapon, engine"
    ),
    (
        "sum, amount, figure, money, funds, loan, loans, funding, cost, price, total, number, numbers, budget, "
        "increase, "
        "rise, cut, cuts, aid, payment"
    ),
)


def _listed(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(","))


FAMILY_OF = {noun: family for family in map(_listed, reversed(_FAMILIES)) for noun in family}
ROLES = frozenset(_listed(PEOPLE))
BODIES = frozenset(
    "company firm group manufacturer maker yard shipbuilder contractor organisation organization agency bank airline "
    "network newspaper party country nation state kingdom republic city town region province island bloc "
    "alliance".split()
)
"""What bears a name of its own: whoever was spoken of last."""
UNIQUE = frozenset(
    "government world public police army military navy economy internet press media opposition capital future past "
    "truth fact reason problem question result aim goal rest most more first second third best latest only poor rich "
    "young old people administration constitution parliament senate house court presidency environment market markets "
    "economy climate election department moment weather universe population south north west east right left middle "
    "morning evening night day week month year decade century beginning end start time way ways thing things point "
    "following new key main biggest largest strongest highest lowest big real current former late previous next last "
    "vast full entire very whole".split()
)
