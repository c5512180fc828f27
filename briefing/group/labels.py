"""What a group of articles is called: its most telling terms, as the articles write them."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from briefing.text.words import fold, terms

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[.'’&-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’](?:s|\w{1,5})?$")
_LONGEST = 3
# Days, numbers, titles of persons and verbs of saying: they stand in every group and name none.
_NO_SUBJECT = {
    "en": """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december day week month year today yesterday tomorrow weekend morning
        afternoon evening night hour minute ago late early recent time first second third last next past new old
        one two three four five six seven eight nine ten dozen hundred thousand million billion trillion percent
        per cent number part people man men woman women told tell asked ask added add called call report reported
        according statement article read want need take took make
        sen rep gov dr mr mrs ms jan feb aug sept oct nov dec""",
    "tr": """pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos
        eylül ekim kasım aralık gün hafta ay yıl bugün dün yarın sabah akşam gece saat dakika önce geç erken ilk
        ikinci üçüncü son geçen gelecek yeni eski iki üç dört beş altı yedi sekiz dokuz on yüz bin milyon milyar
        trilyon yüzde sayı kişi dr prof av söyledi belirtti açıkladı bildirdi dedi haber açıklama
        adlı hakkında edip geçirdi etti oldu aldı verdi yaptı olduğunu""",
}
_PHRASE = {2: 1.1, 3: 1.15}  # a phrase of so many words says more than they do
_COMMON = 0.85  # a common word says less than a name or a phrase
_VERB = re.compile(
    r"[a-z]{3,}(?:ed|ise|ize|ises|izes)|took|made|held|rose|fell|gave|saw|told|says|said|[a-zçğıöşü]+(?:m[ıiuü]ş(?:l[ae]r)?|[ıiuü]yor(?:lar)?|[ae]c[ae]k(?:l[ae]r)?|[ae]r[ae]k)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A term that tells a group from the rest of the pile.

    ``text`` is the word or phrase as the articles write it most often, ``stems`` what it is compared by, ``weight``
    how telling it is (1 for the most telling one), ``units`` in how many articles of the group it stands.
    """

    text: str
    stems: tuple[str, ...]
    weight: float
    units: int


def telling_stems(
    group: Sequence[Iterable[str]], titles: Sequence[Iterable[str]], pile: Mapping[str, int], size: int
) -> dict[str, float]:
    """How telling each stem is for a group, from 0 to 1, the most telling first.

    ``group`` holds the stems of each of its articles, ``titles`` those of their titles, ``pile`` in how many of all
    ``size`` articles a stem stands. What stands in titles names the subject, so it tells more.
    This is class-based TF-IDF (Grootendorst 2022) on articles instead of occurrences, so that one long article does not
    name the group: the share of the group's articles that hold the stem, times the logarithm of how much more often
    they do than the pile. A stem in one article alone tells nothing of the group.
    """
    held = Counter(stem for unit in group for stem in set(unit))
    least = 1 if len(group) == 1 else 2
    names_nothing = _stems_without_subject()
    titled = Counter(stem for title in titles for stem in set(title))
    telling = {}
    for stem, count in held.items():
        share = count / len(group)
        weight = share * math.log(share * (size + 2) / (pile[stem] + 1)) * (0.5 + titled[stem] / max(len(titles), 1))
        if count >= least and weight > 0 and not stem[0].isdigit() and stem not in names_nothing:
            telling[stem] = weight
    top = max(telling.values(), default=1.0)
    return {stem: telling[stem] / top for stem in sorted(telling, key=lambda stem: (-telling[stem], stem))}


@cache
def _stems_without_subject() -> frozenset[str]:
    return frozenset(stem for language, words in _NO_SUBJECT.items() for stem in terms(words, language))


def keywords(
    sentences: Iterable[tuple[int, str, str]], weights: Mapping[str, float], *, language: str
) -> list[Keyword]:
    """The telling words and phrases of a group as its articles write them, the most telling first.

    ``sentences`` are the number of the article, the text and its language; ``weights`` the telling stems;
    ``language`` is that of most of the group. A phrase stands in the place of its words where they seldom stand apart;
    no stem comes twice.
    """
    forms: dict[tuple[str, ...], Counter[tuple[str, bool]]] = defaultdict(Counter)
    units: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for unit, text, own in sentences:
        for run in _runs(text, own, weights):
            for stems, form, opening in _phrases(run):
                forms[stems][form, opening] += 1
                units[stems].add(unit)
    form_of = _bare if language == "tr" else _usual
    found = (_keyword(stems, form_of(forms[stems]), units, weights) for stems in units)
    return _once_each(sorted(found, key=lambda word: (-word.weight, -len(word.stems), word.stems)))


