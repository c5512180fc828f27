"""Where Turkish sentences end: the words that open one."""

from __future__ import annotations

from briefing.languages.contract import Sentences

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

SENTENCES = Sentences(
    starters=_STARTERS,
)
