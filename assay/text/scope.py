"""What one page uses: collected while its text is rendered, read when its template is.

In: reports from the sandboxed Jinja and the functions a page calls. Out: the page's numbers and citations in order of
first use, the blocks to set into its HTML, its problems. One `PageScope` a page; it lives for one build.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace

from assay.numbers.metric import Metric
from assay.numbers.sources import Source
from assay.problems import Place, Problem
from assay.text.syntax import Slip

_FOLDED = 20
"""Lines of the file that one folded text may take."""
_OPEN = ("{{", "{%")
_BRACES = re.compile(r"\{\{|\{%|\}\}|%\}")


@dataclass
class Tally:
    """How many numbers a text prints: from metrics, and as literals with a reason given."""

    backed: int = 0
    literal: int = 0


@dataclass
class PageScope:
    """One page's takings. url: the page's address within the site, for relative links. path, lines, first_line,
    first_column: where its text is written.

    numbers, citations: what the text refers to, by id, in order of first use. referred: ids of metrics that the page
    links to. figures, claims: names of those that it shows or tells. tally: how many numbers its text prints. blocks:
    figures and tables to set in later.
    """

    url: str
    path: str
    lines: list[str] = field(default_factory=list)
    first_line: int = 1
    first_column: int = 1
    numbers: dict[str, Metric] = field(default_factory=dict)
    citations: dict[str, Source] = field(default_factory=dict)
    referred: set[str] = field(default_factory=set)
    figures: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    tally: Tally = field(default_factory=lambda: Tally())
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

    def tell_claim(self, name: str) -> str:
        """Note that the text tells a claim; gives the id for the first mark of it on the page, an empty text after."""
        new = name not in self.claims
        self.claims.append(name)
        return f"told-{name}" if new else ""

    def at(self, place: Place, lines: list[str]) -> PageScope:
        """The same page while a text from another file is rendered on it: problems belong to that file's lines."""
        return replace(
            self, path=place.path, lines=lines, first_line=place.line, first_column=place.column, _told=Counter()
        )

    def line(self, number: int) -> str:
        """A line of the text as written, counted from 1."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""

    def report(self, line: int, token: str, message: str, hint: str = "", column: int = 0) -> None:
        """Note a problem on a line of the rendered text; `token` stands there, in this column if it is known."""
        self._told[line, token] += 1
        if column and self.line(line).startswith(token, column - 1):
            place = Place(self.path, line + self.first_line - 1, column)
        else:
            place = self._find(line, token, self._told[line, token])
        self.problems.append(Problem(place, message, hint))

    def tell(self, slip: Slip) -> None:
        """Note a slip in the text."""
        self.report(slip.line, slip.token, slip.message, slip.hint, slip.column)

    def _find(self, line: int, token: str, nth: int) -> Place:
        """Where the nth `token` stands, looking from `line` on (a folded text is one line to Jinja, several here).

        What stands in braces comes first: a metric's name may be a word of the sentence as well.
        """
        pattern = re.compile(rf"(?<!\w){re.escape(token)}(?!\w)" if re.search(r"\w", token) else re.escape(token))
        window = self.lines[line - 1 : line - 1 + _FOLDED] if token else []
        for everywhere in (False, True):
            for offset, text in enumerate(window):
                starts = [match.start() for match in pattern.finditer(text)]
                found = [start for start in starts if everywhere or _in_braces(text, start)]
                if found:
                    column = found[min(nth, len(found)) - 1] + 1
                    return Place(self.path, line + self.first_line - 1 + offset, column)
        return Place(self.path, line + self.first_line - 1)


def _in_braces(text: str, position: int) -> bool:
    """Whether this position of a line lies within `{{ … }}` or `{% … %}`, which may reach beyond the line."""
    before, after = _BRACES.findall(text[:position]), _BRACES.findall(text[position:])
    return before[-1] in _OPEN if before else bool(after) and after[0] not in _OPEN


@dataclass(frozen=True)
class Block:
    """Something a page places that is filled in once everything is known: a part template and what it is given.

    title: what it is headed with; of a mark beside a claim the id it gets. inline: whether it stands in a sentence.
    """

    kind: str
    names: tuple[str, ...] = ()
    title: str = ""
    inline: bool = False
