"""Figures for tests: a small ledger, one declaration or more of each kind, and the ways to a plot and a canvas."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assay.figures import kinds
from assay.figures.draw import Look
from assay.figures.plot import Plot
from assay.numbers.ledger import Ledger
from assay.wording.wording import Wording
from tests import samples

FORECAST = "status: forecast, by: Research Nester, sources: [star]"
CLAIM = "status: claim, by: World Bank as the article reports, sources: [star]"
TARGET = "status: target, by: Government, sources: [usgs]"

METRICS = f"""
    growth: {{label: Growth of the market, value: 8, unit: "% a year", period: 2023–2035, {FORECAST}}}
    decline: {{label: Decline, value: -12, unit: "% a year", period: 2024–2032, {FORECAST}}}
    ruin: {{label: Ruin, value: -100, unit: "% a year", period: 2024–2032, {FORECAST}}}
    frenzy: {{label: Frenzy, value: 900, unit: "% a year", period: 2000–2400, {FORECAST}}}
    standstill: {{label: Standstill, value: 0, unit: "% a year", period: 2024–2032, {FORECAST}}}
    reported: {{label: Growth, value: 8, unit: "% a year", period: 2023–2035, status: forecast, by: "Research Nester, as the article reports", sources: [star]}}
    half_year: {{label: Half a year, value: 8, unit: "% a year", period: 2024-01/2025-06, {FORECAST}}}
    index: {{label: Index, formula: 100 * (1 + growth) ** years(growth), unit: index, digits: 1}}
    wrong_index: {{label: Index, value: 300, unit: index, ...}}
    baseline: {{label: Area surveyed, value: 1.5 million, unit: km², as_of: 2024, ...}}
    target: {{label: Area to be surveyed, value: 2.2 million, unit: km², as_of: 2026, {TARGET}}}
    gain: {{label: Gain, formula: target - baseline, unit: km²}}
    nearby: {{label: Area to be surveyed, value: 2.25 million, unit: km², as_of: 2026, {TARGET}}}
    gain_nearby: {{label: Gain, formula: nearby - baseline, unit: km²}}
    close: {{label: Area to be surveyed, value: 1.7 million, unit: km², as_of: 2026, {TARGET}}}
    gain_close: {{label: Gain, formula: close - baseline, unit: km²}}
    aim: {{label: Area to be surveyed, value: 2.2 million, unit: km², as_of: 2026-03-03, due: 2026-12-31, {TARGET}}}
    believed: {{label: Area surveyed, value: 1.5 million, unit: km², {CLAIM}}}
    president: {{label: Area surveyed, value: 1.6 million, unit: km², as_of: 2024-10, status: estimate, by: President, sources: [usgs]}}
    committee: {{label: Area surveyed, value: 2.014 million, unit: km², as_of: 2024, status: forecast, by: Geology Committee, sources: [star]}}
    committee_day: {{label: Day, date: 2024-12-13, ...}}
    minister: {{label: Area surveyed, value: 2.0 million, unit: km², digits: 1, as_of: 2025-11-11, ...}}
    press: {{label: Area surveyed, value: 1.7 million, unit: km², as_of: 2025, {CLAIM}}}
    country: {{label: Area of the country, value: 2.7249 million, unit: km², ...}}
    speck: {{label: Area of a speck, value: 0.1 million, unit: km², as_of: 2024, ...}}
    none_yet: {{label: Plants, value: 0, as_of: 2024-02, status: estimate, by: Ministry, sources: [usgs]}}
    five: {{label: Plants, value: 5, as_of: 2026, {TARGET}}}
    fourfold: {{label: Exports, value: 4, unit: ×, {CLAIM}}}
    cargo: {{label: Cargo, value: 2.52, unit: ×, ...}}
    much: {{label: Much, value: 37.3, unit: ×, {CLAIM}}}
    deposits: {{label: Unexplored deposits, value: 5000, unit: partner, {CLAIM}}}
    register: {{label: Deposits on the register, value: 15, unit: partner, as_of: 2024-02, ...}}
    seventeen: {{label: Rare earth elements, value: 17, unit: partner, ...}}
    four: {{label: Magnet elements, value: 4, unit: partner, ...}}
    forum: {{label: Forum on essential raw materials in Astana, date: 2023-07-04, ...}}
    memorandum: {{label: Memorandum on strategic partnership, date: 2022-11-07, ...}}
    roadmap: {{label: Roadmap, date: 2023–2024, ...}}
    renewed: {{label: Renewed roadmap, date: 2025–2026, ...}}
    plan: {{label: Plan for developing the rare and rare earth metals industry, date: 2024–2028, ...}}
    talks: {{label: Talks as announced, date: 2022, {CLAIM}}}
    hoped: {{label: Contract hoped for, date: 2027–2029, {FORECAST}}}
    horizon: {{label: Demand several times as large, date: 2040, {FORECAST}}}
    mined:
      label: Mined
      unit: t
      status: estimate
      by: U.S. Geological Survey
      sources: [usgs]
      period: 2025
      breakdown: {{china: 270000, burma: {{label: Burma (Myanmar), value: 22000}}, other: 24000, malaysia: 110}}
    verdicts:
      label: Verdicts
      unit: partner
      breakdown: {{confirmed: 4, partly-confirmed: {{label: Partly confirmed, value: 3}}, contradicted: 1, opinion: 0}}
      status: measured
      by: The check
      sources: [usgs]
    change: {{label: Change, unit: "%", breakdown: {{up: 12, down: -29.3, flat: 0}}, ...}}
    clean: {{label: Clean-energy uses of the four magnet rare earths, value: 46.6, unit: kt, {FORECAST}}}
    all_uses: {{label: All uses together in announced pledges and in net zero, value: 149600, unit: t, ...}}
    clean_start: {{label: Clean-energy uses, value: 18.9, unit: kt, period: 2024, status: estimate, by: IEA, sources: [star]}}
    all_start: {{label: All uses, value: 90900, unit: t, period: 2024, status: estimate, by: IEA, sources: [star]}}
    clean_uses: {{label: Clean-energy uses, unit: kt, period: 2040, breakdown: {{stated: {{label: Stated policies, value: 46.6}}, zero: {{label: Net zero emissions, value: 70.5}}}}, {FORECAST}}}
    all_later: {{label: All uses, unit: kt, period: 2040, breakdown: {{stated: {{label: Stated policies, value: 149.6}}, zero: {{label: Net zero emissions, value: 172.4}}}}, {FORECAST}}}
    clean_multiple: {{label: Multiple, formula: 'clean_uses["zero"] / clean_start', unit: ×, digits: 2}}
    grain: {{label: A grain, value: 12, unit: t, as_of: 2024-02, ...}}
    dust: {{label: Dust, value: 1e-12, unit: kt, ...}}
    mountain: {{label: Mountain, value: 1e15, unit: kt, ...}}
    nothing: {{label: Nothing, value: 0, unit: kt, ...}}
    loss: {{label: Loss, value: -3, unit: kt, ...}}
    days: {{label: Cargo, unit: t, series: {{2024-01-04: 120, 2024-07-02: 150}}, ...}}
    months: {{label: Cargo, unit: t, series: {{2024-01: 120, 2024-06: 150}}, ...}}
    twice: {{label: Twice, unit: t, series: {{2021: 120, 2021-07-02: 150}}, ...}}
    uneven: {{label: Uneven, unit: t, series: {{2020-01-01: 1, 2020-01-02: 2, 2030-01-01: 3}}, ...}}
    zeros: {{label: Zeros, unit: t, series: {{2020: 0, 2021: 0}}, ...}}
    cargoes: {{label: Cargo, unit: t, series: {{2020: 1000, 2021: 2350, 2022: {{value: 1800, status: estimate}}, 2024: {{value: 3000, status: forecast}}}}, ...}}
    changes: {{label: Change, unit: "%", series: {{2020: 10, 2021: -12.5, 2022: 0, 2023: -29.3}}, ...}}
    exports: {{label: Exports, unit: USD, series: {{2020: 1.08 million, 2023: 9.03 million, 2024: 0.38 million}}, ...}}
    world:
      label: World production
      unit: t
      series: {{2016: 133000, 2017: 147000, 2018: 190000, 2022: 297000, 2023: 376000, 2024: 380000,
               2025: {{value: 390000, status: estimate}}}}
      status: measured
      by: U.S. Geological Survey
      sources: [usgs]
    stated: {{label: Stated policies, unit: kt, series: {{2024: {{value: 90.9, status: estimate}}, 2030: 120, 2040: 149.6}}, {FORECAST}}}
    pledged: {{label: Announced pledges, unit: kt, series: {{2024: {{value: 90.9, status: estimate}}, 2030: 128, 2040: 152.7}}, {FORECAST}}}
    magnets: {{label: Clean-energy uses, unit: kt, series: {{2024: {{value: 18.9, status: estimate}}, 2030: 33, 2040: 46.6}}, {FORECAST}}}
