"""The report's figures as declared in `content/figures.yml`, checked and worked out but not yet drawn.

In: the file's text, the ledger, a way to fill in `{{ metric }}`. Out: a `Figure` for each entry, and all problems. From
here a figure goes to `assay.figures.draw` (its picture) and to the pages that place it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from assay.figures import kinds
from assay.figures.errors import FigureError
from assay.figures.plot import Plot
from assay.figures.spec import FigureSpec
from assay.figures.texts import visible_texts
from assay.located import Keys, Located, parse_yaml, shown
from assay.numbers.ledger import Ledger
from assay.problems import ContentError, Grade, Place, Problem, nearest, unknown
from assay.validation import other_sections, read_record
from assay.wording.wording import Wording

FIGURE_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
Loose = Callable[[str, Located, Place], list[Problem]]
"""Finds numbers typed into a text; takes the file and the place for problems."""

Fill = Callable[[str, Located, Place], tuple[str, list[Problem]]]
"""Renders a text with metrics in it as plain text; takes the file and the place for problems."""


@dataclass(frozen=True)
class Figure:
    """One figure. title, subtitle, note: as written, with `{{ metric }}`, for pages that link each number."""

    name: str
    kind: str
    options: FigureSpec
    plot: Plot
    title: str
    subtitle: str
    note: str | None


@dataclass(frozen=True)
class Figures:
    """All figures by name. broken: names that are declared but can't be drawn yet. located: the file, for places."""

    by_name: dict[str, Figure]
    broken: frozenset[str] = frozenset()
    readable: bool = True
    located: Located = field(default_factory=lambda: Located(None, "", {}, {}))

    def hides(self, name: str) -> bool:
        """Whether a figure of this name may be declared but can't be drawn: the reason is told there."""
        return not self.readable or name in self.broken


def read_figures(
    text: str, shown: str, ledger: Ledger, wording: Wording, fill: Fill, loose: Loose
) -> tuple[Figures, list[Problem]]:
    """Read the figures file. Returns what could be read and every problem; raises nothing for an editor's mistake."""
    try:
        located = parse_yaml(text, shown)
    except ContentError as error:
        return Figures({}, readable=False), list(error.problems)
    problems = [*located.problems, *_check_top(located)]
    declared = located.data.get("figures") if isinstance(located.data, dict) else None
    if not isinstance(declared, dict):
        return Figures({}, readable=False), problems
    if ledger.broken or not ledger.readable:
        fill = _never_blank(fill)
    figures: dict[str, Figure] = {}
    for name in declared:
        figure, found = _read_figure(name, located, ledger, wording, fill, loose)
        problems += found
        if figure:
            figures[name] = figure
    return Figures(figures, frozenset(declared) - frozenset(figures), located=located), problems


def _check_top(located: Located) -> list[Problem]:
    hint = "the file has one line `figures:`; each figure stands below it, indented, under its name"
    if not isinstance(located.data, dict) or "figures" not in located.data:
        return [Problem(located.value(), "the file has no section 'figures'", hint)]
    if not isinstance(located.data["figures"], dict):
        hint = "declare one below it, indented, under its name; or delete the file"
        return [Problem(located.key("figures"), "no figure is declared", hint)]
    return other_sections(located, "figures")


def _read_figure(
    name: str, located: Located, ledger: Ledger, wording: Wording, fill: Fill, loose: Loose
) -> tuple[Figure | None, list[Problem]]:
    keys: Keys = ("figures", name)
    if not FIGURE_NAME.fullmatch(name):
        hint = "use lower-case letters, digits and -, starting with a letter: survey-area"
        return None, [Problem(located.key(*keys), f"'{name}' can't be the name of a figure", hint)]
    written = located.data["figures"][name]
    kind_name = written.get("kind") if isinstance(written, dict) else None
    if kind_name is None:
        hint = f"choose one of: {', '.join(kinds.names())}"
        return None, [Problem(located.key(*keys), f"'kind' is missing in '{name}'", hint)]
    if not isinstance(kind_name, str):
        return None, [Problem(located.value(*keys, "kind"), f"'kind' must be a text, not {shown(kind_name)}")]
    if kind_name not in kinds.names():
        return None, [unknown("kind of figure", kind_name, kinds.names(), located.value(*keys, "kind"))]
    kind = kinds.load(kind_name)
    problems: list[Problem] = []
    filled = _filled(written, keys, located, fill, problems)
    if any(problem.grade is not Grade.LOOSE for problem in problems):
        return None, problems
    ready = Located({"figures": {name: filled}}, located.path, located.keys, located.values, located.lines)
    options, found = read_record(kind.Options, ready, keys)
    problems += found
    if options is None:
        return None, problems
    problems += _typed_numbers(options, written, keys, located, loose)
    try:
        plot = kind.prepare(options, ledger, wording)
    except FigureError as error:
        written = (*keys, *error.path[:1]) in located.values and error.path
        place = located.value(*keys, *error.path) if written else located.key(*keys)
        return None, problems if error.known else [*problems, Problem(place, error.message, error.hint)]
    title, subtitle, note = (written.get(field) for field in ("title", "subtitle", "note"))
    texts = (str(title), str(subtitle), None if note is None else str(note))
    return Figure(name, kind_name, options, plot, *texts), problems


def _typed_numbers(options: FigureSpec, written: Any, keys: Keys, located: Located, loose: Loose) -> list[Problem]:
    """Numbers in those texts for readers that name no metric; `fill` has looked at the others."""
    problems: list[Problem] = []
    for path in visible_texts(options):
        text = written
        for key in path:
            if isinstance(text, dict):
                text = text.get(key)
            elif isinstance(text, list) and isinstance(key, int):
                text = text[key]
            else:
                text = None
        if text is not None and "{" not in str(text):
            problems += loose(str(text), located, located.value(*keys, *path))
    return problems


def _filled(value: Any, keys: Keys, located: Located, fill: Fill, problems: list[Problem]) -> Any:
    """The same data with every `{{ … }}` in its texts filled in."""
    if isinstance(value, dict):
        return {key: _filled(part, (*keys, key), located, fill, problems) for key, part in value.items()}
    if isinstance(value, list):
        return [_filled(part, (*keys, index), located, fill, problems) for index, part in enumerate(value)]
    if isinstance(value, str) and "{" in value:
        text, found = fill(value, located, located.value(*keys))
        problems += found
        return text
    return value


def _never_blank(fill: Fill) -> Fill:
    """Leaves a text as written rather than blank: what is broken elsewhere prints nothing, and is told there alone."""

    def fill_(text: str, located: Located, place: Place) -> tuple[str, list[Problem]]:
        printed, problems = fill(text, located, place)
        return printed if printed.strip() else text, problems

    return fill_


def unknown_figure(name: str, figures: Figures) -> str:
    """The hint for a figure name that is nowhere declared."""
    known = sorted({*figures.by_name, *figures.broken})
    listed = f"figures.yml declares: {', '.join(known)}" if known else "figures are declared in figures.yml"
    return nearest(name, known) or listed
