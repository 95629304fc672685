"""The functions that pages call: `{{ figure("…") }}`, `{{ table("…") }}`, `{{ cite("…") }}` and the others.

In: the names an editor wrote. Out: Markdown with small marks in it; what they stand for is set in when all pages have
been read (`assay.text.blocks`), since a figure need not be drawn before the text is known to be right. A new function
is a method here, a line in `as_mapping` and a part template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from assay.figures.declared import Figures, unknown_figure
from assay.numbers.ledger import Ledger
from assay.numbers.metric import Metric
from assay.problems import nearest
from assay.text.parts import Parts
from assay.text.prose import Prose
from assay.text.sandbox import current_line
from assay.text.scope import Block, PageScope
from assay.wording.filters import Num

NAMES = ("figure", "key_figures", "table", "cite", "caveat", "all_metrics", "all_sources", "downloads")


class Functions:
    """The functions for one page."""

    def __init__(self, scope: PageScope, ledger: Ledger, figures: Figures, prose: Prose, parts: Parts) -> None:
        self._scope, self._ledger, self._figures, self._prose, self._parts = scope, ledger, figures, prose, parts

    def as_mapping(self) -> Mapping[str, Callable[..., Any]]:
        """The functions by the names that content uses."""
        return {name: getattr(self, name) for name in NAMES}

    def figure(self, name: Any) -> str:
        """Place a figure."""
        if isinstance(name, Undefined) or name in self._figures.broken or not self._figures.readable:
            return ""
        if name not in self._figures.by_name:
            self._report(str(name), f"unknown figure '{name}'", unknown_figure(str(name), self._figures))
            return ""
        if name in self._scope.figures:
            self._report(
                str(name), f"the figure '{name}' is placed twice on this page", "link to it: #fig-" + str(name)
            )
            return ""
        self._scope.figures.append(name)
        return self._place(Block("figure", (name,)))

    def key_figures(self, *names: Any) -> str:
        """Place a strip of key figures."""
        return self._place_metrics("key_figures", names)

    def table(self, *names: Any, title: str = "") -> str:
        """Place a table of metrics; the rows of a series or a breakdown are its items."""
        return self._place_metrics("metrics_table", names, title)

    def cite(self, name: Any) -> str:
        """A short citation that opens to the full one."""
        source = self._ledger.sources.get(name)
        if source is None:
            if not isinstance(name, Undefined) and name not in self._ledger.broken and self._ledger.readable:
                self._report(str(name), f"unknown source '{name}'", nearest(str(name), self._ledger.sources))
            return ""
        reference = f"c-{source.anchor}" if self._scope.cite(source) else ""
        return self._parts.render("citation", anchor=source.anchor, ref_id=reference, short=source.short)

    def caveat(self, name: Any = None, caller: Callable[[], str] | None = None) -> str:
        """A note in the margin: a metric's caveat, or the text between `{% call caveat() %}` and `{% endcall %}`."""
        if caller is not None:
            body = caller().strip()
        elif name is None:
            self._report("caveat", "caveat() needs a metric, or a text", "write {% call caveat() %}…{% endcall %}")
            return ""
        else:
            metric = self._metric(name)
            if metric is None:
                return ""
            if not metric.caveat:
                self._report(metric.id, f"'{metric.id}' has no caveat", "add one in metrics.yml")
                return ""
            body = self._prose.markdown(self._scope, metric.caveat)
        return f"\n\n{self._parts.render('caveat', body=Markup(body))}\n\n"

    def all_metrics(self) -> str:
        """Place the list of all metrics, to which every number links."""
        return self._place(Block("all_metrics"))

    def all_sources(self) -> str:
        """Place the list of all sources, to which every citation links."""
        return self._place(Block("all_sources"))

    def downloads(self) -> str:
        """Place the list of files to download."""
        return self._place(Block("downloads"))

    def _place_metrics(self, kind: str, names: tuple[Any, ...], title: str = "") -> str:
        metrics = [metric for metric in map(self._metric, names) if metric]
        if not names:
            self._report(kind, "this needs at least one metric", "name metrics by their ids, in quotation marks")
        if metrics:
            self._scope.use(*(part for metric in metrics for part in (metric.items.values() or (metric,))))
        return self._place(Block(kind, tuple(metric.id for metric in metrics), title))

    def _metric(self, name: Any) -> Metric | None:
        if isinstance(name, Num):
            return name.metric
        if isinstance(name, Undefined):
            return None
        try:
            return self._ledger.find(name)
        except KeyError:
            if name.partition("[")[0] not in self._ledger.broken and self._ledger.readable:
                self._report(name, f"unknown metric '{name}'", nearest(name, self._ledger.metrics))
            return None

    def _place(self, block: Block) -> str:
        self._scope.blocks.append(block)
        return f"\n\n{self._parts.render('slot', number=len(self._scope.blocks) - 1)}\n\n"

    def _report(self, token: str, message: str, hint: str = "") -> None:
        self._scope.report(current_line(), token, message, hint)
