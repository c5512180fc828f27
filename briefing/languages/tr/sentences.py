"""Where Turkish sentences end."""

from __future__ import annotations

import re

from briefing.languages.contract import Sentences
from briefing.languages.general.sentences import saying

_TITLES = frozenset(
    """
    bkz krş örn ör dr prof doç yrd öğr gör arş uzm op av avk hz sn sayın bay müh mim ecz vet dt ord opr org korg
    tümg tuğg tuğa tüma kora ora alb yb bnb yzb ütğm üstğm tğm atğm asb kd astsb gn gnkur kur bşk bşk.v müd.v müst
    mv sav yar baş.sav st mt mr mrs ms sen gen amb col lt maj capt brig gov rep cad sok sk mah apt blv bulv no mh cd
    bul site nu
    """.split()
)
_NUMBERED = frozenset(
    """
    no nr nu md mad s sf sy ss fık bent ek tel dah faks fax c cilt ç yy bkz krş örn say d kat oca şub mar nis may
    haz tem ağu eyl eki kas ara
    """.split()
)
_INNER = frozenset(
    """
    bkz krş çev haz der ed yay örn mad müd başk bşk gnl gen kom koop krs ltd şti san tic inş paz ith ihr müt hiz mal
    end elek a.ş t.c t.b.m.m t.s.k m.ö m.s a.b.d i.ö i.s k.k.t.c s.a.v r.a a.s fak üni üniv bl böl enst ilç il yd
    yrd vd müs doğ ölm d ö f tr ing alm fr ar far lat yun esk osm hlk mr mrs
    """.split()
)
_FINAL = frozenset(
    """
    vb vs vd vbg v.b v.s v.d a.ş t.c ltd şti a.b.d m.ö m.s k.k.t.c inc co corp u.s u.k jr sr etc plc tic san bşk müd
    """.split()
)
_STARTERS = frozenset(
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
_UNMARKED = re.compile(
    r" (?=(?:Ama|Ancak|Artık|Ayrıca|Bazı|Ben|Bir|Birçok|Biz|Böylece|Bu|Bunlar|Çoğu|Çünkü|Daha|Dolayısıyla|Eğer|En|Fakat"
    r"|Hem|Her|Hiç|İki|İlk|Kimi|Ne|Neden|Nitekim|O|Onlar|Oysa|Önce|Peki|Son|Sonra|Şimdi|Şu|Üç|Üstelik|Yani|Yeni|Yine"
    r"|Zira) [a-zçğıöşü])"
)

SENTENCES = Sentences(
    titles=_TITLES,
    numbered=_NUMBERED,
    inner=_INNER,
    final=_FINAL,
    closing=frozenset({"etc"}),
    starters=_STARTERS,
    unmarked=_UNMARKED,
    saying=saying("dedi|diyen|diyerek|sordu|diye"),
    ordinals=True,
)
