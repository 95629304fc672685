"""Units are found by the names editors write, and nouns are declared by their plural forms."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale

from assay.numbers.units import PLAIN, UnitKind, UnknownUnit, find_unit, noun_unit, unit_names

DEPOSIT = noun_unit("deposit", {"one": "deposit", "other": "deposits"})
NOUNS = {"deposit": DEPOSIT}


@pytest.mark.parametrize(
    ("written", "name", "kind", "dimension", "factor"),
    [
        (None, "number", UnitKind.PLAIN, "", "1"),
        ("%", "%", UnitKind.PERCENT, "", "0.01"),
        ("per cent", "%", UnitKind.PERCENT, "", "0.01"),
        ("% a year", "% a year", UnitKind.PERCENT_A_YEAR, "", "0.01"),
        ("%/year", "% a year", UnitKind.PERCENT_A_YEAR, "", "0.01"),
        ("×", "×", UnitKind.MULTIPLE, "", "1"),
        ("x", "×", UnitKind.MULTIPLE, "", "1"),
        ("index", "index", UnitKind.INDEX, "", "1"),
        ("t", "t", UnitKind.MEASURE, "mass", "1"),
        ("tonnes", "t", UnitKind.MEASURE, "mass", "1"),
        ("kt", "kt", UnitKind.MEASURE, "mass", "1000"),
        ("Mt", "Mt", UnitKind.MEASURE, "mass", "1000000"),
        ("km²", "km²", UnitKind.MEASURE, "area", "1"),
        ("km2", "km²", UnitKind.MEASURE, "area", "1"),
        ("ha", "ha", UnitKind.MEASURE, "area", "0.01"),
        ("year", "year", UnitKind.MEASURE, "years", "1"),
        ("USD", "USD", UnitKind.CURRENCY, "USD", "1"),
        ("US$", "USD", UnitKind.CURRENCY, "USD", "1"),
        ("KZT", "KZT", UnitKind.CURRENCY, "KZT", "1"),
        ("deposit", "deposit", UnitKind.NOUN, "deposit", "1"),
        ("  %  a year ", "% a year", UnitKind.PERCENT_A_YEAR, "", "0.01"),
    ],
)
def test_units_by_name(written, name, kind, dimension, factor):
    unit = find_unit(written, NOUNS)
    assert (unit.id, unit.kind, unit.dimension, unit.factor) == (name, kind, dimension, Decimal(factor))


def test_only_currencies_have_a_code_and_only_measures_a_cldr_name():
    assert find_unit("USD", {}).currency == "USD"
    assert find_unit("kt", {}).cldr == "mass-tonne"
    assert (PLAIN.currency, PLAIN.cldr) == (None, None)


def test_measures_known_by_their_symbol():
    symbols = {unit.id for name in unit_names({}) if (unit := find_unit(name, {})).symbol}
    assert symbols == {"m²", "km²", "m³", "km³", "kW", "MW", "GW", "kWh"}


def test_every_measure_has_a_name_in_the_locale_data():
    english = Locale.parse("en_GB")
    measures = [unit for name in unit_names({}) if (unit := find_unit(name, {})).cldr]
    assert len(measures) > 10
    assert [unit.id for unit in measures if unit.cldr not in english.unit_display_names] == []


@pytest.mark.parametrize(
    ("written", "nearest"),
    [
        ("depsoit", ("deposit",)),
        ("deposits", ("deposit",)),
        ("% a yaer", ("% a year",)),
        ("KM²", ("km²", "m²", "km")),
        ("$", ("USD", "AUD", "CAD")),
        ("dollars", ("USD",)),
        ("ton", ("t",)),
        ("parsnips", ()),
        ("", ()),
    ],
)
def test_unknown_units_come_with_the_nearest(written, nearest):
    with pytest.raises(UnknownUnit) as told:
        find_unit(written, NOUNS)
    assert (str(told.value), told.value.name, told.value.nearest) == (f"unknown unit '{written}'", written, nearest)


def test_a_lower_case_currency_is_told_its_code():
    with pytest.raises(UnknownUnit) as told:
        find_unit("usd", {})
    assert told.value.nearest[0] == "USD"


def test_a_noun_with_forms_for_several_languages():
    partner = noun_unit("partner", {"other": "partners", "ru": {"one": "партнёр", "other": "партнёра"}})
    assert {language: dict(forms) for language, forms in partner.forms.items()} == {
        "": {"other": "partners"},
        "ru": {"one": "партнёр", "other": "партнёра"},
    }


@pytest.mark.parametrize(
    ("name", "forms", "message"),
    [
        ("t", {"other": "t"}, "'t' is a unit already; give the noun another name"),
        ("USD", {"other": "dollars"}, "'USD' is a unit already; give the noun another name"),
        ("mine", {}, "the noun 'mine' lacks its form 'other'; write {one: …, other: …}"),
        ("mine", {"one": "mine"}, "the noun 'mine' lacks its form 'other'; write {one: …, other: …}"),
        ("mine", {"ru": {"one": "рудник"}}, "the noun 'mine' lacks its form 'other'; write {one: …, other: …}"),
        ("mine", {"other": Decimal(3)}, "the form 'other' of the noun 'mine' must be a word"),
        ("mine", {"other": " "}, "the form 'other' of the noun 'mine' must be a word"),
        (
            "mine",
            {"singular": "mine", "other": "mines"},
            "the noun 'mine' has a form 'singular'; forms are zero, one, two, few, many, other",
        ),
    ],
)
def test_nouns_that_do_not_stand(name, forms, message):
    with pytest.raises(ValueError) as told:
        noun_unit(name, forms)
    assert str(told.value) == message


def test_units_can_be_told_apart_and_kept_in_sets():
    assert len({DEPOSIT, noun_unit("deposit", {"other": "deposits"}), find_unit("t", {}), find_unit("tonne", {})}) == 3
