"""What makes the words around a figure a statement in Turkish, where the verb stands last, and what is no news."""

from __future__ import annotations

import re

from briefing.languages.contract import Statements

# Verbs that tell what figures do: behind them a clause ends at a comma, where many an object ends as the past does.
_TELLING = (
    "arttı|azaldı|düştü|yükseldi|geriledi|oldu|ulaştı|çıktı|indi|kaydetti|gerçekleşti|açıkladı|duyurdu|bildirdi|öldü|"
    "yaralandı|kaldı|aldı|verdi|yaptı|etti|edildi|alındı|yapıldı|belirlendi|kapattı|tamamladı|buldu|geçti|aştı|değişti|"
    "satıldı|söyledi|belirtti|kaydedildi|tutuklandı|kaybetti|gösterdi|başladı|bulundu|verildi|ödedi|"
    "ödendi|gördü|büyüdü|"
    "küçüldü|daraldı|genişledi|sağladı|sağlandı|topladı|üretti|sattı|seviyesinde|kuruldu"
)
_FINITE = (
    r"[^\W\d]+(?:[dt][ıiuü](?:lar|ler|k)?|m[ıiuü]şt[ıiuü]r?(?:lar|ler)?|[ıiuü]yor(?:du|lar|uz|um)?|"
    r"m[ae]kt[ae](?:d[ıi]r|ydı|ydi)?"
    r"|[ae]c[ae](?:k(?:lar|ler|t[ıi]r?)?|ğız|ğiz)|dır|dir|dur|dür|tır|tir|tur|tür)|var|eder|olur"
)
_NO_VERB = "adı|ardı|yedi|kendi|şimdi|maddi|kredi|iktisadi|ciddi|hadi|belediyesi|ebedi|abadi|dolardı"

_BEHIND_TELLING = "|".join(f"(?<={verb})" for verb in _TELLING.split("|"))

STATEMENTS = Statements(
    ends=re.compile(rf"(?<=\w)(?=;|\s[–—]\s|[.!…]*[\"”’]?\s*\Z)|(?=,\s)(?:{_BEHIND_TELLING})"),
    spare=re.compile(rf"(?<=\w)(?=;)|(?=,\s)(?:{_BEHIND_TELLING})"),
    verb_last=True,
    says_before=re.compile(
        r"(?:(?:açıklama|veri|haber|rapor|tahmin|bilgi|iddia|araştırma)\w*|bakanlığına|kurumuna|[’'][ny]?[ae])\sgöre\b",
        re.IGNORECASE,
    ),
    begins=re.compile(rf"(?:;|\s[—–-]|:|,(?:\s(?:ise|ancak|ve|ayrıca))?|\b(?:{_TELLING})(?=\s[A-ZÇĞİÖŞÜ]))\s"),
    leaning=re.compile(
        r"[\"“”'‘]?(?:(?:bu|bunun|bunlar|bunların|bunu|buna|o|onun|onlar|onların|şu|ve|ancak|ama|"
        r"fakat|ayrıca|ise|böylece|"
        r"aynı zamanda|öte yandan|diğer yandan|biz|bizim|ben|siz|sizin|de|da|ki|eğer|oysa|çünkü|yani|olan|olarak|göre|"
        r"burada|orada|sadece|bunlardan|bundan|söz konusu|dolayısıyla|ayrıca|bununla)\b|"
        r"[^\W\d]+(?:rken|arak|erek|ıp|ip|up|üp)\b)",
        re.IGNORECASE,
    ),
    verb=re.compile(rf"(?<!\w)(?!(?:{_NO_VERB})(?!\w))(?:{_TELLING}|{_FINITE})[^\w]*\Z"),
    unreal=re.compile(
        r"\?[\"”’]?\s*\Z|\b(?:yalanla\w+|asılsız|doğru değil|gerçek dışı|gerçeği yansıtm\w+|"
        r"reddetti\w*|reddediyor\w*|eğer|"
        r"şayet|varsayal\w+|diyelim ki|kanıt yok|uydurma|hayal ürünü|değil(?:dir|di)?|m[ıiuü]ydı|m[ıiuü]dır)\b"
        r"|\b[^\W\d]{2,}(?:m[ae]d[ıi](?:lar|ler)?|m[ae]yacak|m[ae]yecek|m[ae]m[ıi]şt[ıi]r?|m[ae]dığını|m[ae]diğini"
        r"|[ae]r[^\W\d]{0,3}s[ae]|saydı|seydi)(?!\w)(?=[\W]*(?:\Z|,|[^\W\d]+\W*\Z))",
        re.IGNORECASE,
    ),
    elsewhen=re.compile(
        r"\b(?:(?:geçen|geçtiğimiz|önceki|evvelki|bir önceki) (?:yıl|sene)(?:ın|in|ki)?|geçmişte|"
        r"daha önce|\d+ yıl önce|"
        r"yıllar önce|o dönem\w*|o tarihte|19\d\d|20[01]\d)\b"
        r"|\b[^\W\d]+m[ıiuü]şt[ıiuü](?:lar|ler)?[^\w]*\Z",
        re.IGNORECASE,
    ),
    comparing_behind=re.compile(r"['’]?\w{0,4}\s(?:\w+\s)?(?:bu yana|beri|göre|kıyasla|itibaren|aynı|sonraki|sonu)"),
)
