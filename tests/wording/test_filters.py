"""The filters of the content, as pages use them. `~` stands for a no-break space."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from jinja2 import Environment, StrictUndefined, UndefinedError

from assay.numbers.metric import Form, Metric
from assay.numbers.periods import PartialDate, Period
from assay.problems import Mistake
from assay.wording.filters import Num, make_filters
from assay.wording.num import raw_value
from assay.wording.wording import Wording

WORDING = Wording("en_GB")


@pytest.fixture(scope="module")
def metrics(metric) -> dict[str, Metric]:
    mined = metric(
        "mined",
        form=Form.BREAKDOWN,
        unit="t",
        as_of=PartialDate(2025),
        items={
            "china": metric("mined[china]", unit="t", value=270000),
            "burma": metric("mined[burma]", unit="t", value=22000),
        },
    )
    exports = metric(
        "exports",
        form=Form.SERIES,
        unit="USD",
        period=Period.parse("2020–2024"),
        items={"2020": metric("exports[2020]", unit="USD", value=1080000)},
    )
    return {
        made.id: made
        for made in (
            metric("baseline", unit="km²", value=1500000),
            metric("target", unit="km²", value=2200000, as_of=PartialDate(2024, 2)),
            metric("partners", unit="partner", value=4),
            metric("growth", unit="% a year", value=8, period=Period.parse("2023–2035")),
            metric("growth_range", unit="% a year", range=("6.1", "12.4")),
            metric("market", unit="×", value="2.518170", digits=2),
            metric("deposit_value", unit="USD", value=46 * 10**12),
            metric("refined", unit="kt", value="73.8"),
            metric("nothing", unit="t", value=0),
            metric("low_share", unit="%", value="12.3456789", derived=True),
            metric("high_share", unit="%", value=20),
            metric("all_mined", unit="t", value=390000),
            metric("place", rank=4, as_of=PartialDate(2024)),
            metric("forum", date="2023-07-04"),
            metric("review", date="2023-09"),
            metric("plan", date="2024–2028"),
            metric("formula", text="raw materials for investment"),
            mined,
            exports,
        )
    }


@pytest.fixture(scope="module")
def page(metrics) -> Callable[[str], str]:
    """Renders an expression as a page would."""
    environment = Environment(undefined=StrictUndefined, autoescape=True)
    environment.filters.update(make_filters(WORDING))
    names = {name: Num.of(metric, WORDING) for name, metric in metrics.items()}
    return lambda expression: environment.from_string(f"{{{{ {expression} }}}}").render(names).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("expression", "reads"),
    [
        ("target", "2.2~million~km²"),
        ("target | rounded(2)", "2.20~million~km²"),
        ("growth_range | rounded", "6–12%~a~year"),
        ("target | bare", "2.2~million"),
        ("growth_range | bare", "6.1–12.4"),
        ("partners | words", "four~partners"),
        ("place | words", "fourth"),
        ("place", "fourth"),
        ("place | ordinal", "4th"),
        ("market", "2.52~times"),
        ("market | times", "×2.52"),
        ("market | times | rounded(1)", "×2.5"),
        ("market | multiple", "2.52~times"),
        ("market | rounded(0) | words", "three~times"),
        ("growth | signed", "+8%~a~year"),
        ("deposit_value | compact", "US$46tn"),
        ("baseline | share_of(target)", "68.2%"),
        ("mined['china'] | share_of(all_mined) | rounded", "69%"),
        ("refined | share_of(all_mined)", "18.9%"),
        ("target | change_from(baseline)", "+46.7%"),
        ("baseline | change_from(target)", "−31.8%"),
        ("target | change_from(baseline) | rounded(2)", "+46.67%"),
        ("target | change_from(baseline) | bare", "46.7"),
        ("baseline | to(target)", "1.5–2.2~million~km²"),
        ("target | to(baseline)", "1.5–2.2~million~km²"),
        ("refined | to(all_mined)", "73,800–390,000~tonnes"),
        ("low_share | to(high_share)", "12.3–20%"),
        ("high_share | to(low_share)", "12.3–20%"),
        ("forum | to(review)", "4~July~2023~– September~2023"),
        ("growth | period", "2023–2035"),
        ("growth | period | year", "2035"),
        ("exports | period", "2020–2024"),
        ("plan | period", "2024–2028"),
        ("target | as_of", "February~2024"),
        ("target | year", "2024"),
        ("growth | year", "2035"),
        ("forum | year", "2023"),
        ("plan | year", "2028"),
        ("place | year", "2024"),
        ("target | by", "Ministry of Industry"),
        ("formula", "raw materials for investment"),
        ("mined['china']", "270,000~tonnes"),
        ("mined.burma", "22,000~tonnes"),
        ("exports['2020']", "1.08~million US~dollars"),
        ("exports[2020] | compact", "US$1.08m"),
    ],
)
def test_what_a_page_prints(page, expression, reads):
    assert page(expression) == reads


@pytest.mark.parametrize(
    ("expression", "message", "hint"),
    [
        ("forum | words", "the filter 'words' needs a number or a rank; 'forum' is a date", ""),
        ("growth_range | signed", "the filter 'signed' needs a number; 'growth_range' is a range", ""),
        ("formula | rounded(1)", "the filter 'rounded' needs a number or a range; 'formula' is a text", ""),
        ("formula | share_of(target)", "the filter 'share_of' needs a number; 'formula' is a text", ""),
        ("market | words", "the filter 'words' needs a whole number; 'market' is 2.52", "rounded(0) | words"),
        (
            "target | times",
            "the filter 'times' needs a multiple; 'target' is in km²",
            "define the quotient of two metrics as a metric with the unit ×",
        ),
        (
            "target | share_of(partners)",
            "the filter 'share_of' needs two metrics of one kind of unit; 'target' is in km², 'partners' in partner",
            "",
        ),
        ("all_mined | share_of(nothing)", "the filter 'share_of' can't divide by 'nothing', which is zero", ""),
        ("all_mined | change_from(nothing)", "the filter 'change_from' can't divide by 'nothing', which is zero", ""),
        (
            "target | to(3)",
            "the filter 'to' needs a second metric, not '3'",
            "write to(other_metric)",
        ),
        ("forum | to(target)", "the filter 'to' needs a number; 'forum' is a date", ""),
        ("target | to", "the filter 'to' can't be used like this", "write to(other_metric)"),
        ("target | to(to=baseline)", "the filter 'to' can't be used like this", "write to(other_metric)"),
        ("target | rounded(1, 2)", "the filter 'rounded' can't be used like this", "write rounded(1)"),
        ("target | bare(1)", "the filter 'bare' can't be used like this", "write bare, with nothing in brackets"),
        ("target | rounded('a')", "rounded needs a whole number of decimals from 0 to 9", "rounded(1)"),
        ("target | rounded(-1)", "rounded needs a whole number of decimals from 0 to 9", "rounded(1)"),
        ("partners | period", "'partners' has no period", "give it 'period' in the metrics file"),
        ("growth | as_of", "'growth' has no as_of", "give it 'as_of' in the metrics file"),
        ("partners | year", "'partners' has no year", "give it 'as_of' or 'period' in the metrics file"),
        ("mined", "'mined' is a breakdown, not one number", 'name an item, as in mined["china"]; it has: china, burma'),
        (
            "exports | compact",
            "'exports' is a series, not one number",
            'name an item, as in exports["2020"]; it has: 2020',
        ),
        (
            "mined | share_of(all_mined)",
            "'mined' is a breakdown, not one number",
            'name an item, as in mined["china"]; it has: china, burma',
        ),
        ("mined['chyna']", "'mined' has no item 'chyna'", "did you mean 'china'?"),
        ("mined['x']", "'mined' has no item 'x'", "it has: china, burma"),
        ("target['x']", "'target' is a number and has no items", "write it without [...]"),
    ],
)
def test_what_a_page_is_told(page, expression, message, hint):
    with pytest.raises(Mistake) as told:
        page(expression)
    assert (str(told.value), told.value.message) == (message, message)
    if hint is not None:
        assert told.value.hint == hint


def test_an_unknown_item_is_not_mistaken_for_a_missing_attribute(page):
    with pytest.raises(Mistake):
        page("mined.chyna")


def test_an_unknown_name_stays_jinjas_to_report(page):
    with pytest.raises(UndefinedError, match="'targt' is undefined"):
        page("target | to(targt)")


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("target", "2200000"),
        ("refined", "73800"),
        ("growth", "8"),
        ("growth_range", "6.1/12.4"),
        ("market", "2.51817"),
        ("place", "4"),
        ("forum", "2023-07-04"),
        ("plan", "2024/2028"),
        ("formula", "raw materials for investment"),
    ],
)
def test_the_value_for_machines_is_not_rounded(metrics, name, raw):
    assert raw_value(metrics[name]) == raw
    assert Num.of(metrics[name], WORDING).raw == raw


def test_tiny_values_for_machines_have_no_exponent(metric):
    assert raw_value(metric(value="1E-9")) == "0.000000001"


def test_a_series_has_no_value_for_machines(metrics):
    with pytest.raises(Mistake, match="'exports' is a series, not one number"):
        raw_value(metrics["exports"])


def test_filters_keep_the_value_and_the_metric(metrics):
    num = Num.of(metrics["target"], WORDING)
    rounded = make_filters(WORDING)["rounded"](num, 0)
    assert (str(rounded), rounded.raw, rounded.metric) == ("2\u00a0million\u00a0km²", "2200000", metrics["target"])


def test_filters_over_two_metrics_name_both(metrics):
    filters = make_filters(WORDING)
    target, baseline, growth = (Num.of(metrics[name], WORDING) for name in ("target", "baseline", "growth"))
    share = filters["share_of"](baseline, target)
    assert (share.metric, share.also) == (metrics["baseline"], (metrics["target"],))
    assert share.raw.startswith("68.18181818")
    both = filters["to"](baseline, target)
    assert (both.also, both.raw) == ((metrics["target"],), "1500000/2200000")
    assert filters["share_of"](target, target).also == ()
    assert filters["change_from"](growth, share).also == (metrics["baseline"], metrics["target"])


def test_nothing_is_formatted_before_it_is_read(metrics):
    asked: list[str] = []

    def reading(metric: Metric) -> str:
        asked.append(metric.id)
        return metric.id

    num = make_filters(WORDING)["rounded"](Num(metrics["target"], metrics["target"], reading), 1)
    assert asked == []
    assert (num.text, asked) == ("target", ["target"])


def test_every_filter_says_what_it_does():
    assert sorted(make_filters(WORDING)) == [
        "as_of", "bare", "by", "change_from", "compact", "multiple", "ordinal", "period", "rounded", "share_of",
        "signed", "times", "to", "words", "year",
    ]  # fmt: skip
    assert all(filter_.__doc__ for filter_ in make_filters(WORDING).values())
