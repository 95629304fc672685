"""What is shown of a number, read back: no digit is lost, and rounding moves it by no more than it says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.wording.wording import Wording
from tests.wording.tables import LOCALES


@pytest.mark.parametrize("locale", LOCALES)
def test_numbers_of_many_digits_read_whole(metric, locale):
    """A share or a number in megatonnes may have more digits than Python's arithmetic keeps by itself."""
    wording = Wording(locale)
    large, small = Decimal("123456789E40"), Decimal("1.5E-40")
    for unit in ("km²", "Mt", "%", "USD", "partner", "×"):
        for value in (large, small):
            same = metric(value=value, unit=unit)
            assert wording.metric(same) and wording.compact(same) and wording.signed(same)
        assert wording.in_words(metric(value=large, unit=unit))
    for value in (large, small):
        assert read_back(wording.bare(metric(value=value)), locale) == value


def read_back(text: str, locale: str) -> Decimal:
    """The number that a text shows, with its scale word."""
    words = {"million": 6, "billion": 9, "trillion": 12, "миллион": 6, "миллиард": 9, "триллион": 12}
    number, *rest = text.split("\u00a0") if locale == "en_GB" else _split_off_word(text)
    exponent = next((power for word, power in words.items() if rest and rest[0].startswith(word)), 0)
    point, group = (".", ",") if locale == "en_GB" else (",", "\u00a0")
    return Decimal(number.replace(group, "").replace(point, ".").replace("−", "-")).scaleb(exponent)


def _split_off_word(text: str) -> list[str]:
    number, _, word = text.rpartition("\u00a0")
    return [number, word] if word.isalpha() else [text]


@given(value=st.decimals("-1e15", "1e15", allow_nan=False, places=6) | st.decimals(-1000, 1000, places=3))
@pytest.mark.parametrize("locale", LOCALES)
def test_no_digit_is_lost(metric, locale, value):
    assert read_back(Wording(locale).bare(metric(value=value)), locale) == value


@given(value=st.integers(-(10**18), 10**18), power=st.integers(-6, 6))
@pytest.mark.parametrize("locale", LOCALES)
def test_round_numbers_read_back(metric, locale, value, power):
    number = Decimal(value).scaleb(power)
    assert read_back(Wording(locale).bare(metric(value=number)), locale) == number


@given(value=st.decimals(-(10**15), 10**15, allow_nan=False, places=5), digits=st.integers(0, 4))
def test_rounding_moves_a_number_by_half_a_step_at_most(metric, value, digits):
    shown = read_back(Wording("en_GB").bare(metric(value=value, digits=digits)), "en_GB")
    said = max(abs(value), abs(shown))
    scale = next((power for power in (12, 9, 6) if said >= 10**power), 0)
    assert abs(shown - value) <= Decimal(5).scaleb(scale - digits - 1)
