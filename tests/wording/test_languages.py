"""Numbers and units in every language that a locale can name. `~` is a no-break space."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.localedata import locale_identifiers
from babel.numbers import format_compact_decimal

from assay.numbers.units import unit_names
from assay.wording.wording import Wording
from tests.wording.tables import LOCALES, fields, visible


def test_a_language_without_phrases_of_ours_still_reads(metric):
    german = Wording("de")
    assert visible(german.metric(metric(value="2.2E6", unit="km²"))) == "2,2~Millionen~km²"
    assert visible(german.metric(metric(value="8", unit="% a year"))) == "8~% pro Jahr"
    assert german.metric(metric(value="2.52", unit="×")) == "×2,52"
    assert german.metric(metric(rank="4")) == "4."
    assert german.in_words(metric(value="4")) == "4"


@pytest.mark.parametrize(
    ("locale", "table", "sentence", "short"),
    [
        ("es", "value=2.2E9 unit=USD", "2,2~mil~millones dólares~estadounidenses", "2.200~M~US$"),
        ("es", "value=2.2E6 unit=km²", "2,2~millones~km²", "2,2~millones~km²"),
        ("es", "value=2.2345E9 digits=2", "2,23~mil~millones", "2.230~M"),
        ("hi", "value=2.2E6 unit=USD", "22~लाख यूएस~डॉलर", "$22~लाख"),
        ("hi", "value=2.24E6 digits=2", "22.4~लाख", "22.4~लाख"),
        ("ja", "value=2.2E6 unit=km²", "220万~km²", "220万~km²"),
        ("zh", "value=4.6E13 unit=USD", "46万亿 美元", "US$46万亿"),
        ("ps", "value=2.2E6", "2.200.000", "2,2M"),
    ],
)
def test_scale_words_of_other_steps_than_ours(metric, locale, table, sentence, short):
    wording, same = Wording(locale), metric(**fields(table))
    assert (visible(wording.metric(same)), visible(wording.compact(same))) == (sentence, short)


@pytest.mark.parametrize("power", [6, 9, 12])
def test_scale_words_are_worth_the_number_in_every_language(metric, power):
    """Babel says round numbers in short too; ours must have the digits that it has.

    English has our own scale words; in Swahili Babel is wrong, as the minus has a pattern of its own there.
    """
    number = Decimal(3).scaleb(power)
    for locale in locale_identifiers():
        theirs = format_compact_decimal(int(number), locale=locale)
        if not locale.startswith(("en", "sw")) and not theirs[-2:].isdecimal():
            ours = Wording(locale).compact(metric(value=number))
            assert digits_of(ours) == digits_of(theirs), locale


def digits_of(text: str) -> list[int]:
    return [int(char) for char in text if char.isdecimal()]


@pytest.mark.parametrize("locale", [*LOCALES, "it", "nl", "pt", "tr", "uz", "ja", "hi"])
def test_every_unit_reads_in_every_language(metric, locale):
    wording = Wording(locale)
    for unit in (*unit_names({}), "USD"):
        for value in ("1", "2", "5", "1.5"):
            same = metric(value=value, unit=unit)
            for text in (wording.metric(same), wording.compact(same), wording.unit(same)):
                assert "{" not in text, unit


def test_units_without_a_long_name_read_by_their_short_one(metric):
    """CLDR has no long patterns for these where they would be the short ones again."""
    kazakh = Wording("kk")
    assert [visible(kazakh.metric(metric(value="2", unit=unit))) for unit in ("day", "month", "barrel")] == [
        "2~күн", "2~ай", "2~баррель",
    ]  # fmt: skip
    assert visible(Wording("it").metric(metric(value="1", unit="day"))) == "1~giorno"
    assert visible(Wording("tr").metric(metric(value="8", unit="% a year"))) == "%8/yıl"


def test_locales_are_named_in_either_way_and_checked():
    assert Wording("en-GB").language == "en-GB"
    assert Wording("kk").language == "kk"
    with pytest.raises(ValueError, match="unknown locale 'Klingon'; write one such as en_GB, ru or kk"):
        Wording("Klingon")
