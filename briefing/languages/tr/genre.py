"""How a Turkish column, live page, list, teaser or advertisement is told from a report."""

from __future__ import annotations

import re

from briefing.languages.contract import Genre, LongColumn, Marks
from briefing.languages.tr.pointing_back import SAYING

# A writer says "I" and "we" by the ending of the verb. One such sentence may be a quotation without its marks: of 900
# texts eleven have more; three are news.
_OWN_VOICE = re.compile(
    r"\b(?:[Bb]ence|[Kk]anımca|[Bb]izce|[Bb]ana göre|(?:[Ss]evgili|[Dd]eğerli) okur\w*|\w+[ıiuü]yor(?:um|uz)"
    r"|\w{2,}(?:acağı[mz]|eceği[mz]|malıyı[mz]|meliyi[mz]))\b"
)
# As annotators of ``turkish-49`` judged: none of the columns there has more such sentences, half of all news has.
_LONG_COLUMN = LongColumn(longer_than=20, most_saying=0.08, saying=SAYING)
_SOLD = "advertorial|sponsorlu içerik|tanıtım içeriği"
_SPORT = frozenset(
    """
    antrenör basketbol basketbolcu deplasman derbi fikstür forvet futbol futbolcu galibiyet gol golü hakem
    kaleci kupa kupası lig ligde ligi madalya maç maça maçta maçı maçın mağlubiyet olimpiyat olimpiyatları
    penaltı play-off sporcu stadyum tenis tenisçi turnuva voleybol voleybolcu şampiyon şampiyona şampiyonası
    şampiyonluk
    """.split()
)
_STATE = frozenset(
    """
    bakan bakanı bakanlığı bakanlık başbakan boykot cumhurbaşkanı dava gözaltı hakimlik hükümet kanun mahkeme mahkemesi
    meclis meclisi polis savaş savcı savcılığı savcılık soruşturma tutuklandı vali yaptırım yasa yasak yasası yasağı
    """.split()
)

_LOOKED_UP = (
    "ne zaman|ne kadar|kaç (?:tl|lira|para|gün)|nelerdir|nasıl (?:yapılır|alınır|başvurulur)|belli mi|belli oldu mu"
)
_CRIED = r"\W*(?-i:(?:[A-ZÇĞİÖŞÜ\d]{3,}\W+){3})"

GENRE = Genre(
    outlets=("köşe",),
    addresses=(r"[/.](?:yazarlar|kose-yazi(?:si|lari))[/.]",),
    arguing_title=re.compile(r"\A(?:görüş|yorum|analiz)\s?[:|]", re.IGNORECASE),
    own_voice=_OWN_VOICE,
    own_work=re.compile(
        r"\b(?:müşteri|kullanıcı|yatırımcı|üye)lerimiz|\b(?:ürün|hizmet|platform|uygulama|şirket|kurum)(?:ler|lar)?[ıiuü]m[ıiuü]z"
        r"|\b(?:hayata geçirdi|devreye aldı|geliştirdi|hizmete sundu|kullanıma sundu)(?:k|ğimiz)\b",
        re.IGNORECASE,
    ),
    abbreviations=frozenset("Mr Dr Lt St Ms No vs Mrs Gen Prof Doç".split()),
    long_column=_LONG_COLUMN,
    news_substance=1.5,  # readers of ``turkish-tes`` chose long sentences; see ``summarise.scoring.centrality``
    speaker_labels=("Soru", "Cevap"),
    no_speakers=(r"SON\b",),
    live_pages=Marks(
        titles=(r"\A\W*canlı(?: anlatım| blog| yayın)?\s?[:|–—-]", r"[:|–—-]\s?canlı(?: anlatım| blog)?\W*\Z"),
        addresses=(r"/canli(?:-anlatim|-blog)?/",),
    ),
    lists=Marks(
        titles=(
            r"\b\d+ (?:maddede|soruda|adımda)\b",
            r"\b(?:gazetelerde|basında) bugün\b|\b(?:bugünkü|günün) gazete",
            r"\b(?:gazete|günün)\w* manşetleri\b|\bbasın özeti\b",
        )
    ),
    # What is looked up ("ne zaman?") of a page that asks, or that cries its first words as such pages do.
    explainers=Marks(
        titles=(
            rf"\A(?=.*\?|.*\|\||{_CRIED}).*\b(?:{_LOOKED_UP})\b",
            rf"\A{_CRIED}.*\bm[ıiuü]\b",
        ),
    ),
    teasers=Marks(openings=(r"\b(?:devamını oku|haberin devamı|izlemek için|ayrıntılar için)",)),
    advertisements=Marks(
        titles=(rf"\A\W*(?:{_SOLD})\s?[:|–—-]", rf"[(\[|–—-]\s?(?:{_SOLD})\W*\Z"),
        addresses=(r"/(?:advertorial|sponsorlu-icerik)/",),
        openings=(rf"\A\W*(?:{_SOLD})\b\W", r"\bbu bir (?:ilandır|reklamdır)\b"),
    ),
    sport=_SPORT,
    state=_STATE,
)
