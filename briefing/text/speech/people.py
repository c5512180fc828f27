"""How people are named in the news: offices and titles before a name or instead of it, groups that speak, pronouns."""

from __future__ import annotations

import re

PRONOUNS = frozenset("he she they it i we you who".split())
SINGULAR = frozenset({"he", "she"})
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady sayın bay bayan sn".split())
OFFICES = COURTESY | frozenset(
    """
    activist activists actor actress adm admiral adviser advisers advisor advisors aide aides allies ally amb
    ambassador ambassadors analyst analysts anchor archbishop assistant associate attorney attorney-general
    attorneys author authors backer backers baron baroness bishop blogger boss brigadier broadcaster brother
    businessman candidate candidates capt captain ceo cfo chair chairman chairperson chairwoman chancellor chief
    chief-of-staff cmdr co-author co-chair co-chairman co-founder coach col colleague colleagues colonel columnist
    comedian commander commentator commissioner commodore comptroller congressman congresswoman consul consultant
    contender coordinator corporal correspondent council councillor councilman councilwoman counsel counselor critic
    critics czar daughter dean delegate delegates democrat democrats deputy designer diplomat diplomats director
    director-general directors directors-general doctor donor donors earl economist editor editors engineer envoy
    executive executives expert experts father fellow financier founder front-runner frontrunner gen general gov
    governor governors head historian hon hopeful hopefuls host husband independent insider insiders inspector
    investigator investor journalist journalists judge justice king lawmaker lawmakers lawyer lawyers leader leaders
    legislator lieutenant lieutenant-general lieutenant-governor lobbyist lt magnate maj major major-general manager
    managers marshal mayor member members minister ministers moderator mogul monarch mother mp msgr musician
    negotiator nominee observer observers officer officers official officials ombudsman operative operatives
    opponent opponents organiser organisers organizer organizers owner parliamentarian partner pastor physician
    physicist pollster pope premier president presidents priest prime prince princess principal producer prof
    professor prosecutor prosecutor-general prosecutors provost publisher quarterback queen rapper rapporteur
    rear-admiral rep reporter reporters representative representatives republican republicans researcher researchers
    resident residents rev rival rivals scholar scholars scientist scientists sec secretaries secretary
    secretary-general sen senator senators sergeant sgt sheikh sheriff singer sister skipper son source sources
    speaker specialist spokesman spokesmen spokesperson spokespersons spokeswoman spokeswomen staffer staffers star
    strategist strategists student students superintendent supporter supporters surgeon surrogate teacher
    technologist treasurer tycoon undersecretary undersecretary-general veteran veterans vicar vice vice-admiral
    vice-chair vice-chairman vice-chancellor vice-marshal vice-president viscount voter voters whip widow wife
    witness witnesses worker workers writer writers
    """.split()
)
GROUPS = frozenset(
    """
    ad administration agency aides analysts another article association audience blog board book brief campaign
    caption coalition commission committee company complaint council court critics crowd document documents e-mail
    editorial email embassy experts family few filing fans firm friend friends government group headline institute
    journal judge jury lawmakers lawsuit letter magazine man manifesto many memo men message ministry narrator
    network newspaper office officials one opinion opponents order organisation organization others panel paper
    party people petition police poll post press protesters protestors pundits release report reporters resolution
    ruling sign signs site some source spokesperson statement study supporters survey team text tweet union video
    voters website woman women department activists article
    """.split()
)
PORTFOLIOS = frozenset(
    """
    State Defense Defence Treasury Energy Labor Labour Education Commerce Interior Justice War Foreign Affairs Trade
    Finance Health Homeland Security Transportation Agriculture Industry Technology
    """.split()
)
PARTICLES = frozenset("de der den ter van von bin al del della di da la le el ben ibn du dos of the and for".split())
TURKISH_OFFICES = frozenset(
    """
    bakan bakanı başbakan başbakanı cumhurbaşkanı başkan başkanı başkanvekili müsteşarı sözcü sözcüsü büyükelçi
    büyükelçisi general orgeneral korgeneral tümgeneral tuğgeneral amiral oramiral koramiral tümamiral tuğamiral
    albay yarbay binbaşı yüzbaşı üsteğmen teğmen müdür müdürü sekreter sekreteri lider lideri milletvekili vali
    valisi kaymakamı profesör prof doç dr doktor uzman uzmanı komutan komutanı temsilci temsilcisi yardımcısı
    yetkili yetkilisi danışman danışmanı direktörü direktör kurucusu üyesi rektörü sayın bay bayan savcı savcısı
    avukat avukatı yazar gazeteci analist uzmanlar yetkililer kaynaklar kraliçe kral prens papa senatör
    """.split()
)

_GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
_GIVEN_BEHIND = re.compile(r"[^\W\d_]+-[a-zçğıöşü]+")


def surname_of(name: str) -> str:
    """The surname in a name, without a possessive or a case ending: ``Joe Manchin III``, ``Tsai Ing-wen``.

    A hyphened given name with one capital stands behind the surname.
    """
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _GENERATIONS:
        words.pop()
    surname = words[-1].replace("’", "'").partition("'")[0] if words else ""
    stands_before = len(words) > 1 and "-" in surname and _GIVEN_BEHIND.fullmatch(surname)
    return words[-2] if stands_before else surname
