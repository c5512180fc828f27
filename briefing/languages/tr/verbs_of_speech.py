"""The words that say who spoke, in Turkish: verbs of speech in the forms that stand by a quotation."""

from __future__ import annotations

FINITE = frozenset(
    """
    dedi diyor demişti demiş diyordu dediler diyorlar söyledi söylüyor söylemişti söylediler belirtti belirtiyor
    belirtmişti belirttiler konuştu konuşuyor konuşmuştu kaydetti kaydediyor kaydettiler vurguladı vurguluyor
    vurguladılar kullandı kullanıyor kullandılar açıkladı açıklıyor açıkladılar ekledi ekliyor eklediler sordu soruyor
    sordular bulundu bulundular yazdı yazıyor yazdılar aktardı aktarıyor anlattı anlatıyor yanıtladı yanıtını cevabını
    cevapladı savundu savunuyor uyardı uyarıyor bildirdi bildiriyor duyurdu duyuruyor etti ediyor ettiler
    değerlendirdi verdi çağrısında paylaştı paylaşımında dile getirdi iddia
    """.split()
)
PARTICIPLES = frozenset(
    """
    diyen konuşan kullanan belirten kaydeden vurgulayan söyleyen eden açıklayan bulunan aktaran değerlendiren yanıtlayan
    soran ekleyen anlatan savunan uyaran bildiren yazan veren paylaşan getiren
    """.split()
)
CONVERBS = frozenset("diyerek diye şeklinde ifadesiyle sözleriyle değerlendirmesinde".split())
"""They tie a quotation to a verb that may stand far behind it, or after them (``diye konuştu``)."""
