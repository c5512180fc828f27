"""What is ahead: an event once, and only what is dated."""


def ahead(brief):
    return [(entry.mention.text, entry.passage.extracts[-1].text) for entry in brief.coming_up]


def test_a_story_names_a_date_once(brief_on):
    brief = brief_on(
        "The agreement takes effect on 12 March 2026.",
        "On 12 March 2026 the boat agreement of Norland and Sudmark will take effect in both countries.",
    )
    assert [mention for mention, _ in ahead(brief)] == ["12 March 2026"]


def test_a_year_as_a_rule_is_no_date(brief_on):
    assert ahead(brief_on("Norland and Sudmark will review the agreement next year.")) == []
    assert [mention for mention, _ in ahead(brief_on("Norland and Sudmark will review the agreement in 2026."))] == [
        "2026"
    ]


def test_a_year_follows_its_days_and_months(brief_on):
    brief = brief_on(
        "Norland and Sudmark will review the agreement in 2026.",
        "Parliament in Harbourtown votes on 12 March 2026, the speaker of Norland said.",
    )
    assert [mention for mention, _ in ahead(brief)] == ["12 March 2026", "2026"]
