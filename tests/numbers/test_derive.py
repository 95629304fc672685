"""Derived metrics: worked out in an order that works, with what they inherit, and circles told."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.numbers.derive import DERIVED_BY
from assay.numbers.ledger import read_ledger
from assay.numbers.metric import Derivation, Status
from assay.numbers.periods import PartialDate, Period
from tests.samples import assert_told, ledger, metrics_file


def read(metrics):
    """The ledger of these metrics, the problems found, and the whole file as text."""
    text = metrics_file(metrics)
    return *read_ledger(text, "metrics.yml"), text


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("unit: km², formula: target - baseline", "700000"),
        ("unit: ha, formula: target - baseline", "70000000"),
        ("unit: '%', formula: target / baseline - 1", "46.66666666666666666666666667"),
        ("unit: ×, formula: target / baseline", "1.466666666666666666666666667"),
        ("formula: target / baseline", "1.466666666666666666666666667"),
        ("unit: USD, formula: target * 2 / baseline * 3 * rate", "8.8"),
    ],
)
def test_the_result_is_counted_in_the_unit_that_is_asked_for(written, value):
    """A share in per cent is a hundred times the fraction, an area in hectares a hundred times that in km²."""
    result = ledger(f"""
        baseline: {{label: Baseline, value: 1.5 million, unit: km², ...}}
        target: {{label: Target, value: 2.2 million, unit: km², ...}}
        rate: {{label: Rate, value: 1, unit: USD, ...}}
        result: {{label: Result, {written}}}
    """).find("result")
    assert result.value == pytest.approx(Decimal(value), abs=Decimal("1e-10"))


def test_a_derived_metric_says_what_it_rests_on():
    """Readers see the formula, its inputs, and the sources of all of them in the order of first use."""
    gain = ledger("""
        gain: {label: Gain, formula: late - early, digits: 1, caveat: Rough.}
        early: {label: Early, value: 1, as_of: 2020, geography: Kazakhstan, status: measured, by: A, sources: [usgs]}
        late: {label: Late, value: 3, as_of: 2020, geography: Asia, status: forecast, by: B, sources: [star, usgs]}
    """).find("gain")
    assert gain.derivation == Derivation("late - early", ("late", "early"))
    assert (gain.value, gain.digits, gain.caveat) == (Decimal(2), 1, "Rough.")
    assert (gain.sources, gain.by) == (("star", "usgs"), DERIVED_BY)
    assert gain.status is Status.FORECAST, "no result is firmer than its loosest input"
    assert (gain.as_of, gain.geography) == (PartialDate(2020), None), "only what all inputs share is the result's own"


def test_what_the_editor_writes_goes_before_what_is_inherited():
    """An editor who knows better says so."""
    gain = ledger("""
        early: {label: Early, value: 1, geography: Asia, ...}
        gain: {label: Gain, formula: early * 2, status: opinion, by: Us, sources: [star], geography: All, period: 2020}
    """).find("gain")
    assert (gain.status, gain.by, gain.sources) == (Status.OPINION, "Us", ("star",))
    assert (gain.geography, gain.period) == ("All", Period.parse("2020"))


@given(st.permutations(range(6)))
def test_the_order_of_the_file_does_not_matter(order):
    """Editors group metrics by subject, so a formula may stand before what it uses."""
    written = [
        f"m0: {{label: M, value: 1, {'...'}}}",
        *(f"m{n}: {{label: M, formula: m{n - 1} * 2}}" for n in range(1, 6)),
    ]
    found, problems, _ = read("\n".join(written[number] for number in order))
    assert problems == []
    assert [metric.id for metric in found.metrics.values()] == [f"m{number}" for number in order]
    assert found.find("m5").value == 32


def test_a_circle_is_told_once_with_the_way_round():
    """The editor must see the whole circle to know where to break it; what merely leads into it is not to blame."""
    found, problems, text = read("""
        a: {label: A, formula: b + 1}
        b: {label: B, formula: c + 1}
        c: {label: C, formula: a + 1}
        into: {label: Into, formula: a + 1}
        alone: {label: Alone, formula: alone * 2}
        sound: {label: Sound, value: 1, ...}
    """)
    assert_told(problems, text, "b + 1} | circle a b c", "alone * 2 | circle alone")
    assert list(found.metrics) == ["sound"]
    assert found.broken == {"a", "b", "c", "into", "alone"}


def test_mistakes_stand_where_the_word_stands():
    """The column points at the word to mend, inside a formula as well."""
    _, problems, text = read("""
        mined: {label: Mined, breakdown: {china: 1, burma: 2}, unit: t, ...}
        area: {label: Area, value: 1, unit: km², ...}
        unknown: {label: Unknown, formula: area + aera}
        item: {label: Item, unit: t, formula: 'mined["chima"] * 2'}
        single: {label: Single, formula: 'area["china"] * 2'}
        derived: {label: Derived, formula: 'after["china"] * 2'}
        after: {label: After, formula: area * 2, unit: km²}
        part: {label: Part, formula: late - lat}
        late: {label: Late, value: 1, ...}
        sign: {label: Sign, formula: area 2}
        mixed:
          label: Mixed
          formula: area + mined["china"]
        unit: {label: Unit, unit: USD, formula: area * 2}
        zero: {label: Zero, formula: area / 0}
        folded:
          label: Folded
          formula: >-
            late -
            latte
    """)
    assert_told(
        problems,
        text,
        "aera} | aera area",
        "chima | chima china",
        'china"] * 2 | area no items',
        'after["china"] | after no items',
        "lat} | late",
        "2} | 2",
        'mined["china"] | area mass',
        "USD, | USD area",
        "0} | zero",
        ">- | latte late",
    )


def test_a_broken_input_is_told_once():
    """What rests on a metric that has a mistake gets no complaint of its own, however many formulas use it."""
    found, problems, text = read("""
        bad: {label: Bad, value: five, ...}
        worse: {label: Worse, formula: bad * 2}
        worst: {label: Worst, formula: worse * 2}
    """)
    assert_told(problems, text, "five | number")
    assert found.broken == {"bad", "worse", "worst"}


def test_an_unknown_unit_of_a_derived_metric_is_told_once():
    """It is told where units are read, and not again where the result would be counted in it."""
    found, problems, text = read("a: {label: A, value: 1, unit: km², ...}\nb: {label: B, unit: km3², formula: a * 2}")
    assert_told(problems, text, "km3² | km²")
    assert found.broken == {"b"}


def test_a_formula_without_a_metric_is_no_derivation():
    """It would bring a number into the report that nobody has said and no source backs."""
    found, problems, text = read("a: {label: A, formula: 1 + 1}\nb: {label: B, formula: a * 2}")
    assert_told(problems, text, "1 + 1 | metric value")
    assert found.broken == {"a", "b"}


def test_a_long_chain_is_worked_out():
    """A report with very many derived metrics must not run into a limit of the programming language."""
    links = "\n".join(f"m{number}: {{label: M, formula: m{number - 1} + 1}}" for number in range(5000, 0, -1))
    assert ledger(f"{links}\nm0: {{label: M, value: 0, ...}}").find("m5000").value == 5000
