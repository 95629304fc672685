"""Rendering of content: Markdown and short texts in which metrics stand by name.

In: text with `{{ … }}`, and the scope of the page it stands on. Out: Markdown in which every metric is formatted and
linked to its note, or a plain text (titles, alternative texts). Between `assay.text.frontmatter` and Markdown itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError
from jinja2.utils import missing
from markupsafe import Markup, escape

from assay.located import Located
from assay.loose.finder import Found, find_numbers
from assay.numbers.ledger import Ledger
from assay.problems import Excerpt, Mistake, Place, Problem, nearest
from assay.text.audit import HINT, PLAIN_HINT, exempted_by_hand, exempted_by_tags, loose_numbers, mark, problems
from assay.text.marked import mark_excerpts
from assay.text.misplaced import misplaced
from assay.text.parts import Parts, as_text
from assay.text.sandbox import Blank, ContentEnvironment, current_line
from assay.text.scope import PageScope
from assay.text.syntax import Slip, deepest, find_slip, single_braces, without
from assay.text.usage import USAGE, without_marks
from assay.wording.filters import Num, make_filters
from assay.wording.wording import Wording

Functions = Mapping[str, Callable[..., Any]]
_NO_FUNCTIONS: Functions = {}
_IN_BRACES = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{##.*?##\})", re.DOTALL)
_FOLDED = 60
"""Lines of the file in which a number of a text is looked for."""
_FROM, _TO, _GAP = "\ue000", "\ue001", "\ufffc"
"""Marks around a number from a metric while a plain text is checked, and what stands for it meanwhile."""
_BACKED = re.compile(f"{_FROM}.*?{_TO}", re.DOTALL)
_BRACES = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{[{%].*")
_EDITORS = ("jinja2", "<template>", "markupsafe", "string")
"""Modules that fail for what an editor wrote: Jinja, and what lies behind the methods of a text, such as `format`."""
_MAY_HOLD = "a text may hold metrics, their filters, and functions; AUTHORING.md lists them"


class Prose:
    """Renders texts over one ledger in one language."""

    def __init__(self, ledger: Ledger, wording: Wording, parts: Parts, terms: Sequence[str] = ()) -> None:
        self._ledger, self._wording, self._parts, self._terms = ledger, wording, parts, terms
        self._filters = make_filters(wording)
        self._numbers: dict[str, Num] = {}

    def markdown(self, scope: PageScope, text: str, functions: Functions = _NO_FUNCTIONS) -> str:
        """The text with metrics as links to their notes; problems go to the scope."""
        for slip in misplaced(text):
            scope.tell(slip)
        return self._with_links(scope, text, functions)

    def audited(self, scope: PageScope, text: str, functions: Functions = _NO_FUNCTIONS) -> str:
        """The same for a text of a YAML file, whose loose numbers are told at their places there."""
        rendered = self.markdown(scope, text, functions)
        loose = self.loose_numbers(rendered)
        self._tell(scope, loose)
        return self.marked(rendered, loose)

    def html(self, scope: PageScope, text: str) -> Markup:
        """The text as HTML with metrics as links to their notes, for places that no Markdown reaches."""
        # What stands between braces is every second part; a text may itself begin with a brace.
        parts = (part if at % 2 else escape(part) for at, part in enumerate(_IN_BRACES.split(text)))
        return Markup(self._with_links(scope, "".join(parts), _NO_FUNCTIONS).strip())

    def plain(self, scope: PageScope, text: str, *, audited: bool = True) -> str:
        """The text with metrics as plain text; the scope still learns which were used, and of loose numbers."""

        def show(num: Num) -> str:
            scope.use(num.metric, *num.also)
            scope.tally.backed += 1
            return f"{_FROM}{self._text(scope, num)}{_TO}"

        rendered = self._render(scope, text, _NO_FUNCTIONS, show, Markup).strip() if "{" in text else text
        shown = rendered.replace(_FROM, "").replace(_TO, "")
        if audited:
            masked = _BACKED.sub(lambda number: _GAP * (len(number[0]) - 2), rendered)
            self._tell(scope, find_numbers(masked, self._wording.locale.language, self._terms), shown)
        return shown

    def loose_in(self, text: str, located: Located, place: Place) -> list[Problem]:
        """The loose numbers of a text without metrics that stands at this place of a YAML file."""
        loose = find_numbers(text, self._wording.locale.language, self._terms)
        return self.loose_problems(loose, located.lines_from(place)[:_FOLDED], place, text) if loose else []

    def loose_at(self, text: str, lines: Sequence[str], place: Place) -> list[Problem]:
        """The same for any file. lines: those of the file from `place` on."""
        loose = find_numbers(text, self._wording.locale.language, self._terms)
        return self.loose_problems(loose, lines[:_FOLDED], place, text)

    def loose_numbers(self, html: str) -> list[Found]:
        """The numbers of a page's HTML that come from no metric."""
        return loose_numbers(html, self._wording.locale.language, self._terms)

    def loose_problems(
        self, loose: Sequence[Found], lines: Sequence[str], place: Place, shown: str = ""
    ) -> list[Problem]:
        """Loose numbers as problems. lines: those of the file from `place` on, where the text starts. shown: the plain
        text that they were found in."""
        return problems(loose, "\n".join(lines), place, self._wording.locale.language, self._terms, shown)

    def marked(self, html: str, loose: Sequence[Found]) -> str:
        """The HTML with these loose numbers marked, for the preview; nothing marked is ever published."""
        return mark(html, loose, self._mark)

    def excerpts_marked(self, page: str, excerpts: Iterable[Excerpt]) -> str:
        """A finished page with the loose numbers of these excerpts marked."""
        return mark_excerpts(page, excerpts, lambda number: self._mark(number, PLAIN_HINT))

    def plain_at(self, text: str, located: Located, place: Place, *, audited: bool = True) -> tuple[str, PageScope]:
        """A short text of a YAML file as plain text, and a scope that holds its problems at their places."""
        if "{" not in text:
            return text, PageScope("", place.path, problems=self.loose_in(text, located, place) if audited else [])
        scope = PageScope("", place.path, located.lines_from(place), place.line, place.column)
        return self.plain(scope, text, audited=audited), scope

    def number(self, name: str) -> Num | None:
        """The metric of this id as content sees it."""
        if name not in self._numbers and name in self._ledger.metrics:
            self._numbers[name] = Num.of(self._ledger.metrics[name], self._wording)
        return self._numbers.get(name)

    def _tell(self, scope: PageScope, loose: Sequence[Found], shown: str = "") -> None:
        place = Place(scope.path, scope.first_line, scope.first_column)
        scope.problems += self.loose_problems(loose, scope.lines[:_FOLDED], place, shown)

    def _mark(self, number: str, hint: str = HINT) -> str:
        return str(self._parts.render("loose", text=number, hint=hint))

    def _look_up(self, name: str, functions: Functions) -> Any:
        if name in functions:
            return functions[name]
        if self._ledger.hides(name):
            return Blank()
        return self.number(name) or missing

    def _with_links(self, scope: PageScope, text: str, functions: Functions) -> str:
        return self._render(scope, text, functions, lambda num: self._linked(scope, num), as_text)

    def _render(
        self,
        scope: PageScope,
        text: str,
        functions: Functions,
        show: Callable[[Num], str],
        write: Callable[[str], Markup],
    ) -> str:
        environment = ContentEnvironment(
            scope,
            lambda name: self._look_up(name, functions),
            lambda name: self._explain(scope, name, functions),
            self._filters,
            show,
            write,
        )
        for slip in (*single_braces(text, self._ledger.metrics), *exempted_by_hand(text)):
            scope.tell(slip)
        template = self._compile(environment, scope, text)
        try:
            if template:
                rendered = template.render()
                for slip in exempted_by_tags(text, rendered, environment.made):
                    scope.tell(slip)
                return rendered
        except Mistake as error:
            scope.report(_line_of(error), "", error.message, error.hint)
        except RecursionError as error:
            scope.report(_line_of(error), "", "this calls itself without an end", _MAY_HOLD)
        except (TypeError, ValueError, ArithmeticError, LookupError, TemplateError) as error:
            if not _arose_in_text(error):
                raise
            scope.report(_line_of(error), "", "this can't be worked out", _MAY_HOLD)
        return _BRACES.sub("", text)  # its headings are still there to be linked to

    def _compile(self, environment: ContentEnvironment, scope: PageScope, text: str) -> Template | None:
        """The text read by Jinja; a line with a slip is left out, so that what is wrong elsewhere is told as well."""
        while True:
            try:
                return environment.from_string(text)
            except TemplateSyntaxError as error:
                slip = find_slip(text, error)
            except (RecursionError, SyntaxError, MemoryError):  # from Jinja's parser, or from Python's behind it
                scope.tell(deepest(text))
                return None
            scope.tell(slip)
            rest = without(text, slip)
            if rest is None:
                return None
            text = rest

    def _explain(self, scope: PageScope, name: str, functions: Functions) -> Slip:
        number = current_line()
        line = scope.line(number)
        if bare := without_marks(name, line):
            written, call = bare
            return Slip(number, written, f"'{written}' lacks its quotation marks", f"write {call}")
        if name in USAGE:
            hint = "figures, tables, citations and lists are placed in the text of a page; here only metrics can stand"
            if functions:
                hint = "it is placed in the text of a page"
            return Slip(number, name, f"{name}() can't be used here", hint)
        if re.search(rf"\b{re.escape(name)}\(", line):
            hint = nearest(name, USAGE) or f"the functions are: {', '.join(USAGE)}"
            return Slip(number, name, f"unknown function '{name}'", hint)
        known = [*functions, *self._ledger.metrics, *self._ledger.broken]
        hint = nearest(name, known) or "metrics are defined in metrics.yml"
        return Slip(number, name, f"unknown name '{name}'", hint)

    def _linked(self, scope: PageScope, num: Num) -> str:
        text = self._text(scope, num)
        if not text:
            return text
        scope.tally.backed += 1
        reference = scope.refer(num.metric)
        scope.use(*num.also)
        return self._parts.render(
            "number", anchor=num.metric.anchor, ref_id=reference, raw=as_text(num.raw), text=as_text(text)
        )

    def _text(self, scope: PageScope, num: Num) -> str:
        try:
            return str(num)
        except Mistake as error:
            scope.report(current_line(), num.metric.id.split("[")[0], error.message, error.hint)
            return ""


def _arose_in_text(error: BaseException) -> bool:
    """Whether Jinja raised this for what an editor wrote; if code of ours did, it is a bug, or a template's mistake."""
    trace, in_part = error.__traceback__, False
    while trace and trace.tb_next:
        in_part = in_part or trace.tb_frame.f_globals.get("__name__") == Parts.__module__
        trace = trace.tb_next
    module = trace.tb_frame.f_globals.get("__name__", "") if trace else ""
    return not in_part and str(module).partition(".")[0] in _EDITORS


def _line_of(error: BaseException) -> int:
    """The template line in which an error arose (jinja2 puts template frames into the traceback)."""
    line, trace = 1, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
