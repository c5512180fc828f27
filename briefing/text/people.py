"""How people are named in the news: offices and titles before a name or instead of it, groups that speak, pronouns."""

from __future__ import annotations

PRONOUNS = frozenset("he she they it i we you who".split())
SINGULAR = frozenset({"he", "she"})
COURTESY = frozenset("mr mrs ms miss dr sir dame lord lady sayın bay bayan sn".split())
OFFICES = COURTESY | frozenset(
    """
    adviser advisers advisor advisors activist activists actor actress adm admiral aide aides ally allies amb
    ambassador ambassadors analyst analysts anchor archbishop assistant associate attorney attorney-general
    attorneys author authors backer backers baron bishop blogger boss broadcaster brother businessman candidate
    candidates capt captain chair chairman chairperson chairwoman chancellor chief cmdr co-author co-chair
    co-chairman co-founder coach col colleague colleagues colonel columnist comedian commander commentator
    commissioner comptroller congressman congresswoman consul consultant contender coordinator correspondent council
    councillor councilman councilwoman counsel counselor critic critics czar daughter dean delegate delegates
    democrat democrats deputy designer diplomat diplomats director directors doctor donor donors economist editor
    editors engineer envoy executive executives expert experts father fellow financier founder front-runner
    frontrunner gen general gov governor governors head historian hon hopeful hopefuls host husband independent
    insider insiders inspector investigator investor journalist journalists judge justice king lawmaker lawmakers
    lawyer lawyers leader leaders legislator lieutenant lieutenant-governor lobbyist lt magnate maj major manager
    managers mayor member members minister ministers moderator mogul monarch mother mp msgr musician negotiator
    nominee observer observers officer officers official officials ombudsman operative operatives opponent opponents
    organiser organisers organizer organizers owner parliamentarian partner pastor physician physicist pollster pope
    premier president presidents priest prime prince princess principal producer prof professor prosecutor
    prosecutors provost publisher quarterback queen rapper rep reporter reporters representative representatives
    republican republicans researcher researchers resident residents rev rival rivals scholar scholars scientist
    scientists sec secretaries secretary sen senator senators sergeant sgt sheikh sheriff singer sister skipper son
    source sources speaker specialist spokesman spokesmen spokesperson spokespersons spokeswoman spokeswomen staffer
    staffers star strategist strategists student students superintendent supporter supporters surgeon surrogate
    teacher technologist treasurer tycoon undersecretary veteran veterans vice vice-president vicar voter voters
    whip widow wife witness witnesses worker workers writer writers
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
NATIONALITIES = frozenset(
    """
    american british turkish greek german french italian spanish russian ukrainian israeli iranian chinese japanese
    indian pakistani syrian iraqi egyptian saudi european polish dutch swedish norwegian finnish danish australian
    canadian mexican korean azerbaijani armenian georgian bulgarian romanian hungarian austrian swiss belgian libyan
    qatari emirati u.s u.k us uk eu un nato republican democratic labour conservative liberal tory former acting
    deputy current new senior retired incoming outgoing presumptive assistant vice prime foreign defence defense
    interior finance energy trade white house state
    """.split()
)
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
