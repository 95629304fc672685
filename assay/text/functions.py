"""The functions that pages call: `{{ figure("…") }}`, `{{ table("…") }}`, `{{ cite("…") }}` and the others.

In: the names an editor wrote. Out: Markdown with small marks in it; what they stand for is set in when all pages have
been read (`assay.text.blocks`), since a figure need not be drawn before the text is known to be right. A new function
is a method here, a line in `assay.text.usage` and a part template.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from jinja2 import Undefined
from markupsafe import Markup

from assay.figures.declared import Figures, unknown_figure
from assay.numbers.claims import Claim, Claims
from assay.numbers.ledger import Ledger
from assay.numbers.metric import Metric, Status
from assay.numbers.records import VERDICTS
from assay.problems import Mistake, Place, few, nearest
from assay.text.parts import Parts, as_text
from assay.text.prose import Prose
from assay.text.sandbox import current_line
from assay.text.scope import Block, PageScope
from assay.text.usage import USAGE
from assay.wording.filters import Num


class Functions:
    """The functions for one page."""

    def __init__(
        self,
        scope: PageScope,
        ledger: Ledger,
        figures: Figures,
        prose: Prose,
        parts: Parts,
        claims: Claims | None = None,
    ) -> None:
        self._scope, self._ledger, self._figures, self._prose, self._parts = scope, ledger, figures, prose, parts
        self._claims = claims or Claims()

    def as_mapping(self) -> Mapping[str, Callable[..., Any]]:
        """The functions by the names that content uses."""
        return {name: getattr(self, name) for name in USAGE}

    def figure(self, name: Any, *beside: Any) -> str:
        """Place a figure, or several side by side."""
        shown = tuple(each for each in (name, *beside) if self._shows(each))
        return self._place(Block("figure", shown)) if shown else ""

    def key_figures(self, *names: Any) -> str:
        """Place a strip of key figures."""
        return self._place_metrics("key_figures", names)

    def table(self, *names: Any, title: Any = "") -> str:
        """Place a table of metrics; the rows of a series or a breakdown are its items."""
        return self._place_metrics("metrics_table", names, title)

    def cite(self, name: Any) -> str:
        """A short citation that opens to the full one."""
        if not self._is_name("cite", name):
            return ""
        source = self._ledger.sources.get(name)
        if source is None:
            if not self._ledger.hides(name):
                hint = nearest(name, self._ledger.sources) or "sources are defined in metrics.yml"
                self._report(name, f"unknown source '{name}'", hint)
            return ""
        reference = f"c-{source.anchor}" if self._scope.cite(source) else ""
        return self._parts.render("citation", anchor=source.anchor, ref_id=reference, short=as_text(source.short))

    def caveat(self, name: Any = None, caller: Callable[[], str] | None = None) -> str:
        """A note in the margin: a metric's caveat, or the text between `{% call caveat() %}` and `{% endcall %}`."""
        if caller is not None:
            body = caller().strip()
        elif name is None:
            self._report("caveat", "caveat() needs a metric, or a text", f"write {USAGE['caveat']}")
            return ""
        else:
            metric = self._metric("caveat", name)
            if metric is None:
                return ""
            if not metric.caveat:
                self._report(metric.id, f"'{metric.id}' has no caveat", "add one in metrics.yml")
                return ""
            # What is wrong in a caveat is told where it stands, in the metrics file.
            body = self._prose.markdown(replace(self._scope, problems=[]), metric.caveat)
        audited = caller is None  # where it stands, in the metrics file
        return _alone(self._parts.render("caveat", body=Markup(body), audited=audited))

    def claim(self, name: Any) -> str:
        """A mark beside the sentence that makes a claim, leading to its check."""
        if not self._is_name("claim", name):
            return ""
        if name not in self._claims.by_id:
            if not self._claims.hides(name):
                hint = nearest(name, self._claims.by_id) or "claims are made in claims.yml"
                self._report(name, f"unknown claim '{name}'", hint)
            return ""
        return self._place(Block("claim_mark", (name,), self._scope.tell_claim(name), inline=True))

    def all_claims(self) -> str:
        """All claims, each with its check: Markdown in which every number links to what it rests on."""
        self._once("all_claims")
        checked = [self._checked(claim) for claim in self._claims.by_id.values()]
        self._scope.blocks.append(Block("all_claims", tuple(self._claims.by_id)))
        return _alone(self._parts.render("all_claims", claims=checked))

    def all_figures(self) -> str:
        """Place the list of all figures, each with its own page and its files."""
        return self._place(Block("all_figures"))

    def all_changes(self) -> str:
        """Place the list of all changes to the numbers."""
        return self._place(Block("all_changes"))

    def coverage(self) -> str:
        """How many of the site's numbers rest on a metric, in a sentence."""
        return self._place(Block("coverage", inline=True))

    def literal(self, text: Any, because: Any) -> str:
        """A number that stays as written, with the reason why."""
        if not isinstance(text, str) or not isinstance(because, str) or not text.strip() or not because.strip():
            self._report("literal", "literal() takes the text and the reason", f"write {USAGE['literal']}")
            return ""
        self._scope.tally.literal += 1
        return self._parts.render("literal", text=text, because=as_text(because))

    def status(self, name: Any) -> str:
        """The sign and the word of a status, for a text that explains it."""
        return self._sign("status", name, tuple(Status))

    def verdict(self, name: Any) -> str:
        """The sign and the word of a verdict, for a text that explains it."""
        return self._sign("verdict", name, VERDICTS)

    def _sign(self, kind: str, name: Any, names: Sequence[str]) -> str:
        if not self._is_name(kind, name):
            return ""
        if name not in names:
            self._report(name, f"unknown {kind} '{name}'", nearest(name, names) or f"there are: {few(names)}")
            return ""
        return self._place(Block(kind, (name,), inline=True))

    def _checked(self, claim: Claim) -> dict[str, Any]:
        """A claim with its texts rendered; what is wrong in them is told at their places in the claims file."""
        located, record = self._claims.located, claim.record

        def text(field: str) -> Markup:
            place = located.value("claims", claim.id, field)
            scope = self._scope.at(place, located.lines_from(place))
            functions = Functions(scope, self._ledger, self._figures, self._prose, self._parts, self._claims)
            written = getattr(record, field)
            if not written:
                return Markup("")
            placing = {name: call for name, call in functions.as_mapping().items() if name != "all_claims"}
            return Markup(self._prose.audited(scope, written, placing))

        sources = [self._ledger.sources[name] for name in record.sources if name in self._ledger.sources]
        return {
            "id": claim.id,
            "anchor": claim.anchor,
            "claim": text("claim"),
            "finding": text("finding"),
            "evidence": text("evidence"),
            "caveat": text("caveat"),
            "by": as_text(record.by),
            "passage": Markup(self._place(Block("passage", (claim.id,), inline=True))),
            "verdict": record.verdict,
            "figure": Markup(self._place(Block("figure_link", (record.figure,), inline=True))) if record.figure else "",
            "sources": [self.cite(source.id) for source in sources],
        }

    def all_metrics(self) -> str:
        """Place the list of all metrics, to which every number links."""
        self._once("all_metrics")
        return self._place(Block("all_metrics"))

    def all_sources(self) -> str:
        """Place the list of all sources, to which every citation links."""
        self._once("all_sources")
        return self._place(Block("all_sources"))

    def downloads(self) -> str:
        """Place the list of files to download."""
        return self._place(Block("downloads"))

    def _place_metrics(self, kind: str, names: tuple[Any, ...], title: Any = "") -> str:
        function = "table" if kind == "metrics_table" else kind
        metrics = [metric for name in names if (metric := self._metric(function, name, single=kind == "key_figures"))]
        if not names:
            self._report(function, f"{function}() needs at least one metric", f"write {USAGE[function]}")
        if metrics:
            self._scope.use(*(part for metric in metrics for part in (metric.items.values() or (metric,))))
        if not isinstance(title, Num):
            title, line = str(title), current_line()
            place = Place(self._scope.path, self._scope.first_line + line - 1)
            self._scope.problems += self._prose.loose_at(title, self._scope.lines[line - 1 :], place)
        return self._place(Block(kind, tuple(metric.id for metric in metrics), title))

    def _metric(self, function: str, name: Any, *, single: bool = False) -> Metric | None:
        """The metric that a call names; single: it must be one number."""
        if not isinstance(name, Num) and not self._is_name(function, name):
            return None
        token = name.metric.id.partition("[")[0] if isinstance(name, Num) else name
        try:
            metric = name.metric if isinstance(name, Num) else self._ledger.find(name)
            if single:
                metric.refuse_set()
        except Mistake as error:
            if not self._ledger.hides(token):
                self._report(token, error.message, error.hint)
            return None
        return metric

    def _shows(self, name: Any) -> bool:
        """Whether a figure can be placed; from then on it counts as placed on this page."""
        if not self._is_name("figure", name):
            return False
        if self._figures.hides(name):
            self._scope.figures.append(name)  # its own problem is told; links to it are right
            return False
        if name not in self._figures.by_name:
            self._report(name, f"unknown figure '{name}'", unknown_figure(name, self._figures))
            return False
        if name in self._scope.figures:
            self._report(name, f"the figure '{name}' is placed twice on this page", f"link to it: #fig-{name}")
            return False
        self._scope.figures.append(name)
        return True

    def _is_name(self, function: str, name: Any) -> bool:
        if not isinstance(name, str | Undefined):
            self._report(function, f"{function}() takes names in quotation marks", f"write {USAGE[function]}")
        return isinstance(name, str)

    def _once(self, function: str) -> None:
        """Tell a second list of the same kind on a page: each of its rows has an address that only one can have."""
        if any(block.kind == function for block in self._scope.blocks):
            self._report(function, f"{function}() stands twice on this page", "leave one of them out")

    def _place(self, block: Block) -> str:
        self._scope.blocks.append(block)
        slot = self._parts.render("slot", number=len(self._scope.blocks) - 1, inline=block.inline)
        return slot if block.inline else _alone(slot)

    def _report(self, token: str, message: str, hint: str = "") -> None:
        self._scope.report(current_line(), token, message, hint)


def _alone(block: Markup) -> Markup:
    """A block between empty lines, so that Markdown takes it for one."""
    return Markup("\n\n") + block + Markup("\n\n")