"""  # noqa: E501

CASES: Mapping[str, Mapping[str, Any]] = {
    "compound": {"kind": "compound", "rate": "growth", "result": "index"},
    "compound-falling": {"kind": "compound", "rate": "decline"},
    "compound-wordy": {"kind": "compound", "rate": "reported"},
    "compound-level": {"kind": "compound", "rate": "standstill"},
    "target": {"kind": "target", "baseline": "baseline", "target": "target", "whole": "country", "gain": "gain"},
    "target-near": {
        "kind": "target",
        "baseline": "baseline",
        "target": "nearby",
        "whole": "country",
        "gain": "gain_nearby",
    },
    "target-close": {"kind": "target", "baseline": "baseline", "target": "close", "gain": "gain_close"},
    "target-tiny": {"kind": "target", "baseline": "speck", "target": "target", "whole": "country"},
    "target-believed": {"kind": "target", "baseline": "believed", "target": "aim"},
    "target-from-zero": {"kind": "target", "baseline": "none_yet", "target": "five"},
    "target-lower": {"kind": "target", "baseline": "target", "target": "baseline"},
    "multiple": {"kind": "multiple", "multiple": "fourfold", "before": "2020", "after": "Undated", "colour": "gold"},
    "multiple-part": {"kind": "multiple", "multiple": "cargo", "before": "A long label " * 8, "after": "2024"},
    "multiple-many": {"kind": "multiple", "multiple": "much", "before": "2020", "after": "2024"},
    "dots": {"kind": "dots", "whole": "deposits", "part": "register", "apart": True, "colour": "gold"},
    "dots-among": {"kind": "dots", "whole": "seventeen", "part": "four"},
    "timeline": {
        "kind": "timeline",
        "items": [
            {"at": "horizon", "mark": "forecast"},
            {"at": "forum", "mark": "event"},
            {"at": "memorandum", "mark": "event", "text": "Memorandum with the EU"},
            {"at": "plan", "mark": "plan"},
            {"at": "target", "mark": "target", "text": "A text so long that it has to run on over several lines " * 2},
            {"at": "growth", "mark": "forecast", "text": "Market growth"},
        ],
    },
    "matrix": {
        "kind": "matrix",
        "columns": ["Talks", "Memorandum", "Roadmap", "Named projects", "Supply contract"],
        "rows": [
            {"name": "European Union", "cells": {"Memorandum": ["memorandum"], "Roadmap": ["renewed", "roadmap"]}},
            {"name": "South Korea", "cells": {}},
        ],
    },
    "matrix-partners": {
        "kind": "matrix",
        "columns": ["Talks", "Memorandum", "Roadmap", "Named projects", "Supply contract"],
        "rows": [
            {"name": "European Union", "cells": {"Talks": ["forum"], "Roadmap": ["forum", "memorandum"]}},
            {"name": "South Korea", "cells": {"Memorandum": ["forum"], "Named projects": ["forum"]}},
        ],
    },
    "timeline-years": {
        "kind": "timeline",
        "items": [
            {"at": "talks", "mark": "event"},
            {"at": "forum", "mark": "event"},
            {"at": "aim", "mark": "target"},
            {"at": "target", "mark": "target", "text": "By the year"},
        ],
    },
    "matrix-unsure": {
        "kind": "matrix",
        "columns": ["Talks", "Memorandum", "Roadmap", "Named projects", "Supply contract"],
        "rows": [
            {"name": "European Union", "cells": {"Talks": ["talks"], "Memorandum": ["talks", "forum"]}},
            {"name": "South Korea", "cells": {"Supply contract": ["hoped"], "Talks": ["forum"]}},
        ],
    },
    "matrix-wordy": {
        "kind": "matrix",
        "columns": ["Diversification", "Electrification", "Internationalisation", "Industrialisation", "Processing"],
        "rows": [{"name": "A partner with quite a long name", "cells": {"Processing": ["forum", "memorandum"]}}],
    },
    "bars": {
        "kind": "bars",
        "metric": "mined",
        "last": ["other"],
        "accent": ["china"],
        "gold": ["Kazakhstan"],
        "absent": [{"name": "Kazakhstan", "text": "not listed"}],
    },
    "bars-verdicts": {"kind": "bars", "metric": "verdicts", "sort": "given", "accent": ["confirmed"]},
    "bars-mixed": {"kind": "bars", "metrics": ["clean", "all_uses"], "gold": ["clean"]},
    "bars-negative": {"kind": "bars", "metric": "change", "sort": "given"},
    "line": {"kind": "line", "series": "exports", "colour": "gold"},
    "line-joins": {
        "kind": "line",
        "series": ["world"],
        "begins": "Data Series",
        "joins": [{"at": 2018, "text": "Yearbook"}, {"at": 2023, "text": "MCS 2025"}, {"at": 2024, "text": "MCS 2026"}],
    },
    "bars-one": {"kind": "bars", "metrics": ["cargo"]},
    "line-days": {"kind": "line", "series": "days"},
    "line-months": {"kind": "line", "series": "months"},
    "line-columns": {
        "kind": "line",
        "mark": "columns",
        "series": "cargoes",
        "joins": [{"at": 2022, "text": "Another edition"}],
    },
    "line-columns-money": {"kind": "line", "mark": "columns", "series": "exports", "colour": "gold"},
    "line-columns-negative": {"kind": "line", "mark": "columns", "series": "changes"},
    "line-columns-zeros": {"kind": "line", "mark": "columns", "series": "zeros"},
    "line-columns-many": {"kind": "line", "mark": "columns", "series": "world"},
    "line-several": {"kind": "line", "series": ["stated", "pledged", "magnets"], "accent": ["magnets"]},
    "statements": {
        "kind": "statements",
        "statements": [
            {"value": "minister", "prefix": "around"},
            {"value": "president", "by": "President Tokayev, via The Times of Central Asia", "prefix": "about"},
            {"value": "committee", "on": "committee_day", "text": "expected by the end of the year"},
        ],
        "baseline": "baseline",
        "target": "aim",
        "colour": "gold",
    },
    "statements-years": {
        "kind": "statements",
        "statements": [{"value": "president"}, {"value": "press"}, {"value": "committee"}],
        "target": "target",
    },
    "statements-crowded": {
        "kind": "statements",
        "statements": [
            {"value": "press", "on": "committee_day", "text": "word " * count, "by": "Somebody with a long title"}
            for count in range(1, 9)
        ],
        "baseline": "believed",
    },
    "compare": {
        "kind": "compare",
        "groups": [
            {
                "name": "Clean-energy uses",
                "start": "clean_start",
                "outcomes": [
                    {"value": "clean_uses[stated]"},
                    {"value": "clean_uses[zero]", "name": "Net zero", "multiple": "clean_multiple"},
                ],
                "accent": True,
            },
            {
                "name": "All uses",
                "start": "all_start",
                "outcomes": [{"value": "all_later[stated]"}, {"value": "all_later[zero]", "name": "Net zero"}],
            },
        ],
    },
    "compare-wordy": {
        "kind": "compare",
        "groups": [
            {
                "name": "A group with a name so long that it has to run on over several lines " * 2,
                "start": "all_uses",
                "outcomes": [{"value": "clean", "name": "An outcome with quite a long name that has to wrap"}],
            },
            {
                "name": "From next to nothing",
                "start": "grain",
                "outcomes": [{"value": "all_uses"}, {"value": "nothing"}],
            },
        ],
    },
}

TOKENS = """:root {
  --ink: light-dark(#1d1b17, #e7e3da); --ink-soft: light-dark(#5f594e, #a8a59c); --grid: light-dark(#e5dfd2, #2a3132);
  --mark: light-dark(#8a8376, #807e77); --mark-soft: light-dark(#cdc5b6, #474c4c);
  --accent: light-dark(#0b5b5f, #7fbdb7);
  --ore: light-dark(#b07a14, #c7973f); --ore-ink: light-dark(#80570a, #d9b167); --paper: light-dark(#fff, #15191a);
}"""
STYLE = ".f-accent { fill: var(--accent); }"


def ledger(**changed: str) -> Ledger:
    """The ledger of METRICS; `changed` gives other texts for what stands there: `growth="value: 8 -> value: 9"`."""
    text = METRICS
    for name, change in changed.items():
        old, new = change.split(" -> ")
        line = next(line for line in text.splitlines() if line.strip().startswith(f"{name}:"))
        assert old in line
        text = text.replace(line, line.replace(old, new))
    return samples.ledger(text)


def options(**fields: Any) -> dict[str, Any]:
    """A declaration with these fields and a title."""
    return {"title": "Much has changed", "subtitle": "Measure, unit, place, time", **fields}


def plot(case: str, given: Ledger | None = None, **fields: Any) -> Plot:
    """The plot of a case, with some fields changed."""
    declared = options(**{**CASES[case], **fields})
    kind = kinds.load(declared["kind"])
    return kind.prepare(kind.Options.model_validate(declared), given or ledger(), Wording("en_GB"))


def look(tokens: str = TOKENS, style: str = STYLE) -> Look:
    """The look of these style sheets."""
    return Look.of(tokens, style)
