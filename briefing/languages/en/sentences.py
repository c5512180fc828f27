"""Where English sentences end."""

from __future__ import annotations

import re

from briefing.languages.contract import Sentences
from briefing.languages.general.sentences import saying

_TITLES = frozenset(
    """
    e.g i.e cf viz vs v eg p.s ps n.b mr mrs ms mx messrs mmes dr drs prof profs rev revd fr sr st ste mt ft hon
    pres gov govs lt sen sens rep reps del supt insp det sgt cpl pvt pfc spc maj capt cpt cmdr comdr cdr col gen adm
    vadm radm brig brigs ens wo cwo mstr amb ambs min sec secy asst assoc atty attys dist dep exec dir treas chmn
    mgr msgr sra srta mme mlle messr pte lcpl ssgt cmdt comm commr supr alderm coun cllr cllrs rabb archbp bp ald
    """.split()
)
_NUMBERED = frozenset(
    """
    no nos art arts p pp pg pgs vol vols fig figs sec secs sect ch chap chaps par para paras cl reg regs ref refs op
    ex app ann dec res s ss cap tel ext eq eqs tab stat ca approx circa v vs ver n° nr núm div jan feb mar apr jun
    jul aug sep sept oct nov rs tk ksh tsh ush sh rp bs dh dhs
    """.split()
)
_INNER = frozenset(
    """
    ie al incl excl esp approx ca c dept depts univ natl intl govt mil min max avg est bros ave avenue blvd rd hwy
    rte pkwy mfg dist ed eds trans transl repr vol fig b d r.i.p n.b p.s ph aka a.k.a f.k.a gen.-prof w/ adj adv aux
    sing plur pron obj subj colloq lit orig ht wt
    """.split()
)
_FINAL = frozenset(
    """
    inc co cos corp ltd plc llc llp lp bros jr sr esq etc et.al a.m p.m am pm ph.d m.d b.a m.a b.sc m.sc ll.b ll.m
    j.d d.c u.s u.k u.n e.u u.s.a u.s.s.r n.y l.a n.j n.c s.c n.d s.d n.h r.i n.m w.va d.phil m.p m.e.p r.n d.d.s
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn mo mont neb nebr nev okla ore
    pa penn tenn tex vt va wash wis wisc wyo alta ont que sask b.c a.d b.c.e c.e mon tue tues wed thu thur thurs fri
    sat sun hrs hr mins sq ft in lb lbs oz km kg gmbh s.a n.v s.p.a s.r.l pty assn dept depts jan feb mar apr jun
    jul aug sep sept oct nov dec ph.d.s nos mph nr ed st mn bn cr
    """.split()
)
_STARTERS = frozenset(
    """
    the a an this that these those there here he she it they we you i his her its their our your my but and or so
    yet nor however meanwhile moreover furthermore also although though while whereas when whenever where wherever
    if unless until because since as after before during once then thus hence therefore still instead in on at by
    for from with without within under over between among against despite amid according about above across into
    like unlike near of to upon what who whom whose why how which is are was were do does did has have had can could
    should would may might must shall will not no yes some many most much several few both each every either neither
    all any another other others such one two three four five nobody nothing everyone everything someone something
    let please perhaps maybe indeed finally first second third next last recently today yesterday tomorrow now later
    earlier soon overall only just even never always often sometimes additionally consequently nevertheless
    nonetheless otherwise rather similarly likewise specifically asked it's he's she's they're we're i'm that's
    there's what's don't doesn't didn't isn't aren't wasn't can't won't
    """.split()
)

# Function words that have a capital at the beginning of a sentence alone; in titles of films and books the next word
# has one too.
_UNMARKED = re.compile(
    r" (?=(?:After|Although|As|But|He|However|If|In|It|Meanwhile|She|The|There|These|They|This|We|When|While) [a-z])"
)

SENTENCES = Sentences(
    titles=_TITLES,
    numbered=_NUMBERED,
    inner=_INNER,
    final=_FINAL,
    closing=frozenset({"etc"}),
    times=frozenset({"a.m", "p.m", "am", "pm"}),
    behind_times=frozenset(
        "est edt et cst cdt ct mst mdt mt pst pdt pt gmt bst cet utc eastern central pacific mountain local monday "
        "tuesday wednesday thursday friday saturday sunday".split()
    ),
    starters=_STARTERS,
    capitals=frozenset({"I", "I’m", "I'm"}),
    unmarked=_UNMARKED,
    saying=saying(
        "said|says|asked|asks|told|wrote|tweeted|added|replied|shouted|yelled|joked|demanded|exclaimed|wondered|continued|quipped"
    ),
)
