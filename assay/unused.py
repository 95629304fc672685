"""What the report defines and nothing uses.

In: the material and all pages as read. Out: warnings at the places of metrics that nothing shows, sources that nothing
cites, figures that nothing places and claims that no page tells. They stop nothing: a report may be in the making.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from assay.located import Located
from assay.material import Material
from assay.numbers.claims import COUNTED
from assay.problems import Grade, Problem
from assay.text.scope import PageScope


def unused(
    material: Material, pages: Sequence[PageScope], lead_figure: str | None, mentioned: Set[str] = frozenset()
) -> list[Problem]:
    """The warnings, in the order of the files. mentioned: ids of metrics that front matter prints."""
    ledger, figures, claims = material.ledger, material.figures, material.claims
    placed = {name for page in pages for name in page.figures} | ({lead_figure} if lead_figure else set())
    shown = _shown_metrics(material, pages, placed, mentioned)
    cited = {source for name in shown if name in ledger.metrics for source in _sources(material, name)}
    cited |= {source for page in pages for source in page.citations}
    cited |= {source for claim in claims.by_id.values() for source in claim.record.sources}
    cited |= {source for name in placed if name in figures.by_name for source in figures.by_name[name].plot.sources}
    told = {name for page in pages for name in page.claims}
    metrics = [name for name in ledger.metrics if name not in shown and name not in COUNTED]
    return [
        *_warn(metrics, ledger.located, "metrics", "the metric '{}' is shown nowhere", "use it, or delete it"),
        *_warn(
            [name for name in ledger.sources if name not in cited],
            ledger.located,
            "sources",
            "the source '{}' is cited nowhere",
            "cite it, or delete it",
        ),
        *_warn(
            [name for name in figures.by_name if name not in placed],
            figures.located,
            "figures",
            "the figure '{}' is placed nowhere",
            'place it with {{{{ figure("{}") }}}}',
        ),
        *_warn(
            [name for name in claims.by_id if name not in told],
            claims.located,
            "claims",
            "no page tells the claim '{}'",
            'mark the sentence that does with {{{{ claim("{}") }}}}',
        ),
    ]


def _shown_metrics(material: Material, pages: Sequence[PageScope], placed: set[str], mentioned: Set[str]) -> set[str]:
    """Ids of the metrics that readers see, and of those that these are derived from."""
    ledger, figures = material.ledger, material.figures
    seen = [name for page in pages for name in page.numbers] + [*material.used, *mentioned]
    seen += [
        name for placed_name in placed & set(figures.by_name) for name in figures.by_name[placed_name].plot.metrics
    ]
    shown: set[str] = set()
    waiting = [name.partition("[")[0] for name in seen]
    while waiting:
        name = waiting.pop()
        if name in shown:
            continue
        shown.add(name)
        metric = ledger.metrics.get(name)
        if metric and metric.derivation:
            waiting += [used.partition("[")[0] for used in metric.derivation.inputs]
    return shown


def _sources(material: Material, name: str) -> Iterable[str]:
    metric = material.ledger.metrics[name]
    return (source for part in (metric, *metric.items.values()) for source in part.sources)


def _warn(names: Iterable[str], located: Located, section: str, message: str, hint: str) -> list[Problem]:
    return [
        Problem(located.key(section, name), message.format(name), hint.format(name), Grade.WARNING) for name in names
    ]
