"""The words by which a sentence points back to an earlier one, in English and Turkish."""

from __future__ import annotations

import re

SHORTEST_ANCHOR = 5
"""Words outside quotation marks; a shorter sentence names nothing that a later one can point to."""


def _opening(words: str, *, flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    alternatives = sorted((re.escape(word).replace(r"\ ", " ") for word in words.split(", ")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(alternatives)})(?!\w|[-’'](?!s\b|ll\b|re\b|ve\b|d\b))", flags)


ENGLISH_OPENING = _opening(
    "he, she, it, they, his, her, hers, its, their, theirs, him, them, this, that, these, those, then, there he, "
    "there she, however, but, also, and, or, nor, so, meanwhile, still, yet, instead, moreover, furthermore, "
    "besides, additionally, nevertheless, nonetheless, therefore, thus, hence, otherwise, similarly, likewise, "
    "consequently, accordingly, afterwards, afterward, in addition, as a result, for example, for instance, on the "
    "other hand, at the same time, by contrast, in contrast, in response, after that, after this, since then, at "
    "the time, in turn, in fact, indeed, of course, on the contrary, for his part, for her part, for its part, for "
    "their part, in that case, to that end, both, neither, such, another, others, the same, the former, the latter, "
    "the two, the three, the pair, the duo, the trio, the other, some of them, many of them, most of them, none of "
    "them, all of them, one of them, either way, even so, that said, because of this, because of that, in this, in "
    "that, in these, in those, at that, at this, under this, under that, with this, with that, among them, among "
    "those, among these, as such, too"
)
ENGLISH_ROLE = re.compile(
    r"The (?:statement|minister|session|spokesman|spokeswoman|spokesperson|official|officials|document|announcement|"
    r"move|decision|incident|suspect|man|woman|couple|company|firm|group|bill|measure|agreement|deal|meeting|"
    r"visit|talks|discussions|project|programme|program|proposal|ruling|remarks|comments|comment|letter|"
    r"article|interview|senator|congressman|congresswoman|governor|mayor|judge|officer|officers|candidate|lawmaker|"
    r"victim|victims|event|gathering|conference|ceremony|negotiations|exercise|exercises|contract)\s+"
    r"(?!of\b|on\b|for\b|that\b|who\b|by\b|to\b|in\b|at\b|from\b|with\b|between\b|[A-Z])"
)
ENGLISH_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
ENGLISH_SAID = re.compile(
    r"[,”\"]\s+(?:it|they|the (?:statement|minister|spokesman|spokeswoman|official|report|document|ministry|"
    r"company))\s+"
    r"(?:said|says|added|noted|wrote|stated|told|continued|argued|explained)\b"
)
NAME = re.compile(
    r"(?<![.!?]\s)(?<!\A)\b[A-ZÇĞİÖŞÜ][\w’'-]*[a-zçğıöşü]|\A\W*[A-ZÇĞİÖŞÜ][\w’'-]+(?: [a-z]{2,3})? [A-ZÇĞİÖŞÜ]\w"
)
"""A capital inside the sentence, or two at its beginning."""

TURKISH_OPENING = _opening(
    "bu, şu, o, onun, ona, onu, onlar, onların, bunun, bunu, buna, bunlar, bunların, bununla, bunda, bundan, "
    "burada, böyle, ancak, ama, fakat, ayrıca, öte yandan, bunun üzerine, bununla birlikte, buna karşın, buna "
    "rağmen, söz konusu, böylece, dolayısıyla, bu nedenle, yine, yine de, üstelik, oysa, kendisi, kendileri, aynı "
    "zamanda, diğer yandan, diğer taraftan, bu arada, daha sonra, ardından, sonra, örneğin, ve, ya da, açıklamada, "
    "toplantıda, görüşmede, konuşmasında, oturumda, raporda, metinde, kararda, yetkililer, bakan, taraflar, iki "
    "ülke, her iki, ikili, aynı"
)
TURKISH_SAID = re.compile(
    r"\b(?:dedi|demişti|belirtti|kaydetti|söyledi|vurguladı|ekledi|aktardı|açıkladı|bildirdi|savundu|konuştu|"
    r"(?:ifade|dile|sözlerini|işaret) (?:etti|getirdi|sürdürdü))\W*\Z"
)
