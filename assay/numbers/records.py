"""The metrics file as an editor writes it: its fields, their types, and what is said when one is wrong.

In: the data of `content/metrics.yml` (from `assay.located`). Out: frozen records for `assay.numbers.ledger`, or
problems in plain words. These models are also exported as the JSON Schema that editors' programs check against.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema, model_validator

from assay.located import shown
from assay.numbers.metric import Form, Status
from assay.numbers.periods import PartialDate, Period
from assay.problems import Mistake, UnknownWord

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_SCALED = re.compile(rf"([-−+]?\d[\d_]*(?:\.\d+)?)\s+({'|'.join(_SCALES)})")
MOST_DIGITS = 24
LAST_RANK = 1_000_000
_ID = re.compile(r"[a-z][a-z0-9_]*")
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")
_NUMBER_SCHEMA = {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^{_SCALED.pattern}$"}]}
_DATE_SCHEMA = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}]}
_PERIOD_SCHEMA = {"anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^\d{4}"}]}

VERDICTS = ("confirmed", "partly confirmed", "contested", "contradicted", "not found", "opinion")


def _number(value: Any) -> Decimal:
    number = _read_number(value)
    if number and (len(number.as_tuple().digits) > MOST_DIGITS or abs(number.adjusted()) >= MOST_DIGITS):
        raise Mistake(f"the number has more than {MOST_DIGITS} digits", "write it with fewer, in a larger unit")
    return number


def _read_number(value: Any) -> Decimal:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and (match := _SCALED.fullmatch(value.strip())):
        return Decimal(match[1].replace("_", "").replace("−", "-")).scaleb(_SCALES[match[2]])
    hint = "write 1234.5 or 2.2 million"
    if isinstance(value, str) and re.fullmatch(r"[-−+]?[\d,.'\s]+", value):
        hint = "write 1234.5, with a point for the decimals and nothing between thousands"
    elif isinstance(value, str) and re.match(r"[-−+]?[\d,.]+\s*[^\d\s,.]", value):
        hint = f"{hint}; the unit has a field of its own: `unit: …`"
    raise Mistake(f"{shown(value)} is not a number", hint)


def _date(value: Any) -> PartialDate:
    return value if isinstance(value, PartialDate) else PartialDate.parse(str(value))


def _period(value: Any) -> Period:
    return value if isinstance(value, Period) else Period.parse(str(value))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        single = not isinstance(value, list | dict)
        raise Mistake(f"{shown(value)} is not a text", "put quotation marks around it" if single else "")
    if not value.strip():
        raise Mistake("the text is empty")
    return value.strip()


def _plain(value: Any) -> str:
    """A text that is printed as it is; metrics in it would reach readers as braces."""
    text = _text(value)
    if "{{" in text or "{%" in text:
        hint = "write it out; metrics can be named in pages, caveats, claims and figures"
        raise Mistake("no metric can be named in this text", hint)
    return text


def _url(value: Any) -> str:
    text = _text(value)
    if not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", text):
        raise Mistake(f"'{text}' is not an address", "write it whole, with https:// in front")
    return text


def _choice(*words: str) -> Any:
    def check(value: Any) -> str:
        if value not in words:
            raise UnknownWord(shown(value).strip("'"), words)
        return str(value)

    return BeforeValidator(check)


Text = Annotated[str, BeforeValidator(_text)]
Plain = Annotated[str, BeforeValidator(_plain)]
Number = Annotated[Decimal, BeforeValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]
Date = Annotated[PartialDate, BeforeValidator(_date), WithJsonSchema(_DATE_SCHEMA)]
Span = Annotated[Period, BeforeValidator(_period), WithJsonSchema(_PERIOD_SCHEMA)]
Url = Annotated[str, BeforeValidator(_url), WithJsonSchema({"type": "string", "format": "uri"})]
StatusWord = Annotated[Status, _choice(*(s.value for s in Status)), WithJsonSchema({"enum": [s.value for s in Status]})]
Verdict = Annotated[str, _choice(*VERDICTS), WithJsonSchema({"enum": list(VERDICTS)})]


def _published(value: Any) -> PartialDate | None:
    return None if value == "undated" else _date(value)


class Record(BaseModel):
    """The base of everything an editor writes: frozen, with no fields but its own."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class SourceRecord(Record):
    """One source, with all that is needed to find and to cite it (the fields Our World in Data asks of an origin)."""

    short: Plain = Field(description="How a citation in the text reads: USGS 2026")
    producer: Plain = Field(description="Who made it: an institution, a paper, a person")
    title: Plain
    published: Annotated[
        PartialDate | None,
        BeforeValidator(_published),
        WithJsonSchema({"anyOf": [{"const": "undated"}, *_DATE_SCHEMA["anyOf"]]}),
    ] = Field(description="When it was published: 2024, 2024-03, 2024-03-15, or undated")
    accessed: Date = Field(description="When it was read: 2024-03 or 2024-03-15")
    citation: Plain = Field(description="The full citation as a reader would copy it")
    url: Url | None = Field(default=None, description="Its address")
    where: Plain | None = Field(default=None, description="How to find it, for a source without an address")
    licence: Plain | None = None
    note: Plain | None = None

    @model_validator(mode="after")
    def _can_be_found(self) -> SourceRecord:
        if not self.url and not self.where:
            raise Mistake("the source has no address", "add `url: …`, or `where: …` to say how it can be found")
        return self


class ItemRecord(Record):
    """One point of a series or one part of a breakdown; what is left out is as in the whole."""

    value: Number
    label: Plain | None = None
    status: StatusWord | None = None
    by: Plain | None = None
    sources: tuple[Text, ...] | None = None
    caveat: Text | None = None


