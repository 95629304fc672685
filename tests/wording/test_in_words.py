"""Whole numbers and ranks in words, and ordinals."""

from __future__ import annotations

import pytest

from assay.wording.wording import Wording
from tests.wording.tables import LOCALES, fields, visible


@pytest.mark.parametrize(
    ("table", "english", "russian", "kazakh"),
    [
        ("value=4 unit=partner", "four~partners", "четыре~partners", "төрт~partners"),
        ("value=1 unit=deposit", "one~deposit", "один~месторождение", "бір~кен орны"),
        ("value=15 unit=deposit", "fifteen~deposits", "пятнадцать~месторождений", "он бес~кен орны"),
        ("value=12 unit=year", "twelve~years", "двенадцать~лет", "он екі~жыл"),
        ("value=8 unit=%", "eight", "восемь", "сегіз"),
        ("value=4 unit=×", "four~times", "четыре~раза", "төрт~есе"),
        ("value=3.9 unit=partner digits=0", "four~partners", "четыре~partners", "төрт~partners"),
        ("rank=4", "fourth", "четвёртый", "төртінші"),
        ("rank=21", "twenty-first", "двадцать первый", "жиырма бірінші"),
    ],
)
def test_whole_numbers_in_words(metric, table, english, russian, kazakh):
    same = metric(**fields(table))
    assert [visible(Wording(locale).in_words(same)) for locale in LOCALES] == [english, russian, kazakh]


def test_other_numbers_have_no_words(metric):
    with pytest.raises(ValueError, match=r"2\.5 is not a whole number"):
        Wording("en_GB").in_words(metric(value="2.5"))


@pytest.mark.parametrize(
    ("locale", "ordinals"),
    [
        ("en_GB", ["1st", "2nd", "3rd", "4th", "11th", "21st", "112th"]),
        ("ru", ["1-й", "2-й", "3-й", "4-й", "11-й", "21-й", "112-й"]),
        ("kk", ["1-ші", "2-ші", "3-ші", "4-ші", "11-ші", "21-ші", "112-ші"]),
    ],
)
def test_ordinals(locale, ordinals):
    assert [Wording(locale).ordinal(number) for number in (1, 2, 3, 4, 11, 21, 112)] == ordinals


def test_kazakh_ordinals_follow_the_sound_of_the_last_word():
    kazakh = Wording("kk")
    assert [kazakh.ordinal(number) for number in (6, 9, 10, 20, 7, 8)] == [
        "6-шы", "9-шы", "10-шы", "20-шы", "7-ші", "8-ші",
    ]  # fmt: skip
    assert [kazakh.ordinal_words(number) for number in (2, 6, 10, 20, 40, 100)] == [
        "екінші", "алтыншы", "оныншы", "жиырмасыншы", "қырқыншы", "жүзінші",
    ]  # fmt: skip
