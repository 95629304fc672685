"""The ledger: every metric and source of the report, checked against each other and worked out.

In: the text of `content/metrics.yml`. Out: a `Ledger` of frozen `Metric`s and `Source`s, and all problems found on the
way; a metric with a problem is left out but remembered, so that it causes no second complaint where it is used.
Stands between `assay.numbers.records` (fields and types) and everything that shows a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from keyword import iskeyword
from types import MappingProxyType

from assay.located import Located, parse_yaml
from assay.numbers.derive import derive
from assay.numbers.metric import Form, Metric, Revision, split_name
from assay.numbers.periods import PartialDate
from assay.numbers.records import ItemRecord, MetricRecord, SourceRecord, is_id
from assay.numbers.sources import Source, make_source
from assay.numbers.units import Unit, UnknownUnit, find_unit, noun_unit
from assay.problems import ContentError, Mistake, Problem, near, nearest, unknown
from assay.validation import read_record

_LOGIC = ("true", "false", "none")
_NEEDED = ("sources", "metrics")
_SECTIONS = ("units", *_NEEDED)
_SECTIONS_HINT = "the file has the sections units (for nouns that are counted), sources and metrics"


@dataclass(frozen=True)
class Ledger:
    """All metrics and sources by id. broken: ids that are written in the file but could not be used.

    readable: whether the file could be read, and has all its sections. located: the file, for places.
    """

    metrics: Mapping[str, Metric] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    readable: bool = True
    located: Located = field(default_factory=lambda: Located(None, "", {}, {}))

    def find(self, name: str) -> Metric:
        """The metric of this id, or the item written as `set[key]`. Raises Mistake if there is none."""
        whole, key = split_name(name)
        if whole not in self.metrics:
            hint = nearest(whole, self.metrics) or "metrics are defined in metrics.yml"
            raise Mistake(f"unknown metric '{whole}'", hint)
        return self.metrics[whole].item(key) if key else self.metrics[whole]

    def hides(self, name: str) -> bool:
        """Whether a metric, item or source of this name may be written but can't be used: the reason is told there."""
        return not self.readable or split_name(name)[0] in self.broken


def read_ledger(text: str, shown: str, reserved: Iterable[str] = ()) -> tuple[Ledger, list[Problem]]:
    """Read a metrics file. `reserved` names can't be metric ids (the functions that pages call).

    Returns what could be read and every problem found; raises nothing for an editor's mistake.
    """
    try:
        located = parse_yaml(text, shown)
    except ContentError as error:
        return Ledger(readable=False), list(error.problems)
    problems = [*located.problems, *_check_sections(located)]
    if not isinstance(located.data, dict):
        return Ledger(readable=False), problems
    nouns = _read_units(located, problems)
    sources = _read_sources(located, problems)
    records = _read_records(located, frozenset(reserved), problems)
    metrics: dict[str, Metric] = {}
    formulas: dict[str, MetricRecord] = {}
    for name, record in records.items():
        problems += _unknown_sources(name, record, located)
        unit = _unit(name, record, nouns, located, problems)
        if record.formula:
            formulas[name] = record
        elif unit:
            metrics[name] = _metric(name, record, unit, located)
    written = set(_section(located, "metrics"))
    problems += derive(metrics, formulas, nouns, located, written)
    in_order = {name: metrics[name] for name in _section(located, "metrics") if name in metrics}
    broken = frozenset(written - set(metrics)) | (set(_section(located, "sources")) - set(sources))
    whole = all(_section(located, name) for name in _NEEDED)
    return Ledger(in_order, sources, broken, whole, located), problems


def _section(located: Located, name: str) -> dict[str, object]:
    section = located.data.get(name)
    return section if isinstance(section, dict) else {}


def _check_sections(located: Located) -> list[Problem]:
    if not isinstance(located.data, dict):
        return [Problem(located.value(), "the file has no sections", _SECTIONS_HINT)]
    others = [name for name in located.data if name not in _SECTIONS]
    misspelt = {meant for name in others for meant in near(name, _SECTIONS)}
    problems = [
        Problem(located.key(name), f"unknown section '{name}'", nearest(name, _SECTIONS) or _SECTIONS_HINT)
        for name in others
    ]
    for name in _SECTIONS:
        written = located.data.get(name)
        if name in _NEEDED and written is None and name not in misspelt:
            told = "is empty" if name in located.data else "is missing"
            problems.append(Problem(located.key(name), f"the section '{name}' {told}", _SECTIONS_HINT))
        elif written is not None and not isinstance(written, dict):
            hint = "write each entry below it as `id:`, and its fields below that"
            problems.append(Problem(located.value(name), f"the section '{name}' has no entries", hint))
    return problems


def _read_units(located: Located, problems: list[Problem]) -> dict[str, Unit]:
    nouns: dict[str, Unit] = {}
    for name, forms in _section(located, "units").items():
        try:
            if not isinstance(forms, dict):
                raise Mistake(f"the noun '{name}' has no forms", f"write {name}: {{one: …, other: …}}")
            nouns[name] = noun_unit(name, forms)
        except Mistake as error:
            problems.append(Problem(located.value("units", name), error.message, error.hint))
        except ValueError as error:
            problems.append(Problem(located.key("units", name), str(error)))
    return nouns


