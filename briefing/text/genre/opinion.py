"""How an article opens: whether it argues about events or reports them, English and Turkish."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import chain, pairwise

from briefing.languages.en.cues import SPEECH, VERDICT
from briefing.text.words import terms

OPENING = 700
"""Characters; what an article is shows in its first sentences, and many collections hold no more of it."""
_FEWEST = 3
"""Of fewer sentences each would tell too much."""
_QUOTED = re.compile(r"“[^”\n]*”?|\"[^\"\n]*\"?|(?<!\w)[‘'](?:[^’'\n]|[’'](?=\w))*[’']")
_END = re.compile(
    r"[.!?…:\n](?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|Lt|St|Ms|No|vs)\.)(?<!\bSept\.)"
    r"(?<!\b(?:Sen|Rep|Gov|Gen|Mrs|Jan|Feb|Aug|Oct|Nov|Dec|Rev|Sgt|Maj|Col)\.)[)”\"]?(?:(?<=\n)|\s+)(?=\W*[A-ZÇĞİÖŞÜ0-9])"
)
_WORD = re.compile(r"[^\W_][\w'-]*")
_FIGURE = re.compile(r"\d")

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
_ATTRIBUTING = SPEECH | VERDICT
_JUDGING = frozenset(
    chain.from_iterable(
        terms(word, "en")
        for word in """
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
)

WEIGHTS = {
    "judges": 1.3,
    "judges in the title": 2.1,
    "speaks as I or we, or to you": 4.8,
    "asks or urges": 1.5,
    "takes a stance": 2.5,
    "is in spoken forms": 2.5,
    "opens as an argument goes on": 1.8,
    "reports": -2.0,
    "dates": -3.4,
    "gives figures and offices": -1.8,
}
"""What each mark counts for opinion, by the share of the first sentences that have it. ``tests/benchmarks/columns.py``
learns the weights (logistic regression) from columns and reports that are known by their outlets and addresses."""
THRESHOLD = 1.9
"""Of articles of news outlets one in a hundred is above it, mostly an essay; of known columns four in ten."""
BESIDE_AN_ARGUING_TITLE = 1.0
"""The threshold where the title argues as well: of such articles of news outlets one in twenty is above it."""
ARGUING = 4
"""An article with none of so many first marks is told in lively words, but argues nothing."""

_ATTRIBUTED = re.compile(r"\b(?:said|says|told|added|according to)\b")
MOST_ATTRIBUTED = 1.4
"""So often in a thousand characters, and no more, a column says who said what."""
_A_THOUSAND = 1000

_OWN_TURKISH = re.compile(
    r"\b(?:[Bb]ence|[Kk]anımca|[Bb]izce|[Bb]ana göre|(?:[Ss]evgili|[Dd]eğerli) okur\w*|\w+[ıiuü]yor(?:um|uz)"
    r"|\w{2,}(?:acağı[mz]|eceği[mz]|malıyı[mz]|meliyi[mz]))\b"
)
"""A Turkish writer says "I" and "we" by the ending of the verb."""
_MOST_OWN_TURKISH = 1
"""One such sentence may be a quotation without its marks. Of 900 Turkish texts eleven have more; three are news."""


@lru_cache(maxsize=1 << 14)
def opens_as_opinion(title: str, text: str, language: str, threshold: float = THRESHOLD) -> bool:
    """Whether an article argues, as its title and its first sentences sound outside of quotation marks.

    ``threshold`` is that of English; a Turkish text has no such figure.
    """
    if language == "en":
        marks = marks_of(title, text)
        argues = any(marks[:ARGUING]) and sum(map(operator.mul, WEIGHTS.values(), marks)) > threshold
        return argues and not _goes_on_to_report(text[OPENING:])
    if language == "tr":
        own = sum(_OWN_TURKISH.search(sentence) is not None for sentence in _first_sentences(text))
        return own > _MOST_OWN_TURKISH
    return False


def _goes_on_to_report(rest: str) -> bool:
    """Whether what follows an opening gives what others say, again and again: a feature opens like a column."""
    return len(_ATTRIBUTED.findall(rest)) * _A_THOUSAND > MOST_ATTRIBUTED * max(_A_THOUSAND, len(rest))


def marks_of(title: str, text: str) -> tuple[float, ...]:
    """The marks of :data:`WEIGHTS` in their order: 0 to 1, by the share of the first sentences that have each."""
    sentences = [(part, words) for part in _first_sentences(text) if len(words := _WORD.findall(part)) > 1]
    counts = [0] * 8
    judged = 0
    for part, words in sentences:
        said, low = frozenset(words), [word.lower() for word in words]
        folded = frozenset(low)
        held = (
            not _PERSONS.isdisjoint(said),
            "?" in part or not _URGING.isdisjoint(folded),
            not _STANCE.isdisjoint(folded),
            not _SPOKEN.isdisjoint(folded),
            low[0] in _OPENERS,
            not _REPORTING.isdisjoint(folded),
            not _DAYS.isdisjoint(said),
            not _OFFICES.isdisjoint(said) or _FIGURE.search(part) is not None,
        )
        counts = [count + holds for count, holds in zip(counts, held, strict=True)]
        judged += _judging(low)
    among = max(_FEWEST, len(sentences))
    return (min(1.0, judged / among), _title_judges(title), *(count / among for count in counts))


def _first_sentences(text: str) -> list[str]:
    """The sentences of the opening, cut roughly: without what is quoted, and with straight apostrophes."""
    plain = _plain(text[:OPENING])
    ends = [0, *(match.end() for match in _END.finditer(plain)), len(plain)]
    return [plain[start:end] for start, end in pairwise(ends)]


def _plain(text: str) -> str:
    return _QUOTED.sub(" … ", text).replace("’", "'")


def _title_judges(title: str) -> float:
    """Whether (1 or 0) a title judges, unless it gives what somebody says."""
    low = [word.lower() for word in _WORD.findall(_plain(title))]
    return float(_ATTRIBUTING.isdisjoint(low) and _judging(low) > 0)


def _judging(words: Iterable[str]) -> int:
    return sum(map(_judges, words))


@lru_cache(maxsize=1 << 16)
def _judges(word: str) -> bool:
    return not _JUDGING.isdisjoint(terms(word, "en"))
