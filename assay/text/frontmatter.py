"""A page's source: its front matter checked, its body with the line it starts on.

In: the text of a Markdown file. Out: a `PageSource`, or problems. The first thing that happens to a page on its way
from `content/` to `site/`; its texts are rendered later by `assay.text.prose`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from assay.located import Located, parse_yaml
from assay.numbers.records import Date, Text, Url
from assay.problems import ContentError, Place, Problem, UnknownWord
from assay.validation import read_record

TEMPLATES = ("front", "section", "reference")
_FENCED = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def _template(value: object) -> str:
    name = str(value).removesuffix(".html")
    if name not in TEMPLATES:
        raise UnknownWord(name, TEMPLATES)
    return name


class PageMatter(BaseModel):
    """Front matter of any page."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    title: Text = Field(description="The page's title")
    standfirst: Text | None = Field(default=None, description="A sentence or two under the title")
    finding: Text | None = Field(default=None, description="What the page finds, in one line for the list of sections")
    description: Text | None = Field(default=None, description="What search engines show")
    template: Annotated[str, BeforeValidator(_template)] = Field(default="section", description=", ".join(TEMPLATES))


class ReportMatter(PageMatter):
    """Front matter of `index.md`, which speaks for the whole report."""

    date: Date = Field(description="The date of this edition: 2026-11-23")
    edition: Text = "First edition"
    author: Text | None = None
    publisher: Text | None = None
    repository: Url | None = Field(default=None, description="Address of the source repository")
    subject: Text | None = Field(default=None, description="What the report is about, as a citation")
    key_figures: tuple[Text, ...] = Field(default=(), description="Metric ids for the strip of key figures")
    lead_figure: Text | None = Field(default=None, description="Name of the figure on the front page")
    template: Annotated[str, BeforeValidator(_template)] = Field(default="front", description=", ".join(TEMPLATES))


@dataclass(frozen=True)
class PageSource:
    """A page as written. body starts on line `body_line` of the file `path`; located knows the front matter's places."""

    path: str
    matter: PageMatter
    located: Located
    body: str
    body_line: int

    @property
    def lines(self) -> list[str]:
        """The body's lines, for looking up columns."""
        return self.body.split("\n")


def read_page(text: str, shown: str, *, front_page: bool) -> tuple[PageSource | None, list[Problem]]:
    """Read a page's text; `front_page` for index.md, whose front matter carries the report's own facts."""
    match = _FENCED.match(text)
    model = ReportMatter if front_page else PageMatter
    if not match:
        hint = "start the file with a line ---, then `title: …`, then another line ---"
        return None, [Problem(Place(shown), "the page has no front matter", hint)]
    try:
        located = parse_yaml(match[1], shown, first_line=2)
    except ContentError as error:
        return None, list(error.problems)
    matter, problems = read_record(model, located, ())
    body = text[match.end() :]
    if not body.strip():
        problems.append(Problem(Place(shown, text.count("\n") + 1), "the page has no text below its front matter"))
    body_line = text[: match.end()].count("\n") + 1
    if matter is None:
        return None, [*located.problems, *problems]
    return PageSource(shown, matter, located, body, body_line), [*located.problems, *problems]