def _read_sources(located: Located, problems: list[Problem]) -> dict[str, Source]:
    sources: dict[str, Source] = {}
    for name in _section(located, "sources"):
        problems += _check_id("source", name, located, "sources")
        record, found = read_record(SourceRecord, located, ("sources", name))
        problems += found
        if record:
            sources[name] = make_source(name, record)
    return sources


def _read_records(located: Located, reserved: frozenset[str], problems: list[Problem]) -> dict[str, MetricRecord]:
    records: dict[str, MetricRecord] = {}
    for name in _section(located, "metrics"):
        problems += _check_id("metric", name, located, "metrics")
        if name in reserved or iskeyword(name) or name in _LOGIC:
            message = f"'{name}' can't be a metric's id: pages use this name for something else"
            problems.append(Problem(located.key("metrics", name), message, "choose a longer name"))
        record, found = read_record(MetricRecord, located, ("metrics", name))
        problems += found
        if record:
            records[name] = record
    return records


def _check_id(kind: str, name: str, located: Located, section: str) -> list[Problem]:
    if is_id(name):
        return []
    hint = "use lower-case letters, digits and _, starting with a letter: survey_target"
    return [Problem(located.key(section, name), f"'{name}' can't be the id of a {kind}", hint)]


def _unknown_sources(name: str, record: MetricRecord, located: Located) -> list[Problem]:
    known = _section(located, "sources")
    if not known:
        return []  # told where the sections are checked
    named: list[tuple[tuple[str | int, ...], str]] = [
        (("sources", index), source) for index, source in enumerate(record.sources)
    ]
    for part in ("series", "breakdown"):
        for key, item in (getattr(record, part) or {}).items():
            named += [((part, key, "sources", index), source) for index, source in enumerate(item.sources or ())]
    return [
        unknown("source", source, known, located.value("metrics", name, *keys))
        for keys, source in named
        if source not in known
    ]


def _unit(
    name: str, record: MetricRecord, nouns: Mapping[str, Unit], located: Located, problems: list[Problem]
) -> Unit | None:
    try:
        return find_unit(record.unit, nouns)
    except UnknownUnit as error:
        likely = sorted((unit for unit in error.nearest if _likely(error.name, unit)), key=_is_code)
        guess = " or ".join(f"'{unit}'" for unit in likely)
        hint = f"did you mean {guess}?" if guess else "a noun that is counted is declared under `units:`"
        problems.append(Problem(located.value("metrics", name, "unit"), str(error), hint))
        return None


def _likely(written: str, meant: str) -> bool:
    """Currency codes resemble any short word; only a sign, or what is written like a code, can have meant one."""
    sign = not any(letter.isalnum() for letter in written)
    return not _is_code(meant) or sign or written.isupper() or written.casefold() == meant.casefold()


def _is_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _metric(name: str, record: MetricRecord, unit: Unit, located: Located) -> Metric:
    form, status = record.form, record.status
    assert form is not None and status is not None and record.by is not None
    low, high = record.range or (None, None)
    when = record.date.start if record.date and record.date.start == record.date.end else record.date
    whole = Metric(
        id=name,
        anchor=name,
        label=record.label,
        name=record.label,
        form=form,
        unit=unit,
        status=status,
        by=record.by,
        sources=record.sources,
        line=located.key("metrics", name).line,
        value=record.value if record.rank is None else Decimal(record.rank),
        low=low,
        high=high,
        when=when,
        text=record.text,
        period=record.period,
        as_of=record.as_of,
        geography=record.geography,
        caveat=record.caveat,
        verdict=record.verdict,
        digits=record.digits,
        due=record.due,
        review_by=record.review_by,
        revisions=tuple(Revision(each.date, each.value, each.why) for each in record.revisions),
    )
    items = record.series or record.breakdown
    if not items:
        return whole
    parts = {key: _item(key, item, whole, form, located) for key, item in items.items()}
    return replace(whole, items=MappingProxyType(parts))


def _item(key: str, item: ItemRecord, whole: Metric, form: Form, located: Located) -> Metric:
    over_time = form is Form.SERIES
    label = item.label or (key if over_time else key.replace("_", " ").replace("-", " ").title())
    return replace(
        whole,
        id=f"{whole.id}[{key}]",
        anchor=f"{whole.id}-{key}",
        label=f"{whole.label}: {label}",
        name=label,
        form=Form.NUMBER,
        value=item.value,
        status=item.status or whole.status,
        by=item.by or whole.by,
        sources=item.sources or whole.sources,
        caveat=item.caveat or whole.caveat,
        as_of=PartialDate.parse(key) if over_time else whole.as_of,
        period=None if over_time else whole.period,
        line=located.key("metrics", whole.id, form.value, key).line,
    )
