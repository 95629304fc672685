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
from assay.numbers.records import Date, Plain, Text, Url
from assay.problems import ContentError, Mistake, Place, Problem, UnknownWord
from assay.text.addresses import take_out_unreadable
from assay.validation import read_record

TEMPLATES = ("front", "section", "reference")
_OPENED = re.compile(r"---[ \t]*\n")
_FENCED = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


def _one_of(*names: str, elsewhere: str) -> BeforeValidator:
    """One of these templates; for the others there is a hint where they belong."""

    def check(value: object) -> str:
        name = str(value).removesuffix(".html")
        if name in TEMPLATES and name not in names:
            raise Mistake(f"'{name}' is not for this page", elsewhere)
        if name not in names:
            raise UnknownWord(name, names)
        return name

    return BeforeValidator(check)


_Front = Annotated[str, _one_of("front", elsewhere="index.md is the front page: leave this line out")]
_Other = Annotated[
    str, _one_of("section", "reference", elsewhere="the front page is index.md; here: section, reference")
]


class PageMatter(BaseModel):
    """Front matter of any page."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    title: Text = Field(description="The page's title")
    standfirst: Text | None = Field(default=None, description="A sentence or two under the title")
    finding: Text | None = Field(default=None, description="What the page finds, in one line for the list of sections")
    description: Text | None = Field(default=None, description="What search engines show")
    key_figure: Text | None = Field(default=None, description="Metric id: the number on the page's link preview")
    template: _Other = Field(default="section", description="section, reference")


class ReportMatter(PageMatter):
    """Front matter of `index.md`, which speaks for the whole report."""

    date: Date = Field(description="The date of this edition: 2026-11-23")
    edition: Plain = "First edition"
    author: Plain | None = None
    publisher: Plain | None = None
    repository: Url | None = Field(default=None, description="Address of the source repository")
    subject: Text | None = Field(default=None, description="What the report is about, as a citation")
    key_figures: tuple[Text, ...] = Field(default=(), description="Metric ids for the strip of key figures")
    lead_figure: Text | None = Field(default=None, description="Name of the figure on the front page")
    template: _Front = Field(default="front", description="front")


_FRONT_ONLY = dict.fromkeys(
    ReportMatter.model_fields.keys() - PageMatter.model_fields.keys(), "it belongs in the front matter of index.md"
)


@dataclass(frozen=True)
class PageSource:
    """A page as written.

    body starts on line `body_line` of the file `path`. located knows the places of the front matter.
    """

    path: str
    matter: PageMatter
    located: Located
    body: str
    body_line: int

    @property
    def lines(self) -> list[str]:
        """The body's lines, for looking up columns."""
        return self.body.split("\n")


def read_page(text: str, shown: str, *, front_page: bool) -> tuple[PageSource, list[Problem]]:
    """Read a page's text; `front_page` for index.md, whose front matter carries the report's own facts.

    A page whose front matter has problems comes with a stand-in for it, so that its text can be checked as well.
    """
    model = ReportMatter if front_page else PageMatter
    stand_in = model.model_construct(title=shown)
    nothing = Located({}, shown, {}, {})
    match = _FENCED.match(text)
    if not match:
        told, hint = "the page has no front matter", "start the file with a line ---, then `title: …`, then a line ---"
        if _OPENED.match(text):
            told, hint = "the front matter is never closed", "end it with a line --- of its own, above the text"
        return PageSource(shown, stand_in, nothing, text, 1), [Problem(Place(shown), told, hint)]
    body_line = text[: match.end()].count("\n") + 1
    body, problems = take_out_unreadable(text[match.end() :], shown, body_line)
    if not body.strip():
        hint = "write its text below the second line ---"
        problems.append(Problem(Place(shown, body_line), "the page has no text below its front matter", hint))
    try:
        located = parse_yaml(match[1], shown, first_line=2)
    except ContentError as error:
        return PageSource(shown, stand_in, nothing, body, body_line), [*problems, *error.problems]
    matter, found = read_record(model, located, (), {} if front_page else _FRONT_ONLY)
    return PageSource(shown, matter or stand_in, located, body, body_line), [*problems, *located.problems, *found]
