"""A page under the pen: text rendered over the sample metrics, with what it used and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from assay.figures.declared import Figures
from assay.numbers.ledger import Ledger
from assay.text.functions import Functions
from assay.text.prose import Prose
from assay.text.scope import PageScope
from assay.wording.wording import Wording
from tests.samples import assert_told, figures, ledger, parts

FIGURES = """
figures:
  survey-area: {kind: target, title: "Up to {{ target }}", subtitle: km², baseline: baseline, target: target}
  survey-gain: {kind: target, title: A gain, subtitle: km², baseline: baseline, target: target}
  broken: {kind: target, title: T, subtitle: S, baseline: nowhere, target: target}
"""
NBSP = "\N{NO-BREAK SPACE}"


def declared(numbers: Ledger, prose: Prose) -> Figures:
    """The sample figures: two that are right and one that isn't."""

    def fill(text, located, place):
        filled, scope = prose.plain_at(text, located, place)
        return filled, scope.problems

    return figures(FIGURES, numbers, fill)[0]


@dataclass
class Desk:
    """Renders texts of pages."""

    ledger: Ledger = field(default_factory=ledger)

    def __post_init__(self) -> None:
        self.parts = parts()
        self.prose = Prose(self.ledger, Wording("en_GB"), self.parts)
        self.figures = declared(self.ledger, self.prose)

    def render(self, text: str) -> tuple[str, PageScope]:
        """A page's text as Markdown (blanks of all kinds made plain), and what it used."""
        scope = PageScope("page.html", "page.md", text.split("\n"))
        functions = Functions(scope, self.ledger, self.figures, self.prose, self.parts)
        return self.prose.markdown(scope, text, functions.as_mapping()).replace(NBSP, " "), scope

    def show(self, text: str) -> str:
        """A text that must be right, as Markdown."""
        markdown, scope = self.render(text)
        assert not scope.problems, scope.problems
        return markdown.strip()

    def plain(self, text: str) -> str:
        """The same without links, as titles have it."""
        scope = PageScope("page.html", "page.md", text.split("\n"))
        shown = self.prose.plain(scope, text).replace(NBSP, " ")
        assert not scope.problems, scope.problems
        return shown

    def refuse(self, text: str, *expected: str) -> str:
        """A text with mistakes, told where expected; gives what is rendered nevertheless."""
        markdown, scope = self.render(text)
        assert_told(scope.problems, text, *expected)
        return markdown


@pytest.fixture(scope="session")
def desk() -> Desk:
    return Desk()