def _keyword(
    stems: tuple[str, ...], text: str, units: Mapping[tuple[str, ...], set[int]], weights: Mapping[str, float]
) -> Keyword:
    weight = _weight(stems, units, weights) * (_COMMON if len(stems) == 1 and text.islower() else 1.0)
    is_verb = _VERB.fullmatch(text.rsplit(maxsplit=1)[-1]) is not None
    return Keyword(text=text, stems=stems, weight=0.0 if is_verb else weight, units=len(units[stems]))


def words_of(text: str, language: str, stems: Container[str]) -> tuple[str, ...]:
    """The words of ``text`` whose stem is one of ``stems``, as they stand there, each once."""
    found = (_read(word, language) for word in _WORD.findall(text))
    return tuple(dict.fromkeys(form for form, own in found if any(stem in stems for stem in own)))


@lru_cache(maxsize=1 << 17)
def _read(word: str, language: str) -> tuple[str, tuple[str, ...]]:
    """A word as printed without its possessive, and its stems."""
    form = _POSSESSIVE.sub("", word)
    return form, terms(form, language)


@dataclass(frozen=True, slots=True)
class _Word:
    form: str
    stem: str
    opening: bool


def _runs(text: str, language: str, weights: Mapping[str, float]) -> Iterator[list[_Word]]:
    """The stretches of telling words that stand side by side."""
    run: list[_Word] = []
    end, opening = 0, True
    for match in _WORD.finditer(text):
        form, stems = _read(match[0], language)
        telling = len(stems) == 1 and stems[0] in weights
        if run and (not telling or text[end : match.start()] not in {" ", "-", "\n"}):
            yield run
            run = []
        if telling:
            plain = opening and form[1:] == form[1:].lower()
            run.append(_Word(fold(form, language) if plain else form, stems[0], plain))
        end, opening = match.start() + len(form), False
    if run:
        yield run


def _phrases(run: Sequence[_Word]) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Every word and phrase of a run: its stems, its form, and whether it opens a sentence."""
    for start in range(len(run)):
        for stop in range(start + 1, min(start + _LONGEST, len(run)) + 1):
            words = run[start:stop]
            stems = tuple(word.stem for word in words)
            if len(set(stems)) == len(stems):
                yield stems, " ".join(word.form for word in words), words[0].opening


def _weight(stems: tuple[str, ...], units: Mapping[tuple[str, ...], set[int]], weights: Mapping[str, float]) -> float:
    """How telling a word or a phrase is: a phrase more than its words, as far as the best of them keeps to it."""
    values = [weights[stem] for stem in stems]
    if len(stems) == 1:
        return values[0]
    if len(units[stems]) < 2:
        return 0.0
    best = max(stems, key=lambda stem: (weights[stem], stem))
    kept = len(units[stems]) / len(units[(best,)])
    return kept * (max(values) + sum(values) / len(values)) / 2 * _PHRASE[len(stems)]


def _usual(forms: Counter[tuple[str, bool]]) -> str:
    """The commonest form inside a sentence, in lower case where it often is; a sentence's start proves little."""
    inside = Counter({form: count for (form, opening), count in forms.items() if not opening})
    counted = inside or Counter({form: count for (form, _), count in forms.items()})
    small = Counter({form: count for form, count in counted.items() if form == form.lower()})
    if sum(small.values()) * 3 >= sum(counted.values()):
        counted = small
    return min(counted, key=lambda form: (-counted[form], form))


def _bare(forms: Counter[tuple[str, bool]]) -> str:
    """The usual form without its suffixes, where the articles have it so as well: şirket for şirketin."""
    usual = _usual(forms)
    counts = Counter({form: count for (form, _), count in sorted(forms.items())})
    shorter = (
        form for form in counts if len(form) > 2 and usual.startswith(form) and 3 * counts[form] >= counts[usual]
    )
    return min(shorter, key=len, default=usual)


def _once_each(ranked: Sequence[Keyword]) -> list[Keyword]:
    kept: list[Keyword] = []
    taken: set[str] = set()
    for word in ranked:
        if word.weight > 0 and taken.isdisjoint(word.stems):
            kept.append(word)
            taken.update(word.stems)
    return kept
