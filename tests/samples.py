"""Small pieces of a report for tests: metrics files in a few lines, and parts that show what they are given."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import dedent, indent

from jinja2 import DictLoader, Environment

from assay.figures.declared import Figures, Fill, read_figures
from assay.numbers.ledger import Ledger, read_ledger
from assay.problems import Problem
from assay.text.parts import Parts
from assay.wording.wording import Wording

BACKING = "status: measured, by: Ministry of Industry, sources: [usgs]"
"""What `...` stands for in the metrics of these tests: how firm, who says so, and the source."""

HEAD = """\
units:
  partner: {one: partner, other: partners}
sources:
  usgs:
    short: USGS 2026
    producer: U.S. Geological Survey
    title: Mineral Commodity Summaries
    published: 2026
    accessed: 2026-11
    url: https://example.org/mcs
    citation: U.S. Geological Survey (2026), Mineral Commodity Summaries.
  star: {short: Star, producer: The Star, title: An article, published: undated, accessed: 2026-11-23,
         where: In the archive, citation: The Star (n.d.), licence: free, note: Unsigned.}
metrics:
"""
FIRST_LINE = HEAD.count("\n") + 1
"""The line of the file on which the first metric stands."""

METRICS = """
    baseline: {label: Area surveyed, value: 1.5 million, unit: km², as_of: 2024-02, geography: Kazakhstan, ...}
    target: {label: Area to be surveyed, value: 2.2 million, unit: km², caveat: "Up from {{ baseline }}.", ...}
    growth: {label: Growth, value: 8, unit: "% a year", period: 2023–2035, ...}
    spread: {label: Spread of forecasts, range: [6.1, 12.4], unit: "%", ...}
    forum: {label: Forum, date: 2023-07-04, ...}
    place: {label: Place in titanium sponge, rank: 4, ...}
    slogan: {label: Slogan, text: raw materials for investment, ...}
    partners: {label: Partners, value: 4, unit: partner, ...}
    mined: {label: Mined, unit: t, breakdown: {china: 270000, burma: {label: Burma (Myanmar), value: 22000}}, ...}
    exports: {label: Exports, unit: USD, series: {2020: 1.08 million, 2021: 3.74 million}, ...}
    gain: {label: Gain, unit: km², formula: target - baseline}
"""


def metrics_file(metrics: str = METRICS) -> str:
    """A whole metrics file around these metrics; `...` is filled in with BACKING."""
    return HEAD + indent(dedent(metrics).strip("\n"), "  ").replace("...", BACKING) + "\n"


def ledger(metrics: str = METRICS) -> Ledger:
    """The ledger of these metrics, which must be without a mistake."""
    read, problems = read_ledger(metrics_file(metrics), "metrics.yml")
    assert not problems, "\n".join(map(str, problems))
    return read


def figures(text: str, numbers: Ledger, fill: Fill | None = None) -> tuple[Figures, list[Problem]]:
    """The figures of this figures file over these metrics; texts stay as they are unless `fill` says otherwise."""
    return read_figures(text, "figures.yml", numbers, Wording("en_GB"), fill or _as_written, lambda *_: [])


def _as_written(text: str, *_: object) -> tuple[str, list[Problem]]:
    return text, []


def parts() -> Parts:
    """Parts that show their values one after the other, for golden texts without HTML."""
    shown = {
        "number": "[{{ text }} ={{ raw }} #n-{{ anchor }}{% if ref_id %} id={{ ref_id }}{% endif %}]",
        "citation": "[{{ short }} #s-{{ anchor }}{% if ref_id %} id={{ ref_id }}{% endif %}]",
        "slot": "(slot {{ number }})",
        "caveat": "(caveat: {{ body }})",
        "figure": "figure {{ figure.name }}: {{ figure.title }}",
        "beside": "{% for figure in figures %}({{ figure }}){% endfor %}",
        "status": "(sign of {{ word }})",
        "verdict": "(sign of {{ word }})",
        "metrics_table": "{{ title }}: {% for row in rows %}{{ row.name }} {{ row.text }}; {% endfor %}",
        "key_figures": "{% for note in notes %}{{ note.text }} {{ note.label }}; {% endfor %}",
        "all_metrics": "{% for row in rows %}{{ row.id }} {% endfor %}",
        "all_sources": "{% for source in sources %}{{ source.id }} {% endfor %}",
        "all_figures": (
            "{% for figure in figures %}{{ figure.title }} ({{ figure.subtitle }}) {{ figure.url }}"
            "{% for file in figure.files %} {{ file.url }}{% endfor %}; {% endfor %}"
        ),
        "downloads": "{% for file in downloads %}{{ file.url }} {{ file.size }}; {% endfor %}",
    }
    return Parts(Environment(loader=DictLoader({f"parts/{name}.html": text for name, text in shown.items()})))


def assert_told(problems: Iterable[Problem], text: str, *expected: str) -> None:
    """The problems, in the order of lines, point at the expected spots of `text` and say the words that matter.

    An expectation reads `spot | word word`: what is written from the problem's line and column on, and words of message
    or hint. How the rest of a message is put may change.
    """
    found = sorted(problems)
    told = "\n".join(map(str, found))
    assert len(found) == len(expected), f"expected {len(expected)} problems, found {len(found)}:\n{told}"
    lines = text.split("\n")
    for problem, (spot, _, words) in zip(found, (line.partition(" |") for line in expected), strict=True):
        written = lines[problem.place.line - 1][problem.place.column - 1 :]
        assert written.startswith(spot), f"points at '{written}' instead of '{spot}':\n{told}"
        assert [word for word in words.split() if word not in str(problem)] == [], told
