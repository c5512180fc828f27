"""How Turkish sentences lean on others, speak for their writer, or announce what follows."""

from __future__ import annotations

import re

from briefing.languages.contract import Pointers
from briefing.languages.general.pointers import TWO_NAMES
from briefing.languages.tr.pointing_back import points_back

_PERSON = re.compile(rf"{TWO_NAMES}|\b(?:Mr|Mrs|Ms|Dr|Gen)\.?\s+[A-Z]")

# A Turkish writer says "I" by the ending of the verb.
_WRITER = (re.compile(r"\b(?:[Bb]ence|[Kk]anımca|[Bb]ana göre|[Bb]enim|\w+[ıiuü]yorum)\b"),)

_POINTS_ON = re.compile(
    r"[^,;:]{0,60}\b(?:iki|üç|dört|beş|altı|birkaç) (?:\w+ ){0,2}"
    r"(?:tür|çeşit|tip|neden|sebep|yol|yöntem|seçenek|ihtimal|soru|görüş)\w* (?:[\w-]+ )?var(?:dır)?\.\Z",
    re.IGNORECASE,
)
_ANNOUNCING_ENDS = (" var.", " vardır.")
_THAT_SOMETHING_WAS_SAID = re.compile(
    r"\b(?:açıklama|değerlendirme|paylaşım|konuşma)(?:(?:lar)?da|(?:ler)?de)? (?:bulundu|yaptı)(?:lar|k)?\.\Z"
)


def announces(text: str) -> bool:
    """Whether a sentence only counts what the next ones tell, or says that something was said.

    ``Bunun üç nedeni var.``, ``Bakan, gelişmelere ilişkin değerlendirmelerde bulundu.``
    """
    if _THAT_SOMETHING_WAS_SAID.search(text):
        return True
    return text.endswith(_ANNOUNCING_ENDS) and _POINTS_ON.match(text) is not None


POINTERS = Pointers(
    points_back=points_back,
    person=_PERSON,
    fewest_words=3,
    names_keep_endings=True,
    writer=_WRITER,
    turning=re.compile(r"\W*(?:Ancak|Ama|Fakat|Oysa(?:ki)?|Lakin|Ne var ki|Buna karşın|Buna rağmen)\b"),
    announces=announces,
)
