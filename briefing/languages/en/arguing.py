"""The words by which an English article shows in its first sentences that it argues about events, or reports them."""

from __future__ import annotations

import re

from briefing.languages.contract import Opening
from briefing.languages.en.verbs_of_speech import SPEECH, VERDICT

_PERSONS = frozenset(
    """
    I I'm I've I'd I'll My my Me me myself We we We're we're We've we've We'll we'll Our our ours ourselves us You you
    You're you're You've you've you'll Your your yours yourself Let's let's
    """.split()
)
_URGING = frozenset("should shouldn't must mustn't ought deserve deserves deserved".split())
_STANCE = frozenset(
    """
    actually allegedly always anyone anything apparently arguably clearly curiously deeply doubtless entirely ever
    everyone everything evidently far frankly fundamentally genuinely hardly imagine indeed indisputably inevitably
    instead ironically let likewise literally maybe merely mostly naturally never nobody none nothing obviously often
    perhaps plainly precisely presumably rarely rather really rightly sadly seemingly seems simply so-called somehow
    such supposed supposedly surely thankfully these thing things this those thus too truly truth ultimately undoubtedly
    unfortunately utterly wholly why wrongly yet
    """.split()
)
_SPOKEN = frozenset(
    """
    it's that's there's here's what's who's he's she's they're we're you're i'm we've you've they've i've we'll you'll
    they'll it'll i'll i'd we'd you'd they'd ain't aren't can't couldn't didn't doesn't don't hadn't hasn't haven't
    isn't shouldn't wasn't weren't won't wouldn't mustn't let's
    """.split()
)
_OPENERS = frozenset(
    """
    and but so yet if perhaps maybe because it's that's this these not nor or here still then why how imagine remember
    consider suppose no yes never once instead indeed rather what when it there to
    """.split()
)
_REPORTING = frozenset(form for form in SPEECH | VERDICT if form.endswith("ed")) | frozenset(
    """
    said says saying told tells wrote declined announcing according spokesman spokeswoman spokesperson official
    officials sources reportedly unveiled voted signed ruled issued arrested police filed released approved
    sentenced killed investigators authorities
    """.split()
)
_DAYS = frozenset(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October
    November December Jan Feb Aug Sept Oct Nov Dec
    """.split()
)
_OFFICES = frozenset("Sen Sens Rep Reps Gov Gen Sgt Lt D R".split())
_JUDGING = frozenset(
    """
    absurd abysmal abject admirable appalling arrogant arrogance atrocious awful baffling bankrupt barbaric betray
    betrayal bigot bigotry bizarre blatant bogus botched brazen brilliant bully bungle callous charade chaotic clown
    clumsy colossal comical complicit contempt courage coward cowardice crass crazy cruel cruelty cynical cynicism
    debacle deceit decadent delusion delusional demagogue demagoguery deplorable despicable disastrous disgrace
    dishonest dismal distort divisive doomed draconian dreadful dubious dumb dysfunction dysfunctional egregious
    elite embarrassing embarrassment evil excuse fake fanatic farce farcical feckless fiasco flawed
    flimsy folly fool foolish fraudulent genius ghastly glaring glorious good great greed greedy
    grotesque heartless hero heroic hideous hollow honest hopeless horrible horrific horrifying hubris humiliating
    humiliation hypocrisy hypocrite hypocritical hysteria hysterical idiot idiotic ideologue ignorance ignorant
    illogical immoral incoherent incompetence incompetent indefensible inept ineptitude inexcusable insane insanity
    insidious insult insulting irrational irresponsible laughable laudable lazy lie lofty ludicrous
    lunacy madness malicious mendacious mess mindless misguided monstrous moral myth naive narrative
    nasty nightmare noble nonsense nonsensical notorious obnoxious obscene orthodoxy outrage outrageous overblown
    overdue pathetic perilous pernicious perverse petty phony pitiful poisonous preposterous pretend
    propaganda pundit rabid reckless recklessness repugnant ridiculous rotten ruinous sad sanctimonious sane savvy
    scandalous scary selfish
    selfishness senseless shabby shady sham shame shameful shameless shoddy sick silly sinister smart smear smug
    sober spectacle spineless strange stubborn stupid stupidity superb terrible terrifying thoughtful toxic tragic
    treacherous treachery tribal troubling tyranny ugly unconscionable unfair unhinged unjust unserious unthinkable
    unwise useless vapid vicious vile virtue vitriol wacky weird wicked wise wisdom woke wokeness
    wonderful worse worst worthless wrong zealot
    """.split()
)


_WEIGHTS = (1.3, 2.1, 4.8, 1.5, 2.5, 2.5, 1.8, -2.0, -3.4, -1.8)
"""``tests/benchmarks/columns.py`` learns them (logistic regression) from columns and reports that are known by their
outlets and addresses."""
_THRESHOLD = 1.9
"""Of articles of news outlets one in a hundred is above it, mostly an essay; of known columns four in ten."""
_BESIDE_TITLE = 1.0
"""The threshold where the title argues as well: of such articles of news outlets one in twenty is above it."""
_ATTRIBUTED = re.compile(r"\b(?:said|says|told|added|according to)\b")
_MOST_ATTRIBUTED = 1.4
"""So often in a thousand characters, and no more, a column says who said what."""

OPENING = Opening(
    judging=_JUDGING,
    attributing=SPEECH | VERDICT,
    persons=_PERSONS,
    urging=_URGING,
    stance=_STANCE,
    spoken=_SPOKEN,
    openers=_OPENERS,
    reporting=_REPORTING,
    days=_DAYS,
    offices=_OFFICES,
    weights=_WEIGHTS,
    threshold=_THRESHOLD,
    beside_title=_BESIDE_TITLE,
    attributed=_ATTRIBUTED,
    most_attributed=_MOST_ATTRIBUTED,
)
