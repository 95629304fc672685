"""Rendering of content: Markdown and short texts in which metrics stand by name.

In: text with `{{ … }}`, and the scope of the page it stands on. Out: Markdown in which every metric is formatted and
linked to its note, or a plain text (titles, alternative texts). Between `assay.text.frontmatter` and Markdown itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import TemplateAssertionError, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.utils import missing

from assay.located import Located
from assay.numbers.ledger import Ledger
from assay.problems import Place, nearest
from assay.text.parts import Parts
from assay.text.sandbox import Blank, ContentEnvironment, current_line
from assay.text.scope import PageScope
from assay.wording.filters import Num, make_filters
from assay.wording.wording import Wording

Functions = Mapping[str, Callable[..., Any]]
_NO_FUNCTIONS: Functions = {}


class Prose:
    """Renders texts over one ledger in one language."""

    def __init__(self, ledger: Ledger, wording: Wording, parts: Parts) -> None:
        self._ledger, self._wording, self._parts = ledger, wording, parts
        self._filters = make_filters(wording)
        self._numbers: dict[str, Num] = {}

    def markdown(self, scope: PageScope, text: str, functions: Functions = _NO_FUNCTIONS) -> str:
        """The text with metrics as links to their notes; problems go to the scope."""
        return self._render(scope, text, functions, lambda num: self._linked(scope, num))

    def plain(self, scope: PageScope, text: str) -> str:
        """The text with metrics as plain text; the scope still learns which were used."""

        def show(num: Num) -> str:
            scope.use(num.metric, *num.also)
            return self._text(scope, num)

        return self._render(scope, text, _NO_FUNCTIONS, show).strip()

    def plain_at(self, text: str, located: Located, place: Place) -> tuple[str, PageScope]:
        """A short text of a YAML file as plain text, and a scope that holds its problems at their places."""
        scope = PageScope("", place.path, located.lines_from(place), place.line)
        return self.plain(scope, text), scope

    def number(self, name: str) -> Num | None:
        """The metric of this id as content sees it."""
        if name not in self._numbers and name in self._ledger.metrics:
            self._numbers[name] = Num.of(self._ledger.metrics[name], self._wording)
        return self._numbers.get(name)

    def _look_up(self, name: str, functions: Functions) -> Any:
        if name in functions:
            return functions[name]
        if name in self._ledger.broken or not self._ledger.readable:
            return Blank()
        return self.number(name) or missing

    def _render(self, scope: PageScope, text: str, functions: Functions, show: Callable[[Num], str]) -> str:
        environment = ContentEnvironment(
            scope,
            lambda name: self._look_up(name, functions),
            lambda: [*functions, *self._ledger.metrics],
            self._filters,
            show,
        )
        try:
            return environment.from_string(text).render()
        except TemplateSyntaxError as error:
            self._report_syntax(scope, error)
        except SecurityError as error:
            scope.report(current_line(), "", f"this is not allowed in content: {error}")
        except (TemplateError, TypeError, ValueError, ArithmeticError, OverflowError) as error:
            scope.report(_line_of(error), "", f"the template can't be worked out: {error}", "see the authoring guide")
        return ""

    def _report_syntax(self, scope: PageScope, error: TemplateSyntaxError) -> None:
        message = (error.message or "").rstrip(".")
        if isinstance(error, TemplateAssertionError) and "filter named" in message:
            name = message.split("'")[1]
            scope.report(error.lineno, name, f"unknown filter '{name}'", nearest(name, self._filters) or _filters_hint)
            return
        hint = "a metric is written {{ its_id }}; brackets and quotation marks must close again"
        scope.report(error.lineno, "", f"the template can't be read: {message[:1].lower()}{message[1:]}", hint)

    def _linked(self, scope: PageScope, num: Num) -> str:
        text = self._text(scope, num)
        reference = scope.refer(num.metric)
        scope.use(*num.also)
        return self._parts.render("number", anchor=num.metric.anchor, ref_id=reference, raw=num.raw, text=text)

    def _text(self, scope: PageScope, num: Num) -> str:
        try:
            return str(num)
        except ValueError as error:
            scope.report(current_line(), num.metric.id.split("[")[0], str(error), "name an item, or use a table")
            return ""


_filters_hint = "the filters are listed in the authoring guide"


def _line_of(error: BaseException) -> int:
    """The template line in which an error arose (jinja2 puts template frames into the traceback)."""
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
