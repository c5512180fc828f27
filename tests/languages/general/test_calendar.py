from datetime import date

import pytest
from babel.localedata import load, locale_identifiers

from briefing.languages.general.calendar import calendar_of, months_by_name
from briefing.text.dates import find_dates


@pytest.mark.parametrize(("code", "name", "number"), [("de", "März", 3), ("DE", "DEZ", 12), ("pl", "Marca", 3)])
def test_a_month_is_known_by_its_names_in_any_case(code, name, number):
    assert calendar_of(code.lower()).month(name) == number


def test_the_week_begins_on_monday():
    assert calendar_of("fr").weekdays[0] == "lundi"
    assert len(calendar_of("fr").weekdays) == 7


@pytest.mark.parametrize("code", ["", "xx", "zz", "not a code"])
def test_an_unknown_code_has_no_months(code):
    assert not calendar_of(code).months
    assert not calendar_of(code).forms


@pytest.mark.parametrize("code", sorted(code for code in locale_identifiers() if len(code) == 2))
def test_no_language_stumbles_over_its_own_dates(code):
    calendar = calendar_of(code)
    for name, month in calendar.months.items():
        mentions = find_dates(f"12 {name} 2026", calendar, reference=None)
        assert all(each.day in (date(2026, month, 12), date(2026, month, 1)) for each in mentions)


def test_names_are_counted_from_january():
    assert months_by_name(["January Jan", "February"]) == {"january": 1, "jan": 1, "february": 2}


def test_what_is_read_of_one_language_changes_nothing_of_another():
    held = str(load("root")["months"])
    calendar_of.cache_clear()
    assert calendar_of("az").months
    assert str(load("root")["months"]) == held
