"""Words that stand in every subject and name none: days and numbers, and what any parliament, court and office does."""

from __future__ import annotations

from functools import cache

from briefing.text.words import terms

# Days, numbers, titles of persons and verbs of saying.
_NO_SUBJECT = {
    "en": """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
        august september october november december day week month year today yesterday tomorrow weekend morning
        afternoon evening night hour minute ago late early recent time first second third last next past new old
        one two three four five six seven eight nine ten dozen hundred thousand million billion trillion percent
        per cent number part people man men woman women told tell asked ask added add called call report reported
        according statement article read want need take took make story news scene life lives way ways thing things
        place point situation matter question expert experts due overnight normal fast short long ahead resume
        good bad big great high low major best better large larger largest full key important except own
        u.s us u.k united states president minister prime secretary governor senator chairman spokesman leader general
        sen rep gov dr mr mrs ms jan feb aug sept oct nov dec""",
    "tr": """pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart nisan mayıs haziran temmuz ağustos
        eylül ekim kasım aralık gün hafta ay yıl bugün dün yarın sabah akşam gece saat dakika önce geç erken ilk
        ikinci üçüncü son geçen gelecek yeni eski iki üç dört beş altı yedi sekiz dokuz on yüz bin milyon milyar
        trilyon yüzde sayı kişi dr prof av söyledi belirtti açıkladı bildirdi dedi haber açıklama
        adlı hakkında edip geçirdi etti oldu aldı verdi yaptı olduğunu""",
}
# The bodies of a state, the people in them, and how they go about any matter.
_PROCEDURE = {
    "en": """senate house congress parliament assembly bill act law legislation legislature legislative measure
        amendment vote voted pass passed passage approve approved approval lawmaker lawmakers legislator senators
        committee commission panel caucus session floor majority minority bipartisan bipartisanship partisan republican
        republicans democrat democrats democratic gop party conservative conservatives liberal liberals progressive
        progressives court judge justice ruling rule decision case appeal lawsuit attorney federal administration
        government official officials agency department office spokesperson spokeswoman capitol hill washington white
        resign resignation announce announced announcement order executive sign signed deal agreement talks negotiation
        negotiations proposal propose plan package policy program letter interview speech address meeting
        meet trip visit hearing testimony testify data poll survey block blocked push call move effort issue attempt
        oppose opposition opponent support debate final key top leaders aide member members states national nation
        country american americans""",
    "tr": """meclis tbmm parlamento komisyon kurul genel milletvekili yasa kanun tasarı teklif oylama oy karar görüşme
        toplantı ziyaret hükümet bakanlık kurum yetkili parti muhalefet mahkeme dava hakim savcı anlaşma plan program
        politika konuşma destek ülke devlet millet ulusal resmi""",
}


@cache
def stems_without_subject() -> frozenset[str]:
    """The stems of days, numbers, titles of persons and verbs of saying, in every language that has a list."""
    return _stems(_NO_SUBJECT)


@cache
def stems_of_procedure() -> frozenset[str]:
    """The stems of parliaments, parties, courts and offices and of what they do with any matter."""
    return _stems(_PROCEDURE)


def _stems(lists: dict[str, str]) -> frozenset[str]:
    return frozenset(stem for language, words in lists.items() for stem in terms(words, language))
