"""Everything a build reads from `content/` besides its pages: the ledger, the figures, the way numbers read.

In: the content folder and the plugin's options. Out: a `Material` and the problems found in the two YAML files. The
first thing a build does; pages are read over it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assay.figures.declared import Figures, read_figures
from assay.located import Located, read_text
from assay.numbers.ledger import Ledger, read_ledger
from assay.problems import ContentError, Place, Problem
from assay.text.functions import NAMES
from assay.text.parts import Parts
from assay.text.prose import Prose
from assay.wording.wording import Wording


@dataclass(frozen=True)
class Material:
    """What pages are made of. caveats: the metrics' caveats as written -> as plain text."""

    ledger: Ledger
    figures: Figures
    wording: Wording
    prose: Prose
    parts: Parts
    caveats: dict[str, str]


def read_material(
    metrics: Path, figures: Path, shown: Callable[[Path], str], locale: str, parts: Parts
) -> tuple[Material, list[Problem]]:
    """Read both files. A report without a figures file has no figures; one without a metrics file is a problem."""
    wording = Wording(locale)
    problems: list[Problem] = []
    text = _text(metrics, shown(metrics), problems)
    ledger, found = read_ledger(text, shown(metrics), reserved=NAMES) if text else (Ledger(readable=False), [])
    problems += found
    prose = Prose(ledger, wording, parts)
    caveats = _caveats(ledger, prose, problems)
    drawn, found = _figures(figures, shown(figures), ledger, wording, prose, problems)
    return Material(ledger, drawn, wording, prose, parts, caveats), [*problems, *found]


def _text(path: Path, shown: str, problems: list[Problem]) -> str:
    try:
        return read_text(path, shown)
    except ContentError as error:
        problems += error.problems
        return ""


def _figures(
    path: Path, shown: str, ledger: Ledger, wording: Wording, prose: Prose, problems: list[Problem]
) -> tuple[Figures, list[Problem]]:
    if not path.exists():
        return Figures({}), []
    text = _text(path, shown, problems)
    if not text:
        return Figures({}, readable=False), []

    def fill(written: str, located: Located, place: Place) -> tuple[str, list[Problem]]:
        filled, scope = prose.plain_at(written, located, place)
        return filled, scope.problems

    return read_figures(text, shown, ledger, wording, fill)


def _caveats(ledger: Ledger, prose: Prose, problems: list[Problem]) -> dict[str, str]:
    caveats: dict[str, str] = {}
    for metric in ledger.metrics.values():
        for part, keys in [(metric, ("caveat",)), *((item, (metric.form, key)) for key, item in metric.items.items())]:
            if part.caveat and part.caveat not in caveats:
                place = ledger.located.value("metrics", metric.id, *keys)
                caveats[part.caveat], scope = prose.plain_at(part.caveat, ledger.located, place)
                problems += scope.problems
    return caveats
