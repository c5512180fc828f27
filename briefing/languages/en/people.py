"""How people are named in English: given names, offices and titles, groups that speak, pronouns."""

from __future__ import annotations

from briefing.languages.contract import People
from briefing.languages.en.sentences import SENTENCES
from briefing.languages.general.persons import PARTICLES as BETWEEN_NAMES

_MALE = frozenset(
    """
    Aaron Adam Alan Albert Alejandro Alexander Anders Andrew Angus Anthony Antonio Barack Bashar Ben Benjamin
    Bernard Bernie Bill Bob Bobby Boris Brad Brandon Brent Brett Brian Bruce Carlos Charles Charlie Chris
    Christopher Chuck Colin Craig Dan Daniel Darren Dave David Dennis Derek Dick Dmitry Don Donald Doug Douglas Ed
    Eduardo Edward Elon Emmanuel Eric Erik Francis Frank Fred Friedrich Gary George Gerald Gordon Graham Greg
    Gregory Harold Harry Henry Howard Ian Jack Jacob James Jason Javier Jeb Jeff Jeffrey Jens Jeremy Jerry Jim Joe
    Joel John Johnny Jon Jonathan Jorge José Joseph Josh Joshua Juan Julian Julio Justin Keir Keith Kenneth Kevin
    Kyle Larry Lars Lawrence Lindsey Luis Marc Marco Mario Mark Martin Matt Matthew Michael Michel Miguel Mike Mitch
    Mitt Mohammed Nathan Neil Newt Nicholas Nick Nigel Norman Olaf Oscar Patrick Paul Pedro Pete Peter Phil Philip
    Rafael Ralph Rand Randy Raymond Reince Rex Ricardo Richard Rick Rishi Rob Robert Rodrigo Roger Roland Ron Ronald
    Roy Rudy Russell Ryan Samuel Scott Sean Sergei Seth Simon Stephen Steve Steven Stuart Ted Terry Thomas Tim
    Timothy Tobias Todd Tom Tony Tucker Vincent Viktor Vladimir Volodymyr Walter Wayne William
    """.split()
)
_FEMALE = frozenset(
    """
    Abigail Alexandra Alice Alison Amanda Amy Andrea Angela Ann Anna Annalena Anne Annegret Barbara Beth Betty
    Bonnie Brenda Bridget Candice Carly Carol Caroline Carolyn Catherine Cecilia Charlotte Chelsea Cheryl Christina
    Christine Cindy Claire Claudia Condoleezza Cynthia Daisy Dana Deborah Debbie Diana Diane Dianne Donna Dorothy
    Elaine Eleanor Elizabeth Ellen Emily Emma Esther Eva Fiona Florence Frances Gabrielle Gail Georgia Gina Giorgia
    Gloria Grace Gretchen Gwen Hannah Heather Heidi Helen Hillary Hope Huma Irene Isabel Ivanka Jacinda Jacqueline
    Jane Janet Janice Jeanne Jennifer Jessica Joan Joanna Josephine Joyce Judith Judy Julia Julie Kaja Kamala Karen
    Kate Katherine Kathleen Kathy Katie Kay Kellyanne Kirsten Kristen Kristin Laura Lauren Linda Lisa Liz Loretta
    Lori Louise Lucy Lynn Madeleine Maggie Margaret Maria Marie Marine Marla Martha Mary Maya Megan Melania Melissa
    Michelle Michele Mona Monica Nancy Natalie Nicola Nikki Nina Olivia Pamela Patricia Patty Paula Peggy Penny
    Phyllis Priti Rachel Rebecca Roberta Rosa Rose Ruth Sally Samantha Sandra Sanna Sarah Sharon Sheila Simone Sonia
    Stephanie Susan Suzanne Sylvia Tammy Teresa Theresa Tina Tracy Ursula Valerie Vanessa Victoria Virginia Wendy
    Whitney Yvette
    """.split()
)
_FAMILIAR = {
    short: full
    for full, forms in {
        "andrew": "andy",
        "anthony": "tony",
        "benjamin": "ben",
        "charles": "chuck charlie",
        "christopher": "chris",
        "daniel": "dan danny",
        "david": "dave",
        "donald": "don",
        "edward": "ed ted",
        "elizabeth": "liz beth betsy",
        "gregory": "greg",
        "james": "jim jimmy",
        "jeffrey": "jeff",
        "jennifer": "jen jenny",
        "joseph": "joe joey",
        "katherine": "kathy kate",
        "kenneth": "ken",
        "lawrence": "larry",
        "matthew": "matt",
        "michael": "mike",
        "nicholas": "nick",
        "patrick": "pat",
        "richard": "dick rick",
        "robert": "bob rob bobby",
        "ronald": "ron",
        "samuel": "sam",
        "stephen": "steve",
        "susan": "sue",
        "thomas": "tom",
        "timothy": "tim",
        "william": "bill will",
    }.items()
    for short in forms.split()
}
"""The full form of a familiar given name."""
PRONOUNS = frozenset("he she they it i we you who".split())
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady".split())
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
_SURNAMES_TOO = frozenset("king bishop dean judge marshal pope prince".split())
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
_BODIES = frozenset(
    "bank center centre corp corporation energy foundation inc league ltd news research times university".split()
)
_PORTFOLIOS = frozenset(
    """
    State Defense Defence Treasury Energy Labor Labour Education Commerce Interior Justice War Foreign Affairs Trade
    Finance Health Homeland Security Transportation Agriculture Industry Technology
    """.split()
)
PARTICLES = BETWEEN_NAMES | frozenset("of the and for".split())

PEOPLE = People(
    male=_MALE,
    female=_FEMALE,
    familiar=_FAMILIAR,
    pronouns=PRONOUNS,
    he=frozenset({"he"}),
    she=frozenset({"she"}),
    courtesy=COURTESY,
    of_men=frozenset({"mr", "sir", "lord"}),
    of_women=frozenset({"mrs", "ms", "miss", "dame", "lady"}),
    offices=OFFICES,
    apart_from_names=OFFICES,
    surnames_too=_SURNAMES_TOO,
    abbreviated=frozenset("Sen Rep Gov Gen Lt Col Maj Capt Mr Mrs Ms Dr Prof Amb".split()),
    groups=GROUPS,
    bodies=_BODIES,
    portfolios=_PORTFOLIOS,
    particles=PARTICLES,
    definite=frozenset({"the"}),
    openers=SENTENCES.starters,
)
