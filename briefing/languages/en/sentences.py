"""Where English sentences end."""

from briefing.languages.contract import Sentences

_TITLES = frozenset(
    """
    e.g i.e cf viz vs v eg p.s ps n.b mr mrs ms mx messrs mmes dr drs prof profs rev revd fr sr st ste mt ft hon
    pres gov govs lt sen sens rep reps del supt insp det sgt cpl pvt pfc spc maj capt cpt cmdr comdr cdr col gen adm
    vadm radm brig brigs ens wo cwo mstr amb ambs min sec secy asst assoc atty attys dist dep exec dir treas chmn
    mgr msgr sra srta mme mlle messr pte lcpl ssgt cmdt comm commr supr alderm coun cllr cllrs rabb archbp bp ald
    """.split()
)

SENTENCES = Sentences(titles=_TITLES)
