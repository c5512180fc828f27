"""What Turkish pages print around an article."""

from __future__ import annotations

from briefing.languages.contract import Misreading, Page
from briefing.languages.general.page import END, REST, WHEN

_LINES = (
    rf"(?:haberin )?devamı(?:nı oku| için tıklayın)?\b{END}",
    rf"(?:haberin )?(?:ayrıntıları?|detayları|tamamı) için tıklayın\b{END}",
    rf"(?:ilgili|diğer) haberler?\b(?:\s?:{REST})?{END}",
    rf"(?:bunlar da )?ilginizi çekebilir\b{END}",
    rf"abone ol(?:un|mak için tıklayın)?\b{REST}{END}",
    rf"(?:e-?)?bültenimize \w+ olun\b{REST}{END}",
    rf"bizi [^.!?]{{0,40}}takip edin\b{REST}{END}",
    r"(?:tüm hakları (?:saklıdır|mahfuzdur)|her hakkı (?:saklıdır|mahfuzdur))\b.{0,160}",
    r"(?:haber|editör|çeviri|derleyen|muhabir)\s?:.{0,120}",
    r"(?:düzeltme|editörün notu)\s?:.{0,400}",
    rf"(?:güncelleme|son güncelleme|yayınlanma|yayın|giriş|oluşturulma)(?: tarihi)?\s?:\s?{WHEN}",
    r"güncelleme\s?[:.]?",
    r"(?:fotoğraf(?:lar)?|foto|görsel|kamera)\s?:.{0,160}",
    r"(?:kaynak|ajans)\s?:\s?[^.!?]{0,60}\.?",
    r"arşiv ?(?:-|–|—)[ :].{0,400}",
    r"(?:etiketler?|anahtar kelimeler|konular)\s?:.{0,300}",
)
_ENDINGS = (
    r"[(\[](?:fotoğraf|foto)\s?:[^()]{2,80}[)\]]",
    r"[\s(]arşiv\)?",
    r"\bfotoğraf\s?:\s?[\w.'’& ]{2,40}(?:\s?/\s?[\w. ]{2,40})?",
    r"\s(?-i:Devamını oku)",
)
_CITIES = """
Adana|Antalya|Atina|Bağdat|Bakü|Beyrut|Brüksel|Bursa|Cenevre|Diyarbakır|Edirne|Erzurum|Gaziantep|Hatay|İslamabad
|İstanbul|İzmir|Kabil|Kahire|Kayseri|Konya|Lefkoşa|Londra|Malatya|Mersin|Moskova|Pekin|Riyad|Roma|Samsun|Seul
|Sofya|Strazburg|Şam|Şanlıurfa|Tahran|Tiflis|Trabzon|Varşova|Viyana
""".replace("\n", "").split("|")
_FIELDS = (
    ("başlık", "title"),
    ("tarih", "date"),
    ("kaynak", "outlet"),
    ("gazete", "outlet"),
    ("bağlantı", "url"),
    ("dil", "language"),
    ("yazar", "byline"),
    ("metin", "body"),
    ("haber başlığı", "title"),
    ("yayın tarihi", "date"),
    ("haber tarihi", "date"),
    ("yayın", "outlet"),
    ("yayın adı", "outlet"),
    ("yayıncı", "outlet"),
    ("mecra", "outlet"),
    ("medya", "outlet"),
    ("site adı", "outlet"),
    ("haber linki", "url"),
    ("adres", "url"),
    ("muhabir", "byline"),
    ("içerik", "body"),
    ("haber", "body"),
    ("haber metni", "body"),
    ("tam metin", "body"),
    ("özet", "teaser"),
    ("spot", "teaser"),
)

PAGE = Page(
    lines=_LINES,
    buttons=(
        "reklam",
        "paylaş",
        "yazdır",
        "yorumlar",
        "yorum (?:yaz|yap)",
        "tweetle",
        "beğen",
        "galeri",
        "foto galeri",
        "ana ?sayfa",
        "abone ol",
    ),
    buttons_before=(r"paylaş\s+yorum (?:yaz|yap)(?:\s+A\b)?",),
    buttons_after=("paylaş", "yorum yaz", "yazdır", "tweetle", "devamını oku", "haberin devamı"),
    endings=_ENDINGS,
    pictured=("solda", "sağda"),
    bylines=("Haber", "Yazan", "Muhabir", "Röportaj"),
    particles=("ve",),
    crediting=("kaynak", "ajans"),
    agencies=(
        ("anadolu", "AA"),
        ("anadolu ajansı", "AA"),
        ("anka haber ajansı", "ANKA"),
        ("demirören haber ajansı", "DHA"),
        ("ihlas haber ajansı", "İHA"),
    ),
    agency_titles=("(?:Haber )?Ajansı",),
    cities=tuple(_CITIES),
    kickers=("son dakika", "özel haber", "flaş"),
    outlet_words=("haber", "haberler", "haberleri", "gazetesi"),
    conjunctions=("ve",),
    published=(r"(?:yayımlanma|oluşturulma|eklenme|giriş)(?: (?:tarihi|zamanı))?",),
    no_outlets=frozenset({"ana sayfa", "anasayfa", "haber", "haberler", "son dakika", "gündem"}),
    standfirsts=("spot(?:-?text)?", "ozet", "alt-?baslik"),
    reading_on=(
        r"(?:(?:haberin|yazının) )?devamı(?:nı oku(?:yun)?| için tıklayın(?:ız)?)?",
        r"(?:haberin )?(?:ayrıntıları?|detayları|tamamı)(?:nı oku(?:yun)?| için tıklayın(?:ız)?)",
        r"daha fazla(?: oku)?",
    ),
    feed_credits=(r"[^\n]{1,300} (?:yazısı|haberi) ilk önce [^\n]{1,100} üzerinde ortaya çıktı",),
    fields=_FIELDS,
    # Saved as windows-1254 and read as windows-1252 or ISO-8859-1.
    misreadings=(Misreading(read="ðýþÐÝÞ", meant="ğışĞİŞ", genuine="is"),),
)
