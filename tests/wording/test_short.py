"""How numbers read where room is short. `~` is a no-break space."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assay.wording.wording import Wording
from tests.wording.tables import fields, visible


@pytest.mark.parametrize(
    ("table", "english", "russian"),
    [
        ("value=46E12 unit=USD", "US$46tn", "46~трлн~$"),
        ("value=1234567 unit=USD", "US$1.23m", "1,23~млн~$"),
        ("value=-5E9 unit=USD", "−US$5bn", "−5~млрд~$"),
        ("value=240E9 unit=KZT", "KZT~240bn", "240~млрд~KZT"),
        ("value=5000 unit=EUR", "€5,000", "5~000~€"),
        ("value=2200000 unit=km²", "2.2~million~km²", "2,2~млн~км²"),
        ("value=390000 unit=t", "390,000~t", "390~000~т"),
        ("value=2.5181 unit=× digits=2", "×2.52", "×2,52"),
        ("value=8 unit=%", "8%", "8~%"),
        ("value=46.23E12 unit=USD digits=1", "US$46.2tn", "46,2~трлн~$"),
    ],
)
def test_compact(metric, table, english, russian):
    same = metric(**fields(table))
    assert (visible(Wording("en_GB").compact(same)), visible(Wording("ru").compact(same))) == (english, russian)


def test_compact_numbers_without_a_metric():
    english = Wording("en_GB")
    assert english.compact(Decimal("46E12")) == "46tn"
    assert english.compact(Decimal(50000)) == "50,000"
    assert visible(Wording("de").compact(Decimal(3500000))) == "3,5~Mio."


@pytest.mark.parametrize(
    ("number", "beside", "short"),
    [
        ("380000", "9030000", "0.38m"),
        ("383456", "9030000", "0.383m"),
        ("10000", "9030000", "0.01m"),
        ("9000", "9030000", "9,000"),
        ("9030000", "380000", "9.03m"),
        ("0", "9030000", "0"),
        ("-380000", "9030000", "−0.38m"),
        ("46E9", "9E12", "0.046tn"),
        ("2E6", "9E12", "2m"),
    ],
)
def test_compact_numbers_beside_a_larger_one(number, beside, short):
    assert Wording("en_GB").compact(Decimal(number), Decimal(beside)) == short


@pytest.mark.parametrize(
    ("levels", "long", "short"),
    [
        (["0", "500000", "1000000"], ["0", "0.5~million", "1.0~million"], ["0", "0.5m", "1.0m"]),
        (["-5E9", "0", "5E9"], ["−5~billion", "0", "5~billion"], ["−5bn", "0", "5bn"]),
        (["0", "0.5", "1"], ["0", "0.5", "1.0"], ["0", "0.5", "1.0"]),
        (["0", "200", "400"], ["0", "200", "400"], ["0", "200", "400"]),
        (["0", "25000"], ["0", "25,000"], ["0", "25,000"]),
    ],
)
def test_levels_of_a_scale_are_alike(levels, long, short):
    wording, given = Wording("en_GB"), [Decimal(level) for level in levels]
    assert [visible(text) for text in wording.levels(given, short=False)] == long
    assert [visible(text) for text in wording.levels(given, short=True)] == short
