"""Working out the derived metrics, each after those it rests on.

In: the metrics given by value, and the records that hold a formula. Out: the same mapping with the derived ones added,
and problems for unknown names, circles, and results that don't fit their unit. A step of `assay.numbers.ledger`.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Set
from decimal import Decimal
from typing import TypeVar

from assay.located import Located
from assay.numbers.formula import Formula, FormulaError, Lookup, counted
from assay.numbers.metric import Derivation, Form, Metric, Revision, Status, split_name
from assay.numbers.records import MetricRecord
from assay.numbers.units import Unit, UnknownUnit, find_unit
from assay.problems import Mistake, Place, Problem, unknown

_Shared = TypeVar("_Shared")
DERIVED_BY = "derived in this report"


def derive(
    metrics: dict[str, Metric],
    records: Mapping[str, MetricRecord],
    nouns: Mapping[str, Unit],
    located: Located,
    written: Set[str],
) -> list[Problem]:
    """Add every derived metric that can be worked out to `metrics`; return what stands in the way of the others."""
    problems: list[Problem] = []
    formulas: dict[str, Formula] = {}
    for name, record in records.items():
        try:
            formulas[name] = Formula.parse(record.formula or "")
        except FormulaError as error:
            problems.append(_told(error, located, name))
    for name in [name for name, formula in formulas.items() if not formula.names]:
        hint = "a number of its own is a `value`, with its source"
        problems.append(Problem(_place(located, name, 0), "the formula names no metric", hint))
        del formulas[name]
    for name, formula in formulas.items():
        problems += _unknown_names(name, formula, metrics, formulas, written, located)
    order, circles = _in_order(formulas)
    problems += [_circle(circle, located) for circle in circles]
    for name in order:
        inputs = [_find(metrics, used) for used in formulas[name].names]
        if all(inputs):
            problems += _work_out(name, records[name], formulas[name], metrics, nouns, located)
    return problems


def _find(metrics: Mapping[str, Metric], name: str) -> Metric | None:
    whole, key = split_name(name)
    metric = metrics.get(whole)
    return metric.items.get(key) if metric and key else metric


def _unknown_names(
    name: str,
    formula: Formula,
    metrics: Mapping[str, Metric],
    derived: Container[str],
    written: Set[str],
    located: Located,
) -> list[Problem]:
    problems = []
    for used in formula.names:
        whole, key = split_name(used)
        if whole not in written:
            problems.append(unknown("metric", whole, written, _place(located, name, _offset(whole, formula))))
        elif key and whole in derived:
            place = _place(located, name, _offset(whole, formula))
            problems.append(Problem(place, f"'{whole}' is a number and has no items", "write it without [...]"))
        elif key and whole in metrics:
            try:
                metrics[whole].item(key)
            except Mistake as error:
                place = _place(located, name, _offset(key, formula))
                problems.append(Problem(place, error.message, error.hint))
    return problems


def _offset(word: str, formula: Formula) -> int:
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", formula.text)
    return found.start() if found else 0


def _in_order(formulas: Mapping[str, Formula]) -> tuple[list[str], list[tuple[str, ...]]]:
    """Names so that each comes after those it uses (depth first), and the circles that allow no such order."""
    order: dict[str, None] = {}
    circles: list[tuple[str, ...]] = []
    for first in formulas:
        path = {first: _uses(formulas[first])} if first not in order else {}
        while path:
            name = next(reversed(path))
            used = next(path[name], "")
            if not used:
                order[name] = None
                del path[name]
            elif used in path:
                names = list(path)
                circles.append((*names[names.index(used) :], used))
            elif used in formulas and used not in order:
                path[used] = _uses(formulas[used])
    caught = {name for circle in circles for name in circle}
    return [name for name in order if name not in caught], circles


def _uses(formula: Formula) -> Iterator[str]:
    return (split_name(used)[0] for used in formula.names)


def _circle(circle: tuple[str, ...], located: Located) -> Problem:
    message = f"the formulas go round in a circle: {' → '.join(circle)}"
    return Problem(located.value("metrics", circle[0], "formula"), message, "give one of them a value of its own")


def _work_out(
    name: str,
    record: MetricRecord,
    formula: Formula,
    metrics: dict[str, Metric],
    nouns: Mapping[str, Unit],
    located: Located,
) -> list[Problem]:
    def find(used: str) -> Metric:
        metric = _find(metrics, used)
        assert metric is not None
        return metric

    try:
        unit = find_unit(record.unit, nouns)
        result = formula.work_out(find)
    except UnknownUnit:
        return []  # told where the units are read
    except FormulaError as error:
        return [_told(error, located, name)]
    if result.dimension is not None and result.dimension != unit.dimension:
        stated = f"the unit is '{unit.id}'" if record.unit else "the metric has no unit"
        message = f"the formula gives {counted(result.dimension)}, but {stated}"
        place = located.value("metrics", name, "unit" if record.unit else "formula")
        return [Problem(place, message, "correct the unit or the formula" if record.unit else "add `unit: …`")]
    metrics[name] = _derived(name, record, unit, result.value / unit.factor, formula, find, located)
    return []


def _derived(
    name: str, record: MetricRecord, unit: Unit, value: Decimal, formula: Formula, find: Lookup, located: Located
) -> Metric:
    inputs = [find(used) for used in formula.names]
    loosest = max((metric.status for metric in inputs), key=lambda status: status.looseness, default=Status.MEASURED)
    sources = dict.fromkeys(source for metric in inputs for source in metric.sources)
    return Metric(
        id=name,
        anchor=name,
        label=record.label,
        name=record.label,
        form=Form.NUMBER,
        unit=unit,
        status=record.status or loosest,
        by=record.by or DERIVED_BY,
        sources=record.sources or tuple(sources),
        line=located.key("metrics", name).line,
        value=value,
        period=record.period or _shared([metric.period for metric in inputs]),
        as_of=record.as_of or _shared([metric.as_of for metric in inputs]),
        geography=record.geography or _shared([metric.geography for metric in inputs]),
        caveat=record.caveat,
        verdict=record.verdict,
        digits=record.digits,
        due=record.due,
        review_by=record.review_by,
        revisions=tuple(Revision(each.date, each.value, each.why) for each in record.revisions),
        derivation=Derivation(formula.text, formula.names),
    )


def _shared(values: list[_Shared | None]) -> _Shared | None:
    return values[0] if values and all(value == values[0] for value in values) else None


def _place(located: Located, name: str, offset: int) -> Place:
    place = located.value("metrics", name, "formula")
    first = located.lines_from(place)[0][place.column - 1]
    if first in "|>":
        return place  # the formula starts on the next line, and may run over several
    return Place(place.path, place.line, place.column + offset + (first in "'\""))


def _told(error: FormulaError, located: Located, name: str) -> Problem:
    return Problem(_place(located, name, error.column - 1), error.message, error.hint)
