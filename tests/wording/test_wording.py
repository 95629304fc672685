"""How numbers read in a sentence, with their units and signs. `~` is a no-break space."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assay.numbers.metric import Form
from assay.wording.wording import Wording
from tests.wording.tables import fields, visible

SENTENCES = {
    # As the file gives it
    "value=4": "4",
    "value=5000": "5,000",
    "value=0.35": "0.35",
    "value=-0.5": "−0.5",
    "value=0": "0",
    "value=2345678": "2,345,678",
    "value=99999": "99,999",
    "value=5.0 unit=%": "5.0%",
    "value=1000.0 unit=t": "1,000~tonnes",
    # Scale words from a million on, where few digits remain
    "value=2200000 unit=km²": "2.2~million~km²",
    "value=2200000.0 unit=km²": "2.2~million~km²",
    "value=2724900 unit=km²": "2,724,900~km²",
    "value=2014000 unit=km²": "2.014~million~km²",
    "value=390000 unit=t": "390,000~tonnes",
    "value=44000000 unit=t": "44~million tonnes",
    "value=46E12 unit=USD": "46~trillion US~dollars",
    "value=4600E12 unit=USD": "4,600~trillion US~dollars",
    "value=9.2E9 unit=USD": "9.2~billion US~dollars",
    "value=-1500000 unit=t": "−1.5~million tonnes",
    # Units
    "value=8 unit=%": "8%",
    "value=8 unit=% a year": "8%~a~year",
    "value=2.52 unit=×": "2.52~times",
    "value=1 unit=×": "1~time",
    "value=251.8 unit=index": "251.8",
    "value=1 unit=t": "1~tonne",
    "value=73.8 unit=kt": "73,800~tonnes",
    "value=4.5 unit=Mt": "4.5~million tonnes",
    "value=12 unit=year": "12~years",
    "value=1 unit=USD": "1~US~dollar",
    "value=5000 unit=EUR": "5,000~euros",
    "value=1 unit=deposit": "1~deposit",
    "value=5000 unit=deposit": "5,000~deposits",
    "value=5000000 unit=deposit": "5~million deposits",
    # Decimals asked for
    "value=2 unit=% digits=1": "2.0%",
    "value=46.65 unit=% digits=1": "46.7%",
    "value=-0.04 unit=% digits=1": "0.0%",
    "value=2234567 unit=km² digits=1": "2.2~million~km²",
    "value=999970000 unit=USD digits=1": "1.0~billion US~dollars",
    "value=999999.7 digits=0": "1~million",
    "value=73.84 unit=kt digits=1": "73,800~tonnes",
    # Worked out: three significant digits unless more are asked for
    "value=46.66666666 unit=% derived=yes": "46.7%",
    "value=2.00 unit=× derived=yes": "2~times",
    "value=0.012345 derived=yes": "0.0123",
    "value=1234567 unit=t derived=yes": "1.23~million tonnes",
    "value=251.8170116 unit=index derived=yes digits=1": "251.8",
    # Ranges
    "range=6.1..12.4 unit=% a year": "6.1–12.4%~a~year",
    "range=1500000..2200000 unit=km²": "1.5–2.2~million~km²",
    "range=900000000..2200000000 unit=USD": "900~million~– 2.2~billion US~dollars",
    "range=-5..3 unit=%": "−5 to 3%",
    "range=35..40 unit=%": "35–40%",
    "range=45.8..75.1 unit=kt": "45,800–75,100~tonnes",
    "range=35.2..35.4 unit=% digits=0": "35%",
    # Ranks, dates, texts
    "rank=1": "first",
    "rank=4": "fourth",
    "rank=10": "tenth",
    "rank=23": "23rd",
    "date=2024": "2024",
    "date=2023-07-04": "4~July~2023",
    "date=2024–2028": "2024–2028",
    "text=raw materials for investment": "raw materials for investment",
}


@pytest.mark.parametrize(("table", "reads"), SENTENCES.items())
def test_a_metric_in_an_english_sentence(metric, table, reads):
    assert visible(Wording("en_GB").metric(metric(**fields(table)))) == reads


@pytest.mark.parametrize(
    ("table", "russian", "kazakh"),
    [
        ("value=5000", "5~000", "5~000"),
        ("value=-0.5", "−0,5", "−0,5"),
        ("value=2200000 unit=km²", "2,2~миллиона~км²", "2,2~миллион~км²"),
        ("value=44000000 unit=t", "44~миллиона тонн", "44~миллион метрлік тонна"),
        ("value=270000 unit=t", "270~000~тонн", "270~000~метрлік тонна"),
        ("value=46E12 unit=USD", "46~триллионов долларов~США", "46~триллион АҚШ~доллары"),
        ("value=1 unit=USD", "1~доллар~США", "1~АҚШ~доллары"),
        ("value=8 unit=%", "8~%", "8%"),
        ("value=8 unit=% a year", "8~% в год", "жылына 8%"),
        ("value=2.52 unit=×", "2,52~раза", "2,52~есе"),
        ("value=5 unit=×", "5~раз", "5~есе"),
        ("value=21 unit=×", "21~раз", "21~есе"),
        ("value=1 unit=deposit", "1~месторождение", "1~кен орны"),
        ("value=22 unit=deposit", "22~месторождения", "22~кен орны"),
        ("value=5000 unit=deposit", "5~000~месторождений", "5~000~кен орны"),
        ("range=6.1..12.4 unit=% a year", "6,1–12,4~% в год", "жылына 6,1–12,4%"),
        ("range=1500000..2200000 unit=km²", "1,5–2,2~миллиона~км²", "1,5–2,2~миллион~км²"),
        ("rank=4", "четвёртый", "төртінші"),
        ("rank=23", "23-й", "23-ші"),
    ],
)
def test_a_metric_in_russian_and_kazakh(metric, table, russian, kazakh):
    same = metric(**fields(table))
    assert (visible(Wording("ru").metric(same)), visible(Wording("kk").metric(same))) == (russian, kazakh)


@pytest.mark.parametrize("form", [Form.SERIES, Form.BREAKDOWN])
def test_a_set_of_numbers_has_no_reading(metric, form):
    with pytest.raises(ValueError, match=f"'exports' is a {form} and has no single reading; name one of its items"):
        Wording("en_GB").metric(metric("exports", form=form))


@pytest.mark.parametrize(
    ("table", "bare", "unit"),
    [
        ("value=2200000 unit=km²", "2.2~million", "km²"),
        ("value=46E12 unit=USD", "46~trillion", "US\N{NO-BREAK SPACE}dollars"),
        ("value=73.8 unit=kt", "73,800", "tonnes"),
        ("value=8 unit=% a year", "8", "%\u00a0a\u00a0year"),
        ("value=8 unit=%", "8", "%"),
        ("value=2.52 unit=×", "2.52", "times"),
        ("value=251.8 unit=index", "251.8", "index"),
        ("value=1 unit=deposit", "1", "deposits"),
        ("value=7", "7", ""),
        ("range=6.1..12.4 unit=%", "6.1–12.4", "%"),
        ("rank=4", "4", ""),
        ("date=2024-03", "March~2024", ""),
    ],
)
def test_number_and_unit_apart(metric, table, bare, unit):
    wording, same = Wording("en_GB"), metric(**fields(table))
    assert (visible(wording.bare(same)), wording.unit(same)) == (bare, unit)


@pytest.mark.parametrize(
    ("table", "reads"),
    [
        ("value=46.66666 unit=% derived=yes", "+46.7%"),
        ("value=-29.3 unit=%", "−29.3%"),
        ("value=700000 unit=km²", "+700,000~km²"),
        ("value=1.5E6 unit=t", "+1.5~million tonnes"),
        ("value=0 unit=%", "0%"),
        ("value=0.04 unit=% digits=1", "0.0%"),
    ],
)
def test_a_change_shows_its_sign(metric, table, reads):
    assert visible(Wording("en_GB").signed(metric(**fields(table)))) == reads


def test_plain_numbers():
    english = Wording("en_GB")
    assert english.number(Decimal("251.81701"), 1) == "251.8"
    assert english.number(Decimal("2200000")) == "2,200,000"
    assert english.times(Decimal("2.5181"), 2) == "×2.52"
