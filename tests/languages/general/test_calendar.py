from datetime import date

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

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
    calendar, months = calendar_of(code), Locale.parse(code).months["format"]["wide"]
    for month in (3, 12):
        mentions = find_dates(f"12 {months[month]} 2026", calendar, reference=None)
        assert all(each.day in (date(2026, month, 12), date(2026, month, 1)) for each in mentions)


def test_names_are_counted_from_january():
    assert months_by_name(["January Jan", "February"]) == {"january": 1, "jan": 1, "february": 2}
