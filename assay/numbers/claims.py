"""The claims that the report checks: who makes each, what independent sources make of it, and why.

In: `content/claims.yml` and the ledger. Out: frozen `Claim`s, and a ledger whose metrics carry the verdict of the claim
they belong to and which can count claims itself. Read right after the metrics; a report without the file has no claims.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from pydantic import Field

from assay.located import Located, parse_yaml
from assay.numbers.ledger import Ledger
from assay.numbers.metric import Form, Metric, Status
from assay.numbers.records import VERDICTS, Plain, Record, Text, Verdict
from assay.numbers.units import PLAIN
from assay.problems import ContentError, Mistake, Place, Problem, unknown
from assay.validation import other_sections, read_record

COUNT, BY_VERDICT = "claims_count", "claims_by_verdict"
COUNTED = (COUNT, BY_VERDICT)
"""Metrics that count the claims; defined by themselves where there are any."""

CLAIM_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_COUNTED_BY = "counted in this report"


class ClaimRecord(Record):
    """One claim as written. Its texts may use `{{ metric }}`, the evidence Markdown and `{{ cite("…") }}` as well."""

    claim: Text = Field(description="The claim in the report's own words")
    by: Plain = Field(description="Who makes it")
    page: Text = Field(description="The page that tells it: new-oil.md")
    verdict: Verdict = Field(description="What independent sources make of it")
    finding: Text = Field(description="What the check found, in one sentence")
    evidence: Text = Field(description="The reasons, in fair and neutral sentences")
    sources: tuple[Text, ...] = Field(default=(), description="What the evidence rests on")
    caveat: Text | None = None
    metrics: tuple[Text, ...] = Field(default=(), description="The metrics that carry the claim")
    figure: Text | None = Field(default=None, description="The figure that shows the check")


@dataclass(frozen=True)
class Claim:
    """One claim; fields as in `ClaimRecord`. anchor: its permanent HTML id."""

    id: str
    anchor: str
    record: ClaimRecord
    line: int


@dataclass(frozen=True)
class Claims:
    """All claims by id, in the order of the file. broken: ids that are written but can't be used. located: the file."""

    by_id: Mapping[str, Claim] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    readable: bool = True
    located: Located = field(default_factory=lambda: Located(None, "", {}, {}))

    def hides(self, name: str) -> bool:
        """Whether a claim of this name may be written but can't be used: the reason is told there."""
        return not self.readable or name in self.broken


def read_claims(text: str, shown: str, ledger: Ledger) -> tuple[Claims, list[Problem]]:
    """Read the claims file. Returns what could be read and every problem; raises nothing for an editor's mistake."""
    try:
        located = parse_yaml(text, shown)
    except ContentError as error:
        return Claims(readable=False), list(error.problems)
    problems = list(located.problems)
    written = located.data.get("claims") if isinstance(located.data, dict) else None
    if not isinstance(written, dict):
        hint = "the file starts with a line `claims:`; each claim stands below it under its name"
        return Claims(readable=False), [*problems, Problem(located.value(), "the file makes no claims", hint)]
    problems += other_sections(located, "claims")
    claims: dict[str, Claim] = {}
    for name in written:
        claim, found = _read_claim(name, located, ledger)
        problems += found
        if claim:
            claims[name] = claim
    return Claims(claims, frozenset(written) - frozenset(claims), located=located), problems


def with_claims(ledger: Ledger, claims: Claims) -> Ledger:
    """The ledger with the claims' verdicts on their metrics, and with the metrics that count claims."""
    if not claims.by_id:
        # What counts claims that can't be read is no second mistake.
        hidden = frozenset(COUNTED) if claims.broken or not claims.readable else frozenset()
        return replace(ledger, broken=ledger.broken | hidden)
    verdicts: dict[str, str] = {}
    for claim in claims.by_id.values():
        for name in claim.record.metrics:
            with suppress(Mistake):  # told when the claim is read
                verdicts[ledger.find(name).id] = claim.record.verdict
    metrics = {name: _judged(metric, verdicts) for name, metric in ledger.metrics.items()}
    return replace(ledger, metrics={**metrics, **_counts(claims)})


def _judged(metric: Metric, verdicts: Mapping[str, str]) -> Metric:
    """The metric with its verdict; what is said of a set holds for its items that have none of their own."""
    verdict = verdicts.get(metric.id, metric.verdict)
    items = {key: replace(item, verdict=verdicts.get(item.id, verdict)) for key, item in metric.items.items()}
    return replace(metric, verdict=verdict, items=MappingProxyType(items))


def _read_claim(name: str, located: Located, ledger: Ledger) -> tuple[Claim | None, list[Problem]]:
    keys = ("claims", name)
    if not CLAIM_NAME.fullmatch(name):
        hint = "use lower-case letters, digits and -, starting with a letter: market-growth"
        return None, [Problem(located.key(*keys), f"'{name}' can't be the name of a claim", hint)]
    record, problems = read_record(ClaimRecord, located, keys)
    if record is None:
        return None, problems
    for index, source in enumerate(record.sources):
        if source not in ledger.sources and not ledger.hides(source):
            problems.append(unknown("source", source, ledger.sources, located.value(*keys, "sources", index)))
    for index, metric in enumerate(record.metrics):
        problems += _unless_found(metric, ledger, located.value(*keys, "metrics", index))
    if record.verdict != "opinion" and not record.sources:
        message = f"nothing backs the verdict '{record.verdict}' yet: 'sources' is missing"
        problems.append(Problem(located.key(*keys), message, "only an opinion can stand without sources"))
    return Claim(name, f"claim-{name}", record, located.key(*keys).line), problems


def _unless_found(metric: str, ledger: Ledger, place: Place) -> list[Problem]:
    try:
        ledger.find(metric)
    except Mistake as error:
        return [] if ledger.hides(metric) else [Problem(place, error.message, error.hint)]
    return []


def _counts(claims: Claims) -> dict[str, Metric]:
    def count(verdict: str | None = None) -> Decimal:
        return Decimal(sum(verdict in (None, claim.record.verdict) for claim in claims.by_id.values()))

    whole = Metric(
        id=COUNT,
        anchor=COUNT,
        label="Claims checked",
        name="Claims checked",
        form=Form.NUMBER,
        unit=PLAIN,
        status=Status.MEASURED,
        by=_COUNTED_BY,
        sources=(),
        line=0,
        value=count(),
    )
    parts = {verdict.replace(" ", "-"): verdict for verdict in VERDICTS}
    items = {
        key: replace(
            whole,
            id=f"{BY_VERDICT}[{key}]",
            anchor=f"{BY_VERDICT}-{key}",
            label=f"Claims by verdict: {verdict}",
            name=verdict.capitalize(),
            value=count(verdict),
        )
        for key, verdict in parts.items()
    }
    by_verdict = replace(
        whole,
        id=BY_VERDICT,
        anchor=BY_VERDICT,
        label="Claims by verdict",
        name="Claims by verdict",
        form=Form.BREAKDOWN,
        value=None,
        items=MappingProxyType(items),
    )
    return {COUNT: whole, BY_VERDICT: by_verdict}
