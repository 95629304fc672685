"""The sandboxed Jinja in which content is rendered.

In: a page's scope, the names it may use, the filters. Out: a Jinja environment for one text, in which an unknown name
or a filter that can't apply becomes a problem at its place instead of an exception, so that one run finds them all.
Used by `assay.text.prose` alone.

A metric is looked up when it is named rather than copied into every page's context: 10,000 metrics cost a page nothing.
Comments are written `{## … ##}`, since Markdown itself uses `{#` for anchors.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Mapping
from inspect import signature
from types import FrameType
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from assay.problems import Mistake, nearest
from assay.text.scope import PageScope
from assay.text.syntax import Slip
from assay.text.usage import USAGE
from assay.wording.num import Num

Lookup = Callable[[str], Any]
"""Gives what a name stands for in content, or jinja2's `missing`."""


class _Context(Context):
    """A Jinja context that asks the report for names it doesn't hold itself."""

    def resolve_or_missing(self, key: str) -> Any:
        found = super().resolve_or_missing(key)
        if found is missing and isinstance(self.environment, ContentEnvironment):
            return self.environment.look_up(key)
        return found


class Blank(Undefined):
    """Stands for something already reported: renders as nothing and complains no further."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def _self(self, *_args: Any, **_kwargs: Any) -> Blank:
        return self

    __getitem__ = __call__ = __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _self  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __neg__ = __pow__ = __mod__ = _self  # type: ignore[assignment]

    def __str__(self) -> str:
        return ""


class _Filters(dict[str, Callable[..., Any]]):
    """Filters by name; one that doesn't exist is found as well, and reports itself when it is used."""

    def __init__(self, known: Mapping[str, Callable[..., Any]], unknown: Callable[[str], Callable[..., Any]]) -> None:
        super().__init__(known)
        self._unknown = unknown

    def __missing__(self, name: str) -> Callable[..., Any]:
        return self._unknown(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The filter, also where Jinja asks whether there is one."""
        del default
        return self[name]


class ContentEnvironment(ImmutableSandboxedEnvironment):
    """Jinja for one text of the content. made: what metrics and functions have printed so far."""

    context_class = _Context
    intercepted_binops = frozenset(ImmutableSandboxedEnvironment.default_binop_table)
    intercepted_unops = frozenset(ImmutableSandboxedEnvironment.default_unop_table)

    def __init__(
        self,
        scope: PageScope,
        look_up: Lookup,
        explain: Callable[[str], Slip],
        filters: Mapping[str, Callable[..., Any]],
        show: Callable[[Num], str],
        write: Callable[[str], Markup],
    ) -> None:
        super().__init__(
            comment_start_string="{##",
            comment_end_string="##}",
            keep_trailing_newline=True,
            cache_size=0,
            finalize=self._print,
            autoescape=True,
            optimized=False,
        )
        self.scope, self.look_up, self.explain, self.show, self.write = scope, look_up, explain, show, write
        self.globals = {}
        self.made: set[str] = set()
        self.filters = _Filters({name: self._guard(name, call) for name, call in filters.items()}, self._no_filter)
        self.undefined = self._unknown_name  # type: ignore[assignment]

    @pass_context
    def _print(self, _context: Context, value: Any) -> Markup:
        """What braces print. It takes the context so that Jinja prints constants at their lines, not when compiling."""
        if isinstance(value, Num):
            return self._note(self.show(value))
        if isinstance(value, Markup):
            return value
        if isinstance(value, str | int | float | Undefined) and not isinstance(value, bool):
            return self.write(str(value))
        self._report("", "this can't be printed", "braces hold one metric, or the call of a function")
        return Markup("")

    def _unknown_name(self, *_hint: Any, obj: Any = missing, name: str | None = None, **_: Any) -> Blank:
        if isinstance(obj, Blank) or name is None:
            return Blank()
        if obj is missing:
            self.scope.tell(self.explain(str(name)))
        else:
            self._report(str(name), f"'{name}' is not a part of this value")
        return Blank()

    def getitem(self, obj: Any, argument: Any) -> Any:
        """`metric["item"]`; reports an unknown item."""
        if isinstance(obj, Blank) or isinstance(argument, Blank):
            return Blank()
        if isinstance(obj, Num):
            try:
                return obj[str(argument)]
            except Mistake as error:
                self._report(str(argument), str(error), error.hint)
                return Blank()
        return super().getitem(obj, argument)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """`metric.item` is the same as `metric["item"]`: content sees no Python attributes of a number."""
        return self.getitem(obj, attribute) if isinstance(obj, Num | Blank) else super().getattr(obj, attribute)

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function of the report's; wrong arguments are the editor's mistake, not a crash."""
        nothing = "" if "caller" in kwargs else Blank()
        if isinstance(obj, Blank):
            return nothing
        if isinstance(obj, Num):
            name = obj.metric.id
            self._report(name.partition("[")[0], f"'{name}' is a metric, not a function", "write it without brackets")
            return nothing
        name = getattr(obj, "__name__", "")
        if name in USAGE:
            try:
                signature(obj).bind(*args, **kwargs)
            except TypeError:
                self._report(name, f"{name}() can't be called like this", f"write {USAGE[name]}")
                return nothing
        given = super().call(context, obj, *args, **kwargs)
        # What stands between `{% call %}` and `{% endcall %}` is the editor's.
        return given if name not in USAGE or "caller" in kwargs else self._note(given)

    def _note(self, made: str) -> Markup:
        """Remember what a metric or a function printed."""
        self.made.add(made)
        return Markup(made)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """`a + b` and the like are for formulas: a number worked out in the text would have no source."""
        if self._refuse(left, right):
            return Blank()
        return super().call_binop(context, operator, left, right)

    def call_unop(self, context: Context, operator: str, arg: Any) -> Any:
        """`-a` likewise."""
        return Blank() if self._refuse(arg) else super().call_unop(context, operator, arg)

    def _refuse(self, *parts: Any) -> bool:
        if any(isinstance(part, Blank) for part in parts):
            return True
        metric = next((part.metric for part in parts if isinstance(part, Num)), None)
        if metric:
            hint = "define the result in metrics.yml as a metric with a `formula`"
            self._report(metric.id, "numbers are not worked out in the text", hint)
        return metric is not None

    def _no_filter(self, name: str) -> Callable[..., Blank]:
        def report(*_args: Any, **_kwargs: Any) -> Blank:
            hint = nearest(name, self.filters) or f"the filters are: {', '.join(sorted(self.filters))}"
            self._report(name, f"unknown filter '{name}'", hint)
            return Blank()

        return report

    def _guard(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(call)
        def guarded(value: Any, *args: Any, **kwargs: Any) -> Any:
            if any(isinstance(part, Blank) for part in (value, *args)):
                return Blank()
            if not isinstance(value, Num):
                self._report(name, f"'| {name}' works on metrics only", "put it behind a metric: {{ metric | …}}")
                return Blank()
            try:
                return call(value, *args, **kwargs)
            except Mistake as error:
                self._report(name, str(error), error.hint)
            return Blank()

        return guarded

    def _report(self, token: str, message: str, hint: str = "") -> None:
        self.scope.report(current_line(), token, message, hint)


def current_line() -> int:
    """The line of the text being rendered that the running code stands for (1 if there is none).

    Compiled Jinja code carries its template in the frame's globals; jinja2 itself rewrites tracebacks this way.
    """
    frame: FrameType | None = sys._getframe()
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        if template is not None:
            return int(template.get_corresponding_lineno(frame.f_lineno))
        frame = frame.f_back
    return 1