class RevisionRecord(Record):
    """What a metric was before it was changed."""

    date: Date = Field(description="When it was changed: 2026-12-01")
    value: Plain = Field(description="What it said before, in words: 1.9 million km²")
    why: Plain = Field(description="Why it was changed, in one sentence")


def _items(value: Any) -> Any:
    if not isinstance(value, Mapping) or not value:
        raise Mistake("its parts are missing", "write one line for each: `key: value`")
    if bad := next((key for key in value if not _KEY.fullmatch(key)), None):
        hint = "use lower-case letters, digits, - and _; what readers see is its label: {label: …, value: …}"
        raise Mistake(f"'{bad}' can't be a key", hint, bad)
    return {key: item if isinstance(item, Mapping) else {"value": item} for key, item in value.items()}


def _points(value: Any) -> Any:
    items = _items(value)
    for key in items:
        try:
            PartialDate.parse(key)
        except Mistake as error:
            raise Mistake(error.message, error.hint, key) from None
    for before, key in pairwise(items):
        if PartialDate.parse(key) < PartialDate.parse(before):
            raise Mistake(f"'{key}' stands after '{before}'", "the points of a series stand in order of time", key)
    return items


def _two_ends(value: Any) -> Any:
    if isinstance(value, str):
        raise Mistake(f"'{value}' is not a range", "write its two ends in square brackets: [6.1, 12.4]")
    return value


def _lower_first(value: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    if value[0] > value[1]:
        raise Mistake("the range ends below its start", "write [lower, upper]")
    return value


_Range = Annotated[tuple[Number, Number], BeforeValidator(_two_ends), AfterValidator(_lower_first)]
_ITEM_SCHEMA = {
    "type": "object",
    "additionalProperties": {"anyOf": [*_NUMBER_SCHEMA["anyOf"], {"$ref": "#/$defs/ItemRecord"}]},
}


class MetricRecord(Record):
    """One metric as written: a label, exactly one kind of value, and what it rests on."""

    label: Plain = Field(description="What it measures, starting with a capital")
    value: Number | None = Field(default=None, description="A number: 1234.5, 2.2 million, 46 trillion")
    range: _Range | None = Field(default=None, description="From and to: [6.1, 12.4]")
    date: Span | None = Field(default=None, description="A date or a period: 2023-07-04, 2024–2028")
    rank: Annotated[int | None, WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LAST_RANK})] = Field(
        default=None, ge=1, le=LAST_RANK, description="A place: 4"
    )
    text: Plain | None = Field(default=None, description="A finding in words")
    series: Annotated[dict[str, ItemRecord] | None, BeforeValidator(_points), WithJsonSchema(_ITEM_SCHEMA)] = Field(
        default=None, description="Values over time: {2020: 1.08, 2021: 3.74}"
    )
    breakdown: Annotated[dict[str, ItemRecord] | None, BeforeValidator(_items), WithJsonSchema(_ITEM_SCHEMA)] = Field(
        default=None, description="Values by category: {china: 270000, india: 2900}"
    )
    formula: Text | None = Field(default=None, description="Worked out from other metrics: target - baseline")
    unit: Text | None = Field(default=None, description="%, % a year, ×, index, km², t, kt, USD, or a noun from units")
    status: StatusWord | None = Field(default=None, description="How firmly it stands")
    by: Plain | None = Field(default=None, description="Who says so")
    sources: tuple[Text, ...] = Field(default=(), description="Ids of sources, in order of weight")
    period: Span | None = Field(default=None, description="The time it covers: 2023–2035")
    as_of: Date | None = Field(default=None, description="When it was stated or measured: 2024-02")
    geography: Plain | None = None
    caveat: Text | None = Field(default=None, description="What a reader must know; may use {{ metric }}")
    verdict: Verdict | None = Field(default=None, description="What independent sources make of it")
    digits: int | None = Field(default=None, ge=0, le=9, description="Decimals to show")
    due: Date | None = Field(default=None, description="When a target falls due: 2026-12-31")
    review_by: Date | None = Field(default=None, description="When to look at it again: 2027-03")
    revisions: tuple[RevisionRecord, ...] = Field(default=(), description="What it was before: [{date, value, why}]")

    @property
    def form(self) -> Form | None:
        """The form that the filled-in field stands for; None for a formula (its result is a number)."""
        given = [name for name in _VALUE_FIELDS if getattr(self, name) is not None]
        return _VALUE_FIELDS[given[0]]

    @model_validator(mode="after")
    def _holds_one_thing(self) -> MetricRecord:
        given = [name for name in _VALUE_FIELDS if getattr(self, name) is not None]
        if not given:
            raise Mistake("the metric has no value", f"give it one of: {', '.join(_VALUE_FIELDS)}")
        if len(given) > 1:
            hint = f"keep one of {' and '.join(given)}, or make two metrics of them"
            raise Mistake(f"the metric has {len(given)} values", hint, given[1])
        missing = [f"'{name}'" for name in ("status", "by", "sources") if not getattr(self, name)]
        if missing and not self.formula:
            told = f"{', '.join(missing[:-1])} and {missing[-1]} are" if len(missing) > 1 else f"{missing[0]} is"
            hint = "a number needs its status, who says so (by) and the ids of its sources"
            raise Mistake(f"nothing backs the metric yet: {told} missing", hint)
        return self


_VALUE_FIELDS: Mapping[str, Form | None] = {
    "value": Form.NUMBER,
    "range": Form.RANGE,
    "date": Form.DATE,
    "rank": Form.RANK,
    "text": Form.TEXT,
    "series": Form.SERIES,
    "breakdown": Form.BREAKDOWN,
    "formula": None,
}


def is_id(text: str) -> bool:
    """Whether a text can name a metric or a source: lower-case letters, digits and _, a letter first."""
    return bool(_ID.fullmatch(text))
