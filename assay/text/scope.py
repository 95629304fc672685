"""What one page uses: collected while its text is rendered, read when its template is.

In: reports from the sandboxed Jinja and the functions a page calls. Out: the page's numbers and citations in order of
first use, the blocks to set into its HTML, its problems. One `PageScope` a page; it lives for one build.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from assay.numbers.metric import Metric
from assay.numbers.sources import Source
from assay.problems import Place, Problem


_FOLDED = 20
"""Lines of the file that one folded text may take."""


@dataclass
class PageScope:
    """One page's takings. url: the page's address within the site, for relative links.

    numbers, citations: what the text refers to, by id, in order of first use. referred: ids of metrics that the page links to. blocks: figures and tables to set in
    later. places: the names of figures that the page shows.
    """

    url: str
    path: str
    lines: list[str] = field(default_factory=list)
    first_line: int = 1
    numbers: dict[str, Metric] = field(default_factory=dict)
    citations: dict[str, Source] = field(default_factory=dict)
    referred: set[str] = field(default_factory=set)
    figures: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _told: Counter[tuple[int, str]] = field(default_factory=Counter)

    def use(self, *metrics: Metric) -> None:
        """Note that the page shows these metrics."""
        for metric in metrics:
            self.numbers.setdefault(metric.id, metric)

    def refer(self, metric: Metric) -> str:
        """Note a link to a metric's note; gives the id for the first such link of the page, an empty text after."""
        self.use(metric)
        new = metric.id not in self.referred
        self.referred.add(metric.id)
        return f"r-{metric.anchor}" if new else ""

    def first_reference(self, metric: Metric) -> str:
        """The id of the first link to a metric's note, or an empty text if the page has none."""
        return f"r-{metric.anchor}" if metric.id in self.referred else ""

    def cite(self, source: Source) -> bool:
        """Note that the page cites a source; True at the first time."""
        new = source.id not in self.citations
        self.citations.setdefault(source.id, source)
        return new

    def report(self, line: int, token: str, message: str, hint: str = "") -> None:
        """Note a problem on a line of the rendered text; the column is where `token` stands in that line."""
        self._told[line, token] += 1
        place = self._find(line, token, self._told[line, token])
        self.problems.append(Problem(place, message, hint))

    def _find(self, line: int, token: str, nth: int) -> Place:
        """Where the nth `token` stands, looking from `line` on (a folded text is one line to Jinja, several here)."""
        pattern = re.compile(rf"(?<!\w){re.escape(token)}(?!\w)")
        for offset, text in enumerate(self.lines[line - 1 : line - 1 + _FOLDED] if token else ()):
            found = [match.start() + 1 for match in pattern.finditer(text)]
            if found:
                return Place(self.path, line + self.first_line - 1 + offset, found[min(nth, len(found)) - 1])
        return Place(self.path, line + self.first_line - 1)


@dataclass(frozen=True)
class Block:
    """Something a page places that is filled in once everything is known: a part template and what it is given."""

    kind: str
    names: tuple[str, ...] = ()
    title: str = ""
