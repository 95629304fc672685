"""The JSON Schemas of the YAML files in `content/`, for editors' programs that complete and check while one types.

In: the models that the build itself checks with. Out: `assay/schemas/metrics.json` and one for each of the other files,
written by `python -m assay.schema`; a file names its schema in its first line. A build reads none of them.

What a schema can't say (a source that is nowhere listed, a formula that goes round in a circle) the build tells.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from assay.figures import kinds
from assay.figures.declared import FIGURE_NAME
from assay.numbers.claims import CLAIM_NAME, ClaimRecord
from assay.numbers.records import _ID, _KEY, _VALUE_FIELDS, ItemRecord, MetricRecord, Number, SourceRecord
from assay.numbers.units import PLURAL_CATEGORIES, unit_names

FOLDER = Path(__file__).parent / "schemas"
_DIALECT = "http://json-schema.org/draft-07/schema#"
_BACKING = ("status", "by", "sources")


class _Lean(GenerateJsonSchema):
    """Schemas without what an editor's program would only clutter the file with: nulls, empty defaults, titles."""

    def field_title_should_be_set(self, schema: object) -> bool:
        del schema
        return False

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        told = super().default_schema(schema)
        return told if isinstance(told.get("default"), str) else {k: v for k, v in told.items() if k != "default"}

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        told = super().tuple_schema(schema)
        if (parts := told.pop("prefixItems", None)) is not None:
            told["items"] = parts  # draft 7, which editors' programs know best, has this name for it
        return told

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        return {name: value for name, value in super().model_schema(schema).items() if name != "title"}


class _Forgiving(_Lean):
    """The same for figures, whose texts may be numbers and whose lists may be one text."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        return {**super().str_schema(schema), "type": ["string", "number"]}

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        told = super().function_before_schema(schema)
        return {"anyOf": [told, told["items"]]} if told.get("type") == "array" else told


class _Metric(MetricRecord):
    """A metric as it may be written: the items of a set are numbers, or records where there is more to say."""

    series: dict[str, Number | ItemRecord] | None = Field(  # type: ignore[assignment]
        default=None, description=MetricRecord.model_fields["series"].description
    )
    breakdown: dict[str, Number | ItemRecord] | None = Field(  # type: ignore[assignment]
        default=None, description=MetricRecord.model_fields["breakdown"].description
    )


def metrics_schema() -> dict[str, Any]:
    """The schema of `content/metrics.yml`."""
    metric, source = _schema(_Metric, "metric"), _schema(SourceRecord, "source")
    metric["description"] = MetricRecord.__doc__
    metric["properties"]["unit"] = {
        "description": metric["properties"]["unit"]["description"],
        "anyOf": [{"enum": list(unit_names({}))}, {"type": "string"}],
    }
    for name in ("series", "breakdown"):
        metric["properties"][name] |= {"propertyNames": _pattern(_KEY.pattern), "minProperties": 1}
    metric["oneOf"] = [{"required": [name] if name == "formula" else [name, *_BACKING]} for name in _VALUE_FIELDS]
    source["anyOf"] = [{"required": ["url"]}, {"required": ["where"]}]
    noun = {
        "type": "object",
        "description": "A noun that the report counts, in the plural categories of its language",
        "properties": {category: {"type": "string"} for category in PLURAL_CATEGORIES},
        "additionalProperties": {"type": "object", "description": "The same for one language"},
    }
    return {
        "$schema": _DIALECT,
        "title": "Metrics of a report",
        "description": "Every number of the report, once, with its source. Made by `python -m assay.schema`.",
        "type": "object",
        "properties": {
            "units": {"description": "Nouns of our own that are counted", **_each(noun)},
            "sources": {"description": "What the numbers rest on, by id", **_each({"$ref": "#/definitions/source"})},
            "metrics": {"description": "The numbers, by id", **_each({"$ref": "#/definitions/metric"})},
        },
        "required": ["sources", "metrics"],
        "additionalProperties": False,
        "definitions": {"metric": metric, "source": source},
    }


def figures_schema() -> dict[str, Any]:
    """The schema of `content/figures.yml`; what a figure may say depends on its kind."""
    options = {name: _schema(kinds.load(name).Options, name, _Forgiving) for name in kinds.names()}
    figure = {
        "type": "object",
        "properties": {"kind": {"description": "What is drawn", "enum": list(options)}},
        "required": ["kind"],
        "allOf": [
            {"if": {"properties": {"kind": {"const": name}}}, "then": {"$ref": f"#/definitions/{name}"}}
            for name in options
        ],
    }
    return {
        "$schema": _DIALECT,
        "title": "Figures of a report",
        "description": "Every figure of the report, declared once. Made by `python -m assay.schema`.",
        "type": "object",
        "properties": {"figures": {"description": "The figures, by name", **_each(figure, FIGURE_NAME.pattern)}},
        "required": ["figures"],
        "additionalProperties": False,
        "definitions": options,
    }


def claims_schema() -> dict[str, Any]:
    """The schema of `content/claims.yml`; only an opinion can stand without sources."""
    claim = _schema(ClaimRecord, "claim")
    opinion = {"required": ["verdict"], "properties": {"verdict": {"const": "opinion"}}}
    claim["anyOf"] = [opinion, {"required": ["sources"], "properties": {"sources": {"minItems": 1}}}]
    return {
        "$schema": _DIALECT,
        "title": "Claims that a report checks",
        "description": "Who makes each claim, and what a check of it found. Made by `python -m assay.schema`.",
        "type": "object",
        "properties": {"claims": {"description": "The claims, by name", **_each(claim, CLAIM_NAME.pattern)}},
        "required": ["claims"],
        "additionalProperties": False,
    }


def terms_schema() -> dict[str, Any]:
    """The schema of `content/terms.yml`."""
    return {
        "$schema": _DIALECT,
        "title": "Names that hold digits or number words and are no numbers",
        "description": "The check for loose numbers leaves them alone. Made by `python -m assay.schema`.",
        "type": "object",
        "properties": {
            "terms": {
                "description": "The names, each exactly as it is written: C5+1, COP27",
                "type": "array",
                "items": {"type": "string", "pattern": r"\S"},
            }
        },
        "required": ["terms"],
        "additionalProperties": False,
    }


SCHEMAS = {"metrics": metrics_schema, "figures": figures_schema, "claims": claims_schema, "terms": terms_schema}
"""The schema of each file, by the file's name."""


def export(folder: Path = FOLDER) -> None:
    """Write all schemas into this folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in SCHEMAS.items():
        (folder / f"{name}.json").write_text(as_text(schema()), encoding="utf-8")


def as_text(schema: dict[str, Any]) -> str:
    """A schema as its file holds it."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _schema(model: type[BaseModel], name: str, generator: type[GenerateJsonSchema] = _Lean) -> dict[str, Any]:
    return model.model_json_schema(ref_template=f"#/definitions/{name}/$defs/{{model}}", schema_generator=generator)


def _each(entry: dict[str, Any], names: str = _ID.pattern) -> dict[str, Any]:
    return {"type": "object", "propertyNames": _pattern(names), "additionalProperties": entry}


def _pattern(inside: str) -> dict[str, str]:
    return {"pattern": f"^{inside}$"}


if __name__ == "__main__":
    export()
