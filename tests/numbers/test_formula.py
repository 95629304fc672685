"""Formulas: what they come to, what they may hold, and how their arithmetic is written out for a reader."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assay.numbers.formula import LONGEST, Formula, FormulaError, Quantity
from tests.samples import ledger

LEDGER = ledger("""
    baseline: {label: Baseline, value: 1.5 million, unit: km², ...}
    target: {label: Target, value: 2.2 million, unit: km², ...}
    whole: {label: Whole, value: 272.49 million, unit: ha, ...}
    growth: {label: Growth, value: 8, unit: "% a year", period: 2023–2035, ...}
    half_a_year: {label: Growth, value: 8, unit: "% a year", period: 2025-01/2025-06, ...}
    share: {label: Share, value: 12, unit: "%", ...}
    loss: {label: Loss, value: -3, ...}
    nought: {label: Nought, value: 0, ...}
    partners: {label: Partners, value: 4, unit: partner, ...}
    price: {label: Price, value: 7, unit: USD, ...}
    place: {label: Place, rank: 2, ...}
    forum: {label: Forum, date: 2023, ...}
    spread: {label: Spread, range: [1, 2], ...}
    mined: {label: Mined, unit: kt, breakdown: {china: 270, burma: 22, rest-of-world: 98}, ...}
    exports: {label: Exports, unit: USD, series: {2020: 5, 2021: 3}, ...}
