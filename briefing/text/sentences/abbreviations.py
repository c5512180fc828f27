"""Abbreviations that carry a full stop, and the words that open sentences, for English and Turkish.

All words are in lower case and without their last full stop. They are sorted by what a full stop behind them can mean:
a *title* is always followed by a name, a *numbered* one by a figure, an *inner* one by the rest of its sentence, and a
*final* one may end a sentence as well, which the next word decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.languages.en.sentences import SENTENCES

ENGLISH_TITLES = SENTENCES.titles
ENGLISH_NUMBERED = frozenset(
    """
    no nos art arts p pp pg pgs vol vols fig figs sec secs sect ch chap chaps par para paras cl reg regs ref refs op
    ex app ann dec res s ss cap tel ext eq eqs tab stat ca approx circa v vs ver n° nr núm div jan feb mar apr jun
    jul aug sep sept oct nov
    """.split()
)
ENGLISH_INNER = frozenset(
    """
    ie al incl excl esp approx ca c dept depts univ natl intl govt mil min max avg est bros ave avenue blvd rd hwy
    rte pkwy mfg dist ed eds trans transl repr vol fig b d r.i.p n.b p.s ph aka a.k.a f.k.a gen.-prof w/ adj adv aux
    sing plur pron obj subj colloq lit orig ht wt
    """.split()
)
ENGLISH_FINAL = frozenset(
    """
    inc co cos corp ltd plc llc llp lp bros jr sr esq etc et.al a.m p.m am pm ph.d m.d b.a m.a b.sc m.sc ll.b ll.m
    j.d d.c u.s u.k u.n e.u u.s.a u.s.s.r n.y l.a n.j n.c s.c n.d s.d n.h r.i n.m w.va d.phil m.p m.e.p r.n d.d.s
    ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn mo mont neb nebr nev okla ore
    pa penn tenn tex vt va wash wis wisc wyo alta ont que sask b.c a.d b.c.e c.e mon tue tues wed thu thur thurs fri
    sat sun hrs hr mins sq ft in lb lbs oz km kg gmbh s.a n.v s.p.a s.r.l pty assn dept depts jan feb mar apr jun
    jul aug sep sept oct nov dec ph.d.s nos mph nr rs ed st
    """.split()
)
TURKISH_TITLES = frozenset(
    """
    bkz krş örn ör dr prof doç yrd öğr gör arş uzm op av avk hz sn sayın bay müh mim ecz vet dt ord opr org korg
    tümg tuğg tuğa tüma kora ora alb yb bnb yzb ütğm üstğm tğm atğm asb kd astsb gn gnkur kur bşk bşk.v müd.v müst
    mv sav yar baş.sav st mt mr mrs ms sen gen amb col lt maj capt brig gov rep cad sok sk mah apt blv bulv no mh cd
    bul site nu
    """.split()
)
TURKISH_NUMBERED = frozenset(
    """
    no nr nu md mad s sf sy ss fık bent ek tel dah faks fax c cilt ç yy bkz krş örn say d kat oca şub mar nis may
    haz tem ağu eyl eki kas ara
    """.split()
)
TURKISH_INNER = frozenset(
    """
    bkz krş çev haz der ed yay örn mad müd başk bşk gnl gen kom koop krs ltd şti san tic inş paz ith ihr müt hiz mal
    end elek a.ş t.c t.b.m.m t.s.k m.ö m.s a.b.d i.ö i.s k.k.t.c s.a.v r.a a.s fak üni üniv bl böl enst ilç il yd
    yrd vd müs doğ ölm d ö f tr ing alm fr ar far lat yun esk osm hlk mr mrs
    """.split()
)
TURKISH_FINAL = frozenset(
    """
    vb vs vd vbg v.b v.s v.d a.ş t.c ltd şti a.b.d m.ö m.s k.k.t.c inc co corp u.s u.k jr sr etc plc tic san bşk müd
    """.split()
)

ENGLISH_STARTERS = frozenset(
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
TURKISH_STARTERS = frozenset(
    """
    bu şu o bunlar şunlar onlar bunun onun bunu onu buna ona bunda onda bundan ondan ben sen biz siz benim senin
    bizim sizin onların ama fakat ancak lakin oysa oysaki halbuki yine ve veya ya ile hem ne de da ki çünkü zira
    eğer şayet bir iki üç bazı bütün tüm her hiç çok daha en birçok pek kimi kimse herkes şimdi sonra önce önceki
    ardından böylece böyle şöyle öyle ayrıca öte buna bunun yani hatta üstelik nitekim örneğin mesela belki evet
    hayır neden nasıl niçin niye nerede hangi kim acaba artık henüz bugün dün yarın gerçekten aslında tabii elbette
    özellikle bununla buradan burada orada şurada sadece yalnızca zaten işte hani meğer madem hepsi kimileri
    bazıları çoğu birçoğu ikisi bunlara onlara kimisi kendisi kendi dolayısıyla sonuçta sonuç kısacası gelecek geçen
    söz konusu ilk son için karşın rağmen göre kadar diğer toplantıda açıklamada toplantı açıklama
    """.split()
)


# Function words that have a capital at the beginning of a sentence alone; in titles of films and books the next word
# has one too.
_ENGLISH_UNMARKED = re.compile(
    r" (?=(?:After|Although|As|But|He|However|If|In|It|Meanwhile|She|The|There|These|They|This|We|When|While) [a-z])"
)
_TURKISH_UNMARKED = re.compile(
    r" (?=(?:Ama|Ancak|Artık|Ayrıca|Bazı|Ben|Bir|Birçok|Biz|Böylece|Bu|Bunlar|Çoğu|Çünkü|Daha|Dolayısıyla|Eğer|En|Fakat"
    r"|Hem|Her|Hiç|İki|İlk|Kimi|Ne|Neden|Nitekim|O|Onlar|Oysa|Önce|Peki|Son|Sonra|Şimdi|Şu|Üç|Üstelik|Yani|Yeni|Yine"
    r"|Zira) [a-zçğıöşü])"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What the boundary rules know of a language.

    ``ordinals``: whether ``3.`` is written for "third". ``unmarked`` finds the space before a word that can only open a
    sentence.
    """

    titles: frozenset[str]
    numbered: frozenset[str]
    inner: frozenset[str]
    final: frozenset[str]
    starters: frozenset[str]
    unmarked: re.Pattern[str]
    ordinals: bool = False


ENGLISH = Lexicon(
    titles=ENGLISH_TITLES,
    numbered=ENGLISH_NUMBERED,
    inner=ENGLISH_INNER,
    final=ENGLISH_FINAL,
    starters=ENGLISH_STARTERS,
    unmarked=_ENGLISH_UNMARKED,
)
TURKISH = Lexicon(
    titles=TURKISH_TITLES,
    numbered=TURKISH_NUMBERED,
    inner=TURKISH_INNER,
    final=TURKISH_FINAL,
    starters=TURKISH_STARTERS,
    unmarked=_TURKISH_UNMARKED,
    ordinals=True,
)
ORDINAL = replace(ENGLISH, ordinals=True)
ORDINAL_LANGUAGES = frozenset("da de nb nn no fi cs sk pl hu hr sl sr bs et lv is".split())


def lexicon_of(language: str) -> Lexicon:
    """The lexicon of ``language`` (ISO 639-1); languages without one of their own get the general rules."""
    if language == "en":
        return ENGLISH
    if language == "tr":
        return TURKISH
    return ORDINAL if language in ORDINAL_LANGUAGES else ENGLISH
