"""The ledger: metrics and sources checked against each other, and every mistake told in one run."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assay.numbers.ledger import Ledger, read_ledger
from assay.numbers.metric import Form, Status
from assay.numbers.periods import PartialDate, Period
from assay.problems import Mistake
from tests.samples import FIRST_LINE, HEAD, METRICS, assert_told, ledger, metrics_file


def test_metrics_keep_the_order_of_the_file():
    """The data page lists them as the editor grouped them."""
    names = [line.split(":")[0].strip() for line in METRICS.strip().splitlines()]
    assert list(ledger().metrics) == names


@pytest.mark.parametrize(
    ("name", "form", "held"),
    [
        ("target", Form.NUMBER, {"value": Decimal(2200000), "unit": "km²"}),
        ("spread", Form.RANGE, {"low": Decimal("6.1"), "high": Decimal("12.4"), "value": None}),
        ("forum", Form.DATE, {"when": PartialDate(2023, 7, 4)}),
        ("place", Form.RANK, {"value": Decimal(4)}),
        ("slogan", Form.TEXT, {"text": "raw materials for investment"}),
        ("growth", Form.NUMBER, {"period": Period(PartialDate(2023), PartialDate(2035))}),
        ("mined", Form.BREAKDOWN, {"value": None}),
        ("exports", Form.SERIES, {"value": None}),
    ],
)
def test_each_form_holds_its_own_value(name, form, held):
    """What a metric is shows in one field; the others are empty."""
    metric = ledger().find(name)
    assert metric.form is form
    assert {key: metric.unit.id if key == "unit" else getattr(metric, key) for key in held} == held


def test_a_date_known_to_a_period_stays_a_period():
    """`2024–2028` is five years, `2024` one year known no closer."""
    found = ledger("plan: {label: Plan, date: 2024–2028, ...}\nyear: {label: Year, date: 2024, ...}")
    assert found.find("plan").when == Period(PartialDate(2024), PartialDate(2028))
    assert found.find("year").when == PartialDate(2024)


def test_items_take_from_the_whole_what_they_do_not_say_themselves():
    """Twelve countries of one table share source and status; one estimate among them says so itself."""
    mined = ledger("""
        mined:
          label: Mined
          unit: t
          period: 2025
          caveat: Quotas.
          breakdown:
            china: 270000
            viet-nam: 900
            burma: {label: Burma (Myanmar), value: 22000, status: estimate, by: Others, sources: [star], caveat: Poor.}
          status: measured
          by: Ministry
          sources: [usgs]
    """).find("mined")
    assert [(item.id, item.anchor, item.name, item.label) for item in mined.items.values()] == [
        ("mined[china]", "mined-china", "China", "Mined: China"),
        ("mined[viet-nam]", "mined-viet-nam", "Viet Nam", "Mined: Viet Nam"),
        ("mined[burma]", "mined-burma", "Burma (Myanmar)", "Mined: Burma (Myanmar)"),
    ]
    china, burma = mined.items["china"], mined.items["burma"]
    assert (china.form, china.unit, china.period, china.items) == (Form.NUMBER, mined.unit, mined.period, {})
    assert (china.status, china.by, china.sources, china.caveat) == (Status.MEASURED, "Ministry", ("usgs",), "Quotas.")
    assert (burma.status, burma.by, burma.sources, burma.caveat) == (Status.ESTIMATE, "Others", ("star",), "Poor.")
    assert mined.line == FIRST_LINE
    assert [item.line for item in mined.items.values()] == [FIRST_LINE + 6, FIRST_LINE + 7, FIRST_LINE + 8]


def test_a_point_is_stated_for_its_own_date():
    """The period of a series is not the period of each of its points."""
    point = ledger("sold: {label: Sold, period: 2020–2021, series: {2020: 1, 2021-06: 2}, ...}").find("sold[2021-06]")
    assert (point.as_of, point.period) == (PartialDate(2021, 6), None)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("target", "target"),
        ("mined[china]", "mined[china]"),
        ("mined['china']", "mined[china]"),
        ('exports["2020"]', "exports[2020]"),
    ],
)
def test_items_are_found_by_their_key(name, found):
    """Figures and pages name an item with or without quotation marks."""
    assert ledger().find(name).id == found


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("targets", "unknown metric 'targets'", "did you mean 'target'?"),
        ("zzz", "unknown metric 'zzz'", "metrics are defined in metrics.yml"),
        ("mined[chyna]", "'mined' has no item 'chyna'", "did you mean 'china'?"),
        ("mined[x]", "'mined' has no item 'x'", "it has: china, burma"),
        ("minde[china]", "unknown metric 'minde'", "did you mean 'mined'?"),
        ("target[x]", "'target' is a number and has no items", "write it without [...]"),
        ("mined[", "unknown metric 'mined['", "did you mean 'mined'?"),
        ("mined[china]]", "unknown metric 'mined[china]]'", "metrics are defined in metrics.yml"),
        ("", "unknown metric ''", "metrics are defined in metrics.yml"),
    ],
)
def test_what_is_not_there_is_not_found(name, message, hint):
    """Whoever asks tells the editor where; the ledger says what is wrong with the name."""
    with pytest.raises(Mistake) as told:
        ledger().find(name)
    assert (told.value.message, told.value.hint) == (message, hint)


@pytest.mark.parametrize(("name", "hidden"), [("size", True), ("size[x]", True), ("fine", False), ("nowhere", False)])
def test_what_has_a_mistake_of_its_own_is_not_missed_twice(name, hidden):
    """Its own line is told; those that use it are right."""
    read, _ = read_ledger(
        metrics_file("size: {label: Size, value: 1, unit: km3², ...}\nfine: {label: F, value: 1, ...}"), "metrics.yml"
    )
    assert read.hides(name) is hidden
    assert read_ledger("a: [", "metrics.yml")[0].hides(name)


def test_every_mistake_is_told_in_one_run_at_its_place():
    """An editor mends a whole file at once instead of building ten times."""
    metrics = """
        Area: {label: Area, value: 1, ...}
        figure: {label: Figure, value: 1, ...}
        size: {label: Size, value: 1, unit: km3², ...}
        share: {label: Share, value: 1, status: measured, by: X, sources: [usgs, usgss]}
        mined: {label: Mined, breakdown: {china: {value: 1, sources: [sun]}}, ...}
        price: {lable: Price, value: 1, ...}
        cost: {label: Cost, value: 1, unit: $, ...}
        empty:
        fine: {label: Fine, value: 1, ...}
        fine: {label: Fine, value: 2, ...}
    """
    text = metrics_file(metrics)
    read, problems = read_ledger(text, "metrics.yml", reserved=["figure"])
    assert_told(
        problems,
        text,
        "Area: | Area",
        "figure: | figure",
        "km3² | km²",
        "usgss | usgs",
        "sun | sun",
        "lable | label",
        "$ | 'USD'",
        "empty: | empty",
        "fine: {label: Fine, value: 2 | twice",
    )
    assert {problem.place.path for problem in problems} == {"metrics.yml"}
    assert read.broken >= {"size", "price", "empty"}
    assert read.find("fine").value == 1


def test_a_metric_of_an_unknown_source_is_still_read():
    """One mistake is told once: the pages that show the number need not complain as well."""
    read, problems = read_ledger(metrics_file(METRICS.replace("...", "status: claim, by: X, sources: [sun]")), "m.yml")
    assert {problem.message for problem in problems} == {"unknown source 'sun'"}
    assert read.broken == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("just words", ["just words"]),
        ("- a list", ["- a list"]),
        ("a: b", ["a: b | sources", "a: b | metrics", "a: b | unknown"]),
        ("metrics:\nsources:\nunit: {}", ["metrics: | empty", "sources: | empty", "unit: | units"]),
        ("metrics: {a: 1", ["{a: 1"]),
    ],
)
def test_files_that_are_no_metrics_file(text, expected):
    """Sections misspelt or missing are told at once, with their names."""
    read, problems = read_ledger(text, "metrics.yml")
    assert_told(problems, text, *expected)
    assert read.metrics == {}
    assert not read.readable


def test_a_file_that_cannot_be_read_silences_what_rests_on_it():
    """A broken metrics file must not turn into a complaint for every number on every page."""
    assert read_ledger("a: [", "metrics.yml")[0].readable is False
    assert read_ledger(HEAD + "  a: {label: A, value: 1, status: claim, by: X, sources: [usgs]}", "m.yml")[0].readable
    assert Ledger().readable


@pytest.mark.parametrize(
    ("unit", "spot"),
    [
        ("t: {other: tonnes}", "t:"),
        ("mine: mines", "mines"),
        ("mine: {one: mine}", "mine:"),
        ("mine: {single: mine, other: mines}", "mine:"),
    ],
)
def test_nouns_that_do_not_stand(unit, spot):
    """A noun that is taken, or lacks a form, would print nonsense in some sentence."""
    text = metrics_file().replace("  partner: {", f"  {unit}\n  partner: {{")
    _, problems = read_ledger(text, "metrics.yml")
    assert_told(problems, text, f"{spot} | {unit.split(':')[0]}")