""")


def work_out(formula: str) -> Quantity:
    return Formula.parse(formula).work_out(LEDGER.find)


@pytest.mark.parametrize(
    ("formula", "value", "dimension"),
    [
        ("target - baseline", "700000", "area"),
        ("target / baseline - 1", "0.466666666666666666666666667", ""),
        ("baseline + 2 * baseline", "4500000", "area"),
        ("whole", "2724900", "area"),
        ("target / whole", "0.8073690777643216264817057507", ""),
        ("(1 + growth) ** years(growth)", "2.518170116818978404827136", ""),
        ("target * share", "264000", "area"),
        ("target * partners", "8800000", None),
        ("target * partners + 1", "8800001", ""),
        ("1 + target * partners", "8800001", ""),
        ("price / partners", "1.75", None),
        ("partners / 2", "2", "partner"),
        ("-target", "-2200000", "area"),
        ("abs(baseline - target)", "700000", "area"),
        ("sum(mined)", "390000", "mass"),
        ("max(mined) - min(mined)", "248000", "mass"),
        ("mined['china'] / sum(mined)", "0.6923076923076923076923076923", ""),
        ("mined['rest-of-world']", "98000", "mass"),
        ("exports[2020] - exports[2021]", "2", "USD"),
        ("2 ** 10 - 1e3", "24", ""),
        ("place * 10", "20", ""),
        ("  loss  ", "-3", ""),
    ],
)
def test_what_formulas_come_to(formula, value, dimension):
    """School arithmetic over plain quantities: 8 % counts as 0.08, hectares and km² are one measure, kt are tonnes."""
    assert work_out(formula) == Quantity(Decimal(value), dimension)


@pytest.mark.parametrize(
    ("formula", "names"),
    [
        ("target - baseline", ("target", "baseline")),
        ("(1 + growth) ** years(growth)", ("growth",)),
        ("mined['china'] / sum(mined)", ("mined[china]", "mined")),
        ("exports[2021]", ("exports[2021]",)),
        ("1 + 1", ()),
    ],
)
def test_the_names_a_formula_uses(formula, names):
    """In order of first use and each once: the note beside the number lists them as its inputs."""
    assert Formula.parse(formula).names == names


@pytest.mark.parametrize(
    ("formula", "column"),
    [
        ("", 1),
        ("target -", 1),
        ("target baseline", 8),
        ("target - (baseline", 10),
        ("target; baseline", 7),
        ("target - 10%", 12),
        ("target × baseline", 8),
        ("target == baseline", 1),
        ("2 + target.value", 5),
        ("2 + 'text'", 5),
        ("2 * True", 5),
        ("1j", 1),
        ("[target]", 1),
        ("lambda: 1", 1),
        ("target if baseline else 1", 1),
        ("__import__('os')", 1),
        ("().__class__", 1),
        ("open('x')", 1),
        ("round(target)", 1),
        ("sum(target, baseline)", 1),
        ("sum(2 * target)", 5),
        ("years(-growth)", 7),
        ("mined[target]", 1),
        ("target // 2", 1),
        ("target @ 2", 1),
        ("~target", 1),
        ("x := 1", 3),
        ("(" * 250 + "1" + ")" * 250, 1),
        ("1" * 501, 1),
    ],
)
def test_nothing_but_arithmetic_is_read(formula, column):
    """A metrics file is content, not code: whatever could do more than reckon is refused, and nothing of it is run."""
    with pytest.raises(FormulaError) as told:
        Formula.parse(formula)
    assert told.value.message
    if len(formula) < 100:
        assert told.value.column == column


@pytest.mark.parametrize("formula", ["(" * 240 + "target" + ")" * 240, "-" * 490 + "target"], ids=["()", "-"])
def test_signs_upon_signs_are_refused(formula):
    """Nobody could read it, and working it out would meet a limit of the programming language."""
    with pytest.raises(FormulaError) as told:
        Formula.parse(formula)
    assert (told.value.message, told.value.hint) == (
        "the formula is nested too deeply",
        "break it into several metrics",
    )


@pytest.mark.parametrize(
    ("formula", "value"),
    [("+".join(["1"] * (LONGEST // 2)), LONGEST // 2), ("abs(" * 90 + "loss" + ")" * 90, 3), ("-" * 240 + "loss", -3)],
    ids=["+", "abs", "-"],
)
def test_what_is_read_can_be_worked_out_and_written_out(formula, value):
    """As deep and as long as there is room for."""
    assert work_out(formula).value == value
    assert Formula.parse(formula).write_out(lambda metric: metric.id, str, LEDGER.find)


@pytest.mark.parametrize(
    ("formula", "word"),
    [
        ("target / nought", "zero"),
        ("target / (partners - partners)", "zero"),
        ("nought / nought", "zero"),
        ("nought ** nought", "finite"),
        ("nought ** -1", "finite"),
        ("1e400 * target", "finite"),
        ("2 ** target", "exponent"),
        ("loss ** 0.5", "finite"),
        ("10 ** 999 ** 2", "power"),
        ("2 ** 1001", "power"),
        ("target + partners", "partner"),
        ("target - price", "USD"),
        ("target + 1", "area"),
        ("target - growth", "area"),
        ("mined + 1", "mined"),
        ("forum", "forum"),
        ("spread * 2", "spread"),
        ("years(share)", "period"),
        ("years(half_a_year)", "no whole number of years"),
        ("sum(target)", "series"),
        ("max(forum)", "series"),
    ],
)
def test_what_cannot_be_worked_out(formula, word):
    """A division by zero or a sum of tonnes and dollars is told in words that name the trouble, not as a crash."""
    with pytest.raises(FormulaError, match=word):
        work_out(formula)


def test_the_power_that_is_too_large_is_refused_before_it_is_worked_out():
    """An exponent typed by mistake must not keep the build busy for hours."""
    with pytest.raises(FormulaError, match="power"):
        work_out("9 ** 9 ** 9")


@pytest.mark.parametrize(
    ("formula", "written"),
    [
        ("target - baseline", "target − baseline"),
        ("target / baseline - 1", "target ÷ baseline − 1"),
        ("(1 + growth) ** years(growth)", "(1 + growth)¹²"),
        ("target - (baseline - loss)", "target − (baseline − loss)"),
        ("(target - baseline) - loss", "target − baseline − loss"),
        ("target * (baseline + loss)", "target × (baseline + loss)"),
        ("(target * baseline) / loss", "target × baseline ÷ loss"),
        ("target / (baseline * loss)", "target ÷ (baseline × loss)"),
        ("target / (baseline / loss)", "target ÷ (baseline ÷ loss)"),
        ("-(target + loss)", "−(target + loss)"),
        ("-target + loss", "−target + loss"),
        ("(-target) ** 2", "(−target)²"),
        ("-target ** 2", "−target²"),
        ("target ** -2", "target ^ (−2)"),
        ("(target ** 2) ** 3", "(target²)³"),
        ("target ** 2 ** 3", "target ^ (2³)"),
        ("2 * years(growth)", "2 × (2035 − 2023)"),
        ("target ** 0.5", "target ^ (0.5)"),
        ("target ** (loss + 1)", "target ^ (loss + 1)"),
        ("2 * sum(mined)", "2 × (mined[china] + mined[burma] + mined[rest-of-world])"),
        ("mined['china'] / sum(mined)", "mined[china] ÷ (mined[china] + mined[burma] + mined[rest-of-world])"),
        ("abs(target - baseline)", "abs(target − baseline)"),
        ("max(mined) - 2", "max(mined[china], mined[burma], mined[rest-of-world]) − 2"),
    ],
)
def test_the_arithmetic_as_readers_see_it(formula, written):
    """Real signs instead of a programmer's, and only the brackets that are needed."""
    told = Formula.parse(formula).write_out(lambda metric: metric.id, str, LEDGER.find)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == written


def test_a_sign_stays_with_what_it_works_on():
    told = Formula.parse("target / baseline - 1").write_out(lambda metric: metric.id, str, LEDGER.find)
    assert told == "target ÷\N{NO-BREAK SPACE}baseline −\N{NO-BREAK SPACE}1"


@pytest.mark.parametrize(("said", "written"), [("3", "3²"), ("−3", "(−3)²"), ("3 km²", "(3 km²)²"), ("8%", "8%²")])
def test_a_power_is_that_of_the_whole_number(said, written):
    """A sign or a unit in front of a small 2 would seem to be left out of it."""
    assert Formula.parse("loss ** 2").write_out(lambda _: said, str, LEDGER.find) == written
