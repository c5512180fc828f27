"""What a Turkish title carries beside what it says.

Nothing tells where a Turkish sentence may be cut, since its verb stands last.
"""

from __future__ import annotations

from briefing.languages.contract import Headings

_KIND = r"(?:video(?: haber)?|foto(?:ğraf)? ?galeri|galeri|canlı(?: anlatım| yayın| blog)?)"

HEADINGS = Headings(
    before=(
        r"(?-i:(?:[A-ZÇĞİÖŞÜ][\w.]* ){0,2}(?:Haberler|HABERLER)\s)\s*(?=[\w“\"‘'])",
        r"(?:son dakika(?: haberi)?|flaş|özel haber|video|canlı|güncelleme)\s?[:|–—-]\s",
        r"son dakika[.!…]+\s",
    ),
    behind=(rf"\s[-–—|]\s{_KIND}", rf"\s?[(\[]{_KIND}[)\]]", r"\s[-–—|]\sson dakika(?: haberleri)?"),
    sections=(
        r"\b(?:burç|burçlar|fal|bulmaca|karikatür|gazete manşetleri|manşetler|e-?bülten)\b",
        r"\bgündemi\s?[-–—:]\s?\d|\bresm[iî] gazete['’]de bugün\b|\bgünün (?:özeti|manşetleri|fotoğrafları)\b",
    ),
)
