"""The small templates under `templates/parts/`: all HTML that the content's functions put into pages.

In: the theme's own Jinja environment (a copy, with autoescape on) and the values for one part. Out: safe HTML. Python
decides what is shown, these templates how.
"""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, Template
from markupsafe import Markup, escape

_MARKS = str.maketrans({sign: f"&#{ord(sign)};" for sign in "\\`*_[]{}|#"})
"""What Markdown reads as more than a letter, as entities: these stand for themselves within HTML tags as well."""


class Parts:
    """Renders parts by name; each template is compiled once a build."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment.overlay(autoescape=True)
        self._templates: dict[str, Template] = {}

    def render(self, name: str, **values: Any) -> Markup:
        """The part `templates/parts/NAME.html`. Raises jinja2.TemplateError for a designer's mistake."""
        if name not in self._templates:
            self._templates[name] = self._environment.get_template(f"parts/{name}.html")
        return Markup(self._templates[name].render(**values).strip())


def as_text(text: str) -> Markup:
    """A plain text as HTML, for places that Markdown may reach: neither a tag nor a mark of Markdown is left in it."""
    return Markup(str(escape(text)).translate(_MARKS))
